/** @needs python */
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Problem } from '@release-tools/base'
import { freshDir } from '@release-tools/scan/testing'
import { testbed, testHost } from '@release-tools/testbed'
import { readDataFiles } from '../src/coverage-data.ts'
import { type PytestOptions, runPytest } from '../src/pytest.ts'
import { findPython, type Python } from '../src/python.ts'

// A run of pytest takes a second, and much more where every core is busy.
jest.setTimeout(120_000)

let directory: string
let scratch: string
let python: Python
beforeEach(async () => {
  directory = freshDir('pytest')
  scratch = freshDir('scratch')
  python = await findPython(testbed().python, directory, testHost())
  put('pkg/a.py', 'def f(x):\n    if x:\n        return 1\n    return 2\n')
  put('pkg/b.py', 'y = 1\n')
  put('tests/test_a.py', 'from pkg.a import f\n\ndef test_f():\n    assert f(1) == 1\n')
})

const set = ['SONAR_TOKEN', 'INPUT_X', 'SHOWN', 'PYTEST_ADDOPTS', 'COVERAGE_FILE', 'PYTEST_DISABLE_PLUGIN_AUTOLOAD']
afterEach(() => {
  for (const name of set) delete process.env[name]
})

function put(path: string, text: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true })
  writeFileSync(join(directory, path), text)
}

async function run(options: Partial<PytestOptions> = {}, host = testHost()) {
  return runPytest(python, { directory, args: [], sources: [], branch: undefined, scratch, ...options }, host)
}

/** Measured files of a run, relative to the project, and whether branches were. */
async function measured(dataFiles: string[]) {
  const data = await readDataFiles(python, dataFiles, testHost())
  const files = data.flatMap(({ files }) => files).map(file => file.replace(`${directory}/`, ''))
  return { files, branches: data.some(({ branches }) => branches) }
}

