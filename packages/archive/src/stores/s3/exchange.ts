import { Problem } from '@release-tools/base'
import {
  brokenConnection,
  type Host,
  patient,
  readBody,
  retry,
  retryAfterMs,
  send,
  Transient,
} from '@release-tools/host'
import { type Refusal, refusalOf, S3Refused } from './refusal.ts'
import { readXml, textOf } from './xml.ts'

export interface Request {
  url: string
  method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  headers: Record<string, string> | (() => Promise<Record<string, string>>)
  body?: Blob | Uint8Array
  /** For messages: `write s3://bucket/key`. */
  attempted: string
  /** What the login must be allowed to do: `s3:PutObject`. */
  action: string
  /** Codes of refusals that the caller handles. */
  accept?: readonly string[]
  host: Host
}

export interface Answer {
  status: number
  headers: Headers
  /** Empty for HEAD. */
  body: Buffer
  /** One of `accept`; undefined if the store did what it was asked for. */
  code: string | undefined
}

/** Most of an answer, in bytes: 1000 names of 1024 bytes in XML have less. */
const limit = 8 * 1024 * 1024

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
    patient,
    line => request.host.info(line),
  )
}

async function attempt(request: Request): Promise<Answer> {
  const headers = typeof request.headers === 'function' ? await request.headers() : request.headers
  const response = await sent(request, headers)
  const body = await readBody(response, limit).catch(error => {
    throw broken(request, error)
  })
  if (body === undefined)
    throw new Problem(request.attempted, {
      found: `the answer has more than the ${limit} bytes accepted.`,
      next: 'Check that the endpoint is that of a store with the API of S3.',
    })
  const answer = { status: response.status, headers: response.headers, body, code: undefined }
  if (response.ok && !isLateError(body)) return answer
  const refusal = refusalIn(answer)
  if (request.accept?.includes(refusal.code)) return { ...answer, code: refusal.code }
  throw problemOf(request, refusal)
}

async function sent({ url, method, body, host, ...request }: Request, headers: Record<string, string>) {
  const signal = AbortSignal.timeout(timeFor(body))
  try {
    return await send(url, { method, headers, ...(body === undefined ? {} : { body }) }, { env: host.env, signal })
  } catch (error) {
    throw error instanceof Problem ? error : broken(request, error)
  }
}

/** A minute, and a millisecond for each 64 bytes of the body, in milliseconds. */
function timeFor(body: Request['body']): number {
  const size = body instanceof Blob ? body.size : (body?.length ?? 0)
  return 60_000 + Math.ceil(size / 64)
}

function broken({ attempted }: Pick<Request, 'attempted'>, error: unknown): Problem {
  const { found, next } = brokenConnection(error, '', '')
  return new Transient(attempted, { found, next, cause: error })
}

/** HEAD has no body. Then the code is that which GET would have. */
const codeOfStatus: Record<number, string> = {
  301: 'PermanentRedirect',
  307: 'TemporaryRedirect',
  400: 'BadRequest',
  403: 'AccessDenied',
  404: 'NoSuchKey',
  412: 'PreconditionFailed',
  429: 'TooManyRequests',
  500: 'InternalError',
  501: 'NotImplemented',
  502: 'InternalError',
  503: 'SlowDown',
  504: 'InternalError',
}

function refusalIn({ status, headers, body }: Omit<Answer, 'code'>): Refusal {
  const error = errorIn(body)
  const serverTime = Date.parse(headers.get('date') ?? '')
  return {
    status,
    code: textOf(error, 'Code') ?? codeOfStatus[status] ?? `HTTP ${status}`,
    message: textOf(error, 'Message') ?? '',
    region: textOf(error, 'Region') ?? headers.get('x-amz-bucket-region') ?? undefined,
    serverTime: Number.isNaN(serverTime) ? undefined : serverTime,
    waitMs: retryAfterMs(headers.get('retry-after')),
  }
}

/** S3 begins the answer to a request that takes long before it knows how that ends. */
function isLateError(body: Buffer): boolean {
  return body.subarray(0, 200).includes('<Error>')
}

/** S3 answers with an Error, and its Security Token Service with an ErrorResponse. A proxy answers with a page, which says nothing. */
function errorIn(body: Buffer) {
  if (body.length === 0) return undefined
  try {
    const top = readXml(body, 'an answer')
    return top.name === 'Error' ? top : top.children.find(({ name }) => name === 'Error')
  } catch {
    return undefined
  }
}

function problemOf({ attempted, action }: Request, refusal: Refusal): Problem {
  const { found, next } = refusalOf(refusal, action)
  const { status, code, waitMs } = refusal
  if (temporary.has(code) || status >= 500 || status === 429)
    return new Transient(attempted, { found, next, ...(waitMs === undefined ? {} : { waitMs }) })
  return new S3Refused(attempted, code, { found, next })
}
