import { Problem } from './problem.ts'

/** Greatest depth of nesting; documents of our field stay below 30. Deeper ones exhaust the stack of whoever walks them. */
export const maxDepth = 100
/** Most different keys: V8 keeps a shape for each. A coverage report has one for each file. */
const maxKeys = 200_000
/** Memory that V8 24 takes for the parts of a document beside its text, measured, in bytes. */
const cost = { container: 120, string: 50, item: 8 }
/** Most memory for a document of others, in bytes. An SBOM of that size needs about 100 MB. */
const budget = 128 * 1024 * 1024

/**
 * Throws a Problem for JSON that needs far more memory than its text: 16 MB of `{},{},` take 700 MB. Does not check that it is JSON.
 * `what` names it, and `next` says what to do. `most` is the most memory that its values may take, in bytes.
 */
export function refuseHeavy(json: string, what: string, next: string, most = budget): void {
  const keys = new Set<string>()
  let [depth, needed] = [0, 0]
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code === quote) {
      const end = endOfString(json, at)
      if (isKey(json, end) && keys.size <= maxKeys) keys.add(json.slice(at, end))
      needed += cost.string
      at = end
    } else if (code === brace || code === bracket) {
      needed += cost.container
      depth++
    } else if (code === brace + 2 || code === bracket + 2) depth--
    else if (code === comma) needed += cost.item
    if (depth > maxDepth) throw heavy(what, `it is nested more than ${maxDepth} levels deep.`, next)
    if (needed > most) throw heavy(what, 'it has more values than are accepted.', next)
  }
  if (keys.size > maxKeys) throw heavy(what, `it has more than ${maxKeys} different keys.`, next)
}

// A closing bracket is two after the opening one.
export const [quote, bracket, brace] = [0x22, 0x5b, 0x7b]
const [comma, backslash, colon] = [0x2c, 0x5c, 0x3a]
/** Space, tab, end of line. */
const blanks = [0x20, 0x09, 0x0d, 0x0a]

/** Index of the quotation mark that closes the string that opens at `start`; the end of the text if none does. */
export function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let first = end
    while (json.charCodeAt(first - 1) === backslash) first--
    if ((end - first) % 2 === 0) return end
  }
  return json.length
}

/** True if the string that ends there is a key. */
export function isKey(json: string, end: number): boolean {
  let next = end + 1
  while (blanks.includes(json.charCodeAt(next))) next++
  return json.charCodeAt(next) === colon
}

function heavy(what: string, found: string, next: string): Problem {
  return new Problem(`read ${what}`, { found, next })
}