describe('pytest', () => {
  test('runs with coverage, and shows its lines as they come', async () => {
    const host = testHost()
    const { exitCode, dataFiles, junit, config } = await run({}, host)
    expect([exitCode, dataFiles.map(path => basename(path)), config]).toEqual([0, ['coverage'], undefined])
    expect(host.lines.join('\n')).toMatch(/tests\/test_a\.py \..*\n.*1 passed in /s)
    expect(await measured(dataFiles)).toEqual({ files: ['pkg/a.py', 'tests/test_a.py'], branches: false })
    expect(readFileSync(junit, 'utf8')).toContain(
      '<testcase classname="tests.test_a" name="test_f" file="tests/test_a.py"',
    )
    expect(existsSync(join(directory, '.coverage'))).toBe(false)
  })

  test('gives the result of tests that fail', async () => {
    put('tests/test_b.py', 'def test_bad():\n    assert False\n')
    const { exitCode, junit } = await run()
    expect(exitCode).toBe(1)
    expect(readFileSync(junit, 'utf8')).toContain('<failure message="assert False">')
  })

  test('measures what is asked for, in place of what the project says', async () => {
    put('pytest.ini', '[pytest]\naddopts = --cov=tests\n')
    const { dataFiles } = await run({ sources: ['pkg', 'missing'], branch: true })
    expect(await measured(dataFiles)).toEqual({ files: ['pkg/a.py', 'pkg/b.py'], branches: true })
  })

  test('a threshold of the project counts for what the project measures, and not for its wheel', async () => {
    put('.coveragerc', '[report]\nfail_under = 99\n')
    expect((await run({ sources: ['pkg'] })).exitCode).toBe(1)
    expect((await run({ sources: [join(directory, 'pkg')] })).exitCode).toBe(0)
    expect((await run({ sources: [join(directory, 'pkg')], args: ['--cov-fail-under=99'] })).exitCode).toBe(1)
  })

  test('a project with other settings, whose warnings are errors, is measured too', async () => {
    put('pytest.ini', '[pytest]\nfilterwarnings = error\n')
    put('.coveragerc', '[run]\ninclude = tests/*\n')
    const { dataFiles, exitCode } = await run({ sources: ['pkg'] })
    expect(exitCode).toBe(0)
    expect((await measured(dataFiles)).files).toEqual(['pkg/a.py', 'pkg/b.py'])
  })

  describe('where nothing says what to measure', () => {
    beforeEach(() => {
      put('pkg/__init__.py', '')
      put('src/lib/__init__.py', '')
      put('src/lib/c.py', 'z = 1\n')
    })

    test.each<[string, Record<string, string>, string[]]>([
      ['nothing', {}, []],
      ['addopts with a plain --cov', { 'pytest.ini': '[pytest]\naddopts = --cov\n' }, []],
      ['arguments with a plain --cov', {}, ['--cov', '-q']],
      ['settings without a source', { '.coveragerc': '[run]\nomit = x\n' }, []],
    ])('measures all files of the working directory: %s', async (_, files, args) => {
      for (const [path, text] of Object.entries(files)) put(path, text)
      const { files: found } = await measured((await run({ args })).dataFiles)
      expect(found).toEqual([
        'pkg/__init__.py',
        'pkg/a.py',
        'pkg/b.py',
        'src/lib/__init__.py',
        'src/lib/c.py',
        'tests/test_a.py',
      ])
    })
  })

  test('keeps the report of a project that measures without saying what', async () => {
    put('pytest.ini', '[pytest]\naddopts = --cov\n')
    const host = testHost()
    await run({}, host)
    expect(host.lines.join('\n')).toMatch(/^pkg\/a\.py +4 +1 +75%$/m)
  })

  test.each<[string, Record<string, string>, string[], string[]]>([
    ['source', { '.coveragerc': '[run]\nsource = tests\n' }, [], ['tests/test_a.py']],
    ['source_pkgs', { 'pyproject.toml': '[tool.coverage.run]\nsource_pkgs = ["pkg.a"]\n' }, [], ['pkg/a.py']],
    ['source_dirs', { 'setup.cfg': '[coverage:run]\nsource_dirs = tests\n' }, ['--cov'], ['tests/test_a.py']],
    ['include', { '.coveragerc': '[run]\ninclude = pkg/*\n' }, [], ['pkg/a.py', 'pkg/__init__.py']],
    ['a file of its own', { 'c.ini': '[run]\nsource = tests\n' }, ['--cov-config=c.ini'], ['tests/test_a.py']],
    ['arguments', {}, ['--cov=tests'], ['tests/test_a.py']],
  ])('measures what the project names: %s', async (_, files, args, expected) => {
    put('pkg/__init__.py', '')
    for (const [path, text] of Object.entries(files)) put(path, text)
    expect(new Set((await measured((await run({ args })).dataFiles)).files)).toEqual(new Set(expected))
  })

  test('keeps the settings of the project: what it measures, its reports, its configuration', async () => {
    put(
      'pytest.ini',
      '[pytest]\naddopts = --cov=pkg --cov-report=json:own.json --cov-config=ci/cov.ini --junitxml=own/j.xml\n',
    )
    put('ci/cov.ini', '[run]\nbranch = True\nomit = pkg/b.py\n')
    const { dataFiles, junit, config } = await run({ args: ['-q', 'tests/test_a.py'] })
    expect(await measured(dataFiles)).toEqual({ files: ['pkg/a.py'], branches: true })
    expect(config).toBe(join(directory, 'ci/cov.ini'))
    expect(Object.keys(JSON.parse(readFileSync(join(directory, 'own.json'), 'utf8')).files)).toEqual(['pkg/a.py'])
    expect(junit).toBe(join(realpathSync(directory), 'own/j.xml'))
    expect(readFileSync(junit, 'utf8')).toContain('file="tests/test_a.py"')
  })

  test('takes data of every process', async () => {
    put('.coveragerc', '[run]\nsource = pkg\nparallel = True\n')
    put(
      'tests/test_b.py',
      `import subprocess, sys\n\ndef test_b():\n    subprocess.run([sys.executable, '-m', 'coverage', 'run', '-m', 'pkg.b'], check=True)\n`,
    )
    expect(await measured((await run()).dataFiles)).toEqual({ files: ['pkg/a.py', 'pkg/b.py'], branches: false })
  })

  test('says which data it can not read', async () => {
    put(
      'tests/test_b.py',
      'import os\n\ndef test_b():\n    open(os.environ["COVERAGE_FILE"] + ".late", "w").write("x")\n',
    )
    const host = testHost()
    expect((await run({}, host)).dataFiles.map(path => basename(path))).toEqual(['coverage'])
    expect(host.lines.filter(line => line.startsWith('warning: '))).toEqual([
      'warning: Ignoring unreadable coverage data of processes that outlived pytest: coverage.late.',
    ])
  })

  test('gets the environment of the developers, without secrets of the step', async () => {
    Object.assign(process.env, { SONAR_TOKEN: 's3cret', INPUT_X: 's3cret', SHOWN: 'yes', COVERAGE_FILE: 'elsewhere' })
    put(
      'tests/test_b.py',
      `import os\n\ndef test_b():\n    assert os.environ['SHOWN'] == 'yes'\n    assert 's3cret' not in os.environ.values()\n`,
    )
    expect((await run()).exitCode).toBe(0)
  })

  test('starts as `python -m pytest` does', async () => {
    Object.assign(process.env, { PYTEST_DISABLE_PLUGIN_AUTOLOAD: '1', PYTEST_ADDOPTS: '-rA' })
    put(
      'tests/test_b.py',
      `import os, sys\n\ndef test_b():\n    assert sys.path.count(os.getcwd()) == 1 and '' not in sys.path\n    assert sys.argv[0].endswith('__main__.py') and sys.argv[-1] == 'tests'\n`,
    )
    const { exitCode, dataFiles } = await run({ args: ['tests'] })
    expect([exitCode, (await measured(dataFiles)).files.length]).toEqual([0, 3])
  })

  test('needs its packages', async () => {
    python = { ...python, packages: { coverage: '7.0.0', pytest: '9.0.0' } }
    await expect(run()).rejects.toThrow(/lacks pytest-cov\. Run `/)
  })
})

describe('pytest that does not end well', () => {
  test.each<[string, string, Partial<PytestOptions>, string]>([
    [
      'tests/test_b.py',
      'import missing_module',
      {},
      'it could not import missing_module (exit code 2). List what provides that in the requirements of the tests',
    ],
    ['conftest.py', 'import missing_module', {}, 'it could not import missing_module (exit code 4).'],
    ['other/test_a.py', 'def test_g():\n    pass', {}, 'two files are the module test_a for it: '],
    ['conftest.py', 'raise RuntimeError("x")', {}, 'it could not load conftest.py (exit code 4). Fix the error'],
    ['tests/test_b.py', '(', {}, 'it was interrupted, or could not collect all tests (exit code 2).'],
    [
      'conftest.py',
      'def pytest_runtestloop(session):\n    raise RuntimeError()',
      {},
      'it had an internal error (exit code 3).',
    ],
    ['x', '', { args: ['--no-such-option'] }, 'its arguments are invalid (exit code 4). Correct `pytest-args`'],
    ['x', '', { args: ['-p', 'no:pytest_cov'] }, 'it finished without coverage data.'],
    ['x', '', { args: ['-k', 'nothing'] }, 'it found no tests (exit code 5). Check `working-directory`'],
    ['conftest.py', 'import os\nos._exit(77)', {}, 'it was terminated (exit code 77). See the end'],
    ['x', '', { args: ['--no-cov'] }, 'it finished without coverage data. Remove `--no-cov` or'],
    ['x', '', { args: ['-p', 'no:junitxml'] }, '(exit code '],
  ])('is a Problem: %s %j %j', async (path, text, options, found) => {
    put(path, text)
    const problem: Problem = await run(options).then(
      () => Promise.reject(new Error('it passed')),
      error => error,
    )
    expect(problem.message).toContain('Could not run pytest: ')
    expect(problem.message).toContain(found)
    expect(problem.details).toBeDefined()
  })
})
