import { byBytes } from '@release-tools/base'
import type { FileCoverage } from '@release-tools/evidence'

/** Coverage of what a change touches. */
export interface ChangedCoverage {
  /** The commit or branch compared with. */
  base: string
  /** Changed lines that can be executed. */
  lines: number
  covered: number
  /** Uncovered ones by file, in order of lines. */
  uncovered: { path: string; lines: number[] }[]
  /** Changed source files of which nothing was measured: whether tests reach them is not known. */
  unmeasured: string[]
}

/**
 * Takes the changed lines out of a report; `changed` has the numbers of new and changed lines by file, `unmeasured` the source
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
