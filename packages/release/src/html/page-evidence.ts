import type { Markup } from '@release-tools/base'
import { type EvidenceKind, evidenceKinds } from '@release-tools/evidence'
import type { ReleaseFacts } from '../notes/release-facts.ts'
import { advisoriesSection } from './page-advisories.ts'
import { componentSection } from './page-components.ts'
import { earlierSection } from './page-earlier.ts'
import { findingSection } from './page-findings.ts'
import { gateSection } from './page-gates.ts'
import { provenanceSection } from './page-origin.ts'
import { policySection } from './page-policy.ts'
import { signaturesSection } from './page-signatures.ts'
import { sourceSection } from './page-source.ts'
import { testSection } from './page-tests.ts'

/** A section of the page, with its title in the list of contents. */
export interface Section {
  id: string
  title: string
  /** Undefined if the release has nothing to show in it. */
  render(facts: ReleaseFacts): Markup | undefined
}

/** For kinds that another section shows, or that are not for people. */
const none: undefined = undefined

/** The section of each kind of evidence. The compiler requires a line for each new kind. */
const sections = {
  'gate-outputs': none,
  'penetration-test': none,
  'security-review': none,
  gates: { id: 'checklist', title: 'Checklist', render: gateSection },
  'source-records': none,
  'source-summary': { id: 'source', title: 'Source', render: sourceSection },
  advisories: { id: 'advisories', title: 'Fixes', render: advisoriesSection },
  artifacts: none,
  build: none,
  sbom: { id: 'components', title: 'Components', render: componentSection },
  vulnerabilities: { id: 'findings', title: 'Vulnerabilities', render: findingSection },
  sarif: none,
  tools: none,
  licences: none,
  'test-results': { id: 'tests', title: 'Tests', render: testSection },
  'test-statement': none,
  coverage: none,
  hardening: none,
  policy: { id: 'policy', title: 'Policy', render: policySection },
  vex: none,
  provenance: { id: 'provenance', title: 'Provenance', render: provenanceSection },
  'image-signature': none,
  'signing-events': { id: 'signatures', title: 'Signatures', render: signaturesSection },
  'audit-log': none,
  'verify-log': none,
  'security-signals': none,
  badges: none,
  'release-index': { id: 'earlier', title: 'Other releases', render: earlierSection },
  notes: none,
  page: none,
  manifest: none,
  sums: none,
  'verification-summary': none,
} satisfies Record<EvidenceKind, Section | undefined>

/** The kinds whose sections come first, because readers look for them first. */
const firstKinds: EvidenceKind[] = ['advisories', 'test-results', 'vulnerabilities', 'policy', 'gates']

/** The sections of all kinds, in the order of the page. */
export function evidenceSections(): Section[] {
  const others = evidenceKinds.map(({ kind }) => kind).filter(kind => !firstKinds.includes(kind))
  return [...firstKinds, ...others].flatMap(kind => sections[kind] ?? [])
}
