import { at, listAt, Problem, parseJson, sha256, textAt } from '@release-tools/base'
import { brokenConnection, patient, type RetryPolicy, readBody, request, retry, Transient } from '@release-tools/host'
import { indexTypes, isImage } from './image-index.ts'
import type { Reference } from './reference.ts'
import { basicAuthorization, bearerAuthorization, type Credentials } from './registry-auth.ts'

// https://github.com/opencontainers/distribution-spec/blob/main/spec.md: larger manifests may be refused.
const manifestLimit = 4 * 1024 * 1024
const accepted = [
  ...indexTypes,
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
]

/** An image in a registry: its digest, and one manifest per platform. */
export interface RegistryImage {
  digest: string
  platforms: { platform: string; digest: string }[]
}

/** Reads the manifests of one repository. */
export class Registry {
  readonly #base: string
  readonly #credentials: Credentials | undefined
  readonly #retry: RetryPolicy
  #authorization: string | undefined
  readonly #reference: Reference

  constructor(reference: Reference, credentials: Credentials | undefined, policy: RetryPolicy = patient) {
    this.#reference = reference
    this.#credentials = credentials
    this.#retry = policy
    this.#base = `${isLoopback(reference.registry) ? 'http' : 'https'}://${reference.registry}/v2/${reference.repository}`
    this.#authorization = credentials === undefined ? undefined : basicAuthorization(credentials)
  }

  /** Resolves the tag or digest once. Later work on the image uses the digests that it returns. */
  async image(): Promise<RegistryImage> {
    const root = await this.#manifest(this.#reference.wanted)
    if (!indexTypes.includes(root.mediaType)) return { digest: root.digest, platforms: [await this.#single(root)] }
    const images = listAt(root.document, 'manifests').filter(isImage)
    return {
      digest: root.digest,
      platforms: images.map(image => ({ platform: platformOf(at(image, 'platform')), digest: digestOf(image) })),
    }
  }

  async #single({ digest, document }: Manifest): Promise<{ platform: string; digest: string }> {
    const config = textAt(document, 'config', 'digest') ?? ''
    if (!/^sha256:[0-9a-f]{64}$/.test(config))
      throw this.#problem('its manifest names no configuration.', 'Check that it is a container image.')
    const body = await this.#get(`blobs/${config}`, {})
    if (`sha256:${sha256(body)}` !== config)
      throw this.#problem(
        'the registry sent a configuration other than the requested one.',
        'Do not use this registry.',
      )
    return { platform: platformOf(parseJson(body.toString('utf8'), `the configuration ${config}`)), digest }
  }

  async #manifest(wanted: string): Promise<Manifest> {
    const body = await this.#get(`manifests/${wanted}`, { accept: accepted.join(', ') })
    const digest = `sha256:${sha256(body)}`
    if (wanted.startsWith('sha256:') && wanted !== digest)
      throw this.#problem(`the registry sent a manifest with the digest ${digest}.`, 'Do not use this registry.')
    const document = parseJson(body.toString('utf8'), `the manifest ${wanted}`)
    return {
      digest,
      document,
      mediaType:
        textAt(document, 'mediaType') ?? (listAt(document, 'manifests').length > 0 ? (indexTypes[0] ?? '') : ''),
    }
  }

  #get(path: string, headers: Record<string, string>): Promise<Buffer> {
    return retry(
      () => this.#attempt(path, headers),
      this.#retry,
      () => {},
    )
  }

  async #attempt(path: string, headers: Record<string, string>): Promise<Buffer> {
    const response = await this.#send(path, headers)
    if (response.status !== 401) return this.#body(response)
    const challenge = response.headers.get('www-authenticate') ?? ''
    await response.body?.cancel()
    const token = await bearerAuthorization(challenge, this.#reference, this.#credentials)
    if (token === undefined) throw this.#denied(401)
    this.#authorization = token
    return this.#body(await this.#send(path, headers))
  }

  async #send(path: string, headers: Record<string, string>): Promise<Response> {
    const authorization = this.#authorization === undefined ? {} : { authorization: this.#authorization }
    try {
      return await request(`${this.#base}/${path}`, { ...headers, ...authorization }, AbortSignal.timeout(30_000))
    } catch (error) {
      throw error instanceof Problem ? error : brokenConnection(error, `${this.#base}/${path}`, '')
    }
  }

  async #body(response: Response): Promise<Buffer> {
    if (response.status === 401 || response.status === 403) throw this.#denied(response.status)
    if (response.status === 404)
      throw this.#problem(
        'the registry does not have this image.',
        'Check the reference. Push the image before this step.',
      )
    if (response.status !== 200)
      throw new Transient(this.#attempted(), {
        found: `the registry answered ${response.status}.`,
        next: 'Try again later.',
      })
    const body = await readBody(response, manifestLimit)
    if (body === undefined)
      throw this.#problem(`its manifest has more than the ${manifestLimit} bytes accepted.`, 'Check the reference.')
    return body
  }

  #denied(status: number): Problem {
    return this.#problem(
      `the registry denied access (${status}).`,
      'Set `registry-username` and `registry-password`, or log in before this step. For ghcr.io, the job needs `permissions: packages: read`.',
    )
  }

  #problem(found: string, next: string): Problem {
    return new Problem(this.#attempted(), { found, next })
  }

  #attempted(): string {
    const { registry, repository, wanted } = this.#reference
    return `read the image ${registry}/${repository}${wanted.startsWith('sha256:') ? '@' : ':'}${wanted}`
  }
}

interface Manifest {
  digest: string
  mediaType: string
  document: unknown
}

function platformOf(value: unknown): string {
  return ['os', 'architecture', 'variant']
    .map(key => textAt(value, key))
    .filter(part => part !== undefined)
    .join('/')
}

function digestOf(descriptor: unknown): string {
  return textAt(descriptor, 'digest') ?? ''
}

function isLoopback(registry: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+)(:\d+)?$/.test(registry)
}
