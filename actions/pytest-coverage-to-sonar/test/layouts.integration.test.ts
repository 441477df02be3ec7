/** @needs python sonar */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { type GitHubDouble, sonarReady, startGitHub, testbed } from '@release-tools/testbed'
import { cloneOf, repositoryOf, runAction, write } from './support/bed.ts'
import { pytest, truthOf } from './support/coverage-py.ts'
import { flat, type Layout, manyNames, monorepo, src } from './support/layouts.ts'
import { access, ask, measuresOf, newProject, startMirror, stopMirror } from './support/sonar.ts'

// A real SonarQube, the real scanner, pytest and coverage.py: what Sonar shows is what coverage.py counts.
jest.setTimeout(300_000)
let github: GitHubDouble
beforeAll(async () => {
  await sonarReady(testbed().sonar)
  await startMirror()
  github = await startGitHub({ dir: mkdtempSync(join(tmpdir(), 'github-')), repository: 'acme/widget' })
})
afterAll(async () => {
  await github.stop()
  await stopMirror()
})

/** The outputs of a run in which everything passed. */
const passed = (coverage: string) => ({ result: 'pass', 'sonar-result': 'passed', tests: 'passed', coverage })

describe('what the server shows is what coverage.py counts', () => {
  test.each<[string, Layout, string]>([
    ['src layout', src, '4 tests passed, 1 skipped'],
    [
      'a namespace package, modules of one name in two packages, a file whose name is not ASCII',
      manyNames,
      '14 tests passed, 3 skipped',
    ],
  ])('%s', async (name, layout, tests) => {
    const key = name.replaceAll(/[ ,]+/g, '-')
    const root = repositoryOf(layout)
    const truth = truthOf(root, pytest(root))
    const { outputs, error, summary } = await runAction(root, await newProject(key))
    expect(error).toBeUndefined()
    expect(await measuresOf(key)).toMatchObject(truth)
    expect(Number(truth.uncovered_conditions)).toBeGreaterThan(0)
    expect(outputs).toMatchObject(passed(truth.coverage))
    expect(summary).toContain(tests)
  })

  test('flat layout, of which a build left copies of the code in the checkout', async () => {
    const root = repositoryOf(flat)
    write(root, { 'build/lib/widget/core.py': flat['widget/core.py'] ?? '' })
    const truth = truthOf(root, pytest(root))
    const { outputs, error, summary } = await runAction(root, await newProject('flat-layout'))
    expect(error).toBeUndefined()
    expect(await measuresOf('flat-layout')).toMatchObject(truth)
    expect(Number(truth.uncovered_conditions)).toBeGreaterThan(0)
    expect(outputs).toMatchObject(passed(truth.coverage))
    expect(summary).toContain('tests passed, 1 skipped')
    expect(summary).toContain('build/lib/widget/core.py')
    // A project that was never analysed has nothing to compare with.
    expect(outputs['coverage-change']).toBeUndefined()
  })

  test('a matrix of CPython and PyPy', async () => {
    const root = repositoryOf(src)
    const data = [pytest(root), pytest(root, testbed().pypy)]
    const joined = join(mkdtempSync(join(tmpdir(), 'joined-')), 'coverage.data')
    execFileSync(
      testbed().python,
      ['-m', 'coverage', 'combine', '--keep', '--quiet', `--data-file=${joined}`, ...data],
      {
        cwd: root,
      },
    )
    const truth = truthOf(root, joined)
    expect(truth.coverage).not.toBe(truthOf(root, data[0] ?? '').coverage)

    const artifacts = { ...github.env, GITHUB_SERVER_URL: 'https://github.com' }
    for (const [job, python] of [
      ['cpython', testbed().python],
      ['pypy', testbed().pypy],
    ] as const) {
      const inputs = { 'matrix-job': job, python, 'to-artifact': `coverage-${job}` }
      const { error, outputs } = await runAction(cloneOf(root), inputs, artifacts)
      expect([job, error, outputs.result, outputs.tests]).toEqual([job, undefined, 'pass', 'passed'])
    }
    const jobs = { 'from-artifacts': 'coverage-cpython\ncoverage-pypy' }
    const { outputs, error, summary } = await runAction(root, { ...(await newProject('matrix')), ...jobs }, artifacts)
    expect(error).toBeUndefined()
    expect(await measuresOf('matrix')).toMatchObject(truth)
    expect(outputs).toMatchObject(passed(truth.coverage))
    // Each test once, though both matrix jobs ran it.
    expect(summary).toContain('4 tests passed, 1 skipped')
  })

  test('tests that ran at another place, as in a container', async () => {
    const root = repositoryOf(src)
    const container = mkdtempSync(join(tmpdir(), 'container-'))
    cpSync(root, join(container, 'app'), { recursive: true })
    const junit = join(root, 'junit.xml')
    const data = pytest(join(container, 'app'), testbed().python, `--junitxml=${junit}`)
    const truth = truthOf(join(container, 'app'), data)
    rmSync(container, { recursive: true })
    mkdirSync(join(root, 'from-container'))
    cpSync(data, join(root, 'from-container/.coverage'))

    const project = await newProject('container')
    const given = { 'coverage-data': 'from-container/.coverage', junit: 'junit.xml' }
    const { outputs, error } = await runAction(root, { ...project, ...given })
    expect(error).toBeUndefined()
    expect(await measuresOf('container')).toMatchObject(truth)
    expect(outputs).toMatchObject(passed(truth.coverage))
  })

  test('a repository with two projects', async () => {
    const root = repositoryOf(monorepo)
    const directories = ['services/api', 'services/worker']
    const truths = directories.map(directory => truthOf(join(root, directory), pytest(join(root, directory))))
    expect(truths[0]).not.toEqual(truths[1])
    for (const key of ['mono-api', 'mono-worker']) await ask('POST', 'api/projects/create', { project: key, name: key })
    const { token } = await ask('POST', 'api/user_tokens/generate', { name: 'mono', type: 'GLOBAL_ANALYSIS_TOKEN' })
    const projects = 'services/api = mono-api\nservices/worker = mono-worker'
    const inputs = { ...(await access('mono-api')), 'sonar-token': String(token), projects }
    const { outputs, error, summary } = await runAction(root, inputs)
    expect(error).toBeUndefined()
    expect(await measuresOf('mono-api')).toMatchObject({ ...truths[0] })
    expect(await measuresOf('mono-worker')).toMatchObject({ ...truths[1] })
    expect(outputs['dashboard-url']?.split('\n')).toHaveLength(2)
    expect(summary).toMatch(/services\/api.*services\/worker/s)
  })
})
