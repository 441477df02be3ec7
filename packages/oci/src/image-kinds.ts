import { at, canonicalPlatform, textAt } from '@release-tools/base'

/** Media types of an image index: images for several platforms. */
const indexTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
]
const manifestTypes = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
]
const configTypes = ['application/vnd.oci.image.config.v1+json', 'application/vnd.docker.container.image.v1+json']

/** What we ask a registry for. */
export const manifestMediaTypes = [...indexTypes, ...manifestTypes]

export function isIndexType(type: string | undefined): boolean {
  return type !== undefined && indexTypes.includes(type)
}

/** True for the media types of an index and of an image manifest, which artifacts have as well. */
export function isManifestType(type: string): boolean {
  return manifestMediaTypes.includes(type)
}

/** True if a document is an index. Its content decides, because its media type may be absent. */
export function isIndex(document: object): boolean {
  return at(document, 'manifests') !== undefined || isIndexType(textAt(document, 'mediaType'))
}

/** The media type of an index or a manifest. It may be absent in the document itself. */
export function mediaTypeOf(document: object): string {
  return textAt(document, 'mediaType') ?? (isIndex(document) ? indexTypes : manifestTypes)[0] ?? ''
}

/** True if a manifest with this descriptor of its configuration is an image. Other artifacts have other configurations. */
export function isImageConfig(config: unknown): boolean {
  const type = textAt(config, 'mediaType')
  return type === undefined || configTypes.includes(type)
}

/**
 * True if an entry of an image index is not an image, but attached to one. BuildKit puts attestations beside the images, with an
 * annotation, as manifests of the platform unknown/unknown, which no program runs. An entry with the annotation and a platform
 * could be an image that tries to escape the scan.
 */
export function isAttached(entry: unknown): boolean {
  const [os, architecture] = ['os', 'architecture'].map(key => textAt(entry, 'platform', key)?.toLowerCase())
  if (os === 'unknown' && architecture === 'unknown') return true
  return os === 'unknown' && textAt(entry, 'annotations', 'vnd.docker.reference.type') !== undefined
}

/**
 * The platform that an entry of an index, or a configuration, names; undefined if it names none. Half a platform is given as it
 * is, without a slash: unlike an absent one, it cannot be looked up elsewhere.
 */
export function platformOf(value: unknown): string | undefined {
  const parts = ['os', 'architecture', 'variant'].map(key => textAt(value, key))
  if (parts[0] === undefined && parts[1] === undefined) return undefined
  return canonicalPlatform(parts.filter(part => part !== undefined).join('/'))
}
