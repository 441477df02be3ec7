import { join, relative, resolve } from 'node:path'
import { byBytes, limits, Problem, readLimited, toPosix } from '@release-tools/base'
import { type CoverageReport, countsOf, type FileCoverage, type NothingMeasured } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Role } from '@release-tools/sonar'
import { jsonOfData, readDataFiles } from './coverage-data.ts'
import { type ExcludedFiles, exclude } from './excluded-files.ts'
import { importedBefore } from './imported-before.ts'
import { mapPaths, type PathMap } from './map-paths.ts'
import { testReason, whyNothing } from './no-figure.ts'
import { inProject, type Project } from './project.ts'
import type { InstalledWheel } from './python.ts'
import { parseCoverageJson } from './read/coverage-json.ts'
import { LineBudget } from './read/line-budget.ts'
import { mergeReports } from './read/merge-reports.ts'
import { foreignLines } from './read/same-source.ts'
import { type CoverageSources, readReports } from './report-files.ts'

/** The measurements of a project. Each path is proven to be a tracked file. */
export interface Measured {
  version: string | undefined
  branches: boolean
  /** Source files, sorted by path from the root of the repository. */
  files: FileCoverage[]
  /** Number of files in the data. */
  measured: number
  excluded: ExcludedFiles[]
  /** Python source files of the project without coverage data, tracked or not, because Sonar would invent figures for them. */
  unmeasured: string[]
  /** Why there is no figure; undefined if there is one. */
  nothing?: NothingMeasured
  /** Source files that were imported before measuring began, so that their coverage is too low. */
  importedBefore: string[]
}

interface NamedReport {
  name: string
  report: CoverageReport
}

const reasons: Record<Exclude<Role, 'main'>, string> = {
  test: testReason,
  outside: 'outside sonar.sources',
  'no coverage': 'excluded by sonar.coverage.exclusions',
}

export interface MeasureOptions {
  project: Project
  pathMap: PathMap
  /** Configuration of coverage.py, if it is not the directory's own. */
  config: string | undefined
  /** The data is known to be of the commit that is checked out. */
  isOfCommit: boolean
  /** The wheels that were tested. */
  wheels: InstalledWheel[]
  scratch: string
}

interface Work extends MeasureOptions {
  excluded: ExcludedFiles[]
}

/**
 * Reads and merges all sources, and proves that each file belongs to this commit. Throws a Problem, also if no source code was measured,
 * unless the tested wheel explains it: then there are no files, and `nothing` says why.
 */
export async function measure(sources: CoverageSources, options: MeasureOptions, host: Host): Promise<Measured> {
  const { project } = options
  const work = { ...options, excluded: [] as ExcludedFiles[] }
  const budget = new LineBudget()
  const own = await reportsOfData(sources.data, { ...work, budget }, host)
  const others = (await readReports(sources, project.path, budget)).flatMap(entry => remapped(entry, work))
  const reports = [...own, ...others]
  const isEmpty = reports.length === 0 && options.wheels.length > 0
  const { version, branches, files } = isEmpty ? noReport : mergeReports(reports)
  const early = new Set(await comparedWithSource(files, project))
  const before = work.excluded.flatMap(({ paths }) => paths).length
  const main = files.filter(file => isMain(file.path, work)).sort((a, b) => byBytes(a.path, b.path))
  const measured = files.length + before
  const nothing = whyNothing(main, { measured, excluded: work.excluded, wheels: options.wheels })
  warnWhereNothingRan(main, host)
  return {
    version,
    branches,
    files: main,
    measured,
    excluded: work.excluded,
    unmeasured: unmeasuredIn(project, main),
    ...(nothing === undefined ? {} : { nothing }),
    importedBefore: main.map(({ path }) => path).filter(path => early.has(path)),
  }
}

const noReport: CoverageReport = { version: undefined, branches: false, files: [] }

