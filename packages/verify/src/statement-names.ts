import type { CheckName } from '@release-tools/evidence'

/** What a statement of a type is called in a report, by the beginning of its type. */
const names: [start: string, name: CheckName][] = [
  ['https://sigstore.dev/cosign/sign/', 'signature'],
  ['https://slsa.dev/provenance/', 'provenance'],
  ['https://slsa.dev/verification_summary/', 'verification summary'],
  ['https://spdx.dev/Document', 'SBOM (SPDX)'],
  ['https://cyclonedx.org/bom', 'SBOM (CycloneDX)'],
  ['https://cosign.sigstore.dev/attestation/vuln/', 'vulnerabilities'],
  ['https://in-toto.io/attestation/vulns', 'vulnerabilities'],
  ['https://openvex.dev/ns', 'VEX'],
  ['https://in-toto.io/attestation/test-result/', 'test result'],
]

/** The name of a statement of this type; of a signature if there is no type. */
export function statementName(predicateType: string | undefined): CheckName {
  if (predicateType === undefined) return 'signature'
  return names.find(([start]) => predicateType.startsWith(start))?.[1] ?? 'attestation'
}
