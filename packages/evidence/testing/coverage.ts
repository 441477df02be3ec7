import type { FileCoverage, LineCoverage } from '../src/coverage/coverage-model.ts'

/** A file of lines like `3`, `4!` (uncovered) and `5:1/2` (one of two branches taken). */
export function file(path: string, ...lines: string[]): FileCoverage {
  return { path, lines: lines.map(lineOf) }
}

function lineOf(text: string): LineCoverage {
  const [, line, uncovered, covered, total] = /^(\d+)(!?)(?::(\d+)\/(\d+))?$/.exec(text) ?? []
  const branches = total === undefined ? {} : { branches: { total: Number(total), covered: Number(covered) } }
  return { line: Number(line), covered: uncovered === '', ...branches }
}
