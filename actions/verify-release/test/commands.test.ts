import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { type OwnPolicy, type Report, signedBy } from '@release-tools/evidence'
import type { Accepted, TargetReport } from '@release-tools/verify'
import { commandsFor } from '../src/commands.ts'

const identity = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1'
const signer = { kind: 'identity' as const, identity, issuer: 'https://i.example' }
const context = { own: { name: 'p', policy: {} } as OwnPolicy, signers: [], workspace: '/w', trustedRoot: undefined }
const who = `--certificate-identity ${identity} --certificate-oidc-issuer https://i.example`

function report(parts: Partial<TargetReport>, checks: Report['checks'] = []): TargetReport {
  return { result: 'verified', checks, files: [], accepted: [], target: { text: '' }, ...parts }
}

test.each<[string, { logged?: true; signedAt?: string }, string]>([
  ['an entry of a log', { logged: true, signedAt: 't' }, ''],
  ['a timestamp, and no entry of a log', { signedAt: 't' }, '--insecure-ignore-tlog --use-signed-timestamps '],
  ['neither', {}, '--insecure-ignore-tlog '],
])('of a release: an identity with %s', (_, proof, options) => {
  const check = { name: 'tarball signature' as const, status: 'pass' as const, detail: '', signedBy: signer, ...proof }
  const target = { kind: 'release' as const, text: '/w/release-v1.tar.gz' }
  expect(commandsFor(report({ target }, [check]), context)).toEqual([
    `cosign verify-blob ${options}${who} --bundle release-v1.tar.gz.sigstore.json release-v1.tar.gz`,
  ])
})

test.each([
  ['https://github.com/acme/widget', ''],
  ['https://github.com/acme/gadget', ' --certificate-github-workflow-repository acme/gadget'],
])('a policy that asks for the repository %s: cosign is told it if the workflow is not in it', (repository, option) => {
  const check = {
    name: 'tarball signature' as const,
    status: 'pass' as const,
    detail: '',
    signedBy: signer,
    logged: true as const,
  }
  const target = { kind: 'release' as const, text: '/w/release-v1.tar.gz' }
  const own = { name: 'p', policy: { source: { repository } } } as OwnPolicy
  expect(commandsFor(report({ target }, [check]), { ...context, own })).toEqual([
    `cosign verify-blob ${who}${option} --bundle release-v1.tar.gz.sigstore.json release-v1.tar.gz`,
  ])
})

test('of a file, by the documents that cosign reads: none for OpenPGP', () => {
  const accepted = (document: string, verified: Accepted['verified']): Accepted => ({ verified, document, subject: '' })
  const format = 'f'
  const openpgp = { kind: 'openpgp' as const, fingerprint: 'A', primary: 'A' }
  const target = { kind: 'file' as const, text: '/w/dist/a.whl' }
  const found = report({
    target,
    accepted: [
      accepted('a.whl.asc', { signer: openpgp, claimedTime: 't', logged: false, format }),
      accepted('a.whl.sigstore.json', { signer, time: 't', logged: false, format }),
      accepted('a.whl.publish.attestation', { signer, time: 't', logged: true, format }),
    ],
  })
  expect(commandsFor(found, context)).toEqual([
    `cosign verify-blob --insecure-ignore-tlog --use-signed-timestamps ${who} --bundle dist/a.whl.sigstore.json dist/a.whl`,
  ])
})

test.each([
  ['secp384r1', 'cosign verify-blob --signature-digest-algorithm sha384 --key cosign.pub '],
  ['prime256v1', 'cosign verify-blob --key cosign.pub '],
])('of a release by a key on %s: cosign is told the digest if it would take another one', (namedCurve, start) => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve })
  const key = { kind: 'key' as const, publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString() }
  const check = {
    name: 'tarball signature' as const,
    status: 'pass' as const,
    detail: '',
    signedBy: signedBy(key),
    logged: true as const,
  }
  const target = { kind: 'release' as const, text: '/w/release-v1.tar.gz' }
  expect(commandsFor(report({ target }, [check]), { ...context, signers: [key] })).toEqual([
    `${start}--bundle release-v1.tar.gz.sigstore.json release-v1.tar.gz`,
  ])
})
