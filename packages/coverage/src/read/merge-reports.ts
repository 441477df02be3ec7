import { Problem } from '@release-tools/base'
import { type CoverageReport, type FileCoverage, type LineCoverage, lineCoverage } from '@release-tools/evidence'
import { unionOfBranches } from './merge-branches.ts'

export interface NamedReport {
  /** Names the report in errors. */
  name: string
  report: CoverageReport
}

/**
 * Merges reports about the same source: a line or an arc is covered if it is covered in one of them. Files are identified by their
 * paths. Throws a Problem that names two reports that cannot be merged.
 */
export function mergeReports(reports: NamedReport[]): CoverageReport {
  const [first, ...others] = reports
  if (first === undefined)
    throw new Problem('merge coverage reports', {
      found: 'none lists a file of the project.',
      next: 'Give the data of a run that measured it.',
    })
  for (const other of others) requireSameBranches(first, other)
  requireOneMajor(reports)
  const files = new Map<string, NamedFile[]>()
  for (const { name, report } of reports)
    for (const file of report.files) files.set(file.path, [...(files.get(file.path) ?? []), { name, file }])
  return {
    version: reports.find(({ report }) => report.version !== undefined)?.report.version,
    branches: first.report.branches,
    files: [...files].map(([path, same]) => ({ path, lines: linesOf(same) })),
  }
}

interface NamedFile {
  /** Names the report. */
  name: string
  file: FileCoverage
}

/** Lines by number, each with the first report that has it. */
type FileUnion = Map<number, { line: LineCoverage; from: string }>

function addFile(union: FileUnion, { path, lines }: FileCoverage, name: string) {
  for (const line of lines) {
    const known = union.get(line.line)
    if (known === undefined) union.set(line.line, { line, from: name })
    else known.line = unionOfLines(known.line, line, () => uncountable(path, line.line, known.from, name))
  }
}

function unionOfLines(a: LineCoverage, b: LineCoverage, fail: () => Problem): LineCoverage {
  const [known, other] = [a.branches, b.branches]
  const branches = known && other ? unionOfBranches(known, other) : (known ?? other)
  if (known && other && branches === undefined) throw fail()
  return lineCoverage(a.line, a.covered || b.covered, branches)
}

function linesOf(same: NamedFile[]): LineCoverage[] {
  const [only, ...others] = same
  // A union of a million lines takes more memory than they do.
  if (only !== undefined && others.length === 0) return only.file.lines
  const union: FileUnion = new Map()
  for (const { name, file } of same) addFile(union, file, name)
  return [...union.values()].map(({ line }) => line).sort((a, b) => a.line - b.line)
}

function uncountable(path: string, line: number, first: string, second: string): Problem {
  return new Problem(`merge the coverage reports ${first} and ${second}`, {
    found: `both cover some branches of line ${line} of ${path}, but do not say which.`,
    next: 'Use the data files `.coverage` instead, which can be merged.',
  })
}

function requireSameBranches(first: NamedReport, other: NamedReport) {
  if (first.report.branches === other.report.branches) return
  const [having, lacking] = first.report.branches ? [first, other] : [other, first]
  throw new Problem(`merge the coverage reports ${first.name} and ${other.name}`, {
    found: `${having.name} has branches, but ${lacking.name} does not.`,
    next: 'Use the same setting `branch` of coverage.py for all of them.',
  })
}

function requireOneMajor(reports: NamedReport[]) {
  const known = reports.filter(({ report }) => report.version !== undefined)
  const [first] = known
  const other = known.find(({ report }) => majorOf(report) !== majorOf(first?.report))
  if (first === undefined || other === undefined) return
  throw new Problem(`merge the coverage reports ${first.name} and ${other.name}`, {
    found: `they come from coverage.py ${first.report.version} and ${other.report.version}, which count differently.`,
    next: 'Use the same major version of coverage.py for all of them.',
  })
}

function majorOf(report: CoverageReport | undefined): string | undefined {
  return report?.version?.split('.')[0]
}
