import { advisories } from './advisories.ts'
import { artifacts } from './artifacts.ts'
import { auditLog } from './audit-log.ts'
import { badges } from './badges.ts'
import { build } from './build.ts'
import { coverage } from './coverage.ts'
import { gateOutputs } from './gate-outputs.ts'
import { gates } from './gates.ts'
import { hardening } from './hardening.ts'
import { imageSignature } from './image-signature.ts'
import type { KindRule } from './kind.ts'
import { licences } from './licences.ts'
import { manifest } from './manifest.ts'
import { notes } from './notes.ts'
import { page } from './page.ts'
import { policy } from './policy.ts'
import { provenance } from './provenance.ts'
import { releaseIndex } from './release-index.ts'
import { sarif } from './sarif.ts'
import { sbom } from './sbom.ts'
import { penetrationTest, securityReview } from './security-reports.ts'
import { securitySignals } from './security-signals.ts'
import { signingEvents } from './signing-events.ts'
import { sourceRecords } from './source-records.ts'
import { sourceSummary } from './source-summary.ts'
import { sums } from './sums.ts'
import { testResults } from './test-results.ts'
import { testStatement } from './test-statement.ts'
import { tools } from './tools.ts'
import { verificationSummary } from './verification-summary.ts'
import { verifyLog } from './verify-log.ts'
import { vex } from './vex.ts'
import { vulnerabilities } from './vulnerabilities.ts'

/** Every kind, in the order in which notes and reports name them. */
const register = [
  gates,
  gateOutputs,
  penetrationTest,
  securityReview,
  sourceRecords,
  sourceSummary,
  advisories,
  artifacts,
  build,
  sbom,
  vulnerabilities,
  sarif,
  tools,
  licences,
  testResults,
  testStatement,
  coverage,
  hardening,
  policy,
  vex,
  provenance,
  imageSignature,
  signingEvents,
  auditLog,
  verifyLog,
  securitySignals,
  badges,
  releaseIndex,
  notes,
  page,
  manifest,
  sums,
  verificationSummary,
] as const

type Rule = (typeof register)[number]

/** The name of a kind. Code that treats every kind has a `Record<EvidenceKind, …>`, so that the compiler finds a missing one. */
export type EvidenceKind = Rule['kind']

/** Every kind, to iterate over. */
export const evidenceKinds: readonly KindRule<EvidenceKind>[] = register

/** Every kind by its name. */
export const kinds = Object.fromEntries(register.map(rule => [rule.kind, rule])) as {
  readonly [One in Rule as One['kind']]: One
}

/** The name of a kind that a policy can require. */
export type RequirableKind = Exclude<Rule, { requirable: false }>['kind']

export const requirableKinds: RequirableKind[] = register.filter(isRequirable).map(rule => rule.kind)

function isRequirable(rule: Rule): rule is Exclude<Rule, { requirable: false }> {
  return rule.requirable !== false
}

/** What notes and page show of each kind that has a summary. */
export type Summaries = {
  [One in Rule as ReturnType<One['summarise']> extends undefined ? never : One['kind']]: ReturnType<One['summarise']>
}
