import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

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
}

interface Job {
  name?: string
  if?: string
  steps?: { uses?: string }[]
}

/** Reads a workflow file. */
export function readWorkflow(path: string): Workflow {
  const jobs: Record<string, Job> = parse(readFileSync(path, 'utf8')).jobs
  const steps = Object.values(jobs).flatMap(job => job.steps ?? [])
  return {
    jobsFor: event => Object.keys(jobs).filter(id => runsFor(event, jobs[id]?.if)),
    optional: new Set(Object.keys(jobs).filter(id => switched.test(jobs[id]?.if ?? ''))),
    names: new Map(Object.entries(jobs).map(([id, job]) => [id, job.name ?? id])),
    uses: [...new Set(steps.flatMap(step => (step.uses === undefined ? [] : [step.uses])))],
  }
}

/** A condition that is nothing but an output of an earlier job. */
const switched = /^needs\.[\w-]+\.outputs\.[\w-]+ == 'true'$/

/** Understands only the form of condition that our templates use for events. With any other condition, a job must run. */
function runsFor(event: string, condition = ''): boolean {
  const only = condition.includes('||') ? undefined : /(?:^|&& )github\.event_name == '([a-z_]+)'/.exec(condition)?.[1]
  return only === undefined || only === event
}
