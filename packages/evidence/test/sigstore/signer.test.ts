import { expect, test } from '@jest/globals'
import {
  cosignCaller,
  hasPlainSignature,
  needsRoot,
  type Signer,
  signedBy,
  signerOptions,
  signerText,
} from '../../src/sigstore/signer.ts'
import { keyPair } from '../../testing/bundles.ts'

const identity: Signer = { kind: 'identity', identity: 'https://h/w.yml@refs/tags/v1', issuer: 'https://i' }
const key: Signer = { kind: 'key', publicKey: keyPair().publicKey }
const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/)

test('a key is shown by its digest, an identity as it is', () => {
  expect(signedBy(key)).toEqual({ kind: 'key', sha256 })
  expect(signedBy(identity)).toEqual(identity)
  expect(signerText(signedBy(key))).toMatch(/^key sha256:[0-9a-f]{64}$/)
  expect(signerText(signedBy(identity))).toBe('https://h/w.yml@refs/tags/v1 (issuer https://i)')
})

test('cosign is told of a signer with the same words, whether it is known by its key or by its digest', () => {
  expect(signerOptions(key, 'a key.pub')).toEqual(['--key', 'a key.pub'])
  expect(signerOptions(signedBy(key), 'a key.pub')).toEqual(['--key', 'a key.pub'])
  expect(signerOptions(identity, '')).toEqual([
    '--certificate-identity',
    'https://h/w.yml@refs/tags/v1',
    '--certificate-oidc-issuer',
    'https://i',
  ])
})

test('cosign is told the repository of a workflow that signs for others, and not of a key, of its own workflow, or of what is no workflow of GitHub', () => {
  const of = (name: string) => ({ kind: 'identity' as const, identity: name, issuer: 'https://i' })
  const shared = of('https://h.example/acme/shared/.github/workflows/release.yml@refs/tags/v1')
  const widget = 'https://h.example/acme/widget'
  expect(cosignCaller(shared, widget)).toEqual(['--certificate-github-workflow-repository', 'acme/widget'])
  const others = [key, of('dev@example.org'), of('https://gitlab.example/acme/shared//.gitlab-ci.yml@refs/tags/v1')]
  expect(others.map(one => cosignCaller(one, widget))).toEqual([[], [], []])
  expect(cosignCaller(shared, 'https://h.example/acme/shared')).toEqual([])
})

test('a key stands for itself; a certificate needs a root, and openssl has no use for it', () => {
  expect([key, identity].map(needsRoot)).toEqual([false, true])
  expect([key, identity].map(signedBy).map(hasPlainSignature)).toEqual([true, false])
})
