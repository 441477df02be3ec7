import type { BomRoot, Component, Supplier } from './bom.ts'
import { licenceText } from './extracted-licences.ts'

type Json = Record<string, unknown>

const unknown = 'NOASSERTION'

/** What SPDX says of a package. */
export interface PackageFacts extends Partial<Omit<Component, 'ref' | 'type' | 'scope'>>, Pick<BomRoot, 'commit'> {
  id: string
  name: string
  purpose: string
}

/** A package of SPDX 2.3: https://spdx.github.io/spdx-spec/v2.3/package-information/ */
export function spdxPackage(one: PackageFacts): Json {
  const named = [...(one.locations ?? []), ...(one.within ?? [])]
  return {
    name: one.name,
    SPDXID: one.id,
    ...(one.version === undefined ? {} : { versionInfo: one.version }),
    ...(one.fileName === undefined ? {} : { packageFileName: one.fileName }),
    supplier: supplierText(one.supplier),
    downloadLocation: downloadLocation(one),
    filesAnalyzed: false,
    ...homepage(one),
    ...checksums(one),
    ...(named.length === 0 ? {} : { sourceInfo: `named in ${named.join(', ')}` }),
    licenseConcluded: one.concluded === undefined ? unknown : licenceText(one.concluded),
    licenseDeclared: one.licence === undefined ? unknown : licenceText(one.licence),
    copyrightText: unknown,
    ...externalRefs(one),
    primaryPackagePurpose: one.purpose,
  }
}

/** The address of the file, or else of the source: https://spdx.github.io/spdx-spec/v2.3/package-information/#77-package-download-location-field */
function downloadLocation({ references = [], commit }: PackageFacts): string {
  const [file, source] = ['distribution', 'vcs'].map(kind => references.find(one => one.kind === kind)?.url)
  if (file !== undefined || source === undefined) return file ?? unknown
  return `git+${source}${commit === undefined ? '' : `@${commit}`}`
}

function homepage({ references = [] }: PackageFacts): Json {
  const found = references.find(({ kind }) => kind === 'website')
  return found === undefined ? {} : { homepage: found.url }
}

/** https://spdx.github.io/spdx-spec/v2.3/external-repository-identifiers/ */
function externalRefs({ purl, cpe, references = [] }: PackageFacts): Json {
  const ref = (referenceCategory: string, referenceType: string, referenceLocator: string | undefined) =>
    referenceLocator === undefined ? [] : [{ referenceCategory, referenceType, referenceLocator }]
  const refs = [
    ...ref('SECURITY', 'cpe23Type', cpe),
    ...ref('PACKAGE-MANAGER', 'purl', purl),
    ...references.flatMap(({ kind, url }) =>
      kind === 'exploitability-statement' ? ref('SECURITY', 'advisory', url) : [],
    ),
    ...references.flatMap(({ kind, url }) => (kind === 'attestation' ? ref('OTHER', 'attestation', url) : [])),
  ]
  return refs.length === 0 ? {} : { externalRefs: refs }
}

/** https://spdx.github.io/spdx-spec/v2.3/package-information/#75-package-supplier-field */
function supplierText(supplier: Supplier | undefined): string {
  if (supplier === undefined) return unknown
  const name = supplier.name.replace(/[\s()]+/g, ' ').trim()
  return `${supplier.isOrganisation ? 'Organization' : 'Person'}: ${name}${supplier.email === undefined ? '' : ` (${supplier.email})`}`
}

function checksums({ sha1, sha256: short, sha512 }: PackageFacts): Json {
  const known = Object.entries({ SHA1: sha1, SHA256: short, SHA512: sha512 }).filter(([, value]) => value !== undefined)
  return known.length === 0
    ? {}
    : { checksums: known.map(([algorithm, checksumValue]) => ({ algorithm, checksumValue })) }
}
