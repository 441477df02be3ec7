import { type Answer, json } from '../http.ts'
import { invalid, refusal } from './faults.ts'
import type { Call, OperationHandlers } from './handlers.ts'
import type { Issue, IssueVersion } from './issue-store.ts'
import { page } from './releases.ts'
import { bot } from './render.ts'
import { issueView, pullRequestView } from './render-issue.ts'

/** GitHub's limits, in characters. */
const longest = { title: 256, body: 65_536 }

/** https://docs.github.com/en/rest/issues/issues */
export const issueHandlers: OperationHandlers = {
  'get /repos/{owner}/{repo}/issues': call => off(call) ?? page(call, listed(call)),

  'post /repos/{owner}/{repo}/issues': call => off(call) ?? create(call),

  'get /repos/{owner}/{repo}/issues/{issue_number}': call =>
    off(call) ??
    found(call, issue => json(200, issueView(call.render, call.repository, issue, call.repository.issues.now(issue)))),

  'patch /repos/{owner}/{repo}/issues/{issue_number}': call => off(call) ?? found(call, issue => update(call, issue)),
}

/** The answer of a repository in which issues are switched off. */
function off({ repository }: Call): Answer | undefined {
  return repository.issues.enabled ? undefined : refusal(410, 'Issues are disabled for this repo')
}

function found({ repository, parameters }: Call, answer: (issue: Issue) => Answer): Answer {
  const issue = repository.issues.all.find(({ number }) => number === Number(parameters.issue_number))
  return issue === undefined ? refusal(404, 'Not Found') : answer(issue)
}

/** A list with a filter comes from an index, which lags. One without shows every write at once. Pull requests are issues too. */
function listed(call: Call): object[] {
  const { repository, render, parameters } = call
  const { state = 'open', labels, creator, direction = 'desc' } = parameters
  const isFiltered = labels !== undefined || creator !== undefined
  const wanted = labels?.split(',') ?? []
  const entries = repository.issues.all.flatMap(issue => {
    const version = isFiltered ? repository.issues.indexed(issue) : repository.issues.now(issue)
    const isWanted =
      version !== undefined &&
      (state === 'all' || version.state === state) &&
      wanted.every(label => version.labels.includes(label)) &&
      (creator === undefined || issue.author === creator)
    return isWanted ? [{ number: issue.number, view: issueView(render, repository, issue, version) }] : []
  })
  const pulls = isFiltered
    ? []
    : repository.pullRequests.map(number => ({ number, view: pullRequestView(render, repository, number) }))
  const sign = direction === 'desc' ? -1 : 1
  return [...entries, ...pulls].sort((a, b) => sign * (a.number - b.number)).map(({ view }) => view)
}

function create(call: Call): Answer {
  const { repository, render, body, access } = call
  const problem = fault(call)
  if (problem !== undefined) return problem
  // Of a person who may not push, GitHub drops labels and assignees without a word.
  const mayLabel = access.user === undefined || access.write
  const issue = repository.issues.add(
    {
      title: String(body.title),
      body: textOf(body.body),
      labels: mayLabel ? listOf(body.labels) : [],
      assignees: mayLabel ? listOf(body.assignees) : [],
      state: 'open',
      stateReason: null,
      closedBy: null,
    },
    access.user ?? bot,
    Math.max(0, ...repository.pullRequests),
  )
  const answer = issueView(render, repository, issue, repository.issues.now(issue))
  return json(201, answer, { location: answer.url })
}

function update(call: Call, issue: Issue): Answer {
  const { repository, render, body, access } = call
  const problem = fault(call)
  if (problem !== undefined) return problem
  const before = repository.issues.now(issue)
  const state = body.state === undefined ? before.state : (String(body.state) as IssueVersion['state'])
  const turned = state !== before.state
  const reason =
    (body.state_reason as IssueVersion['stateReason'] | undefined) ?? (state === 'open' ? 'reopened' : 'completed')
  repository.issues.change(issue, {
    ...(body.title === undefined ? {} : { title: String(body.title) }),
    ...(body.body === undefined ? {} : { body: textOf(body.body) }),
    ...(body.labels === undefined ? {} : { labels: listOf(body.labels) }),
    ...(body.assignees === undefined ? {} : { assignees: listOf(body.assignees) }),
    ...(turned ? { state, stateReason: reason, closedBy: state === 'closed' ? (access.user ?? bot) : null } : {}),
  })
  return json(200, issueView(render, repository, issue, repository.issues.now(issue)))
}

function fault({ body, repository }: Call): Answer | undefined {
  if (String(body.title ?? '').length > longest.title)
    return invalid('Issue', 'custom', 'title', `title is too long (maximum is ${longest.title} characters)`)
  if (String(body.body ?? '').length > longest.body)
    return invalid('Issue', 'custom', 'body', `body is too long (maximum is ${longest.body} characters)`)
  const strangers = listOf(body.assignees).filter(login => !repository.issues.assignable.includes(login))
  return strangers.length === 0 ? undefined : invalid('Issue', 'invalid', 'assignees')
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
