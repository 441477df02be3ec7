import { byBytes, listAt, textAt } from '@release-tools/base'
import { purlType, type SbomPackage } from '../kinds/sbom.ts'

/** SPDX's words for what is not known. https://spdx.github.io/spdx-spec/v2.3/package-information/#713-concluded-license-field */
const unknown = ['NOASSERTION', 'NONE', '']

/** The packages of an SPDX 2 document, without what it describes. */
export function spdxPackages(document: unknown): SbomPackage[] {
  const described = new Set(
    listAt(document, 'relationships').flatMap(one =>
      textAt(one, 'relationshipType') === 'DESCRIBES' ? [textAt(one, 'relatedSpdxElement')] : [],
    ),
  )
  return listAt(document, 'packages')
    .filter(one => !described.has(textAt(one, 'SPDXID')))
    .map(packageOf)
    .sort((a, b) => byBytes(a.name, b.name) || byBytes(a.version, b.version))
}

function packageOf(one: unknown): SbomPackage {
  const purl = listAt(one, 'externalRefs').find(ref => textAt(ref, 'referenceType') === 'purl')
  const locator = textAt(purl, 'referenceLocator')
  const licences = [textAt(one, 'licenseDeclared'), textAt(one, 'licenseConcluded')].map(text => text ?? '')
  return {
    name: textAt(one, 'name') ?? '',
    version: textAt(one, 'versionInfo') ?? '',
    type: purlType(locator),
    ...(locator === undefined ? {} : { purl: locator }),
    licences: licences.filter(text => !unknown.includes(text)).slice(0, 1),
  }
}
