import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { byBytes, Problem, toPosix } from '@release-tools/base'
import { type CoverageReport, countsOf, type FileCoverage } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Role } from '@release-tools/sonar'
import { jsonOfData, readDataFiles } from './coverage-data.ts'
import { type LeftOut, leaveOut } from './excluded-files.ts'
import { mapPaths, type PathMap } from './map-paths.ts'
import { inProject, type Project } from './project.ts'
import { parseCoverageJson } from './read/coverage-json.ts'
import { mergeReports } from './read/merge-reports.ts'
import { foreignLines } from './read/same-source.ts'
import { type CoverageSources, readReports } from './report-files.ts'

/** What was measured of a project, every path proven. */
export interface Measured {
  version: string | undefined
  branches: boolean
  /** Source code, in order of paths from the root of the repository. */
  files: FileCoverage[]
  /** Files that the data names. */
  measured: number
  leftOut: LeftOut[]
  /** Python source code of the project that was never measured, also what git does not track: Sonar would make up numbers for it. */
  unmeasured: string[]
}

interface NamedReport {
  name: string
  report: CoverageReport
}

const reasons: Record<Exclude<Role, 'main'>, string> = {
  test: 'tests',
  outside: 'outside sonar.sources',
  'no coverage': 'excluded by sonar.coverage.exclusions',
}

export interface MeasureOptions {
  project: Project
  pathMap: PathMap
  /** Configuration of coverage.py, where it is not the one of the directory. */
  config: string | undefined
  scratch: string
}

interface Work extends MeasureOptions {
  leftOut: LeftOut[]
}

/** Reads all sources, joins them and proves that each file is one of this commit. Throws a Problem. */
export async function measure(sources: CoverageSources, options: MeasureOptions, host: Host): Promise<Measured> {
  const { project } = options
  const work = { ...options, leftOut: [] as LeftOut[] }
  const own = await reportsOfData(sources.data, work, host)
  const others = (await readReports(sources, project.path)).flatMap(entry => remapped(entry, work))
  const { version, branches, files } = mergeReports([...own, ...others])
  await refuseOtherSource(files, project)
  const before = work.leftOut.flatMap(({ paths }) => paths).length
  const main = files.filter(file => isMain(file.path, work)).sort((a, b) => byBytes(a.path, b.path))
  const measured = files.length + before
  if (main.length === 0) throw nothingMeasured(measured, work.leftOut)
  warnWhereNothingRan(main, host)
  return { version, branches, files: main, measured, leftOut: work.leftOut, unmeasured: unmeasuredIn(project, main) }
}

async function reportsOfData(data: string[], work: Work, host: Host): Promise<NamedReport[]> {
  if (data.length === 0) return []
  const { project, scratch, config } = work
  const python = await project.python()
  const described = await readDataFiles(python, data, host)
  const resolved = mapped(
    described.flatMap(({ files }) => files),
    work,
  )
  const places = new Map([...resolved].map(([from, to]) => [from, join(project.repository.root, to)]))
  const options = { directory: project.path, scratch, ...(config === undefined ? {} : { config }) }
  const { text, omitted } = await jsonOfData(python, data, places, options, host)
  const paths = omitted.map(path => toPosix(relative(project.repository.root, path)))
  leaveOut(work.leftOut, { reason: 'left out by the settings of coverage.py', paths })
  const report = parseCoverageJson(text, 'the coverage data')
  // Its names were mapped already, and lie below the directory that coverage.py reported from.
  const files = report.files.map(file => ({ ...file, path: inRepository(file.path, project) }))
  return [{ name: 'the coverage data', report: { ...report, files } }]
}

function inRepository(path: string, { path: directory, repository }: Project): string {
  return toPosix(relative(repository.root, resolve(directory, path)))
}

function mapped(paths: string[], { project, pathMap, leftOut }: Work): Map<string, string> {
  const found = mapPaths([...new Set(paths)], project, pathMap)
  leaveOut(leftOut, ...found.leftOut)
  return found.resolved
}

/** The report with paths from the root of the repository; files that were measured in two places become two reports. */
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

async function refuseOtherSource(files: FileCoverage[], { repository }: Project): Promise<void> {
  for (const file of files) {
    const wrong = foreignLines(file, await readFile(join(repository.root, file.path), 'utf8'))
    if (wrong === undefined) continue
    throw new Problem(`use the coverage of ${file.path}`, {
      found: `${wrong} The report is of another commit than ${repository.commit.slice(0, 12)}.`,
      next: 'Measure the commit that is checked out, and check out the commit that was measured.',
    })
  }
}

function isMain(path: string, { project, leftOut }: Work): boolean {
  const own = inProject(project.directory, path)
  const role = own === undefined ? undefined : project.roleOf(own)
  if (role === 'main') return true
  leaveOut(leftOut, { reason: role === undefined ? 'outside the project' : reasons[role], paths: [path] })
  return false
}

function unmeasuredIn({ directory, repository, roleOf }: Project, files: FileCoverage[]): string[] {
  const known = new Set(files.map(({ path }) => path))
  return [...repository.tracked, ...repository.untracked].filter(path => {
    const own = path.endsWith('.py') && !known.has(path) ? inProject(directory, path) : undefined
    return own !== undefined && roleOf(own) === 'main'
  })
}

/** Tests may import another copy than the directory that is measured, an installed wheel; coverage.py calls that 0 %. */
function warnWhereNothingRan(files: FileCoverage[], host: Host) {
  const { lines, coveredLines } = countsOf(files)
  if (lines === 0 || coveredLines > 0) return
  host.warning(
    `None of the ${lines} measured lines ran. If the tests import an installed package, name the package in \`source_pkgs\` of coverage.py instead of its directory in \`source\`.`,
  )
}

function nothingMeasured(measured: number, leftOut: LeftOut[]): Problem {
  const why = leftOut.map(({ reason, paths }) => `${paths.length} ${reason}`).join(', ')
  return new Problem('report the coverage', {
    found:
      measured === 0
        ? 'the data names no file.'
        : `none of the ${measured} measured files is source code of the project (${why}).`,
    next: 'Check `source` in the settings of coverage.py, and `sonar.sources`.',
    details: leftOut.flatMap(({ reason, paths }) => paths.map(path => `${path}: ${reason}`)).join('\n'),
  })
}
