import { byBytes } from '@release-tools/base'
import type { FileCoverage } from '@release-tools/evidence'

/** Coverage of the lines that a change touches. */
export interface ChangedCoverage {
  /** The commit or branch that the change is compared with. */
  base: string
  /** Changed lines that can be executed. */
  lines: number
  covered: number
  /** Uncovered ones by file, in ascending order. */
  uncovered: { path: string; lines: number[] }[]
  /** Changed source files without coverage data: it is unknown whether tests reach them. */
  unmeasured: string[]
}

/**
 * The coverage of changed lines in a report. `changed` has the numbers of new and changed lines by file, `unmeasured` the source
 * files that are not in the report.
 */
export function changedCoverage(
  files: FileCoverage[],
  changed: Map<string, Set<number>>,
  base: string,
  unmeasured: string[] = [],
): ChangedCoverage {
  const touched = files.map(({ path, lines }) => ({
    path,
    lines: lines.filter(({ line }) => changed.get(path)?.has(line)),
  }))
  const uncovered = touched.map(({ path, lines }) => ({
    path,
    lines: lines.filter(({ covered }) => !covered).map(({ line }) => line),
  }))
  const lines = count(touched)
  return {
    base,
    lines,
    covered: lines - count(uncovered),
    uncovered: uncovered.filter(({ lines }) => lines.length > 0).sort((a, b) => byBytes(a.path, b.path)),
    unmeasured: unmeasured.filter(path => (changed.get(path)?.size ?? 0) > 0).sort(byBytes),
  }
}

function count(files: { lines: unknown[] }[]): number {
  return files.reduce((sum, { lines }) => sum + lines.length, 0)
}
