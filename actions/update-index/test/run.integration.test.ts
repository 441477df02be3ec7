/** @needs tools */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { FailedWithOutputs } from '@release-tools/host'
import { addSignature, fileOf, makeRoot, metadataBranch, openIndex, type RoleKeys } from '@release-tools/releases'
import { keySigner } from '@release-tools/releases/testing'
import { givenInputs } from '@release-tools/runner/testing'
import { makeKeyPair } from '@release-tools/sign/testing'
import { type GitHubDouble, startGitHub, type TestHost, testHost } from '@release-tools/testbed'
import { makePublic, widgetRelease } from '../../../test/support/public-release.ts'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

// Real signatures, on machines that do other things as well.
jest.setTimeout(60_000)

const { workspace, give } = givenInputs('update-index', read)
const before = process.env
const rootKey = keySigner()
const commit = 'c0ffee'.padEnd(40, '0')
let [dir, assets]: [string, string] = ['', '']
let github: GitHubDouble
let keys: Awaited<ReturnType<typeof makeKeyPair>>

/** A root whose online roles have these keys. */
async function rootFor(online: RoleKeys, timestamp = online): Promise<Buffer> {
  const root = makeRoot({
    roles: { root: { keys: [rootKey.publicKey], threshold: 1 }, targets: online, snapshot: online, timestamp },
    now: new Date(),
  })
  await addSignature(root, rootKey)
  return fileOf(root)
}

/** What the default branch says. */
const declare = (root: Buffer, states = '') =>
  github.repository.branches.push('main', { '.github/index-root.json': root, '.github/release-states.yaml': states })

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'update-index-'))
  github = await startGitHub({
    ...{ dir, repository: 'acme/widget', tags: { 'v1.2.0': commit } },
    tokens: { maker: { contents: 'write' }, job: { contents: 'read' } },
  })
  keys = await makeKeyPair()
  const release = await widgetRelease()
  assets = release.assets
  await makePublic(github, assets)
  writeFileSync(join(workspace, 'cosign.pub'), release.publicKey)
})
beforeEach(() => {
  rmSync(join(workspace, 'far'), { recursive: true, force: true })
  mkdirSync(join(workspace, 'far'))
  github.repository.branches.heads.clear()
})
afterAll(async () => {
  process.env = before
  await github.stop()
  for (const path of [dir, workspace]) rmSync(path, { recursive: true })
})

const withKey = () => ({ COSIGN_PRIVATE_KEY: keys.key, COSIGN_PASSWORD: keys.password })
const onTag = { GITHUB_REF: 'refs/tags/v1.2.0' }
const online = () => ({ keys: [keys.pub], threshold: 1 })

async function step(env: Record<string, string> = {}, inputs: Record<string, string> = {}) {
  process.env = {
    ...before,
    ...github.env,
    ...{ GITHUB_REPOSITORY: 'acme/widget', GITHUB_SHA: commit, GITHUB_REF: 'refs/heads/main' },
    ...{ GITHUB_RUN_ATTEMPT: '1', GITHUB_WORKFLOW_REF: '' },
    ...env,
  }
  const host: TestHost = testHost({ workspace, temp: dir })
  const given = {
    'github-token': 'maker',
    key: 'cosign.pub',
    'tag-pattern': 'v{version}',
    stores: 'directory:far\nbranch:release-metadata',
  }
  return { outputs: await run(give({ ...given, ...inputs }), host), host }
}

/** What a stranger reads. */
async function stranger(root: Buffer) {
  const options = { root, repository: 'acme/widget', now: new Date(), api: github.apiUrl }
  const { index, version } = await openIndex('acme/widget', options, testHost())
  return { version, releases: index.releases.map(({ tag, state, manifest }) => [tag, state, manifest]) }
}

/** What the audit log of the store says, by kind, tag and what it is about. */
function logged() {
  const folder = join(workspace, 'far/acme/widget/audit-log')
  const lines = readdirSync(folder).flatMap(segment => {
    const name = readdirSync(join(folder, segment)).find(file => file.startsWith('events-')) ?? ''
    return readFileSync(join(folder, segment, name), 'utf8')
      .trim()
      .split('\n')
  })
  return lines.map(line => {
    const { kind, tag, facts } = JSON.parse(line).event
    return [kind, tag, kind === 'index' ? facts : facts.subjects[0].name]
  })
}

