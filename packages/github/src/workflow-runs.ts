import { list, type Shape, text } from '@release-tools/base'
import { failureOf } from './failure.ts'
import { address, anyText, fieldsOf, id, orAbsent } from './fields.ts'
import type { Answered, Inquiry } from './inquiry.ts'
import type { Requests } from './requests.ts'

const runs = '/repos/{owner}/{repo}/actions/runs'

/** A run of a workflow, with the fields that we read. https://docs.github.com/en/rest/actions/workflow-runs */
export interface WorkflowRun {
  id: number
  /** Branch or tag that it is of. */
  ref: string | undefined
  /** `.github/workflows/release.yml` */
  path: string
  attempt: number
  /** `completed`, or what it does until then: `queued`, `in_progress`, `waiting`. */
  status: string
  /** `success`, `failure`, `cancelled` …; undefined until it is completed. */
  conclusion: string | undefined
  url: string
}

const runShape: Shape<WorkflowRun> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return {
    id: field('id', id),
    ref: field('head_branch', orAbsent(anyText)),
    path: field('path', text),
    attempt: field('run_attempt', orAbsent(id)) ?? 1,
    status: field('status', orAbsent(text)) ?? 'unknown',
    conclusion: field('conclusion', orAbsent(text)),
    url: field('html_url', address),
  }
}

const pageShape: Shape<WorkflowRun[]> = (raw, place) => fieldsOf(raw, place)('workflow_runs', list(runShape, 100))

/** The runs of a commit, newest first: the first hundred. Only a private repository asks for `actions: read`. */
export async function runsOfCommit(requests: Requests, commit: string): Promise<WorkflowRun[]> {
  const parameters = { head_sha: commit, per_page: 100 }
  return requests.json(`list the runs of the commit ${commit}`, `GET ${runs}`, parameters, pageShape)
}

/** All runs of a commit. */
export function runsOfWorkflows(server: Inquiry, commit: string): Promise<Answered<WorkflowRun[]>> {
  return server.all(
    {
      what: `list the runs of the commit ${commit}`,
      route: `GET ${runs}`,
      parameters: { head_sha: commit },
      shape: runShape,
      needs: 'actions: read',
    },
    entries => (raw, place) => fieldsOf(raw, place)('workflow_runs', entries),
  )
}

/**
 * Runs the failed jobs of a run again, and those that need them. Needs `actions: write`. Done if GitHub says that the run is already
 * running: an earlier attempt may have started it.
 */
export async function rerunFailedJobs(requests: Requests, { id: run }: Pick<WorkflowRun, 'id'>): Promise<void> {
  await requests.retried(`run the failed jobs of the run ${run} again`, async () => {
    const route = `POST ${runs}/{run_id}/rerun-failed-jobs`
    await requests.once(route, { run_id: run }, () => undefined).catch(unlessRunning)
  })
}

function unlessRunning(error: unknown): void {
  const { status, message = '' } = failureOf(error) ?? {}
  if (status === 403 && /already running/i.test(message)) return
  throw error
}
