import { count } from '@release-tools/base'
import type { Report } from '@release-tools/evidence'
import type { TargetReport } from '@release-tools/verify'
import { type Roots, rootLines } from '../root-lines.ts'
import { harmless, wrap } from '../text.ts'
import { describe, endings } from './table.ts'

/** Wide enough for `COULD NOT CHECK`. */
const wide = 15
/** What to do differs from one target to the next. */
const advice = 'Do not use what is not VERIFIED. To see what to do about each, give --explain, or verify it alone.'

/** The reports on several targets for a person: a row with the verdict of each, why it is not verified, and last the worst result. */
export function targetsTable(
  reports: TargetReport[],
  result: Report['result'],
  roots: Roots,
  colored: boolean,
): string {
  const paint = (text: string, color: number) => (colored ? `\u001b[${color}m${text}\u001b[0m` : text)
  const rows = reports.map(report => {
    const { words, color } = endings[report.result]
    const text = wrap(harmless(report.target.text), wide + 4).trimStart()
    return [`  ${paint(words.padEnd(wide), color)}  ${text}`, ...linesOf(report)].join('\n')
  })
  const { words, color } = endings[result]
  const bad = reports.filter(one => one.result === result).length
  const counted = `${result === 'verified' ? '' : `${bad} of `}${count(reports.length, 'target')}`
  return [
    rows.join('\n'),
    '',
    ...rootLines(roots).flatMap(line => [line, '']),
    ...(result === 'verified' ? [] : [wrap(advice)]),
    `${paint(`${words}: ${counted}`, color)}\n`,
  ].join('\n')
}

/** What is wrong with it or, if nothing is, its digest, who signed it, and what the index of releases says. */
function linesOf({ result, checks, target: { digest } }: TargetReport): string[] {
  const wrong = checks.filter(({ status }) => status === 'fail' || status === 'error')
  if (result !== 'verified') return wrong.map(({ name, detail }) => wrap(harmless(`${name}: ${detail}`), 4))
  const signers = new Set(checks.flatMap(({ signedBy }) => (signedBy === undefined ? [] : [describe(signedBy, 4)])))
  const states = checks.filter(({ name }) => name === 'release state').map(({ detail }) => wrap(harmless(detail), 4))
  return [...(digest === undefined ? [] : [wrap(digest, 4)]), ...signers, ...states]
}
