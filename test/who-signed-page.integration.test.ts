/** @needs tools sigstore kms */
import { readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { ifThere, sha256 } from '@release-tools/base'
import { cli } from '@release-tools/cli/testing'
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
import { type HttpServer, serve, startVault, testbed, testHost, type Vault } from '@release-tools/testbed'
import { commandBlocks } from '../scripts/shared/commands.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

const audience = 'https://vault.example.org'
let dir: string
let vault: Vault
let blocks: string[]
/** Gives out the files of the log of the second version, as a web server of its operator does. */
let files: HttpServer
/** Options that lead to the logs of the testbed. */
let logs: string[]

beforeAll(async () => {
  dir = await scratch()
  vault = await startVault({ dir: join(testbed().dir, 'vault') })
  await vault.allowReleases({ issuer: testbed().issuer, audience })
  const { rekorTlogUrls } = JSON.parse(readFileSync(testbed().signingConfig, 'utf8'))
  const first = rekorTlogUrls.find((one: { majorApiVersion: number }) => one.majorApiVersion === 1).url
  const { tlogs } = JSON.parse(readFileSync(testbed().trustedRoot, 'utf8'))
  files = await serve(0, async ({ url = '' }) => {
    const path = join(dirname(testbed().trustedRoot), 'rekor', url.replace('/api/v2/', ''))
    const body = await ifThere(readFile(path))
    return { status: body === undefined ? 404 : 200, headers: {}, body: body ?? '' }
  })
  const at = [`${tlogs[0].baseUrl}=${files.url}`, `${tlogs[1].baseUrl}=${first}`]
  logs = ['--trusted-root', testbed().trustedRoot, ...at.flatMap(one => ['--rekor-at', one])]
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
    await signStatement(statementOf('keyless.txt'), { ...(await signingOptions('keyless')), events }, testHost())
  })
  writeFileSync(join(dir, 'signing-events.jsonl'), renderEvents(events.all))
  writeFileSync(join(dir, 'audit.log'), vault.auditLog())
  const found = commandBlocks('docs/tasks/who-signed-what.md').filter(({ situation }) => situation === 'records')
  blocks = found.map(({ commands }) => commands.join('\n'))
})
afterAll(() => Promise.all([vault.stop(), files.stop()]))

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

/** Runs a block of the page. Not synchronously: Vault is in this process. */
async function type(block = 'false'): Promise<{ status: number; output: string }> {
  const env = { VAULT_ADDR: vault.url, VAULT_TOKEN: vault.rootToken, CURL_CA_BUNDLE: vault.authority }
  const script = ['set -e -o pipefail', block].join('\n')
  const { exitCode, stdout, stderr } = await testHost().exec('bash', ['-c', script], {
    cwd: dir,
    env,
    timeoutMs: 20_000,
  })
  return { status: exitCode, output: stdout + stderr }
}

/** Runs a block that is one call of our program, in this process, with `more` options that the testbed needs. */
async function ours(block = '', more: string[] = []): Promise<{ code: number; out: string; err: string }> {
  const [program, ...args] = block.split(' ')
  expect(program).toBe('release-tools')
  const cwd = process.cwd()
  const env = { VAULT_ADDR: vault.url, VAULT_TOKEN: vault.rootToken, VAULT_CACERT: vault.authority }
  process.chdir(dir)
  try {
    return await withEnv(env, () => cli([...args, ...more]))
  } finally {
    process.chdir(cwd)
  }
}

test('the page lists who signed', async () => {
  const { status, output } = await type(blocks[0])
  expect([status, output.split('\n').filter(line => line !== '')]).toEqual([
    0,
    [
      expect.stringMatching(/^\S+\tattestation\t[0-9a-f]{64}\tby-vault\.txt$/),
      expect.stringMatching(`^\\S+\tattestation\t${identity}\tkeyless\\.txt$`),
      expect.stringMatching(`^\\S+\tattestation\t${identity}\tuploaded\\.whl$`),
    ],
  ])
})

test('the page finds the entries of records in both versions of Rekor', async () => {
  const { code, out, err } = await ours(blocks[1], logs)
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(
    /^found +attestation of keyless\.txt\n +https:\/\/rekor\.local: entry \d+ is what the record says, below its\n/,
  )
  expect(out).toMatch(
    /^found +attestation of uploaded\.whl\n +https:\/\/rekor1\.local: entry \d+ is what the record says\.\n/m,
  )
  expect(out).toContain('3 signatures: 2 found in the records of others, 1 not looked up.\n')
})

test('the page finds the signature of a record in the audit log of Vault, and all that its session did', async () => {
  const signed = vault.audit.find(({ path }) => path.startsWith('transit/sign/'))
  const { code, out } = await ours(blocks[2])
  expect(code).toBe(0)
  expect(out).toContain(`(request ${signed?.requestId})`)
  const { status, output } = await type(blocks[3])
  const paths = output.split('\n').map(line => line.split('\t')[1])
  expect(status).toBe(0)
  expect(paths.slice(0, 1)).toEqual(['auth/jwt-github/login'])
  expect(paths).toContain('transit/sign/release/sha2-256')
  expect(paths).toContain('auth/token/revoke-self')
})
