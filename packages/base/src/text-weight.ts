import { Problem } from './problem.ts'

/** How much each character counts. */
type Weights = Readonly<Record<string, number>>

/**
 * Throws a Problem for text with more separators than `most`, before a parser makes an object of each part. `what` names the text.
 * Their sum is an upper bound: a separator in a string counts too.
 */
export function refuseMany(text: string, weights: Weights, most: number, what: string): void {
  const table = new Uint8Array(128)
  for (const [character, weight] of Object.entries(weights)) table[character.charCodeAt(0)] = weight
  let sum = 0
  for (let at = 0; at < text.length && sum <= most; at++) sum += table[text.charCodeAt(at)] ?? 0
  if (sum <= most) return
  throw new Problem(`read ${what}`, {
    found: 'it has more values than are accepted.',
    next: 'Check that this is the file you meant.',
  })
}
