import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { sigstoreAuthority } from '@release-tools/evidence/testing'
import { testHost } from '@release-tools/testbed'
import { attachSigned, readSigned } from '../src/attach-signed.ts'
import { OwnBundles } from '../src/attached-bundles.ts'
import type { SigningOptions } from '../src/signing-options.ts'

const digest = `sha256:${'a'.repeat(64)}`
const workflow = 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3'
const issuer = 'https://token.actions.githubusercontent.com'
const statement = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ digest: { sha256: 'a'.repeat(64) } }],
  predicateType: 'https://slsa.dev/provenance/v1',
  predicate: {},
}
const options: SigningOptions = {
  signing: { kind: 'keyless' },
  transparency: 'public',
  serverUrl: 'https://github.com',
  cosign: { path: '/none', name: 'cosign', version: '0', sha256: '', origin: 'release' },
}

test('nothing of a run of another repository is attached, whatever identity it has', async () => {
  const authority = sigstoreAuthority()
  const trustedRoot = join(await mkdtemp(join(tmpdir(), 'root-')), 'root.json')
  await writeFile(trustedRoot, JSON.stringify(authority.trustedRoot))
  const bundle = authority.bundle(statement, { workflow, repository: 'mallory/fork', ref: 'refs/tags/v1.2.3' })
  const own = { ...options, trustedRoot, repository: 'acme/widget' }
  const attached = attachSigned(
    'registry.example.org/acme/widget',
    readSigned([JSON.stringify(bundle)], []),
    own,
    testHost(),
  )
  await expect(attached).rejects.toThrow(
    'Could not attach an attestation to the image: its signature does not count: it was made by a run of https://github.com/mallory/fork, not of https://github.com/acme/widget. Run slsa-provenance again',
  )
  const same = { ...own, repository: 'mallory/fork' }
  await attachSigned('registry.example.org/acme/widget', readSigned([JSON.stringify(bundle)], []), same, testHost())
})

test('a bundle by the same workflow for another repository is not kept as that of this job', async () => {
  const authority = sigstoreAuthority()
  const trustedRoot = join(await mkdtemp(join(tmpdir(), 'root-')), 'root.json')
  await writeFile(trustedRoot, JSON.stringify(authority.trustedRoot))
  const claims = Buffer.from(JSON.stringify({ iss: issuer, job_workflow_ref: workflow })).toString('base64url')
  const idTokens = { fromGitHubCom: true, variables: {}, request: async () => `e30.${claims}.` }
  const own = await OwnBundles.of({ ...options, trustedRoot, repository: 'acme/widget' }, { ...testHost(), idTokens })
  const by = (repository: string) =>
    JSON.stringify(authority.bundle(statement, { workflow, repository, ref: 'refs/tags/v1.2.3' }))
  const theirs = by('mallory/fork')
  const ours = by('acme/widget')
  expect([theirs, ours].map(bundle => own.own(bundle)?.bundle)).toEqual([undefined, ours])
})

test.each(['without an identity', 'with the identity that the attestation claims'])(
  'a job %s attaches nothing by an authority that the trusted root does not list',
  async who => {
    const forged = sigstoreAuthority().bundle(statement, {
      workflow,
      repository: 'acme/widget',
      ref: 'refs/tags/v1.2.3',
    })
    const claims = Buffer.from(JSON.stringify({ iss: issuer, job_workflow_ref: workflow })).toString('base64url')
    const idTokens = { fromGitHubCom: true, variables: {}, request: async () => `e30.${claims}.` }
    const host = testHost()
    const job = who.startsWith('with ') ? { ...host, idTokens } : host
    const attached = attachSigned(
      'registry.example.org/acme/widget',
      readSigned([JSON.stringify(forged)], [digest]),
      options,
      job,
    )
    await expect(attached).rejects.toThrow(
      /^Could not attach an attestation to the image: its signature cannot be checked: its log entry is from a log \([^)]+\) that the trusted root does not list\. Update release-tools if the signature is by the public Sigstore\. If it is by your own, set `trusted-root`\.$/,
    )
    expect(host.lines).toEqual([])
  },
)
