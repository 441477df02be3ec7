import { expect, test } from '@jest/globals'
import type { RequirableKind } from '../../src/kinds/register.ts'
import { evidenceOf, isAttestable, statementName } from '../../src/policy/attested-kinds.ts'

test.each<[string | undefined, string, RequirableKind | undefined]>([
  [undefined, 'signature', 'image-signature'],
  ['https://sigstore.dev/cosign/sign/v1', 'signature', 'image-signature'],
  ['https://slsa.dev/provenance/v0.2', 'provenance', 'provenance'],
  ['https://slsa.dev/verification_summary/v1', 'verification summary', undefined],
  ['https://spdx.dev/Document', 'SBOM (SPDX)', 'sbom'],
  ['https://spdx.dev/Document/v2.3', 'SBOM (SPDX)', 'sbom'],
  ['https://cyclonedx.org/bom', 'SBOM (CycloneDX)', 'sbom'],
  ['https://cosign.sigstore.dev/attestation/vuln/v1', 'vulnerabilities', 'vulnerabilities'],
  ['https://in-toto.io/attestation/vulns/v0.1', 'vulnerabilities', 'vulnerabilities'],
  ['https://openvex.dev/ns/v0.2.0', 'VEX', undefined],
  ['https://in-toto.io/attestation/test-result/v0.1', 'test result', 'test-statement'],
  // Names that only begin alike.
  ['https://spdx.dev/Documentary', 'attestation', undefined],
  ['https://cyclonedx.org/bom-2', 'attestation', undefined],
  ['https://slsa.dev/provenance-of-cheese/v1', 'attestation', undefined],
])('%s is called %s, and is the evidence %s', (type, name, kind) => {
  expect([statementName(type), evidenceOf(type)]).toEqual([name, kind])
  if (kind !== undefined) expect(isAttestable(kind)).toBe(true)
})

test('what only a release has cannot be attested', () => {
  expect(isAttestable('coverage')).toBe(false)
})
