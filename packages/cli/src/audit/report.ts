import { type FoundHead, type LogCopy, type LogFinding, type LogPlace, originOf } from '@release-tools/audit'
import { count } from '@release-tools/base'
import { harmless, harmlessJson, wrap } from '../text.ts'
import type { MatchedEvents } from './match.ts'
import { matchedJson, matchedResult, matchedText } from './match-report.ts'

/** What was read and compared. */
export interface AuditReport {
  /** Undefined if only records in files are looked up. */
  log?: { place: LogPlace; copies: LogCopy[]; heads: FoundHead[] }
  findings: LogFinding[]
  matched: MatchedEvents
}

/** All findings together. */
export type AuditResult = 'intact' | 'changed' | 'contradicted' | 'unknown'

export function resultOf({ findings, matched }: AuditReport): AuditResult {
  if (findings.some(({ kind }) => kind !== 'unknown')) return 'changed'
  const result = matchedResult(matched)
  if (result === 'wrong') return 'contradicted'
  return findings.length > 0 || result === 'unknown' ? 'unknown' : 'intact'
}

/** The value of `schema`, and the `$id` of docs/schema/audit-report.v1.json. Within a version, fields are only added. */
const schema = 'https://github.com/org/release-tools/blob/v1/docs/schema/audit-report.v1.json'

/** The report for a program. */
export function auditJson(report: AuditReport): string {
  const { log, findings, matched } = report
  return harmlessJson({
    schema,
    result: resultOf(report),
    ...(log && logJson(log)),
    findings,
    ...matchedJson(matched),
  })
}

function logJson({ place, copies, heads }: NonNullable<AuditReport['log']>): object {
  return {
    origin: originOf(place),
    copies: copies.map(({ place, chain }) => {
      const { size: lines, root } = chain.head()
      return { place, lines, root }
    }),
    heads: heads.map(({ from, head: { size, root } }) => ({ from, size, root })),
  }
}

const marks: Record<LogFinding['kind'], string> = { changed: 'CHANGED', lacks: 'LACKS', unknown: 'unknown' }
const width = 10
const ends: Record<Exclude<AuditResult, 'intact'>, string> = {
  changed: 'The log is not the same everywhere: a line was changed or is missing.',
  contradicted: 'A signature is not in the records of others as it is recorded.',
  unknown: 'Nothing wrong was seen, and not everything was.',
}

/** The report for a person: what is wrong, then what agrees. */
export function auditText(report: AuditReport): string {
  const { log, findings, matched } = report
  const found = matchedText(matched)
  const result = resultOf(report)
  const end = result === 'intact' ? intactText(log) : wrap(ends[result])
  const blocks = [...(log === undefined ? [] : logBlocks(log, findings)), found, end]
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`
}

/** Copies alone do not tell that lines at the end are gone from all of them. */
function intactText(log: AuditReport['log']): string {
  if (log === undefined) return ''
  if (log.heads.length > 0) return 'Every copy and every head agrees.'
  return wrap(
    'Every copy agrees. There was no head to compare them with: lines removed from the end of all copies are not noticed.',
  )
}

function logBlocks({ place, copies, heads }: NonNullable<AuditReport['log']>, findings: LogFinding[]): string[] {
  const wrong = new Set(findings.map(finding => finding.place))
  const good = [
    ...copies.map(copy => ({ place: copy.place, text: count(copy.chain.lines.length, 'line') })),
    ...heads.map(({ from, head }) => ({ place: from, text: `the head after ${count(head.size, 'line')}` })),
  ].filter(one => !wrong.has(one.place))
  return [
    wrap(harmless(`Audit log ${originOf(place)}`)),
    [
      ...findings.map(({ kind, place, found, next }) => entry(marks[kind], place, [found, `→ ${next}`])),
      ...good.map(({ place, text }) => entry('agrees', `${place}: ${text}`)),
    ].join('\n'),
  ]
}

function entry(mark: string, place: string, texts: string[] = []): string {
  return [harmless(`${mark.padEnd(width)}${place}`), ...texts.map(text => wrap(harmless(text), width))].join('\n')
}
