import {
  boolean,
  byBytes,
  list,
  matching,
  number,
  object,
  oneOf,
  optional,
  Problem,
  parseJson,
  readShape,
  renderJson,
  type Shape,
  type ShapeOf,
  text,
  wrong,
} from '@release-tools/base'
import { type CoverageCounts, type CoverageReport, countsOf, type FileCoverage, percentOf } from './coverage-model.ts'
import { type NothingMeasured, nothingReasons } from './nothing-measured.ts'
import { type Range, rangesOf } from './ranges.ts'

// docs/schema/coverage.v1.json has the same rules.

const count: Shape<number> = (value, at) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw wrong(at, value, 'a whole number from 0')
  return value as number
}
const range: Shape<Range> = (value, at) => {
  const [from, to, ...others] = list(count)(value, at)
  if (from === undefined || to === undefined || others.length > 0 || from < 1 || to < from)
    throw wrong(at, value, 'the first and the last line of a range')
  return [from, to]
}
const counts = { lines: count, coveredLines: count, branches: count, coveredBranches: count }
const shape = object({
  version: oneOf(1),
  commit: matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id'),
  tool: object({ name: oneOf('coverage.py'), version: optional(text) }),
  branches: boolean,
  totals: object({ ...counts, percent: optional(number(0, 100)) }),
  nothing: optional(list(oneOf(...nothingReasons), nothingReasons.length)),
  files: list(object({ path: text, ...counts, missing: list(range), importedBefore: optional(boolean) })),
})

/** `coverage.json` of a release: docs/schema/coverage.v1.json. */
export type CoverageDocument = ShapeOf<typeof shape>

/**
 * Makes the document. `files` are the files of the report, with paths relative to the root of the repository. `importedBefore` names
 * those that were imported before measuring began, so that their figures are too low. `nothing` says why there is no figure, if
 * there is none.
 */
export function coverageDocument(parts: {
  commit: string
  report: CoverageReport
  files: FileCoverage[]
  importedBefore?: string[]
  nothing?: NothingMeasured[]
}): CoverageDocument {
  const { commit, report, files, importedBefore = [], nothing = [] } = parts
  const early = new Set(importedBefore)
  const totals = countsOf(files)
  const percent = percentOf(totals)
  return {
    version: 1,
    commit,
    tool: { name: 'coverage.py', ...(report.version === undefined ? {} : { version: report.version }) },
    branches: report.branches,
    totals: percent === undefined ? totals : { ...totals, percent },
    ...(percent === undefined ? { nothing: nothingReasons.filter(reason => nothing.includes(reason)) } : {}),
    files: files
      .map(file => ({ ...fileEntry(file), ...(early.has(file.path) ? { importedBefore: true } : {}) }))
      .sort((a, b) => byBytes(a.path, b.path)),
  }
}

/** The bytes of `coverage.json`. */
export function renderCoverage(document: CoverageDocument): string {
  return renderJson(document)
}

/** Parses `coverage.json` of a release. `what` names it in errors. Throws a Problem, also if its numbers contradict each other. */
export function parseCoverage(source: string, what: string): CoverageDocument {
  const next = 'Regenerate it with pytest-coverage-to-sonar.'
  const document = readShape(shape, parseJson(source, what), what, next)
  const found = disagreement(document)
  if (found !== undefined) throw new Problem(`read ${what}`, { found, next })
  return document
}

/** The numbers of each file, with which those of a later run are compared. */
export function countsByFile({ files }: CoverageDocument): Map<string, CoverageCounts> {
  return new Map(files.map(({ path, missing: _, importedBefore: __, ...counts }) => [path, counts]))
}

function fileEntry(file: FileCoverage): CoverageDocument['files'][number] {
  const missing = file.lines.filter(({ covered }) => !covered).map(({ line }) => line)
  return { path: file.path, ...countsOf([file]), missing: rangesOf(missing) }
}

function disagreement({ totals, nothing, files }: CoverageDocument): string | undefined {
  const odd = files.find(
    one => one.coveredLines > one.lines || one.coveredBranches > one.branches || missingLines(one) !== one.lines,
  )
  if (odd !== undefined) return `the numbers of ${JSON.stringify(odd.path)} contradict each other.`
  if (new Set(files.map(({ path }) => path)).size !== files.length) return 'it lists a file twice.'
  const sum = (key: keyof CoverageCounts) => files.reduce((total, file) => total + file[key], 0)
  const isSum = (['lines', 'coveredLines', 'branches', 'coveredBranches'] as const).every(
    key => sum(key) === totals[key],
  )
  if (!isSum || totals.percent !== percentOf(totals)) return 'its totals are not those of its files.'
  const isUnexplained = totals.percent === undefined && (nothing ?? []).length === 0
  if (isUnexplained) return 'it has no percentage, and does not say why.'
  return totals.percent !== undefined && nothing !== undefined
    ? 'it has a percentage, and says that nothing was measured.'
    : undefined
}

function missingLines({ coveredLines, missing }: CoverageDocument['files'][number]): number {
  return missing.reduce((total, [from, to]) => total + to - from + 1, coveredLines)
}
