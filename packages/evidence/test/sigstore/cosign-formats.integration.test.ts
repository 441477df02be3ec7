/** @needs tools sigstore */
import { execFile } from 'node:child_process'
import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from '@jest/globals'
import { digestsOfFile } from '@release-tools/base'
import { testbed } from '@release-tools/testbed'
import { hashNames } from '../../src/in-toto/digests.ts'
import { hasSubject } from '../../src/in-toto/statement.ts'
import { readSignatures } from '../../src/signatures/read-signatures.ts'
import { verifyBlob } from '../../src/signatures/verify-blob.ts'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import { SignatureVerifier } from '../../src/sigstore/sigstore.ts'
import { parseTrustedRoot } from '../../src/sigstore/trusted-root.ts'
import type { Json } from '../../testing/bundles.ts'

const execute = promisify(execFile)
const { bin, trustedRoot, signingConfig } = testbed()
const cosign = join(bin, 'cosign')
const curves = ['P-256', 'P-384', 'P-521'] as const
let scratch = ''

async function run(program: string, args: string[]): Promise<void> {
  await execute(program, args, {
    cwd: scratch,
    env: { PATH: process.env.PATH, HOME: scratch, COSIGN_PASSWORD: 'a password' },
  })
}

/** Signs the artifact by cosign with a key on the curve, in the log of the testbed. */
async function signed(
  command: string[],
  curve: string,
  services = ['--signing-config', signingConfig, '--trusted-root', trustedRoot],
): Promise<Json> {
  const bundle = join(scratch, `${command[0]}-${curve}.json`)
  const key = ['--key', `${curve}.key`]
  await run(cosign, [...command, ...key, ...services, '--bundle', bundle, '--yes', 'artifact'])
  return JSON.parse(await readFile(bundle, 'utf8'))
}

async function verifier(curve: string): Promise<SignatureVerifier> {
  return new SignatureVerifier({
    signers: [{ kind: 'key', publicKey: await readFile(join(scratch, `${curve}.pub`), 'utf8') }],
    trustedRoot: parseTrustedRoot(await readFile(trustedRoot)),
  })
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'formats-'))
  await writeFile(join(scratch, 'artifact'), 'a wheel')
  await writeFile(join(scratch, 'predicate.json'), '{"fine": true}')
  for (const curve of curves) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: curve })
    await writeFile(join(scratch, `${curve}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }))
    await run(cosign, ['import-key-pair', '--key', `${curve}.pem`, '--output-key-prefix', curve])
  }
}, 60_000)

test.each(curves)(
  'cosign signs a file and a statement with a key on %s, and both are verified with their log entries',
  async curve => {
    const by = await verifier(curve)
    const file = await signed(['sign-blob'], curve)
    expect(await by.verifyFile(join(scratch, 'artifact'), file)).toMatchObject({ logged: true })
    // The entry alone has signature and digest, too.
    const entry = readSignatures(Buffer.from(JSON.stringify(file.verificationMaterial.tlogEntries[0])))
    const trust = {
      signers: [{ kind: 'key' as const, publicKey: await readFile(join(scratch, `${curve}.pub`), 'utf8') }],
      trustedRoot: parseTrustedRoot(await readFile(trustedRoot)),
    }
    const alone = (name: string) => verifyBlob({ file: join(scratch, name), signatures: entry, trust })
    expect(await alone('artifact')).toMatchObject({ format: 'a log entry as bundles have it', logged: true })
    await expect(alone('predicate.json')).rejects.toThrow('its log entry is about something else.')
    const attestation = await signed(['attest-blob', '--predicate', 'predicate.json', '--type', 'custom'], curve)
    const { statement, logged } = by.verifyStatement(attestation)
    expect(logged).toBe(true)
    // The form that cosign gives its own statements, beside those that it is given.
    expect(statement._type).toBe('https://in-toto.io/Statement/v0.1')
    expect(hasSubject(statement, await digestsOfFile(join(scratch, 'artifact'), hashNames))).toBe(true)
    const changed = structuredClone(attestation)
    changed.dsseEnvelope.payload = Buffer.from(JSON.stringify({ ...statement, predicate: {} })).toString('base64')
    expect(() => by.verifyStatement(changed)).toThrow('its log entry is about something else.')
  },
  30_000,
)

test('what cosign signs with an Ed25519 key, it does not verify itself; it is verified as a bare signature', async () => {
  const { privateKey } = generateKeyPairSync('ed25519')
  await writeFile(join(scratch, 'ed.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  await run(cosign, ['import-key-pair', '--key', 'ed.pem', '--output-key-prefix', 'ed25519'])
  await run(cosign, ['signing-config', 'create', '--out', 'no-log.json'])
  const file = await signed(['sign-blob'], 'ed25519', ['--signing-config', 'no-log.json'])
  const own = ['verify-blob', '--key', 'ed25519.pub', '--insecure-ignore-tlog', '--bundle', 'sign-blob-ed25519.json']
  await expect(run(cosign, [...own, 'artifact'])).rejects.toThrow('message is missing artifact digest')
  const check = (await verifier('ed25519')).verifyFile(join(scratch, 'artifact'), file)
  await expect(check).rejects.toThrow(CannotCheck)
  await expect(check).rejects.toThrow('it does not name the digest of the file, which cosign leaves out for Ed25519')
  // As a bare signature, it needs none.
  const publicKey = await readFile(join(scratch, 'ed25519.pub'), 'utf8')
  const question = (name: string) => ({
    file: join(scratch, name),
    signatures: readSignatures(Buffer.from(JSON.stringify(file))),
    trust: { signers: [{ kind: 'key' as const, publicKey }] },
  })
  expect(await verifyBlob(question('artifact'))).toMatchObject({ format: 'a Sigstore bundle', logged: false })
  await expect(verifyBlob(question('predicate.json'))).rejects.toThrow('was not made over this content')
  // With the digest that every other client writes, it is a signature like any other.
  const digest = createHash('sha512').update('a wheel').digest('base64')
  file.messageSignature.messageDigest = { algorithm: 'SHA2_512', digest }
  expect(await (await verifier('ed25519')).verifyFile(join(scratch, 'artifact'), file)).toMatchObject({ logged: false })
}, 30_000)

test('where only a bundle is read, the JSON that cosign wrote before version 3 is named', async () => {
  const bundle = join(scratch, 'old.json')
  const old = ['--new-bundle-format=false', '--use-signing-config=false', '--tlog-upload=false']
  await run(cosign, ['sign-blob', '--key', 'P-256.key', ...old, '--bundle', bundle, '--yes', 'artifact'])
  const check = (await verifier('P-256')).verifyFile(join(scratch, 'artifact'), await readFile(bundle))
  await expect(check).rejects.toThrow(CannotCheck)
  await expect(check).rejects.toThrow('it is the JSON that cosign wrote before version 3, not a Sigstore bundle.')
})
