import { Problem } from '@release-tools/base'
import { type Host, type RetryPolicy, retry, Transient } from '@release-tools/host'
import { githubProblem } from './api-errors.ts'

/** The part of octokit's `request` that we use. */
export type SendRequest = (route: string, parameters: object) => Promise<{ data: unknown }>

// https://docs.github.com/en/rest/releases: GitHub answers a request within a minute, but an upload of 2 GiB may take long.
const requestTimeout = 60_000
export const transferTimeout = 15 * 60_000
/** A secondary rate limit may ask us to wait a minute or more. If it is more than five, the request fails. */
const patience: RetryPolicy = { attempts: 5, baseMs: 1000, maxMs: 5 * 60_000 }

/** Sends requests about one repository. Retries temporary failures and explains the others. */
export class Requests {
  readonly #send: SendRequest
  readonly #address: { owner: string; repo: string }
  readonly #host: Host
  readonly #retries: RetryPolicy

  constructor(send: SendRequest, repository: string, host: Host, retries: RetryPolicy = patience) {
    const [owner = '', repo = ''] = repository.split('/')
    this.#send = send
    this.#address = { owner, repo }
    this.#host = host
    this.#retries = retries
  }

  /** Runs `call`, which makes one or more requests, with retries. */
  async retried<T>(what: string, call: () => Promise<T>): Promise<T> {
    const attempt = () => call().catch(error => Promise.reject(githubProblem(what, error)))
    try {
      return await retry(attempt, this.#retries, line => this.#host.info(line))
    } catch (error) {
      // All attempts are used. As a Problem, it does not make an outer call retry again.
      throw error instanceof Transient
        ? new Problem(what, { found: error.found, next: error.next, cause: error })
        : error
    }
  }

  /** Sends one request, with retries. A status in `gone` counts as done and gives undefined. */
  async json<T>(what: string, route: string, parameters: object, gone: number[] = []): Promise<T> {
    return this.retried(what, async () => {
      try {
        return await this.once<T>(route, parameters)
      } catch (error) {
        if (gone.includes((error as { status?: number }).status ?? 0)) return undefined as T
        throw error
      }
    })
  }

  /** Reads all pages of a list. */
  async pages<T>(what: string, route: string, parameters: object): Promise<T[]> {
    const all: T[] = []
    for (let page = 1; ; page += 1) {
      const found = await this.json<T[]>(what, route, { ...parameters, per_page: 100, page })
      all.push(...found)
      if (found.length < 100) return all
    }
  }

  /** Sends one request, in one attempt. Throws what octokit throws. */
  async once<T>(route: string, parameters: object, timeout = requestTimeout): Promise<T> {
    const { request, ...rest } = parameters as { request?: object }
    const address = route.includes('{owner}') ? this.#address : {}
    const signal = AbortSignal.timeout(timeout)
    return (await this.#send(route, { ...address, ...rest, request: { ...request, signal } })).data as T
  }
}
