import { basename } from 'node:path'
import { code, count, escapeMarkdown, formatSize, marks, table } from '@release-tools/base'
import type { PythonFacts } from '@release-tools/build'
import { causeText } from '@release-tools/evidence'
import { type FileFinding, textOf } from './findings.ts'

const proofs = { bytes: `${marks.pass} same bytes`, no: `${marks.fail} other bytes`, unverified: 'not built twice' }

/** The job summary of a build, in Markdown: what was built, with what, the proof, and what the checks found. */
export function buildSummary(facts: PythonFacts, findings: FileFinding[]): string {
  const { build, built } = facts
  const { implementation, version, platform } = built.python
  const tools = built.tools.map(({ name, version: own }) => `${name} ${own}`).join(', ')
  const from =
    built.requirements.from === undefined ? 'no build requirements are needed' : `pinned in ${built.requirements.from}`
  return [
    `### Build of ${escapeMarkdown(`${build.name} ${built.version}`)}`,
    '',
    table(['File', 'Size', 'SHA-256', 'Second build'], rowsOf(facts)),
    '',
    `Commit ${code(build.checkout.commit.slice(0, 12), 'line')}, with ${escapeMarkdown(`${implementation} ${version} (${platform})`)}, ${escapeMarkdown(tools)}; ${escapeMarkdown(from)}.`,
    ...proofLines(facts),
    ...normalisedLines(facts),
    ...findingLines(findings),
  ].join('\n')
}

function rowsOf({ built, proof, given }: PythonFacts): string[][] {
  const row = (file: string, size: number, sha256: string, proven: string) => [
    code(file),
    formatSize(size),
    code(sha256.slice(0, 12)),
    proven,
  ]
  return [
    ...built.artifacts.map(({ path, size, sha256 }) =>
      row(basename(path), size, sha256, proofs[proof?.files.get(basename(path))?.proof ?? 'unverified']),
    ),
    ...given.map(({ file, size, sha256 }) => row(file, size, sha256, 'built by another job')),
  ]
}

function proofLines({ proof }: PythonFacts): string[] {
  if (proof === undefined) return []
  const causes = [...proof.files].flatMap(([file, { causes: own }]) =>
    own.map(cause => `- ${escapeMarkdown(`${file}: ${causeText(cause)}`)}`),
  )
  const not = proof.notVaried.length === 0 ? '' : ` This system does not allow another ${proof.notVaried.join(' or ')}.`
  return [
    '',
    `The second build had another ${listed(proof.varied)}.${not}`,
    ...(causes.length === 0 ? [] : ['', ...causes]),
  ]
}

function listed(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function normalisedLines({ built }: PythonFacts): string[] {
  const changed = built.artifacts.filter(({ normalised }) => normalised.length > 0)
  if (changed.length === 0) return []
  const lines = changed.map(
    ({ path, normalised }) =>
      `- ${escapeMarkdown(`${basename(path)}: ${normalised.map(({ rule }) => rule).join(', ')}`)}`,
  )
  return ['', 'Traces of the machine were removed. No member was changed:', '', ...lines]
}

function findingLines(findings: FileFinding[]): string[] {
  const worth = findings.filter(({ level }) => level !== 'note')
  const notes = findings.length - worth.length
  if (findings.length === 0) return ['', 'The checks of the distributions found nothing.']
  const lines = worth.map(finding => {
    const level = finding.level === 'error' ? 'PyPI or an installer refuses it' : 'warning'
    return `- ${marks.error} ${escapeMarkdown(`${finding.file}: ${textOf(finding)} (${level})`)}`
  })
  const rest = notes === 0 ? [] : [`- ${count(notes, 'note')} in the log`]
  return ['', 'The checks of the distributions found:', '', ...lines, ...rest]
}
