import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { cosignOptions } from '../../src/sigstore/cosign-options.ts'
import { signedBy } from '../../src/sigstore/signer.ts'

const keyOf = (publicKey: ReturnType<typeof generateKeyPairSync>['publicKey']) => ({
  kind: 'key' as const,
  publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
})
const onCurve = (namedCurve: string) => keyOf(generateKeyPairSync('ec', { namedCurve }).publicKey)
const identity = {
  kind: 'identity',
  identity: 'https://h.example/acme/ci/.github/workflows/w.yml@refs/tags/v1',
  issuer: 'https://i',
} as const
const place = { keyFile: 'k.pub' }

test.each<[string, { logged: boolean; timed: boolean }, string[]]>([
  ['an entry of a log', { logged: true, timed: true }, []],
  ['a timestamp alone', { logged: false, timed: true }, ['--insecure-ignore-tlog', '--use-signed-timestamps']],
  ['neither', { logged: false, timed: false }, ['--insecure-ignore-tlog']],
])('cosign is told what to look for: %s', (_, proof, options) => {
  expect(cosignOptions({ signer: onCurve('prime256v1'), ...proof }, place)).toEqual([...options, '--key', 'k.pub'])
})

test.each([
  ['P-384', onCurve('secp384r1'), ['--signature-digest-algorithm', 'sha384', '--key', 'k.pub']],
  ['P-521', onCurve('secp521r1'), ['--signature-digest-algorithm', 'sha512', '--key', 'k.pub']],
  ['RSA', keyOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey), ['--key', 'k.pub']],
  ['Ed25519', keyOf(generateKeyPairSync('ed25519').publicKey), undefined],
])('a key on %s gives the digest, or no options if cosign cannot verify it', (_, signer, options) => {
  const proof = { logged: true, timed: false }
  expect(cosignOptions({ signer, ...proof }, place)).toEqual(options)
  expect(cosignOptions({ signer: signedBy(signer), publicKey: signer.publicKey, ...proof }, place)).toEqual(options)
})

test('an identity has the trusted root, and the repository if its workflow signs for others', () => {
  const asked = { ...place, trustedRoot: 'root.json', repository: 'https://h.example/acme/widget' }
  expect(cosignOptions({ signer: identity, logged: true, timed: true }, asked)).toEqual([
    ...['--trusted-root', 'root.json', '--certificate-identity', identity.identity],
    ...['--certificate-oidc-issuer', 'https://i', '--certificate-github-workflow-repository', 'acme/widget'],
  ])
})
