import type { AffectedPackage } from './assessment.ts'
import { packageKey } from './purl.ts'
import type { ScannerName } from './scanners.ts'

/** True if a scanner sees a package and judges it. If it then reports nothing, that is its opinion. */
export type View = (scanner: ScannerName, found: AffectedPackage) => boolean

/** The view of scanners of which nothing is known. */
export const seesAll: View = () => true

/** The view of scanners that list the packages that they judge. A scanner without a list sees nothing. */
export function viewOf(judged: ReadonlyMap<ScannerName, AffectedPackage[]>): View {
  const keys = new Map([...judged].map(([scanner, packages]) => [scanner, new Set(packages.map(packageKey))]))
  return (scanner, found) => keys.get(scanner)?.has(packageKey(found)) === true
}
