import { readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { parse } from 'yaml'
import { callOf } from '../act/calls.ts'
import { git } from '../act/git.ts'
import { createReport, type Outcome } from '../act/report.ts'
import { localRepositories } from '../act/repositories.ts'
import type { ActRun } from '../act/run.ts'
import { calledText, readWorkflow } from '../act/workflow.ts'
import { fill, fillAll, holds, typedValue } from './expressions.ts'
import { type Job, type JobResult, runJob } from './job.ts'
import { inOrder } from './job-order.ts'
import { refuseUnknown } from './refuse.ts'

/** A workflow as a file has it. */
interface Content {
  on?: {
    workflow_call?: { inputs?: Record<string, { default?: unknown }>; outputs?: Record<string, { value: string }> }
  }
  env?: Record<string, unknown>
  jobs: Record<string, Job>
}

type Contexts = Record<string, unknown> & { github: Record<string, unknown>; vars: Record<string, string> }

/** Runs a workflow in plain processes, as act does in host mode: wherever Node, git, bash and Python are. Returns the same. */
export async function runPlain(run: ActRun): Promise<Outcome> {
  const { names, uses } = readWorkflow(join(run.repository, run.workflow))
  const report = createReport(names, run.print, run.keep)
  const event = join(run.scratch, 'event.json')
  writeFileSync(event, JSON.stringify(run.event.payload), { mode: 0o600 })
  const github = githubOf(run)
  const place = {
    ...{ repository: run.repository, commit: String(github.sha), path: run.path.split(delimiter) },
    actions: new Map(
      localRepositories(uses, run.exported).mappings.map(mapping => mapping.split('=') as [string, string]),
    ),
    env: { ...variables(github), ...run.env, GITHUB_EVENT_PATH: event },
  }
  const content: Content = parse(readFileSync(join(run.repository, run.workflow), 'utf8'))
  refuseUnknown(run.workflow, { ...content })
  const contexts = { github, vars: run.variables, secrets: run.secrets }
  const take = (line: object) => report.take(JSON.stringify({ msg: '', ...line }))
  const runner = (
    id: string,
    job: Job,
    own: Contexts & { env: Record<string, string> },
    matrix?: Record<string, unknown>,
  ) =>
    runJob({
      id,
      job,
      contexts: own,
      folder: join(run.scratch, 'jobs', folderName(id, matrix)),
      place,
      take,
      ...(matrix && { matrix }),
    })
  await runJobs(content, contexts, runner)
  return report.outcome
}

type Runner = (
  id: string,
  job: Job,
  contexts: Contexts & { env: Record<string, string> },
  matrix?: Record<string, unknown>,
) => Promise<JobResult>

type Needs = Record<string, { result: string; outputs: Record<string, string> }>

/** Runs the jobs of a file. Returns what each ended with. */
async function runJobs(content: Content, contexts: Contexts, runner: Runner): Promise<Needs> {
  const done: Needs = {}
  const ancestors = (id: string): string[] =>
    [content.jobs[id]?.needs ?? []].flat().flatMap(need => [need, ...ancestors(need)])
  for (const [id, job] of inOrder(content.jobs)) {
    const needs = Object.fromEntries([job.needs ?? []].flat().map(need => [need, done[need]]))
    const own = { ...contexts, needs, env: fillAll(content.env, contexts) }
    const results = ancestors(id).map(need => done[need]?.result)
    const before = {
      failed: results.includes('failure'),
      cancelled: false,
      succeeded: results.every(one => one === 'success'),
    }
    done[id] = holds(job.if, own, before) ? await one(id, job, own, runner) : { result: 'skipped', outputs: {} }
  }
  return done
}

async function one(
  id: string,
  job: Job,
  contexts: Contexts & { env: Record<string, string> },
  runner: Runner,
): Promise<JobResult> {
  if (job.uses !== undefined) return called(job.uses, job, contexts, runner)
  const legs = legsOf(job, contexts)
  if (legs === undefined) return runner(id, job, contexts)
  const results: JobResult[] = []
  for (const matrix of legs) results.push(await runner(id, job, contexts, matrix))
  const filled = results.flatMap(({ outputs }) => Object.entries(outputs).filter(([, value]) => value !== ''))
  const failed = results.some(({ result }) => result === 'failure')
  return { result: failed ? 'failure' : 'success', outputs: Object.fromEntries(filled) }
}

/** Runs the jobs of a reusable workflow of ours. */
async function called(uses: string, job: Job, contexts: Contexts, runner: Runner): Promise<JobResult> {
  const content: Content = parse(calledText(callOf(uses)))
  const { inputs = {}, outputs = {} } = content.on?.workflow_call ?? {}
  const { github, vars, secrets } = contexts
  const defaults = fillAll(
    Object.fromEntries(Object.entries(inputs).map(([name, { default: value = '' }]) => [name, value])),
    { vars, github },
  )
  const given = job.secrets === 'inherit' ? secrets : fillAll(job.secrets, contexts)
  const own = {
    github,
    vars,
    inputs: { ...defaults, ...fillAll(job.with, contexts) },
    secrets: { ...Object(given), GITHUB_TOKEN: Object(secrets).GITHUB_TOKEN },
  }
  const jobs = await runJobs(content, own, runner)
  const values = Object.entries(outputs).map(([name, { value }]) => [name, fill(value, { ...own, jobs })])
  const failed = Object.values(jobs).some(({ result }) => result === 'failure')
  return { result: failed ? 'failure' : 'success', outputs: Object.fromEntries(values) }
}

/** The values of each matrix job; undefined for a job without a matrix. */
function legsOf({ strategy }: Job, contexts: object): Record<string, unknown>[] | undefined {
  const matrix = typedValue(strategy?.matrix, contexts) as Record<string, unknown> | undefined
  if (matrix === undefined) return undefined
  return Object.entries(matrix).reduce<Record<string, unknown>[]>(
    (legs, [name, value]) => {
      const values = typedValue(value, contexts) as unknown[]
      return legs.flatMap(leg => values.map(one => ({ ...leg, [name]: one })))
    },
    [{}],
  )
}

const folderName = (id: string, matrix?: object) =>
  matrix === undefined ? id : `${id}-${Buffer.from(JSON.stringify(matrix)).toString('hex').slice(0, 40)}`

/** The context `github`. */
function githubOf({ repository, event, env, secrets }: ActRun): Record<string, unknown> {
  const remote = git(repository, 'remote', 'get-url', 'origin')
  const name = /([^/]+\/[^/]+?)(?:\.git)?$/.exec(remote)?.[1] ?? ''
  const payload = event.payload as { ref?: string; number?: number }
  const ref = payload.ref ?? `refs/pull/${payload.number}/merge`
  return {
    ...{
      event_name: event.name,
      event: payload,
      ...{
        ref,
        ref_name: ref.replace(/^refs\/[a-z]+\//, ''),
        ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
      },
      sha: git(repository, 'rev-parse', 'HEAD'),
    },
    ...{
      repository: name,
      repository_owner: name.split('/')[0],
      server_url: 'https://github.com',
      token: secrets.GITHUB_TOKEN,
    },
    ...{
      actor: 'somebody',
      run_id: env.GITHUB_RUN_ID,
      run_attempt: '1',
      api_url: env.GITHUB_API_URL,
      workflow: 'Release',
    },
  }
}

/** The variables that a runner sets for each step. */
function variables(github: Record<string, unknown>): Record<string, string> {
  const names = [
    'event_name',
    ...['ref', 'ref_name', 'ref_type'],
    'sha',
    'repository',
    'repository_owner',
    'server_url',
    'actor',
    'run_attempt',
    'workflow',
  ]
  return {
    ...Object.fromEntries(names.map(name => [`GITHUB_${name.toUpperCase()}`, String(github[name])])),
    ...{ CI: 'true', GITHUB_ACTIONS: 'true', RUNNER_OS: process.platform, LANG: 'C.UTF-8' },
  }
}
