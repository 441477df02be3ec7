import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { parse } from 'yaml'
import { root } from '../shared/repository.ts'
import { type Call, callOf, withOwnReferences } from './calls.ts'
import { matchesFilters } from './ref-filter.ts'

/** What we need to know about a workflow before act runs it. The jobs of a called workflow take the place of the job that calls it. */
export interface Workflow {
  /** Ids of the jobs that run for an event, in their order. */
  jobsFor(event: string): string[]
  /** Ids of the jobs that an output of an earlier job can switch off. */
  optional: Set<string>
  /** Names of the jobs in lines of progress, by id. */
  names: Map<string, string>
  /** Every `uses:`, once, as act needs it. */
  uses: string[]
  /** True if a push of the tag starts the workflow. */
  startsOn(tag: string): boolean
  /** Variables of the whole workflow, as they are written. */
  env: Record<string, string>
  /** The reusable workflow that it calls, if any. */
  call: Call | undefined
  /** True if a key pair of cosign can sign. Otherwise everything is signed keyless. */
  hasKey: boolean
  /** True if an OpenPGP key can sign as well. */
  hasGpg: boolean
  /** The text of the file and of the one that it calls. */
  text: string
}

interface Content {
  on?: unknown
  env?: Record<string, string>
  jobs: Record<string, Job>
}

interface Job {
  name?: string
  if?: string
  uses?: string
  steps?: { uses?: string }[]
}

/** Reads only what starts a workflow, and its variables. Throws an Error for other text. */
export function readTriggers(text: string): Pick<Workflow, 'startsOn' | 'env'> {
  const { on, env = {} }: Content = parse(text)
  return { startsOn: tag => startsOn(on, tag), env }
}

/** Reads a workflow file, and the reusable workflow of ours that it calls. Throws an Error if one is not a workflow. */
export function readWorkflow(path: string): Workflow {
  const own = readFileSync(path, 'utf8')
  const { jobs: written }: Content = parse(own)
  const calls = Object.values(written).flatMap(({ uses }) => (uses === undefined ? [] : [callOf(uses)]))
  const [call] = calls
  const text = call === undefined ? own : `${own}\n${calledText(call)}`
  const jobs = call === undefined ? written : withCalled(written, parse(calledText(call)).jobs, calls.length)
  const steps = Object.values(jobs).flatMap(job => job.steps ?? [])
  const uses = [...Object.values(written), ...steps].flatMap(one => one.uses ?? [])
  return {
    jobsFor: event => Object.keys(jobs).filter(id => runsFor(event, jobs[id]?.if)),
    optional: new Set(Object.keys(jobs).filter(id => switched.test(jobs[id]?.if ?? ''))),
    names: new Map(Object.entries(jobs).map(([id, job]) => [id, job.name ?? id])),
    uses: [...new Set(uses)],
    ...readTriggers(own),
    ...{ call, text, hasKey: hands(own, 'COSIGN_PRIVATE_KEY'), hasGpg: hands(own, 'GPG_PRIVATE_KEY') },
  }
}

/** True if a workflow names this secret, or gives it to one of ours that it calls. */
function hands(text: string, secret: string): boolean {
  const input = secret.toLowerCase().replaceAll('_', '-')
  return new RegExp(`\\bsecrets: inherit\\b|\\b${secret}\\b|\\b${input}:`).test(text)
}

/** The text of a reusable workflow of ours, for act. */
export function calledText(call: Call): string {
  const path = join(root, call.path)
  if (existsSync(path)) return withOwnReferences(readFileSync(path, 'utf8'), call)
  throw new Problem(`run ${call.uses} with act`, {
    found: `there is no ${call.path} in release-tools.`,
    next: 'Correct `uses:`; .github/workflows/ has the reusable workflows.',
  })
}

/** act tells jobs by their ids alone, so they must be unique. */
function withCalled(own: Record<string, Job>, called: Record<string, Job>, calls: number): Record<string, Job> {
  const twice = Object.keys(called).find(id => own[id] !== undefined && own[id].uses === undefined)
  if (calls === 1 && twice === undefined)
    return Object.fromEntries(
      Object.entries(own).flatMap(([id, job]) => (job.uses === undefined ? [[id, job]] : Object.entries(called))),
    )
  throw new Problem('run the workflow with act', {
    found: twice === undefined ? `it calls ${calls} workflows.` : `the called workflow has a job ${twice}, too.`,
    next: twice === undefined ? 'Run each in a workflow of its own.' : 'Give the job another name.',
  })
}
/** A condition that is nothing but an output of an earlier job, or that needs one besides. */
const switched = /(?:^|&& )needs\.[\w-]+\.outputs\.[\w-]+ (?:== 'true'|!= '\[\]'|!= '')(?:$| &&)/

interface Push {
  branches?: unknown
  tags?: string | string[]
  'tags-ignore'?: string | string[]
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onpushbranchestagsbranches-ignoretags-ignore */
function startsOn(on: unknown, tag: string): boolean {
  if (typeof on === 'string' || Array.isArray(on)) return [on].flat().includes('push')
  if (typeof on !== 'object' || on === null || !('push' in on)) return false
  const push = (on.push ?? {}) as Push
  if (push.tags !== undefined) return matchesFilters([push.tags].flat(), tag)
  const ignored = push['tags-ignore']
  if (ignored !== undefined) return !matchesFilters([ignored].flat(), tag)
  return !('branches' in push || 'branches-ignore' in push)
}

/** Understands only the form of condition that our templates use for events. With any other condition, a job must run. */
function runsFor(event: string, condition = ''): boolean {
  // An alternative in parentheses does not concern what stands beside them.
  const plain = condition.replaceAll(/\([^()]*\)/g, '')
  const form = /(?:^|&& )github\.event_name (?<compared>[!=]=) '(?<name>[a-z_]+)'/
  const { compared, name } = (plain.includes('||') ? undefined : form.exec(plain)?.groups) ?? {}
  return compared === undefined || (compared === '==') === (name === event)
}
