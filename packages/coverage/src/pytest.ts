import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir } from 'node:fs/promises'
import { basename, isAbsolute, join } from 'node:path'
import { byBytes, fileSize, limits, Problem, readLimited } from '@release-tools/base'
import type { ExecResult, Host } from '@release-tools/host'
import { lookAtData } from './coverage-data.ts'
import { coverageWarnings } from './coverage-warnings.ts'
import { importMismatch } from './import-mismatch.ts'
import { type PytestSettings, pytestSettings } from './pytest-settings.ts'
import { type Python, packageNames, requirePackages } from './python.ts'
import { testEnv } from './test-env.ts'

export interface PytestOptions {
  /** The directory in which pytest starts. */
  directory: string
  /** The caller's arguments, which follow ours. */
  args: string[]
  /** What to measure (directories or packages); if empty, the project's settings decide. */
  sources: string[]
  /** `true`: measure branches, regardless of the project's settings. */
  branch: boolean | undefined
  scratch: string
}

export interface PytestRun {
  /** 0: all tests passed; 1: some failed, or the project's own threshold is not met. */
  exitCode: number
  /** Absolute paths; empty only if the wheel that is tested has no Python files. */
  dataFiles: string[]
  /** Absolute path. */
  junit: string
  /** What coverage.py warned of, in its words, if it means that the coverage is too low. */
  warnings: string[]
  /** The configuration of coverage.py that the project names (`--cov-config`). */
  config?: string
}

// https://docs.pytest.org/en/stable/reference/exit-codes.html
const meanings: Record<number, [found: string, next: string]> = {
  2: ['it was interrupted, or could not collect all tests', 'Fix the errors in its output.'],
  3: ['it had an internal error', 'See the traceback in its output. The cause is often a plugin.'],
  4: ['its arguments are invalid', 'Correct `pytest-args`, or `addopts` in the configuration of the project.'],
  5: ['it found no tests', 'Check `working-directory` and `pytest-args`.'],
}

/**
 * Runs pytest with coverage and shows its output line by line. The project's settings apply: what it measures, and its reports.
 * Throws a Problem if the tests did not finish, or left no data.
 */
export async function runPytest(python: Python, options: PytestOptions, host: Host): Promise<PytestRun> {
  requirePackages(python, packageNames)
  const out = await mkdtemp(join(options.scratch, 'pytest-'))
  const dataDir = join(out, 'data')
  await mkdir(dataDir)
  const settings = await pytestSettings(
    python,
    [...byName, ...options.args],
    { directory: options.directory, out },
    host,
  )
  const junit = settings.junit ?? join(out, 'junit.xml')
  const result = await host.exec(python.program, ['-u', '-m', 'pytest', ...allArgs(options, settings, junit)], {
    cwd: options.directory,
    env: { ...testEnv(host.env), ...doctestsOfWheel(settings, options), COVERAGE_FILE: join(dataDir, dataName) },
    line: line => host.info(line),
  })
  if (result.exitCode !== 0 && result.exitCode !== 1) throw stopped(result)
  // The project's `fail_under` turns the exit code 5 into 1.
  if (result.exitCode === 1 && (await hasNoTests(junit))) throw stopped({ ...result, exitCode: 5 })
  const dataFiles = await dataIn(dataDir, python, host)
  if (dataFiles.length === 0 && !hasNothingToMeasure(python))
    throw nothing('coverage data', '`--no-cov` or `-p no:pytest_cov`', result)
  if ((await fileSize(junit)) === undefined) throw nothing('JUnit report', '`-p no:junitxml`', result)
  return {
    exitCode: result.exitCode,
    dataFiles,
    junit,
    warnings: coverageWarnings(result.stdout + result.stderr),
    ...(settings.config === undefined ? {} : { config: settings.config }),
  }
}

/**
 * pytest finds docstrings in the checkout, and imports their modules from the wheel that is measured. It takes a file other than the one
 * that it found for an error, unless this variable is set (import_path in
 * https://github.com/pytest-dev/pytest/blob/9.0.0/src/_pytest/pathlib.py).
 */
function doctestsOfWheel({ doctests }: PytestSettings, { sources }: PytestOptions): Record<string, string> {
  return doctests && isOfWheel(sources) ? { PY_IGNORE_IMPORTMISMATCH: '1' } : {}
}

/** True if what is measured is an installed wheel, and not the checkout. */
const isOfWheel = (sources: string[]) => sources.some(isAbsolute)

/** True if the wheel that is tested has extensions in other languages only. */
const hasNothingToMeasure = ({ wheel }: Python) => wheel?.hasPython === false

