import { byKind } from '@release-tools/base'
import type { LockFact } from './store.ts'

/** From the weakest to the strongest. Who may end a legal hold, or bypass a date, can do so at any time. */
const strength: LockFact['kind'][] = ['none', 'unreadable', 'legal-hold', 'governance', 'compliance']

/** The fact that promises least; of two of a kind, the one that ends first. Undefined if there is none. */
export function weakest(facts: LockFact[]): LockFact | undefined {
  return [...facts].sort((a, b) => rank(a) - rank(b) || (untilOf(a) < untilOf(b) ? -1 : 1))[0]
}

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

function rank({ kind }: LockFact): number {
  return strength.indexOf(kind)
}

function untilOf(fact: LockFact): string {
  return 'until' in fact ? fact.until : ''
}
