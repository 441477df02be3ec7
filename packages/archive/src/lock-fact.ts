import { byKind } from '@release-tools/base'
import type { LockFact } from './store.ts'

/**
 * The most that is true of each of several facts: for dates the first, and a legal hold only if all have one. Undefined if there is none.
 */
export function weakest(facts: LockFact[]): LockFact | undefined {
  const open = facts.find(({ kind }) => kind === 'none') ?? facts.find(({ kind }) => kind === 'unreadable')
  if (open !== undefined) return open
  const dated = facts.filter(fact => 'until' in fact)
  const held = facts.find(({ kind }) => kind === 'legal-hold')
  const legalHold = dated.every(fact => fact.legalHold)
  if (held !== undefined) return legalHold ? held : noneOfBoth
  const until = dated.map(fact => fact.until).sort()[0]
  const least = dated.find(({ kind }) => kind === 'governance') ?? dated[0]
  return until === undefined || least === undefined ? undefined : { ...least, until, legalHold }
}

/** Who ends a hold is not bound by a date, and a date ends without anybody. */
const noneOfBoth: LockFact = { kind: 'none', why: 'some files have a legal hold only, and others only a date' }

/** For outputs: `governance until 2027-01-31T00:00:00Z`, `none`. */
export function lockWord(fact: LockFact): string {
  const until = untilOf(fact)
  return until === '' ? fact.kind : `${fact.kind} until ${until}`
}

/** For people: who can delete the files, and when. */
export function lockSentence(fact: LockFact): string {
  const held = (legalHold: boolean) => (legalHold ? ', and while its legal hold lasts' : '')
  return byKind(fact, {
    compliance: ({ until, legalHold }) => `nobody can delete it until ${until}${held(legalHold)} (compliance)`,
    governance: ({ until, bypass, legalHold }) =>
      `only ${bypass} can delete it until ${until}${held(legalHold)} (governance)`,
    'legal-hold': ({ bypass }) =>
      `nobody can delete it until its legal hold is ended, which ${bypass} can do at any time`,
    unreadable: ({ why }) => `not known: ${why}`,
    none: ({ why }) => `no lock: ${why}`,
  })
}

function untilOf(fact: LockFact): string {
  return 'until' in fact ? fact.until : ''
}
