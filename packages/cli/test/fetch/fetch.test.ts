import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { archiveRelease, type FileToKeep, requireAll } from '@release-tools/archive'
import { filesToKeep } from '@release-tools/archive/testing'
import { ourSchema } from '@release-tools/evidence/testing'
import { connectRequests } from '@release-tools/runner'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { cli, releaseWithKey } from '../../testing/run.ts'

const before = process.cwd()
const root = freshDir('fetch')
const repository = 'acme/widget'
const kept = join(root, 'kept/acme/widget/v1.2.0/release')
let key = ''
let names: string[] = []

beforeAll(async () => {
  process.chdir(root)
  for (const name of ['kept', 'empty']) mkdirSync(join(root, name))
  writeFileSync('afile', '')
  const release = await releaseWithKey()
  key = release.key
  names = readdirSync(release.assets).sort()
  await archive(Object.fromEntries(names.map(name => [name, readFileSync(join(release.assets, name))])))
})
beforeEach(() => {
  for (const name of readdirSync(root)) if (/^(release|run|to)-/.test(name)) rmSync(name, { recursive: true })
})
afterAll(() => {
  process.chdir(before)
  rmSync(root, { recursive: true, force: true })
})

async function archive(contents: Record<string, Buffer | string>, tag = 'v1.2.0', name = 'release') {
  const { files, remove } = filesToKeep(contents)
  const parts = [{ name, files: files as FileToKeep[] }]
  const host = testHost({ workspace: root })
  requireAll(await archiveRelease(['directory:kept'], { tag, parts }, { host, repository }))
  remove()
}

const branch = 'branch:release-metadata'

async function archiveInBranch(): Promise<GitHubDouble> {
  const github = await startGitHub({ dir: freshDir('github'), repository })
  const connect = { repository, token: github.env.GITHUB_TOKEN, apiUrl: github.apiUrl }
  const host = testHost({ workspace: root })
  const { files, remove } = filesToKeep(Object.fromEntries(names.map(name => [name, readFileSync(join(kept, name))])))
  const parts = [{ name: 'release', files }]
  const context = { host, repository, github: () => connectRequests(connect, host) }
  requireAll(await archiveRelease(['directory:kept', branch], { tag: 'v1.2.0', parts }, context))
  remove()
  return github
}

const fetch = (...args: string[]) => cli(['fetch', '--repository', repository, ...args])
const trusted = () => ['--key', key]

test('gets a release from the store that has it, and verifies it', async () => {
  const stores = ['--from', 'directory:empty', '--from', 'directory:kept']
  const { code, out, err } = await fetch('v1.2.0', ...stores, ...trusted())
  expect(err).toMatch(
    new RegExp(
      `^Passed over: directory:empty does not have it\\.\nIn release-v1.2.0: ${names.length} files \\([\\d.]+ kB\\) of directory:kept, release v1\\.2\\.0\\.\\n$`,
    ),
  )
  expect(out).toContain('VERIFIED')
  expect(code).toBe(0)
  expect(readdirSync(join(root, 'release-v1.2.0')).sort()).toEqual(names)
})

test('a release must be of the server that --repository names', async () => {
  const from = (server: string) =>
    cli(['fetch', 'v1.2.0', '--repository', `${server}/acme/widget`, '--from', 'directory:kept', ...trusted()])
  expect((await from('github.com')).code).toBe(0)
  rmSync('release-v1.2.0', { recursive: true })
  const { code, out } = await from('github.example.org')
  expect(code).toBe(1)
  expect(out.replace(/\s+/g, ' ')).toContain('https://github.example.org/acme/widget')
})

test('--try-delete says of each store whether there is a lock to try', async () => {
  const { code, err } = await fetch('v1.2.0', '--try-delete', '--from', 'directory:kept', ...trusted())
  expect([code, err.split('\n')[0]]).toEqual([0, 'directory:kept: no lock to try: stores of this kind lock nothing.'])
})

test('--json prints the report of verify, and --to names the directory', async () => {
  const { code, out } = await fetch('v1.2.0', '--from', 'directory:kept', '--to', 'to-here', '--json', ...trusted())
  const report = JSON.parse(out)
  expect([code, report.path, report.result]).toEqual([0, 'to-here', 'verified'])
  expect(report.checks[0]).toMatchObject({ name: 'download', status: 'pass' })
  const validate = new Ajv2020().compile(ourSchema('verify-report.v1.json'))
  expect([validate(report), validate.errors]).toEqual([true, null])
})

test('without --from, the stores of the configuration are asked', async () => {
  mkdirSync('.github', { recursive: true })
  writeFileSync('.github/release-tools.yaml', 'stores: ["directory:kept"]\n')
  const { code } = await fetch('v1.2.0', ...trusted())
  expect(code).toBe(0)
  rmSync('.github', { recursive: true })
})

test('a role in the address is for jobs: a person is asked for a login', async () => {
  const address = 's3://acme-releases?region=eu-central-1&role=arn:aws:iam::123456789012:role/archive'
  const { code, out } = await fetch('v1.2.0', '--from', address, ...trusted())
  expect(code).toBe(3)
  expect(out.replace(/\s+/g, ' ')).toContain(
    'AWS_ACCESS_KEY_ID is not set, and only a job can take the role of an address.',
  )
})

