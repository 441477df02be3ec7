import { Problem } from '@release-tools/base'
import { anyText, fieldsOf } from './fields.ts'
import type { Requests } from './requests.ts'

/** What is built of a commit: https://docs.github.com/en/rest/dependency-graph/dependency-submission */
export interface Snapshot {
  /** The newest snapshot with the same correlator and the same detector replaces the earlier ones. `id` is that of the run. */
  job: { id: string; correlator: string; html_url?: string }
  /** The full commit id. */
  sha: string
  /** `refs/heads/main` */
  ref: string
  /** What found the packages, with its web address. */
  detector: { name: string; version: string; url: string }
  /** RFC 3339, when they were found. */
  scanned: string
  /** Lists of packages by their names. */
  manifests: Record<string, { name: string }>
}

/**
 * Submits a snapshot to the dependency graph; sending it twice changes nothing. Returns `SUCCESS`, or `ACCEPTED` if GitHub keeps it but
 * does not show it: that is so for every branch but the default branch. Throws a Problem if GitHub finds it invalid.
 */
export async function submitSnapshot(requests: Requests, snapshot: Snapshot): Promise<'SUCCESS' | 'ACCEPTED'> {
  const what = `submit the dependencies of ${snapshot.job.correlator}`
  const parameters = { version: 0, ...snapshot }
  const bytes = JSON.stringify(parameters).length
  const route = 'POST /repos/{owner}/{repo}/dependency-graph/snapshots'
  const { result, message } = await requests.json(what, route, parameters, answerShape, { bytes })
  if (result === 'SUCCESS' || result === 'ACCEPTED') return result
  throw new Problem(what, {
    found: `GitHub’s result is ${JSON.stringify(result.slice(0, 100))}: ${message.slice(0, 500)}`,
    next: 'Set `dependency-snapshot: false` until this is solved, and report it to release-tools.',
  })
}

const answerShape = (raw: unknown, place: string) => {
  const field = fieldsOf(raw, place)
  return { result: field('result', anyText), message: field('message', anyText) }
}
