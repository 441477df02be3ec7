import { Problem } from '@release-tools/base'

/** The jobs of a workflow in an order in which they can run: each after those that it needs. Throws a Problem if there is none. */
export function inOrder<T extends { needs?: string | string[] }>(jobs: Record<string, T>): Map<string, T> {
  const ordered = new Map<string, T>()
  const add = (id: string, by: string[]) => {
    const [job, path] = [jobs[id], [...by, id]]
    if (job === undefined || ordered.has(id)) return
    if (by.includes(id))
      throw new Problem('order the jobs of the workflow', {
        found: `they need each other: ${path.join(', ')}.`,
        next: 'Correct `needs:`.',
      })
    for (const need of [job.needs ?? []].flat()) add(need, path)
    ordered.set(id, job)
  }
  for (const id of Object.keys(jobs)) add(id, [])
  return ordered
}
