import { Problem, sha256 } from '@release-tools/base'
import {
  brokenConnection,
  download,
  isLoopback,
  patient,
  type RetryPolicy,
  readBody,
  request,
  retry,
  TooSlow,
  type Variables,
} from '@release-tools/host'
import { BadDocument, type Descriptor, documentLimit, isDigest, NotJson, parseDocument } from './document.ts'
import { digestsOf } from './image-digests.ts'
import { type ImageContent, type ImageSource, readImage } from './image-index.ts'
import { manifestMediaTypes } from './image-kinds.ts'
import { apiHost, type Reference } from './reference.ts'
import { basicAuthorization, bearerAuthorization, type Credentials } from './registry-auth.ts'
import { denied, NotFound, notJson, reading, refusedBy, slow } from './registry-errors.ts'

/** Time for the first, and for the second whole answer, in milliseconds. Real ones take less than a second. */
const answerMs = [3000, 4000]
/** Time for everything that is read of one image, in milliseconds. */
const imageMs = 60_000
/** All documents of one image together, in bytes. Those of real images have less than one megabyte. */
const imageLimit = 16 * 1024 * 1024
/** The largest layer that is saved, in bytes. */
const layerLimit = 8 * 1024 ** 3

export interface RegistryOptions {
  credentials?: Credentials | undefined
  /** Names the proxy. */
  env: Variables
  retry?: RetryPolicy
}

/** Reads one image of a registry: https://github.com/opencontainers/distribution-spec/blob/main/spec.md. */
export class Registry implements ImageSource {
  readonly #base: string
  readonly #options: RegistryOptions
  readonly #reference: Reference
  readonly #started = performance.now()
  #authorization: string | undefined
  #received = 0

  constructor(reference: Reference, options: RegistryOptions) {
    const host = apiHost(reference.registry)
    this.#reference = reference
    this.#options = options
    this.#base = `${isLoopback(new URL(`http://${host}`)) ? 'http' : 'https'}://${host}/v2/${reference.repository}`
    this.#authorization = options.credentials === undefined ? undefined : basicAuthorization(options.credentials)
  }

  /** Resolves the tag or digest once, and reads the images for the `wanted` platforms; if the list is empty, all. */
  async image(wanted: string[] = []): Promise<ImageContent> {
    return readImage(await this.root(), this, wanted)
  }

  /** Digests of the image and, if it is an index, of everything that it lists. */
  async digests(): Promise<string[]> {
    return digestsOf(await this.root(), this)
  }

  /** The image by its tag or digest: its digest, and its manifest or index. */
  root(): Promise<Answer> {
    const { wanted } = this.#reference
    return this.#get(`manifests/${wanted}`, wanted)
  }

  /** What the registry lists as attached to the image `digest`; undefined if it has no such list. */
  async referrers(digest: string): Promise<object | undefined> {
    const list = await ifFound(this.#get(`referrers/${digest}`, ''))
    // Registries without that list: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema.
    const tag = digest.replace(':', '-')
    return (list ?? (await ifFound(this.#get(`manifests/${tag}`, tag))))?.document
  }

  /** Writes a layer to a file, and checks its digest. Call it after something of the image was read. */
  async save({ digest, size = layerLimit }: Descriptor, path: string): Promise<void> {
    await download(`${this.#base}/blobs/${digest}`, path, {
      sha256: digest.slice('sha256:'.length),
      limit: Math.min(size, layerLimit),
      headers: this.#authorization === undefined ? {} : { authorization: this.#authorization },
      retry: this.#options.retry ?? patient,
      say: () => {},
      env: this.#options.env,
    })
  }

  async document({ digest }: Descriptor, kind: 'manifests' | 'blobs' = 'manifests'): Promise<object> {
    return (await this.#get(`${kind}/${digest}`, digest)).document
  }

  problem(found: string, next = 'Check the reference, and what pushed the image.'): Problem {
    return new Problem(reading(this.#reference), { found, next })
  }

  /** Reads a document by its digest, or the image by its tag. */
  #get(path: string, wanted: string): Promise<Answer> {
    const times = [...answerMs]
    const attempt = async () => this.#checked(await this.#attempt(path, times), wanted)
    return retry(attempt, this.#options.retry ?? patient, () => {})
  }

  async #attempt(path: string, times: number[]): Promise<Buffer> {
    if (performance.now() - this.#started > imageMs)
      throw this.problem(`reading it takes longer than ${imageMs / 1000} s.`, 'Try again later.')
    const [ms = 0, ...more] = times
    const signal = AbortSignal.timeout(ms)
    try {
      return await this.#authorized(path, signal)
    } catch (error) {
      if (error instanceof Problem) throw error
      if (!signal.aborted && !(error instanceof TooSlow)) throw brokenConnection(error, `${this.#base}/${path}`, '')
      times.splice(0, 1)
      throw slow(ms, more.length === 0, this.#reference)
    }
  }

  async #authorized(path: string, signal: AbortSignal): Promise<Buffer> {
    const response = await this.#send(path, signal)
    if (response.status !== 401) return this.#body(response, path)
    const challenge = response.headers.get('www-authenticate') ?? ''
    await response.body?.cancel()
    const { credentials, env } = this.#options
    const token = await bearerAuthorization(challenge, this.#reference, credentials, { env, signal })
    if (token === undefined) throw denied(401, this.#reference)
    this.#authorization = token
    return this.#body(await this.#send(path, signal), path)
  }

  #send(path: string, signal: AbortSignal): Promise<Response> {
    const authorization = this.#authorization === undefined ? {} : { authorization: this.#authorization }
    const accept = path.startsWith('manifests/') ? { accept: manifestMediaTypes.join(', ') } : {}
    return request(`${this.#base}/${path}`, { ...accept, ...authorization }, { env: this.#options.env, signal })
  }

  async #body(response: Response, path: string): Promise<Buffer> {
    if (response.status !== 200) {
      await response.body?.cancel()
      throw refusedBy(response, this.#reference, path.slice(path.indexOf('/') + 1))
    }
    const body = await readBody(response, documentLimit)
    if (body === undefined)
      throw this.problem(`one of its documents has more than the ${documentLimit} bytes accepted.`)
    this.#received += body.length
    if (this.#received <= imageLimit) return body
    throw this.problem(`its documents have more than the ${imageLimit} bytes accepted.`)
  }

  /** A body that is not JSON does not come from the registry as it is: it was cut on its way, or is a page of a proxy. */
  #checked(body: Buffer, wanted: string): Answer {
    try {
      const [digest, document] = [`sha256:${sha256(body)}`, parseDocument(body)]
      if (!isDigest(wanted) || wanted === digest) return { digest, document }
      throw this.problem(
        `the registry sent a document with the digest ${digest} instead of ${wanted}.`,
        'Do not use this registry.',
      )
    } catch (error) {
      if (error instanceof NotJson) throw notJson(wanted, this.#reference)
      throw error instanceof BadDocument ? this.problem(`the answer for ${wanted} ${error.message}.`) : error
    }
  }
}

interface Answer {
  digest: string
  document: object
}

async function ifFound(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}
