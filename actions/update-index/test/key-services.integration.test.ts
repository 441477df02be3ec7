/** @needs tools sigstore kms */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { addSignature, fileOf, makeRoot, openIndex } from '@release-tools/releases'
import { keySigner } from '@release-tools/releases/testing'
import { givenInputs } from '@release-tools/runner/testing'
import { parseSigner, publicKey, type SigningOptions } from '@release-tools/sign'
import { signingOptions } from '@release-tools/sign/testing'
import {
  type AwsKms,
  type GitHubDouble,
  startAwsKms,
  startGitHub,
  startVault,
  testbed,
  testHost,
  type Vault,
} from '@release-tools/testbed'
import { makePublic, widgetRelease } from '../../../test/support/public-release.ts'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

// Real signatures, on machines that do other things as well.
jest.setTimeout(60_000)

const { workspace, give } = givenInputs('update-index', read)
const before = process.env
const rootKey = keySigner()
const commit = 'c0ffee'.padEnd(40, '0')
let dir = ''
let github: GitHubDouble
let vault: Vault
let aws: AwsKms

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'update-index-'))
  vault = await startVault({ dir: join(testbed().dir, 'vault') })
  aws = await startAwsKms({ dir: testbed().dir, python: testbed().keyServices })
  await vault.write('sys/mounts/transit', { type: 'transit' })
  await vault.write('transit/keys/index', { type: 'ecdsa-p256' })
  await aws.createKey('index', 'ECC_NIST_P256')
  github = await startGitHub({
    ...{ dir, repository: 'acme/widget', tags: { 'v1.2.0': commit } },
    tokens: { maker: { contents: 'write' } },
  })
  const release = await widgetRelease()
  await makePublic(github, release.assets)
  writeFileSync(join(workspace, 'cosign.pub'), release.publicKey)
})
beforeEach(() => {
  rmSync(join(workspace, 'far'), { recursive: true, force: true })
  mkdirSync(join(workspace, 'far'))
  github.repository.branches.heads.clear()
})
afterAll(async () => {
  process.env = before
  for (const server of [github, vault, aws]) await server.stop()
  for (const path of [dir, workspace]) rmSync(path, { recursive: true })
})

test.each<[string, string, () => Record<string, string | undefined>]>([
  ['AWS KMS', 'awskms:///alias/index', () => aws.env],
  [
    'Vault',
    'hashivault://index',
    () => ({ VAULT_ADDR: vault.url, VAULT_TOKEN: vault.rootToken, VAULT_CACERT: vault.authority }),
  ],
])('the online key can be in %s: a stranger reads what it signed', async (_, key, variables) => {
  process.env = {
    ...{ ...before, ...github.env, ...variables() },
    ...{ GITHUB_REPOSITORY: 'acme/widget', GITHUB_SHA: commit, GITHUB_REF: 'refs/tags/v1.2.0' },
    ...{ GITHUB_RUN_ATTEMPT: '1', GITHUB_WORKFLOW_REF: '' },
  }
  const host = testHost({ workspace, temp: dir, env: process.env })
  const signing = parseSigner(key) as SigningOptions['signing']
  const options = await signingOptions('key', { signing, transparency: 'none' })
  const online = { keys: [(await publicKey(options, host)) ?? ''], threshold: 1 }
  const root = makeRoot({
    roles: { root: { keys: [rootKey.publicKey], threshold: 1 }, targets: online, snapshot: online, timestamp: online },
    now: new Date(),
  })
  await addSignature(root, rootKey)
  github.repository.branches.push('main', { '.github/index-root.json': fileOf(root) })
  const outputs = await run(
    give({
      ...{ 'github-token': 'maker', key: 'cosign.pub', 'tag-pattern': 'v{version}' },
      ...{ stores: 'directory:far\nbranch:release-metadata', signer: key },
    }),
    host,
  )
  expect(outputs).toMatchObject({ listed: 'true', changed: 'true' })
  const how = { root: fileOf(root), repository: 'acme/widget', now: new Date(), api: github.apiUrl }
  const { index } = await openIndex('acme/widget', how, testHost())
  expect(index.releases.map(({ tag, state }) => [tag, state])).toEqual([['v1.2.0', 'supported']])
})
