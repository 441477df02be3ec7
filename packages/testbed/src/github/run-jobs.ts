import { json } from '../http.ts'
import type { RunJob } from './artifact-run.ts'
import { refusal } from './faults.ts'
import type { Call, OperationHandlers } from './handlers.ts'

/** https://docs.github.com/en/rest/actions/workflow-jobs: the jobs of an attempt of a run, and the log of each. */
export const jobHandlers: OperationHandlers = {
  'get /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs': call => {
    const { run_id: run = '', attempt_number: attempt, per_page: perPage, page } = call.parameters
    const known = call.repository.runs[run]
    const all = known?.jobs?.filter(job => (job.attempt ?? 1) === Number(attempt)) ?? []
    if (known === undefined || all.length === 0) return refusal(404, 'Not Found')
    const size = Number(perPage ?? 30)
    const start = (Number(page ?? 1) - 1) * size
    const jobs = all.slice(start, start + size).map(job => view(call, Number(run), job))
    return json(200, { total_count: all.length, jobs })
  },

  'get /repos/{owner}/{repo}/actions/jobs/{job_id}/logs': async ({ repository, storage, parameters }) => {
    const id = Number(parameters.job_id)
    const jobs = Object.values(repository.runs).flatMap(run => run.jobs ?? [])
    const log = jobs.find(job => job.id === id)?.log
    if (log === undefined) return refusal(404, 'Not Found')
    if (typeof log !== 'string') return refusal(410, 'Server Error')
    await storage.write(id, Buffer.from(log))
    return { status: 302, headers: { location: storage.signedUrl({ id }) }, body: '' }
  },
}

function view({ render, repository }: Call, run: number, { id, name, attempt = 1, conclusion }: RunJob) {
  const page = `https://github.com/${repository.fullName}/actions/runs/${run}/job/${id}`
  const started = '2026-01-02T03:04:05Z'
  return {
    id,
    run_id: run,
    run_url: `${render.base}/actions/runs/${run}`,
    run_attempt: attempt,
    node_id: `CR_${id}`,
    head_sha: '0'.repeat(40),
    url: `${render.base}/actions/jobs/${id}`,
    html_url: page,
    status: conclusion === undefined ? 'in_progress' : 'completed',
    conclusion: conclusion ?? null,
    created_at: started,
    started_at: started,
    completed_at: conclusion === undefined ? null : started,
    name,
    steps: [],
    check_run_url: `${render.base}/check-runs/${id}`,
    labels: ['ubuntu-24.04'],
    runner_id: conclusion === 'skipped' ? null : 1,
    runner_name: conclusion === 'skipped' ? null : 'GitHub Actions 1',
    runner_group_id: null,
    runner_group_name: null,
    workflow_name: 'Release',
    head_branch: repository.runs[run]?.branch ?? null,
  }
}
