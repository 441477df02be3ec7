import { cut, oneLine, Problem } from '@release-tools/base'
import {
  brokenConnection,
  idleTimer,
  parseUrl,
  readBody,
  request,
  retryAfterMs,
  type Sent,
  send,
  Transient,
  type Variables,
} from '@release-tools/host'

/** An answer of an index, read within bounds. */
export interface Answer {
  status: number
  /** What the server says about it, on one line. */
  said: string
  type: string
  body: Buffer
}

/** An answer with more bytes than were asked for. */
export class TooLong extends Problem {}

export interface Exchange {
  /** For errors: `upload widget-1.2.0.tar.gz`. */
  attempted: string
  /** Greatest accepted answer, in bytes. */
  limit: number
  headers?: Record<string, string>
  /** A request that changes something. Without it: GET. */
  sent?: Pick<Sent, 'body'>
  /** Bytes that the request moves, beside a small answer. */
  bytes?: number
  env: Variables
}

/** Longest silence, in milliseconds. PyPI checks a file before it answers. */
const silence = 120_000
/** Slowest upload that is accepted, in bytes per second. */
const slowest = 64 * 1024
const longestQuote = 400
/** Of a page of HTML, in bytes: taking its tags out takes time with the square of it. */
const readable = 16 * 1024

/**
 * One request, and its whole answer. Throws a Transient if the connection fails or the server is in trouble (408, 429, 5xx), and a
 * Problem for an answer that is too long.
 */
export async function exchange(url: string, options: Exchange): Promise<Answer> {
  const { attempted, limit, headers = {}, sent, bytes = 0, env } = options
  // An upload shows no progress until the answer comes, so it may be silent for as long as its bytes may take.
  const idle = idleTimer(silence + (bytes / slowest) * 1000)
  try {
    const context = { env, signal: idle.signal }
    const response =
      sent === undefined
        ? await request(url, headers, context)
        : await send(url, { method: 'POST', headers, ...sent }, context)
    const body = await readBody(response, limit)
    if (body === undefined) throw tooLong(attempted, url, limit)
    const answer = { status: response.status, type: response.headers.get('content-type') ?? '', body }
    const read = { ...answer, said: saidBy(response.statusText, answer) }
    requireCalm(read, response.headers, options, url)
    return read
  } catch (error) {
    throw error instanceof Problem && error.attempted === attempted ? error : failed(error, url, attempted)
  } finally {
    idle.stop()
  }
}

function requireCalm(answer: Answer, headers: Headers, { attempted }: Exchange, url: string): void {
  const { status } = answer
  if (status !== 408 && status !== 429 && status < 500) return
  const waitMs = status === 429 ? retryAfterMs(headers.get('retry-after')) : undefined
  throw new Transient(attempted, {
    found: `${hostOf(url)} ${answered(answer)}`,
    next: 'Run the job again later: it finishes what it began.',
    ...(waitMs === undefined ? {} : { waitMs }),
  })
}

/** The server’s own words: PyPI puts them into the reason of the status, others into the body. */
function saidBy(reason: string, { status, type, body }: Omit<Answer, 'said'>): string {
  // No standard reason ends with a full stop, or is as long as this.
  const own = reason.endsWith('.') || reason.length > 31 ? reason : ''
  const text = own !== '' || status < 400 ? own : withoutTags(body.subarray(0, readable).toString(), type)
  return cut(oneLine(text), longestQuote)
}

function withoutTags(text: string, type: string): string {
  return /html/i.test(type)
    ? text.replace(/<(style|script|title)\b.*?<\/\1\s*>/gis, ' ').replace(/<[^>]*>/g, ' ')
    : text
}

function failed(error: unknown, url: string, attempted: string): Problem {
  const problem = error instanceof Problem ? error : brokenConnection(error, `download ${url}`)
  const { found, next } = problem
  if (!(problem instanceof Transient)) return new Problem(attempted, { found, next, cause: error })
  return new Transient(attempted, { found: `${hostOf(url)}: ${found}`, next, cause: error })
}

function tooLong(attempted: string, url: string, limit: number): TooLong {
  return new TooLong(attempted, {
    found: `${hostOf(url)} answered with more than the ${limit} bytes accepted.`,
    next: 'Check the address of the index.',
  })
}

/** What the server answered, for a message: `answered 403 (No such project).` */
export function answered({ status, said }: Pick<Answer, 'status' | 'said'>): string {
  return `answered ${status}${said === '' ? '' : ` (${said})`}.`
}

/** `pypi.org`, or with a port. */
export function hostOf(url: string): string {
  return parseUrl(url).host
}
