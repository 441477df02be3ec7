import { join } from 'node:path'
import { fileSize, list, number, Problem, type Shape, text } from '@release-tools/base'
import { failureIn } from './failure.ts'
import { anyText, fieldsOf, id, orAbsent } from './fields.ts'
import type { Requests } from './requests.ts'

/** One attempt of a run: `GITHUB_RUN_ID` and `GITHUB_RUN_ATTEMPT`. */
export interface RunAttempt {
  run: number
  attempt: number
}

/** A job of a run, with the fields that we read. https://docs.github.com/en/rest/actions/workflow-jobs */
export interface RunJob {
  id: number
  name: string
  /** `completed`, or what it does until then: `queued`, `in_progress`, `waiting`. */
  status: string
  /** `success`, `failure`, `cancelled`, `skipped`; undefined until it is completed. */
  conclusion: string | undefined
}

/** The log of a finished job, as a file. */
export interface JobLog {
  job: RunJob
  /** Name of the file in the folder, `[A-Za-z0-9._-]` only; no two jobs share one. */
  file: string
  /** In bytes. */
  size: number
  /** In lower-case hex. */
  sha256: string
}

/** The logs of a run: each of its jobs is in one of the two lists, in GitHub's order. */
export interface RunLogs {
  logs: JobLog[]
  /** Jobs whose log is not there, with the reason as a part of a sentence. */
  without: { job: RunJob; why: string }[]
}

/** Most bytes of one log, and of all together. GitHub itself cuts no log. */
export interface LogBounds {
  each: number
  all: number
}

const ownBounds: LogBounds = { each: 64 * 1024 ** 2, all: 512 * 1024 ** 2 }
/** A matrix makes up to 256 jobs, and a run has rarely more than a few of them. */
const [pageSize, mostPages] = [100, 50]

const jobShape: Shape<RunJob> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return {
    id: field('id', id),
    name: field('name', anyText),
    status: field('status', text),
    conclusion: field('conclusion', orAbsent(text)),
  }
}

const pageShape: Shape<{ total: number; jobs: RunJob[] }> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return { total: field('total_count', number(0, 1_000_000)), jobs: field('jobs', list(jobShape, pageSize)) }
}

/** The jobs of one attempt of a run, finished or not. A private repository shows them to a token with `actions: read`. */
export async function jobsOfAttempt(requests: Requests, { run, attempt }: RunAttempt): Promise<RunJob[]> {
  const what = `list the jobs of attempt ${attempt} of the run ${run}`
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs'
  const all: RunJob[] = []
  for (let page = 1; page <= mostPages; page += 1) {
    const parameters = { run_id: run, attempt_number: attempt, per_page: pageSize, page }
    const { total, jobs } = await requests.json(what, route, parameters, pageShape, { named: true })
    all.push(...jobs)
    if (jobs.length === 0 || all.length >= total) return all
  }
  throw new Problem(what, {
    found: `it has more than ${pageSize * mostPages} jobs.`,
    next: 'Check the address of the API (GITHUB_API_URL).',
  })
}

/**
 * Downloads the logs of the finished jobs of one attempt of a run into a folder that exists. Needs `actions: read`. A job that still
 * runs, the calling one for example, has no log yet. GitHub has masked the secrets that it knows. Throws a Problem.
 */
export async function downloadLogs(
  requests: Requests,
  attempt: RunAttempt,
  directory: string,
  bounds: LogBounds = ownBounds,
): Promise<RunLogs> {
  const found: RunLogs = { logs: [], without: [] }
  let left = bounds.all
  for (const job of await jobsOfAttempt(requests, attempt)) {
    const most = Math.min(bounds.each, left)
    const got = unread(job) ?? (await downloadLog(requests, job, directory, most))
    if (typeof got === 'string') found.without.push({ job, why: got })
    else {
      found.logs.push(got)
      left -= got.size
    }
  }
  return found
}

/** Why GitHub has no log of a job; undefined if it should have one. */
function unread({ status, conclusion }: RunJob): string | undefined {
  if (status !== 'completed') return `it is not finished (${status})`
  return conclusion === 'skipped' ? 'it was skipped' : undefined
}

async function downloadLog(requests: Requests, job: RunJob, directory: string, most: number): Promise<JobLog | string> {
  const file = fileOf(job)
  const path = join(directory, file)
  const what = `download the log of the job ${JSON.stringify(job.name)}`
  const route = 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs'
  try {
    const sha256 = await requests.retried(what, () => requests.file(route, { job_id: job.id }, path, { most }))
    return { job, file, size: (await fileSize(path)) ?? 0, sha256 }
  } catch (error) {
    const why = absence(error, most)
    if (why === undefined) throw error
    return why
  }
}

/** Why there is no log, although everything works; undefined for a failure. */
function absence(error: unknown, most: number): string | undefined {
  const failure = failureIn(error)
  if (failure?.status === 410) return 'GitHub has deleted its log'
  // A job that was cancelled before it started has none.
  if (failure?.status === 404) return 'GitHub has no log of it'
  return failure?.bad === 'too long' ? `its log has more than the ${most} bytes accepted` : undefined
}

/** `Test_with_3.12-123456.txt`: the name for people, the number because names repeat. */
function fileOf({ id: number, name }: RunJob): string {
  const readable = name.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^[._-]+/, '')
  return `${readable.slice(0, 80) || 'job'}-${number}.txt`
}
