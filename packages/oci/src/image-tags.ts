import { Problem } from '@release-tools/base'
import { type Host, retry, Transient } from '@release-tools/host'
import { ifFound } from './registry.ts'
import { Repository, type RepositoryOptions } from './repository.ts'

/** Reads and sets the tags of one repository of images: https://github.com/opencontainers/distribution-spec/blob/main/spec.md. */
export class RepositoryTags {
  readonly repository: string
  readonly #at: Repository

  /** Throws a Problem unless `repository` is one, without tag or digest. */
  constructor(repository: string, host: Host, options: RepositoryOptions = {}) {
    this.repository = repository
    this.#at = new Repository(repository, host, options)
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
    try {
      const writer = await this.#at.writer(digest)
      await writer.manifest(tag, mediaType, bytes)
    } catch (error) {
      // A registry may refuse every second push of a tag, also of the same image.
      if (error instanceof Problem && (await this.digest(tag)) === digest) return digest
      throw error instanceof Problem ? this.#unset(tag, digest, error) : error
    }
    return retry(
      () => this.#shown(tag, digest),
      this.#at.policy,
      line => this.#at.host.info(line),
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
    return (await this.#at.reader(wanted)).bytesOfImage()
  }

  #unset(tag: string, digest: string, { found, next, details }: Problem): Problem {
    const parts = details === undefined ? { found, next } : { found, next, details }
    return new Problem(`point ${this.repository}:${tag} at ${digest}`, parts)
  }
}
