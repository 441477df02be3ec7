import { Problem } from '@release-tools/base'
import {
  brokenConnection,
  type Host,
  isLoopback,
  patient,
  type RetryPolicy,
  retry,
  type Sent,
} from '@release-tools/host'
import { type Started, sendInChunks } from './chunked-upload.ts'
import { type Content, type OnSent, type Outgoing, sendOut, withContent } from './content.ts'
import { loggedIn } from './docker-login.ts'
import { pushDenied, pushRefused, tooLarge } from './push-errors.ts'
import { apiHost, type Reference } from './reference.ts'
import { basicAuthorization, type Credentials, type Session, withToken } from './registry-auth.ts'

const head: Sent = { method: 'HEAD', headers: {} }
const ofBytes = { 'content-type': 'application/octet-stream' }
/** Answers for a blob that is there, also elsewhere. */
const hasIt = [200, 302, 307]

/** Time for one request, in milliseconds: a layer of some gigabytes over a slow line. */
const requestMs = 30 * 60_000

export interface WriterOptions {
  /** Defaults to the docker login. */
  credentials?: Credentials | undefined
  policy?: RetryPolicy
}

/** Opens a registry for writing what belongs to `reference`, which errors name. */
export async function openWriter(
  reference: Reference,
  host: Host,
  { credentials, policy = patient }: WriterOptions = {},
): Promise<RegistryWriter> {
  return new RegistryWriter(reference, credentials ?? (await loggedIn(reference.registry, host)), host, policy)
}

/** Writes blobs and manifests into one repository: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#push. */
export class RegistryWriter {
  readonly #reference: Reference
  readonly #base: string
  readonly #login: Credentials | undefined
  readonly #host: Host
  readonly #policy: RetryPolicy
  readonly #session: Session = {}

  constructor(reference: Reference, login: Credentials | undefined, host: Host, policy: RetryPolicy) {
    this.#reference = reference
    const server = apiHost(reference.registry)
    const scheme = isLoopback(new URL(`http://${server}`)) ? 'http' : 'https'
    this.#base = `${scheme}://${server}/v2/${reference.repository}`
    this.#login = login
    this.#host = host
    this.#policy = policy
    if (login !== undefined) this.#session.authorization = basicAuthorization(login)
  }

  /**
   * Puts a manifest or an index at `name`, a digest or a tag. Returns true if the registry lists it with what it is attached to:
   * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests-with-subject.
   */
  async manifest(name: string, mediaType: string, bytes: Uint8Array): Promise<boolean> {
    const url = `${this.#base}/manifests/${name}`
    const request: Sent = { method: 'PUT', headers: { 'content-type': mediaType }, body: bytes }
    const { headers } = await this.#retried(() => this.#once(url, request, [201]))
    return headers.has('oci-subject')
  }

  /** Uploads a blob, unless the registry has it. Returns true if it was sent. */
  async blob(digest: string, content: Content, onSent: OnSent = () => {}): Promise<boolean> {
    return this.#retried(() => this.#upload(digest, content, onSent))
  }

  /** Size of a blob that the registry has, in bytes; NaN if it does not say; undefined if it does not have the blob. */
  async blobSize(digest: string): Promise<number | undefined> {
    return this.#retried(async () => {
      const { status, headers } = await this.#once(`${this.#base}/blobs/${digest}`, head, [200, 307, 302, 404])
      if (status === 404) return undefined
      // The answer to HEAD may be the place where the registry stores it.
      return status === 200 ? Number(headers.get('content-length') ?? Number.NaN) : Number.NaN
    })
  }

  /** Throws a Problem unless this user may push. Leaves an upload without content, which the registry forgets. */
  async check(): Promise<void> {
    await this.#retried(() => this.#start())
  }

  async #upload(digest: string, content: Content, onSent: OnSent): Promise<boolean> {
    const found = await this.#send(`${this.#base}/blobs/${digest}`, head)
    await found.body?.cancel()
    if (hasIt.includes(found.status)) return false
    const { location } = await this.#start()
    const request = withContent({ method: 'PUT', headers: ofBytes }, content, onSent)
    const put = await this.#once(withDigest(location, digest), request, [201, tooLarge])
    if (put.status === tooLarge) await this.#uploadInChunks(digest, content, onSent)
    return true
  }

  /** For a proxy before the registry that limits the size of a request. */
  async #uploadInChunks(digest: string, content: Content, onSent: OnSent): Promise<void> {
    const patch = async (url: URL, request: Outgoing) => {
      const { headers } = await this.#once(url.href, request, [202])
      return this.#place(headers.get('location'))
    }
    const last = await sendInChunks(content, await this.#start(), patch, onSent)
    await this.#once(withDigest(last, digest), { method: 'PUT', headers: {} }, [201])
  }

  async #start(): Promise<Started> {
    const { headers } = await this.#once(`${this.#base}/blobs/uploads/`, { method: 'POST', headers: {} }, [202])
    return {
      location: this.#place(headers.get('location')),
      leastChunk: Number(headers.get('oci-chunk-min-length') ?? 0),
    }
  }

  /** Where a layer goes. As for a redirect: not unencrypted, and not to this machine, unless the registry itself is there. */
  #place(text: string | null): URL {
    const location = text === null ? null : URL.parse(text, `${this.#base}/`)
    if (location === null) throw this.#problem('the registry named no place for a layer.', 'Check the registry.')
    const isHere = isLoopback(new URL(this.#base))
    if (isLoopback(location) ? isHere : location.protocol === 'https:') return location
    throw this.#problem(
      `the registry sends layers to ${location.origin}, which is not encrypted or is this machine.`,
      'Do not use this registry.',
    )
  }

  #retried<T>(attempt: () => Promise<T>): Promise<T> {
    return retry(attempt, this.#policy, line => this.#host.info(line))
  }

  async #once(url: string, request: Outgoing, wanted: number[]): Promise<Response> {
    const response = await this.#send(url, request)
    if (!wanted.includes(response.status)) throw await pushRefused(response, this.#attempted)
    await response.body?.cancel()
    return response
  }

  async #send(url: string, request: Outgoing): Promise<Response> {
    const response = await withToken(() => this.#attempt(url, request), this.#session, {
      reference: this.#reference,
      credentials: this.#login,
      env: this.#host.env,
      scope: 'pull,push',
      signal: () => AbortSignal.timeout(requestMs),
    })
    if (response === undefined) throw pushDenied(401, this.#attempted)
    return response
  }

  async #attempt(url: string, { headers, ...request }: Outgoing): Promise<Response> {
    // A registry may store blobs elsewhere: the password is not for that server.
    const isOwn = new URL(url).origin === new URL(this.#base).origin
    const { authorization } = this.#session
    const own = isOwn && authorization !== undefined ? { authorization } : {}
    try {
      const signal = AbortSignal.timeout(requestMs)
      return await sendOut(url, { ...request, headers: { ...headers, ...own } }, { env: this.#host.env, signal })
    } catch (error) {
      throw error instanceof Problem ? error : brokenConnection(error, this.#attempted)
    }
  }

  #problem(found: string, next: string): Problem {
    return new Problem(this.#attempted, { found, next })
  }

  get #attempted(): string {
    const { registry, repository, wanted } = this.#reference
    return `push ${registry}/${repository}${wanted.includes(':') ? '@' : ':'}${wanted}`
  }
}

function withDigest(location: URL, digest: string): string {
  const url = new URL(location)
  url.searchParams.set('digest', digest)
  return url.href
}
