import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SignatureVerifier } from '@release-tools/evidence'
import { testHost } from '@release-tools/testbed'
import { keptSignature } from '../src/kept-signature.ts'
import { isLogged } from '../src/services.ts'
import type { SigningOptions } from '../src/signing-options.ts'
import { verifyBy, verifyOwn } from '../src/verify-own.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'public-log-'))
})
afterAll(() => rm(dir, { recursive: true }))

const fixtures = join(import.meta.dirname, '../../evidence/testing/fixtures')
const conformance = join(fixtures, 'sigstore-conformance/bundle-verify')

/** A key pair with what the inputs default to: the log of the public Sigstore, and no trusted root. */
async function keyOptions(keyFile: string): Promise<SigningOptions> {
  const publicKey = await readFile(keyFile, 'utf8')
  return {
    signing: { kind: 'key' },
    transparency: 'public',
    serverUrl: 'https://github.com',
    cosign: { name: 'cosign', version: '3.1.1', path: '/none', sha256: '0'.repeat(64) } as SigningOptions['cosign'],
    session: { publicKey: async () => publicKey, credentials: () => Promise.reject(new Error('not asked')) },
  }
}

describe('a signature by a key in the log of the public Sigstore', () => {
  const managed = join(conformance, 'managed-key-happy-path')

  test('is verified with its entry, although no trusted root is given', async () => {
    const bundle = await readFile(join(managed, 'bundle.sigstore.json'), 'utf8')
    const host = testHost()
    const options = await keyOptions(join(managed, 'key.pub'))
    const signer = { kind: 'key' as const, publicKey: await readFile(join(managed, 'key.pub'), 'utf8') }
    const check = (one: SignatureVerifier) => one.verifyFile(join(conformance, 'a.txt'), bundle)
    expect(await verifyBy(signer, options, host, check)).toEqual({ signer, logged: true, time: '2025-12-18T17:04:39Z' })
    expect(host.lines).toEqual([])
    // Only a new one must be of now.
    await expect(verifyOwn(bundle, options, host, check)).rejects.toThrow('it was made at 2025-12-18T17:04:39Z')
  })

  test('is kept by a run that signs the same file again, so that it gets no second entry', async () => {
    await cp(join(conformance, 'a.txt'), join(dir, 'a.txt'))
    await cp(join(managed, 'bundle.sigstore.json'), join(dir, 'a.json'))
    const options = await keyOptions(join(managed, 'key.pub'))
    const kept = (more: Partial<SigningOptions> = {}) =>
      keptSignature(join(dir, 'a.txt'), join(dir, 'a.json'), { ...options, ...more }, testHost())
    expect(await kept()).toMatchObject({ signer: { kind: 'key' }, logged: true })
    expect(await kept({ transparency: 'none' })).toBeUndefined()
  })

  test('is verified by the key alone, with a warning, if the embedded root does not know the log', async () => {
    const own = join(fixtures, 'sigstore')
    const bundle = await readFile(join(own, 'key-logged.json'), 'utf8')
    const file = join(own, 'content.txt')
    const host = testHost()
    const options = await keyOptions(join(own, 'key.pub'))
    const verified = await verifyOwn(bundle, options, host, one => one.verifyFile(file, bundle))
    expect(verified).toEqual({ signer: { kind: 'key', publicKey: expect.any(String) }, logged: true })
    expect(host.lines.join('\n')).toContain('Could not verify the new signature: ')
    const other = verifyOwn(bundle, options, host, one => one.verifyFile(join(conformance, 'a.txt'), bundle))
    await expect(other).rejects.toThrow('it is for other content: ')
  })
})

test.each<[string, Partial<SigningOptions>, object | undefined, boolean]>([
  ['in the log of the public Sigstore', {}, undefined, true],
  [
    'in the log of a Sigstore of one’s own',
    { transparency: 'private' },
    { rekorTlogUrls: [{ url: 'https://log.example.org' }] },
    true,
  ],
  [
    'in no log, if that Sigstore has none',
    { transparency: 'private' },
    { tsaUrls: [{ url: 'https://time.example.org' }] },
    false,
  ],
  [
    'in no log, if none is wanted',
    { transparency: 'none' },
    { rekorTlogUrls: [{ url: 'https://log.example.org' }] },
    false,
  ],
  ['in no log in a dry run', { signing: { kind: 'dry-run' } }, undefined, false],
])('a signature is expected %s', async (_, more, servers, expected) => {
  const signingConfig = join(dir, 'signing-config.json')
  const config = { mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json', ...servers }
  await writeFile(signingConfig, JSON.stringify(config))
  const options = { signing: { kind: 'key' as const }, transparency: 'public' as const, ...more }
  expect(await isLogged(servers === undefined ? options : { ...options, signingConfig })).toBe(expected)
})
