/** @needs sigstore */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { loopback, ports, testbed } from '@release-tools/testbed'
import { readSignatures } from '../../src/signatures/read-signatures.ts'
import { verifyBlob } from '../../src/signatures/verify-blob.ts'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import type { Signer } from '../../src/sigstore/signer.ts'
import { parseTrustedRoot } from '../../src/sigstore/trusted-root.ts'
import type { Json } from '../../testing/bundles.ts'
import { identity, SigstoreTools } from './support/sigstore-tools.ts'

jest.setTimeout(60_000)

const tools = new SigstoreTools(testbed().dir)
const { issuer } = testbed()
const keyless: Signer = { kind: 'identity', identity, issuer }
const type = 'https://example.com/predicate/v1'
let key: Signer
let root: Json

const read = (name: string) => readFile(tools.path(name))
const parsed = async (name: string): Promise<Json> => JSON.parse((await read(name)).toString())

interface Wanted {
  file?: string
  signer?: Signer
  root?: Json
  certificate?: string
  timestamp?: string
}

async function verify(document: string | Json, wanted: Wanted = {}) {
  const content = typeof document === 'string' ? await read(document) : Buffer.from(JSON.stringify(document))
  const beside = {
    certificate: wanted.certificate === undefined ? undefined : await read(wanted.certificate),
    timestamp: wanted.timestamp === undefined ? undefined : await read(wanted.timestamp),
  }
  return verifyBlob({
    file: tools.path(wanted.file ?? 'artifact'),
    signatures: readSignatures(content, beside),
    trust: { signers: [wanted.signer ?? keyless], trustedRoot: parseTrustedRoot(wanted.root ?? root) },
  })
}

beforeAll(async () => {
  root = JSON.parse(await readFile(testbed().trustedRoot, 'utf8'))
  await writeFile(tools.path('artifact'), 'a wheel')
  await writeFile(tools.path('other'), 'another wheel')
  await writeFile(tools.path('predicate.json'), '{"fine": true}')
  await tools.writeTrust()
  await tools.cosign('generate-key-pair')
  key = { kind: 'key', publicKey: (await read('cosign.pub')).toString() }
  // Before the first one, so that its certificate is valid at the time of both.
  await tools.sign(['sign-blob'], 'other', { out: 'second' })
  await tools.sign(['sign-blob'], 'artifact', { out: 'keyless', stamp: 'keyless.tsr' })
  await tools.sign(['sign-blob', '--key', 'cosign.key'], 'artifact', { out: 'key' })
  const attest = ['attest-blob', '--predicate', 'predicate.json', '--type', type]
  await tools.sign(attest, 'artifact', { out: 'statement' })
})

describe('what cosign writes as it did before version 3', () => {
  const format = 'the JSON that cosign wrote before version 3'
  const time = expect.stringMatching(/^20.*Z$/)

  test('keyless, in a log', async () => {
    expect(await verify('keyless.json')).toMatchObject({ format, signer: keyless, time, logged: true })
    const who = ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer]
    const own = ['verify-blob', '--new-bundle-format=false', ...who, '--bundle', 'keyless.json']
    expect((await tools.cosign(...own, 'artifact')).stderr).toContain('Verified OK')
    await expect(tools.cosign(...own, 'other')).rejects.toThrow('error verifying bundle')
  })

  test('by a key, with and without the log', async () => {
    expect(await verify('key.json', { signer: key })).toMatchObject({ format, signer: key, logged: true })
    const { rekorBundle, ...unlogged } = await parsed('key.json')
    expect(rekorBundle).toBeDefined()
    expect(await verify(unlogged, { signer: key })).toMatchObject({ logged: false })
    expect(await verify('key.sig', { signer: key })).toMatchObject({ format: 'a bare signature', logged: false })
  })

  test('an attestation', async () => {
    expect(await verify('statement.json')).toMatchObject({ format, predicateType: type, time, logged: true })
    await expect(verify('statement.json', { file: 'other' })).rejects.toThrow('the attestation is not about this file')
  })

  test('.sig and .pem, with a timestamp where the root has no log', async () => {
    const unlogged = { ...root, tlogs: [] }
    const beside = { certificate: 'keyless.pem', timestamp: 'keyless.tsr' }
    expect(await verify('keyless.sig', { ...beside, root: unlogged })).toMatchObject({
      format: 'a bare signature',
      signer: keyless,
      time,
      logged: false,
    })
    for (const [wanted, message] of [
      [beside, 'it has a certificate, but no log entry.'],
      [{ certificate: 'keyless.pem' }, 'neither a log entry with a time nor a timestamp shows when it was made.'],
    ] as [Wanted, string][]) {
      await expect(verify('keyless.sig', wanted)).rejects.toBeInstanceOf(CannotCheck)
      await expect(verify('keyless.sig', wanted)).rejects.toThrow(message)
    }
  })
})

