import { isMap, parseDocument } from 'yaml'

/** A condition that no event fulfils. */
const never = "github.event_name == 'rehearsed_apart'"

const publishes = /^org\/release-tools\/actions\/publish-pypi@/

/**
 * The text of a workflow in which jobs that publish on a package index do not run, and the ids of these jobs. Their index may be the real
 * one: a rehearsal publishes on its own, with the same action.
 */
export function withoutIndexJobs(text: string): { text: string; jobs: string[] } {
  const document = parseDocument(text)
  const { jobs = {} } = document.toJS() as { jobs?: Record<string, { steps?: { uses?: string }[] }> }
  const found = Object.keys(jobs).filter(id => jobs[id]?.steps?.some(({ uses = '' }) => publishes.test(uses)))
  for (const id of found) {
    const job = document.getIn(['jobs', id])
    if (isMap(job)) job.set('if', never)
  }
  return { text: found.length === 0 ? text : document.toString({ lineWidth: 0 }), jobs: found }
}
