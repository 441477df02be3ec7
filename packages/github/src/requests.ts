import { list, Problem, type Shape } from '@release-tools/base'
import { type Host, type RetryPolicy, readBody, retry, Transient } from '@release-tools/host'
import { readAnswer, readDigested, requireSuccess } from './answer.ts'
import { githubProblem } from './api-errors.ts'
import { failureOf, Refusal, TooLong, unlessAbsent } from './failure.ts'
import { save } from './save.ts'

/**
 * Sends a request of octokit, and gives GitHub's answer with its body unread. Rejects like fetch, or with octokit's HttpError. A FileBody
 * among the parameters is sent from the disk.
 */
export type SendRequest = (route: string, parameters: object) => Promise<Response>

/** Parameters of a request whose body is a file. */
export interface FileBody {
  file: { path: string; size: number }
  headers: { 'content-type': string }
}

/** How often a request is tried, and how long GitHub may take. */
export interface Patience extends RetryPolicy {
  /** Longest time of one request, in milliseconds. A request that moves a file gets more, by its size. */
  timeoutMs?: number
}

export interface RequestOptions {
  /** GitHub named the thing a moment ago, so a 404 may pass: GitHub's servers do not all know it yet. */
  named?: boolean
  /** Bytes that the request moves, beside a small answer. */
  bytes?: number
}

/** Slowest transfer that is accepted, in bytes per second: 2 GiB, the largest asset, take 2.3 hours at most. */
const slowest = 256 * 1024
/** A secondary rate limit may ask us to wait a minute or more. If it is more than five, the request fails. */
const patience: Patience = { attempts: 5, baseMs: 1000, maxMs: 5 * 60_000 }
/** GitHub lists at most 10,000 releases, in pages of at most a hundred. */
const longestList = 10_000
/** Most characters of all entries of a list, as JSON, with the fields that we use. A thousand releases with long notes have ten million. */
const largestList = 32 * 1024 * 1024
const smallPage = 10

/** Sends requests about one repository, and reads the answers. Retries temporary failures and explains the others. */
export class Requests {
  readonly #send: SendRequest
  readonly #address: { owner: string; repo: string }
  readonly #host: Host
  readonly #patience: Patience
  readonly #permission: string

  /** `permission` is what the token needs (`contents=write`), for refusals that do not say it. */
  constructor(
    send: SendRequest,
    repository: string,
    host: Host,
    own: Patience = patience,
    permission = 'contents=write',
  ) {
    const [owner = '', repo = ''] = repository.split('/')
    this.#send = send
    this.#address = { owner, repo }
    this.#host = host
    this.#patience = own
    this.#permission = permission
  }

  /** `owner/name` */
  get repository(): string {
    return `${this.#address.owner}/${this.#address.repo}`
  }

