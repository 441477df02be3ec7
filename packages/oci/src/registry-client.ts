import { Problem, sha256 } from '@release-tools/base'
import {
  brokenConnection,
  isLoopback,
  patient,
  type RetryPolicy,
  readBody,
  request,
  retry,
  TooSlow,
  type Variables,
  WrongDigest,
} from '@release-tools/host'
import { BadDocument, documentLimit, isDigest, NotJson, parseDocument } from './document.ts'
import { manifestMediaTypes } from './image-kinds.ts'
import { apiHost, type Reference } from './reference.ts'
import { basicAuthorization, type Credentials, type Session, withToken } from './registry-auth.ts'
import { denied, notJson, reading, refusedBy, slow } from './registry-errors.ts'

/** Time for the first, and for the second whole answer, in milliseconds. Real ones take less than a second. */
const answerMs = [3000, 4000]
/** Time for everything that is read of one image, in milliseconds. */
const imageMs = 60_000
/** All documents of one image together, in bytes. Those of real images have less than one megabyte. */
const imageLimit = 16 * 1024 * 1024
/** Slowest transfer of a signature or an attestation that is waited for, in bytes per millisecond. */
const slowest = 256

export interface RegistryOptions {
  credentials?: Credentials | undefined
  /** Names the proxy. */
  env: Variables
  retry?: RetryPolicy
  /** All documents together, in bytes. Defaults to what an image has without what is attached to it. */
  mostBytes?: number
  /** The login that several readers of one repository share. Defaults to one of its own. */
  session?: Session
}

/** A document, with its digest, and the query of the next page if it is a list. */
export interface Answer {
  digest: string
  document: object
  /** As it came. */
  bytes: Buffer
  next: string | undefined
}

interface Received {
  body: Buffer
  next: string | undefined
}

/** Sends the requests about one image of a registry, and reads the answers within bounds. */
export class RegistryClient {
  /** Address of the repository. */
  readonly base: string
  readonly #options: RegistryOptions
  readonly #reference: Reference
  readonly #started = performance.now()
  readonly #session: Session
  /** Bytes that may still come. */
  #left: number
  readonly #most: number

  constructor(reference: Reference, options: RegistryOptions) {
    const host = apiHost(reference.registry)
    this.#reference = reference
    this.#options = options
    this.#most = options.mostBytes ?? imageLimit
    this.#left = this.#most
    this.base = `${isLoopback(new URL(`http://${host}`)) ? 'http' : 'https'}://${host}/v2/${reference.repository}`
    this.#session = options.session ?? {}
    if (options.credentials !== undefined) this.#session.authorization ??= basicAuthorization(options.credentials)
  }

  /** The header that the last request had. */
  get authorization(): Record<string, string> {
    const { authorization } = this.#session
    return authorization === undefined ? {} : { authorization }
  }

  problem(found: string, next = 'Check the reference, and what pushed the image.'): Problem {
    return new Problem(reading(this.#reference), { found, next })
  }

  /** Reads a document by its digest, or by its tag. */
  get(path: string, wanted: string): Promise<Answer> {
    const times = [...answerMs]
    const attempt = async () => this.#checked(await this.#attempt(path, times, documentLimit), wanted)
    return retry(attempt, this.#options.retry ?? patient, () => {})
  }

  /** The content of a blob of at most `limit` bytes, `size` as its descriptor says. It has its digest. */
  bytes(digest: string, size: number, limit: number): Promise<Buffer> {
    const extra = Math.ceil(Math.max(0, Math.min(size, limit)) / slowest)
    const times = answerMs.map(ms => ms + extra)
    const attempt = async () => this.#fitting((await this.#attempt(`blobs/${digest}`, times, limit)).body, digest)
    return retry(attempt, this.#options.retry ?? patient, () => {})
  }

  async #attempt(path: string, times: number[], limit: number): Promise<Received> {
    if (performance.now() - this.#started > imageMs)
      throw this.problem(`reading it takes longer than ${imageMs / 1000} s.`, 'Try again later.')
    const [ms = 0, ...more] = times
    const signal = AbortSignal.timeout(ms)
    try {
      return await this.#authorized(path, signal, limit)
    } catch (error) {
      if (error instanceof Problem) throw error
      if (!signal.aborted && !(error instanceof TooSlow)) throw brokenConnection(error, `download ${this.base}/${path}`)
      times.splice(0, 1)
      throw slow(ms, more.length === 0, this.#reference)
    }
  }

  async #authorized(path: string, signal: AbortSignal, limit: number): Promise<Received> {
    const { credentials, env } = this.#options
    const asks = { reference: this.#reference, credentials, env, signal: () => signal }
    const response = await withToken(() => this.#send(path, signal), this.#session, asks)
    if (response === undefined) throw denied(401, this.#reference)
    return this.#received(response, path, limit)
  }

  #send(path: string, signal: AbortSignal): Promise<Response> {
    const accept = path.startsWith('manifests/') ? { accept: manifestMediaTypes.join(', ') } : {}
    return request(`${this.base}/${path}`, { ...accept, ...this.authorization }, { env: this.#options.env, signal })
  }

  async #received(response: Response, path: string, limit: number): Promise<Received> {
    if (response.status !== 200) {
      await response.body?.cancel()
      throw refusedBy(response, this.#reference, path.slice(path.indexOf('/') + 1))
    }
    const body = await readBody(response, limit)
    if (body === undefined) throw this.problem(`one of its documents has more than the ${limit} bytes accepted.`)
    this.#left -= body.length
    if (this.#left < 0) throw this.problem(`its documents have more than the ${this.#most} bytes accepted.`)
    return { body, next: nextPage(response.headers.get('link')) }
  }

  #fitting(body: Buffer, wanted: string): Buffer {
    const digest = `sha256:${sha256(body)}`
    if (digest === wanted) return body
    const found = `the registry sent a document with the digest ${digest} instead of ${wanted}.`
    const { attempted, next } = this.problem(found, 'Do not use this registry.')
    throw new WrongDigest(attempted, { found, next })
  }

  /** A body that is not JSON does not come from the registry as it is: it was cut on its way, or is a page of a proxy. */
  #checked({ body, next }: Received, wanted: string): Answer {
    try {
      const document = parseDocument(body)
      if (isDigest(wanted)) this.#fitting(body, wanted)
      return { digest: `sha256:${sha256(body)}`, document, bytes: body, next }
    } catch (error) {
      if (error instanceof NotJson) throw notJson(wanted, this.#reference)
      throw error instanceof BadDocument ? this.problem(`the answer for ${wanted} ${error.message}.`) : error
    }
  }
}

/** The query of the page that follows (RFC 8288). Its server and path are ours, whatever the address says. */
function nextPage(link: string | null): string | undefined {
  const [, target] = /^\s*<([^>]*)>\s*;(?:[^,]*;)?\s*rel="?next"?/i.exec(link ?? '') ?? []
  return target === undefined ? undefined : URL.parse(target, 'https://registry.invalid')?.search
}
