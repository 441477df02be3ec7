import { type EvidenceKind, evidenceKinds } from '../kinds/register.ts'
import type { Manifest } from '../manifest/manifest-model.ts'
import type { SignatureVerifier } from '../sigstore/sigstore.ts'
import type { OwnBuilders } from '../slsa/own-builders.ts'
import { checkBuild } from './check-build.ts'
import { checkImages } from './check-images.ts'
import { checkProvenance } from './check-provenance.ts'
import type { ReadDigests, ReadEvidence } from './evidence-reader.ts'
import type { Check } from './report.ts'

type CheckKind = (
  manifest: Manifest,
  read: ReadEvidence,
  verifier: SignatureVerifier,
  digests: ReadDigests,
  builders: OwnBuilders,
) => Promise<Check[]>

/** For kinds of which only the digests of their files are checked, which check-files.ts does. */
const byDigest: CheckKind = async () => []

/** For kinds that verify.ts checks separately: before it trusts anything else, or after it has read the whole release. */
const apart: CheckKind = async () => []

/** How each kind is verified. The compiler requires a line for each new kind. */
const checks = {
  'gate-outputs': byDigest,
  'penetration-test': byDigest,
  'security-review': byDigest,
  gates: byDigest,
  'source-records': apart,
  'source-summary': apart,
  advisories: byDigest,
  artifacts: byDigest,
  build: checkBuild,
  sbom: byDigest,
  vulnerabilities: byDigest,
  sarif: byDigest,
  tools: byDigest,
  licences: byDigest,
  'test-results': byDigest,
  'test-statement': byDigest,
  coverage: byDigest,
  hardening: byDigest,
  policy: apart,
  vex: byDigest,
  provenance: checkProvenance,
  'image-signature': checkImages,
  'signing-events': apart,
  'audit-log': byDigest,
  'verify-log': byDigest,
  'security-signals': apart,
  badges: apart,
  'release-index': byDigest,
  notes: byDigest,
  page: byDigest,
  manifest: apart,
  sums: apart,
  'verification-summary': apart,
} satisfies Record<EvidenceKind, CheckKind>

/** The checks of all kinds, in the order of the register. */
export async function checkKinds(...release: Parameters<CheckKind>): Promise<Check[]> {
  const done = await Promise.all(evidenceKinds.map(({ kind }) => checks[kind](...release)))
  return done.flat()
}
