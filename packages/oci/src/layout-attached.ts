import { at, listAt, pool, textAt } from '@release-tools/base'
import { type Attached, isSigned, readAttached } from './attached.ts'
import { type Descriptor, readDescriptor } from './document.ts'
import { readImage } from './image-index.ts'
import { isImageConfig, isIndex } from './image-kinds.ts'
import { Layout } from './oci-layout.ts'

/** Entries of a layout: images, and what is attached to them. */
const mostEntries = 1000

/** Who reads attached documents verifies the image, and did not write it. */
const getAgain = 'Do not use it. Download or copy it again, whole.'

/** The images of a layout, with everything in it that is attached to images. */
export interface LayoutContents {
  images: {
    digest: string
    /** Throws a Problem unless every platform of it is there, and each blob has its digest. Returns the platforms. */
    check(): Promise<string[]>
  }[]
  attached: Attached
}

/**
 * Reads an OCI layout with several entries: images, and signatures and attestations of them, as `oras copy --recursive` and `cosign save`
 * write them. Throws a Problem.
 */
export async function layoutContents(directory: string): Promise<LayoutContents> {
  const layout = new Layout(directory, getAgain, getAgain)
  const entries = await layout.entries()
  if (entries.length > mostEntries)
    throw layout.problem(`it has ${entries.length} entries, more than the ${mostEntries} accepted.`)
  const found = await documentsOf(
    layout,
    entries.map(({ descriptor }) => descriptor),
  )
  // A tag in place of a list of referrers, with that list.
  const tags = new Set(entries.filter(({ name }) => isReferrersTag(name)).map(({ descriptor }) => descriptor.digest))
  const lists = found.filter(({ digest, document }) => tags.has(digest) && isIndex(document))
  const listed = lists.flatMap(({ digest, document }) =>
    listAt(document, 'manifests').map(one => layout.read(digest, () => readDescriptor(one))),
  )
  const named = [...found.filter(one => !lists.includes(one)), ...(await documentsOf(layout, listed))]
  const all = [...new Map(named.map(one => [one.digest, one])).values()]
  const [images, attached] = [all.filter(one => isImage(one.document)), all.filter(one => !isImage(one.document))]
  return {
    images: images.map(({ digest, document }) => ({ digest, check: () => checkImage(layout, digest, document) })),
    attached: await readAttached(
      attached.map(({ document: manifest }) => ({ place: 'the layout', manifest })),
      layout,
    ),
  }
}

/** Documents by their digests, each once. */
async function documentsOf(layout: Layout, descriptors: Descriptor[]): Promise<{ digest: string; document: object }[]> {
  const distinct = [...new Map(descriptors.map(one => [one.digest, one])).values()]
  return pool(distinct, 4, async one => ({ digest: one.digest, document: await layout.document(one) }))
}

async function checkImage(layout: Layout, digest: string, document: object): Promise<string[]> {
  const { images, platforms } = await readImage({ digest, document }, layout)
  if (images.length === 0) throw layout.problem('its index lists no image.')
  for (const image of images) await layout.requireParts(image)
  return platforms
}

/** True for a tag that stands for the list of referrers of an image. */
function isReferrersTag(name: string | undefined): boolean {
  return name !== undefined && /^sha256-[0-9a-f]{64}$/.test(name)
}

/**
 * What is attached to an image has a configuration that no image has, or only layers that no image has. A subject, an artifact type or one
 * signature among its layers does not stop anybody from running an image, so none of them hides it.
 */
function isImage(document: object): boolean {
  if (isIndex(document)) return true
  const layers = listAt(document, 'layers')
  const isSignature = layers.length > 0 && layers.every(layer => isSigned(textAt(layer, 'mediaType') ?? ''))
  return isImageConfig(at(document, 'config')) && !isSignature
}
