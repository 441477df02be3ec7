import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildDocument, type ImageEntry, parsePolicy, renderBuild, renderPolicy } from '@release-tools/evidence'
import { makeRelease, type TestRelease } from '@release-tools/evidence/testing'
import { samplePolicy } from './sample-project.ts'

/** A signed release of nothing but an image, with the record of its build, whose own checks all pass. */
export async function imageRelease(entry: ImageEntry, document: BuildDocument): Promise<TestRelease & { key: string }> {
  const { commit } = document.source
  const digests = [...new Set([entry.digest, ...entry.platforms.map(({ digest }) => digest)])]
  const release = await makeRelease({
    without: /^(artifacts|sbom|vulnerabilities|images\/app\/linux)/,
    subjects: digests.map(digest => ({ name: entry.repository, digest: { sha256: digest.slice(7) } })),
    imageStatement: {
      _type: 'https://in-toto.io/Statement/v1',
      predicateType: 'https://sigstore.dev/cosign/sign/v1',
      subject: [{ digest: { sha256: entry.digest.slice(7) } }],
      predicate: {},
    },
    predicate: {
      buildDefinition: {
        resolvedDependencies: [{ uri: 'git+https://github.com/acme/widget', digest: { gitCommit: commit } }],
      },
    },
    files: {
      'policy.yaml': renderPolicy(parsePolicy(samplePolicy)),
      'images/app/build.json': renderBuild(document),
    },
    manifest: one => ({ ...one, source: { ...one.source, commit }, images: [entry] }),
  })
  const key = join(release.root, 'cosign.pub')
  const [signer] = release.trust.signers
  writeFileSync(key, signer?.kind === 'key' ? signer.publicKey : '')
  return { ...release, key }
}
