import type { Report, RuleDecision } from '@release-tools/evidence'
import { harmless, wrap } from '../text.ts'

/** What each rule of the reader's policy says, below its name; empty if there is no policy. `row` shows one of them. */
export function rulesText(
  { ownPolicy }: Report,
  row: (rule: { status: RuleDecision['status']; name: string; detail: string }) => string,
): string {
  if (ownPolicy === undefined || ownPolicy.rules.length === 0) return ''
  const { name, day, rules } = ownPolicy
  const rows = rules.map(({ status, rule, line, detail }) =>
    row({ status, name: line === undefined ? 'default' : `line ${line}`, detail: `${rule}: ${detail}` }),
  )
  return [wrap(harmless(`Rules of ${name}, as of ${day}`)), ...rows].join('\n')
}
