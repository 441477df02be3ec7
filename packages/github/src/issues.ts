import { setTimeout as sleep } from 'node:timers/promises'
import { list } from '@release-tools/base'
import { failureOf } from './failure.ts'
import { type Issue, issueShape } from './issue-types.ts'
import type { Requests } from './requests.ts'
import { type Comment, commentShape, userShape } from './types.ts'

export type { Issue } from './issue-types.ts'

const issues = '/repos/{owner}/{repo}/issues'
const one = `${issues}/{issue_number}`
const pageSize = 100

/** What a new issue has. Missing labels are made by GitHub, or dropped if the token may not make them. */
export interface NewIssue {
  title: string
  body: string
  labels: string[]
  assignees: string[]
}

/** What changes in an issue. Labels and assignees are people’s: they are only set when an issue is opened. */
export interface IssueChange {
  body?: string
  state?: 'open' | 'closed'
  state_reason?: 'completed' | 'not_planned' | 'duplicate' | 'reopened'
}

/** How the client spares the server. */
export interface IssuePace {
  /**
   * Shortest time from one write to the next, in milliseconds. GitHub accepts 80 requests a minute that make content.
   * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
   */
  betweenWritesMs: number
  /** Most pages of the list of all issues. What is older is looked for by label. */
  mostPages: number
}

const ownPace: IssuePace = { betweenWritesMs: 1000, mostPages: 100 }

/** The issues of a repository (https://docs.github.com/en/rest/issues/issues), with a pause between writes. */
export class Issues {
  readonly #requests: Requests
  readonly #pace: IssuePace
  #lastWrite = 0

  constructor(requests: Requests, pace: Partial<IssuePace> = {}) {
    this.#requests = requests
    this.#pace = { ...ownPace, ...pace }
  }

  /** Runs a call of several requests, and again after temporary failures. */
  retried<T>(what: string, call: () => Promise<T>): Promise<T> {
    return this.#requests.retried(what, call)
  }

  /**
   * All issues, open and closed, newest first, without pull requests. Never by search, whose index lags, and by `label` only if the list
   * is longer than we read: lists with a filter lag too, but not that long.
   */
  async all(label: string): Promise<Issue[]> {
    const { found, complete } = await this.#newest({}, () => false)
    if (complete) return found
    const known = new Set(found.map(({ number }) => number))
    const labelled = await this.#newest({ labels: label }, () => false)
    return [...found, ...labelled.found.filter(({ number }) => !known.has(number))]
  }

  /** The issues with a number above `number`, newest first, without pull requests. */
  async since(number: number): Promise<Issue[]> {
    const { found } = await this.#newest({}, issue => issue.number <= number)
    return found.filter(issue => issue.number > number)
  }

  /** An issue that GitHub named a moment ago. */
  async issue(number: number): Promise<Issue> {
    const parameters = { issue_number: number }
    return this.#requests.json(`read issue ${number}`, `GET ${one}`, parameters, issueShape, { named: true })
  }

  /**
   * Opens an issue, in one attempt. After a failure, the caller checks whether the issue exists nevertheless. If GitHub refuses the assignees
   * (who must belong to the project), the issue has none.
   */
  async create(issue: NewIssue): Promise<Issue> {
    await this.#pause()
    const send = (parameters: NewIssue) => this.#requests.once(`POST ${issues}`, parameters, issueShape)
    return send(issue).catch(error => {
      if (failureOf(error)?.status !== 422 || issue.assignees.length === 0) throw error
      return send({ ...issue, assignees: [] })
    })
  }

  /** Changes an issue. Repeating it makes no difference, so failures are retried. A server that knows no duplicates gets `not_planned`. */
  async change(number: number, change: IssueChange): Promise<Issue> {
    await this.#pause()
    const send = (parts: IssueChange) => {
      const parameters = { issue_number: number, ...parts }
      return this.#requests.json(`change issue ${number}`, `PATCH ${one}`, parameters, issueShape, { named: true })
    }
    return send(change).catch(error => {
      if (failureOf((error as Error).cause)?.status !== 422 || change.state_reason !== 'duplicate') throw error
      return send({ ...change, state_reason: 'not_planned' })
    })
  }

  /** Comments on an issue. After a lost answer, looks whether the comment is there. */
  async comment(number: number, body: string): Promise<void> {
    await this.#pause()
    let sent = false
    await this.retried(`comment on issue ${number}`, async () => {
      if (sent && (await this.#comments(number)).some(comment => comment.body === body)) return
      sent = true
      await this.#requests.once(`POST ${one}/comments`, { issue_number: number, body }, commentShape, { named: true })
    })
  }

  /** Login of the user who owns the token; undefined for a token without a user, like a job’s. */
  async login(): Promise<string | undefined> {
    try {
      return (await this.#requests.json('find the owner of the token', 'GET /user', {}, userShape)).login
    } catch (error) {
      if (failureOf((error as Error).cause)?.status === 403) return undefined
      throw error
    }
  }

  #comments(number: number): Promise<Comment[]> {
    const parameters = { issue_number: number }
    return this.#requests.pages('list the comments', `GET ${one}/comments`, parameters, commentShape)
  }

  /** Pages of a list, newest first, until an issue of which `isEnough` is true. A new issue moves others on: none is missed. */
  async #newest(filter: object, isEnough: (issue: Issue) => boolean): Promise<{ found: Issue[]; complete: boolean }> {
    const found = new Map<number, Issue>()
    const parameters = { state: 'all', sort: 'created', direction: 'desc', ...filter, per_page: pageSize }
    for (let page = 1; page <= this.#pace.mostPages; page += 1) {
      const shape = list(issueShape, pageSize)
      const items = await this.#requests.json('list the issues', `GET ${issues}`, { ...parameters, page }, shape)
      for (const issue of items) if (!issue.isPullRequest) found.set(issue.number, issue)
      if (items.length < pageSize || items.some(isEnough)) return { found: [...found.values()], complete: true }
    }
    return { found: [...found.values()], complete: false }
  }

  async #pause(): Promise<void> {
    const wait = this.#lastWrite + this.#pace.betweenWritesMs - Date.now()
    if (wait > 0) await sleep(wait)
    this.#lastWrite = Date.now()
  }
}
