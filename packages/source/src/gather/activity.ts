import { list, number, type Shape, text } from '@release-tools/base'
import { fieldsOf, type Inquiry, orAbsent } from '@release-tools/github'
import { commitId, serverTime } from './fields.ts'
import { type Seen, seen } from './seen.ts'

/** What the server calls a push, when it says that it was, and whose it says that it was. */
export interface Activity {
  activity: string
  pushed: string
  actor: { login: string; id?: number } | undefined
}

/** A push that the server may list. */
export interface Push {
  ref: string
  before: string | undefined
  after: string
}

/** How long to wait before each attempt, in milliseconds: a list shows a push some seconds late. */
const waits = [0, 2000, 5000, 10_000, 15_000]
/** The server says with zeros that there was nothing before. */
const nothing = /^0+$/

/**
 * Finds a push in the list of activities, which has those of branches. `wait` sleeps for some milliseconds.
 * https://docs.github.com/en/rest/repos/repos#list-repository-activities
 */
export async function readActivity(
  push: Push,
  inquiry: Inquiry,
  wait: (ms: number) => Promise<void>,
): Promise<Seen<Activity>> {
  for (const ms of waits) {
    await wait(ms)
    const answer = await inquiry.one({
      what: 'list the activities of the repository',
      route: 'GET /repos/{owner}/{repo}/activity',
      parameters: { ref: push.ref, per_page: 100 },
      shape: list(listed, 100),
      needs: 'contents: read',
    })
    if (!('value' in answer)) return seen(answer)
    const found = answer.value.find(one => one.after === push.after && one.before === push.before)
    if (found !== undefined) return { value: found.said }
  }
  return { unseen: 'the server does not list the push' }
}

interface Listed {
  before: string | undefined
  after: string
  said: Activity
}

const listed: Shape<Listed> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const before = field('before', commitId)
  return {
    before: nothing.test(before) ? undefined : before,
    after: field('after', commitId),
    said: {
      activity: field('activity_type', text),
      pushed: field('timestamp', serverTime),
      actor: field('actor', actor),
    },
  }
}

const actor: Shape<Activity['actor']> = orAbsent((raw, place) => {
  const field = fieldsOf(raw, place)
  return { login: field('login', text), id: field('id', number(0, Number.MAX_SAFE_INTEGER)) }
})
