import type { MatchResult, SignatureMatch } from '@release-tools/audit'
import { count } from '@release-tools/base'
import { eventText } from '@release-tools/evidence'
import { harmless, wrap } from '../text.ts'
import type { LookedUp, MatchedEvents } from './match.ts'

/** What is wrong in it: a signature that others do not have, or know otherwise; or what could not be checked. */
export type MatchedResult = 'good' | 'wrong' | 'unknown'

export function matchedResult({ unread, lookedUp }: MatchedEvents): MatchedResult {
  const results = new Set(lookedUp?.matches.map(({ result }) => result))
  if (results.has('not found') || results.has('contradicts')) return 'wrong'
  const open = unread.length + (lookedUp?.unasked.length ?? 0)
  return open > 0 || results.has('could not check') ? 'unknown' : 'good'
}

/** The fields of the report for a program that are about events. Absent if nothing was asked of them. */
export function matchedJson({ events, unread, lookedUp }: MatchedEvents): object {
  return {
    ...(events && { events: events.map(({ line: { number, source }, event }) => ({ number, source, event })) }),
    ...((events || lookedUp) && { unread }),
    ...(lookedUp && { signatures: lookedUpJson(lookedUp) }),
  }
}

function lookedUpJson({ signatures, matches, others, unasked }: LookedUp): object {
  return {
    count: signatures,
    matches: matches.map(({ signature: { signature, kind, subjects }, result, place, found, next }) => ({
      ...{ signature: signature.sha256, kind, subject: subjects[0]?.name, result, place, found },
      ...(next === undefined ? {} : { next }),
    })),
    others: others.map(({ request, time, mount, key, keyVersion }) => ({ request, time, mount, key, keyVersion })),
    unasked,
  }
}

const marks: Record<MatchResult, string> = {
  found: 'found',
  'not found': 'NOT FOUND',
  contradicts: 'CONTRADICTS',
  'could not check': 'unknown',
}
const width = 13
/** Lines of a list of which nobody reads all. */
const mostOthers = 20

/** The report for a person: what is wrong with each signature, and then how many are good. */
export function matchedText({ events, unread, lookedUp }: MatchedEvents): string {
  const lines = [
    ...unread.map(({ number, found, next }) => entry('unknown', `line ${number}`, [found, `→ ${next}`])),
    ...(events === undefined ? [] : [wrap(`${count(events.length, 'line')} opened.`)]),
    ...(lookedUp === undefined ? [] : lookedUpLines(lookedUp)),
  ]
  return lines.join('\n')
}

function lookedUpLines({ signatures, matches, others, unasked }: LookedUp): string[] {
  const worst: MatchResult[] = ['contradicts', 'not found', 'could not check', 'found']
  const sorted = matches.toSorted((a, b) => worst.indexOf(a.result) - worst.indexOf(b.result))
  return [
    ...sorted.map(matchEntry),
    ...unasked.map(text => entry('unknown', text)),
    ...otherLines(others),
    '',
    wrap(totals(signatures, matches)),
  ]
}

function matchEntry({ result, place, found, next, signature }: SignatureMatch): string {
  const { what } = eventText(signature)
  const texts = [`${place}: ${found}`, ...(next === undefined ? [] : [`→ ${next}`])]
  return entry(marks[result], what, texts)
}

function otherLines(others: LookedUp['others']): string[] {
  if (others.length === 0) return []
  const shown = others.slice(0, mostOthers).map(({ request, time, mount, key }) => `${time} ${mount}/${key} ${request}`)
  const rest = others.length - shown.length
  const found = `Vault signed with the same keys ${count(others.length, 'time')} more, and no record has it:`
  return [
    entry('besides', found, [...shown, ...(rest > 0 ? [`and ${rest} more, in the report for programs (--json)`] : [])]),
  ]
}

function totals(signatures: number, matches: SignatureMatch[]): string {
  const of = (wanted: MatchResult) => matches.filter(({ result }) => result === wanted).length
  const asked = new Set(matches.map(({ signature }) => signature)).size
  const bad = [
    [of('not found'), 'not found'],
    [of('contradicts'), 'contradicted'],
    [of('could not check'), 'not checked'],
    [matches.length === 0 ? 0 : signatures - asked, 'not looked up'],
  ].filter(([number]) => number !== 0)
  const rest = bad.map(([number, word]) => `, ${number} ${word}`).join('')
  return `${count(signatures, 'signature')}: ${of('found')} found in the records of others${rest}.`
}

function entry(mark: string, what: string, texts: string[] = []): string {
  const [first = '', ...more] = wrap(harmless(what), width).split('\n')
  const head = `${mark.padEnd(width)}${first.trimStart()}`
  return [head, ...more, ...texts.map(text => wrap(harmless(text), width))].join('\n')
}
