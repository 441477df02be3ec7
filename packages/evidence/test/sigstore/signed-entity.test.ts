import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdtemp, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import { SignatureVerifier } from '../../src/sigstore/sigstore.ts'
import { fixture, type Json, json, keyBundle, keyEnvelope, keyPair } from '../../testing/bundles.ts'

const content = fixture('content.txt')
const payload = JSON.stringify(json('statement.json'))
const directory = await mkdtemp(join(tmpdir(), 'signed-'))
const file = join(directory, 'content.txt')
await writeFile(file, content)

const by = (...publicKeys: string[]) =>
  new SignatureVerifier({ signers: publicKeys.map(publicKey => ({ kind: 'key', publicKey })) })
const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString()

function refused(check: () => unknown): Error {
  try {
    check()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was refused')
}

describe.each(['P-256', 'P-384', 'P-521'] as const)('a key on %s', curve => {
  const pair = keyPair(curve)
  const others = { 'P-256': 'sha512', 'P-384': 'sha256', 'P-521': 'sha384' } as const

  test('verifies a statement and a file, in memory and in pieces, by its own hash', async () => {
    expect(by(pair.publicKey).verifyStatement(keyEnvelope(pair.privateKey, payload)).statement).toEqual(
      json('statement.json'),
    )
    const bundle = keyBundle(pair.privateKey, content)
    const expected = { signer: { kind: 'key', publicKey: pair.publicKey }, logged: false }
    expect(by(pair.publicKey).verifyBlob(content, bundle)).toEqual(expected)
    expect(await by(keyPair('P-384').publicKey, keyPair().publicKey, pair.publicKey).verifyFile(file, bundle)).toEqual(
      expected,
    )
  })

  test('does not verify what it signed with another hash', async () => {
    const envelope = keyEnvelope(pair.privateKey, payload, undefined, others[curve])
    expect(refused(() => by(pair.publicKey).verifyStatement(envelope)).message).toContain(
      'the signature was not made over this content by this signer.',
    )
    const bundle = keyBundle(pair.privateKey, content, others[curve])
    const message = `its digest is ${others[curve]}, but a key of this kind signs `
    expect(refused(() => by(pair.publicKey).verifyBlob(content, bundle)).message).toContain(message)
    await expect(by(pair.publicKey).verifyFile(file, bundle)).rejects.toThrow(message)
  })

  test('does not verify another file, or the signature by another key', async () => {
    const other = join(directory, `other-${curve}`)
    await writeFile(other, 'hullo\n')
    const bundle = keyBundle(pair.privateKey, content)
    await expect(by(pair.publicKey).verifyFile(other, bundle)).rejects.toThrow('it is for other content: sha')
    await expect(by(keyPair(curve).publicKey).verifyFile(file, bundle)).rejects.toThrow(
      'the signature was not made over this content by this signer.',
    )
  })
})

test.each(['sha256', 'sha384', 'sha512'] as const)('an RSA key signs files by %s', async hash => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const bundle = keyBundle(privateKey, content, hash)
  expect(by(pem(publicKey)).verifyBlob(content, bundle).logged).toBe(false)
  expect((await by(pem(publicKey)).verifyFile(file, bundle)).logged).toBe(false)
})

describe('an Ed25519 key', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const bundle = keyBundle(privateKey, content)

  test('verifies a file', async () => {
    expect(by(pem(publicKey)).verifyBlob(content, bundle).logged).toBe(false)
    expect((await by(pem(publicKey)).verifyFile(file, bundle)).logged).toBe(false)
  })

  test('refutes other content and another signature', async () => {
    expect(refused(() => by(pem(publicKey)).verifyBlob(Buffer.from('x'), bundle)).message).toContain('other content')
    const changed: Json = structuredClone(bundle)
    for (const signature of [Buffer.alloc(64), Buffer.alloc(63), sign(null, Buffer.from('x'), privateKey)]) {
      changed.messageSignature.signature = signature.toString('base64')
      const error = refused(() => by(pem(publicKey)).verifyBlob(content, changed))
      expect(error).not.toBeInstanceOf(CannotCheck)
      expect(error.message).toContain('the signature was not made over this content by this signer.')
      await expect(by(pem(publicKey)).verifyFile(file, changed)).rejects.toThrow(error.message)
    }
  })

  test('verifies a file by its SHA-512 too (Ed25519ph), as clients of Sigstore sign what they log', async () => {
    // https://www.rfc-editor.org/rfc/rfc8032#section-7.3
    const secret = '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42'
    const der = Buffer.from(`302e020100300506032b657004220420${secret}`, 'hex')
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
    const prehashed = keyBundle(key, Buffer.from('abc'), 'sha512')
    prehashed.messageSignature.signature = Buffer.from(
      '98a70222f0b8121aa9d30f813d683f809e462b469c7ff87639499bb94e6dae41' +
        '31f85042463c2a355a2003d062adf5aaa10b8c61e636062aaad11c2a26083406',
      'hex',
    ).toString('base64')
    const abc = join(directory, 'abc')
    await writeFile(abc, 'abc')
    const verifier = by(pem(createPublicKey(key)))
    expect(verifier.verifyBlob(Buffer.from('abc'), prehashed).logged).toBe(false)
    expect((await verifier.verifyFile(abc, prehashed)).logged).toBe(false)
    expect(refused(() => by(pem(publicKey)).verifyBlob(Buffer.from('abc'), prehashed)).message).toContain('not made')
    await expect(verifier.verifyFile(file, prehashed)).rejects.toThrow('it is for other content: sha512 ')
  })

  test('verifies a file of any size, which does not stay in memory', async () => {
    const [large, size] = [join(directory, 'large'), 200 * 1024 * 1024]
    await writeFile(large, '')
    await truncate(large, size)
    const signed = keyBundle(privateKey, Buffer.alloc(size))
    const before = process.memoryUsage().arrayBuffers
    expect(await by(pem(publicKey)).verifyFile(large, signed)).toMatchObject({ logged: false })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024)
    await expect(by(pem(publicKey)).verifyFile(file, signed)).rejects.toThrow('it is for other content')
  }, 60_000)
})

test('a key on a curve that is not known could not be checked', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'secp256k1' })
  const error = refused(() => by(pem(publicKey)).verifyStatement(keyEnvelope(privateKey, payload)))
  expect(error).toBeInstanceOf(CannotCheck)
  expect(error.message).toContain(
    'it is a signature by a key of the kind ec secp256k1, which release-tools does not know.',
  )
})
