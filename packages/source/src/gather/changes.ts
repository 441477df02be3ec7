import { number, type Shape, text } from '@release-tools/base'
import type { SourceRecord } from '@release-tools/evidence'
import { fieldsOf, type Inquiry, orAbsent } from '@release-tools/github'
import { commitId, login, serverTime } from './fields.ts'
import { type Seen, seen, seenAll } from './seen.ts'

/** A merged pull request of a record. */
export type Change = NonNullable<SourceRecord['changes']>[number]
type Review = Change['reviews'][number]

const needs = 'pull-requests: read'
const id = number(0, Number.MAX_SAFE_INTEGER)
/** Stands for an account that was deleted, as GitHub's own pages do. */
const ghost = 'ghost'

/**
 * The pull requests that were merged into a branch and have some of these commits, each with all its reviews, in the order of their numbers. A list
 * of a commit also has open ones, and those of other branches.
 * https://docs.github.com/en/rest/commits/commits#list-pull-requests-associated-with-a-commit
 */
export async function readChanges(branch: string, commits: string[], inquiry: Inquiry): Promise<Seen<Change[]>> {
  const commitsOf = new Map<number, string[]>()
  for (const commit of commits) {
    const answer = await inquiry.all({
      what: `list the pull requests of the commit ${commit}`,
      route: 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
      parameters: { commit_sha: commit },
      shape: listed,
      needs,
    })
    if (!('value' in answer)) return seen(answer)
    for (const one of answer.value.filter(({ isMerged, base }) => isMerged && base === branch))
      commitsOf.set(one.number, [...(commitsOf.get(one.number) ?? []), commit])
  }
  const numbers = [...commitsOf].sort(([a], [b]) => a - b)
  return seenAll(numbers, ([one, own]) => readChange(one, own, inquiry))
}

async function readChange(number: number, commits: string[], inquiry: Inquiry): Promise<Seen<Change>> {
  const parameters = { pull_number: number }
  const [what, route] = [`the pull request ${number}`, 'GET /repos/{owner}/{repo}/pulls/{pull_number}'] as const
  // The list does not say who merged it.
  const whole = await inquiry.one({ what: `read ${what}`, route, parameters, shape: pull, needs })
  if (!('value' in whole)) return seen(whole)
  const reviews = await inquiry.all({
    what: `list the reviews of ${what}`,
    route: `${route}/reviews`,
    parameters,
    shape: review,
    needs,
  })
  if (!('value' in reviews)) return seen(reviews)
  // Nobody but its author sees a review that was not sent.
  return {
    value: { number, commits, ...whole.value, reviews: reviews.value.filter(({ state }) => state !== 'PENDING') },
  }
}

const branchOf: Shape<string> = (raw, place) => fieldsOf(raw, place)('ref', text)

const listed: Shape<{ number: number; base: string; isMerged: boolean }> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const isMerged = field('merged_at', orAbsent(serverTime)) !== undefined
  return { number: field('number', id), base: field('base', branchOf), isMerged }
}

const pull: Shape<Pick<Change, 'author' | 'mergedBy' | 'head' | 'base'>> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const mergedBy = field('merged_by', login)
  return {
    author: field('user', login) ?? ghost,
    ...(mergedBy === undefined ? {} : { mergedBy }),
    head: field('head', (one, at) => fieldsOf(one, at)('sha', commitId)),
    base: field('base', branchOf),
  }
}

const review: Shape<Review> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const [commit, time] = [field('commit_id', orAbsent(commitId)), field('submitted_at', orAbsent(serverTime))]
  return {
    ...{ login: field('user', login) ?? ghost, state: field('state', text) },
    ...(commit === undefined ? {} : { commit }),
    association: field('author_association', text),
    ...(time === undefined ? {} : { time }),
  }
}
