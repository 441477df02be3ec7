/** @needs python */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { storeMatrixJob } from '@release-tools/coverage'
import { startGitHub, testbed } from '@release-tools/testbed'
import { cloneOf, git, repositoryOf, runAction } from './support/bed.ts'
import { pytest } from './support/coverage-py.ts'
import { src } from './support/layouts.ts'

// Real pytest and coverage.py; no server is asked.
jest.setTimeout(120_000)
const alone = { sonar: 'false' }

/** A project with a matrix job of its tests in the release directory. */
async function withMatrixJob(directory: string, failed: boolean): Promise<string> {
  const root = repositoryOf(src)
  const junit = join(root, 'junit.xml')
  const job = { name: 'py3', directory, commit: git(root, 'rev-parse', 'HEAD'), python: '3.12.1', junit, failed }
  await storeMatrixJob(join(root, 'release'), { ...job, dataFiles: [pytest(root, undefined, `--junitxml=${junit}`)] })
  return root
}

test('a matrix job whose pytest failed otherwise fails the step that joins it', async () => {
  const { error, outputs } = await runAction(await withMatrixJob('.', true), alone)
  expect(outputs).toMatchObject({ result: 'fail', tests: 'failed', coverage: '68.4' })
  expect(error?.message).toContain('pytest failed although no test did')
  expect((await runAction(await withMatrixJob('.', false), alone)).error).toBeUndefined()
})

test('CPython and PyPy: each test once with its worst outcome, the union of the coverage, and each Python by itself', async () => {
  const root = repositoryOf(src)
  const github = await startGitHub({ dir: mkdtempSync(join(tmpdir(), 'github-')), repository: 'acme/widget' })
  const env = { ...github.env, GITHUB_SERVER_URL: 'https://github.com' }
  const requirements = JSON.stringify({ from: 'uv.lock, group test', pinned: true })
  const alone = { sonar: 'false', 'expected-jobs': 'py3\npypy3' }
  const jobs: [string, Record<string, string>][] = [
    ['py3', { python: testbed().python, requirements }],
    ['pypy3', { python: testbed().pypy }],
  ]
  const outputs: Record<string, string> = {}
  const percents: string[] = []
  for (const [name, own] of jobs) {
    const job = await runAction(
      cloneOf(root),
      { sonar: 'false', 'matrix-job': name, 'to-artifact': `tests-${name}`, ...own },
      env,
    )
    expect([name, job.error]).toEqual([name, undefined])
    outputs[name] = String(job.outputs.evidence)
    if (name === 'pypy3') continue
    const early = await runAction(cloneOf(root), { ...alone, 'from-artifacts': `tests-${name}` }, env)
    expect(early.error?.message).toMatch(/did not report, so that its result is unknown\./)
    const single = await runAction(cloneOf(root), { sonar: 'false', 'from-artifacts': `tests-${name}` }, env)
    percents.push(String(single.outputs.coverage))
  }
  // As toJSON(needs.test.outputs) gives them, with the keys of a matrix that has fewer Pythons.
  const evidence = JSON.stringify({ ...outputs, 'python-2': '' })
  const artifacts = { 'from-artifacts': 'tests-py3\ntests-pypy3' }
  const merged = await runAction(root, { ...alone, ...artifacts, evidence }, env)
  await github.stop()
  expect(merged.error).toBeUndefined()
  expect(merged.outputs.tests).toBe('passed')
  expect(percents.every(one => Number(one) < Number(merged.outputs.coverage))).toBe(true)
  const totals = { total: 5, passed: 4, failed: 0, error: 0, skipped: 1 }
  const results = JSON.parse(readFileSync(join(root, 'release/test-results.json'), 'utf8'))
  expect(results).toMatchObject({
    totals,
    pythons: [
      { name: 'py3', totals },
      { name: 'pypy3', totals },
    ],
  })
  expect(results.pythons).toMatchObject([
    { python: expect.stringMatching(/^3\.\d+\.\d+$/), requirements: JSON.parse(requirements) },
    { python: expect.stringMatching(/^PyPy 3\.\d+\.\d+$/) },
  ])
})

test('a matrix job that is of no use here is named', async () => {
  const elsewhere = await runAction(await withMatrixJob('services/api', false), alone)
  expect(elsewhere.error?.message).toContain(
    'Could not use the matrix job "py3": it measured the project in "services/api", but this run has ".". ',
  )
  const root = await withMatrixJob('.', false)
  writeFileSync(join(root, 'given.json'), '{}')
  const beside = await runAction(root, { ...alone, 'coverage-data': 'given.json' })
  expect(beside.error?.message).toContain('Could not use the matrix job "py3": `coverage-data` is set too.')
})
