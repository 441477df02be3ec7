import { expect, test } from '@jest/globals'
import {
  bundlesOfTag,
  CannotCheck,
  checkReleaseAttestation,
  githubTrustedRoot,
  parseTrustedRoot,
} from '../../src/index.ts'
import { parseBundle } from '../../src/sigstore/bundle.ts'
import {
  type AttestedParts,
  realReleaseAttestation,
  releaseAttestation,
  sigstoreAuthority,
} from '../../testing/index.ts'

const authority = sigstoreAuthority()
const root = parseTrustedRoot(authority.trustedRoot)
const release: AttestedParts = {
  ...{ repository: 'acme/widget', tag: 'v1.2.0', tagObject: 'a'.repeat(40) },
  assets: [
    { name: 'manifest.yaml', sha256: '1'.repeat(64) },
    { name: 'widget.whl', sha256: '2'.repeat(64) },
  ],
}
const attested = (parts: Partial<AttestedParts> = {}) =>
  parseBundle(releaseAttestation(authority, { ...release, ...parts }))
const check = (parts: Partial<AttestedParts> = {}) => checkReleaseAttestation(attested(parts), release, root)

test('what GitHub signed of a real release is verified by its embedded root, with the time', async () => {
  const { bundle, release: real } = realReleaseAttestation()
  const { root: github, source, date } = await githubTrustedRoot()
  expect(checkReleaseAttestation(parseBundle(bundle), real, github)).toEqual({ time: '2025-05-30T20:13:39Z' })
  expect({ source, date }).toEqual({ source: 'sigstore-trust-root 0.15.1', date: '2026-06-12' })
  const other = { ...real, tagObject: 'b'.repeat(40) }
  expect(() => checkReleaseAttestation(parseBundle(bundle), other, github)).toThrow(
    'none of its subjects is the tag v6',
  )
})

test('an attestation that says what the run knows is verified, whatever the case of the repository and the kind of its ids', () => {
  expect(check().time).toMatch(/^20/)
  expect(check({ repository: 'Acme/Widget' }).time).toBeDefined()
  expect(check({ predicateType: 'https://in-toto.io/attestation/release/v0.1' }).time).toBeDefined()
  const sha256 = { ...release, tagObject: 'c'.repeat(64) }
  expect(checkReleaseAttestation(attested(sha256), sha256, root).time).toBeDefined()
})

const [first, second] = release.assets
test.each<[string, Partial<AttestedParts>]>([
  [
    'it was signed by https://github.com/acme/x, not by https://dotcom.releases.github.com.',
    { signer: 'https://github.com/acme/x' },
  ],
  [
    'it was signed by https://dotcom.releases.github.com.evil.example, not by',
    { signer: 'https://dotcom.releases.github.com.evil.example' },
  ],
  [
    'its predicate type is https://slsa.dev/provenance/v1, not that of a release.',
    { predicateType: 'https://slsa.dev/provenance/v1' },
  ],
  [
    'its predicate type is https://in-toto.io/attestation/release/v1.0, not',
    { predicateType: 'https://in-toto.io/attestation/release/v1.0' },
  ],
  ['it is about the repository acme/gadget, not acme/widget.', { repository: 'acme/gadget' }],
  ['it is about the tag v1.2.1, not v1.2.0.', { tag: 'v1.2.1' }],
  [`none of its subjects is the tag v1.2.0 at ${'a'.repeat(40)}.`, { tagObject: 'b'.repeat(40) }],
  ['its subjects differ from the assets: widget.whl.', { assets: [first as never] }],
  [
    'its subjects differ from the assets: extra.',
    { assets: [...release.assets, { name: 'extra', sha256: '3'.repeat(64) }] },
  ],
  [
    'its subjects differ from the assets: widget.whl.',
    { assets: [first as never, { ...(second as never as object), sha256: '4'.repeat(64) } as never] },
  ],
])('a wrong one fails: %s', (found, parts) => {
  expect(() => check(parts)).toThrow(found)
})

test('one that an authority signed which the root does not list cannot be checked', () => {
  const others = parseTrustedRoot(sigstoreAuthority().trustedRoot)
  expect(() => checkReleaseAttestation(attested(), release, others)).toThrow(CannotCheck)
})

test('of several tags of one commit, each has its own', () => {
  const all = [attested(), attested({ tag: 'v1.2' })]
  expect(bundlesOfTag(all, 'v1.2')).toEqual([all[1]])
  expect(bundlesOfTag(all, 'v9')).toEqual([])
  const [file] = all
  const broken = { ...file, content: { $case: 'dsseEnvelope', dsseEnvelope: { payload: Buffer.from('{') } } }
  const message = { ...file, content: { $case: 'messageSignature' } }
  expect(bundlesOfTag([broken, message] as never, 'v1.2.0')).toEqual([])
})
