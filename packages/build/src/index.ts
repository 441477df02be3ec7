export { compareFiles } from './compare/compare-files.ts'
export type { Comparison, Difference } from './compare/comparison.ts'
export type { FindOrigin } from './compare/find-origin.ts'
export { checkDistribution, checkTogether } from './distribution/check/check-distribution.ts'
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
export {
  type BuiltFile,
  type BuiltPython,
  buildPython,
  type PythonBuild,
  type Variation,
} from './python/build-python.ts'
export { deliver } from './python/deliver.ts'
export { takeWheels } from './python/given-wheels.ts'
export { type FrontEnd, installFrontEnd } from './python/install-front-end.ts'
export { findInterpreter, type Interpreter } from './python/interpreter.ts'
export { type PythonProof, provePython } from './python/prove-python.ts'
export { type GivenWheel, type PythonFacts, writePythonEvidence } from './python/python-evidence.ts'
export { sourcePathOf } from './python/source-path.ts'
export { uncommittedFiles } from './source/build-source.ts'
export { type Checkout, checkedOut, checkOut } from './source/checkout.ts'
