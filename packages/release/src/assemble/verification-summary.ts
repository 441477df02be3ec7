import {
  type BuildLevel,
  kinds,
  type Manifest,
  type ResourceDescriptor,
  type Statement,
  sourceLevelName,
  tarballName,
  vsaStatement,
} from '@release-tools/evidence'

/**
 * The verdict on the whole release as a Verification Summary Attestation, about the digests of manifest and tarball. It has the level of both tracks
 * of SLSA: `sourceLevel` is that of the Source VSA, which it names. `gpg` are the GPG signatures.
 */
export function summaryStatement(
  manifest: Manifest,
  sha256: { manifest: string; tarball: string },
  { level, sourceLevel }: { level: BuildLevel; sourceLevel?: number | undefined },
  gpg: ResourceDescriptor[] = [],
): Statement {
  const { source, policy, verdict } = manifest
  const inputs = [...gpg, ...sourceSummary(manifest)]
  return vsaStatement({
    subject: [
      { name: kinds.manifest.files.document.path, digest: { sha256: sha256.manifest } },
      { name: tarballName(source.tag), digest: { sha256: sha256.tarball } },
    ],
    verifier: { id: 'https://github.com/org/release-tools' },
    resourceUri: `git+${source.repository}@refs/tags/${source.tag}`,
    policy: { uri: policy.path, digest: { sha256: policy.sha256 } },
    ...(inputs.length === 0 ? {} : { inputAttestations: inputs }),
    verificationResult: verdict.result === 'pass' ? 'PASSED' : 'FAILED',
    verifiedLevels: [
      `SLSA_BUILD_LEVEL_${level.level}`,
      ...(sourceLevel === undefined ? [] : [sourceLevelName(sourceLevel)]),
    ],
  })
}

/** The Source VSA among the files of the release. */
function sourceSummary({ files }: Manifest): ResourceDescriptor[] {
  const found = files.filter(({ path }) => path === kinds['source-summary'].files.bundle.path)
  return found.map(({ path, sha256 }) => ({ uri: path, digest: { sha256 } }))
}
