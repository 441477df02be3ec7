/** @needs tools sigstore kms */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { renderEvents } from '@release-tools/evidence'
import {
  parseSigner,
  type SigningOptions,
  signAsJob,
  signingEvents,
  signStatement,
  withLogin,
} from '@release-tools/sign'
import { identity, jobIdentity, scratch, signingOptions, withEnv } from '@release-tools/sign/testing'
import { startVault, testbed, testHost, type Vault } from '@release-tools/testbed'
import { commandBlocks } from '../scripts/shared/commands.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

const audience = 'https://vault.example.org'
let dir: string
let vault: Vault
let blocks: string[]
let uploaded: string
/** Address of the log that dates its entries. */
let log: string

beforeAll(async () => {
  dir = await scratch()
  vault = await startVault({ dir: join(testbed().dir, 'vault') })
  await vault.allowReleases({ issuer: testbed().issuer, audience })
  const { rekorTlogUrls } = JSON.parse(readFileSync(testbed().signingConfig, 'utf8'))
  log = rekorTlogUrls.find((one: { majorApiVersion: number }) => one.majorApiVersion === 1).url
  const events = signingEvents(
    {
      serverUrl: 'https://github.com',
      repository: 'acme/widget',
      runId: '1',
      runAttempt: '1',
      workflowRef: '',
      ref: 'refs/tags/v1.2.3',
      sha: 'c0ffee',
    },
    false,
  )
  await withEnv(jobIdentity(), async () => {
    await signStatement(statementOf('by-vault.txt'), { ...(await vaultOptions()), events }, testHost())
    const { signingConfig, trustedRoot, issuer } = testbed()
    const signer = { kind: 'identity' as const, identity, issuer }
    const who = { signer, signingConfig, trustedRoot, mayBePublic: false, events }
    await signAsJob(statementOf('uploaded.whl'), who, testHost())
  })
  uploaded = events.all[1]?.log[0]?.leafHash ?? ''
  writeFileSync(join(dir, 'signing-events.jsonl'), renderEvents(events.all))
  writeFileSync(join(dir, 'audit.log'), vault.auditLog())
  const found = commandBlocks('docs/tasks/who-signed-what.md').filter(({ situation }) => situation === 'records')
  blocks = found.map(({ commands }) => commands.join('\n'))
})
afterAll(() => vault.stop())

function statementOf(name: string) {
  return {
    _type: 'https://in-toto.io/Statement/v1' as const,
    subject: [{ name, digest: { sha256: sha256(name) } }],
    predicateType: 'https://example.org/predicate/v1',
    predicate: {},
  }
}

async function vaultOptions(): Promise<SigningOptions> {
  const { signingConfig, trustedRoot, ...own } = await signingOptions('key', { transparency: 'none' })
  const login = ['role: release', 'path: jwt-github', `address: ${vault.url}`, `audience: ${audience}`]
  const signing = withLogin(parseSigner('hashivault://release'), [...login, `ca: ${vault.authority}`])
  return { ...own, signing: signing as SigningOptions['signing'] }
}

/** Runs a block of the page, with the addresses of the testbed in the place of others. Not synchronously: Vault is in this process. */
async function type(block: string | undefined): Promise<{ status: number; output: string }> {
  const commands = (block ?? 'false').replaceAll('https://rekor.sigstore.dev', log)
  const env = { VAULT_ADDR: vault.url, VAULT_TOKEN: vault.rootToken, CURL_CA_BUNDLE: vault.authority }
  const script = ['set -e -o pipefail', commands].join('\n')
  const { exitCode, stdout, stderr } = await testHost().exec('bash', ['-c', script], {
    cwd: dir,
    env,
    timeoutMs: 20_000,
  })
  return { status: exitCode, output: stdout + stderr }
}

test('the page lists who signed', async () => {
  const { status, output } = await type(blocks[0])
  expect([status, output.split('\n').filter(line => line !== '')]).toEqual([
    0,
    [
      expect.stringMatching(/^\S+\tattestation\t[0-9a-f]{64}\tby-vault\.txt$/),
      expect.stringMatching(`^\\S+\tattestation\t${identity}\tuploaded\\.whl$`),
    ],
  ])
})

test('the page finds the entry of a record in Rekor, and the entry is what the record says', async () => {
  expect(uploaded).toMatch(/^[0-9a-f]{64}$/)
  expect(await type(blocks[1])).toMatchObject({ status: 0, output: 'entry.json: OK\n' })
})

test('the page finds the signature of a record in the audit log of Vault, and all that its session did', async () => {
  const signed = vault.audit.find(({ path }) => path.startsWith('transit/sign/'))
  expect(await type(blocks[2])).toMatchObject({ status: 0, output: `"${signed?.requestId}"\n` })
  const { status, output } = await type(blocks[3])
  const paths = output.split('\n').map(line => line.split('\t')[1])
  expect(status).toBe(0)
  expect(paths.slice(0, 1)).toEqual(['auth/jwt-github/login'])
  expect(paths).toContain('transit/sign/release/sha2-256')
  expect(paths).toContain('auth/token/revoke-self')
})
