/** @needs tools */
import { execFile } from 'node:child_process'
import { createHash, createPrivateKey, sign } from 'node:crypto'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { testbed } from '@release-tools/testbed'
import { readSignatures } from '../../src/signatures/read-signatures.ts'
import { verifyBlob } from '../../src/signatures/verify-blob.ts'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import { ageOf, parseTrustedRoots } from '../../src/sigstore/trusted-root.ts'
import { fixture, type Json, json } from '../../testing/bundles.ts'
import { identity, issuer, PrivateCa } from './support/private-ca.ts'

const directory = await mkdtemp(join(tmpdir(), 'private-'))
const at = (name: string) => join(directory, name)
const ca = new PrivateCa(directory)
const stampers = { rsa: 'RSA', p256: 'P-256', p384: 'P-384' } as const
const unlisted = /its certificate is from an authority \(acme\.test, \w+\) that the trusted root does not list\./
let signature: Buffer
let stamp: Buffer

async function verify(document: Buffer, roots: Json[], beside = {}) {
  const trust = {
    signers: [{ kind: 'identity' as const, identity, issuer }],
    trustedRoot: parseTrustedRoots(Buffer.from(roots.map(root => `${JSON.stringify(root)}\n`).join(''))),
  }
  return verifyBlob({ file: at('file'), signatures: readSignatures(document, beside), trust })
}

/** The root of the company: its chain of certificates, and all timestamp authorities. */
const rootWith = (...chain: string[]) =>
  ca.trustedRoot(
    chain,
    Object.keys(stampers).map(name => [name, 'root']),
  )

async function bare(certificates: string[], roots: Json[], timestamp: Buffer | undefined = stamp) {
  return verify(signature, roots, { certificate: await ca.pem(...certificates), timestamp })
}

beforeAll(async () => {
  await ca.root('root')
  await ca.issue('one', 'root', 'intermediate')
  await ca.issue('two', 'one', 'intermediate')
  for (const leaf of ['leaf', 'other']) await ca.issue(leaf, 'two', 'leaf')
  for (const [name, kind] of Object.entries(stampers)) await ca.issue(name, 'root', 'stamper', kind)
  await writeFile(at('file'), 'hello\n')
  await ca.openssl('dgst', '-sha256', '-sign', 'leaf.key', '-out', 'file.sig', 'file')
  signature = await readFile(at('file.sig'))
  stamp = await ca.stamp('file.sig', 'rsa')
}, 60_000)

