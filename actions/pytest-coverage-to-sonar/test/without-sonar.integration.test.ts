/** @needs python */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { parseCoverage } from '@release-tools/evidence'
import { testbed } from '@release-tools/testbed'
import { cloneOf, commit, git, repositoryOf, runAction, write } from './support/bed.ts'
import { pytest, type Truth, truthOf } from './support/coverage-py.ts'
import { type Layout, sameNames, src } from './support/layouts.ts'

// Real pytest and coverage.py; no server is asked.
jest.setTimeout(120_000)
const alone = { sonar: 'false' }
const twice = { ...src, 'other/widget/core.py': src['src/widget/core.py'] ?? '' }
const failing = { 'tests/test_bad.py': 'def test_bad():\n    value = 41\n    assert value == 42, "off by one"\n' }

function read(root: string, name: string): string {
  return readFileSync(join(root, 'release', name), 'utf8')
}

test('evidence of the run is in the release directory', async () => {
  const root = repositoryOf(src)
  const { outputs, error } = await runAction(root, alone, { GITHUB_RUN_ID: '7' })
  expect(error).toBeUndefined()
  expect(outputs).toMatchObject({
    result: 'pass',
    'sonar-result': 'skipped',
    tests: 'passed',
    coverage: '68.4',
    'gate-status': undefined,
  })
  expect([outputs['coverage-json'], outputs['test-results']]).toEqual([
    join(root, 'release/coverage.json'),
    join(root, 'release/test-results.json'),
  ])
  const commit = git(root, 'rev-parse', 'HEAD')
  const coverage = parseCoverage(read(root, 'coverage.json'), 'coverage.json')
  expect(coverage).toMatchObject({ commit, branches: true })
  expect(coverage.files.map(({ path }) => path)).toEqual([
    'src/widget/__init__.py',
    'src/widget/core.py',
    'src/widget/only_text.py',
  ])
  expect(JSON.parse(read(root, 'test-results.json')).totals).toEqual({
    total: 5,
    passed: 4,
    failed: 0,
    error: 0,
    skipped: 1,
  })
  expect(JSON.parse(read(root, 'test-result.statement.json'))).toMatchObject({
    subject: [{ name: 'git+https://github.com/acme/widget', digest: { gitCommit: commit } }],
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: { result: 'PASSED', url: 'https://github.com/acme/widget/actions/runs/7' },
  })
  expect(existsSync(join(root, 'release.records/pytest-coverage-to-sonar.project.json'))).toBe(true)
})

test('the same commit gives the same evidence', async () => {
  const root = repositoryOf(src)
  const clone = cloneOf(root)
  for (const place of [root, clone]) expect((await runAction(place, alone)).error).toBeUndefined()
  for (const name of ['coverage.json', 'test-results.json', 'test-result.statement.json'])
    expect([name, read(clone, name)]).toEqual([name, read(root, name)])
})

