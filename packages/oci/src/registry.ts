import { listAt, type Problem } from '@release-tools/base'
import { download, patient } from '@release-tools/host'
import type { Descriptor } from './document.ts'
import { digestsOf } from './image-digests.ts'
import { type ImageContent, type ImageSource, readImage } from './image-index.ts'
import { mediaTypeOf } from './image-kinds.ts'
import type { Reference } from './reference.ts'
import type { Session } from './registry-auth.ts'
import { type Answer, RegistryClient, type RegistryOptions } from './registry-client.ts'
import { NotFound } from './registry-errors.ts'

/** The largest layer that is saved, in bytes. */
const layerLimit = 8 * 1024 ** 3
/** Most pages of a list of what is attached to an image. */
const mostPages = 20

/** Reads one image of a registry: https://github.com/opencontainers/distribution-spec/blob/main/spec.md. */
export class Registry implements ImageSource {
  readonly #client: RegistryClient
  readonly #reference: Reference
  readonly #options: RegistryOptions & { session: Session }
  /** Tag or digest of the image. */
  readonly wanted: string

  constructor(reference: Reference, options: RegistryOptions) {
    this.#reference = reference
    this.#options = { ...options, session: options.session ?? {} }
    this.#client = new RegistryClient(reference, this.#options)
    this.wanted = reference.wanted
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
  root(): Promise<Pick<Answer, 'digest' | 'document' | 'bytes'>> {
    return this.#client.get(`manifests/${this.wanted}`, this.wanted)
  }

  /** The image as what is attached to it names it: https://github.com/opencontainers/image-spec/blob/main/descriptor.md. */
  async descriptor(): Promise<{ mediaType: string; digest: string; size: number }> {
    const { mediaType, digest, bytes } = await this.bytesOfImage()
    return { mediaType, digest, size: bytes.length }
  }

  /** The manifest or the index as it is there, to be put elsewhere. */
  async bytesOfImage(): Promise<{ mediaType: string; digest: string; bytes: Buffer }> {
    const { digest, document, bytes } = await this.#client.get(`manifests/${this.wanted}`, this.wanted)
    return { mediaType: mediaTypeOf(document), digest, bytes }
  }

  /** True if the registry has the list of what is attached to an image. Older ones have a tag in its place. */
  async listsReferrers(): Promise<boolean> {
    return (await ifFound(this.#client.get(`referrers/${this.wanted}`, ''))) !== undefined
  }

  /**
   * The entries of the list of what is attached to the image `digest`, and of the tag that stands for it in registries without that list: one
   * that got the list later has both. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema
   */
  async referrers(digest: string): Promise<unknown[]> {
    const entries: unknown[] = []
    let query: string | undefined = ''
    for (let pages = 0; query !== undefined; pages += 1) {
      if (pages === mostPages)
        throw this.problem(`the list of what is attached to it has more than the ${mostPages} pages accepted.`)
      const page: Answer | undefined = await ifFound(this.#client.get(`referrers/${digest}${query}`, ''))
      entries.push(...listAt(page?.document, 'manifests'))
      query = page?.next
    }
    return [...entries, ...listAt(await this.tagged(digest.replace(':', '-')), 'manifests')]
  }

  /** What has a tag; undefined if the registry does not have the tag. */
  async tagged(tag: string): Promise<object | undefined> {
    return (await ifFound(this.#client.get(`manifests/${tag}`, tag)))?.document
  }

  /**
   * Writes a layer to a file, and checks its digest. Call it after something of the image was read. `onSize` hears of the bytes that the
   * file has so far.
   */
  async save({ digest, size = layerLimit }: Descriptor, path: string, onSize = (_: number) => {}): Promise<void> {
    await download(`${this.#client.base}/blobs/${digest}`, path, {
      sha256: digest.slice('sha256:'.length),
      limit: Math.min(size, layerLimit),
      headers: this.#renewed(),
      retry: this.#options.retry ?? patient,
      onSize,
      say: () => {},
      env: this.#options.env,
    })
  }

  /**
   * The login, for each attempt of a download. A token is for some minutes, and an attempt may have taken longer: before another one, something
   * of the image is read again, which answers the challenge of the registry again.
   */
  #renewed(): () => Promise<Record<string, string>> {
    let isNew = true
    return async () => {
      // Another client, because this one reads documents for a minute only.
      if (!isNew) await new RegistryClient(this.#reference, this.#options).get(`manifests/${this.wanted}`, this.wanted)
      isNew = false
      return this.#client.authorization
    }
  }

  async document({ digest }: Descriptor, kind: 'manifests' | 'blobs' = 'manifests'): Promise<object> {
    return (await this.#client.get(`${kind}/${digest}`, digest)).document
  }

  /** The content of a blob of at most `limit` bytes. It has its digest. */
  bytes({ digest, size = 0 }: Descriptor, limit: number): Promise<Buffer> {
    return this.#client.bytes(digest, size, limit)
  }

  problem(found: string, next?: string): Problem {
    return this.#client.problem(found, next)
  }
}

/** Undefined for what the registry does not have. */
export async function ifFound<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}
