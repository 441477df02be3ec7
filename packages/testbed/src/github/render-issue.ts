import type { Issue, IssueVersion } from './issue-store.ts'
import { now } from './now.ts'
import type { Renderer } from './render.ts'
import type { Repository } from './repository.ts'

/** An issue as GitHub answers it (openapi/github.json: issue). */
export function issueView(render: Renderer, repository: Repository, issue: Issue, version: IssueVersion) {
  const { number, author, versions } = issue
  const url = `${render.base}/issues/${number}`
  const closed = version.state === 'closed' ? now(version.at) : null
  return {
    ...addresses(url, render.base),
    html_url: `https://github.com/${repository.fullName}/issues/${number}`,
    id: issue.id,
    node_id: `I_${number}`,
    number,
    title: version.title,
    body: version.body,
    user: render.account(author),
    labels: version.labels.map((name, index) => labelView(name, index, render.base)),
    assignee: version.assignees[0] === undefined ? null : render.account(version.assignees[0]),
    assignees: version.assignees.map(login => render.account(login)),
    milestone: null,
    locked: false,
    state: version.state,
    state_reason: version.stateReason,
    comments: repository.comments.filter(comment => comment.pullRequest === number).length,
    created_at: now(versions[0]?.at ?? 0),
    updated_at: now(version.at),
    closed_at: closed,
    closed_by: version.closedBy === null ? null : render.account(version.closedBy),
    author_association: 'NONE',
  }
}

/** A pull request in the list of issues. */
export function pullRequestView(render: Renderer, repository: Repository, number: number) {
  const url = `${render.base}/issues/${number}`
  const page = `https://github.com/${repository.fullName}/pull/${number}`
  const pull = `${render.base}/pulls/${number}`
  return {
    ...addresses(url, render.base),
    html_url: page,
    id: 9_000_000 + number,
    node_id: `PR_${number}`,
    number,
    title: `Pull request ${number}`,
    body: null,
    user: render.account('octocat'),
    labels: [],
    assignee: null,
    assignees: [],
    milestone: null,
    locked: false,
    state: 'open',
    comments: 0,
    created_at: now(0),
    updated_at: now(0),
    closed_at: null,
    author_association: 'NONE',
    pull_request: { url: pull, html_url: page, diff_url: `${page}.diff`, patch_url: `${page}.patch` },
  }
}

function addresses(url: string, base: string) {
  return {
    url,
    repository_url: base,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
  }
}

function labelView(name: string, index: number, base: string) {
  const url = `${base}/labels/${encodeURIComponent(name)}`
  return { id: index + 1, node_id: `LA_${index}`, url, name, description: null, color: 'ededed', default: false }
}
