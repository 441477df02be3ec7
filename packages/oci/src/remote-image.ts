import { listAt, textAt } from '@release-tools/base'
import type { RetryPolicy } from '@release-tools/host'
import type { LoginHost } from './docker-login.ts'
import { BadDocument, type Descriptor, readDescriptor } from './document.ts'
import { readImage } from './image-index.ts'
import { openRegistry } from './open-registry.ts'
import type { Reference } from './reference.ts'
import type { Registry } from './registry.ts'

/** Signatures, attestations and others of one image. Real ones have a few; a nightly scan that attests may add some hundreds. */
const mostAttached = 500
const bundleType = 'application/vnd.dev.sigstore.bundle'

/** The image for one platform, as its registry has it. */
export interface RemotePart {
  platform: string
  /** Digest of its manifest. */
  digest: string
  manifest: object
  config: object
  /** In the order of the manifest, the base first. */
  layers: { digest: string /** Writes it to a file, as it is packed. */; save(path: string): Promise<void> }[]
}

/** An image in a registry. */
export interface RemoteImage {
  /** Of the index or, for one platform, of the image manifest. */
  digest: string
  parts: RemotePart[]
}

/** Reads an image of a registry, without its layers. Uses the docker login. Throws a Problem. */
export async function remoteImage(reference: Reference, host: LoginHost, retry?: RetryPolicy): Promise<RemoteImage> {
  const registry = await openRegistry(reference, host, undefined, retry)
  const root = await registry.root()
  const { images } = await readImage(root, registry)
  const parts: RemotePart[] = []
  for (const { platform, digest, parts: descriptors } of images) {
    const [config, ...layers] = descriptors
    parts.push({
      platform,
      digest,
      manifest: digest === root.digest ? root.document : await registry.document({ digest }),
      config: await registry.document(config as Descriptor, 'blobs'),
      layers: layers.map(layer => ({ digest: layer.digest, save: path => registry.save(layer, path) })),
    })
  }
  return { digest: root.digest, parts }
}

/**
 * The Sigstore bundles (signatures and attestations) that are attached to an image; `wanted` of the reference is its digest. They are
 * as the registry has them: the caller verifies them. Throws a Problem.
 */
export async function attachedBundles(reference: Reference, host: LoginHost): Promise<object[]> {
  const registry = await openRegistry(reference, host)
  const list = await registry.referrers(reference.wanted)
  const entries = listAt(list, 'manifests')
  if (entries.length > mostAttached)
    throw registry.problem(`${entries.length} documents are attached to it, more than the ${mostAttached} accepted.`)
  const bundles: object[] = []
  for (const entry of entries) {
    const manifest = await registry.document(described(registry, entry))
    // Not every registry says in its list what type an attached document has.
    for (const layer of listAt(manifest, 'layers').filter(one => textAt(one, 'mediaType')?.startsWith(bundleType)))
      bundles.push(await registry.document(described(registry, layer), 'blobs'))
  }
  return bundles
}

function described(registry: Registry, value: unknown): Descriptor {
  try {
    return readDescriptor(value)
  } catch (error) {
    throw error instanceof BadDocument ? registry.problem(`what is attached to it ${error.message}.`) : error
  }
}
