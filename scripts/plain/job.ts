import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { messageOf } from '@release-tools/base'
import type { ActLine } from '../act/line.ts'
import { fill, fillAll, holds } from './expressions.ts'
import { endLeft } from './process.ts'
import { type Place, type Ran, runStep, type Step } from './step.ts'

/** A job as a workflow has it. */
export interface Job {
  name?: string
  needs?: string | string[]
  if?: string
  uses?: string
  with?: Record<string, unknown>
  secrets?: Record<string, unknown> | 'inherit'
  env?: Record<string, unknown>
  outputs?: Record<string, unknown>
  strategy?: { matrix?: Record<string, unknown> | string }
  steps?: Step[]
}

export interface JobRun {
  id: string
  job: Job
  /** Values of one matrix job. */
  matrix?: Record<string, unknown>
  /** Contexts of the workflow: `github`, `inputs`, `needs`, … */
  contexts: { env: Record<string, string> } & Record<string, unknown>
  /** Directory of the job, which it has for itself. */
  folder: string
  place: Omit<Place, 'workspace' | 'scratch'>
  take: (line: Partial<ActLine>) => void
}

export interface JobResult {
  result: 'success' | 'failure'
  outputs: Record<string, string>
}

/** Runs the steps of a job one after the other, and at the end what their actions left for it. */
export async function runJob(run: JobRun): Promise<JobResult> {
  const { id, job, folder, matrix } = run
  const [workspace, temp] = ['workspace', 'temp'].map(name => join(folder, name)) as [string, string]
  for (const path of [workspace, temp, join(folder, 'home')]) mkdirSync(path, { recursive: true })
  const take = (line: Partial<ActLine>) =>
    run.take({ msg: '', jobID: id, job: folder, ...(matrix && { matrix }), ...line })
  const runner = { temp, os: os(), arch: process.arch.toUpperCase(), tool_cache: run.place.env.RUNNER_TOOL_CACHE }
  const own = {
    RUNNER_TEMP: temp,
    GITHUB_WORKSPACE: workspace,
    GITHUB_JOB: id,
    HOME: join(folder, 'home'),
    TMPDIR: temp,
  }
  const state: State = {
    ...{ take, temp, failed: false, steps: {}, posts: [] },
    contexts: {
      ...run.contexts,
      github: { ...Object(run.contexts.github), workspace, job: id },
      runner,
      ...(matrix && { matrix }),
      job: {},
    },
    place: { ...run.place, workspace, scratch: '', path: [...run.place.path], env: { ...run.place.env, ...own } },
  }
  const env = fillAll(job.env, state.contexts)
  state.contexts = { ...state.contexts, env: { ...run.contexts.env, ...env } }
  Object.assign(state.place.env, run.contexts.env, env)
  take({ step: 'Set up job' })
  for (const [index, step] of (job.steps ?? []).entries()) await oneStep(step, index, state)
  for (const post of state.posts.reverse()) show(await post(), state)
  endLeft()
  const result = state.failed ? 'failure' : 'success'
  take({ jobResult: result })
  return { result, outputs: fillAll(job.outputs, { ...state.contexts, steps: state.steps }) }
}

interface State {
  take: (line: Partial<ActLine>) => void
  temp: string
  failed: boolean
  /** The context `steps`. */
  steps: Record<string, { outputs: Record<string, string>; outcome: string; conclusion: string }>
  posts: (() => Promise<string>)[]
  contexts: { env: Record<string, string> } & Record<string, unknown>
  place: Place
}

async function oneStep(step: Step, index: number, state: State): Promise<void> {
  // What steps write to GITHUB_ENV is in the context, too.
  const contexts = { ...state.contexts, env: { ...state.place.env, ...state.contexts.env }, steps: state.steps }
  const name = fill(step.name ?? step.uses ?? step.run ?? '', contexts)
  const about = { step: name, stepID: [String(index)], stage: 'Main' }
  const before = { failed: state.failed, cancelled: false, succeeded: !state.failed }
  if (!holds(step.if, contexts, before)) {
    state.take({ ...about, stepResult: 'skipped' })
    return note(step, 'skipped', {}, state)
  }
  const place = { ...state.place, scratch: join(state.temp, '..', 'steps', String(index)) }
  const begin = performance.now()
  const ran = await attempt(step, place, contexts, line => state.take({ ...about, ...line }))
  const stepResult = ran.code === 0 ? 'success' : 'failure'
  state.failed ||= ran.code !== 0
  if (ran.post !== undefined) state.posts.push(ran.post)
  show(ran.summary, state)
  state.take({ ...about, stepResult, executionTime: (performance.now() - begin) * 1e6 })
  note(step, stepResult, ran.outputs, state)
}

/** A step that cannot be run fails, with the reason. */
async function attempt(
  step: Step,
  place: Place,
  contexts: object,
  say: (line: Partial<ActLine>) => void,
): Promise<Ran> {
  try {
    return await runStep(step, place, contexts, say)
  } catch (error) {
    say({ command: 'error', arg: messageOf(error) })
    return { code: 1, outputs: {}, summary: '' }
  }
}

function note({ id }: Step, result: string, outputs: Record<string, string>, { steps }: State): void {
  if (id !== undefined) steps[id] = { outputs, outcome: result, conclusion: result }
}

function show(content: string, { take }: State): void {
  if (content.trim() !== '') take({ command: 'summary', content })
}

function os(): string {
  return process.platform === 'darwin' ? 'macOS' : process.platform === 'win32' ? 'Windows' : 'Linux'
}
