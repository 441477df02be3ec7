import { type Document, isMap, parseDocument } from 'yaml'
import { holds } from '../plain/expressions.ts'
import { inOrder } from '../plain/job-order.ts'

/** A condition that no event fulfils. */
const never = "github.event_name == 'rehearsed_apart'"

const publishes = /^org\/release-tools\/actions\/publish-pypi@/

/** A job that goes through the checklist with what only the real server knows. */
const asks = /^org\/release-tools\/\.github\/workflows\/check(?:\.ghes)?\.yml@/

interface Job {
  uses?: string
  if?: string
  needs?: string | string[]
  steps?: { uses?: string }[]
}

/** What a rehearsal runs of a workflow. */
export interface RehearsedJobs {
  text: string
  /** Ids of the jobs that publish on a package index. They do not run: their index may be the real one. */
  index: string[]
  /** Ids of the jobs that the tag does not start: those of other projects. They are left out. */
  others: string[]
  /** Ids of the jobs that ask the server for the checklist. They are left out: a server on this machine knows none of the answers. */
  asking: string[]
}

/** The text of a workflow with the jobs that a tag starts, and without those that would publish on a package index. */
export function rehearsedJobs(text: string, tag: string): RehearsedJobs {
  const document = parseDocument(text)
  const { jobs: written = {} } = document.toJS() as { jobs?: Record<string, Job> }
  const asking = Object.keys(written).filter(id => asks.test(written[id]?.uses ?? ''))
  const jobs = withoutAsking(document, written, asking)
  const others: string[] = []
  for (const [id, job] of inOrder(jobs)) {
    const isOfOther = [job.needs ?? []].flat().some(need => others.includes(need)) || !mayRun(job, tag)
    if (isOfOther) others.push(id)
  }
  const index = Object.keys(jobs).filter(id => jobs[id]?.steps?.some(({ uses = '' }) => publishes.test(uses)))
  const left = index.filter(id => !others.includes(id))
  for (const id of others) document.deleteIn(['jobs', id])
  for (const id of left) {
    const job = document.getIn(['jobs', id])
    if (isMap(job)) job.set('if', never)
  }
  const isSame = others.length + left.length + asking.length === 0
  return { text: isSame ? text : document.toString({ lineWidth: 0 }), index: left, others, asking }
}

/** Takes jobs out of a workflow. Those that need them begin without what they found: the input `gates`. */
function withoutAsking(document: Document, jobs: Record<string, Job>, asking: string[]): Record<string, Job> {
  for (const id of asking) document.deleteIn(['jobs', id])
  const left = Object.entries(jobs).filter(([id]) => !asking.includes(id))
  return Object.fromEntries(
    left.map(([id, { needs: written, ...job }]) => {
      const all = [written ?? []].flat()
      const needs = all.filter(need => !asking.includes(need))
      if (needs.length === all.length) return [id, { ...job, needs }]
      if (needs.length === 0) document.deleteIn(['jobs', id, 'needs'])
      else document.setIn(['jobs', id, 'needs'], needs)
      document.deleteIn(['jobs', id, 'with', 'gates'])
      return [id, { ...job, needs }]
    }),
  )
}

/** False if the condition of a job excludes a push of this tag. What depends on more than the event may run. */
function mayRun({ if: condition }: Job, tag: string): boolean {
  const github = { event_name: 'push', ref: `refs/tags/${tag}`, ref_name: tag, ref_type: 'tag' }
  try {
    return holds(condition, { github }, { failed: false, cancelled: false, succeeded: true })
  } catch {
    return true
  }
}
