import { readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import {
  assetLimit,
  fileSize,
  ifThere,
  listAt,
  messageOf,
  Problem,
  pool,
  readLimited,
  sha256,
  sha256File,
  textAt,
} from '@release-tools/base'
import { WrongDigest } from '@release-tools/host'
import { BadDocument, type Descriptor, documentLimit, parseDocument, readDescriptor } from './document.ts'
import { digestsOf } from './image-digests.ts'
import { type ImageContent, type ImageSource, type PlatformImage, readImage } from './image-index.ts'
import { isAttached } from './image-kinds.ts'

/** The content of an OCI layout: one image, for one or several platforms. */
export interface LayoutImage {
  /** Digest of the index, or of the manifest if there is no index. */
  digest: string
  platforms: { platform: string; digest: string }[]
}

/**
 * Reads the only image of an OCI layout. Every blob that is in the layout, or belongs to the image, must have its digest. Blobs that the
 * image does not name may have `restLimit` bytes together.
 */
export async function readLayout(directory: string, restLimit = assetLimit): Promise<LayoutImage> {
  const layout = new Layout(directory)
  const [root, ...others] = await layout.roots()
  if (root === undefined || others.length > 0) throw layout.several(root === undefined ? 0 : others.length + 1)
  const { images } = await layout.image()
  // Nobody can run or scan it, and so it must not pass for a clean image.
  if (images.length === 0) throw layout.problem('its index lists no image.', 'Build it again.')
  for (const image of images) await layout.requireParts(image)
  await layout.checkRest(restLimit)
  return { digest: root.digest, platforms: images.map(({ platform, digest }) => ({ platform, digest })) }
}

/**
 * Digests of the image in an OCI layout and, if it is an index, of everything that it lists, as imageDigests gives them for a
 * registry. Throws a Problem if the layout has no image with this digest (`sha256:…`).
 */
export async function layoutDigests(directory: string, digest: string): Promise<string[]> {
  const layout = new Layout(directory)
  const root = (await layout.roots()).find(one => one.digest === digest)
  if (root === undefined) throw layout.problem(`it does not contain ${digest}.`, 'Collect the image again.')
  return digestsOf({ digest, document: await layout.document(root) }, layout)
}

/** An OCI layout in a directory: https://github.com/opencontainers/image-spec/blob/main/image-layout.md. */
export class Layout implements ImageSource {
  readonly #directory: string
  readonly #ifMissing: string
  readonly #ifWrong: string
  /** Digests of blobs whose content has been compared with them. */
  readonly #checked = new Set<string>()

  /** `ifMissing` is the next step if a blob is missing, `ifWrong` if the layout is damaged. Both default to what its author does. */
  constructor(
    directory: string,
    ifMissing = 'Write it again, with all its platforms.',
    ifWrong = 'Write it again, for example with `buildah push IMAGE oci:DIRECTORY`.',
  ) {
    this.#directory = directory
    this.#ifMissing = ifMissing
    this.#ifWrong = ifWrong
  }

  /** What it contains for the `wanted` platforms; if the list is empty, everything. */
  async image(wanted: string[] = []): Promise<ImageContent> {
    const roots = await this.roots()
    const [root] = roots
    if (root === undefined) throw this.several(0)
    // A layout of several images has no index but its own.
    if (roots.length > 1) return readImage({ digest: 'index.json', document: await this.#index() }, this, wanted)
    return readImage({ digest: root.digest, document: await this.document(root) }, this, wanted)
  }

  /** The images that its `index.json` lists, each once: several entries may be tags of one image. */
  async roots(): Promise<Descriptor[]> {
    return [...new Map((await this.entries()).map(({ descriptor }) => [descriptor.digest, descriptor])).values()]
  }

  /** What its `index.json` lists, with the tag of each entry, and without what BuildKit attaches to images. */
  async entries(): Promise<{ descriptor: Descriptor; name: string | undefined }[]> {
    const entries = listAt(await this.#index(), 'manifests').filter(entry => !isAttached(entry))
    return entries.map(entry => ({
      descriptor: this.read('index.json', () => readDescriptor(entry)),
      name: textAt(entry, 'annotations', 'org.opencontainers.image.ref.name'),
    }))
  }

  async document(descriptor: Descriptor): Promise<object> {
    const bytes = await this.bytes(descriptor)
    return this.read(descriptor.digest, () => parseDocument(bytes))
  }

  /** The content of a small blob: an index, a manifest, a configuration. */
  async bytes(descriptor: Descriptor, limit = documentLimit): Promise<Buffer> {
    const path = await this.#requireBlob(descriptor)
    const bytes = await readLimited(path, limit, 'inside').catch(error => {
      throw this.problem(`the blob ${descriptor.digest} cannot be read (${why(error)}).`)
    })
    if (`sha256:${sha256(bytes)}` !== descriptor.digest) throw this.#changed(descriptor.digest)
    return bytes
  }

  /** Throws a Problem unless the configuration and all layers of an image are here, with their digests. */
  async requireParts({ parts }: PlatformImage): Promise<void> {
    await pool(parts, 4, async part => {
      const path = await this.#requireBlob(part)
      if (!this.#checked.has(part.digest)) await this.#checkBlob(path, part.digest)
    })
  }

  /**
   * Every blob must have the digest in its name, including those that only an attestation refers to. Checks those that are not checked
   * yet, of at most `limit` bytes together: no descriptor bounds their size.
   */
  async checkRest(limit: number): Promise<void> {
    const folder = join(this.#directory, 'blobs', 'sha256')
    let left = limit
    for (const entry of (await ifThere(readdir(folder, { withFileTypes: true }))) ?? []) {
      if (!entry.isFile()) throw this.problem(`its blob ${JSON.stringify(entry.name)} is not a regular file.`)
      if (this.#checked.has(`sha256:${entry.name}`)) continue
      const path = join(folder, entry.name)
      left -= (await fileSize(path)) ?? 0
      if (left < 0)
        throw this.problem(
          `blobs that its image does not name have more than the ${limit} bytes accepted.`,
          'Write one image into a new directory.',
        )
      await this.#checkBlob(path, `sha256:${entry.name}`, limit)
    }
  }

  several(count: number): Problem {
    return this.problem(`it contains ${count} images.`, 'Write one image into a new directory.')
  }

  problem(found: string, next = this.#ifWrong): Problem {
    return new Problem(`read the OCI layout ${this.#directory}`, { found, next })
  }

  async #index(): Promise<object> {
    const folder = await realpath(join(this.#directory, 'blobs', 'sha256')).catch(() => undefined)
    if (folder !== undefined && folder !== join(await realpath(this.#directory), 'blobs', 'sha256'))
      throw this.problem('its blobs are behind a link.')
    const bytes = await readLimited(join(this.#directory, 'index.json'), documentLimit, 'inside').catch(error => {
      throw this.problem(`index.json cannot be read (${why(error)}).`)
    })
    return this.read('index.json', () => parseDocument(bytes))
  }

  async #checkBlob(path: string, digest: string, limit?: number): Promise<void> {
    if (`sha256:${await sha256File(path, 'inside', limit)}` !== digest) throw this.#changed(digest)
    this.#checked.add(digest)
  }

  #changed(digest: string): Problem {
    return this.#wrong(`the content of the blob ${digest.slice('sha256:'.length)} does not match its digest.`)
  }

  /** Something is not what its digest says. */
  #wrong(found: string): WrongDigest {
    return new WrongDigest(`read the OCI layout ${this.#directory}`, { found, next: this.#ifWrong })
  }

  /** The path of a blob. Throws a Problem if it is missing, is not a regular file, or has the wrong size. */
  async #requireBlob({ digest, size }: Descriptor): Promise<string> {
    const path = join(this.#directory, 'blobs', 'sha256', digest.slice('sha256:'.length))
    const found = await fileSize(path)
    if (found === undefined) throw this.problem(`the blob ${digest} is missing.`, this.#ifMissing)
    if (size !== undefined && found !== size)
      throw this.#wrong(`the blob ${digest} has ${found} bytes instead of ${size}.`)
    return path
  }

  /** Runs `read` on a document. What is wrong with the document becomes the Problem of this layout. */
  read<T>(what: string, read: () => T): T {
    try {
      return read()
    } catch (error) {
      throw error instanceof BadDocument ? this.problem(`${what} ${error.message}.`) : error
    }
  }
}

function why(error: unknown): string {
  return error instanceof Problem ? error.found.replace(/\.$/, '') : messageOf(error)
}
