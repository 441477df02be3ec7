/** @needs tools sigstore registry */
import { execFile } from 'node:child_process'
import { createPublicKey, X509Certificate } from 'node:crypto'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { parseTrustedRoot, type Signer } from '@release-tools/evidence'
import type { Json } from '@release-tools/evidence/testing'
import { pushImage } from '@release-tools/oci/testing'
import { loopback, ports, rekorV1Name, requestToken, testbed, testHost } from '@release-tools/testbed'
import { openAndVerify } from '../src/open-and-verify.ts'

jest.setTimeout(60_000)
const execute = promisify(execFile)
const { bin, trustedRoot, signingConfig, idTokenRequestUrl, issuer } = testbed()
const cosign = join(bin, 'cosign')
const old = ['--new-bundle-format=false', '--use-signing-config=false', '--tlog-upload=false']
const services = ['--signing-config', signingConfig, '--trusted-root', trustedRoot]
const identity = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3'
let scratch = ''

async function run(...args: string[]): Promise<string> {
  const env = {
    PATH: process.env.PATH,
    HOME: scratch,
    COSIGN_PASSWORD: 'a password',
    ACTIONS_ID_TOKEN_REQUEST_URL: idTokenRequestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken({}),
    SIGSTORE_REKOR_PUBLIC_KEY: join(scratch, 'rekor.pub'),
    SIGSTORE_CT_LOG_PUBLIC_KEY_FILE: join(scratch, 'ct.pub'),
    SIGSTORE_ROOT_FILE: join(scratch, 'fulcio.pem'),
  }
  return (await execute(cosign, args, { cwd: scratch, env })).stdout
}

async function verify(text: string, signers?: Signer[]) {
  const own = { kind: 'key' as const, publicKey: await readFile(join(scratch, 'cosign.pub'), 'utf8') }
  const trust = { signers: signers ?? [own], trustedRoot: parseTrustedRoot(await readFile(trustedRoot)) }
  return openAndVerify(text, { trust }, testHost({ env: { DOCKER_CONFIG: scratch } }))
}
type Report = Awaited<ReturnType<typeof verify>>
const rows = ({ checks }: Report) => checks.map(({ name, status }) => `${name} ${status}`)

/** A new image in the registry. */
async function image(name: string): Promise<string> {
  const { repository, digest } = await pushImage(`acme/${name}`, name)
  return `${repository}@${digest}`
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'cosign-images-'))
  await run('generate-key-pair')
  await writeFile(join(scratch, 'predicate.json'), '{"spdxVersion": "SPDX-2.3"}')
})

describe('what cosign 3 attaches', () => {
  test('signature and attestation by a key are verified, and by cosign itself', async () => {
    const name = await image('bundles')
    await run('sign', '--key', 'cosign.key', ...services, '--yes', name)
    await run(
      'attest',
      '--key',
      'cosign.key',
      ...services,
      '--yes',
      '--type',
      'spdxjson',
      '--predicate',
      'predicate.json',
      name,
    )
    expect(rows(await verify(`oci://${name}`))).toEqual(['image pass', 'signature pass', 'SBOM (SPDX) pass'])
    await run('verify', '--key', 'cosign.pub', '--trusted-root', trustedRoot, name)
  })

  test('signature by a workflow: by its identity, and by no other', async () => {
    const name = await image('keyless')
    await run('sign', ...services, '--yes', name)
    const report = await verify(`oci://${name}`, [{ kind: 'identity', identity, issuer }])
    expect(report.result).toBe('verified')
    expect(report.checks[1]).toMatchObject({
      name: 'signature',
      signedBy: { identity, issuer },
      signedAt: expect.any(String),
    })
    const other = await verify(`oci://${name}`, [{ kind: 'identity', identity: `${identity}x`, issuer }])
    expect(other.result).toBe('not verified')
    expect(other.checks[1]?.detail).toContain(`it was made by "${identity}"`)
  })
})

