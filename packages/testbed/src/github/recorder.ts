import type { IncomingHttpHeaders } from 'node:http'
import { type Answer, type Handler, json, readBody } from '../http.ts'
import type { Fault, Faults } from './faults.ts'
import type { LogEntry } from './log-entry.ts'
import type { Description, Operation } from './openapi.ts'

/** A request with its whole body. */
export interface Received {
  method: string
  url: URL
  headers: IncomingHttpHeaders
  raw: Buffer
  operation: Operation | undefined
  /** True if the upload must fail half-way. */
  starter: boolean
  /** Records deviations of the request or its answer from the description. */
  object(errors: string[]): void
}

export type Route = (received: Received) => Promise<Answer>

/** Larger than all uploads of the tests and the demo. GitHub's own limit is 2 GiB. */
const maxBody = 2 ** 29

/** Keeps the log of all hosts of a double, and simulates the faults. */
export class Recorder {
  readonly log: LogEntry[] = []
  /** The last answer to each request for a list. */
  readonly #lists = new Map<string, Answer>()
  faults: Faults | undefined
  readonly #description: Description

  constructor(faults: Faults | undefined, description: Description) {
    this.faults = faults
    this.#description = description
  }

  /** A handler that records the requests to `route`. */
  around(route: Route): Handler {
    return async request => {
      const path = pathOf(request.url ?? '/')
      const url = new URL(path, `http://${request.headers.host}`)
      const method = request.method ?? ''
      const operation = this.#description.match(method, url.pathname)
      const entry = this.#record(method, url.pathname, operation)
      const fault = this.faults?.(entry, this.log.length)
      entry.fault = fault !== undefined
      const answer = await this.#play(fault, `${method} ${url.pathname}${url.search}`, async () => {
        const raw = await readBody(request, maxBody)
        const object = (errors: string[]) => void entry.errors.push(...errors)
        return route({ method, url, headers: request.headers, raw, operation, starter: fault === 'starter', object })
      })
      if (answer !== 'reset') entry.status = answer.status
      return answer
    }
  }

  async #play(fault: Fault | undefined, request: string, body: () => Promise<Answer>): Promise<Answer> {
    if (fault === 'cut') return 'reset'
    if (typeof fault === 'object') return fault.answer
    const answer = await body()
    const earlier = this.#lists.get(request) ?? json(200, [])
    const isList = answer !== 'reset' && typeof answer.body === 'string' && answer.body.startsWith('[')
    if (isList) this.#lists.set(request, answer)
    if (fault === 'stale' && isList) return earlier
    if (fault === 'cut after' || answer === 'reset') return 'reset'
    if (fault === 'cut body') return { ...answer, pace: 'half' }
    return fault === 'slow' ? { ...answer, pace: 'slow' } : answer
  }

  #record(method: string, path: string, operation: Operation | undefined): LogEntry {
    const named = operation === undefined ? {} : { operation: operation.name }
    const entry: LogEntry = { method, path, ...named, status: 0, errors: [], fault: false }
    this.log.push(entry)
    return entry
  }
}

/** A GitHub Enterprise Server has its APIs at `/api/v3` and `/api/graphql`, and nothing at `/api/v3/graphql`. */
function pathOf(url: string): string {
  if (url.startsWith('/api/v3/graphql')) return url
  return url.replace(/^\/api\/v3(?=\/)/, '').replace(/^\/api(?=\/graphql$)/, '')
}
