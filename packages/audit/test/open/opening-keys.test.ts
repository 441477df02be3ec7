import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { keyFingerprint } from '@release-tools/evidence'
import { handOut, startGoogleDecryption, startVault, testHost, type Vault } from '@release-tools/testbed'
import { openSealed } from '../../src/open/open-sealed.ts'
import { openingKeys } from '../../src/open/opening-keys.ts'
import { sampleEvent, sealedFor } from '../../testing/sealed.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString()
const secret = handOut(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), 'the private key')

let dir: string
let vault: Vault
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'open-'))
  vault = await startVault({ dir, port: 0 })
  await vault.write('sys/mounts/transit', { type: 'transit' })
})
afterAll(async () => {
  await vault.stop()
  await rm(dir, { recursive: true })
})

async function fileWith(text: string, name = 'key.pem'): Promise<string> {
  const path = join(dir, name)
  await writeFile(path, text)
  return path
}

const keysOf = (addresses: string[], env: Record<string, string> = {}) => openingKeys(addresses, testHost({ env }))
const open = async (sealed: string, addresses: string[], env?: Record<string, string>) =>
  openSealed(sealed, await keysOf(addresses, env), 'line 7')

test('a private key in a file opens what was sealed for it, also with a password', async () => {
  const sealed = await sealedFor(pem)
  expect(await open(sealed, [await fileWith(secret)])).toEqual(sampleEvent)
  const AUDIT_LOG_KEY_PASSWORD = handOut('open sesame', 'the password of the key')
  const encrypted = privateKey.export({
    format: 'pem',
    type: 'pkcs8',
    cipher: 'aes-256-cbc',
    passphrase: AUDIT_LOG_KEY_PASSWORD,
  })
  const path = await fileWith(encrypted.toString(), 'encrypted.pem')
  expect(await open(sealed, [path], { AUDIT_LOG_KEY_PASSWORD })).toEqual(sampleEvent)
  await expect(open(sealed, [path])).rejects.toThrow(
    /^Could not read the key \S+encrypted\.pem: it has a password, and AUDIT_LOG_KEY_PASSWORD is not set\. Give the private half/,
  )
  await expect(open(sealed, [path], { AUDIT_LOG_KEY_PASSWORD: 'wrong' })).rejects.toThrow(
    'it has a password, and AUDIT_LOG_KEY_PASSWORD is not that.',
  )
})

test('a file without a private RSA key is refused', async () => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' })
  await expect(keysOf([await fileWith(handOut(ec.toString(), 'a key'))])).rejects.toThrow(
    'it is of the kind ec, and events are sealed for RSA keys. Give the private half of .github/audit-log.pem.',
  )
  await expect(keysOf([await fileWith(pem)])).rejects.toThrow('it is not a private key in PEM form.')
})

test('an event for another key says for which', async () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'pem', type: 'spki' })
  const sealed = await sealedFor(other.toString())
  await expect(open(sealed, [await fileWith(secret)])).rejects.toThrow(
    `Could not open line 7: it is sealed for the key ${keyFingerprint(other.toString())}, and that given is ${keyFingerprint(pem)}. Give that key too with --open-with`,
  )
  // It only says that it is for this key.
  const lying = await sealedFor(other.toString(), sampleEvent, { kid: keyFingerprint(pem) })
  await expect(open(lying, [await fileWith(secret)])).rejects.toThrow(
    'the key did not decrypt it: it is damaged, or only says that it is for this key. Find out who wrote the line.',
  )
})

test('a damaged event, another kind of JWE, and what is no event are refused', async () => {
  const path = await fileWith(secret)
  const parts = (await sealedFor(pem)).split('.')
  const other = (at: number, text: string) => parts.map((part, index) => (index === at ? text : part)).join('.')
  const damaged = 'Could not open line 7: it is damaged: its key does not decrypt it.'
  await expect(open(other(3, 'AAAA'), [path])).rejects.toThrow(damaged)
  await expect(open(other(4, 'AAAA'), [path])).rejects.toThrow(damaged)
  const { alg, enc, kid } = JSON.parse(Buffer.from(parts[0] ?? '', 'base64url').toString())
  const reordered = Buffer.from(JSON.stringify({ kid, enc, alg })).toString('base64url')
  await expect(open(other(0, reordered), [path])).rejects.toThrow(damaged)
  await expect(open('a.b', [path])).rejects.toThrow('it is not a JWE in its compact form.')
  const header = 'its header is not that of a sealed event (RSA-OAEP-256, A256GCM, kid).'
  await expect(open(await sealedFor(pem, sampleEvent, { enc: 'A128GCM' }), [path])).rejects.toThrow(header)
  await expect(open(await sealedFor(pem, sampleEvent, { cty: 'json' }), [path])).rejects.toThrow(header)
  await expect(open(await sealedFor(pem, { kind: 'party' }), [path])).rejects.toThrow(
    'Could not read line 7: "kind" is "party"',
  )
})

