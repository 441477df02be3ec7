import {
  type BuildLevel,
  kinds,
  type Manifest,
  type ResourceDescriptor,
  type Statement,
  tarballName,
  vsaStatement,
} from '@release-tools/evidence'

/** The verdict on the whole release as a Verification Summary Attestation, about the digests of manifest and tarball. `gpg` are the GPG signatures. */
export function summaryStatement(
  manifest: Manifest,
  sha256: { manifest: string; tarball: string },
  { level }: BuildLevel,
  gpg: ResourceDescriptor[] = [],
): Statement {
  const { source, policy, verdict } = manifest
  return vsaStatement({
    subject: [
      { name: kinds.manifest.files.document.path, digest: { sha256: sha256.manifest } },
      { name: tarballName(source.tag), digest: { sha256: sha256.tarball } },
    ],
    verifier: { id: 'https://github.com/org/release-tools' },
    resourceUri: `git+${source.repository}@refs/tags/${source.tag}`,
    policy: { uri: policy.path, digest: { sha256: policy.sha256 } },
    ...(gpg.length === 0 ? {} : { inputAttestations: gpg }),
    verificationResult: verdict.result === 'pass' ? 'PASSED' : 'FAILED',
    verifiedLevels: [`SLSA_BUILD_LEVEL_${level}`],
  })
}
