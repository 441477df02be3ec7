import { byKind, sha256 } from '@release-tools/base'
import { isIdentifier, type Licence, licenceRefs } from './licence.ts'

/** A licence that the list of SPDX does not have. Every one that a package names must be in the document. */
export interface ExtractedLicence {
  licenseId: string
  name: string
  extractedText: string
}

/** The identifier of a licence in a document of SPDX, from its name: letters, digits, `.` and `-`. */
export function licenceRefOf(name: string): string {
  const readable = name
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  // Names that differ only in other characters are different licences.
  return `LicenseRef-${readable === name ? name : `${readable}-${sha256(name).slice(0, 8)}`}`
}

/** A licence as SPDX writes it. A name that SPDX does not know becomes a reference. */
export function licenceText(licence: Licence): string {
  return byKind(licence, {
    expression: ({ expression }) => expression,
    names: ({ names }) => names.map(name => (isIdentifier(name) ? name : licenceRefOf(name))).join(' AND '),
  })
}

/**
 * The entries for all `LicenseRef-…` in licences, in bytewise order: https://spdx.github.io/spdx-spec/v2.3/other-licensing-information-detected/
 */
export function extractedLicences(licences: (Licence | undefined)[]): ExtractedLicence[] {
  const names = new Map<string, string | undefined>()
  for (const licence of licences.filter(one => one !== undefined)) {
    const own = byKind(licence, { expression: () => [] as string[], names: one => one.names })
    for (const name of own.filter(one => !isIdentifier(one))) names.set(licenceRefOf(name), name)
    for (const ref of licenceRefs(licenceText(licence))) names.set(ref, names.get(ref))
  }
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ref, name]) => entry(ref, name))
}

/** The text is required. Metadata has only the name, so the entry says where the text is. */
function entry(licenseId: string, name = licenseId.slice('LicenseRef-'.length)): ExtractedLicence {
  return { licenseId, name, extractedText: `${name}: the text is in the licence files of the packages that name it.` }
}
