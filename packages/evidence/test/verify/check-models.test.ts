import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { encodeHeader, packDirectory, type TarHeader } from '@release-tools/base'
import { factsOfBundle } from '../../src/events/bundle-facts.ts'
import { renderEvents } from '../../src/events/signing-event.ts'
import { type Signer, signedBy } from '../../src/sigstore/signer.ts'
import { verifyRelease } from '../../src/verify/verify.ts'
import { signingEvent } from '../../testing/events.ts'
import { makeRelease } from '../../testing/release.ts'
import { fixture, listed, model, ownTrust, type Predicate, signed } from '../models/model.ts'

const mtime = 1_769_817_600
const packed = (files: Record<string, string>, prefix = 'llama') => buffer(packDirectory(model(files), prefix, mtime))
const files = { 'w.bin': 'weights', 'config.json': '{}', empty: '' }

/** A release with the archive of a model and a signature by the key of `ownTrust`. */
async function releaseOf(archive: Uint8Array, signature: string | Uint8Array) {
  return makeRelease({ artifacts: { 'llama.tar.gz': archive, 'llama.sig': signature } })
}

/** The result, and what the report says of the model: with the release's own signer, and with that of the model. */
async function verified(archive: Uint8Array, predicate: Predicate | Uint8Array): Promise<string[]> {
  const signature = predicate instanceof Uint8Array ? predicate : await readFile(signed(predicate))
  const { directory, trust } = await releaseOf(archive, signature)
  const both = { signers: [...trust.signers, ...ownTrust.signers] }
  const { result, checks } = await verifyRelease(directory, both)
  const rows = checks.filter(({ name }) => name === 'model llama')
  return [result, ...rows.map(({ status, detail }) => `${status}: ${detail}`)]
}

const pass = ['verified', 'pass: The model is signed, with 3 files.']

