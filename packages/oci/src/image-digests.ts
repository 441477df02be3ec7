import { listAt, textAt } from '@release-tools/base'
import { BadDocument, type Descriptor, readDescriptor } from './document.ts'
import type { ImageSource } from './image-index.ts'
import { isIndex, isIndexType, isManifestType } from './image-kinds.ts'

const limit = 200

/**
 * Digests of an image and, if it is an index, of everything that it lists, platforms and attestations, also in nested indexes: what
 * `cosign sign --recursive` signs. The image comes first, and each digest once. Throws a Problem.
 */
export async function digestsOf(root: { digest: string; document: object }, source: ImageSource): Promise<string[]> {
  const digests = new Set([root.digest])
  const indexes = [root.document].filter(isIndex)
  for (const index of indexes) {
    for (const entry of listAt(index, 'manifests').filter(hasManifest)) {
      const descriptor = descriptorOf(entry, source)
      if (digests.has(descriptor.digest)) continue
      digests.add(descriptor.digest)
      if (digests.size > limit)
        throw source.problem(`it lists more than the ${limit} manifests accepted.`, 'Build it with fewer platforms.')
      if (isIndexType(textAt(entry, 'mediaType'))) indexes.push(await source.document(descriptor, 'manifests'))
    }
  }
  return [...digests]
}

/** True for an entry that is a manifest or an index. What else an index may list cannot have a signature of its own. */
function hasManifest(entry: unknown): boolean {
  const type = textAt(entry, 'mediaType')
  return type === undefined || isManifestType(type)
}

function descriptorOf(entry: unknown, source: ImageSource): Descriptor {
  try {
    return readDescriptor(entry)
  } catch (error) {
    throw error instanceof BadDocument ? source.problem(`its index ${error.message}.`) : error
  }
}
