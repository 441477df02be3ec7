export { type Archive, makeArchives } from './archive/make-archives.ts'
export { checkDistribution } from './distribution/check/check-distribution.ts'
export type { DistributionFinding } from './distribution/finding.ts'
export { type ComponentLicence, type LicenceFile, licencesOf } from './distribution/licences/licences-of.ts'
export { licencesFile, writeLicences } from './distribution/licences/write-licences.ts'
export type { ArchiveFile } from './distribution/members.ts'
export {
  type Normalised,
  type NormaliseMode,
  normaliseDistribution,
} from './distribution/normalise/normalise-distribution.ts'
export type { AppliedRule, NormaliseRule } from './distribution/normalise/traces.ts'
export { findSecrets, findSecretsIn, type SecretSearch } from './distribution/secrets/find-secrets.ts'
export type { Secret } from './distribution/secrets/trivy-report.ts'
export { type Checkout, checkOut } from './source/checkout.ts'
