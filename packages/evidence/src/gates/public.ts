/** What other packages may use of gates: a part of the face of this package, src/index.ts. */

export { type Approver, approverShape } from './approver.ts'
export { gateNameOf, gateNames } from './gate-names.ts'
export { type GateEvidence, type GateRecord, type GateResult, gateResults, resultWords } from './gate-record.ts'
export { type GatesDocument, gatesSchema, parseGates, renderGates } from './gates-document.ts'
export { type FoundReport, readSecurityReport } from './read-security-report.ts'
export {
  isCandidateOf,
  isPreRelease,
  type ReleaseType,
  releaseTypeOf,
  releaseTypes,
  type TypedRelease,
} from './release-type.ts'
export {
  isOpen,
  parseSecurityReport,
  renderSecurityReport,
  type SecurityReport,
  type SecurityReportKind,
  securityReportKinds,
} from './security-report.ts'
export { sentence } from './sentence.ts'