  /** Runs `call`, which makes one or more requests, with retries: at least `attempts`, if more are needed than usual. */
  async retried<T>(what: string, call: () => Promise<T>, attempts = 0): Promise<T> {
    const policy = { ...this.#patience, attempts: Math.max(attempts, this.#patience.attempts) }
    const attempt = () => call().catch(error => Promise.reject(githubProblem(what, error, this.#permission)))
    try {
      return await retry(attempt, policy, line => this.#host.info(line))
    } catch (error) {
      // All attempts are used. As a Problem, it does not make an outer call retry again.
      throw error instanceof Transient
        ? new Problem(what, { found: error.found, next: error.next, cause: error })
        : error
    }
  }

  /** Sends one request, with retries. */
  async json<T>(
    what: string,
    route: string,
    parameters: object,
    shape: Shape<T>,
    options: RequestOptions = {},
  ): Promise<T> {
    return this.retried(what, () => this.once(route, parameters, shape, options))
  }

  /** The same; undefined if GitHub answers that there is no such thing. */
  async jsonIfAny<T>(what: string, route: string, parameters: object, shape: Shape<T>): Promise<T | undefined> {
    return this.retried(what, () => this.once(route, parameters, shape).catch(unlessAbsent))
  }

  /** Reads all pages of a list. Pages that are too long are read again in small ones. */
  async pages<T>(what: string, route: string, parameters: object, item: Shape<T>, named = false): Promise<T[]> {
    try {
      return await this.#pages(what, { route, parameters, item, size: 100, named })
    } catch (error) {
      if (!isTooLong(error)) throw error
      return await this.#pages(what, { route, parameters, item, size: smallPage, named })
    }
  }

  async #pages<T>(what: string, { route, parameters, item, size, named }: Listing<T>): Promise<T[]> {
    const all: T[] = []
    let characters = 0
    for (let page = 1; all.length < longestList && characters < largestList; page += 1) {
      const found = await this.json(what, route, { ...parameters, per_page: size, page }, list(item, size), { named })
      all.push(...found)
      if (found.length < size) return all
      characters += JSON.stringify(found).length
    }
    throw new Problem(what, {
      found:
        all.length < longestList
          ? `its entries have more than ${largestList} characters.`
          : `it has ${longestList} entries or more, and GitHub shows no more.`,
      next: 'Delete entries that nobody needs, or check the address of the API (GITHUB_API_URL).',
    })
  }

  /** Sends one request, in one attempt. Throws what failureOf() reads. */
  async once<T>(route: string, parameters: object, shape: Shape<T>, options: RequestOptions = {}): Promise<T> {
    return this.#attempt(route, parameters, options, answer => readAnswer(answer, route, shape))
  }

  /** The same for one that reads, with the SHA-256 of the bytes of the answer, in lower-case hex. */
  async digested<T>(route: string, parameters: object, shape: Shape<T>): Promise<{ value: T; sha256: string }> {
    return this.#attempt(route, parameters, {}, answer => readDigested(answer, route, shape))
  }

  /** Sends one request whose answer has no body, in one attempt. */
  none(route: string, parameters: object): Promise<void> {
    return this.#attempt(route, parameters, {}, answer => requireSuccess(answer, route))
  }

  /** Reads an answer that is the content of a file, of the media type `accept`, in one attempt. It has at most `most` bytes. */
  async bytes(route: string, parameters: object, most: number, accept: string): Promise<Buffer> {
    const options = { named: true, bytes: most }
    return this.#attempt(route, { ...parameters, headers: { accept } }, options, async answer => {
      await requireSuccess(answer, route)
      const bytes = await readBody(answer, most)
      if (bytes === undefined) throw new TooLong(`it has more than the ${most} bytes accepted`)
      return bytes
    })
  }

  /** Downloads a file of known size to `path`, or one with at most `most` bytes, in one attempt. Returns its SHA-256, in lower-case hex. */
  async file(route: string, parameters: object, path: string, size: number | { most: number }): Promise<string> {
    // A route that gives a file of its own accepts no other type than JSON, and redirects.
    const headers = { accept: typeof size === 'number' ? 'application/octet-stream' : 'application/vnd.github+json' }
    const [least, most] = typeof size === 'number' ? [size, size] : [0, size.most]
    const options = { named: true, bytes: most }
    return this.#attempt(route, { ...parameters, headers }, options, async answer => {
      await requireSuccess(answer, route)
      return save(answer, path, { least, most })
    })
  }

  async #attempt<T>(
    route: string,
    parameters: object,
    { named = false, bytes = 0 }: RequestOptions,
    read: (answer: Response) => Promise<T>,
  ): Promise<T> {
    const { timeoutMs = 60_000 } = this.#patience
    const signal = AbortSignal.timeout(timeoutMs + Math.ceil((bytes / slowest) * 1000))
    const address = route.includes('{owner}') ? this.#address : {}
    try {
      const answer = await this.#send(route, { ...address, ...parameters, request: { signal } })
      return await read(answer)
    } catch (error) {
      const failure = named ? failureOf(error) : undefined
      throw failure?.status === 404 ? new Refusal({ ...failure, lagging: true }) : error
    }
  }
}

/** `size`: entries per page. */
interface Listing<T> {
  route: string
  parameters: object
  item: Shape<T>
  size: number
  named: boolean
}

/** True for the Problem that retried() makes of it. */
function isTooLong(error: unknown): boolean {
  return error instanceof Error && (error instanceof TooLong || isTooLong(error.cause))
}
