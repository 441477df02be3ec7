import { at, oneOf, type Shape, text } from '@release-tools/base'
import { account, address, anyText, fieldsOf, id, orAbsent } from './fields.ts'
import type { Answered, Inquiry } from './inquiry.ts'

/** Who did something. `type`: `User`, `Bot`. */
export interface Account {
  login: string
  type: string
}

/** A pull request, with the fields that we read. */
export interface Pull {
  number: number
  /** Undefined for a deleted account. */
  author: Account | undefined
  /** Name of the branch that it is for. */
  base: string
  /** The repository of that branch: `owner/name`. */
  repository: string
  /** Its last commit: of a merged one, the one that was merged. */
  head: string
  /** RFC 3339; undefined if it is not merged. */
  mergedAt: string | undefined
  url: string
}

/** A review of a pull request, with the fields that we read. */
export interface Review {
  author: Account | undefined
  /** `APPROVED`, `CHANGES_REQUESTED`, `COMMENTED`, `DISMISSED`, `PENDING` */
  state: string
  /** Which commit was reviewed. Undefined if it is gone. */
  commit: string | undefined
  /** What the author is to the repository: `MEMBER`, `OWNER`, `CONTRIBUTOR`, … */
  association: string
  /** RFC 3339; undefined for one that is not submitted. */
  time: string | undefined
}

/** A commit of a pull request. Accounts are undefined for an address that no account has. */
export interface PullCommit {
  id: string
  author: Account | undefined
  committer: Account | undefined
  /** What the commit itself says. */
  emails: { author: string; committer: string }
}

const pullShape: Shape<Pull> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return {
    number: field('number', id),
    author: field('user', orAbsent(account)),
    base: field('base', (value, where) => fieldsOf(value, where)('ref', text)),
    repository: field('base', (value, where) => text(at(value, 'repo', 'full_name'), `${where}.repo.full_name`)),
    head: field('head', (value, where) => fieldsOf(value, where)('sha', text)),
    mergedAt: field('merged_at', orAbsent(text)),
    url: field('html_url', address),
  }
}

const reviewShape: Shape<Review> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return {
    author: field('user', orAbsent(account)),
    state: field('state', text),
    commit: field('commit_id', orAbsent(text)),
    association: field('author_association', orAbsent(text)) ?? 'NONE',
    time: field('submitted_at', orAbsent(text)),
  }
}

/** GitHub writes an address without an account as null, or as an object without fields. */
const accountIfAny: Shape<Account | undefined> = (value, place) =>
  at(value, 'login') === undefined ? undefined : account(value, place)

const pullCommitShape: Shape<PullCommit> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const emailOf = (who: string) => (value: unknown, where: string) =>
    fieldsOf(at(value, who), `${where}.${who}`)('email', orAbsent(anyText)) ?? ''
  return {
    id: field('sha', text),
    author: field('author', accountIfAny),
    committer: field('committer', accountIfAny),
    emails: { author: field('commit', emailOf('author')), committer: field('commit', emailOf('committer')) },
  }
}

const pull = '/repos/{owner}/{repo}/pulls/{pull_number}'
const needs = 'pull-requests: read'

/**
 * The pull requests of the repository that a commit is of. Of a commit that is not on the default branch, open ones are among them. A server also
 * lists those of forks that have the commit, whose numbers are those of other pull requests here.
 */
export async function pullsOfCommit(server: Inquiry, commit: string): Promise<Answered<Pull[]>> {
  const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls'
  const what = `list the pull requests of the commit ${commit}`
  const answer = await server.all({ what, route, parameters: { commit_sha: commit }, shape: pullShape, needs })
  if (!('value' in answer)) return answer
  const own = server.repository.toLowerCase()
  return { ...answer, value: answer.value.filter(({ repository }) => repository.toLowerCase() === own) }
}

/** The login of who merged a pull request; undefined if it is not merged, or if the account is deleted. */
export function mergerOf(server: Inquiry, number: number): Promise<Answered<Account | undefined>> {
  const shape: Shape<Account | undefined> = (raw, place) => fieldsOf(raw, place)('merged_by', orAbsent(account))
  return server.one({ what: `read the pull request ${number}`, route: `GET ${pull}`, ...of(number), shape, needs })
}

/** The reviews of a pull request, oldest first. */
export function reviewsOfPull(server: Inquiry, number: number): Promise<Answered<Review[]>> {
  const what = `list the reviews of the pull request ${number}`
  return server.all({ what, route: `GET ${pull}/reviews`, ...of(number), shape: reviewShape, needs })
}

/** More commits of a pull request GitHub does not show. */
export const mostCommitsOfPull = 250

/** The commits of a pull request: the first ones. */
export function commitsOfPull(server: Inquiry, number: number): Promise<Answered<PullCommit[]>> {
  const what = `list the commits of the pull request ${number}`
  return server.all({ what, route: `GET ${pull}/commits`, ...of(number), shape: pullCommitShape, needs })
}

/** What somebody may do in the repository now. Every token may ask. */
export function permissionOf(server: Inquiry, login: string): Promise<Answered<'admin' | 'write' | 'read' | 'none'>> {
  return server.one({
    what: `read what ${login} may do`,
    route: 'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
    parameters: { username: login },
    shape: (raw, place) => fieldsOf(raw, place)('permission', oneOf('admin', 'write', 'read', 'none')),
    needs: 'metadata: read',
  })
}

function of(number: number) {
  return { parameters: { pull_number: number } }
}
