import { at, listAt, textAt } from '@release-tools/base'
import { contentProperty, fileProperty } from './bom.ts'

/** An artifact of a release: its file name and its SHA-256 in lower-case hexadecimal digits. */
export interface ReleasedArtifact {
  fileName: string
  sha256: string
}

/** What an SBOM of ours says about the project that it describes. */
export interface Described {
  /** Undefined if it names none. */
  version: string | undefined
  /** The artifacts that it lists. Undefined if it lists what a directory names, and not what is released. */
  artifacts: ReleasedArtifact[] | undefined
}

/** Reads what an SBOM of ours (render-cyclonedx.ts, render-spdx.ts, sbom.ts) says about its project, in either format. */
export function describedBy(document: unknown): Described {
  return textAt(document, 'bomFormat') === 'CycloneDX' ? byCycloneDx(document) : bySpdx(document)
}

/** The references of the artifacts in a CycloneDX SBOM of what is released; of every other SBOM none. */
export function artifactRefs(document: unknown): ReadonlySet<unknown> {
  return isOfRelease(document) ? partsOf(document) : new Set()
}

function isOfRelease(document: unknown): boolean {
  return propertyOf(at(document, 'metadata'), contentProperty) === 'release'
}

/** What the root consists of. */
function partsOf(document: unknown): ReadonlySet<unknown> {
  const ref = textAt(at(document, 'metadata', 'component'), 'bom-ref')
  const own = listAt(document, 'dependencies').find(one => textAt(one, 'ref') === ref)
  return new Set(listAt(own, 'dependsOn'))
}

function byCycloneDx(document: unknown): Described {
  const root = at(document, 'metadata', 'component')
  const isRelease = isOfRelease(document)
  const parts = partsOf(document)
  const artifacts = listAt(document, 'components')
    .filter(one => parts.has(at(one, 'bom-ref')))
    .map(one => ({ fileName: propertyOf(one, fileProperty) ?? '', sha256: digestOf(listAt(one, 'hashes'), 'SHA-256') }))
  return { version: textAt(root, 'version'), artifacts: isRelease ? artifacts : undefined }
}

function bySpdx(document: unknown): Described {
  const related = (type: string, from?: string) =>
    listAt(document, 'relationships').filter(
      one => textAt(one, 'relationshipType') === type && (from === undefined || textAt(one, 'spdxElementId') === from),
    )
  const id = textAt(related('DESCRIBES')[0], 'relatedSpdxElement')
  const root = listAt(document, 'packages').find(one => textAt(one, 'SPDXID') === id)
  const isRelease = (textAt(document, 'creationInfo', 'comment') ?? '').split('\n').includes('content: release')
  const parts = new Set(related('CONTAINS', id).map(one => textAt(one, 'relatedSpdxElement')))
  const artifacts = listAt(document, 'packages')
    .filter(one => parts.has(textAt(one, 'SPDXID')))
    .map(one => ({
      fileName: textAt(one, 'packageFileName') ?? '',
      sha256: digestOf(listAt(one, 'checksums'), 'SHA256'),
    }))
  return { version: textAt(root, 'versionInfo'), artifacts: isRelease ? artifacts : undefined }
}

function propertyOf(one: unknown, property: string): string | undefined {
  return textAt(
    listAt(one, 'properties').find(other => textAt(other, 'name') === property),
    'value',
  )
}

function digestOf(hashes: unknown[], algorithm: string): string {
  const found = hashes.find(one => (textAt(one, 'alg') ?? textAt(one, 'algorithm')) === algorithm)
  return (textAt(found, 'content') ?? textAt(found, 'checksumValue') ?? '').toLowerCase()
}
