import { at, list, number, type Shape, text } from '@release-tools/base'
import { account, address, anyText, fieldsOf, id, orAbsent } from './fields.ts'

/** An issue, with the fields that we read. */
export interface Issue {
  number: number
  title: string
  body: string
  /** The author's login and type: `User` or `Bot`; undefined for a deleted account. */
  author: { login: string; type: string } | undefined
  state: 'open' | 'closed'
  /** Why it was closed, or that it was opened again: `completed`, `not_planned`, `duplicate`, `reopened`. Absent on older servers. */
  reason: string | undefined
  labels: string[]
  assignees: string[]
  /** RFC 3339. */
  closedAt: string | undefined
  url: string
  isPullRequest: boolean
}

/** A label is text in old answers. https://docs.github.com/en/rest/issues/issues */
const label: Shape<string> = (raw, place) => (typeof raw === 'string' ? raw : fieldsOf(raw, place)('name', anyText))

export const issueShape: Shape<Issue> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return {
    number: field('number', id),
    title: field('title', anyText),
    body: field('body', orAbsent(anyText)) ?? '',
    author: field('user', orAbsent(account)),
    state: field('state', text) === 'closed' ? 'closed' : 'open',
    reason: field('state_reason', orAbsent(text)),
    labels: field('labels', list(label, 1000)),
    assignees: field('assignees', orAbsent(list(account, 100)))?.map(({ login }) => login) ?? [],
    closedAt: field('closed_at', orAbsent(text)),
    url: field('html_url', address),
    isPullRequest: at(raw, 'pull_request') !== undefined,
  }
}

/** An artifact of any run of the repository, with the fields that we read. */
export interface RunArtifact {
  id: number
  name: string
  /** Bytes of the zip file. */
  size: number
  expired: boolean
  /** `sha256:…` of the zip file; absent on older servers. */
  digest: string | undefined
  /** The run that uploaded it; undefined if GitHub does not say it. */
  run: { id: number; branch: string | undefined; isOfFork: boolean } | undefined
}

/** A page of artifacts. https://docs.github.com/en/rest/actions/artifacts */
export const artifactsShape: Shape<RunArtifact[]> = (raw, place) =>
  fieldsOf(raw, place)('artifacts', list(artifactShape, 100))

const artifactShape: Shape<RunArtifact> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return {
    id: field('id', id),
    name: field('name', text),
    size: field('size_in_bytes', number(0, Number.MAX_SAFE_INTEGER)),
    expired: at(raw, 'expired') === true,
    digest: field('digest', orAbsent(anyText)),
    run: field('workflow_run', orAbsent(runShape)),
  }
}

const runShape: Shape<NonNullable<RunArtifact['run']>> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return {
    id: field('id', id),
    branch: field('head_branch', orAbsent(anyText)),
    // A run of a fork has another repository as its head. Without both numbers, it may be one.
    isOfFork: field('repository_id', orAbsent(id)) !== (field('head_repository_id', orAbsent(id)) ?? -1),
  }
}
