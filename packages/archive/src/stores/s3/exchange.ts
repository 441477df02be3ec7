import { Problem, parseJson, textAt } from '@release-tools/base'
import type { Patience } from '@release-tools/github'
import {
  brokenConnection,
  type FileToSend,
  type Host,
  readBody,
  retry,
  retryAfterMs,
  send,
  sendFile,
  Transient,
} from '@release-tools/host'
import { type Refusal, refusalOf } from './refusal.ts'
import { childrenOf, readXml, textOf } from './xml.ts'

/** A file as a body, or a part of one. `onSent` hears of the bytes that went out so far in an attempt. */
export interface FileBody extends Pick<FileToSend, 'path' | 'size' | 'part'> {
  onSent(bytes: number): void
}

export interface Request {
  url: string
  method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  headers: Record<string, string> | (() => Promise<Record<string, string>>)
  body?: Uint8Array | FileBody
  /** For messages: `write s3://bucket/key`. */
  attempted: string
  /** What the login must be allowed to do: `s3:PutObject`. */
  action: string
  /** Codes of refusals that the caller handles. */
  accept?: readonly string[]
  host: Host
  retry: Patience
}

export interface Answer {
  status: number
  headers: Headers
  /** Empty for HEAD. */
  body: Buffer
  /** One of `accept`; undefined if the store did what it was asked for. */
  code: string | undefined
  /** What the store said with that code. */
  message: string
}

/** Most of an answer, in bytes: 1000 names of 1024 bytes in XML have less. */
const limit = 8 * 1024 * 1024

/** Longest time for a request without a file, in milliseconds, unless the caller has another. */
const answerMs = 60_000

/** Codes after which another attempt may succeed. */
const temporary = new Set([
  'ConditionalRequestConflict',
  'IDPCommunicationError',
  'InternalError',
  'OperationAborted',
  'RequestTimeout',
  'ServiceUnavailable',
  'SlowDown',
  'SlowDownRead',
  'SlowDownWrite',
  'ThrottlingException',
  'TooManyRequests',
])

/**
 * Sends a request until it is answered, with pauses in between. Throws a Problem that says what to do about a refusal, unless its code is one of
 * `accept`.
 */
export async function exchange(request: Request): Promise<Answer> {
  return retry(
    () => attempt(request),
    request.retry,
    line => request.host.info(line),
  )
}

async function attempt(request: Request): Promise<Answer> {
  const headers = typeof request.headers === 'function' ? await request.headers() : request.headers
  const response = await sent(request, headers)
  const body = await readBody(response, limit).catch(error => {
    throw brokenConnection(error, request.attempted)
  })
  if (body === undefined)
    throw new Problem(request.attempted, {
      found: `the answer has more than the ${limit} bytes accepted.`,
      next: 'Check that the endpoint is that of a store with the API of S3.',
    })
  const answer = { status: response.status, headers: response.headers, body, code: undefined, message: '' }
  if (response.ok && !isLateError(body)) return answer
  const refusal = refusalIn(answer)
  if (request.accept?.includes(refusal.code)) return { ...answer, code: refusal.code, message: refusal.message }
  throw problemOf(request, refusal)
}

async function sent({ url, method, body, host, retry, ...request }: Request, headers: Record<string, string>) {
  const [{ env }, { timeoutMs }] = [host, retry]
  try {
    if (method === 'PUT' && body !== undefined && 'path' in body)
      return await sendFile(url, { ...body, method, headers }, { env, onSent: body.onSent, idleMs: timeoutMs })
    const bytes = body === undefined ? {} : { body: body as Uint8Array }
    return await send(url, { method, headers, ...bytes }, { env, signal: AbortSignal.timeout(timeoutMs ?? answerMs) })
  } catch (error) {
    throw error instanceof Problem ? error : brokenConnection(error, request.attempted)
  }
}

/** The Problem for an answer that is a refusal, and whose body was not read. */
export async function refusedBy(response: Response, request: Pick<Request, 'attempted' | 'action'>): Promise<Problem> {
  const { status, headers } = response
  return problemOf(request, refusalIn({ status, headers, body: (await readBody(response, limit)) ?? Buffer.alloc(0) }))
}

/** HEAD has no body. Then the code is that which GET would have. */
const codeOfStatus: Record<number, string> = {
  301: 'PermanentRedirect',
  307: 'TemporaryRedirect',
  400: 'BadRequest',
  403: 'AccessDenied',
  404: 'NoSuchKey',
  409: 'OperationAborted',
  412: 'PreconditionFailed',
  429: 'TooManyRequests',
  500: 'InternalError',
  501: 'NotImplemented',
  502: 'InternalError',
  503: 'SlowDown',
  504: 'InternalError',
}

function refusalIn({ status, headers, body }: Pick<Answer, 'status' | 'headers' | 'body'>): Refusal {
  const said = errorIn(body)
  const serverTime = Date.parse(headers.get('date') ?? '')
  return {
    status,
    code: said.code ?? codeOfStatus[status] ?? `HTTP ${status}`,
    message: said.message ?? '',
    region: said.region ?? headers.get('x-amz-bucket-region') ?? undefined,
    serverTime: Number.isNaN(serverTime) ? undefined : serverTime,
    waitMs: retryAfterMs(headers.get('retry-after')),
  }
}

/** S3 begins the answer to a request that takes long before it knows how that ends, and sends white space until then. */
function isLateError(body: Buffer): boolean {
  return /^\s*(?:<\?xml[^>]{0,100}>\s*)?<Error[\s>]/.test(body.toString('latin1'))
}

type Said = Partial<Record<'code' | 'message' | 'region', string | undefined>>

/** S3 has an Error in XML, STS an ErrorResponse, KMS JSON. A proxy has a page, which says nothing. */
function errorIn(body: Buffer): Said {
  try {
    if (body[0] === 0x7b) {
      const answer = parseJson(body.toString(), 'an answer', limit)
      return { code: textAt(answer, '__type')?.replace(/^.*#/, ''), message: textAt(answer, 'message') }
    }
    const top = readXml(body, 'an answer')
    const error = top.name === 'Error' ? top : childrenOf(top, 'Error')[0]
    return { code: textOf(error, 'Code'), message: textOf(error, 'Message'), region: textOf(error, 'Region') }
  } catch {
    return {}
  }
}

function problemOf({ attempted, action }: Pick<Request, 'attempted' | 'action'>, refusal: Refusal): Problem {
  const { found, next } = refusalOf(refusal, action)
  const { status, code, waitMs } = refusal
  if (temporary.has(code) || status >= 500 || status === 429)
    return new Transient(attempted, { found, next, ...(waitMs === undefined ? {} : { waitMs }) })
  return new Problem(attempted, { found, next })
}