test('a failing test fails the step, after everything was written and shown', async () => {
  const root = repositoryOf({ ...src, ...failing })
  const { outputs, error, summary, host } = await runAction(root, alone)
  expect(error?.message).toBe('Could not pass the gate: 1 of 6 tests failed. See the job summary.')
  expect(outputs).toMatchObject({ result: 'fail', tests: 'failed', coverage: '68.4' })
  expect(summary).toMatch(/^## ❌ 1 of 6 tests failed/)
  expect(summary).toMatch(/tests\/test_bad\.py::test_bad[\s\S]*off by one/)
  expect(JSON.parse(read(root, 'test-results.json')).totals.failed).toBe(1)
  // The output of pytest is seen while it runs.
  expect(host.lines.some(line => line.includes('FAILED tests/test_bad.py::test_bad'))).toBe(true)
})

test('with the gate off the same is a warning', async () => {
  const { error, host } = await runAction(repositoryOf({ ...src, ...failing }), { ...alone, gate: 'false' })
  expect(error).toBeUndefined()
  expect(host.lines.filter(line => line.startsWith('warning: '))).toEqual([
    'warning: Could not pass the gate: 1 of 6 tests failed. See the job summary. The gate is off, so this step does not fail.',
  ])
})

describe('thresholds work without Sonar', () => {
  test.each([
    ['that hold', { 'min-coverage': '68.4', 'min-file-coverage': '68' }, undefined],
    ['in total', { 'min-coverage': '90' }, 'Coverage is 68.4 %, the minimum is 90 %.'],
    [
      'of each file',
      { 'min-file-coverage': '70' },
      'Coverage is below 70 % in 1 file, lowest in src/widget/core.py (68.4 %).',
    ],
  ])('%s', async (_, inputs, message) => {
    const { error } = await runAction(repositoryOf(src), { ...alone, ...inputs })
    if (message === undefined) expect(error).toBeUndefined()
    else expect(error?.message).toContain(message)
  })

  test('of changed lines, compared with the commit before', async () => {
    const root = repositoryOf(src)
    const base = git(root, 'rev-parse', 'HEAD')
    write(root, { 'src/widget/more.py': 'def more(value):\n    if value:\n        return 1\n    return 2\n' })
    write(root, {
      'tests/test_more.py': 'from widget.more import more\n\n\ndef test_more():\n    assert more(1) == 1\n',
    })
    commit(root, 'More')
    const { error, outputs, summary } = await runAction(root, { ...alone, base, 'min-changed-coverage': '80' })
    expect(error?.message).toContain('Coverage of changed lines is 75.0 %, the minimum is 80 %.')
    expect(outputs['changed-coverage']).toBe('75.0')
    expect(summary).toContain('src/widget/more.py')
    expect((await runAction(root, { ...alone, base, 'min-changed-coverage': '75' })).error).toBeUndefined()
  })

  test('a changed file that nobody measured is named', async () => {
    const root = repositoryOf(src)
    const base = git(root, 'rev-parse', 'HEAD')
    write(root, { 'tools/new.py': 'def new():\n    return 1\n' })
    commit(root, 'New')
    const { host, summary } = await runAction(root, { ...alone, base, 'min-changed-coverage': '100' })
    expect(host.lines).toContain('warning: Changed files without coverage data: tools/new.py.')
    expect(summary).toContain('Changed files without coverage data, which thresholds do not include: `tools/new.py`.')
  })

  test('a history that is cut off is an error only where a threshold needs it', async () => {
    const root = repositoryOf(src)
    const base = git(root, 'rev-parse', 'HEAD')
    write(root, { 'src/widget/more.py': 'MORE = 1\n' })
    commit(root, 'More')
    const shallow = mkdtempSync(join(tmpdir(), 'shallow-'))
    git(shallow, 'clone', '--quiet', '--depth=1', `file://${root}`, '.')
    expect((await runAction(shallow, { ...alone, base })).error).toBeUndefined()
    const { error } = await runAction(shallow, { ...alone, base, 'min-changed-coverage': '80' })
    expect(error?.message).toContain('Check out with `fetch-depth: 0`')
  })
})

test('an event without a commit to compare with is no failure', async () => {
  const { error, host } = await runAction(repositoryOf(src), { ...alone, 'min-changed-coverage': '100' })
  expect(error).toBeUndefined()
  expect(host.lines).toContain('notice: Changed lines not checked: the event names no commit to compare with.')
})

test('pytest that fails although no test does fails the step', async () => {
  const settings = `${src['pyproject.toml']}\n[tool.coverage.report]\nfail_under = 99\n`
  const { error, outputs } = await runAction(repositoryOf({ ...src, 'pyproject.toml': settings }), alone)
  expect(outputs.tests).toBe('failed')
  expect(error?.message).toContain('pytest failed although no test did')
})

test('files that lost coverage since a baseline', async () => {
  const root = repositoryOf(src)
  await runAction(root, alone)
  cpSync(join(root, 'release/coverage.json'), join(root, 'baseline.json'))
  write(root, {
    'tests/test_core.py': 'from widget import core\n\n\ndef test_core():\n    assert core.total([1]) == 1\n',
  })
  commit(root, 'Fewer tests')
  const { outputs, summary } = await runAction(root, { ...alone, baseline: 'baseline.json' })
  expect(outputs['coverage-change']).toMatch(/^-\d+\.\d$/)
  expect(summary).toMatch(/src\/widget\/core\.py/)
  expect(summary).toContain('baseline.json')
})

describe('existing data', () => {
  /** A copy of a project with data of its tests in every form; the tests run once for each layout. */
  const made = new Map<Layout, { origin: string; truth: Truth }>()
  function measured(layout = src) {
    const known = made.get(layout) ?? measure(layout)
    made.set(layout, known)
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'coverage-copy-')))
    cpSync(known.origin, root, { recursive: true })
    return { root, truth: known.truth }
  }

  function measure(layout: Layout) {
    const origin = repositoryOf(layout)
    const data = pytest(origin, testbed().python, `--junitxml=${join(origin, 'junit.xml')}`)
    cpSync(data, join(origin, '.coverage'))
    const options = { cwd: origin, env: { ...process.env, COVERAGE_FILE: data } }
    for (const format of ['json', 'xml']) {
      const args = ['-m', 'coverage', format, '-q', '-o', join(origin, `coverage.${format}`)]
      execFileSync(testbed().python, args, options)
    }
    return { origin, truth: truthOf(origin, data) }
  }

  test.each(['.coverage', 'coverage.json', 'coverage.xml'])('%s gives the numbers of the run', async name => {
    const { root, truth } = measured()
    const { outputs, error } = await runAction(root, { ...alone, 'coverage-data': name, junit: 'junit.xml' })
    expect(error).toBeUndefined()
    expect(outputs).toMatchObject({ coverage: truth.coverage, tests: 'passed' })
    const { totals } = parseCoverage(read(root, 'coverage.json'), 'coverage.json')
    expect([totals.lines, totals.branches].map(String)).toEqual([truth.lines_to_cover, truth.conditions_to_cover])
  })

  test('JSON and XML need no Python', async () => {
    const { root } = measured()
    const { error } = await runAction(root, { ...alone, 'coverage-data': 'coverage.xml', python: '/no/such/python' })
    expect(error).toBeUndefined()
  })

  test('without a report of tests nothing is said of them', async () => {
    const { root } = measured()
    const { outputs } = await runAction(root, { ...alone, 'coverage-data': '.coverage' })
    expect(outputs).toMatchObject({ tests: undefined, 'test-results': undefined })
    expect(existsSync(join(root, 'release/test-results.json'))).toBe(false)
  })

  test('XML that lost a module of two packages is refused', async () => {
    const { root } = measured(sameNames)
    const { error } = await runAction(root, { ...alone, 'coverage-data': 'coverage.xml' })
    expect(error?.message).toMatch(/coverage\.json|\.coverage/)
  })

  test('a report of another commit is refused', async () => {
    const { root } = measured()
    write(root, { 'src/widget/core.py': '# Nothing is left.\n' })
    commit(root, 'Less')
    for (const name of ['coverage.json', 'coverage.xml']) {
      const { error } = await runAction(root, { ...alone, 'coverage-data': name })
      expect([name, error?.message]).toEqual([
        name,
        expect.stringContaining('The report does not belong to the commit'),
      ])
    }
    const { error } = await runAction(root, { ...alone, 'coverage-data': '.coverage' })
    expect(error?.message).toMatch(
      /line \d+ of .*core\.py ran, which has only 1 line\. It belongs to a different commit, or /,
    )
  })

  test.each<[string, string, string]>([
    ['nothing', '', 'it is empty.'],
    ['text', 'hello\n', 'it is not coverage.py data, JSON or XML.'],
    ['half of a JSON', '{"meta": {', 'it is not JSON'],
    ['JSON of something else', '{"a": 1}', 'Could not read'],
    ['half of an XML', '<coverage><packages>', 'Could not read'],
    ['an entity', '<!DOCTYPE c [<!ENTITY a "b">]><coverage>&a;</coverage>', 'Could not read'],
    ['half of a database', 'SQLite format 3\0', 'Could not read the coverage data'],
  ])('%s is refused', async (_, content, message) => {
    const { root } = measured()
    writeFileSync(join(root, 'broken'), content)
    const { error, outputs } = await runAction(root, { ...alone, 'coverage-data': 'broken' })
    expect(error?.message).toContain(message)
    expect(outputs).toEqual({})
    expect(existsSync(join(root, 'release'))).toBe(false)
  })

  test('200 MB of XML are refused at once', async () => {
    const { root } = measured()
    execFileSync('truncate', ['--size=200M', join(root, 'huge.xml')])
    writeFileSync(join(root, 'huge.xml'), '<coverage>', { flag: 'r+' })
    const started = Date.now()
    const { error } = await runAction(root, { ...alone, 'coverage-data': 'huge.xml' })
    expect(error?.message).toContain('it has 209715200 bytes, more than the 104857600 accepted.')
    expect(Date.now() - started).toBeLessThan(5000)
  })

  test('data that there is not', async () => {
    const { root } = measured()
    const { error } = await runAction(root, { ...alone, 'coverage-data': 'missing/.coverage*' })
    expect(error?.message).toContain('"missing/.coverage*": it matches no file.')
  })

  test('a file that may be two, until it is said which', async () => {
    const { root } = measured(twice)
    const report = JSON.parse(readFileSync(join(root, 'coverage.json'), 'utf8'))
    const { 'src/widget/core.py': file } = report.files
    report.files = { '/app/widget/core.py': file }
    report.totals = file.summary
    writeFileSync(join(root, 'moved.json'), JSON.stringify(report))
    const given = { ...alone, 'coverage-data': 'moved.json' }
    const { error } = await runAction(root, given)
    expect(error?.message).toMatch(/"other\/widget\/core\.py" or "src\/widget\/core\.py"|path-map/)
    expect((await runAction(root, { ...given, 'path-map': '/app = src' })).error).toBeUndefined()
  })

  test('a map whose target has the name of its source', async () => {
    const root = repositoryOf({ ...src, 'widget/core.py': 'OTHER = 1\n' })
    const data = pytest(root, testbed().python)
    cpSync(data, join(root, '.coverage'))
    const map = `${join(root, 'src')} = src`
    const { error, outputs } = await runAction(root, { ...alone, 'coverage-data': '.coverage', 'path-map': map })
    expect([error, outputs.coverage]).toEqual([undefined, '68.4'])
  })

  test('files that are not in the repository', async () => {
    const { root } = measured()
    const report = JSON.parse(readFileSync(join(root, 'coverage.json'), 'utf8'))
    report.files['/opt/vendored/lib.py'] = { ...report.files['src/widget/__init__.py'] }
    writeFileSync(join(root, 'more.json'), JSON.stringify(report))
    const given = { ...alone, 'coverage-data': 'more.json' }
    expect((await runAction(root, given)).error?.message).toContain('git tracks no file for /opt/vendored/lib.py.')
    const { error, summary } = await runAction(root, { ...given, 'path-map': '/opt/vendored =' })
    expect(error).toBeUndefined()
    expect(summary).toContain('excluded by path-map')
  })
})

