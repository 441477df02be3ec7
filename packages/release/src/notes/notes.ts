import { byKind, code, codeBlock, escapeMarkdown, fillTemplate, formatSize, link, table } from '@release-tools/base'
import { assetRows, assetWords } from './assets.ts'
import { fittedChanges } from './fitted-changes.ts'
import { installations, noInstallation } from './install.ts'
import { assetUrl, compareUrl, toolsDocs, toolsUrl } from './links.ts'
import { type Check, checks, gpgKeyFile, keyFile, trustedRootFile } from './notes-commands.ts'
import { evidenceLines } from './notes-evidence.ts'
import type { ReleaseFacts } from './release-facts.ts'
import type { Placeholder } from './template.ts'

/**
 * `release.md`: the template, filled in with the facts of the release. `path` names the template in messages. If the list of changes is too
 * long for a page of GitHub, it is cut, and all other parts stay whole.
 */
export function renderNotes(facts: ReleaseFacts, template: string, path: string): string {
  const { project, tag, source } = facts
  const values: Record<Placeholder, string> = {
    project: escapeMarkdown(project.name),
    version: escapeMarkdown(project.version),
    tag,
    repository: source.repository,
    commit: source.commit,
    changelog: '',
    compare: compareText(facts),
    install: installText(facts),
    artifacts: artifactTable(facts),
    images: imageTable(facts),
    assets: assetTable(facts),
    evidence: evidenceLines(facts).join('\n'),
    verify: verifyText(facts),
  }
  const fill = (changelog: string) => fillTemplate(template, { ...values, changelog }, path)
  return fill(fittedChanges(facts, fill('').length))
}

function compareText(facts: ReleaseFacts): string {
  const url = compareUrl(facts)
  return url === undefined ? '' : link(`All changes since ${escapeMarkdown(facts.previous?.tag ?? '')}`, url)
}

function installText(facts: ReleaseFacts): string {
  const ways = installations(facts)
  if (ways.length === 0) return noInstallation(facts)
  return ways.map(({ text, command }) => `${escapeMarkdown(text)}\n\n${codeBlock(command, 'shell')}`).join('\n\n')
}

/** The name of an asset, as a link unless nothing is published. */
function assetLink(facts: ReleaseFacts, name: string): string {
  return link(code(name), assetUrl(facts, name))
}

function artifactTable(facts: ReleaseFacts): string {
  const rows = facts.artifacts.map(({ name, size, sha256 }) => [assetLink(facts, name), formatSize(size), code(sha256)])
  return rows.length === 0
    ? 'This release has no files besides its evidence.'
    : table(['File', 'Size', 'SHA-256'], rows)
}

function imageTable({ images }: ReleaseFacts): string {
  const rows = images.map(({ repository, digest, platforms }) => [
    code(`${repository}@${digest}`),
    escapeMarkdown(platforms.map(({ platform }) => platform).join(', ')),
  ])
  return table(['Image', 'Platforms'], rows)
}

function assetTable(facts: ReleaseFacts): string {
  return table(
    ['Evidence', 'What it is'],
    assetRows(facts.assets).map(row => [
      row.map(({ name }) => assetLink(facts, name)).join(' '),
      row.slice(0, 1).map(assetWords).join(''),
    ]),
  )
}

function verifyText(facts: ReleaseFacts): string {
  const [first, ...stock] = checks(facts)
  const sections = [
    `Download the assets into an empty directory. ${fetchFirst(facts)}`.trim(),
    first === undefined ? '' : `${escapeMarkdown(first.shows)}\n\n${codeBlock(first.lines.join('\n'), 'sh')}`,
    toolText,
    `With standard tools only:\n\n${fenced(stock)}`,
  ]
  if (facts.dryRun)
    sections.unshift('**This is a dry run**: nothing was published, and a throw-away key made the signatures.')
  return sections.join('\n\n')
}

/** How readers get the program, and what its name stands for. */
export const toolText = `\`release-tools\` stands for \`node release-tools.mjs\` (Node 20 or later): get it from [its releases](${toolsUrl}); [this page](${toolsDocs}/tasks/verify-a-download.md) explains the check.`

/** Names the files that readers need and that must not come from the release. */
function fetchFirst({ signature, keyUrl, gpgKeyUrl, ownTrustedRoot }: ReleaseFacts): string {
  const key = byKind(signature.signer, {
    key: () =>
      `the public key as ${code(keyFile)}${keyUrl === undefined ? '' : ` (${link('in the repository', keyUrl)})`}`,
    identity: () => undefined,
  })
  const root = ownTrustedRoot ? `the trusted root of the project’s own Sigstore as ${code(trustedRootFile)}` : undefined
  const gpg = gpgKeyUrl && `the OpenPGP public keys as ${code(gpgKeyFile)} (${link('in the repository', gpgKeyUrl)})`
  const needed = [key, gpg, root].filter(text => text !== undefined)
  return needed.length === 0 ? '' : `Get ${needed.join(' and ')} from the project, never from the release.`
}

function fenced(list: Check[]): string {
  return codeBlock(list.flatMap(check => [`# ${check.shows}`, ...check.lines]).join('\n'), 'sh')
}