describe('what cosign 3 attaches as it did before version 3', () => {
  test('signature and attestation by their tags are verified', async () => {
    const name = await image('tags')
    await run('sign', '--key', 'cosign.key', ...old, '--yes', name)
    await run(
      'attest',
      '--key',
      'cosign.key',
      ...old,
      '--yes',
      '--type',
      'spdxjson',
      '--predicate',
      'predicate.json',
      name,
    )
    const report = await verify(`oci://${name}`)
    expect(rows(report)).toEqual(['image pass', 'signature pass', 'SBOM (SPDX) pass'])
    expect(report.checks[1]?.detail).toMatch(
      /^A signature of cosign before version 3, in the tag sha256-[0-9a-f]{64}\.sig\.$/,
    )
    expect(report.checks[2]?.detail).toMatch(/in the tag sha256-[0-9a-f]{64}\.att\.$/)
    const { publicKey } = await otherKey()
    expect((await verify(`oci://${name}`, [{ kind: 'key', publicKey }])).result).toBe('not verified')
  })

  test('signature and attestation by a workflow, with an entry in Rekor 1, are verified, and by cosign itself', async () => {
    const name = await image('tags-keyless')
    await writeTrust()
    const servers = ['--fulcio-url', loopback(ports.fulcio), '--rekor-url', loopback(ports.rekorV1)]
    const keyless = ['--new-bundle-format=false', '--use-signing-config=false', '--yes', ...servers]
    await run('sign', ...keyless, name)
    await run('attest', ...keyless, '--type', 'spdxjson', '--predicate', 'predicate.json', name)
    const report = await verify(`oci://${name}`, [{ kind: 'identity', identity, issuer }])
    expect(rows(report)).toEqual(['image pass', 'signature pass', 'SBOM (SPDX) pass'])
    expect(report.checks[1]).toMatchObject({
      detail: expect.stringMatching(/^A signature of cosign before version 3, in the tag sha256-[0-9a-f]{64}\.sig\.$/),
      signedBy: { kind: 'identity', identity, issuer },
      signedAt: expect.stringMatching(/^20.*Z$/),
      logged: true,
    })
    const who = (identity: string) => ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer]
    const own = ['verify', '--new-bundle-format=false', name]
    await run(...own, ...who(identity))
    const other = await verify(`oci://${name}`, [{ kind: 'identity', identity: `${identity}x`, issuer }])
    expect(other.result).toBe('not verified')
    await expect(run(...own, ...who(`${identity}x`))).rejects.toThrow('none of the expected identities matched')
  })
})

/** Whom cosign trusts without a trusted root, as before version 3: run() names these files. */
async function writeTrust() {
  const root: Json = JSON.parse(await readFile(trustedRoot, 'utf8'))
  const keyOf = ({ publicKey }: Json) =>
    createPublicKey({ key: Buffer.from(publicKey.rawBytes, 'base64'), format: 'der', type: 'spki' })
  const pem = (log: Json) => keyOf(log).export({ type: 'spki', format: 'pem' })
  const rekor = root.tlogs.find(({ baseUrl }: Json) => baseUrl.includes(rekorV1Name))
  const chain: { rawBytes: string }[] = root.certificateAuthorities[0].certChain.certificates
  const certificates = chain.map(({ rawBytes }) => new X509Certificate(Buffer.from(rawBytes, 'base64')).toString())
  await writeFile(join(scratch, 'rekor.pub'), pem(rekor))
  await writeFile(join(scratch, 'ct.pub'), pem(root.ctlogs[0]))
  await writeFile(join(scratch, 'fulcio.pem'), certificates.join(''))
}

async function otherKey() {
  await run('generate-key-pair', '--output-key-prefix', 'other')
  return { publicKey: await readFile(join(scratch, 'other.pub'), 'utf8') }
}

test('an image that cosign saved to disk is verified with its signature, offline', async () => {
  const name = await image('saved')
  await run('sign', '--key', 'cosign.key', ...old, '--yes', name)
  await run('save', '--dir', 'layout', name)
  const report = await verify(join(scratch, 'layout'))
  expect(report).toMatchObject({ result: 'verified', target: { kind: 'image', digest: name.replace(/^.*@/, '') } })
  expect(rows(report)).toEqual(['image pass', 'signature pass'])
})
