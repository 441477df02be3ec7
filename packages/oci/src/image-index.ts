import { textAt } from '@release-tools/base'

/** Media types of an image index: images for several platforms. */
export const indexTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
]

/**
 * True if an entry of an image index is an image. BuildKit puts attestations beside the images, as manifests of the platform
 * unknown/unknown with an annotation. A manifest with only one of these two could be an image that tries to escape the scan.
 */
export function isImage(descriptor: unknown): boolean {
  return (
    textAt(descriptor, 'annotations', 'vnd.docker.reference.type') === undefined ||
    textAt(descriptor, 'platform', 'os') !== 'unknown'
  )
}
