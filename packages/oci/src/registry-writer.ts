import { Problem } from '@release-tools/base'
import {
  brokenConnection,
  type Host,
  isLoopback,
  patient,
  type RetryPolicy,
  retry,
  type Sent,
  send,
  Transient,
} from '@release-tools/host'
import { loggedIn } from './docker-login.ts'
import { apiHost, type Reference } from './reference.ts'
import { basicAuthorization, bearerAuthorization, type Credentials } from './registry-auth.ts'
import { AccessDenied } from './registry-errors.ts'

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
  #authorization: string | undefined

  constructor(reference: Reference, login: Credentials | undefined, host: Host, policy: RetryPolicy) {
    this.#reference = reference
    const server = apiHost(reference.registry)
    const scheme = isLoopback(new URL(`http://${server}`)) ? 'http' : 'https'
    this.#base = `${scheme}://${server}/v2/${reference.repository}`
    this.#login = login
    this.#host = host
    this.#policy = policy
    this.#authorization = login && basicAuthorization(login)
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

  /** Uploads a blob, unless the registry has it. `open` gives its content. */
  async blob(digest: string, open: () => Promise<Blob> | Blob): Promise<void> {
    await this.#retried(() => this.#upload(digest, open))
  }

  async #upload(digest: string, open: () => Promise<Blob> | Blob): Promise<void> {
    const found = await this.#send(`${this.#base}/blobs/${digest}`, { method: 'HEAD', headers: {} })
    if (found.status === 200) return
    const started = await this.#once(`${this.#base}/blobs/uploads/`, { method: 'POST', headers: {} }, [202])
    const location = this.#place(started.headers.get('location'))
    location.searchParams.set('digest', digest)
    const body = await open()
    const headers = { 'content-type': 'application/octet-stream' }
    await this.#once(location.href, { method: 'PUT', headers, body }, [201])
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

  async #once(url: string, request: Sent, wanted: number[]): Promise<Response> {
    const response = await this.#send(url, request)
    await response.body?.cancel()
    if (wanted.includes(response.status)) return response
    throw this.#refused(response.status)
  }

  async #send(url: string, request: Sent): Promise<Response> {
    const response = await this.#attempt(url, request)
    if (response.status !== 401) return response
    await response.body?.cancel()
    const challenge = response.headers.get('www-authenticate') ?? ''
    const signal = AbortSignal.timeout(requestMs)
    const { env } = this.#host
    const token = await bearerAuthorization(challenge, this.#reference, this.#login, {
      env,
      signal,
      scope: 'pull,push',
    })
    if (token === undefined) throw this.#refused(401)
    this.#authorization = token
    return this.#attempt(url, request)
  }

  async #attempt(url: string, { headers, ...request }: Sent): Promise<Response> {
    // A registry may store blobs elsewhere: the password is not for that server.
    const isOwn = new URL(url).origin === new URL(this.#base).origin
    const own = isOwn && this.#authorization !== undefined ? { authorization: this.#authorization } : {}
    try {
      const signal = AbortSignal.timeout(requestMs)
      return await send(url, { ...request, headers: { ...headers, ...own } }, { env: this.#host.env, signal })
    } catch (error) {
      throw error instanceof Problem ? error : brokenConnection(error, url, '')
    }
  }

  #refused(status: number): Problem {
    if (status === 401 || status === 403)
      return new AccessDenied(this.#attempted, {
        found: `the registry denied access (${status}).`,
        next: 'Set `registry-username` and `registry-password`, or log in before this step. For ghcr.io, the job needs `permissions: packages: write`.',
      })
    const found = `the registry answered ${status}.`
    const next = 'Check the name of the repository, and try again.'
    if (status !== 429 && status < 500) return this.#problem(found, next)
    return new Transient(this.#attempted, { found, next })
  }

  #problem(found: string, next: string): Problem {
    return new Problem(this.#attempted, { found, next })
  }

  get #attempted(): string {
    const { registry, repository, wanted } = this.#reference
    return `push ${registry}/${repository}@${wanted}`
  }
}