describe('a chain of authorities', () => {
  test.each([
    ['beside the signature', ['leaf', 'two', 'one'], ['root']],
    ['in the trusted root', ['leaf'], ['two', 'one', 'root']],
    ['in both', ['leaf', 'two', 'one'], ['two', 'one', 'root']],
    ['half here, half there', ['leaf', 'two'], ['one', 'root']],
  ])('%s leads to the root', async (_, beside, chain) => {
    expect(await bare(beside, [await rootWith(...chain)])).toEqual({
      format: 'a bare signature',
      signer: { kind: 'identity', identity, issuer },
      time: expect.stringMatching(/^20.*Z$/),
      logged: false,
    })
  })

  test.each([
    ['with a gap', ['leaf', 'two'], unlisted],
    ['in the wrong order', ['leaf', 'one', 'two'], unlisted],
    ['that is missing', ['leaf'], unlisted],
  ])('%s could not be checked', async (_, beside, message) => {
    const check = bare(beside, [await rootWith('root')])
    await expect(check).rejects.toBeInstanceOf(CannotCheck)
    await expect(check).rejects.toThrow(message)
  })

  test('with a root of its own is refused, and one of another company could not be checked', async () => {
    const own = bare(['leaf', 'two', 'one', 'root'], [await rootWith('root')])
    await expect(own).rejects.toThrow('it contains a root certificate, which only the verifier may choose.')
    const other = new PrivateCa(await mkdtemp(at('other-')))
    await other.root('root')
    const roots = [await other.trustedRoot(['root'], [['root']])]
    await expect(bare(['leaf', 'two', 'one'], roots)).rejects.toThrow(/that the trusted root does not list\./)
  })

  test('an owner of a certificate is no authority', async () => {
    await ca.issue('forged', 'leaf', 'leaf')
    await ca.openssl('dgst', '-sha256', '-sign', 'forged.key', '-out', 'forged.sig', 'file')
    const beside = {
      certificate: await ca.pem('forged', 'leaf', 'two', 'one'),
      timestamp: await ca.stamp('forged.sig', 'rsa'),
    }
    const check = verify(await readFile(at('forged.sig')), [await rootWith('root')], beside)
    await expect(check).rejects.toThrow(unlisted)
    // Not even if the trusted root lists it.
    const listed = verify(await readFile(at('forged.sig')), [await rootWith('leaf', 'two', 'one', 'root')], beside)
    await expect(listed).rejects.toThrow(
      'its certificate was not issued by a certificate authority of the trusted root.',
    )
  })

  const limited = 'one of its authorities may vouch for some names only, which release-tools does not compare.'
  const strange = 'the critical extension 1.2.3.4, which release-tools does not know and must not ignore.'
  test.each([
    ['limited', [limited, limited], true],
    ['strange', [`one of its authorities has ${strange}`, `one of its authorities has ${strange}`], false],
    ['web', [unlisted, ''], true],
  ] as const)('an authority of the kind %s does not lead to the root', async (kind, [message, listed], isOpen) => {
    await ca.issue(kind, 'root', kind)
    await ca.issue(`by-${kind}`, kind, 'leaf')
    await ca.openssl('dgst', '-sha256', '-sign', `by-${kind}.key`, '-out', `${kind}.sig`, 'file')
    const beside = { certificate: await ca.pem(`by-${kind}`, kind), timestamp: await ca.stamp(`${kind}.sig`, 'rsa') }
    const check = verify(await readFile(at(`${kind}.sig`)), [await rootWith('root')], beside)
    expect(await check.catch(error => error instanceof CannotCheck)).toBe(isOpen)
    await expect(check).rejects.toThrow(message)
    // What an authority may vouch for does not change if the trusted root lists it.
    if (listed !== '')
      await expect(verify(await readFile(at(`${kind}.sig`)), [await rootWith(kind, 'root')], beside)).rejects.toThrow(
        listed,
      )
  })

  test('a certificate with a critical extension that nobody here knows is refused, and policies ask for nothing', async () => {
    const roots = [await rootWith('two', 'one', 'root')]
    const signedBy = async (kind: string) => {
      await ca.issue(kind, 'two', kind)
      await ca.openssl('dgst', '-sha256', '-sign', `${kind}.key`, '-out', `${kind}.sig`, 'file')
      const beside = { certificate: await ca.pem(kind), timestamp: await ca.stamp(`${kind}.sig`, 'rsa') }
      return verify(await readFile(at(`${kind}.sig`)), roots, beside)
    }
    await expect(signedBy('strange-leaf')).rejects.toThrow(`its certificate has ${strange}`)
    expect(await signedBy('policies')).toMatchObject({ logged: false })
  })

  test('a certificate for web servers is refused', async () => {
    await ca.issue('server', 'two', 'server')
    await ca.openssl('dgst', '-sha256', '-sign', 'server.key', '-out', 'server.sig', 'file')
    const beside = { certificate: await ca.pem('server'), timestamp: await ca.stamp('server.sig', 'rsa') }
    const check = verify(await readFile(at('server.sig')), [await rootWith('two', 'one', 'root')], beside)
    await expect(check).rejects.toThrow('its certificate is not one for signing code.')
  })
})

