import { join } from 'node:path'
import { isSafePath, limits, readIfThere, sha256 } from '@release-tools/base'
import type { GateEvidence } from '@release-tools/evidence'
import { type Found, type Gate, type GateContext, unknown } from '../gate.ts'
import { isRequired, knownRelease } from './known-release.ts'

const wanted = 'A guide says what users must change who come from the release before.'

/** Where projects usually have it. */
const usualPaths = [
  ...['MIGRATION.md', 'MIGRATING.md', 'UPGRADING.md', 'UPGRADE.md', 'docs/migration.md', 'docs/migrating.md'],
  ...['docs/upgrading.md', 'docs/migration/{version}.md', 'docs/upgrading/{version}.md', 'docs/migration.rst'],
]

/** Users of the release before are told what they must change. */
export const migrationGuide: Gate = {
  id: 'migration-guide',
  title: 'Migration guide',
  offline: true,
  needs: [],
  async look(context) {
    const known = await knownRelease(context)
    const { version, type } = known
    const required = isRequired('migration-guide', context, known)
    if (type !== 'major' && !required) return []
    if (version === undefined || type === undefined) return unknown(wanted, known.unknown ?? 'its version is not known')
    if (known.previous === undefined)
      return { result: 'pass', found: 'It is the first release: nobody comes from another one.', wanted, evidence: [] }
    return lookForGuide(version, context)
  },
}

async function lookForGuide(version: string, { host, policy }: GateContext): Promise<Found> {
  const paths = policy.gates?.['migration-guide']?.paths ?? usualPaths
  const evidence: GateEvidence[] = []
  for (const pattern of paths) {
    const path = pattern.replaceAll('{version}', version)
    const bytes = isSafePath(path) ? await readIfThere(join(host.workspace, path), limits.document) : undefined
    if (bytes === undefined) continue
    evidence.push({ source: path, sha256: sha256(bytes) })
    const line = guideLine(bytes.toString('utf8'), path === pattern ? namesOf(version) : undefined)
    if (line === undefined) continue
    return {
      result: 'pass',
      found: `${path}, line ${line}, is about ${version}.`,
      wanted,
      evidence: evidence.slice(-1),
    }
  }
  const seen = evidence.map(({ source }) => source)
  const found =
    seen.length === 0
      ? `There is none of ${paths.map(one => one.replaceAll('{version}', version)).join(', ')}.`
      : `${seen.join(', ')}: no heading with text below it names ${namesOf(version).join(' or ')}.`
  return { result: 'fail', found, wanted, evidence }
}

/** How headings name a version: `2.0.0`, and its series `2.0` and `2`, because it is the first of them. */
function namesOf(version: string): string[] {
  const shorter = version.endsWith('.0') ? namesOf(version.slice(0, -2)) : []
  return [version, ...shorter]
}

/** The line, from 1, of the first heading with text below it. With `names`, the heading must have one of them. */
function guideLine(text: string, names: string[] | undefined): number | undefined {
  const lines = text.split(/\r?\n/)
  const found = lines.findIndex((line, index) => {
    const title = titleAt(lines, index)
    if (title === undefined || (names !== undefined && !namesOne(line, names))) return false
    const start = index + title.height
    const end = lines.findIndex((_, later) => later >= start && (titleAt(lines, later)?.level ?? 9) <= title.level)
    return lines
      .slice(start, end < 0 ? undefined : end)
      .some((one, at) => /\w/.test(one) && !titleAt(lines, start + at))
  })
  return found < 0 ? undefined : found + 1
}

/** A title of Markdown or reStructuredText: its level as the usual underlines give it, and its number of lines. */
function titleAt(lines: string[], index: number): { level: number; height: number } | undefined {
  const [title = '', below = ''] = lines.slice(index, index + 2)
  const marks = /^(#{1,6})\s/.exec(title)?.[1]
  if (marks !== undefined) return { level: marks.length, height: 1 }
  const line = /^([=~^"'`*+-])\1{2,}\s*$/.exec(below)?.[1]
  if (line === undefined || !/\w/.test(title)) return undefined
  return { level: ['=', '-'].includes(line) ? ['=', '-'].indexOf(line) + 1 : 3, height: 2 }
}

/** True if a heading has one of the names as a word of its own: `Upgrading to v2.x`. */
function namesOne(line: string, names: string[]): boolean {
  const words = line.split(/[^0-9A-Za-z.+!-]+/).map(word => word.replace(/^v(?=\d)/i, '').replace(/\.x$|[.:]+$/, ''))
  return words.some(word => names.includes(word))
}
