/** What other packages may use of findings: a part of the face of this package, src/index.ts. */

export { analysesOf } from './analyses.ts'
export { type AffectedPackage, type Database, type Fix, fixStates } from './assessment.ts'
export type { AppliedException } from './exceptions.ts'
export { feedsOf, type GivenFeeds, parseEpss, parseKnownExploited, withFeeds } from './feeds.ts'
export {
  type Baseline,
  type Counts,
  type Finding,
  type FindingsDocument,
  isFixable,
  type Opinion,
  packageLabel,
  readReport,
  type ScannerMatch,
  type ScannerRun,
} from './findings.ts'
export { findingsDocument, parseFindings, renderFindings } from './findings-document.ts'
export { fixPhrase, fixText, fixWord } from './fix-text.ts'
export { dockerfileLine } from './lines/dockerfile.ts'
export { asPackage, lockedIn, namesPackages, type PackageLines, packageLines } from './lines/package-lines.ts'
export { mergeMatches } from './merge.ts'
export { identityOf, packageId, packageKey } from './package-identity.ts'
export {
  type IndexedVersion,
  type LockedPackage,
  mostPackages,
  type PackageIndex,
  type PackageStatus,
  type PackageStatuses,
  type ProjectStatus,
  projectStatuses,
  statusOf,
} from './package-status.ts'
export type { FilePlace, FindingPlace, FindingPlaces } from './places.ts'
export { encodePart, type Purl, parsePurl } from './purl.ts'
export { renderSarif } from './sarif.ts'
export type { ScannerOutput } from './scanners/scanner-format.ts'
export { givenScanners, type ScannerName, scannerNames, scanners } from './scanners.ts'
export { highest, rank, type Severity, severities } from './severity.ts'
export { renderVdr } from './vdr.ts'
export { unjudged, viewOf } from './view.ts'
export { sourceOfId } from './vulnerability-source.ts'
export { type Vulns, vulnsOf, vulnsType } from './vulns.ts'