async function reportsOfData(data: string[], work: Work & { budget: LineBudget }, host: Host): Promise<NamedReport[]> {
  if (data.length === 0) return []
  const { project, scratch, config, isOfCommit } = work
  const python = await project.python()
  const described = await readDataFiles(python, data, host)
  const resolved = mapped(
    described.flatMap(({ files }) => files),
    work,
  )
  // Of no file, coverage.py would report on all.
  if (resolved.size === 0) return []
  const places = new Map([...resolved].map(([from, to]) => [from, join(project.repository.root, to)]))
  const options = { directory: project.path, scratch, isOfCommit, ...(config === undefined ? {} : { config }) }
  const { json, omitted } = await jsonOfData(python, data, places, options, host)
  const paths = omitted.map(path => toPosix(relative(project.repository.root, path)))
  exclude(work.excluded, { reason: 'excluded by the settings of coverage.py', paths })
  const report = parseCoverageJson(json, 'the coverage data', work.budget)
  // Its names are already mapped, and relative to the directory in which coverage.py ran.
  const files = report.files.map(file => ({ ...file, path: inRepository(file.path, project) }))
  return [{ name: 'the coverage data', report: { ...report, files } }]
}

function inRepository(path: string, { path: directory, repository }: Project): string {
  return toPosix(relative(repository.root, resolve(directory, path)))
}

function mapped(paths: string[], { project, pathMap, excluded, isOfCommit, wheels }: Work): Map<string, string> {
  const wheel = wheels.flatMap(({ places }) => places)
  const found = mapPaths([...new Set(paths)], project, pathMap, { isOfCommit, wheel })
  exclude(excluded, ...found.excluded)
  return found.resolved
}

/** The report with paths from the root of the repository. If a file was measured in two places, there are two reports. */
function remapped({ name, report }: NamedReport, work: Work): NamedReport[] {
  const resolved = mapped(
    report.files.map(({ path }) => path),
    work,
  )
  const layers: Map<string, FileCoverage>[] = []
  for (const { path, lines } of report.files) {
    const target = resolved.get(path)
    if (target === undefined) continue
    const file = { path: target, lines }
    const layer = layers.find(files => !files.has(target))
    if (layer === undefined) layers.push(new Map([[target, file]]))
    else layer.set(target, file)
  }
  return layers.map(files => ({ name, report: { ...report, files: [...files.values()] } }))
}

/** Throws a Problem if a source cannot be the measured one. Returns the files that were imported before measuring began. */
async function comparedWithSource(files: FileCoverage[], { repository }: Project): Promise<string[]> {
  const early: string[] = []
  for (const file of files) {
    const source = (await readLimited(join(repository.root, file.path), limits.evidence)).toString()
    const wrong = foreignLines(file, source)
    if (importedBefore(file, source)) early.push(file.path)
    if (wrong === undefined) continue
    throw new Problem(`match the coverage of ${file.path} with the source`, {
      found: `${wrong} The report does not belong to the commit ${repository.commit.slice(0, 12)}.`,
      next: 'Measure the commit that you check out in this job.',
    })
  }
  return early
}

function isMain(path: string, { project, excluded }: Work): boolean {
  const own = inProject(project.directory, path)
  const role = own === undefined ? undefined : project.roleOf(own)
  if (role === 'main') return true
  exclude(excluded, { reason: role === undefined ? 'outside the project' : reasons[role], paths: [path] })
  return false
}

function unmeasuredIn({ directory, repository, roleOf }: Project, files: FileCoverage[]): string[] {
  const known = new Set(files.map(({ path }) => path))
  return [...repository.tracked, ...repository.untracked].filter(path => {
    const own = path.endsWith('.py') && !known.has(path) ? inProject(directory, path) : undefined
    return own !== undefined && roleOf(own) === 'main'
  })
}

/** Tests may import an installed wheel instead of the measured directory. coverage.py then reports 0 %. */
function warnWhereNothingRan(files: FileCoverage[], host: Host) {
  const { lines, coveredLines } = countsOf(files)
  if (lines === 0 || coveredLines > 0) return
  host.warning(
    `None of the ${lines} measured lines ran. If the tests import an installed package, add the package to \`source_pkgs\` of coverage.py instead of its directory to \`source\`.`,
  )
}
