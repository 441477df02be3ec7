import type { Host, RetryPolicy } from '@release-tools/host'
import { digestOf, empty, manifestType } from './artifact-manifest.ts'
import { openRegistry } from './open-registry.ts'
import { parseImageName, type Reference } from './reference.ts'
import { type ListedBy, makeListed } from './referrers-list.ts'
import type { TagEntry } from './referrers-tag.ts'
import type { Registry } from './registry.ts'
import { openWriter } from './registry-writer.ts'

const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json'
/** All that is read of a registry to attach one bundle, without the bundle itself, in bytes. */
const listLimit = 64 * 1024 * 1024
/** A Sigstore bundle to attach to an image. */
export interface BundleToAttach {
  /** The bundle as JSON, as it was verified. */
  content: Buffer
  /** Type of the predicate of its statement. */
  predicateType: string
}

/**
 * Attaches a bundle to an image of a repository, as cosign 3 does: https://github.com/sigstore/cosign/blob/main/specs/BUNDLE_SPEC.md. The
 * manifest has no time, so that the same bundle gives the same manifest, and attaching it again changes nothing. If the registry has no
 * list of referrers, the entry is added to the tag that stands for it. Reads back the list and the bundle. Uses the docker login. Throws a Problem.
 */
export async function attachBundle(
  repository: string,
  digest: string,
  bundle: BundleToAttach,
  host: Host,
  policy?: RetryPolicy,
): Promise<ListedBy> {
  const reference = referenceOf(repository, digest)
  const mostBytes = bundle.content.length + listLimit
  const registry = await openRegistry(reference, host, { mostBytes, ...(policy && { retry: policy }) })
  const writer = await openWriter(reference, host, policy && { policy })
  const manifest = Buffer.from(JSON.stringify(manifestOf(bundle, await registry.descriptor())))
  await writer.blob(digestOf(empty), empty)
  await writer.blob(digestOf(bundle.content), bundle.content)
  const isListed = await writer.manifest(digestOf(manifest), manifestType, manifest)
  const by = await makeListed({ repository, registry, writer }, entryOf(manifest), isListed, host)
  await readBack(registry, manifest, bundle.content)
  return by
}

function entryOf(manifest: Buffer): TagEntry {
  return {
    mediaType: manifestType,
    digest: digestOf(manifest),
    size: manifest.length,
    artifactType: bundleMediaType,
  }
}

/** What was attached can be read by others, byte for byte: both have the digest that they are asked by. Throws a Problem. */
async function readBack(registry: Registry, manifest: Buffer, content: Buffer): Promise<void> {
  await registry.document({ digest: digestOf(manifest) })
  await registry.bytes({ digest: digestOf(content), size: content.length }, content.length)
}

/** The reference for the digest of a repository. Throws an Error for a repository that was not checked before. */
function referenceOf(repository: string, wanted: string): Reference {
  const name = parseImageName(repository)
  if (name === undefined) throw new Error(`${repository} is not a repository`)
  return { ...name, wanted }
}

interface Subject {
  mediaType: string
  digest: string
  size: number
}

function manifestOf({ content, predicateType }: BundleToAttach, subject: Subject): object {
  return {
    schemaVersion: 2,
    mediaType: manifestType,
    artifactType: bundleMediaType,
    config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf(empty), size: empty.length },
    layers: [{ mediaType: bundleMediaType, digest: digestOf(content), size: content.length }],
    subject,
    annotations: {
      'dev.sigstore.bundle.content': 'dsse-envelope',
      'dev.sigstore.bundle.predicateType': predicateType,
      // cosign writes the time here, and with it another manifest each time.
      'org.opencontainers.image.created': '1970-01-01T00:00:00Z',
    },
  }
}
