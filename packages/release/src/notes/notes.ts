import { byKind, code, formatSize } from '@release-tools/base'
import { type Check, checks, keyFile, trustedRootFile } from './notes-commands.ts'
import { evidenceLines } from './notes-evidence.ts'
import type { ReleaseFacts } from './release-facts.ts'
import { fillTemplate } from './template.ts'

/** `release.md`: the template, filled in with the facts of the release. `path` names the template in messages. */
export function renderNotes(facts: ReleaseFacts, template: string, path: string): string {
  const { project, tag, source } = facts
  return fillTemplate(
    template,
    {
      project: project.name,
      version: project.version,
      tag,
      repository: source.repository,
      commit: source.commit,
      changelog: facts.changelog,
      artifacts: artifactTable(facts),
      images: imageTable(facts),
      evidence: evidenceLines(facts).join('\n'),
      verify: verifyText(facts),
    },
    path,
  )
}

function artifactTable({ artifacts }: ReleaseFacts): string {
  if (artifacts.length === 0) return 'This release has no files besides its evidence.'
  const rows = artifacts.map(({ name, size, sha256 }) => `| ${code(name)} | ${formatSize(size)} | ${code(sha256)} |`)
  return ['| File | Size | SHA-256 |', '| --- | --- | --- |', ...rows].join('\n')
}

function imageTable({ images }: ReleaseFacts): string {
  if (images.length === 0) return ''
  const rows = images.map(image => {
    const platforms = image.platforms.map(({ platform }) => platform).join(', ')
    return `| ${code(`${image.repository}@${image.digest}`)} | ${platforms} |`
  })
  return ['| Image | Platforms |', '| --- | --- |', ...rows].join('\n')
}

function verifyText(facts: ReleaseFacts): string {
  const [first, ...stock] = checks(facts)
  const sections = [
    `Download the assets into an empty directory. ${fetchFirst(facts)}`.trim(),
    first === undefined ? '' : `${first.shows}\n\n\`\`\`sh\n${first.lines.join('\n')}\n\`\`\``,
    `With standard tools only:\n\n${fenced(stock)}`,
  ]
  if (facts.dryRun)
    sections.unshift('**This is a dry run**: nothing was published, and a throw-away key made the signatures.')
  return sections.join('\n\n')
}

/** Names the files that readers need and that must not come from the release. */
function fetchFirst({ signature, keyUrl, ownTrustedRoot }: ReleaseFacts): string {
  const key = byKind(signature.signer, {
    key: () => `the public key as ${code(keyFile)}${keyUrl === undefined ? '' : ` (${keyUrl})`}`,
    identity: () => undefined,
  })
  const root = ownTrustedRoot ? `the trusted root of the project’s own Sigstore as ${code(trustedRootFile)}` : undefined
  const needed = [key, root].filter(text => text !== undefined)
  return needed.length === 0 ? '' : `Get ${needed.join(' and ')} from the project, never from the release.`
}

function fenced(list: Check[]): string {
  return ['```sh', ...list.flatMap(check => [`# ${check.shows}`, ...check.lines]), '```'].join('\n')
}
