import { sha256, textAt } from '@release-tools/base'
import { licenceRefs } from './licence.ts'

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

/**
 * The entries for all `LicenseRef-…` of packages, in bytewise order. `names` are names that licenceRefOf has made into references.
 * https://spdx.github.io/spdx-spec/v2.3/other-licensing-information-detected/
 */
export function extractedLicences(packages: unknown[], names: string[]): ExtractedLicence[] {
  const byRef = new Map(names.map(name => [licenceRefOf(name), name]))
  const used = packages.flatMap(one =>
    ['licenseDeclared', 'licenseConcluded'].flatMap(key => licenceRefs(textAt(one, key) ?? '')),
  )
  return [...new Set(used)].sort().map(ref => entry(ref, byRef.get(ref)))
}

/** The text is required. Metadata has only the name, so the entry says where the text is. */
function entry(licenseId: string, name = licenseId.slice('LicenseRef-'.length)): ExtractedLicence {
  return { licenseId, name, extractedText: `${name}: the text is in the licence files of the packages that name it.` }
}
