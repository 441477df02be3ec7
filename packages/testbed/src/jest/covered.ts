import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Istanbul's counters of a source file: how often each statement, function and branch ran. */
interface Counters {
  s: Record<string, number>
  f: Record<string, number>
  b: Record<string, number[]>
}

/**
 * What the test files of a run have reported as covered. Each test file loads hundreds of sources, and jest copies, sends and merges
 * the counters of all of them: that takes as long as many a test. Without those that say nothing new, the percentages are the same.
 */
export class Covered {
  /** By path of the source: `1` for each counter that is known to be above 0, otherwise `0`. */
  readonly #known = new Map<string, string>()
  readonly #folder: string | undefined

  /** `folder` has what other processes of the same run report; undefined if there are none. */
  constructor(folder: string | undefined) {
    this.#folder = folder
    if (folder === undefined) return
    mkdirSync(folder, { recursive: true })
    // Without those that a process is still writing.
    for (const name of readdirSync(folder).filter(found => found.endsWith('.json')))
      for (const [path, marks] of Object.entries<string>(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
        this.#known.set(path, union(this.#known.get(path), marks))
  }

  /** Removes each source of which nothing is covered that was not reported before. The others count as reported. */
  keepNew(coverage: Record<string, Counters>): void {
    const added: Record<string, string> = {}
    for (const [path, counters] of Object.entries(coverage)) {
      const known = this.#known.get(path)
      const all = union(known, marksOf(counters))
      if (all === known) delete coverage[path]
      else added[path] = all
    }
    for (const [path, marks] of Object.entries(added)) this.#known.set(path, marks)
    if (Object.keys(added).length > 0) this.#tell(added)
  }

  #tell(added: Record<string, string>): void {
    if (this.#folder === undefined) return
    const path = join(this.#folder, randomUUID())
    writeFileSync(path, JSON.stringify(added))
    renameSync(path, `${path}.json`)
  }
}

function marksOf({ s, f, b }: Counters): string {
  const counts = [...Object.values(s), ...Object.values(f), ...Object.values(b).flat()]
  return counts.map(count => (count > 0 ? '1' : '0')).join('')
}

function union(known: string | undefined, marks: string): string {
  if (known === undefined || known === marks) return marks
  return Array.from(marks, (mark, at) => (known[at] === '1' ? '1' : mark)).join('')
}
