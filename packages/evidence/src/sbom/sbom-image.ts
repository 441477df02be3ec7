import { at, listAt, textAt } from '@release-tools/base'
import type { Target } from '../release/target.ts'
import { ownProperty } from './bom.ts'

/** Names of the properties of the root of an SBOM in CycloneDX that is about an image. */
export const imageProperties = {
  digest: `${ownProperty}image:digest`,
  platform: `${ownProperty}image:platform`,
} as const

/**
 * The image that an SBOM of ours is about, by its digest. Undefined for a directory, and for an image whose digest is not known.
 * SPDX has no field for the platform.
 */
export function imageOfSbom(document: unknown): Target | undefined {
  return cycloneDxImage(at(document, 'metadata', 'component')) ?? spdxImage(document)
}

function cycloneDxImage(root: unknown): Target | undefined {
  const name = textAt(root, 'name')
  if (textAt(root, 'type') !== 'container' || name === undefined) return undefined
  const digest = propertyOf(root, 'digest')
  const platform = propertyOf(root, 'platform')
  if (digest === undefined) return undefined
  return { kind: 'image', name, digest, ...(platform === undefined ? {} : { platform }) }
}

function propertyOf(root: unknown, key: keyof typeof imageProperties): string | undefined {
  const property = listAt(root, 'properties').find(one => textAt(one, 'name') === imageProperties[key])
  return textAt(property, 'value')
}

function spdxImage(document: unknown): Target | undefined {
  const describes = listAt(document, 'relationships').find(one => textAt(one, 'relationshipType') === 'DESCRIBES')
  const id = textAt(describes, 'relatedSpdxElement')
  const root = listAt(document, 'packages').find(one => textAt(one, 'SPDXID') === id)
  const name = textAt(document, 'name')
  const digest = textAt(root, 'checksums', 0, 'checksumValue')
  if (textAt(root, 'primaryPackagePurpose') !== 'CONTAINER' || name === undefined || digest === undefined)
    return undefined
  return { kind: 'image', name, digest: `sha256:${digest}` }
}
