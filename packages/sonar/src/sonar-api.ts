import { at, Problem, parseJson } from '@release-tools/base'
import { idleTimer, patient, type RetryPolicy, readBody, request, retry, type Variables } from '@release-tools/host'
import type { SonarServer } from './server.ts'
import { type Answer, brokenOff, notSonars, refusal } from './sonar-api-errors.ts'

export interface SonarApiOptions {
  server: SonarServer
  token: string
  say(line: string): void
  /** Names the proxy. */
  env: Variables
  retry?: RetryPolicy
  /** Longest time of one request, in milliseconds. */
  timeoutMs?: number
}

/** One request to the server. */
export interface Query {
  /** `api/ce/task` */
  path: string
  parameters?: Record<string, string>
  /** For errors: `read the quality gate from Sonar`. */
  attempted: string
  /** The field that SonarQube's answer always has. */
  field?: string
  /** Replaces the policy of the whole API. */
  retry?: RetryPolicy
  timeoutMs?: number
}

/** Greatest accepted answer, in bytes. Real answers are much smaller. */
const limit = 32 * 1024 * 1024

/** Reads from Sonar's web API. The token never occurs in an error, a log line or an address. */
export class SonarApi {
  readonly server: SonarServer
  readonly #options: SonarApiOptions
  #scheme: 'Bearer' | 'Basic' = 'Bearer'

  constructor(options: SonarApiOptions) {
    this.server = options.server
    this.#options = options
  }

  /**
   * The answer as JSON. Retries temporary failures. Throws a Problem: Unauthorized, Forbidden or NotFound
   * (sonar-api-errors.ts) if the server says so.
   */
  async get(query: Query): Promise<unknown> {
    return retry(() => this.#attempt(query), query.retry ?? this.#options.retry ?? patient, this.#options.say)
  }

  async #attempt(query: Query): Promise<unknown> {
    const response = await this.#fetch(query)
    if (response.status !== 401 || this.#scheme === 'Basic' || this.server.kind === 'cloud')
      return this.#read(query, response)
    // Servers before 10.0 accept tokens only as user names.
    this.#scheme = 'Basic'
    const second = await this.#fetch(query)
    if (second.status === 401) this.#scheme = 'Bearer'
    return this.#read(query, second)
  }

  async #fetch(query: Query): Promise<Answer> {
    const idle = idleTimer(query.timeoutMs ?? this.#options.timeoutMs ?? 30_000)
    try {
      const headers = { accept: 'application/json', authorization: this.#authorization() }
      const response = await request(this.#address(query), headers, { env: this.#options.env, signal: idle.signal })
      const body = await readBody(response, limit)
      const { status, headers: received, url } = response
      return { status, headers: received, body: body?.toString('utf8'), url }
    } catch (error) {
      if (error instanceof Problem)
        throw new Problem(query.attempted, { found: error.found, next: 'Check `sonar-host-url`.', cause: error })
      throw brokenOff(error, query.attempted, this.server)
    } finally {
      idle.stop()
    }
  }

  #read(query: Query, answer: Answer): unknown {
    if (answer.status !== 200) throw refusal(query.attempted, answer, this.server, this.#options.token)
    if (answer.body === undefined) {
      const found = `${this.server.host} answered with more than ${limit} bytes.`
      throw new Problem(query.attempted, { found, next: 'Check `sonar-host-url`.' })
    }
    const value = parsed(answer.body)
    if (value === undefined) throw notSonars(query.attempted, 'did not answer with JSON', this.server)
    if (query.field === undefined || at(value, query.field) !== undefined) return value
    throw notSonars(query.attempted, 'did not answer like SonarQube', this.server)
  }

  #authorization(): string {
    const { token } = this.#options
    return this.#scheme === 'Bearer' ? `Bearer ${token}` : `Basic ${Buffer.from(`${token}:`).toString('base64')}`
  }

  #address({ path, parameters = {} }: Query): string {
    const search = new URLSearchParams(parameters).toString()
    return `${this.server.url}/${path}${search === '' ? '' : `?${search}`}`
  }
}

/** The JSON of a text; undefined if it is something else. */
function parsed(body: string): unknown {
  try {
    return parseJson(body, 'the answer')
  } catch {
    return undefined
  }
}
