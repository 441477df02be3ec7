import { json } from '../http.ts'
import type { ListedRun } from './artifact-run.ts'
import { refusal } from './faults.ts'
import type { Call, OperationHandlers } from './handlers.ts'

/** https://docs.github.com/en/rest/actions/workflow-runs */
export const workflowRunHandlers: OperationHandlers = {
  'get /repos/{owner}/{repo}/actions/runs': call => {
    const { head_sha: commit, event, per_page: perPage, page } = call.parameters
    const all = Object.entries(call.repository.runs)
      .flatMap(([id, { listed, branch }]) => (listed === undefined ? [] : [{ id: Number(id), listed, branch }]))
      .filter(({ listed }) => commit === undefined || listed.commit === commit)
      .filter(({ listed }) => event === undefined || (listed.event ?? 'push') === event)
      .sort((a, b) => b.id - a.id)
    const size = Number(perPage ?? 30)
    const start = (Number(page ?? 1) - 1) * size
    const runs = all.slice(start, start + size).map(one => view(call, one))
    return json(200, { total_count: all.length, workflow_runs: runs })
  },

  'post /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs': ({ repository, parameters }) => {
    const listed = repository.runs[parameters.run_id ?? '']?.listed
    if (listed === undefined) return refusal(404, 'Not Found')
    if (listed.old) return refusal(403, 'Unable to retry this workflow run because it was created over a month ago')
    if (listed.status !== 'completed') return refusal(403, 'This workflow is already running')
    if (listed.conclusion === 'success') return refusal(403, 'The workflow run has no failed jobs')
    Object.assign(listed, { status: 'queued', conclusion: null, attempt: listed.attempt + 1 })
    return json(201, {})
  },
}

function view({ render, isPrivate, repository }: Call, run: { id: number; listed: ListedRun; branch: string }) {
  const { id, listed, branch } = run
  const { commit, status, conclusion, attempt, event = 'push', path = '.github/workflows/release.yml' } = listed
  const url = `${render.base}/actions/runs/${id}`
  const page = `https://github.com/${repository.fullName}/actions/runs/${id}`
  const created = '2026-01-02T03:04:05Z'
  return {
    ...{ id, name: 'Release', node_id: `WFR_${id}`, head_branch: branch, head_sha: commit, event, status, conclusion },
    ...{ path, run_number: 1, run_attempt: attempt, workflow_id: 1, url },
    ...{ html_url: page, pull_requests: [], created_at: created, updated_at: created, head_commit: null },
    ...{ jobs_url: `${url}/jobs`, logs_url: `${url}/logs`, check_suite_url: `${render.base}/check-suites/1` },
    ...{ artifacts_url: `${url}/artifacts`, cancel_url: `${url}/cancel`, rerun_url: `${url}/rerun` },
    ...{ workflow_url: `${render.base}/actions/workflows/1`, display_title: 'Release' },
    repository: render.repository(isPrivate),
    head_repository: render.repository(isPrivate),
  }
}
