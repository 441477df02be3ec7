import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { readStepRecords } from '@release-tools/evidence'
import { filesToHandOver, mergeReleaseDir } from '@release-tools/release'
import { freshDir } from '@release-tools/scan/testing'
import { readMatrixJobs, storeMatrixJob } from '../src/matrix-jobs.ts'

let root: string
let releaseDir: string
beforeEach(() => {
  root = freshDir('matrix-jobs')
  releaseDir = join(root, 'release')
})

const commit = 'a'.repeat(40)

/** A matrix job with two data files and a report, made up of its name. */
function job(name: string, directory = '.') {
  const files = ['coverage', 'coverage.host.1', 'report.xml'].map(file => join(freshDir('matrix-job'), file))
  for (const file of files) writeFileSync(file, `${name} ${directory}`)
  return {
    name,
    directory,
    commit,
    python: '3.12.1',
    dataFiles: files.slice(0, 2),
    junit: files[2] ?? '',
    failed: false,
  }
}

describe('matrix jobs', () => {
  test('are read as they were stored, in order', async () => {
    for (const name of ['python-3.9', 'python-3.10 linux']) await storeMatrixJob(releaseDir, job(name))
    const jobs = await readMatrixJobs(releaseDir, commit)
    expect(jobs.map(({ name, directory, python }) => [name, directory, python])).toEqual([
      ['python-3.10 linux', '.', '3.12.1'],
      ['python-3.9', '.', '3.12.1'],
    ])
    for (const { name, dataFiles, junit } of jobs)
      expect([...dataFiles, junit].map(path => readFileSync(path, 'utf8'))).toEqual(Array(3).fill(`${name} .`))
  })

  test('keep where the requirements of their tests came from', async () => {
    const requirements = { from: 'uv.lock, group test', pinned: true }
    await storeMatrixJob(releaseDir, { ...job('a'), requirements })
    await storeMatrixJob(releaseDir, job('b'))
    const jobs = await readMatrixJobs(releaseDir, commit)
    expect(jobs.map(one => one.requirements)).toEqual([requirements, undefined])
  })

  test('keep where the wheel was installed that they tested', async () => {
    const wheel = { places: ['/env/site-packages/widget'], hasPython: false }
    await storeMatrixJob(releaseDir, { ...job('a'), wheel })
    await storeMatrixJob(releaseDir, job('b'))
    expect((await readMatrixJobs(releaseDir, commit)).map(one => one.wheel)).toEqual([wheel, undefined])
  })

  test('of several projects lie side by side', async () => {
    for (const directory of ['b/é', 'a', '.']) await storeMatrixJob(releaseDir, job('linux', directory))
    const jobs = await readMatrixJobs(releaseDir, commit)
    expect(jobs.map(({ directory }) => directory)).toEqual(['.', 'a', 'b/é'])
    expect(jobs.map(({ junit }) => readFileSync(junit, 'utf8'))).toEqual(['linux .', 'linux a', 'linux b/é'])
  })

  test('replace themselves', async () => {
    await storeMatrixJob(releaseDir, job('linux'))
    await storeMatrixJob(releaseDir, { ...job('linux'), dataFiles: [] })
    expect(await readMatrixJobs(releaseDir, commit)).toMatchObject([{ name: 'linux', dataFiles: [] }])
  })

  test('say whether pytest failed', async () => {
    await storeMatrixJob(releaseDir, job('a'))
    await storeMatrixJob(releaseDir, { ...job('b'), failed: true })
    expect((await readMatrixJobs(releaseDir, commit)).map(({ failed }) => failed)).toEqual([false, true])
  })

  test('travel between jobs, and are no parts of the manifest', async () => {
    await storeMatrixJob(releaseDir, job('one'))
    const moved = await filesToHandOver(releaseDir)
    expect(moved).toEqual(
      ['data-1', 'data-2', 'junit.xml', 'matrix-job.json'].map(name => `release.records/coverage/one/${name}`),
    )
    const other = join(freshDir('other'), 'release')
    await storeMatrixJob(other, job('two'))
    await mergeReleaseDir(root, other, 'one')
    expect((await readMatrixJobs(other, commit)).map(({ name }) => name)).toEqual(['one', 'two'])
    expect(await readStepRecords(other)).toEqual({ files: [], images: [] })
  })

  test('are none where nothing was stored', async () => {
    expect(await readMatrixJobs(releaseDir, commit)).toEqual([])
  })

  test('of another commit are refused', async () => {
    await storeMatrixJob(releaseDir, job('linux'))
    await expect(readMatrixJobs(releaseDir, 'b'.repeat(40))).rejects.toThrow(
      `Could not use the matrix job "linux": it measured the commit ${commit}, but ${'b'.repeat(40)} is checked out. ` +
        'Check out the same commit in all jobs, and start with an empty release directory.',
    )
  })

  test.each(['', '.', '..', '../x', 'a/b', 'a\\b', 'a:b', 'a.', 'a ', '.a', 'a\nb', 'é', 'x'.repeat(101)])(
    'can not be called %j',
    async name => {
      await expect(storeMatrixJob(releaseDir, job(name))).rejects.toThrow(
        `Could not use the input \`matrix-job\`: ${JSON.stringify(name)} is not a valid name. Use only letters`,
      )
    },
  )
})

describe('a matrix job that is not whole', () => {
  const folder = () => join(releaseDir, '..', 'release.records', 'coverage', 'linux')

  test.each(['matrix-job.json', 'data-2', 'junit.xml'])('is refused: no %s', async name => {
    await storeMatrixJob(releaseDir, job('linux'))
    rmSync(join(folder(), name))
    await expect(readMatrixJobs(releaseDir, commit)).rejects.toThrow(
      `Could not use the matrix job "linux": ${join(folder(), name)} is missing. Delete its directory, and run the matrix job again.`,
    )
  })

  test.each([
    ['{', 'it is not JSON'],
    ['{}', '"version" is missing'],
    [
      `{"version":1,"name":"a","directory":".","commit":"c","python":"3","failed":true,"data":["../../x"]}`,
      '"data[0]" is "../../x", which is not the name of a data file.',
    ],
  ])('is refused: %s', async (text, found) => {
    mkdirSync(folder(), { recursive: true })
    writeFileSync(join(folder(), 'matrix-job.json'), text)
    await expect(readMatrixJobs(releaseDir, commit)).rejects.toThrow(found)
  })

  test('is refused where its folder can not be read', async () => {
    mkdirSync(join(root, 'release.records'))
    writeFileSync(join(root, 'release.records', 'coverage'), '')
    await expect(readMatrixJobs(releaseDir, commit)).rejects.toThrow('ENOTDIR')
  })
})
