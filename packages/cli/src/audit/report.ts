import { type FoundHead, type LogCopy, type LogFinding, type LogPlace, originOf } from '@release-tools/audit'
import { count } from '@release-tools/base'
import { harmless, harmlessJson, wrap } from '../text.ts'

/** What was read and compared. */
export interface AuditReport {
  place: LogPlace
  copies: LogCopy[]
  heads: FoundHead[]
  findings: LogFinding[]
}

/** All findings together. */
export type AuditResult = 'intact' | 'changed' | 'unknown'

export function resultOf(findings: LogFinding[]): AuditResult {
  if (findings.length === 0) return 'intact'
  return findings.some(({ kind }) => kind !== 'unknown') ? 'changed' : 'unknown'
}

/** The value of `schema`, and the `$id` of docs/schema/audit-report.v1.json. Within a version, fields are only added. */
const schema = 'https://github.com/org/release-tools/blob/v1/docs/schema/audit-report.v1.json'

/** The report for a program. */
export function auditJson({ place, copies, heads, findings }: AuditReport): string {
  return harmlessJson({
    schema,
    result: resultOf(findings),
    origin: originOf(place),
    copies: copies.map(({ place, chain }) => {
      const { size: lines, root } = chain.head()
      return { place, lines, root }
    }),
    heads: heads.map(({ from, head: { size, root } }) => ({ from, size, root })),
    findings,
  })
}

const marks: Record<LogFinding['kind'], string> = { changed: 'CHANGED', lacks: 'LACKS', unknown: 'unknown' }
const width = 10
const ends: Record<AuditResult, string> = {
  intact: 'Every copy and every head agrees.',
  changed: 'The log is not the same everywhere: a line was changed or is missing.',
  unknown: 'Nothing wrong was seen, and not everything was.',
}

/** The report for a person: what is wrong, then what agrees. */
export function auditText({ place, copies, heads, findings }: AuditReport): string {
  const wrong = new Set(findings.map(finding => finding.place))
  const good = [
    ...copies.map(copy => ({ place: copy.place, text: count(copy.chain.lines.length, 'line') })),
    ...heads.map(({ from, head }) => ({ place: from, text: `the head after ${count(head.size, 'line')}` })),
  ].filter(one => !wrong.has(one.place))
  const blocks = [
    wrap(harmless(`Audit log ${originOf(place)}`)),
    [
      ...findings.map(({ kind, place, found, next }) => entry(marks[kind], place, [found, `→ ${next}`])),
      ...good.map(({ place, text }) => entry('agrees', `${place}: ${text}`)),
    ].join('\n'),
    wrap(ends[resultOf(findings)]),
  ]
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`
}

function entry(mark: string, place: string, texts: string[] = []): string {
  return [harmless(`${mark.padEnd(width)}${place}`), ...texts.map(text => wrap(harmless(text), width))].join('\n')
}
