import { table } from '../table.ts'

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

- **Written**: lines that a person had to write: the configuration, if the project needs one. What \`init\` wrote stands beside it.
- **Has**: what the release has besides SBOMs, findings of two scanners, licences, provenance, signatures, notes and page, which all have.
- **Time** is that of both commands, with programs in the cache, on a machine that does other work beside it.`

/** The table of all rehearsals. */
export function renderRehearsals(rehearsals: Rehearsal[]): string {
  const rows = rehearsals.map(one => [
    `${one.project} ${one.version}`.trim(),
    one.layout,
    one.backEnd,
    `${one.written} (init: ${one.byInit.lines} in ${one.byInit.files} files)`,
    one.holds.join(', ') || '–',
    `${Math.round(one.seconds)} s`,
    one.verified ? 'verified' : `no: ${one.reason ?? 'unknown'}${one.known === undefined ? '' : ` (${one.known})`}`,
  ])
  const good = rehearsals.filter(({ verified }) => verified).length
  const columns = ['Project', 'Layout', 'Back-end', 'Written', 'Has', 'Time', 'Verify']
  return `${head}\n\n${table(columns, rows)}\n\n${good} of ${rehearsals.length} are released and verified.`
}

/** Reads in the output and the exit code of a rehearsal whether there is a release, and if not, why. */
export function readOutput(output: string, code: number): { verified: boolean; reason?: string } {
  const verified = code === 0 && /^VERIFIED: /m.test(output)
  if (verified) return { verified }
  const why = /\n\n([^\n]+)\n[\s\S]*\nNOT RELEASED\s*$/.exec(output)?.[1] ?? output.trim().split('\n').at(-1)
  return { verified, reason: (why ?? '').slice(0, 400) }
}
