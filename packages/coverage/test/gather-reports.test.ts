import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { freshDir } from '@release-tools/scan/testing'
import { testHost } from '@release-tools/testbed'
import { type GatherOptions, gather } from '../src/gather-reports.ts'
import { storeMatrixJob } from '../src/matrix-jobs.ts'
import type { Project } from '../src/project.ts'
import type { InstalledWheel } from '../src/python.ts'

const commit = 'a'.repeat(40)
let root: string
let options: GatherOptions
beforeEach(() => {
  root = freshDir('gather')
  const releaseDir = join(root, 'release')
  options = { data: [], junit: [], pytestArgs: [], measure: [], releaseDir, scratch: root, directories: ['a', 'b'] }
})

function project(directory: string): Project {
  const repository = { root, commit, tracked: [], untracked: [], isShallow: false }
  const python = () => Promise.reject(new Error('the tests would run'))
  return { directory, path: join(root, directory), repository, python, roleOf: () => 'main' }
}

async function store(name: string, directory: string, failed = false, data = 1, wheel?: InstalledWheel): Promise<void> {
  const file = join(root, 'file')
  writeFileSync(file, name)
  const job = {
    name,
    directory,
    commit,
    python: '3.12.1',
    dataFiles: Array(data).fill(file),
    wheel,
    junit: file,
    failed,
  }
  await storeMatrixJob(options.releaseDir, job)
}

test('matrix jobs of the project are joined; one that failed makes all fail', async () => {
  await store('py3.12', 'a')
  await store('py3.13', 'a', true)
  await store('py3.12', 'b')
  const joined = await gather(project('a'), options, testHost())
  expect(joined).toMatchObject({ failed: true, origin: 'the matrix jobs py3.12, py3.13' })
  expect([joined.sources.data.length, joined.junit.length]).toEqual([2, 2])
  expect(await gather(project('b'), options, testHost())).toMatchObject({
    failed: false,
    origin: 'the matrix jobs py3.12',
  })
})

test('a matrix job that did not report is unknown, and never passed', async () => {
  await store('py3.12', 'a')
  const expecting = (...expected: string[]) => gather(project('a'), { ...options, expected }, testHost())
  expect((await expecting('py3.12')).jobs).toMatchObject([{ name: 'py3.12', python: '3.12.1' }])
  await expect(expecting('py3.12', 'py3.13')).rejects.toThrow(
    'Could not merge the results of the matrix jobs: py3.13 did not report, so that its result is unknown. Find out in the log of that job why it stopped, and run it again.',
  )
  await expect(expecting('py3.11', 'py3.13')).rejects.toThrow(
    'py3.11, py3.13 did not report, so that their results are',
  )
})

test('a matrix job that nobody started is refused: a Python that did not run would count as passed', async () => {
  await store('py3.12', 'a')
  await store('py3.14', 'a')
  await expect(gather(project('a'), { ...options, expected: ['py3.12'] }, testHost())).rejects.toThrow(
    'Could not merge the results of the matrix jobs: there is a result of "py3.14", which is not among py3.12.',
  )
})

test('where a project has no matrix job its tests run', async () => {
  await store('py3.12', 'b')
  await expect(gather(project('a'), options, testHost())).rejects.toThrow('the tests would run')
})

test('a matrix job without data is refused', async () => {
  await store('py3.12', 'a', false, 0)
  await expect(gather(project('a'), options, testHost())).rejects.toThrow(
    'Could not use the matrix job "py3.12": it left no coverage data.',
  )
})

test('unless the wheel that it tested has no Python files', async () => {
  const wheel = { places: ['/env/site-packages/ext.so'], hasPython: false }
  await store('py3.12', 'a', false, 0, wheel)
  const gathered = await gather(project('a'), options, testHost())
  expect(gathered).toMatchObject({ sources: { data: [] }, wheels: [wheel] })
})

test.each<[string, Partial<GatherOptions>, string]>([
  [
    'of a project that is not of this run',
    { directories: ['b', 'c'] },
    'it measured the project in "a", but this run has "b", "c". Give the same `working-directory` or `projects` to all jobs.',
  ],
  [
    'beside coverage-data',
    { data: ['.coverage'] },
    '`coverage-data` is set too. Remove `coverage-data`, or start with a release directory without data of matrix jobs.',
  ],
  [
    'beside pytest-args',
    { pytestArgs: ['-q'] },
    '`pytest-args` is set too, but this job runs no tests. Move `pytest-args` to the matrix jobs, or start with a release directory without data of matrix jobs.',
  ],
])('a matrix job %s is not ignored in silence', async (_, more, message) => {
  await store('py3.12', 'a')
  await expect(gather(project('b'), { ...options, ...more }, testHost())).rejects.toThrow(
    `Could not use the matrix job "py3.12": ${message}`,
  )
})
