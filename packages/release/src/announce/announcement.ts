import { basename } from 'node:path'
import {
  byKind,
  code,
  codeBlock,
  escapeMarkdown,
  formatDate,
  link,
  oneLine,
  shellWord,
  table,
} from '@release-tools/base'
import { isArtifact, kinds, sourceOfId } from '@release-tools/evidence'
import { toolText } from '../notes/notes.ts'
import { trustFlags } from '../notes/notes-commands.ts'
import type { Announced, Announcement, Standing } from './announced.ts'
import { changesIn } from './changes.ts'

const manifestName = kinds.manifest.files.document.path

/** What a project says of a release, by its state today: that it is there, or that another one is meant. */
export function announcementOf(release: Announced): Announcement {
  return texts[release.standing?.state ?? 'supported'](release, release.standing ?? { state: 'supported' })
}

const texts: Record<Standing['state'], (release: Announced, standing: Standing) => Announcement> = {
  supported: published,
  superseded: (release, standing) => ({
    title: `${nameOf(release)} is superseded`,
    text: parts(
      `A later release is meant instead of ${pageOf(release)}. ${reasonOf(standing)}`.trim(),
      ...replacement(release, standing),
      supportOf(release, standing),
      ...advisories(standing),
    ),
  }),
  'end-of-support': (release, standing) => ({
    title: `${nameOf(release)} is no longer supported`,
    text: parts(
      `${pageOf(release)} gets no more fixes, also not for vulnerabilities. ${reasonOf(standing)}`.trim(),
      supportOf(release, standing),
      ...replacement(release, standing),
      ...advisories(standing),
    ),
  }),
  yanked: withdrawn,
}

function published(release: Announced, standing: Standing): Announcement {
  return {
    title: `${nameOf(release)} is released`,
    text: parts(
      `${pageOf(release)} is released.`,
      changesIn(release),
      ...(release.standing === undefined ? [] : ['## Support', supportOf(release, standing)]),
      ...advisories(standing),
      ...howToVerify(release),
    ),
  }
}

function withdrawn(release: Announced, standing: Standing): Announcement {
  return {
    title: `${nameOf(release)} is withdrawn`,
    text: parts(
      `**Do not use ${pageOf(release)}.** ${reasonOf(standing)}`.trim(),
      ...replacement(release, standing),
      ...advisories(standing),
      '## What to do',
      'Look for it in all places: by its version, or by these digests, which stay the same in every mirror and cache. Replace it there, and in every file that pins it.',
      digests(release),
    ),
  }
}

/** Markdown of parts that are not empty. */
function parts(...texts: string[]): string {
  return `${texts.filter(text => text !== '').join('\n\n')}\n`
}

function nameOf({ manifest: { project } }: Announced): string {
  return oneLine(`${project.name} ${project.version}`)
}

function pageOf(release: Announced): string {
  return link(escapeMarkdown(nameOf(release)), tagPage(release, release.manifest.source.tag))
}

function tagPage({ manifest }: Announced, tag: string): string {
  return `${manifest.source.repository}/releases/tag/${encodeURIComponent(tag)}`
}

function reasonOf({ reason }: Standing): string {
  return reason === undefined ? '' : escapeMarkdown(reason)
}

function replacement(release: Announced, { successor }: Standing): string[] {
  if (successor === undefined) return ['There is no release to use instead yet.']
  return [`Use ${link(escapeMarkdown(successor), tagPage(release, successor))} instead.`]
}

/** `until` may lie behind, or before us. */
function supportOf({ manifest: { project } }: Announced, { state, until }: Standing): string {
  if (until === undefined) return state === 'supported' ? 'No end of its support is set.' : ''
  const day = formatDate(until)
  if (state === 'end-of-support') return `Its support ended on ${day}.`
  return `${escapeMarkdown(project.version)} is supported until ${day}. After that day it gets no more fixes.`
}

function advisories({ advisories = [] }: Standing): string[] {
  const links = advisories.map(id => link(escapeMarkdown(id), sourceOfId(id).url))
  return links.length === 0 ? [] : [`Advisories: ${links.join(', ')}.`]
}

function howToVerify(release: Announced): string[] {
  const { manifest, signers, ownTrustedRoot, manifestSha256 } = release
  const { repository, tag } = manifest.source
  const target = `github:${repository.replace(/^https:\/\/(?:github\.com\/)?/, '')}@${tag}`
  const flags = trustFlags(signers, repository, {
    keyFile,
    trustedRootFile: ownTrustedRoot ? trustedRootFile : undefined,
  })
  return [
    '## Check what you downloaded',
    `The release is signed. ${fetchFirst(release)}`.trim(),
    codeBlock([`release-tools verify ${shellWord(target)}`, ...flags].join(' '), 'sh'),
    `${toolText} The signed list of all files is ${code(manifestName)}, with the SHA-256 ${code(manifestSha256)}.`,
  ]
}

const [keyFile, trustedRootFile] = ['cosign.pub', 'trusted_root.json']

/** The files that must not come from where the release comes from. */
function fetchFirst({ signers, ownTrustedRoot }: Announced): string {
  const hasKey = signers.some(signer => byKind(signer, { key: () => true, identity: () => false }))
  const files = [
    ...(hasKey ? [`the public key as ${code(keyFile)}`] : []),
    ...(ownTrustedRoot ? [`the trusted root as ${code(trustedRootFile)}`] : []),
  ]
  return files.length === 0 ? '' : `Get ${files.join(' and ')} from the project, never from the release.`
}

function digests({ manifest: { files, images }, manifestSha256 }: Announced): string {
  const artifacts = files.filter(({ path }) => isArtifact(path)).map(({ path, sha256 }) => [basename(path), sha256])
  const rows = [
    ...artifacts,
    ...images.map(({ repository, digest }) => [repository, digest]),
    [manifestName, manifestSha256],
  ]
  return table(
    ['What', 'SHA-256'],
    rows.map(row => row.map(cell => code(cell))),
  )
}
