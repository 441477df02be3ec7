import { brace, bracket, endOfString, isKey, quote, refuseHeavy } from './json-weight.ts'
import { messageOf, Problem } from './problem.ts'

const next = 'Check that this is the file you meant, or download it again.'

/**
 * Parses JSON on which trust depends. Refuses duplicate keys, because two parsers could read two different documents from them.
 * Also refuses texts over `limit` bytes, invalid UTF-8 and deep nesting. `what` names it in the Problem: `the bundle a.json`.
 */
export function parseStrictJson(json: string | Uint8Array, what: string, limit = 32 * 1024 * 1024): unknown {
  const size = typeof json === 'string' ? Buffer.byteLength(json) : json.byteLength
  if (size > limit) throw unreadable(what, `it has ${size} bytes, more than the ${limit} accepted.`)
  try {
    const text = typeof json === 'string' ? json : new TextDecoder('utf-8', { fatal: true }).decode(json)
    refuseHeavy(text, what, next)
    const value: unknown = JSON.parse(text)
    refuseAmbiguous(text, what)
    return value
  } catch (error) {
    if (error instanceof Problem) throw error
    throw unreadable(what, `it is not JSON (${messageOf(error)}).`, error)
  }
}

/** Walks text that JSON.parse has accepted, so only strings and brackets matter. */
function refuseAmbiguous(json: string, what: string) {
  const open: Set<string>[] = []
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code === brace || code === bracket) open.push(new Set())
    else if (code === brace + 2 || code === bracket + 2) open.pop()
    else if (code === quote) {
      const end = endOfString(json, at)
      if (isKey(json, end)) addKey(open.at(-1), json.slice(at, end + 1), what)
      at = end
    }
  }
}

function addKey(keys: Set<string> | undefined, quoted: string, what: string) {
  // Compared after parsing, because "a" and "\u0061" are the same key.
  const key: string = quoted.includes('\\') ? JSON.parse(quoted) : quoted.slice(1, -1)
  if (keys?.has(key)) throw unreadable(what, `it has the key ${JSON.stringify(key)} twice in one object.`)
  keys?.add(key)
}

function unreadable(what: string, found: string, cause?: unknown): Problem {
  return new Problem(`read ${what}`, {
    found,
    next,
    cause,
  })
}