describe('the timestamp of an authority', () => {
  test.each([
    ['rsa', 'sha256'],
    ['rsa', 'sha384'],
    ['rsa', 'sha512'],
    ['p256', 'sha256'],
    ['p384', 'sha384'],
    ['p384', 'sha512'],
  ])('with a key of the kind %s and %s shows the time', async (signer, digest) => {
    const timestamp = await ca.stamp('file.sig', signer, { imprint: digest, digest })
    expect(await bare(['leaf'], [await rootWith('two', 'one', 'root')], timestamp)).toMatchObject({ logged: false })
  })

  test.each([
    ['imprint', { imprint: 'sha1' }],
    ['signature', { digest: 'sha1' }],
  ])('whose %s is made of SHA-1 could not be checked', async (_, weak) => {
    const timestamp = await ca.stamp('file.sig', 'rsa', weak)
    const check = bare(['leaf'], [await rootWith('two', 'one', 'root')], timestamp)
    await expect(check).rejects.toBeInstanceOf(CannotCheck)
    await expect(check).rejects.toThrow('its timestamp is signed with a digest that is weak or not known')
  })

  test('is read by the algorithm that it names: RSA with a digest, and others that could not be checked', async () => {
    const roots = [await rootWith('two', 'one', 'root')]
    const named = (last: number) => {
      const copy = Buffer.from(stamp)
      const rsa = Buffer.from('2a864886f70d0101', 'hex')
      copy[copy.lastIndexOf(rsa) + rsa.length] = last
      return bare(['leaf'], roots, copy)
    }
    // sha256WithRSAEncryption, sha512WithRSAEncryption, RSASSA-PSS without a digest, and one that does not exist
    expect(await named(11)).toMatchObject({ logged: false })
    await expect(named(13)).rejects.toThrow('its timestamp was not made for this signature by a timestamp authority')
    await expect(named(10)).rejects.toBeInstanceOf(CannotCheck)
    await expect(named(10)).rejects.toThrow(
      'its timestamp is signed with a form of RSASSA-PSS that is rare, or a digest',
    )
    await expect(named(99)).rejects.toThrow('its timestamp is signed with the algorithm 1.2.840.113549.1.1.99, which')
  })

  test('is read if it is signed by RSASSA-PSS, with the salt that it names', async () => {
    const roots = [await rootWith('two', 'one', 'root')]
    for (const options of [[], ['rsa_pss_saltlen:20']])
      expect(await bare(['leaf'], roots, await ca.stampByPss('file.sig', 'rsa', options))).toMatchObject({
        logged: false,
        time: expect.any(String),
      })
    const changed = await ca.stampByPss('file.sig', 'rsa')
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
    await expect(bare(['leaf'], roots, changed)).rejects.toThrow('its timestamp was not made for this signature')
    const masked = await ca.stampByPss('file.sig', 'rsa', ['rsa_mgf1_md:sha512'])
    await expect(bare(['leaf'], roots, masked)).rejects.toThrow('a form of RSASSA-PSS that is rare')
  })

  test('that the authority refused is none', async () => {
    // The authority does not take this digest.
    await ca.openssl('ts', '-query', '-data', 'file.sig', '-sha512-256', '-no_nonce', '-out', 'strange')
    const by = ['-signer', 'rsa.pem', '-inkey', 'rsa.key']
    await ca.openssl(
      'ts',
      '-reply',
      '-config',
      'config',
      '-section',
      'one',
      '-queryfile',
      'strange',
      ...by,
      '-out',
      'refused',
    )
    const check = bare(['leaf'], [await rootWith('two', 'one', 'root')], await readFile(at('refused')))
    await expect(check).rejects.toThrow('its timestamp is the refusal of an authority.')
  })

  test('of another signature, or of nothing, is refused; none at all could not be checked', async () => {
    const roots = [await rootWith('two', 'one', 'root')]
    const other = bare(['leaf'], roots, await ca.stamp('file', 'rsa'))
    await expect(other).rejects.toThrow('its timestamp was not made for this signature by a timestamp authority')
    await expect(other).rejects.not.toBeInstanceOf(CannotCheck)
    const without = verify(signature, roots, { certificate: await ca.pem('leaf') })
    await expect(without).rejects.toBeInstanceOf(CannotCheck)
    await expect(without).rejects.toThrow('neither a log entry with a time nor a timestamp shows when it was made.')
  })

  test('by an authority that the root does not list could not be checked', async () => {
    const root = await ca.trustedRoot(['two', 'one', 'root'], [['p256', 'root']])
    await expect(bare(['leaf'], [root])).rejects.toThrow('its timestamp is from an authority (issuer acme.test, root,')
    const none = bare(['leaf'], [{ ...root, timestampAuthorities: [] }])
    await expect(none).rejects.toThrow('the trusted root lists no log and no timestamp authority.')
  })
})

test('a bundle of version 0.2 with its chain is verified, and with the chain of another it is not known', async () => {
  const messageDigest = { algorithm: 'SHA2_256', digest: createHash('sha256').update('hello\n').digest('base64') }
  const bundle = async (...chain: string[]) =>
    Buffer.from(
      JSON.stringify({
        mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.2',
        verificationMaterial: {
          x509CertificateChain: { certificates: await Promise.all(chain.map(name => ca.raw(name))) },
          timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: stamp.toString('base64') }] },
        },
        messageSignature: { messageDigest, signature: signature.toString('base64') },
      }),
    )
  const roots = [await rootWith('root')]
  expect(await verify(await bundle('leaf', 'two', 'one'), roots)).toMatchObject({ format: 'a Sigstore bundle' })
  await expect(verify(await bundle('leaf', 'p256', 'one'), roots)).rejects.toThrow(unlisted)
  const long = await bundle('leaf', ...Array<string>(9).fill('one'))
  await expect(async () => verify(long, roots)).rejects.toThrow('it has 9 certificates, more than the 8 accepted.')
})

