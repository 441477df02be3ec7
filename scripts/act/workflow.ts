import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { matchesFilters } from './ref-filter.ts'

/** What we need to know about a workflow before act runs it. */
export interface Workflow {
  /** Ids of the jobs that run for an event, in their order. */
  jobsFor(event: string): string[]
  /** Ids of the jobs that an output of an earlier job can switch off. */
  optional: Set<string>
  /** Names of the jobs in lines of progress, by id. */
  names: Map<string, string>
  /** Every `uses:` of a step, once. */
  uses: string[]
  /** True if a push of the tag starts the workflow. */
  startsOn(tag: string): boolean
  /** Variables of the whole workflow, as they are written. */
  env: Record<string, string>
}

interface Content {
  on?: unknown
  env?: Record<string, string>
  jobs: Record<string, Job>
}

interface Job {
  name?: string
  if?: string
  steps?: { uses?: string }[]
}

/** Reads a workflow file. Throws an Error if it is not a workflow. */
export function readWorkflow(path: string): Workflow {
  const { jobs, on, env = {} }: Content = parse(readFileSync(path, 'utf8'))
  const steps = Object.values(jobs).flatMap(job => job.steps ?? [])
  return {
    jobsFor: event => Object.keys(jobs).filter(id => runsFor(event, jobs[id]?.if)),
    optional: new Set(Object.keys(jobs).filter(id => switched.test(jobs[id]?.if ?? ''))),
    names: new Map(Object.entries(jobs).map(([id, job]) => [id, job.name ?? id])),
    uses: [...new Set(steps.flatMap(step => (step.uses === undefined ? [] : [step.uses])))],
    startsOn: tag => startsOn(on, tag),
    env,
  }
}

/** A condition that is nothing but an output of an earlier job. */
const switched = /^needs\.[\w-]+\.outputs\.[\w-]+ == 'true'$/

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
  const only = condition.includes('||') ? undefined : /(?:^|&& )github\.event_name == '([a-z_]+)'/.exec(condition)?.[1]
  return only === undefined || only === event
}
