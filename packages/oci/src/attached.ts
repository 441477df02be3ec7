import { at, listAt, pool, textAt } from '@release-tools/base'
import type { RetryPolicy } from '@release-tools/host'
import type { LoginHost } from './docker-login.ts'
import { BadDocument, type Descriptor, readDescriptor } from './document.ts'
import type { ImageSource } from './image-index.ts'
import { openRegistry } from './open-registry.ts'
import type { Reference } from './reference.ts'
import { ifFound, type Registry } from './registry.ts'

/** Signatures, attestations and others of one image. Real ones have a few; a nightly scan that attests may add some hundreds. */
const mostAttached = 500
/** Greatest accepted signature or attestation, in bytes: an SBOM of 10,000 packages has about 20 MB. */
const documentLimit = 32 * 1024 * 1024
/** All that is attached to one image together, in bytes. */
const attachedLimit = 96 * 1024 * 1024
const width = 8

/** Media types of layers that are signatures or attestations: Sigstore bundles, and the two that cosign wrote before version 3. */
export const bundleType = 'application/vnd.dev.sigstore.bundle'
export const simpleSigningType = 'application/vnd.dev.cosign.simplesigning.v1+json'
export const envelopeType = 'application/vnd.dsse.envelope.v1+json'

/** A signature or an attestation beside an image. Nobody has verified it: it only has the digest that its list names. */
export interface AttachedDocument {
  /** Its place, for messages: `a referrer`, `the tag sha256-….sig`. */
  place: string
  mediaType: string
  annotations: Record<string, string>
  content: Buffer
}

export interface Attached {
  documents: AttachedDocument[]
  /** Media types of what else is attached. It was not read. */
  others: string[]
}

/** What gives documents and blobs: a registry or a layout. */
export interface BlobSource extends ImageSource {
  bytes(descriptor: Descriptor, limit: number): Promise<Buffer>
}

/**
 * What is attached to an image, by every way of a registry: the list of referrers (OCI 1.1), the tag in place of that list,
 * and the tags of cosign before version 3. `wanted` of the reference is its digest. Throws a Problem, also for something in the list that the
 * registry has lost, unless that does not matter.
 */
export async function attachedDocuments(
  reference: Reference,
  host: LoginHost,
  retry?: RetryPolicy,
  lost: 'refused' | 'left out' = 'refused',
): Promise<Attached> {
  const registry = await openRegistry(reference, host, { mostBytes: attachedLimit, ...(retry && { retry }) })
  const entries = await registry.referrers(reference.wanted)
  refuseMany(entries.length, registry)
  const descriptors = entries.map(entry => descriptorOf(entry, registry))
  const distinct = [...new Map(descriptors.map(one => [one.digest, one])).values()]
  const referrers = await pool(distinct, width, async one => ({
    place: 'a referrer',
    manifest: (await ifFound(registry.document(one))) ?? missing(one, lost, registry),
  }))
  const tags = ['sig', 'att'].map(end => `${reference.wanted.replace(':', '-')}.${end}`)
  const tagged = await pool(tags, width, async tag => ({
    place: `the tag ${tag}`,
    manifest: await registry.tagged(tag),
  }))
  return readAttached([...referrers, ...tagged], registry)
}

function missing({ digest }: Descriptor, lost: 'refused' | 'left out', registry: Registry): undefined {
  if (lost === 'left out') return undefined
  throw registry.problem(
    `the registry lists ${digest} as attached to it, and does not have it.`,
    'Ask the publisher of the image to attach it again, or to remove it from the list.',
  )
}

/** The documents in the layers of manifests that are attached to an image. */
export async function readAttached(
  manifests: { place: string; manifest: object | undefined }[],
  source: BlobSource,
): Promise<Attached> {
  const layers = manifests.flatMap(({ place, manifest }) =>
    listAt(manifest, 'layers').map(layer => ({ place, layer, type: textAt(layer, 'mediaType') ?? 'an unknown type' })),
  )
  const wanted = layers.filter(({ type }) => isSigned(type))
  refuseMany(wanted.length, source)
  const documents = await pool(wanted, width, async ({ place, layer, type }) => ({
    place,
    mediaType: type,
    annotations: textsIn(layer, 'annotations'),
    content: await source.bytes(descriptorOf(layer, source), documentLimit),
  }))
  return { documents, others: [...new Set(layers.map(({ type }) => type).filter(type => !isSigned(type)))] }
}

/** True for the media type of a layer that is a signature or an attestation. */
export function isSigned(type: string): boolean {
  return type.startsWith(bundleType) || type === simpleSigningType || type === envelopeType
}

function textsIn(value: unknown, key: string): Record<string, string> {
  const entries = Object.entries(at(value, key) ?? {})
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

function refuseMany(count: number, source: ImageSource): void {
  if (count > mostAttached)
    throw source.problem(`${count} documents are attached to it, more than the ${mostAttached} accepted.`)
}

function descriptorOf(value: unknown, source: ImageSource): Descriptor {
  try {
    return readDescriptor(value)
  } catch (error) {
    throw error instanceof BadDocument ? source.problem(`what is attached to it ${error.message}.`) : error
  }
}
