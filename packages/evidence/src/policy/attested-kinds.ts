import type { RequirableKind } from '../kinds/register.ts'
import type { CheckName } from '../verify/explanations.ts'

/** A kind of statement that is attested about a file or an image, outside of a release. */
interface AttestedKind {
  /** Its predicate type, without the version that may follow. */
  type: string
  /** What a report calls it. */
  name: CheckName
  /** The evidence of a policy (`evidence.required`) that it is. */
  kind?: RequirableKind
}

const attestedKinds: AttestedKind[] = [
  { type: 'https://sigstore.dev/cosign/sign', name: 'signature', kind: 'image-signature' },
  { type: 'https://slsa.dev/provenance', name: 'provenance', kind: 'provenance' },
  { type: 'https://slsa.dev/verification_summary', name: 'verification summary' },
  { type: 'https://spdx.dev/Document', name: 'SBOM (SPDX)', kind: 'sbom' },
  { type: 'https://cyclonedx.org/bom', name: 'SBOM (CycloneDX)', kind: 'sbom' },
  { type: 'https://cosign.sigstore.dev/attestation/vuln', name: 'vulnerabilities', kind: 'vulnerabilities' },
  { type: 'https://in-toto.io/attestation/vulns', name: 'vulnerabilities', kind: 'vulnerabilities' },
  { type: 'https://openvex.dev/ns', name: 'VEX' },
  { type: 'https://in-toto.io/attestation/test-result', name: 'test result', kind: 'test-statement' },
]

/** The kind of a statement. A signature of cosign before version 3, and that of a file, has no statement. */
function kindOf(predicateType: string | undefined): AttestedKind | undefined {
  if (predicateType === undefined) return attestedKinds.find(({ name }) => name === 'signature')
  return attestedKinds.find(({ type }) => predicateType === type || predicateType.startsWith(`${type}/`))
}

/** What a report calls a statement of this type; a signature if there is no type. */
export function statementName(predicateType: string | undefined): CheckName {
  return kindOf(predicateType)?.name ?? 'attestation'
}

/** The evidence that a statement of this type is, for a policy; undefined for every other. */
export function evidenceOf(predicateType: string | undefined): RequirableKind | undefined {
  return kindOf(predicateType)?.kind
}

/** True for evidence that can be attested outside of a release. */
export function isAttestable(kind: RequirableKind): boolean {
  return attestedKinds.some(one => one.kind === kind)
}