test('the certificate of another signature is refused', async () => {
  const check = bare(['other'], [await rootWith('two', 'one', 'root')])
  await expect(check).rejects.toThrow('the signature was not made over this content by this signer.')
})

describe('several trusted roots', () => {
  const lines = async (): Promise<Json[]> => [json('trusted-root.json'), await rootWith('two', 'one', 'root')]

  test('the issuer picks one, with the logs that it has', async () => {
    const roots = await lines()
    expect(await bare(['leaf'], roots)).toMatchObject({ logged: false })
    const acme = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3'
    const keyless = (bundle: Json) =>
      verifyBlob({
        file: at('file'),
        signatures: readSignatures(Buffer.from(JSON.stringify(bundle))),
        trust: {
          signers: [{ kind: 'identity', identity: acme, issuer: 'http://127.0.0.1:18010' }],
          trustedRoot: roots.flatMap(root => parseTrustedRoots(Buffer.from(JSON.stringify(root)))).reverse(),
        },
      })
    expect(await keyless(json('keyless.json'))).toMatchObject({ logged: true })
    // What the other root does not ask for is asked for all the same.
    const unlogged = json('keyless.json')
    unlogged.verificationMaterial.tlogEntries = []
    await expect(keyless(unlogged)).rejects.toThrow('it has no entry in a transparency log.')
    await expect(bare(['leaf'], [json('trusted-root.json')])).rejects.toThrow(CannotCheck)
  })

  test('a root with logs asks for an entry, which a bare signature does not have', async () => {
    const logged = { ...(await rootWith('two', 'one', 'root')), tlogs: json('trusted-root.json').tlogs }
    const check = bare(['leaf'], [logged])
    await expect(check).rejects.toBeInstanceOf(CannotCheck)
    await expect(check).rejects.toThrow('it has a certificate, but no log entry.')
  })

  test('each says whose it is and how old; a line that is none, and too many, could not be read', async () => {
    const text = (await lines()).map(root => `${JSON.stringify(root)}\n`)
    expect(parseTrustedRoots(Buffer.from(text.join(''))).map(ageOf)).toEqual([
      'testbed of 2024-01-01',
      'acme.test of 2020-01-01',
    ])
    expect(parseTrustedRoots(fixture('trusted-root.json')).map(ageOf)).toEqual(['testbed of 2024-01-01'])
    expect(() => parseTrustedRoots(Buffer.from(`${text[0]}{}\n`))).toThrow(CannotCheck)
    expect(() => parseTrustedRoots(Buffer.from((text[1] ?? '').repeat(17)))).toThrow(
      'it has 17 roots, more than the 16',
    )
  })
})

test('cosign and release-tools verify the same bundle of a Sigstore without logs', async () => {
  const key = createPrivateKey(await readFile(at('leaf.key')))
  const payload = JSON.stringify({ ...json('statement.json'), subject: json('statement.json').subject })
  const type = 'application/vnd.in-toto+json'
  const sig = sign('sha256', Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} ${payload}`), key)
  await writeFile(at('dsse.sig'), sig)
  const rfc3161Timestamps = [{ signedTimestamp: (await ca.stamp('dsse.sig', 'p384')).toString('base64') }]
  const bundle = {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: { certificate: await ca.raw('leaf'), timestampVerificationData: { rfc3161Timestamps } },
    dsseEnvelope: {
      payload: Buffer.from(payload).toString('base64'),
      payloadType: type,
      signatures: [{ sig: sig.toString('base64') }],
    },
  }
  const root = await rootWith('two', 'one', 'root')
  expect(await verify(Buffer.from(JSON.stringify(bundle)), [root])).toMatchObject({ logged: false })
  await writeFile(at('bundle.json'), JSON.stringify(bundle))
  await writeFile(at('root.json'), JSON.stringify(root))
  const who = ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer]
  const args = [
    '--bundle',
    'bundle.json',
    '--trusted-root',
    'root.json',
    ...who,
    '--type',
    'https://example.com/predicate/v1',
  ]
  const relaxed = ['--insecure-ignore-tlog', '--insecure-ignore-sct', '--use-signed-timestamps']
  const cosign = promisify(execFile)(
    join(testbed().bin, 'cosign'),
    ['verify-blob-attestation', ...args, ...relaxed, 'file'],
    {
      cwd: directory,
      env: { PATH: process.env.PATH, HOME: directory },
    },
  )
  expect((await cosign).stderr).toContain('Verified OK')
})
