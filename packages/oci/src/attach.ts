import { setTimeout as sleep } from 'node:timers/promises'
import { sha256, textAt } from '@release-tools/base'
import type { Host, RetryPolicy } from '@release-tools/host'
import { openRegistry } from './open-registry.ts'
import { parseImageName, type Reference } from './reference.ts'
import { addToTag, type TagEntry } from './referrers-tag.ts'
import type { Registry } from './registry.ts'
import { openWriter } from './registry-writer.ts'

const manifestType = 'application/vnd.oci.image.manifest.v1+json'
const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json'
/** The empty configuration: https://github.com/opencontainers/image-spec/blob/main/manifest.md#guidance-for-an-empty-descriptor. */
const empty = Buffer.from('{}')
/** All that is read of a registry to attach one bundle, without the bundle itself, in bytes. */
const listLimit = 64 * 1024 * 1024
/** Pauses before the list is read again, in milliseconds: some registries show what is new after a moment. */
const pauses = [0, 200, 1000, 3000]

/** A Sigstore bundle to attach to an image. */
export interface BundleToAttach {
  /** The bundle as JSON, as it was verified. */
  content: Buffer
  /** Type of the predicate of its statement. */
  predicateType: string
}

/** Where what is attached to an image is listed: by the registry, or by a tag in place of that (OCI 1.0). */
export type ListedBy = 'referrers' | 'tag'

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
  await writer.blob(digestOf(empty), () => new Blob([empty]))
  await writer.blob(digestOf(bundle.content), () => new Blob([new Uint8Array(bundle.content)]))
  const isListed = await writer.manifest(digestOf(manifest), manifestType, manifest)
  const listsReferrers = isListed || (await registry.listsReferrers())
  if (listsReferrers) await waitFor(registry, digestOf(manifest))
  else await addToTag({ repository, registry, writer }, entryOf(manifest), host)
  await readBack(registry, manifest, bundle.content)
  return listsReferrers ? 'referrers' : 'tag'
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

/** The list shows the manifest, at once or after a moment. Throws a Problem. */
async function waitFor(registry: Registry, manifest: string): Promise<void> {
  for (const pause of pauses) {
    await sleep(pause)
    if (await isAttached(registry, manifest)) return
  }
  throw registry.problem(
    'the registry accepted what was attached to it, but does not list it.',
    'Check that the registry supports OCI 1.1 referrers, or the tag scheme that replaces them.',
  )
}

async function isAttached(registry: Registry, manifest: string): Promise<boolean> {
  return (await registry.referrers(registry.wanted)).some(entry => textAt(entry, 'digest') === manifest)
}

function digestOf(bytes: Uint8Array): string {
  return `sha256:${sha256(bytes)}`
}
