import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { type Host, matchFiles } from '@release-tools/host'
import { type MatrixJob, readMatrixJobs } from './matrix-jobs.ts'
import type { Project } from './project.ts'
import { runPytest } from './pytest.ts'
import type { InstalledWheel } from './python.ts'
import { type CoverageSources, sortSources } from './report-files.ts'

/** The sources of a project's measurements. */
export interface GatherOptions {
  /** Patterns of existing data, relative to the project's directory; empty to run the tests. */
  data: string[]
  /** Patterns of JUnit reports that belong to the data. */
  junit: string[]
  /** Arguments of pytest that the step was given. */
  pytestArgs: string[]
  /** Arguments of pytest that apply if none are given, for one project. */
  tests?: string[]
  /** What to measure; if empty, the settings of coverage.py decide. */
  measure: string[]
  releaseDir: string
  scratch: string
  /** The directories of all projects of the run, from the root of the repository. */
  directories: string[]
  /** Names of matrix jobs that have to be there. */
  expected?: string[]
}

export interface Gathered {
  sources: CoverageSources
  /** Absolute paths of JUnit reports. */
  junit: string[]
  /** Configuration of coverage.py that the project names itself (`--cov-config`). */
  config?: string
  /** pytest failed: because of a test, the project's `fail_under`, or a plugin. */
  failed: boolean
  /** The data is known to be of the commit that is checked out: this run made it, or the matrix jobs named their commit. */
  isOfCommit: boolean
  /** The wheels that were tested, as they were installed: one for each matrix job. Empty if setup-tests installed none. */
  wheels: InstalledWheel[]
  /** What coverage.py warned of, in its words, if it means that the coverage is too low. */
  warnings: string[]
  /** The source, in words. */
  origin: string
  /** The matrix jobs that the data came from; empty if there were none. */
  jobs?: MatrixJob[]
}

/**
 * Uses the data of earlier matrix jobs, otherwise the given data, otherwise runs the tests. Throws a Problem for data of a matrix
 * job that would remain unused: it belongs to a different project, or inputs give other data or arguments for tests.
 */
export async function gather(project: Project, options: GatherOptions, host: Host): Promise<Gathered> {
  const jobs = await readMatrixJobs(options.releaseDir, project.repository.commit)
  refuseUnknown(jobs, options.expected ?? [])
  for (const job of jobs) refuseUnused(job, options)
  const own = jobs.filter(job => job.directory === project.directory)
  return own.length > 0 ? joined(own) : measured(project, options, host)
}

/** Uses the given data, otherwise runs the tests. Failing tests are part of the result; an aborted run throws a Problem. */
export async function measured(project: Project, options: GatherOptions, host: Host): Promise<Gathered> {
  return options.data.length > 0 ? given(project, options) : tested(project, options, host)
}

async function tested(project: Project, options: GatherOptions, host: Host): Promise<Gathered> {
  const { pytestArgs, tests = [], measure: sources, scratch } = options
  const args = pytestArgs.length > 0 ? pytestArgs : tests
  const python = await project.python()
  const run = await runPytest(python, { directory: project.path, args, sources, branch: undefined, scratch }, host)
  return {
    sources: { data: run.dataFiles, json: [], xml: [] },
    junit: [run.junit],
    ...(run.config === undefined ? {} : { config: run.config }),
    failed: run.exitCode !== 0,
    isOfCommit: true,
    wheels: python.wheel === undefined ? [] : [python.wheel],
    warnings: run.warnings,
    origin: 'the test run',
  }
}

async function given({ path }: Project, { data, junit }: GatherOptions): Promise<Gathered> {
  const sources = await sortSources(data, path)
  const reports = junit.length === 0 ? [] : await matchFiles(junit, path, 'junit')
  const absolute = reports.map(report => join(path, report))
  return {
    sources,
    junit: absolute,
    failed: false,
    isOfCommit: false,
    wheels: [],
    warnings: [],
    origin: 'existing data',
  }
}

function refuseUnused({ name, directory }: MatrixJob, { data, pytestArgs, directories }: GatherOptions) {
  const quoted = (text: string) => JSON.stringify(text)
  const refuse = (found: string, next: string) => new Problem(`use the matrix job ${quoted(name)}`, { found, next })
  const other = 'or start with a release directory without data of matrix jobs.'
  if (data.length > 0) throw refuse('`coverage-data` is set too.', `Remove \`coverage-data\`, ${other}`)
  if (pytestArgs.length > 0)
    throw refuse(
      '`pytest-args` is set too, but this job runs no tests.',
      `Move \`pytest-args\` to the matrix jobs, ${other}`,
    )
  if (!directories.includes(directory))
    throw refuse(
      `it measured the project in ${quoted(directory)}, but this run has ${directories.map(quoted).join(', ')}.`,
      'Give the same `working-directory` or `projects` to all jobs.',
    )
}

/** A matrix job that did not report may have failed: nothing is known of it. Of one that nobody started, data says nothing. */
function refuseUnknown(jobs: MatrixJob[], expected: string[]) {
  const refuse = (found: string, next: string) => new Problem('merge the results of the matrix jobs', { found, next })
  const missing = expected.filter(name => !jobs.some(job => job.name === name))
  if (missing.length > 0)
    throw refuse(
      `${missing.join(', ')} did not report, so that ${missing.length === 1 ? 'its result is' : 'their results are'} unknown.`,
      'Find out in the log of that job why it stopped, and run it again.',
    )
  const other = expected.length === 0 ? undefined : jobs.find(({ name }) => !expected.includes(name))
  if (other !== undefined)
    throw refuse(
      `there is a result of ${JSON.stringify(other.name)}, which is not among ${expected.join(', ')}.`,
      'Name all matrix jobs in `expected-jobs`, and check that no test writes to the release directory.',
    )
}

function joined(jobs: MatrixJob[]): Gathered {
  const without = jobs.find(({ dataFiles, wheel }) => dataFiles.length === 0 && wheel?.hasPython !== false)
  if (without !== undefined)
    throw new Problem(`use the matrix job ${JSON.stringify(without.name)}`, {
      found: 'it left no coverage data.',
      next: 'Find out why its tests did not finish.',
    })
  return {
    sources: { data: jobs.flatMap(({ dataFiles }) => dataFiles), json: [], xml: [] },
    junit: jobs.map(({ junit }) => junit),
    failed: jobs.some(({ failed }) => failed),
    isOfCommit: true,
    wheels: jobs.flatMap(({ wheel }) => wheel ?? []),
    warnings: [],
    origin: `the matrix jobs ${jobs.map(({ name }) => name).join(', ')}`,
    jobs,
  }
}
