import { at, fileSize, listAt, Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { type Descriptor, readDescriptor } from './document.ts'
import { isIndex, mediaTypeOf } from './image-kinds.ts'
import { blobPath } from './layout-images.ts'
import { Layout } from './oci-layout.ts'
import { parseImageName } from './reference.ts'
import { openWriter, type RegistryWriter, type WriterOptions } from './registry-writer.ts'

/**
 * Pushes the only image of a layout to a repository, by its digest and without a tag: https://github.com/opencontainers/distribution-spec.
 * Blobs come first and the image itself last, so that nobody sees half of it. What the registry has is not sent again. Uses the docker
 * login unless credentials are given. Returns the reference. Throws a Problem.
 */
export async function pushLayout(
  directory: string,
  repository: string,
  host: Host,
  options: WriterOptions = {},
): Promise<string> {
  const name = parseImageName(repository)
  if (name === undefined)
    throw new Problem(`push to ${repository}`, { found: 'it is not a repository.', next: 'Correct it.' })
  const layout = new Layout(directory)
  const [root, ...others] = await layout.roots()
  if (root === undefined || others.length > 0) throw layout.several(root === undefined ? 0 : 2)
  const writer = await openWriter({ ...name, wanted: root.digest }, host, options)
  await new Push(directory, layout, writer).manifest(root)
  return `${name.registry}/${name.repository}@${root.digest}`
}

class Push {
  readonly #directory: string
  readonly #layout: Layout
  readonly #writer: RegistryWriter

  constructor(directory: string, layout: Layout, writer: RegistryWriter) {
    this.#directory = directory
    this.#layout = layout
    this.#writer = writer
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
    await this.#writer.manifest(descriptor.digest, mediaTypeOf(document), bytes)
  }

  async #blob({ digest }: Descriptor): Promise<void> {
    const path = blobPath(this.#directory, digest)
    await this.#writer.blob(digest, { path, size: (await fileSize(path)) ?? 0 })
  }
}
