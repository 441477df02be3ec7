import { explanationOf, type Report, ruleExplanation } from '@release-tools/evidence'
import { harmless, wrap } from '../text.ts'

/** A row of the table: a check, or a rule of the reader's policy. */
export interface Row {
  status: Report['checks'][number]['status']
  name: string
  detail: string
  /** Why it matters. */
  why: string
}

/** The checks as rows. */
export function checkRows({ checks }: Pick<Report, 'checks'>): Row[] {
  return checks.map(({ status, name, detail }) => ({ status, name, detail, why: explanationOf(name) }))
}

/** The rules of the reader's policy as rows: named by their line, because their place is long. */
export function ruleRows({ ownPolicy }: Pick<Report, 'ownPolicy'>): Row[] {
  return (ownPolicy?.rules ?? []).map(({ status, rule, line, detail }) => ({
    status,
    name: line === undefined ? 'default' : `line ${line}`,
    detail: `${rule}: ${detail}`,
    why: ruleExplanation(rule),
  }))
}

/** A row with the reason for it, below each other. `status` is its word, as wide as the others. */
export function explained({ name, detail, why }: Row, status: string): string {
  return [`  ${status}  ${harmless(name)}`, wrap(`Why:   ${why}`, 8), wrap(harmless(`Found: ${detail}`), 8)].join('\n')
}
