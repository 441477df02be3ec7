/** What other packages may use of policies: a part of the face of this package, src/index.ts. */

export type { Approval } from './approvals.ts'
export { statementName } from './attested-kinds.ts'
export { comparesWithBaseline } from './baseline-rule.ts'
export { type Checklist, type ChecklistLine, checklistOf } from './checklist.ts'
export { type DecidedFinding, decidedFindings } from './decided-finding.ts'
export type { FindingDecision, FindingResult } from './finding-decisions.ts'
export { adviceOn } from './findings-advice.ts'
export { type AppliedOverride, overrideOf } from './gate-overrides.ts'
export type { GateOverride } from './gate-rules.ts'
export { type GateRulings, type JudgedGate, judgeDocument, judgedGates, judgeGates } from './judge-gates.ts'
export type { Components } from './licence-decisions.ts'
export {
  type CommandSettings,
  defaultPublicApi,
  type PluginsSettings,
  type ReportSettings,
} from './local-gate-settings.ts'
export type { OwnPolicy } from './own-policy.ts'
export { type Person, type PersonKey, type Role, roles } from './people.ts'
export {
  defaultPolicy,
  defaultPolicyPath,
  type Policy,
  parsePlacedPolicy,
  parsePolicy,
  renderPolicy,
} from './policy.ts'
export { readPolicy, workspaceRelative, writePolicy } from './policy-file.ts'
export { endOf, policySigner, startOf, type Validity } from './policy-signers.ts'
export { policyText } from './policy-text.ts'
export { type ReadPolicy, readOwnPolicy } from './read-own-policy.ts'
export { recordersIn } from './recorders.ts'
export { type AskedRelease, type RequiredGate, requiredGates } from './required-gates.ts'
export { ruleExplanation } from './rule-explanations.ts'
export { type Decision, decide, findingsIn } from './verdict.ts'
export { readVexFiles, type VexFile, writeVexFiles } from './vex-files.ts'