async function hasNoTests(junit: string): Promise<boolean> {
  // A larger report has tests.
  const text = (await readLimited(junit, limits.note).catch(() => '')).toString()
  return /<testsuite\b[^>]*\btests="0"/.test(text) && !text.includes('<testcase')
}

const dataName = 'coverage'
// Named explicitly, because the automatic loading of plugins may be disabled.
const byName = ['-p', 'pytest_cov']

function allArgs(options: PytestOptions, settings: PytestSettings, junit: string): string[] {
  const sources = sourcesOf(options, settings)
  const byProject = settings.covers && options.sources.length === 0
  const all = settings.covers ? [] : ['--cov']
  const cover = sources.length === 0 ? all : ['--cov-reset', ...sources.map(source => `--cov=${source}`)]
  // Without a value, it would make pytest-cov ignore all sources.
  const args = settings.names ? options.args : options.args.filter(arg => arg !== '--cov')
  return [
    ...byName,
    ...['-o', 'junit_family=xunit1'],
    `--junitxml=${junit}`,
    ...cover,
    // What is measured is ours to say. A project that turns warnings into errors must not fail for it.
    ...(sources.length === 0 ? [] : ['-W', 'ignore:--include is ignored because --source is set']),
    // Only the reports that the project requests.
    ...(byProject ? [] : ['--cov-report=']),
    ...(options.branch === true ? ['--cov-branch'] : []),
    // The project's `fail_under` is for what the project measures, for example with the tests themselves.
    ...(isOfWheel(sources) ? ['--cov-fail-under=0'] : []),
    ...args,
  ]
}

/**
 * What to measure; empty if the project's settings decide. Defaults to the working directory, because coverage.py would otherwise
 * omit files that tests never import. It looks for these only in packages, and a directory `src` is not a package.
 */
function sourcesOf({ sources, directory }: PytestOptions, { names }: PytestSettings): string[] {
  if (sources.length > 0 || names) return sources
  return existsSync(join(directory, 'src')) ? ['.', 'src'] : ['.']
}

/** The combined data, and data of processes that outlived pytest. Their incomplete files are ignored. */
async function dataIn(directory: string, python: Python, host: Host): Promise<string[]> {
  const names = (await readdir(directory)).sort(byBytes)
  const late = names.filter(name => name !== dataName).map(name => join(directory, name))
  const looked = await lookAtData(python, late, host)
  const broken = looked.filter(({ error }) => error !== undefined).map(({ file }) => basename(file))
  if (broken.length > 0)
    host.warning(`Ignoring unreadable coverage data of processes that outlived pytest: ${broken.join(', ')}.`)
  const whole = looked.filter(({ files = [] }) => files.length > 0)
  // coverage.py writes a file without measurements, too.
  const hasData = names.includes(dataName) && !hasNothingToMeasure(python)
  return [...(hasData ? [join(directory, dataName)] : []), ...whole.map(({ file }) => file)]
}

/** The first modules that no test file could import: a requirement of the tests is often not listed. */
function missingModules(output: string): string[] {
  const names = [...output.matchAll(/ModuleNotFoundError: No module named '([\w.]{1,100})'/g)].map(
    ([, name = '']) => name,
  )
  return [...new Set(names)].slice(0, 5)
}

function stopped({ exitCode, stdout, stderr }: ExecResult): Problem {
  const missing = exitCode === 2 || exitCode === 4 ? missingModules(stdout + stderr) : []
  const [found, next] = meaningOf(exitCode, missing, stdout + stderr)
  return new Problem('run pytest', {
    found: `${found} (exit code ${exitCode}).`,
    next,
    details: tail(stdout + stderr),
  })
}

function meaningOf(exitCode: number, missing: string[], output: string): [found: string, next: string] {
  if (missing.length > 0)
    return [
      `it could not import ${missing.join(', ')}`,
      'List what provides that in the requirements of the tests, for example in the dependency group `test` of pyproject.toml.',
    ]
  const mismatch = exitCode === 2 ? importMismatch(output) : undefined
  if (mismatch !== undefined) return mismatch
  // pytest ends with 4 for this too, whatever the code of the file raises.
  if (exitCode === 4 && output.includes('ImportError while loading conftest'))
    return ['it could not load conftest.py', 'Fix the error at the end of its output.']
  return meanings[exitCode] ?? ['it was terminated', 'See the end of its output.']
}

function nothing(what: string, switched: string, { stdout, stderr }: ExecResult): Problem {
  return new Problem('run pytest', {
    found: `it finished without ${what}.`,
    next: `Remove ${switched} from \`pytest-args\` and from \`addopts\`, and check its warnings.`,
    details: tail(stdout + stderr),
  })
}

function tail(output: string): string {
  return output.trimEnd().split('\n').slice(-60).join('\n')
}
