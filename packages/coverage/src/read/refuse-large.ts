import { Problem } from '@release-tools/base'

/** Most lines of one report: twice those of the largest projects of Python. Each takes 80 bytes of memory. */
export const mostLines = 1_000_000

/** Throws a Problem if a report has more lines than fit into memory. `what` names it. */
export function refuseLarge(lines: number, what: string): void {
  if (lines <= mostLines) return
  throw new Problem(`read ${what}`, {
    found: `it lists more than ${mostLines} lines.`,
    next: 'Measure parts of the repository as projects of their own (input `projects`), or omit what is not source code.',
  })
}
