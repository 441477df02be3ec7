import { generateKeyPairSync, type KeyObject } from 'node:crypto'
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

  test('refutes other content, and says of another signature that it may be prehashed', () => {
    expect(refused(() => by(pem(publicKey)).verifyBlob(Buffer.from('x'), bundle)).message).toContain('other content')
    const prehashed: Json = structuredClone(bundle)
    prehashed.messageSignature.signature = Buffer.alloc(64).toString('base64')
    const error = refused(() => by(pem(publicKey)).verifyBlob(content, prehashed))
    expect(error).toBeInstanceOf(CannotCheck)
    expect(error.message).toContain('(Ed25519ph)')
    expect(
      refused(() => by(pem(publicKey)).verifyBlob(content, keyBundle(keyPair().privateKey, content))),
    ).not.toBeInstanceOf(CannotCheck)
  })

  test('cannot check a file that does not fit into memory', async () => {
    const large = join(directory, 'large')
    await writeFile(large, '')
    await truncate(large, 200 * 1024 * 1024)
    await expect(by(pem(publicKey)).verifyFile(large, bundle)).rejects.toThrow(CannotCheck)
  })
})

test('a key on a curve that is not known could not be checked', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'secp256k1' })
  const error = refused(() => by(pem(publicKey)).verifyStatement(keyEnvelope(privateKey, payload)))
  expect(error).toBeInstanceOf(CannotCheck)
  expect(error.message).toContain(
    'it is a signature by a key of the kind ec secp256k1, which release-tools does not know.',
  )
})
