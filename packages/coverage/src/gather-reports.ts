import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { type Host, matchFiles } from '@release-tools/host'
import { type MatrixJob, readMatrixJobs } from './matrix-jobs.ts'
import type { Project } from './project.ts'
import { runPytest } from './pytest.ts'
import { type CoverageSources, sortSources } from './report-files.ts'

/** Where the measurements of a project come from. */
export interface GatherOptions {
  /** Patterns of existing data, relative to the project's directory; empty to run the tests. */
  data: string[]
  /** Patterns of JUnit reports that belong to the data. */
  junit: string[]
  pytestArgs: string[]
  /** What to measure; empty to leave it to the settings of coverage.py. */
  measure: string[]
  releaseDir: string
  scratch: string
  /** Of all projects of the run, from the root of the repository. */
  directories: string[]
}

export interface Gathered {
  sources: CoverageSources
  /** Absolute paths of JUnit reports. */
  junit: string[]
  /** Configuration of coverage.py that the project names itself (`--cov-config`). */
  config?: string
  /** pytest failed, which it does for more than failing tests: a `fail_under` of the project, a plugin. */
  failed: boolean
  /** Where it is from, in words. */
  origin: string
}

/**
 * Takes the data that was given, else what matrix jobs left, else runs the tests. Throws a Problem for a matrix job that would
 * not be used: of no project of the run, or beside inputs that speak of tests or data here.
 */
export async function gather(project: Project, options: GatherOptions, host: Host): Promise<Gathered> {
  const jobs = await readMatrixJobs(options.releaseDir, project.repository.commit)
  for (const job of jobs) refuseUnused(job, options)
  const own = jobs.filter(job => job.directory === project.directory)
  return own.length > 0 ? joined(own) : measured(project, options, host)
}

/** Takes the data that was given, else runs the tests. Tests that fail are in its report; a run that breaks off is a Problem. */
export async function measured(project: Project, options: GatherOptions, host: Host): Promise<Gathered> {
  return options.data.length > 0 ? given(project, options) : tested(project, options, host)
}

async function tested(project: Project, options: GatherOptions, host: Host): Promise<Gathered> {
  const { pytestArgs: args, measure: sources, scratch } = options
  const python = await project.python()
  const run = await runPytest(python, { directory: project.path, args, sources, branch: undefined, scratch }, host)
  return {
    sources: { data: run.dataFiles, json: [], xml: [] },
    junit: [run.junit],
    ...(run.config === undefined ? {} : { config: run.config }),
    failed: run.exitCode !== 0,
    origin: 'the tests',
  }
}

async function given({ path }: Project, { data, junit }: GatherOptions): Promise<Gathered> {
  const sources = await sortSources(data, path)
  const reports = junit.length === 0 ? [] : await matchFiles(junit, path, 'junit')
  return { sources, junit: reports.map(report => join(path, report)), failed: false, origin: 'existing data' }
}

function refuseUnused({ name, directory }: MatrixJob, { data, pytestArgs, directories }: GatherOptions) {
  const quoted = (text: string) => JSON.stringify(text)
  const refuse = (found: string, next: string) => new Problem(`use the matrix job ${quoted(name)}`, { found, next })
  const other = 'or start from a release directory without matrix jobs.'
  if (data.length > 0) throw refuse('it is beside `coverage-data`.', `Leave out \`coverage-data\`, ${other}`)
  if (pytestArgs.length > 0)
    throw refuse(
      'it is beside `pytest-args`, and no test runs here.',
      `Give \`pytest-args\` to the matrix jobs, ${other}`,
    )
  if (!directories.includes(directory))
    throw refuse(
      `it measured the project in ${quoted(directory)}, and this run has ${directories.map(quoted).join(', ')}.`,
      'Give the same `working-directory` or `projects` to all jobs.',
    )
}

function joined(jobs: MatrixJob[]): Gathered {
  const without = jobs.find(({ dataFiles }) => dataFiles.length === 0)
  if (without !== undefined)
    throw new Problem(`join the matrix job ${without.name}`, {
      found: 'it left no coverage data.',
      next: 'See why its tests did not run to their end.',
    })
  return {
    sources: { data: jobs.flatMap(({ dataFiles }) => dataFiles), json: [], xml: [] },
    junit: jobs.map(({ junit }) => junit),
    failed: jobs.some(({ failed }) => failed),
    origin: `matrix jobs ${jobs.map(({ name }) => name).join(', ')}`,
  }
}
