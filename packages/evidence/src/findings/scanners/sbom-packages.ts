import { keepKeys, listAt, parseJsonParts, textAt } from '@release-tools/base'
import type { AffectedPackage } from '../assessment.ts'
import { identityOf, packageKey } from '../package-identity.ts'
import { parsePurl } from '../purl.ts'
import { packageOf } from './report-fields.ts'
import type { ScannerOutput } from './scanner-format.ts'

/** The packages with a package URL that an SBOM lists, as syft's own JSON or as CycloneDX. If there is no SBOM, the list is empty. */
export function packagesIn(sbom: ScannerOutput['sbom'], scanner: string): AffectedPackage[] {
  if (sbom === undefined) return []
  const document = parseJsonParts(sbom, `the SBOM for ${scanner}`, 2, keepKeys('type', 'purl'))
  const listed = [...listAt(document, 'components'), ...listAt(document, 'artifacts')]
  return listed.flatMap(one => {
    const text = textAt(one, 'purl')
    const purl = text === undefined || textAt(one, 'type') === 'file' ? undefined : parsePurl(text)
    return purl === undefined ? [] : [packageOf(scanner, { ...purl, purl: text })]
  })
}

/** Tells whether a package, in any spelling, is one of these. */
export function membersOf(packages: AffectedPackage[]): (found: AffectedPackage) => boolean {
  const keyOf = (found: AffectedPackage) => packageKey(identityOf(found))
  const keys = new Set(packages.map(keyOf))
  return found => keys.has(keyOf(found))
}
