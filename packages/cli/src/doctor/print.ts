import { harmless, wrap } from '../text.ts'
import type { Finding, Status } from './model.ts'

const marks: Record<Status, string> = { fails: 'FAILS', warns: 'warns', unknown: 'unknown', ok: 'ok' }
/** What needs attention comes first. */
const order: Status[] = ['fails', 'warns', 'unknown', 'ok']
const width = 8

/** The findings for a person, worst first, with one line at the end that says what follows. */
export function findingsText(findings: Finding[]): string {
  const sorted = order.flatMap(status => findings.filter(finding => finding.status === status))
  const count = (status: Status) => findings.filter(finding => finding.status === status).length
  const fails = count('fails')
  const end =
    fails > 0
      ? `The next tag will fail: ${fails} of ${findings.length} checks say so.`
      : `Nothing will fail, as far as can be seen from here. ${count('unknown')} of ${findings.length} checks could not see.`
  return `${sorted.map(lines).join('\n')}\n\n${end}\n`
}

function lines({ id, status, about, found, next }: Finding): string {
  const head = `${marks[status].padEnd(width)}${id}${about === undefined ? '' : ` (${about})`}`
  const texts = status === 'ok' ? [found] : [found, ...(next === undefined ? [] : [`→ ${next}`])]
  return [harmless(head), ...texts.map(text => wrap(harmless(text), width))].join('\n')
}