test('a release of another signer is not verified, and neither is a copy that was changed', async () => {
  const other = (await releaseWithKey()).key
  const foreign = await fetch('v1.2.0', '--from', 'directory:kept', '--key', other)
  expect([foreign.code, foreign.out.includes('NOT VERIFIED')]).toEqual([1, true])
  rmSync('release-v1.2.0', { recursive: true })

  const name = names.find(one => one.endsWith('.whl')) ?? ''
  const bytes = readFileSync(join(kept, name))
  chmodSync(join(kept, name), 0o644)
  writeFileSync(join(kept, name), Buffer.from(bytes).fill('x', 0, 1))
  const changed = await fetch('v1.2.0', '--from', 'directory:kept', ...trusted())
  writeFileSync(join(kept, name), bytes)
  expect(changed.code).toBe(1)
  const said = changed.out.replace(/\s+/g, ' ')
  expect(said).toContain(`Could not get ${name} from directory:kept: it has `)
  expect(said).toContain('Get it from another store, and find out who changed it here.')
})

test('a store that keeps metadata only says which files are missing, and where they are', async () => {
  const github = await archiveInBranch()
  const api = ['--github-api', github.apiUrl]
  const { code, out } = await fetch('v1.2.0', '--from', branch, ...api, ...trusted())
  await github.stop()
  expect(code).toBe(3)
  expect(out.replace(/\s+/g, ' ')).toMatch(
    /branch:release-metadata does not keep \d+ files of the release: .*\.whl.*\. Name another store with --from, or download them from the release on GitHub and run release-tools verify\./,
  )
  expect(readdirSync('release-v1.2.0')).toContain('manifest.yaml')
})

test('a tag that no store has could not be checked', async () => {
  const { code, out } = await fetch('v9.9.9', '--from', 'directory:kept', '--from', 'directory:empty', ...trusted())
  expect(code).toBe(3)
  expect(out.replace(/\s+/g, ' ')).toContain('directory:kept does not have it. directory:empty does not have it.')
})

test('what the store calls v1.3.0 is not verified if it is the release v1.2.0', async () => {
  const contents = Object.fromEntries(names.map(name => [name, readFileSync(join(kept, name))]))
  await archive(contents, 'v1.3.0')
  const { code, out } = await fetch('v1.3.0', '--from', 'directory:kept', ...trusted())
  expect([code, out.includes('NOT VERIFIED')]).toEqual([1, true])
})

test('logs are got without trust in anybody, and nobody has signed them', async () => {
  await archive({ 'Build-1.txt': 'built\n' }, 'v1.2.0', 'run-4242-1')
  const { code, out } = await fetch('v1.2.0', '--from', 'directory:kept', '--part', 'run-4242-1')
  expect(code).toBe(0)
  expect(out.replace(/\s+/g, ' ').trim()).toBe(
    'run-4242-1 of v1.2.0: 1 file (6 bytes) of directory:kept, in run-4242-1-v1.2.0. They have the digests that the store recorded. Nobody signed them.',
  )
  expect(readFileSync('run-4242-1-v1.2.0/Build-1.txt', 'utf8')).toBe('built\n')
  const json = await fetch('v1.2.0', '--from', 'directory:kept', '--part', 'run-4242-1', '--to', 'to-logs', '--json')
  expect(JSON.parse(json.out)).toMatchObject({ place: 'directory:kept', directory: 'to-logs', name: 'run-4242-1' })
  const { err } = await fetch('v1.2.0', '--from', 'directory:kept', ...trusted())
  expect(err.replaceAll('\n', ' ')).toContain('It also keeps run-4242-1: get the logs with --part.')
  expect(err.split('\n').filter(line => line.length > 80)).toEqual([])
})

describe('wrong use', () => {
  test.each<[string[], string]>([
    [[], 'TAG is missing.'],
    [['v1', 'v2'], 'only one TAG is accepted'],
    [['v1.2.0'], 'no store is named. Give --from ADDRESS, or run this in a repository with `stores`'],
    [['v1.2.0', '--from', 'kept'], 'Could not read the address of the store "kept"'],
    [['v1.2.0', '--from', 'directory:kept', '--part', 'x'], 'it has no part "x".'],
    [['v1.2.0', '--from', 'directory:kept', '--to', '.'], '. already has files. Give a new directory with --to DIR.'],
    [['v1.2.0', '--from', 'directory:kept', '--to', 'afile'], 'afile is not a directory (ENOTDIR).'],
    [['v1.2.0', '--from', 'directory:kept'], 'no trusted signer is given.'],
  ])('%j', async (args, message) => {
    const { code, err } = await fetch(...args)
    expect(err).toContain(message)
    expect(code).toBe(2)
  })

  test('the repository is needed', async () => {
    const { code, err } = await cli(['fetch', 'v1.2.0', '--from', 'directory:kept'])
    expect([code, err]).toEqual([
      2,
      'Could not read the command line: --repository is missing. Give --repository OWNER/NAME.\n',
    ])
  })
})
