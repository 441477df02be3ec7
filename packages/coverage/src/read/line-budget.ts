import { Problem } from '@release-tools/base'

/**
 * Most that all reports of a run may list. The largest projects of Python have 500,000 lines, which take 50 bytes of memory each,
 * and fewer branches, of 150 bytes. `others` are items of lists that describe lines once more.
 */
const most = { lines: 800_000, branches: 215_000, others: 2_000_000 }

/** What a report or a file of it lists. */
type Listed = Readonly<Record<keyof typeof most, number>>

/** Counts what the reports of a run list, so that they fit into memory together. */
export class LineBudget {
  readonly #counts = { lines: 0, branches: 0, others: 0 }

  /** Throws a Problem if the reports list more than is accepted. `what` names the one that is read. */
  add(listed: Partial<Listed>, what: string): void {
    for (const key of Object.keys(most) as (keyof Listed)[]) {
      this.#counts[key] += listed[key] ?? 0
      if (this.#counts[key] <= most[key]) continue
      throw new Problem(`read ${what}`, {
        found: `it lists more than ${most[key]} ${key === 'branches' ? 'branches' : 'lines'}, together with the reports before it.`,
        next: 'Measure parts of the repository as projects of their own (input `projects`), or omit what is not source code.',
      })
    }
  }
}