test('a published release is verified and listed, and its state is what the default branch says, whatever is checked out', async () => {
  mkdirSync(join(workspace, '.github'))
  writeFileSync(join(workspace, '.github/release-tools.yaml'), 'audit-log: { keep: true }\n')
  const root = await rootFor(online())
  declare(root)
  const { outputs, host } = await step({ ...onTag, ...withKey() })
  const manifest = sha256(readFileSync(join(assets, 'manifest.yaml')))
  expect(await stranger(root)).toEqual({ version: 1, releases: [['v1.2.0', 'supported', manifest]] })
  expect(outputs).toMatchObject({ listed: 'true', changed: 'true', 'index-version': '1' })
  const events = readFileSync(String(outputs['signing-events']), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(events.map(({ subjects }) => subjects[0].name).sort()).toEqual([
    'snapshot.json',
    'targets.json',
    'timestamp.json',
  ])
  expect(readdirSync(join(workspace, 'far/acme/widget/release-index/index-1')).sort()).toEqual([
    ...['1.root.json', '1.targets.json', 'archive.json', 'index.yaml'],
  ])
  expect(host.summaries.at(-1)).toContain('✅ Version 1 of the index of releases')

  declare(root, 'releases: [{ tag: v1.2.0, state: yanked, reason: It loses data. }]\n')
  await step(withKey())
  expect(await stranger(root)).toEqual({ version: 2, releases: [['v1.2.0', 'yanked', manifest]] })
  // A run again, on the tag, takes nothing back and writes nothing.
  const again = await step({ ...onTag, ...withKey() })
  expect(again.outputs).toMatchObject({ listed: 'true', changed: 'false', 'index-version': '2' })
  expect(again.host.summaries.at(-1)).toContain('| `v1.2.0` | yanked | ➖ | It loses data. |')
  expect(readdirSync(join(workspace, 'far/acme/widget/release-index'))).toEqual(['index-1', 'index-2'])
  const factsOf = (version: number) => {
    const bytes = readFileSync(
      join(workspace, `far/acme/widget/release-index/index-${version}/${version}.targets.json`),
    )
    return { version, targets: sha256(bytes) }
  }
  const signed = (tag: string) =>
    ['snapshot.json', 'targets.json', 'timestamp.json'].map(name => ['signature', tag, name])
  const [first, second] = [logged().slice(0, 4), logged().slice(4)]
  expect([first[0], ...first.slice(1).sort()]).toEqual([['index', 'v1.2.0', factsOf(1)], ...signed('v1.2.0')])
  expect([second[0], ...second.slice(1).sort()]).toEqual([
    ['index', 'release-index', factsOf(2)],
    ...signed('release-index'),
  ])
  rmSync(join(workspace, '.github'), { recursive: true })
})

test('without a key, a run says what is not listed or said, and until when readers accept the index', async () => {
  const root = await rootFor(online())
  declare(root)
  await step(withKey())
  const { outputs, host } = await step(onTag)
  expect(outputs).toMatchObject({ listed: 'false', changed: 'false', 'index-version': '1' })
  expect(host.lines.filter(line => line.startsWith('warning'))).toEqual([
    'warning: v1.2.0 is not listed. This step has no key for that: sign the index on a machine that has it, with release-tools index update (docs/tasks/index-keys.md).',
    expect.stringMatching(
      /^warning: This step has no key that renews the index: unless another job does, readers refuse it after \S+Z\.$/,
    ),
  ])
  expect(host.summaries.at(-1)).toContain('❌')
  await step({ ...onTag, ...withKey() })
  declare(root, 'releases: [{ tag: v1.2.0, state: yanked, reason: It loses data. }]\n')
  const unsaid = await step(onTag)
  expect(unsaid.outputs).toMatchObject({ listed: 'true', changed: 'false', 'index-version': '2' })
  expect(unsaid.host.lines.join('\n')).toContain(
    'v1.2.0 is listed as supported, and should be yanked. This step has no',
  )
})

test('a key for the timestamp alone begins no index', async () => {
  const other = keySigner()
  const root = await rootFor({ keys: [other.publicKey], threshold: 1 }, online())
  declare(root)
  await expect(step({ ...onTag, ...withKey() })).rejects.toThrow('Could not sign the targets of the index')
})

test.each<[string, () => Promise<Buffer | undefined>, Record<string, string>, string]>([
  ['a default branch without a root', async () => undefined, {}, 'the branch main has no .github/index-root.json.'],
  [
    'a key that the root does not name',
    async () => rootFor({ keys: [keySigner().publicKey], threshold: 1 }),
    {},
    'its root names the key of this step',
  ],
  [
    'a root that is not signed',
    async () => {
      const roles = { keys: [keys.pub], threshold: 1 }
      const all = { root: roles, targets: roles, snapshot: roles, timestamp: roles }
      return fileOf(makeRoot({ roles: all, now: new Date() }))
    },
    {},
    'it has 0 of the 1 signatures that root 1 asks for',
  ],
  ['the identity of a workflow', async () => rootFor(online()), { signer: 'keyless' }, 'an index is signed by keys.'],
  ['a token that may not write', async () => rootFor(online()), { 'github-token': 'job' }, 'contents: write'],
])('%s is refused', async (_, root, inputs, message) => {
  const declared = await root()
  if (declared === undefined) github.repository.branches.push('main', { 'README.md': '' })
  else declare(declared)
  await expect(step(withKey(), inputs)).rejects.toThrow(message)
  expect(github.repository.branches.heads.has(metadataBranch)).toBe(false)
})

test('a store that is down is named, and does not hold up a withdrawal', async () => {
  const root = await rootFor(online())
  declare(root)
  await step({ ...onTag, ...withKey() })
  declare(root, 'releases: [{ tag: v1.2.0, state: yanked, reason: It loses data. }]\n')
  const failed = await step(withKey(), { stores: 'directory:gone\ndirectory:far' }).catch(error => error)
  expect(failed).toBeInstanceOf(FailedWithOutputs)
  expect(failed.message).toMatch(
    /version 2 is published, and not kept in directory:gone\. Could not use the store directory:gone/,
  )
  expect(failed.outputs).toMatchObject({ changed: 'true', 'index-version': '2' })
  expect((await stranger(root)).releases[0]?.[1]).toBe('yanked')
  expect(readdirSync(join(workspace, 'far/acme/widget/release-index'))).toEqual(['index-1', 'index-2'])
})
