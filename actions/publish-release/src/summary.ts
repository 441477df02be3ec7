import { code, codeBlock, count, details, escapeMarkdown, formatSize, link, marks, table } from '@release-tools/base'
import { attestorOf, type SignedBy } from '@release-tools/evidence'
import { type PromotedTag, type Published, verifyCommand } from '@release-tools/release'
import type { Immutability } from './immutability.ts'

/** What a run has done. After a failure, what comes last is not there. */
export interface Done {
  published: Published
  approved: string | undefined
  immutability?: Immutability
  tags: PromotedTag[]
}

/** The job summary of a published release. */
export function summary({ published, approved, immutability, tags }: Done, ownTrustedRoot: boolean): string {
  const { release, report, latest, already, assets } = published
  const words = [latest && 'latest', release.prerelease && 'pre-release', release.immutable && 'immutable'].filter(
    Boolean,
  )
  const about = words.length === 0 ? '' : ` (${words.join(', ')})`
  return [
    `## ${marks.pass} ${link(escapeMarkdown(release.tag), release.url)} ${already ? 'was published before, and verifies' : 'is published'}${about}`,
    '',
    ...report.checks.map(
      check => `- ${marks[check.status]} ${escapeMarkdown(check.name)}: ${escapeMarkdown(check.detail)}`,
    ),
    ...[approved, immutability?.sentence].flatMap(said => (said === undefined ? [] : ['', escapeMarkdown(said)])),
    '',
    ...tagTable(tags),
    details(
      count(assets.length, 'asset'),
      table(
        ['Asset', 'Size', 'SHA-256'],
        assets.map(({ name, size, sha256 }) => [code(name), formatSize(size), code(sha256)]),
      ),
    ),
    '',
    'To check the same after downloading all assets into an empty directory:',
    '',
    codeBlock(verifyCommand(signersOf(report), report.release ?? { repository: '', tag: '' }, ownTrustedRoot), 'sh'),
  ].join('\n')
}

/** What each tag of the images names now. */
function tagTable(tags: PromotedTag[]): string[] {
  if (tags.length === 0) return []
  const rows = tags.map(({ repository, tag, digest, state, higher }) => [
    code(`${repository}:${tag}`),
    digest === undefined ? '–' : code(digest),
    {
      ...{ set: 'set', there: 'was there', kept: `stays: ${escapeMarkdown(higher ?? '')} is higher` },
      foreign: 'stays: of no release that is known',
    }[state],
  ])
  return [table(['Tag', 'Names', ''], rows), '']
}

/** Who signed for the command that verifies a release: GPG signatures beside it are besides. */
function signersOf({ checks }: Published['report']): SignedBy[] {
  return checks.flatMap(({ signedBy }) => (signedBy === undefined ? [] : (attestorOf(signedBy) ?? [])))
}
