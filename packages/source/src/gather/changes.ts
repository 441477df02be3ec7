import type { SourceRecord } from '@release-tools/evidence'
import {
  type Account,
  commitsOfPull,
  type Inquiry,
  mergerOf,
  mostCommitsOfPull,
  type Pull,
  permissionOf,
  pullsOfCommit,
  type Review,
  reviewsOfPull,
} from '@release-tools/github'
import { timeOf } from './fields.ts'
import { known, type Seen, seen, seenAll } from './seen.ts'

/** A merged pull request of a record. */
export type Change = NonNullable<SourceRecord['changes']>[number]
type RecordedReview = Change['reviews'][number]

/** Stands for an account that was deleted, as GitHub's own pages do. */
const ghost = 'ghost'
/** Stands for people whom the server does not show: an empty address says nothing of who it is. */
const nobody = '@'

/**
 * The pull requests that were merged into a branch and have some of these commits, each with all its reviews, in the order of their numbers. A list
 * of a commit also has open ones, and those of other branches.
 */
export async function readChanges(branch: string, commits: string[], inquiry: Inquiry): Promise<Seen<Change[]>> {
  const pulls = new Map<number, { pull: Pull; commits: string[] }>()
  for (const commit of commits) {
    const answer = await pullsOfCommit(inquiry, commit)
    if (!('value' in answer)) return seen(answer)
    for (const pull of answer.value.filter(({ mergedAt, base }) => mergedAt !== undefined && base === branch))
      pulls.set(pull.number, { pull, commits: [...(pulls.get(pull.number)?.commits ?? []), commit] })
  }
  const inOrder = [...pulls.values()].sort((a, b) => a.pull.number - b.pull.number)
  return seenAll(inOrder, one => readChange(one.pull, one.commits, inquiry))
}

async function readChange(
  { number, author, head, base }: Pull,
  commits: string[],
  inquiry: Inquiry,
): Promise<Seen<Change>> {
  const [merger, reviews, own] = [
    await mergerOf(inquiry, number),
    await reviewsOfPull(inquiry, number),
    await commitsOfPull(inquiry, number),
  ]
  if (!('value' in merger)) return seen(merger)
  if (!('value' in reviews)) return seen(reviews)
  if (!('value' in own)) return seen(own)
  const permission = author === undefined ? undefined : known(await permissionOf(inquiry, author.login))
  // Nobody but its author sees a review that was not sent.
  const sent = reviews.value.filter(({ state }) => state !== 'PENDING')
  const people = own.value.flatMap(({ author: by, committer, emails }) => [
    by?.login ?? (emails.author || nobody),
    committer?.login ?? (emails.committer || nobody),
  ])
  // Of a long pull request the server leaves commits out.
  const hidden = own.value.length >= mostCommitsOfPull ? [nobody] : []
  return {
    value: {
      ...{ number, commits, author: loginOf(author) },
      ...(permission === undefined ? {} : { permission }),
      contributors: [...new Set([...people, ...hidden])].sort(),
      ...(merger.value === undefined ? {} : { mergedBy: merger.value.login }),
      ...{ head, base },
      reviews: await recorded(sent, inquiry),
    },
  }
}

/** What each reviewer may do is asked now: later, nobody knows what it was. */
async function recorded(reviews: Review[], inquiry: Inquiry): Promise<RecordedReview[]> {
  const permissions = new Map<string, RecordedReview['permission']>()
  for (const { author } of reviews)
    if (author !== undefined && !permissions.has(author.login))
      permissions.set(author.login, known(await permissionOf(inquiry, author.login)))
  return reviews.map(({ author, state, commit, association, time: at }) => {
    const [permission, time] = [permissions.get(loginOf(author)), timeOf(at)]
    return {
      ...{ login: loginOf(author), state },
      ...(commit === undefined ? {} : { commit }),
      association,
      ...(permission === undefined ? {} : { permission }),
      ...(time === undefined ? {} : { time }),
    }
  })
}

function loginOf(account: Account | undefined): string {
  return account?.login ?? ghost
}
