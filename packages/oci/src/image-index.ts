import { at, canonicalPlatform, isPlatform, listAt, type Problem, pool, textAt } from '@release-tools/base'
import { BadDocument, type Descriptor, readDescriptor, shown } from './document.ts'
import { isAttached, isImageConfig, isIndex, platformOf } from './image-kinds.ts'

// Multi-platform images on Docker Hub have up to a dozen platforms, and attestations beside them; the widest have some 40.
const entryLimit = 100
const depthLimit = 4
// Docker accepts 127.
const layerLimit = 1000
const width = 8

/** Where the documents of an image come from: a registry, a layout. How to read them is the same for all. */
export interface ImageSource {
  /** The document with this digest, which is checked. Throws a Problem if it is missing or different. */
  document(descriptor: Descriptor, kind: 'manifests' | 'blobs'): Promise<object>
  /** The Problem for this image: what is wrong with it, as a sentence. */
  problem(found: string, next?: string): Problem
}

/** An image for one platform. */
export interface PlatformImage {
  platform: string
  /** Digest of its manifest. */
  digest: string
  /** Its configuration and layers. */
  parts: Descriptor[]
}

export interface ImageContent {
  /** One for each platform, or those asked for. An index can list two for one platform (of different `os.version`). */
  images: PlatformImage[]
  /** Every platform that it has an image for, asked for or not. */
  platforms: string[]
}

/**
 * Reads what an index, or the manifest of a single image, consists of; `root` is that document. Follows nested indexes. Leaves out
 * what is attached to images: attestations, signatures. Reads and checks only images for the `wanted` platforms; if the list is
 * empty, all. Throws a Problem.
 */
export async function readImage(
  root: { digest: string; document: object },
  source: ImageSource,
  wanted: string[] = [],
): Promise<ImageContent> {
  const reader = new Reader(source, new Set(wanted.map(canonicalPlatform)))
  const images = await reader.read({ digest: root.digest }, root.document, 0)
  const byDigest = new Map(images.map(image => [`${image.platform}@${image.digest}`, image]))
  return { images: [...byDigest.values()], platforms: [...reader.platforms] }
}

/** What an entry of an index says of itself. */
interface Entry {
  platform?: string | undefined
  artifact?: boolean
}

class Reader {
  readonly platforms = new Set<string>()
  readonly #source: ImageSource
  readonly #wanted: Set<string>
  #entries = 0

  constructor(source: ImageSource, wanted: Set<string>) {
    this.#source = source
    this.#wanted = wanted
  }

  async read(entry: Entry & { digest: string }, document: object, depth: number): Promise<PlatformImage[]> {
    if (!isIndex(document)) return this.#image(entry, document, depth)
    if (at(document, 'config') !== undefined || at(document, 'layers') !== undefined)
      throw this.#source.problem(`${entry.digest} is both an index and an image manifest.`)
    if (depth === depthLimit) throw this.#source.problem(`its indexes are nested more than ${depthLimit} deep.`)
    const entries = listAt(document, 'manifests').filter(value => !isAttached(value) && this.#wants(this.#noted(value)))
    this.#entries += entries.length
    if (this.#entries > entryLimit) throw this.#tooMany()
    const found = await pool(entries, width, async value => {
      const descriptor = this.#checked(entry.digest, () => readDescriptor(value))
      const child = { ...descriptor, platform: platformOf(at(value, 'platform')), artifact: hasArtifactType(value) }
      return this.read(child, await this.#source.document(descriptor, 'manifests'), depth + 1)
    })
    return found.flat()
  }

  async #image(entry: Entry & { digest: string }, document: object, depth: number): Promise<PlatformImage[]> {
    const { digest } = entry
    const parts = this.#checked(digest, () => partsOf(document))
    const [config] = parts
    if (config === undefined) throw this.#source.problem(`${digest} is not an image manifest.`)
    if (!isImageConfig(at(document, 'config'))) {
      // Something that is attached to images, or that lies beside them. What claims a platform could be run.
      if (depth > 0 && (entry.artifact || entry.platform === undefined || hasArtifactType(document))) return []
      throw this.#source.problem(`${digest} is not a container image, but another artifact.`)
    }
    const platform = entry.platform ?? platformOf(await this.#source.document(config, 'blobs'))
    if (platform === undefined || !isPlatform(platform))
      throw this.#source.problem(`the configuration ${config.digest} names no platform.`)
    if (platform === 'unknown/unknown') return []
    this.platforms.add(platform)
    return this.#wants(platform) ? [{ platform, digest, parts }] : []
  }

  /** The platform of an entry, which is remembered for messages. An odd one is refused if nothing tells that it is not wanted. */
  #noted(value: unknown): string | undefined {
    const platform = platformOf(at(value, 'platform'))
    if (platform === undefined) return undefined
    if (isPlatform(platform)) this.platforms.add(platform)
    else if (this.#wanted.size === 0)
      throw this.#source.problem(`one of its images is for the platform ${shown(platform)}.`)
    return platform
  }

  #wants(platform: string | undefined): boolean {
    return platform === undefined || this.#wanted.size === 0 || this.#wanted.has(platform)
  }

  #checked<T>(digest: string, read: () => T): T {
    try {
      return read()
    } catch (error) {
      throw error instanceof BadDocument ? this.#source.problem(`${digest} ${error.message}.`) : error
    }
  }

  #tooMany(): Problem {
    return this.#source.problem(
      `it lists ${this.#entries} images, more than the ${entryLimit} accepted.`,
      'Name those that you need with `platforms`.',
    )
  }
}

function hasArtifactType(value: unknown): boolean {
  return textAt(value, 'artifactType') !== undefined
}

/** The configuration and the layers of an image manifest, in this order. Throws BadDocument. */
function partsOf(document: object): Descriptor[] {
  const config = at(document, 'config')
  if (config === undefined) return []
  const layers = listAt(document, 'layers')
  if (layers.length > layerLimit)
    throw new BadDocument(`lists ${layers.length} layers, more than the ${layerLimit} accepted`)
  return [config, ...layers].map(readDescriptor)
}
