/** A key of a JSON document. */
export interface JsonKey {
  /** The keys from the top to this one. */
  path: string[]
  line: number
  /** Its value, if that is a string. */
  text?: string
}

// Deeper keys are left out, so that a hostile document takes no more time.
const deepest = 24
// A string without an end goes to the end of the line, so that no text of it is read twice.
const token = /"((?:[^"\\\n]|\\.)*)(?:"|\\?$)|[{}[\]:,\n]/gm

/**
 * The keys of a JSON document with their lines, in the order of the document; keys in lists are left out. A key comes before the keys in its
 * value. Of text that is not JSON, some are missing.
 */
export function jsonKeys(text: string): JsonKey[] {
  const keys: JsonKey[] = []
  const path: string[] = []
  let [line, depth, lists] = [1, 0, 0]
  let last: { text: string; line: number } | undefined
  let current: JsonKey | undefined
  for (const [found, inner] of text.matchAll(token)) {
    if (found === '\n') line++
    else if (inner !== undefined) last = { text: unescaped(inner), line }
    else if (found === ':' && last !== undefined) {
      path.length = Math.min(path.length, Math.max(0, depth - 1))
      path[depth - 1] = last.text
      current = { path: depth > deepest ? [] : path.slice(0, depth), line: last.line }
      if (lists === 0 && depth > 0 && depth <= deepest) keys.push(current)
      last = undefined
    } else {
      if ((found === ',' || found === '}') && last !== undefined && current !== undefined) current.text = last.text
      last = undefined
      if (found === '[') lists++
      else if (found === ']') lists = Math.max(0, lists - 1)
      else if (lists === 0 && found === '{') depth++
      else if (lists === 0 && found === '}') depth = Math.max(0, depth - 1)
      current = undefined
    }
  }
  return keys
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  try {
    return JSON.parse(`"${text}"`)
  } catch {
    return text
  }
}
