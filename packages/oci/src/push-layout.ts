import { openAsBlob } from 'node:fs'
import { at, listAt, Problem, textAt } from '@release-tools/base'
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
import { type Descriptor, readDescriptor } from './document.ts'
import { isIndex } from './image-kinds.ts'
import { blobPath } from './layout-images.ts'
import { Layout } from './oci-layout.ts'
import { apiHost, type ImageName, parseImageName, type Reference } from './reference.ts'
import { basicAuthorization, bearerAuthorization, type Credentials } from './registry-auth.ts'

/** Time for one request, in milliseconds: a layer of some gigabytes over a slow line. */
const requestMs = 30 * 60_000

/**
 * Pushes the only image of a layout to a repository, by its digest and without a tag: https://github.com/opencontainers/distribution-spec.
 * Blobs come first and the image itself last, so that nobody sees half of it. What the registry has is not sent again. Uses the docker
 * login unless credentials are given. Returns the reference. Throws a Problem.
 */
export async function pushLayout(
  directory: string,
  repository: string,
  host: Host,
  { credentials, policy = patient }: { credentials?: Credentials | undefined; policy?: RetryPolicy } = {},
): Promise<string> {
  const name = parseImageName(repository)
  if (name === undefined)
    throw new Problem(`push to ${repository}`, { found: 'it is not a repository.', next: 'Correct it.' })
  const layout = new Layout(directory)
  const [root, ...others] = await layout.roots()
  if (root === undefined || others.length > 0) throw layout.several(root === undefined ? 0 : 2)
  const login = credentials ?? (await loggedIn(name.registry, host))
  const push = new Push(directory, layout, name, root.digest, { login, host, policy })
  await push.manifest(root)
  return `${name.registry}/${name.repository}@${root.digest}`
}

class Push {
  readonly #directory: string
  readonly #layout: Layout
  readonly #reference: Reference
  readonly #base: string
  readonly #login: Credentials | undefined
  readonly #host: Host
  readonly #policy: RetryPolicy
  #authorization: string | undefined

  constructor(
    directory: string,
    layout: Layout,
    { registry, repository }: ImageName,
    wanted: string,
    { login, host, policy }: { login: Credentials | undefined; host: Host; policy: RetryPolicy },
  ) {
    this.#directory = directory
    this.#layout = layout
    this.#reference = { registry, repository, wanted }
    const server = apiHost(registry)
    this.#base = `${isLoopback(new URL(`http://${server}`)) ? 'http' : 'https'}://${server}/v2/${repository}`
    this.#login = login
    this.#host = host
    this.#policy = policy
    this.#authorization = login && basicAuthorization(login)
  }

  /** An index or an image manifest, after everything that it names. */
  async manifest(descriptor: Descriptor): Promise<void> {
    const bytes = await this.#layout.bytes(descriptor)
    const document = await this.#layout.document(descriptor)
    const entries = isIndex(document)
      ? listAt(document, 'manifests')
      : [at(document, 'config'), ...listAt(document, 'layers')]
    for (const entry of entries.map(readDescriptor))
      await (isIndex(document) ? this.manifest(entry) : this.#blob(entry))
    const type = textAt(document, 'mediaType') ?? 'application/vnd.oci.image.manifest.v1+json'
    const url = `${this.#base}/manifests/${descriptor.digest}`
    await this.#expect(url, { method: 'PUT', headers: { 'content-type': type }, body: bytes }, [201])
  }

  async #blob({ digest }: Descriptor): Promise<void> {
    await retry(
      () => this.#upload(digest),
      this.#policy,
      line => this.#host.info(line),
    )
  }

  async #upload(digest: string): Promise<void> {
    const found = await this.#send(`${this.#base}/blobs/${digest}`, { method: 'HEAD', headers: {} })
    if (found.status === 200) return
    const started = await this.#once(`${this.#base}/blobs/uploads/`, { method: 'POST', headers: {} }, [202])
    const location = this.#place(started.headers.get('location'))
    location.searchParams.set('digest', digest)
    const body = await openAsBlob(blobPath(this.#directory, digest))
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

  async #expect(url: string, request: Sent, wanted: number[]): Promise<Response> {
    return retry(
      () => this.#once(url, request, wanted),
      this.#policy,
      line => this.#host.info(line),
    )
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
      return this.#problem(
        `the registry denied access (${status}).`,
        'Set `registry-username` and `registry-password`, or log in before this step. For ghcr.io, the job needs `permissions: packages: write`.',
      )
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
