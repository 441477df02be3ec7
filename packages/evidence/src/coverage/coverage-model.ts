/** Branch outcome of a conditional line. */
export interface Branches {
  /** Number of branches from the line. `covered` is the number of those that were taken. */
  total: number
  covered: number
  /**
   * The target lines of the branches (negative: out of the function), those that were taken first, each part in order. Absent if the
   * report has only numbers. A list, because a Map takes three times the memory.
   */
  targets?: readonly number[]
}

/** One executable line. Files may share it. */
export interface LineCoverage {
  /** From 1. */
  readonly line: number
  readonly covered: boolean
  /** Only for conditional lines, and only if branches were measured. */
  readonly branches?: Branches
}

/** Lines without branches that all files share: they are most of a report, and each would take 40 bytes. */
const shared: Record<`${boolean}`, LineCoverage[]> = { true: [], false: [] }
const mostShared = 20_000

/** A line. One without branches is the same object in each file, so that it may not be changed. */
export function lineCoverage(line: number, covered: boolean, branches?: Branches): LineCoverage {
  if (branches !== undefined) return { line, covered, branches }
  if (line > mostShared) return { line, covered }
  const known = shared[`${covered}`]
  known[line] ??= Object.freeze({ line, covered })
  return known[line]
}

/** The coverage of one file. */
export interface FileCoverage {
  /** As in the report. After paths are resolved, relative to the root of the repository, with forward slashes. */
  path: string
  /** Ordered by line; empty for a file without statements. */
  lines: LineCoverage[]
}

/** A coverage report, whatever its format. */
export interface CoverageReport {
  /** Version of coverage.py; undefined if the report does not say. */
  version: string | undefined
  /** True if branches were measured. */
  branches: boolean
  files: FileCoverage[]
}

/** Numbers as coverage.py and Sonar count them. */
export interface CoverageCounts {
  lines: number
  coveredLines: number
  branches: number
  coveredBranches: number
}

/** The counts of some files together. */
export function countsOf(files: Iterable<FileCoverage>): CoverageCounts {
  const counts = { lines: 0, coveredLines: 0, branches: 0, coveredBranches: 0 }
  for (const { lines } of files) for (const line of lines) addLine(counts, line)
  return counts
}

function addLine(counts: CoverageCounts, { covered, branches }: LineCoverage) {
  counts.lines += 1
  if (covered) counts.coveredLines += 1
  counts.branches += branches?.total ?? 0
  counts.coveredBranches += branches?.covered ?? 0
}

/** The sum of some counts. */
export function sumCounts(all: Iterable<CoverageCounts>): CoverageCounts {
  const sum = { lines: 0, coveredLines: 0, branches: 0, coveredBranches: 0 }
  for (const counts of all) for (const key of Object.keys(sum) as (keyof CoverageCounts)[]) sum[key] += counts[key]
  return sum
}

/**
 * Percentage of lines and branches together, as coverage.py computes it. Undefined if there is nothing to cover: coverage.py then says
 * 100, but nobody tested anything.
 */
export function percentOf({ lines, coveredLines, branches, coveredBranches }: CoverageCounts): number | undefined {
  const total = lines + branches
  return total === 0 ? undefined : (100 * (coveredLines + coveredBranches)) / total
}

/** `93.4`: one decimal place. 100.0 and 0.0 only for exactly these values, as in coverage.py. */
export function formatPercent(percent: number): string {
  if (percent > 99.9 && percent < 100) return '99.9'
  if (percent > 0 && percent < 0.1) return '0.1'
  return percent.toFixed(1)
}
