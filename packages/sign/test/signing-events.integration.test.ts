/** @needs tools sigstore kms */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { keyFingerprint, parseEvents, renderEvents, type SigningEvent } from '@release-tools/evidence'
import { startVault, testbed, testHost, type Vault } from '@release-tools/testbed'
import { signFile, signStatement } from '../src/sign.ts'
import { parseSigner, withLogin } from '../src/signer-input.ts'
import { signingEvents } from '../src/signing-events.ts'
import type { ServiceKey, SigningOptions } from '../src/signing-options.ts'
import { identity, jobIdentity, makeKeyPair, scratch, signingOptions, withEnv } from '../testing/signers.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

const context = {
  serverUrl: 'https://github.com',
  repository: 'acme/widget',
  runId: '42',
  runAttempt: '1',
  job: 'sign',
  workflowRef: 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
  ref: 'refs/tags/v1.2.3',
  sha: 'c0ffee',
}
const run = {
  server: 'https://github.com',
  repository: 'acme/widget',
  id: '42',
  attempt: '1',
  job: 'sign',
  workflow: context.workflowRef,
  ref: 'refs/tags/v1.2.3',
  commit: 'c0ffee',
}
const statement = {
  _type: 'https://in-toto.io/Statement/v1' as const,
  subject: [{ name: 'a.txt', digest: { sha256: sha256('a') } }],
  predicateType: 'https://example.org/predicate/v1',
  predicate: {},
}

let dir: string
let vault: Vault
beforeAll(async () => {
  dir = await scratch()
  await writeFile(join(dir, 'a.txt'), 'a')
  vault = await startVault({ dir: join(testbed().dir, 'vault') })
  await vault.allowReleases({ issuer: testbed().issuer, namespace: 'team', audience })
})
afterAll(() => vault.stop())

const audience = 'https://vault.example.org'

/** The records of what `body` signs, as they are written and read again. */
async function recorded(
  options: SigningOptions,
  env: Record<string, string>,
  body: (options: SigningOptions) => Promise<unknown>,
): Promise<SigningEvent[]> {
  const events = signingEvents(context, false)
  await withEnv({ GITHUB_WORKSPACE: dir, ...env }, () => body({ ...options, events }))
  return parseEvents(renderEvents(events.all), 'records')
}

const read = async (name: string) => JSON.parse(await readFile(join(dir, name), 'utf8'))

test('a keyless signature: who, with which certificate, and what finds it in its log', async () => {
  const [event, ...others] = await recorded(await signingOptions('keyless'), jobIdentity(), options =>
    signFile(join(dir, 'a.txt'), join(dir, 'keyless.json'), options, testHost()),
  )
  const { verificationMaterial, messageSignature } = await read('keyless.json')
  const [entry] = verificationMaterial.tlogEntries
  const body = Buffer.from(entry.canonicalizedBody, 'base64')
  const certificate = Buffer.from(verificationMaterial.certificate.rawBytes, 'base64')
  const { tlogs, timestampAuthorities } = JSON.parse(await readFile(testbed().trustedRoot, 'utf8'))
  expect(others).toEqual([])
  expect(event).toEqual({
    schema: 'https://github.com/org/release-tools/blob/v1/docs/schema/signing-event.v1.json',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    kind: 'file',
    subjects: [{ name: 'a.txt', digest: { sha256: sha256('a') } }],
    signer: {
      kind: 'identity',
      identity,
      issuer: testbed().issuer,
      certificate: { sha256: sha256(certificate), serialNumber: expect.stringMatching(/^[0-9a-f]+$/) },
    },
    signature: { sha256: sha256(Buffer.from(messageSignature.signature, 'base64')) },
    signed: { algorithm: 'sha256', digest: sha256('a') },
    log: [
      {
        url: tlogs[0].baseUrl,
        logId: Buffer.from(entry.logId.keyId, 'base64').toString('hex'),
        index: String(entry.logIndex),
        kind: `${entry.kindVersion.kind} ${entry.kindVersion.version}`,
        bodySha256: sha256(body),
        leafHash: createHash('sha256').update(Buffer.of(0)).update(body).digest('hex'),
      },
    ],
    timestamps: [{ time: expect.stringMatching(/Z$/), authority: timestampAuthorities[0].uri }],
    run,
  })
})

test('a key pair that signs nothing new: what was kept says so, once for each signature', async () => {
  const { key, pub, password } = await makeKeyPair()
  const env = { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: password }
  const options = await signingOptions('key')
  const sign = (own: SigningOptions) => signFile(join(dir, 'a.txt'), join(dir, 'key.json'), own, testHost())
  const [first] = await recorded(options, env, sign)
  const [second] = await recorded(options, env, sign)
  expect(first?.signer).toEqual({ kind: 'key', sha256: keyFingerprint(pub) })
  expect(second).toEqual({ ...first, kept: true, time: second?.time })
  expect(parseEvents(renderEvents([second, first] as SigningEvent[]), 'both')).toEqual([first])
})

async function vaultOptions(login: Record<string, string>): Promise<SigningOptions> {
  const lines = Object.entries(login).map(([name, value]) => `${name}: ${value}`)
  const { signingConfig, trustedRoot, ...own } = await signingOptions('key', { transparency: 'none' })
  return { ...own, signing: withLogin(parseSigner('hashivault://release'), lines) as ServiceKey }
}

test('a key of Vault: its version, and what finds login and signature in the audit log of Vault', async () => {
  await vault.write('transit/keys/release/rotate', {}, 'team')
  const before = vault.audit.length
  const place = { path: 'jwt-github', audience, namespace: 'team', ca: vault.authority }
  const options = await vaultOptions({ address: vault.url, role: 'release', ...place })
  const [event] = await recorded(options, jobIdentity(), own => signStatement(statement, own, testHost()))
  const asked = vault.audit.slice(before)
  const login = asked.find(({ path }) => path === 'auth/jwt-github/login')
  const signature = asked.find(({ path }) => path.startsWith('transit/sign/'))
  expect(event).toMatchObject({
    kind: 'attestation',
    predicateType: statement.predicateType,
    log: [],
    timestamps: [],
    service: {
      name: 'hashivault',
      key: 'hashivault://release',
      keyVersion: '2',
      login: { role: 'release', namespace: 'team', address: vault.url },
      session: { accessor: signature?.accessor, loginRequestId: login?.requestId, namespace: 'team' },
    },
  })
  // What Vault got to sign is what the record says: its audit log has the HMAC of that.
  const sent = vault.exchanges.findLast(({ path }) => path.startsWith('transit/sign/'))?.body
  expect(sent?.input).toBe(Buffer.from(event?.signed?.digest ?? '', 'hex').toString('base64'))
  expect(JSON.stringify(event)).not.toMatch(/hv[sb]\./)
})

test('a token of the step: Vault says whose it is; what it does not let the token read is unknown', async () => {
  const env = { VAULT_ADDR: vault.url, VAULT_NAMESPACE: 'team', VAULT_CACERT: vault.authority }
  const token = { ...env, VAULT_TOKEN: vault.rootToken }
  const [event] = await recorded(await vaultOptions({}), token, own => signStatement(statement, own, testHost()))
  const { accessor } = vault.audit.findLast(({ path }) => path.startsWith('transit/sign/')) ?? {}
  expect(event?.service).toEqual({
    name: 'hashivault',
    key: 'hashivault://release',
    keyVersion: '2',
    session: { accessor, namespace: 'team' },
  })
})
