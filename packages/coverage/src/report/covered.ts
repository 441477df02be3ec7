import { count, marks, table } from '@release-tools/base'
import { countsText, nothingText, rangesOf } from '@release-tools/evidence'
import type { ChangedCoverage, LostCoverage, ProjectFacts, ThresholdCheck } from '../facts.ts'
import type { Detail } from './detail.ts'
import { name, plainMarkdown, tableOf } from './markdown.ts'
import { percentText } from './percent.ts'

type Coverage = ProjectFacts['coverage']

const shownRanges = 20

/** Why the percentage is too low; empty if nothing says so. */
export function tooLowText({ tooLow = [] }: Coverage): string {
  if (tooLow.length === 0) return ''
  return `${marks.error} **The coverage is too low.** ${tooLow.map(reason => plainMarkdown(reason, longestReason)).join(' ')}`
}

const longestReason = 1000

/** The counts behind the percentage, which stands above, and the baseline. If there is no figure, the reason. */
export function coverageLine({ counts, baseline, nothing }: Coverage): string {
  if (nothing !== undefined) return `**Coverage**: ${nothingText([nothing])}.`
  const compared =
    baseline === undefined ? '' : `; baseline ${percentText(baseline.percent)} (${plainMarkdown(baseline.from)})`
  return `**Coverage**: ${countsText(counts)}${compared}.`
}

const thresholdNames = { total: 'Total', file: 'Each file', changed: 'Changed lines' } as const

/** The project's own thresholds. */
export function thresholdTable({ thresholds }: Coverage, { rows }: Detail): string {
  const lines = thresholds.map(({ kind, required, actual, met, below }) => [
    thresholdNames[kind],
    percentText(actual, met ? undefined : required),
    `at least ${required} %`,
    met ? `${marks.pass} met` : `${marks.fail} missed${below.length > 0 ? ` by ${count(below.length, 'file')}` : ''}`,
  ])
  const head = ['Coverage', 'Actual', 'Required', 'Threshold']
  return [table(head, lines), ...thresholds.map(each => belowTable(each, rows))]
    .filter(text => text !== '')
    .join('\n\n')
}

function belowTable({ below, required }: ThresholdCheck, rows: number): string {
  const cells = ({ path, percent }: (typeof below)[number]) => [name(path), percentText(percent, required)]
  return tableOf([`File below ${required} %`, 'Coverage'], below, cells, rows, 'file')
}

/** Files whose coverage fell. */
export function lostTable({ lost }: Coverage, { rows }: Detail): string {
  const cells = ({ path, baseline, now, newlyUncovered }: LostCoverage) => [
    name(path),
    percentText(baseline),
    percentText(now, baseline),
    String(newlyUncovered),
  ]
  const head = ['File', 'Baseline', 'Now', 'Newly uncovered lines and branches']
  const shown = tableOf(head, lost, cells, rows, 'file')
  return shown === '' ? '' : `### Files that lost coverage\n\n${shown}`
}

/** Changed lines that the tests do not reach. */
export function changedSection({ changed, changedUnknown }: Coverage, { rows }: Detail): string {
  const title = '### Changed lines'
  if (changed === undefined)
    return changedUnknown === undefined ? '' : `${title}\n\nNot checked: ${plainMarkdown(changedUnknown)}`
  const { uncovered, unmeasured } = changed
  const unknown = unmeasuredLine(unmeasured, rows)
  if (uncovered.length === 0) return [changedLine(changed), unknown].filter(text => text !== '').join('\n\n')
  const cells = ({ path, lines }: (typeof uncovered)[number]) => [name(path), lineRanges(lines)]
  const table = tableOf(['File', 'Uncovered lines'], uncovered, cells, rows, 'file')
  return [title, changedLine(changed), table, unknown].filter(text => text !== '').join('\n\n')
}

/** Modules that the tests never import, or that are deliberately not measured. */
function unmeasuredLine(paths: string[], rows: number): string {
  if (paths.length === 0) return ''
  const shown = paths.slice(0, Math.max(rows, 3)).map(path => name(path))
  const left = paths.length - shown.length
  return `Changed files without coverage data, which thresholds do not include: ${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}.`
}

function changedLine({ lines, covered, base }: ChangedCoverage): string {
  const against = `Compared with ${name(/^[0-9a-f]{40}$/.test(base) ? base.slice(0, 12) : base)}`
  if (lines === 0) return `${against}, no executable line changed.`
  const percent = percentText((100 * covered) / lines)
  return `${against}, tests reach ${covered} of ${count(lines, 'changed executable line')} (${percent}).`
}

/** `3, 7–9, 12`. `lines` must be in ascending order. */
export function lineRanges(lines: number[]): string {
  const ranges = rangesOf(lines)
  const shown = ranges.slice(0, shownRanges).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  const left = ranges.length - shown.length
  return `${shown.join(', ')}${left > 0 ? ` and ${count(left, 'range')} more` : ''}`
}
