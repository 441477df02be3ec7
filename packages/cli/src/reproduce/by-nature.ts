import { type EvidenceKind, evidenceKinds } from '@release-tools/evidence'

const ofRun = 'It holds what only the run of the release knew.'
const ofGates = 'It says what the repository and its server said before the build.'
const ofPeople = 'People wrote it.'
const ofScan = 'What scanners find depends on the day: their databases change.'
const ofTests = 'It holds the results of a test run, with its times.'
const ofSignals = 'It says what the evidence of that day said. Verification made it again from the evidence, above.'
const ofSigner = 'Only the signer can sign it again. Its signature was verified.'

/** Why nobody can make a file of a kind again, if nothing here does. The compiler requires a line for each new kind. */
const reasons = {
  'gate-outputs': ofGates,
  'penetration-test': ofPeople,
  'security-review': ofPeople,
  gates: ofGates,
  'source-records': 'They say what the server said at each push.',
  'source-summary': ofSigner,
  advisories: ofRun,
  artifacts: ofRun,
  build: ofRun,
  sbom: ofRun,
  vulnerabilities: ofScan,
  sarif: ofScan,
  tools: ofScan,
  licences: ofRun,
  'test-results': ofTests,
  'test-statement': ofTests,
  coverage: ofTests,
  hardening: ofRun,
  policy: ofRun,
  vex: ofRun,
  provenance: ofSigner,
  'image-signature': ofSigner,
  'signing-events': ofRun,
  'audit-log': 'It says what the audit log was in the run of the release.',
  'verify-log': 'It says what verification printed in the run of the release. Verification was run again, above.',
  'security-signals': ofSignals,
  badges: ofSignals,
  'release-index': 'It says what the project said of its earlier releases when it was assembled.',
  notes: ofRun,
  page: ofRun,
  manifest: ofSigner,
  sums: ofRun,
  'verification-summary': ofSigner,
} satisfies Record<EvidenceKind, string>

/** Why nobody can make the file at a path of a release again, in words. */
export function byNature(path: string): string {
  const kind = evidenceKinds.find(({ files }) =>
    Object.values(files).some(file => file.targetAt(path, '') !== undefined),
  )
  return kind === undefined ? ofRun : reasons[kind.kind]
}