describe('an entry of the log alone', () => {
  /** The answer of the log to the identifier of an entry: the digest of its leaf. */
  const answered = async (name: string): Promise<Json> => {
    const body = Buffer.from((await parsed(name)).rekorBundle.Payload.body, 'base64')
    const uuid = createHash('sha256')
      .update(Buffer.from([0]))
      .update(body)
      .digest('hex')
    const response = await fetch(`${loopback(ports.rekorV1)}/api/v1/log/entries/${uuid}`)
    return (await response.json()) as Json
  }
  const logged = { logged: true, time: expect.stringMatching(/^20.*Z$/) }

  test('verifies a file, by a certificate and by a key, as the log answers it and as cosign wrote it', async () => {
    const format = 'an entry of a Rekor log'
    expect(await verify(await answered('keyless.json'))).toEqual({
      format,
      signer: keyless,
      source: expect.objectContaining({ repository: 'https://github.com/acme/widget' }),
      ...logged,
    })
    expect(await verify([await answered('key.json')], { signer: key })).toEqual({ format, signer: key, ...logged })
    const { rekorBundle } = await parsed('keyless.json')
    expect(await verify(rekorBundle)).toMatchObject({
      format: 'the log entry that cosign wrote before version 3',
      ...logged,
    })
  })

  test('of another file, by somebody else, or with another time is refused', async () => {
    const answer = await answered('keyless.json')
    await expect(verify(answer, { file: 'other' })).rejects.toThrow('its log entry is about something else.')
    const other: Signer = { kind: 'identity', identity: identity.replace('acme', 'acm'), issuer }
    await expect(verify(answer, { signer: other })).rejects.toThrow('it was made by "https://github.com/acme/')
    const [uuid = '', entry]: [string?, Json?] = Object.entries(answer)[0] ?? []
    const later = { [uuid]: { ...entry, integratedTime: entry.integratedTime + 1 } }
    await expect(verify(later)).rejects.toThrow('its log entry is not valid')
  })

  test('of an attestation has digests only, so that it could not be checked', async () => {
    const check = verify(await answered('statement.json'))
    await expect(check).rejects.toBeInstanceOf(CannotCheck)
    await expect(check).rejects.toThrow(
      /the log entry is about an attestation \((?:dsse|intoto) 0\.0\.1\), of which it has a digest only\. Give the attestation/,
    )
  })
})

describe('parts of two signatures are refused', () => {
  const mixed = async (change: (first: Json, second: Json) => Json) =>
    verify(change(await parsed('keyless.json'), await parsed('second.json')))
  const notBy = 'the signature was not made over this content by this signer.'

  test.each<[string, (first: Json, second: Json) => Json, string]>([
    [
      'another signature',
      (a, b) => ({ ...a, base64Signature: b.base64Signature }),
      'its log entry is about something else.',
    ],
    ['another certificate', (a, b) => ({ ...a, cert: b.cert }), notBy],
    ['another log entry', (a, b) => ({ ...a, rekorBundle: b.rekorBundle }), 'its log entry is about something else.'],
    [
      'another promise of the log',
      ({ rekorBundle, ...a }, b) => ({
        ...a,
        rekorBundle: { ...rekorBundle, SignedEntryTimestamp: b.rekorBundle.SignedEntryTimestamp },
      }),
      'its log entry is not valid',
    ],
    [
      'another time',
      a => {
        a.rekorBundle.Payload.integratedTime += 1
        return a
      },
      'its log entry is not valid',
    ],
    ['all of another file', (_, b) => b, 'its log entry is about something else.'],
  ])('%s', async (_, change, message) => {
    await expect(mixed(change)).rejects.toThrow(message)
    await expect(mixed(change)).rejects.not.toBeInstanceOf(CannotCheck)
  })

  test('.sig with the .pem or the timestamp of another', async () => {
    const unlogged = { ...root, tlogs: [] }
    const pem = verify('keyless.sig', { certificate: 'second.pem', timestamp: 'keyless.tsr', root: unlogged })
    await expect(pem).rejects.toThrow(notBy)
    const stamp = verify('second.sig', {
      certificate: 'second.pem',
      timestamp: 'keyless.tsr',
      root: unlogged,
      file: 'other',
    })
    await expect(stamp).rejects.toThrow('its timestamp was not made for this signature by a timestamp authority')
  })

  test('another identity, and a log that the root does not list', async () => {
    const other: Signer = { kind: 'identity', identity: identity.replace('acme', 'acm'), issuer }
    await expect(verify('keyless.json', { signer: other })).rejects.toThrow('it was made by "https://github.com/acme/')
    const [first] = root.tlogs
    const unlisted = verify('keyless.json', { root: { ...root, tlogs: [first] } })
    await expect(unlisted).rejects.toBeInstanceOf(CannotCheck)
    await expect(unlisted).rejects.toThrow(
      /its log entry is from a log \(.{44}\) that the trusted root does not list\./,
    )
  })
})

test('openssl signs, and its signature is verified', async () => {
  for (const [name, ...kind] of [
    ['ec', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
    ['rsa', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
    ['pss', '-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'],
    ['ed25519', '-algorithm', 'ED25519'],
  ] as [string, ...string[]][]) {
    await tools.run('openssl', ['genpkey', ...kind, '-out', `${name}.key`])
    await tools.run('openssl', ['pkey', '-in', `${name}.key`, '-pubout', '-out', `${name}.pub`])
    const digest = name === 'ec' ? '-sha384' : '-sha512'
    await (name === 'ed25519'
      ? tools.run('openssl', [
          'pkeyutl',
          '-sign',
          '-inkey',
          'ed25519.key',
          '-rawin',
          '-in',
          'artifact',
          '-out',
          'ed25519.raw',
        ])
      : tools.run('openssl', ['dgst', digest, '-sign', `${name}.key`, '-out', `${name}.raw`, 'artifact']))
    const signer: Signer = { kind: 'key', publicKey: (await read(`${name}.pub`)).toString() }
    expect(await verify(`${name}.raw`, { signer })).toMatchObject({ format: 'a bare signature', signer })
    await expect(verify(`${name}.raw`, { signer, file: 'other' })).rejects.toThrow('was not made over this content')
  }
})
