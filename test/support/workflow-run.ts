import { holds } from '../../scripts/plain/expressions.ts'

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped'

/** A job of a workflow file, with what decides whether it runs. */
export interface Job {
  needs?: string | string[]
  if?: string
}

interface Circumstances {
  event: string
  /** Outputs of jobs, by job. */
  outputs: Record<string, Record<string, string>>
  /** How jobs end if they run. Without an entry: `success`. */
  ends: Record<string, Result>
  /** The job before which someone cancelled the run. Defaults to none. */
  cancelledBefore?: string | undefined
}

/**
 * Results of all jobs by GitHub's rules: without a status function in `if`, each job that a job needs, even indirectly, must have
 * succeeded. https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#status-check-functions
 */
export function runJobs(jobs: Record<string, Job>, circumstances: Circumstances): Record<string, Result> {
  const { event, outputs, ends, cancelledBefore } = circumstances
  const results: Record<string, Result> = {}
  const needed = (id: string) => [jobs[id]?.needs ?? []].flat()
  const ancestors = (id: string): string[] => needed(id).flatMap(need => [need, ...ancestors(need)])
  for (const [id, { if: condition = 'true' }] of Object.entries(jobs)) {
    const before = ancestors(id).map(need => results[need])
    const cancelled = cancelledBefore === id || (cancelledBefore !== undefined && cancelledBefore in results)
    const circumstance = {
      ...{ cancelled, failed: before.includes('failure') },
      succeeded: !cancelled && before.every(result => result === 'success'),
    }
    const named = needed(id).map(need => [need, { result: results[need], outputs: outputs[need] ?? {} }])
    const contexts = { github: { event_name: event }, inputs: {}, needs: Object.fromEntries(named) }
    results[id] = holds(condition, contexts, circumstance) ? (ends[id] ?? 'success') : 'skipped'
  }
  return results
}
