import { Problem } from '@release-tools/base'
import { type Host, patient, type RetryPolicy, retry, Transient } from '@release-tools/host'
import { loggedIn } from './docker-login.ts'
import { openRegistry } from './open-registry.ts'
import { parseImageName } from './reference.ts'
import { ifFound } from './registry.ts'
import type { Credentials } from './registry-auth.ts'
import { openWriter } from './registry-writer.ts'

export interface TagOptions {
  /** Defaults to the docker login. */
  credentials?: Credentials | undefined
  /** Used if there is neither. */
  fallback?: Credentials | undefined
  retry?: RetryPolicy
}

/** Reads and sets the tags of one repository of images: https://github.com/opencontainers/distribution-spec/blob/main/spec.md. */
export class RepositoryTags {
  readonly repository: string
  readonly #name: { registry: string; repository: string }
  readonly #host: Host
  readonly #options: TagOptions
  #login: Promise<Credentials | undefined> | undefined

  /** Throws a Problem unless `repository` is one, without tag or digest. */
  constructor(repository: string, host: Host, options: TagOptions = {}) {
    const name = parseImageName(repository)
    if (name === undefined || name.tag !== undefined || name.digest !== undefined)
      throw new Problem(`set tags in ${repository}`, {
        found: 'it is not a repository of images.',
        next: 'Correct it.',
      })
    this.repository = repository
    this.#name = name
    this.#host = host
    this.#options = options
  }

  /** The digest that a tag names now, `sha256:…`; undefined if there is no such tag. */
  async digest(tag: string): Promise<string | undefined> {
    return (await ifFound(this.#read(tag)))?.digest
  }

  /**
   * Points a tag at an image, or at an index, that the repository has, by putting its bytes there once more: the digest stays the same.
   * Returns what the tag names afterwards, which is another digest if somebody else set it meanwhile.
   */
  async set(tag: string, digest: string): Promise<string> {
    const { bytes, mediaType } = await this.#read(digest)
    const credentials = await this.#credentials()
    const { retry: policy = patient } = this.#options
    try {
      const writer = await openWriter({ ...this.#name, wanted: digest }, this.#host, { credentials, policy })
      await writer.manifest(tag, mediaType, bytes)
    } catch (error) {
      // A registry may refuse every second push of a tag, also of the same image.
      if (error instanceof Problem && (await this.digest(tag)) === digest) return digest
      throw error instanceof Problem ? this.#unset(tag, digest, error) : error
    }
    return retry(
      () => this.#shown(tag, digest),
      policy,
      line => this.#host.info(line),
    )
  }

  /** The digest of a tag that was set. A registry may show it a little later. */
  async #shown(tag: string, digest: string): Promise<string> {
    const found = await this.digest(tag)
    if (found !== undefined) return found
    throw new Transient(`point ${this.repository}:${tag} at ${digest}`, {
      found: 'the registry took the tag, and does not show it.',
      next: 'Check the registry, and run the job again.',
    })
  }

  async #read(wanted: string) {
    const options = { credentials: await this.#credentials(), retry: this.#options.retry ?? patient }
    return (await openRegistry({ ...this.#name, wanted }, this.#host, options)).bytesOfImage()
  }

  /** Asked for once: a login may be in a program that is slow to start. */
  #credentials(): Promise<Credentials | undefined> {
    const { credentials, fallback } = this.#options
    this.#login ??=
      credentials === undefined
        ? loggedIn(this.#name.registry, this.#host).then(found => found ?? fallback)
        : Promise.resolve(credentials)
    return this.#login
  }

  #unset(tag: string, digest: string, { found, next, details }: Problem): Problem {
    const parts = details === undefined ? { found, next } : { found, next, details }
    return new Problem(`point ${this.repository}:${tag} at ${digest}`, parts)
  }
}
