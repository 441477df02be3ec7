import type { Report } from '@release-tools/evidence'
import { harmless, wrap } from '../text.ts'
import { type Row, ruleRows } from './explain.ts'

/** What each rule of the reader's policy says, below its name; empty if there is no policy. `show` shows one of them. */
export function rulesText(report: Report, show: (rule: Row) => string): string {
  const { ownPolicy } = report
  if (ownPolicy === undefined || ownPolicy.rules.length === 0) return ''
  const title = wrap(harmless(`Rules of ${ownPolicy.name}, as of ${ownPolicy.day}`))
  return [title, ...ruleRows(report).map(show)].join('\n')
}