describe('a signed model of a release', () => {
  test.each(['directory', 'assets', 'tarball'] as const)(
    'is verified in the %s, and its signer is named',
    async kind => {
      const signature = await readFile(signed(listed(files)))
      const release = await releaseOf(await packed({ ...files, 'model.sig': 'inside' }), signature)
      const trust = { signers: [...release.trust.signers, ...ownTrust.signers] }
      const report = await verifyRelease(release[kind], trust)
      expect(report.checks.find(({ name }) => name === 'model llama')).toEqual({
        name: 'model llama',
        status: 'pass',
        detail: 'The model is signed, with 3 files.',
        signedBy: signedBy(ownTrust.signers[0] as Signer),
      })
      expect(report.result).toBe('verified')
    },
  )

  test('may be signed by somebody whom the reader has not named: that counts neither for nor against the release', async () => {
    const { directory, trust } = await releaseOf(await packed(files), await readFile(signed(listed(files))))
    const { result, checks } = await verifyRelease(directory, trust)
    expect(result).toBe('verified')
    expect(checks.find(({ name }) => name === 'model llama')).toEqual({
      name: 'model llama',
      status: 'absent',
      detail:
        'The signature of the model does not count: the signature was not made over this content by this signer. If you trust its signer, name it too.',
    })
  })

  test('has a record that is about the release, also if its signature was not provided', async () => {
    // As sign-model writes it: on several lines.
    const signature = JSON.stringify(JSON.parse(await readFile(signed(listed(files)), 'utf8')), null, 2)
    const record = renderEvents([signingEvent(factsOfBundle(signature, ownTrust.signers[0] as Signer))])
    const release = await makeRelease({
      artifacts: { 'llama.tar.gz': await packed(files), 'llama.sig': signature },
      files: { 'signing-events.jsonl': record },
    })
    const trust = { signers: [...release.trust.signers, ...ownTrust.signers] }
    const said = async (path: string) =>
      (await verifyRelease(path, trust)).checks.find(({ name }) => name === 'signing events')?.detail
    for (const path of [release.directory, release.tarball])
      expect(await said(path)).toMatch(/^1 signature is recorded; each was compared .+\. No record of: provenance/)
    await rm(join(release.directory, 'artifacts/llama.sig'))
    await rm(release.tarball)
    expect(await said(release.directory)).toMatch(/^1 signature is recorded; none was compared .+\. No record of/)
  })

  const ofParts = (size: number, text: string) => ({
    resources: Array.from({ length: Math.ceil(text.length / size) }, (_, index) => {
      const [start, end] = [index * size, Math.min(text.length, (index + 1) * size)]
      const [one] = listed({ x: text.slice(start, end) }).resources as { digest: string }[]
      return { name: `w.bin:${start}:${end}`, algorithm: 'sha256', digest: one?.digest }
    }),
    serialization: { method: 'shards', hash_type: 'sha256', shard_size: size, allow_symlinks: false },
  })

  test.each([1, 3, 7, 100])('may be signed in parts of %d bytes', async size => {
    const parts = ofParts(size, 'weights')
    expect(await verified(await packed({ 'w.bin': 'weights' }), parts)).toEqual([
      'verified',
      'pass: The model is signed, with 1 file.',
    ])
    for (const changed of ['weightS', 'weight', 'weights!'])
      expect((await verified(await packed({ 'w.bin': changed }), parts))[1]).toContain(
        '"w.bin" is not as it was signed.',
      )
  })

  test.each<[string, Record<string, string>, string]>([
    ['changed', { 'w.bin': 'Weights' }, '"w.bin" is not as it was signed.'],
    ['truncated', { 'w.bin': '' }, '"w.bin" is not as it was signed.'],
    ['extra', { 'code.pkl': 'x' }, '"code.pkl" is not signed.'],
    ['extra in a directory with the name of the signature', { 'sub/model.sig': 'x' }, '"sub/model.sig" is not signed.'],
  ])('with a file that is %s is refused', async (_, change, found) => {
    expect(await verified(await packed({ ...files, ...change }), listed(files))).toEqual([
      'not verified',
      `fail: artifacts/llama.tar.gz: it is not the model that was signed: ${found}`,
    ])
  })

  test('with files that are missing or renamed is refused, and three are named', async () => {
    const renamed = { 'a.bin': 'weights', b: 'b', 'config.json': '{}' }
    expect((await verified(await packed(renamed), listed(files)))[1]).toBe(
      'fail: artifacts/llama.tar.gz: it is not the model that was signed: "a.bin" is not signed. "b" is not signed. "empty" is missing. And 1 more.',
    )
  })

  test('must be in one directory of an archive that is whole', async () => {
    expect((await verified(await packed(files, ''), listed(files)))[1]).toContain(
      'error: artifacts/llama.tar.gz: the archive of the model is not read: its files are not in one directory.',
    )
    const whole = await packed(files)
    expect((await verified(whole.subarray(0, -20), listed(files)))[1]).toContain('it is not a complete gzip file.')
    expect(await verified(whole, listed(files))).toEqual(pass)
  })

  test.each<[string, TarHeader, string]>([
    [
      'a link',
      { path: 'llama/l', link: 'w.bin', size: 0, mtime, type: '2' },
      '"llama/l" is a symbolic link, not a regular file.',
    ],
    [
      'a long name by GNU tar',
      { path: '././@LongLink', size: 0, mtime, type: 'L' },
      '"././@LongLink" is an entry of type "L", not a regular file.',
    ],
    [
      'a path from a dot',
      { path: './llama/', size: 0, mtime, type: '5' },
      '"./llama/" is not a path as release-tools writes it.',
    ],
  ])('in an archive with %s is not compared, which is no failure', async (_, header, found) => {
    const archive = gzipSync(Buffer.concat([encodeHeader(header), Buffer.alloc(1024)]))
    expect(await verified(archive, listed(files))).toEqual([
      'could not check',
      `error: artifacts/llama.tar.gz: the archive of the model is not read: ${found}`,
    ])
  })

  test('whose list cannot be read is said, and the release is verified by its manifest', async () => {
    const blake3 = await readFile(fixture('1.1.1/blake3.sig'))
    expect(await verified(await packed(files), blake3)).toEqual([
      'verified',
      'absent: The signature of the model does not count: its kind of digest (`hash_type`) is "blake3", which is not known.',
    ])
  })

  test.each<[string, string | Uint8Array]>([
    ['bytes, as of GPG', Buffer.from([0x88, 0x75])],
    ['a signature of openssl', 'MEUCIQ==\n'],
    ['JSON', '{"dsseEnvelope": {"payload": "e30="}}'],
    ['more than any signature has', ' '.repeat(16 * 1024 * 1024 + 1)],
  ])('is none if the file beside an archive is %s', async (_, other) => {
    expect(await verified(await packed(files), Buffer.from(other))).toEqual(['verified'])
  })

  test('is not looked for if one asset is verified alone', async () => {
    const { assets, trust } = await releaseOf(await packed(files), await readFile(signed(listed(files))))
    const { result, checks } = await verifyRelease(join(assets, 'llama.tar.gz'), trust)
    expect([result, checks.some(({ name }) => name === 'model llama')]).toEqual(['verified', false])
  })
})
