/** Branch outcome of a conditional line. */
export interface Branches {
  /** Number of arcs from the line, and how many of them were taken. */
  total: number
  covered: number
  /** For each arc, by its target line (negative: out of the function), whether it was taken; absent if the report has only counts. */
  arcs?: ReadonlyMap<number, boolean>
}

/** One executable line. */
export interface LineCoverage {
  /** From 1. */
  line: number
  covered: boolean
  /** Only for lines that decide, and only where branches were measured. */
  branches?: Branches
}

/** What was measured of one file. */
export interface FileCoverage {
  /** As the report says it; from the root of the repository, with forward slashes, once it is resolved (paths.ts). */
  path: string
  /** In order of lines; empty for a file without statements. */
  lines: LineCoverage[]
}

/** A coverage report, whatever its format. */
export interface CoverageReport {
  /** Version of coverage.py; undefined where the report does not say. */
  version: string | undefined
  /** Whether branches were measured. */
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

/** The numbers of some files together. */
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

/** The sum of numbers. */
export function sumCounts(all: Iterable<CoverageCounts>): CoverageCounts {
  const sum = { lines: 0, coveredLines: 0, branches: 0, coveredBranches: 0 }
  for (const counts of all) for (const key of Object.keys(sum) as (keyof CoverageCounts)[]) sum[key] += counts[key]
  return sum
}

/** Percent of lines and branches together, as coverage.py has it: 100 where there is nothing to cover. */
export function percentOf({ lines, coveredLines, branches, coveredBranches }: CoverageCounts): number {
  const total = lines + branches
  return total === 0 ? 100 : (100 * (coveredLines + coveredBranches)) / total
}

/** `93.4`: one decimal; neither 100.0 nor 0.0 unless it is exactly that, as coverage.py shows it. */
export function formatPercent(percent: number): string {
  if (percent > 99.9 && percent < 100) return '99.9'
  if (percent > 0 && percent < 0.1) return '0.1'
  return percent.toFixed(1)
}
