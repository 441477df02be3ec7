import type { AffectedPackage } from './assessment.ts'
import { withoutEpoch } from './complete-identities.ts'
import type { FindingsDocument } from './findings.ts'
import { identityOf, packageKey } from './package-identity.ts'
import type { ScannerName } from './scanners.ts'

/** True if a scanner sees a package and judges it. If it then reports nothing, that is its opinion. */
export type View = (scanner: ScannerName, found: AffectedPackage) => boolean

/** The view of scanners of which nothing is known. */
export const seesAll: View = () => true

/** The view of scanners that list the packages that they judge in one target. A scanner without a list sees nothing. */
export function viewOf(judged: ReadonlyMap<ScannerName, AffectedPackage[]>): View {
  const keys = new Map([...judged].map(([scanner, packages]) => [scanner, new Set(packages.map(keyOf))]))
  return (scanner, found) => keys.get(scanner)?.has(keyOf(found)) === true
}

/** What a scanner looked at. `onlyType` is the type of package URL of all that it can judge. */
interface Looked {
  judged: AffectedPackage[]
  skipped: AffectedPackage[]
  onlyType?: string | undefined
}

/**
 * The packages that some scanner lists and none judges, each once. That nobody reports anything about them says nothing. Other types of
 * packages than the only one of a scanner are left to scanners of all types, if one ran.
 */
export function unjudged(reports: Looked[]): AffectedPackage[] {
  const judged = new Set(reports.flatMap(report => report.judged).map(keyOf))
  const ofAll = reports.some(({ onlyType }) => onlyType === undefined)
  const skippedBy = ({ skipped, onlyType }: Looked) =>
    ofAll && onlyType !== undefined ? skipped.filter(one => identityOf(one).type === onlyType) : skipped
  const skipped = new Map(reports.flatMap(skippedBy).map(one => [keyOf(one), one]))
  return [...skipped].filter(([key]) => !judged.has(key)).map(([, one]) => one)
}

/** True if no scanner had anything to look up in an image, which is never empty: of a distribution that none knows, for example. */
export function isUnseen({ target, scanners }: Pick<FindingsDocument, 'target' | 'scanners'>): boolean {
  return target.kind === 'image' && scanners.length > 0 && scanners.every(({ database }) => database.unused === true)
}

/** All packages of a target are of one distribution, which scanners may call by different names. OSV-Scanner drops some epochs. */
function keyOf(found: AffectedPackage): string {
  const identity = identityOf(found)
  const version = identity.type === 'rpm' ? withoutEpoch(identity.version) : identity.version
  return packageKey({ ...identity, distribution: '', version })
}
