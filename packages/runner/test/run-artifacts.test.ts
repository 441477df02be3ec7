import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { fetchArtifacts, storeArtifact } from '../src/run-artifacts.ts'

jest.setTimeout(60_000)
let root: string
let double: GitHubDouble
const before = { ...process.env }

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'artifacts-'))
  double = await startGitHub({ dir: join(root, 'double'), repository: 'acme/widget' })
})
beforeEach(() => {
  Object.assign(process.env, double.env, {
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_TEMP: root,
    GITHUB_WORKSPACE: root,
  })
})
afterEach(() => {
  process.env = { ...before }
})
afterAll(async () => {
  await double.stop()
  await rm(root, { recursive: true, force: true })
})

async function release(name: string, text = 'x'): Promise<string> {
  await mkdir(join(root, name, 'release/artifacts'), { recursive: true })
  await writeFile(join(root, name, 'release/artifacts/a.whl'), text)
  return join(root, name, 'release')
}

test('a release directory travels from one job to the next', async () => {
  await storeArtifact('build', await release('one'), testHost())
  const host = testHost()
  await fetchArtifacts(['build'], join(root, 'two/release'), host)
  expect(await readFile(join(root, 'two/release/artifacts/a.whl'), 'utf8')).toBe('x')
  expect(host.lines).toEqual(['Merged 1 files of the artifact build.'])
})

test('a name that there is not: those that there are', async () => {
  await storeArtifact('evidence', await release('three'), testHost())
  await expect(fetchArtifacts(['buidl'], join(root, 'four/release'), testHost())).rejects.toThrow(
    'Could not download the artifact "buidl": this run has only: build, evidence. Check the name, and that the job that uploads it is listed under `needs:`.',
  )
})

test('an artifact of that name is there already', async () => {
  const directory = await release('five')
  await storeArtifact('twice', directory, testHost())
  await expect(storeArtifact('twice', directory, testHost())).rejects.toThrow(
    'Could not upload the release directory as the artifact "twice": this run already has an artifact of that name. Give each upload, each matrix job, and each call of a reusable workflow (by `project-directory`) a name of its own.',
  )
})

test('nothing to upload, and no artifact service', async () => {
  await mkdir(join(root, 'empty'))
  await expect(storeArtifact('none', join(root, 'empty/release'), testHost())).rejects.toThrow(
    /empty\/release does not exist or is empty\. Run this step after those that write to it\.$/,
  )
  delete process.env.ACTIONS_RUNTIME_TOKEN
  await expect(fetchArtifacts(['build'], join(root, 'six/release'), testHost())).rejects.toThrow(
    'Could not download the artifacts build: this runner offers no artifact service (ACTIONS_RUNTIME_TOKEN not set). If all steps run in one job, leave out `from-artifacts` and `to-artifact`. Otherwise, run this on GitHub Actions.',
  )
  await expect(fetchArtifacts([], join(root, 'six/release'), testHost())).resolves.toBeUndefined()
})

test('GitHub Enterprise Server has the service before, at another address', async () => {
  process.env.GITHUB_SERVER_URL = 'https://github.example.org'
  await expect(fetchArtifacts(['build'], join(root, 'seven/release'), testHost())).rejects.toThrow(
    'this runner offers no artifact service (ACTIONS_RUNTIME_URL not set).',
  )
})
