/** @needs tools */
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { sha256File } from '@release-tools/base'
import { type ActArtifacts, startActArtifacts, testbed, testHost } from '@release-tools/testbed'
import { fetchArtifacts, fetchGiven, storeArtifact } from '../src/run-artifacts.ts'

jest.setTimeout(60_000)
let root: string
let act: ActArtifacts
const before = { ...process.env }

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'containers-'))
  act = await startActArtifacts(root, testbed().bin)
})
beforeEach(() => {
  Object.assign(process.env, act.env, { GITHUB_RUN_ATTEMPT: '1' })
})
afterEach(() => {
  process.env = { ...before }
})
afterAll(async () => {
  await act.stop()
  await rm(root, { recursive: true, force: true })
})

/** A job with a release directory of these files. */
async function job(name: string, files: Record<string, string | Uint8Array>): Promise<string> {
  const release = join(root, name, 'release')
  await mkdir(join(release, 'artifacts'), { recursive: true })
  for (const [path, data] of Object.entries(files)) await writeFile(join(release, path), data)
  return release
}

test('a release directory travels from one job to the next, in parts if it is large', async () => {
  // It has no patterns, so that it stays as large when it is compressed.
  const large = randomBytes(20 * 1024 * 1024)
  const from = await job('one', { 'artifacts/a.whl': large, 'coverage.json': '{}' })
  await storeArtifact('build', from, testHost())
  const host = testHost()
  const to = join(root, 'two/release')
  await fetchArtifacts(['build'], to, host)
  expect(await sha256File(join(to, 'artifacts/a.whl'))).toBe(await sha256File(join(from, 'artifacts/a.whl')))
  expect(await readFile(join(to, 'coverage.json'), 'utf8')).toBe('{}')
  expect(host.lines).toEqual(['Merged 2 files of the artifact build.'])
})

test('bytes that are not those of the upload are refused, and nothing of them is merged', async () => {
  await storeArtifact('changed', await job('three', { 'artifacts/a.whl': 'x' }), testHost())
  const [archive = ''] = await readdir(act.kept('changed'))
  expect(archive).toMatch(/^attempt-1\.sha256-[0-9a-f]{64}\.tar\.gz$/)
  const bytes = await readFile(join(act.kept('changed'), archive))
  bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1
  await writeFile(join(act.kept('changed'), archive), bytes)
  const to = join(root, 'four/release')
  await expect(fetchArtifacts(['changed'], to, testHost())).rejects.toThrow(
    'Could not download the artifact "changed": its digest differs from that of the upload. Run the job again.',
  )
  await expect(readdir(to)).rejects.toThrow('ENOENT')
})

test('another digest than the job returned is refused', async () => {
  await storeArtifact('given', await job('five', { 'artifacts/a.whl': 'x' }), testHost())
  const [archive = ''] = await readdir(act.kept('given'))
  const sha256 = /sha256-(\w+)/.exec(archive)?.[1] ?? ''
  await fetchGiven([{ name: 'given', sha256 }], join(root, 'six'), testHost())
  expect(await readFile(join(root, 'six/given/release/artifacts/a.whl'), 'utf8')).toBe('x')
  await expect(
    fetchGiven([{ name: 'given', sha256: 'a'.repeat(64) }], join(root, 'seven'), testHost()),
  ).rejects.toThrow(`its digest is not sha256:${'a'.repeat(64)}, which its job returned.`)
})

test('a name that there is not: those that there are', async () => {
  await expect(fetchArtifacts(['buidl'], join(root, 'eight/release'), testHost())).rejects.toThrow(
    /^Could not download the artifact "buidl": this run has only: build, .*\. Check the name, and that the job that uploads it/,
  )
})

test('what others uploaded is not taken for ours', async () => {
  await mkdir(act.kept('wheels'), { recursive: true })
  await writeFile(join(act.kept('wheels'), 'a.whl'), 'x')
  await expect(fetchArtifacts(['wheels'], join(root, 'nine/release'), testHost())).rejects.toThrow(
    'Could not download the artifact "wheels": it has no archive of release-tools. Upload it with `to-artifact`. What other actions',
  )
})

test('two jobs cannot use one name, but a later attempt of the run can', async () => {
  await storeArtifact('twice', await job('ten', { 'artifacts/a.whl': '1' }), testHost())
  const second = await job('eleven', { 'artifacts/a.whl': '2' })
  process.env.GITHUB_RUN_ATTEMPT = '2'
  await storeArtifact('twice', second, testHost())
  await fetchArtifacts(['twice'], join(root, 'twelve/release'), testHost())
  expect(await readFile(join(root, 'twelve/release/artifacts/a.whl'), 'utf8')).toBe('2')
  await expect(storeArtifact('twice', await job('thirteen', { 'artifacts/a.whl': '3' }), testHost())).rejects.toThrow(
    'Could not upload the release directory as the artifact "twice": this run already has an artifact of that name.',
  )
  await expect(fetchArtifacts(['twice'], join(root, 'fourteen/release'), testHost())).rejects.toThrow(
    'two jobs have uploaded an artifact of that name.',
  )
})
