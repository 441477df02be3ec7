import { Problem } from '@release-tools/base'
import type { CoverageReport, FileCoverage, LineCoverage } from '@release-tools/evidence'
import { unionOfBranches } from './merge-branches.ts'

export interface NamedReport {
  /** Names the report in errors. */
  name: string
  report: CoverageReport
}

/**
 * Joins reports on one source: a line or a way is covered where one report has it covered. Files are the same where their paths
 * are. Throws a Problem that names two reports which can't be joined.
 */
export function mergeReports(reports: NamedReport[]): CoverageReport {
  const [first, ...others] = reports
  if (first === undefined)
    throw new Problem('join coverage reports', { found: 'there is none.', next: 'Give at least one.' })
  for (const other of others) requireSameBranches(first, other)
  requireOneMajor(reports)
  const files = new Map<string, FileUnion>()
  for (const { name, report } of reports)
    for (const file of report.files) {
      const union = files.get(file.path) ?? new Map()
      files.set(file.path, union)
      addFile(union, file, name)
    }
  return {
    version: reports.find(({ report }) => report.version !== undefined)?.report.version,
    branches: first.report.branches,
    files: [...files].map(([path, union]) => ({ path, lines: linesOf(union) })),
  }
}

/** Lines by number, each with the report that it was first in. */
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
  return { line: a.line, covered: a.covered || b.covered, ...(branches ? { branches } : {}) }
}

function linesOf(union: FileUnion): LineCoverage[] {
  return [...union.values()].map(({ line }) => line).sort((a, b) => a.line - b.line)
}

function uncountable(path: string, line: number, first: string, second: string): Problem {
  return new Problem(`join the coverage reports ${first} and ${second}`, {
    found: `both cover some ways of line ${line} of ${path}, and they do not say which.`,
    next: 'Give the data files `.coverage` instead; they can be joined.',
  })
}

function requireSameBranches(first: NamedReport, other: NamedReport) {
  if (first.report.branches === other.report.branches) return
  const [having, lacking] = first.report.branches ? [first, other] : [other, first]
  throw new Problem(`join the coverage reports ${first.name} and ${other.name}`, {
    found: `${having.name} has branches, and ${lacking.name} has none.`,
    next: 'Set `branch` in the settings of coverage.py to the same for all.',
  })
}

function requireOneMajor(reports: NamedReport[]) {
  const known = reports.filter(({ report }) => report.version !== undefined)
  const [first] = known
  const other = known.find(({ report }) => majorOf(report) !== majorOf(first?.report))
  if (first === undefined || other === undefined) return
  throw new Problem(`join the coverage reports ${first.name} and ${other.name}`, {
    found: `they are of coverage.py ${first.report.version} and ${other.report.version}, which count differently.`,
    next: 'Use one major version of coverage.py for all.',
  })
}

function majorOf(report: CoverageReport | undefined): string | undefined {
  return report?.version?.split('.')[0]
}
