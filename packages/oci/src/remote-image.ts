import type { RetryPolicy } from '@release-tools/host'
import type { LoginHost } from './docker-login.ts'
import type { Descriptor } from './document.ts'
import { readImage } from './image-index.ts'
import { openRegistry } from './open-registry.ts'
import type { Reference } from './reference.ts'

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
  const registry = await openRegistry(reference, host, retry && { retry })
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
