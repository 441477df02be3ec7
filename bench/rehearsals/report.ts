import { table } from '../table.ts'
import { rehearsedProjects } from './list.ts'

/** What was seen of one rehearsal. */
export interface Rehearsal {
  project: string
  version: string
  layout: string
  backEnd: string
  /** Lines that a person wrote for it, and what `init` wrote. */
  written: number
  byInit: { files: number; lines: number }
  /** What the release has: `wheel`, `sdist`, `198 tests`. Empty if there is none. */
  holds: string[]
  seconds: number
  /** Time that processors worked for it, in seconds. */
  processors: number
  /** What `release-tools verify` said. */
  verified: boolean
  /** Why there is no release. */
  reason?: string
  /** What is known of it. */
  known?: string
}

const head = `## Rehearsed

[\`release-tools init --yes\`, then \`release-tools rehearse\`](tasks/rehearse-a-release.md), and nothing else: no file was edited. The source
distribution of PyPI is unpacked and committed, and tagged with its version. The last three projects are made for this. act runs the
workflow that \`init\` wrote, and the release is verified as by a stranger.

- **Written**: lines that a person had to write. What \`init\` wrote stands beside it.
- **Has**: what the release has besides SBOMs, findings of two scanners, licences, provenance, signatures, notes and page, which all have.
- **Time** is that of both commands, with programs in the cache, on a machine that did other work beside it. In brackets is the time that
  processors worked for them, which does not depend on that.`

/** The table of all rehearsals: those measured now, and the rows of the present table about others, in the order of the list. */
export function renderRehearsals(rehearsals: Rehearsal[], present = ''): string {
  const measured = rehearsals.map(rowOf)
  const kept = rowsIn(present).filter(([name]) => measured.every(([other]) => other !== name))
  const rows = [...measured, ...kept].toSorted(([a = ''], [b = '']) => placeOf(a) - placeOf(b))
  const good = rows.filter(row => row.at(-1) === 'verified').length
  return `${head}\n\n${table(columns, rows)}\n\n${good} of ${rows.length} are released and verified.`
}

const columns = ['Project', 'Layout', 'Back-end', 'Written', 'Has', 'Time', 'Verify']

function rowOf(one: Rehearsal): string[] {
  return [
    `${one.project} ${one.version}`.trim(),
    one.layout,
    one.backEnd,
    `${one.written} (init: ${one.byInit.lines} in ${one.byInit.files} files)`,
    one.holds.join(', ') || '–',
    `${Math.round(one.seconds)} s (${Math.round(one.processors)} s)`,
    one.verified ? 'verified' : `no: ${one.reason ?? 'unknown'}${one.known === undefined ? '' : ` (${one.known})`}`,
  ]
}

function rowsIn(text: string): string[][] {
  const lines = text.split('\n').filter(line => line.startsWith('| '))
  return lines
    .slice(2)
    .map(line => line.slice(2, -2).split(' | '))
    .filter(({ length }) => length === columns.length)
}

function placeOf(title: string): number {
  return rehearsedProjects.findIndex(
    ({ name }) => title === name || (/^[ ,]/.test(title.slice(name.length)) && title.startsWith(name)),
  )
}

/** Reads in the output and the exit code of a rehearsal whether there is a release, and if not, why. */
export function readOutput(output: string, code: number): { verified: boolean; reason?: string } {
  const verified = code === 0 && /^VERIFIED: /m.test(output)
  if (verified) return { verified }
  const why = /\n\n([^\n]+)\n[\s\S]*\nNOT RELEASED\s*$/.exec(output)?.[1] ?? output.trim().split('\n').at(-1)
  return { verified, reason: (why ?? '').slice(0, 400) }
}
