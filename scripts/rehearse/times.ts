import type { Outcome } from '../act/report.ts'

/** How long one part of a rehearsal took. */
export interface Time {
  name: string
  seconds: number
}

/** The time of each job, from its steps, in the order in which they began. `names` are those of the jobs, by id; `…` is all of a matrix. */
export function timesOfJobs({ steps }: Pick<Outcome, 'steps'>, names: Map<string, string>): Time[] {
  const jobs = [...new Set(steps.map(({ job }) => job))]
  return jobs.map(job => ({
    // The jobs of a matrix are one row: `Test with …`.
    name: (names.get(job) ?? job).replaceAll(/\$\{\{.*?\}\}/g, '…'),
    seconds: steps.filter(step => step.job === job).reduce((sum, { seconds }) => sum + seconds, 0),
  }))
}

/** The times as a table for a terminal. Jobs run beside each other, so that all of it took `elapsed` seconds, and not their sum. */
export function timesTable(times: Time[], elapsed: number): string[] {
  const rows = [...times, { name: 'from start to end', seconds: elapsed }]
  const width = Math.max(...rows.map(({ name }) => name.length))
  return rows.map(({ name, seconds }) => `  ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(7)} s`)
}
