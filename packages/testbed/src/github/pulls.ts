import type { Answer } from '../http.ts'
import { json } from '../http.ts'
import type { Pull, Review } from './collaboration.ts'
import { refusal } from './faults.ts'
import type { Call, OperationHandlers } from './handlers.ts'
import type { OperationName } from './operations.ts'
import { page } from './releases.ts'

const pull = '/repos/{owner}/{repo}/pulls/{pull_number}'
const time = '2026-01-02T03:04:05Z'

/** https://docs.github.com/en/rest/pulls */
export const pullHandlers: OperationHandlers = {
  /** Also open pull requests whose branch has the commit. */
  'get /repos/{owner}/{repo}/commits/{commit_sha}/pulls': call => {
    const commit = call.parameters.commit_sha ?? ''
    const has = ({ landed = [], commits = [], head }: Pull) =>
      landed.includes(commit) || head === commit || commits.some(({ sha }) => sha === commit)
    const found = call.repository.work.pulls.filter(has).map(one => pullFacts(call, one))
    return filledPage(call, 'get /repos/{owner}/{repo}/commits/{commit_sha}/pulls', found)
  },

  [`get ${pull}`]: (call: Call) =>
    found(call, one => json(200, call.description.answer(`get ${pull}`, fullFacts(call, one)))),

  [`get ${pull}/reviews`]: (call: Call) =>
    found(call, ({ reviews = [] }) =>
      filledPage(
        call,
        `get ${pull}/reviews`,
        reviews.map((one, index) => reviewFacts(call, one, index)),
      ),
    ),

  [`get ${pull}/commits`]: (call: Call) =>
    found(call, ({ author, head, commits = [{ sha: head, author }] }) =>
      filledPage(
        call,
        `get ${pull}/commits`,
        // GitHub shows no more of a pull request.
        commits.slice(0, 250).map(one => {
          const people = accountsOf(call, { author: one.author, committer: one.committer ?? one.author })
          const person = { name: 'Octocat', email: one.email ?? 'octocat@example.com', date: time }
          return { sha: one.sha, ...people, commit: { author: person, committer: person } }
        }),
      ),
    ),
}

/** One page of a list, whose entries the description completes. */
export function filledPage(call: Call, operation: OperationName, facts: object[]): Answer {
  return page(call, call.description.answer(operation, facts) as unknown[])
}

/** Accounts by key; null for a person without one. */
export function accountsOf({ render }: Call, logins: Record<string, string | null | undefined>) {
  const entries = Object.entries(logins).filter(([, login]) => login !== undefined)
  return Object.fromEntries(entries.map(([key, login]) => [key, login ? render.account(login) : null]))
}

function found(call: Call, answer: (pull: Pull) => Answer): Answer {
  const number = Number(call.parameters.pull_number)
  const one = call.repository.work.pulls.find(pull => pull.number === number)
  return one === undefined ? refusal(404, 'Not Found') : answer(one)
}

/** A pull request in a list, which does not name who merged it. */
function pullFacts(call: Call, { number, author, base = 'main', head, landed = [], mergedAt = time, ...more }: Pull) {
  const repo = call.render.repository(call.isPrivate)
  const isMerged = landed.length > 0
  return {
    number,
    url: `${call.render.base}/pulls/${number}`,
    html_url: `https://github.com/${call.repository.fullName}/pull/${number}`,
    title: `Pull request ${number}`,
    state: isMerged ? 'closed' : 'open',
    ...accountsOf(call, { user: author }),
    head: {
      label: `acme:topic-${number}`,
      ref: `topic-${number}`,
      sha: head,
      repo,
      ...accountsOf(call, { user: author }),
    },
    base: {
      label: `acme:${base}`,
      ref: base,
      sha: '0'.repeat(40),
      repo: { ...repo, full_name: more.repository ?? repo.full_name },
    },
    closed_at: isMerged ? mergedAt : null,
    merged_at: isMerged ? mergedAt : null,
    merge_commit_sha: landed.at(-1) ?? null,
  }
}

function fullFacts(call: Call, one: Pull) {
  const { landed = [], mergedBy = null, commits = [1] } = one
  const by = accountsOf(call, { merged_by: landed.length === 0 ? null : mergedBy })
  return { ...pullFacts(call, one), merged: landed.length > 0, ...by, commits: commits.length }
}

function reviewFacts(call: Call, { by, state, commit, association = 'MEMBER', at = time }: Review, index: number) {
  return {
    ...{ id: index + 1, state, commit_id: commit, author_association: association, submitted_at: at, body: '' },
    ...accountsOf(call, { user: by }),
  }
}
