import type { Found } from '../gate.ts'

/** What one part of a gate found. */
export type Judged = Pick<Found, 'result' | 'found'>

const order: Found['result'][] = ['fail', 'unknown', 'review', 'pass']

/** The worst of the parts of a gate, with the sentences of all of them. Without parts, all is well: `otherwise` says what was looked at. */
export function joined(parts: Judged[], otherwise: string): Judged {
  const result = order.find(one => parts.some(part => part.result === one)) ?? 'pass'
  const sentences = parts
    .toSorted((a, b) => order.indexOf(a.result) - order.indexOf(b.result))
    .map(({ found }) => found)
  return { result, found: sentences.length === 0 ? otherwise : sentences.join(' ') }
}