test('a key of Vault opens events, also those for an older version of it', async () => {
  const env = { VAULT_ADDR: vault.url, VAULT_TOKEN: vault.rootToken, VAULT_CACERT: vault.authority }
  const made = (await vault.write('transit/keys/audit-log', { type: 'rsa-2048' })) as Key
  const first = made.keys[1]?.public_key ?? ''
  const older = await sealedFor(first)
  await vault.write('transit/keys/audit-log/rotate')
  const keys = await keysOf(['hashivault://audit-log'], env)
  expect(keys.map(({ kid }) => kid)).toEqual([keyFingerprint(first), expect.stringMatching(/^[0-9a-f]{64}$/)])
  expect(await openSealed(older, keys, 'line 7')).toEqual(sampleEvent)
  const lying = await sealedFor(pem, sampleEvent, { kid: keyFingerprint(first) })
  await expect(openSealed(lying, keys, 'line 7')).rejects.toThrow(
    'Could not open a sealed event with hashivault://audit-log: Vault answered 400',
  )
  await vault.write('transit/keys/release', { type: 'ecdsa-p256' })
  await expect(keysOf(['openbao://release'], env)).rejects.toThrow(
    'Could not read the key openbao://release: it is of the type "ecdsa-p256", and events are sealed for RSA keys. Give a key of the type rsa-4096.',
  )
  await expect(keysOf(['hashivault://none'], env)).rejects.toThrow('Vault answered 404')
  await expect(keysOf(['hashivault://audit-log'])).rejects.toThrow(
    'VAULT_ADDR is not set. Set VAULT_ADDR to the address of Vault, and VAULT_TOKEN to a token that may use transit/keys/audit-log and transit/decrypt/audit-log.',
  )
})

interface Key {
  keys: Record<string, { public_key: string }>
}

test('a key of Google opens events, as Google describes it', async () => {
  const google = await startGoogleDecryption()
  try {
    const env = { CLOUDSDK_API_ENDPOINT_OVERRIDES_CLOUDKMS: google.url, CLOUDSDK_AUTH_ACCESS_TOKEN: google.token }
    const response = await fetch(`${google.url}v1/${google.uri.replace('gcpkms://', '')}/publicKey`, {
      headers: { authorization: `Bearer ${google.token}` },
    })
    const { pem: own } = (await response.json()) as { pem: string }
    expect(await open(await sealedFor(own), [google.uri], env)).toEqual(sampleEvent)
    const lying = await sealedFor(pem, sampleEvent, { kid: keyFingerprint(own) })
    await expect(open(lying, [google.uri], env)).rejects.toThrow('Google Cloud KMS answered 400 (INVALID_ARGUMENT).')
    expect(google.faults()).toEqual([])
    await expect(keysOf([google.uri], { ...env, CLOUDSDK_AUTH_ACCESS_TOKEN: 'expired' })).rejects.toThrow(
      'Google Cloud KMS answered 401 (UNAUTHENTICATED). Set CLOUDSDK_AUTH_ACCESS_TOKEN: `gcloud auth print-access-token` prints',
    )
    await expect(keysOf([google.uri.replace(/1$/, '9')], env)).rejects.toThrow(
      'Google Cloud KMS answered 404 (NOT_FOUND). Check the address of the key.',
    )
    await expect(keysOf([google.uri], { CLOUDSDK_AUTH_ACCESS_TOKEN: 'two words' })).rejects.toThrow(
      'CLOUDSDK_AUTH_ACCESS_TOKEN has spaces or other characters that no login has.',
    )
    await expect(keysOf([google.uri.replace(/\/cryptoKeyVersions.*/, '')], env)).rejects.toThrow(
      'it names no version of the key. Add /cryptoKeyVersions/N to it',
    )
  } finally {
    await google.stop()
  }
})

test('what is no address of a key is refused with the forms that there are', async () => {
  await expect(keysOf(['vault://key'])).rejects.toThrow(
    'Could not read the key vault://key: it is neither the address of a key nor the path of one. Write it like hashivault://audit-log, openbao://audit-log,',
  )
  await expect(keysOf(['hashivault://../key'])).rejects.toThrow(
    'Write it like hashivault://audit-log, or give the path',
  )
  await expect(keysOf(['awskms:///alias/a'])).rejects.toThrow('AWS_REGION is not set. Set it to the region of the key.')
})