test('no test at all is said also where a fail_under hides it', async () => {
  const settings = `${src['pyproject.toml']}\n[tool.coverage.report]\nfail_under = 99\n`
  const { error } = await runAction(
    repositoryOf({ ...src, 'pyproject.toml': settings, 'tests/test_core.py': '' }),
    alone,
  )
  expect(error?.message).toContain('it found no tests')
})

describe('tests that cannot run', () => {
  test.each<[string, Record<string, string>, Record<string, string>, string]>([
    ['no tests', { 'tests/test_core.py': '' }, {}, 'it found no tests (exit code 5).'],
    ['a wrong argument', {}, { 'pytest-args': '--no-such-option' }, 'its arguments are invalid (exit code 4).'],
    [
      'a wrong argument in the file',
      { '.github/release-tools.yaml': 'tests: [--no-such-option]\n' },
      {},
      'its arguments are invalid (exit code 4).',
    ],
    [
      'a broken import',
      { 'tests/test_broken.py': 'import nothing_of_that_name\n' },
      {},
      'it could not import nothing_of_that_name (exit code 2).',
    ],
    ['no such directory', {}, { 'working-directory': 'elsewhere' }, 'the directory does not exist.'],
    ['no Python', {}, { python: '/no/such/python' }, 'Could not find Python'],
  ])('%s', async (_, files, inputs, message) => {
    const { error } = await runAction(repositoryOf({ ...src, ...files }), { ...alone, ...inputs })
    expect(error?.message).toContain(message)
  })
})

test('secrets of the job do not reach the tests', async () => {
  const spy =
    'import os\n\n\ndef test_env():\n    print("SEEN", sorted(name for name in os.environ if "TOKEN" in name or name.startswith("INPUT_")))\n    assert os.environ["OWN_SETTING"] == "kept"\n'
  const root = repositoryOf({ ...src, 'tests/test_env.py': spy })
  const { error, host } = await runAction(
    root,
    { ...alone, 'sonar-token': 'squ_secret', 'pytest-args': '-s' },
    {
      SONAR_TOKEN: 'squ_secret',
      GITHUB_TOKEN: 'ghs_secret',
      ACTIONS_RUNTIME_TOKEN: 'runtime',
      OWN_SETTING: 'kept',
    },
  )
  expect(error).toBeUndefined()
  expect(host.lines.find(line => line.includes('SEEN'))).toContain('SEEN []')
})
