import { parseJson } from './json.ts'
import { Problem } from './problem.ts'

/** Most text of one part, and most memory that its values may take, in bytes. */
const partLimits = { text: 16 * 1024 * 1024, values: 48 * 1024 * 1024 }

/**
 * Parses a large JSON document in parts, so that its value is never in memory as a whole. Each object or list that is `depth` levels
 * below the document is parsed alone, and what `keep` makes of it takes its place: with 2, the parts of `{"matches":[{…},{…}]}` are the
 * matches. `what` names the document. Throws a Problem, also for a part that takes more memory than a part may.
 */
export function parseJsonParts(
  source: Buffer | string,
  what: string,
  depth: number,
  keep: (part: unknown) => unknown,
): unknown {
  const json = typeof source === 'string' ? Buffer.from(source) : source
  const parts: unknown[] = []
  let [frame, end] = ['', 0]
  for (const [start, stop] of rangesAt(json, depth)) {
    if (stop - start > partLimits.text)
      throw new Problem(`read ${what}`, {
        found: `a part of it has more than ${partLimits.text} bytes.`,
        next: 'Check what made it.',
      })
    const part = parseJson(json.toString('utf8', start, stop), what, partLimits.text, partLimits.values)
    // A list of one number stands for the part.
    frame += `${json.toString('utf8', end, start)}[${parts.push(keep(part)) - 1}]`
    end = stop
  }
  return filled(parseJson(frame + json.toString('utf8', end), what), depth, parts)
}

/** First byte, and the byte after the last one, of each object and list at a depth. The text need not be JSON: what is read of it is parsed. */
function* rangesAt(json: Buffer, depth: number): Generator<[start: number, stop: number]> {
  let [level, start] = [0, 0]
  for (let at = 0; at < json.length; at++) {
    const byte = json[at]
    if (byte === quote) at = endOfString(json, at)
    else if (byte === brace || byte === bracket) {
      if (level === depth) start = at
      level++
    } else if (byte === brace + 2 || byte === bracket + 2) {
      level--
      if (level === depth) yield [start, at + 1]
    }
  }
}

// A closing bracket is two after the opening one. None of them is part of a longer character in UTF-8.
const [quote, backslash, bracket, brace] = [0x22, 0x5c, 0x5b, 0x7b]

function endOfString(json: Buffer, start: number): number {
  for (let end = json.indexOf(quote, start + 1); end !== -1; end = json.indexOf(quote, end + 1)) {
    let first = end
    while (json[first - 1] === backslash) first--
    if ((end - first) % 2 === 0) return end
  }
  return json.length
}

function filled(value: unknown, depth: number, parts: unknown[]): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth === 0) return parts[(value as [number])[0]]
  const inner = value as Record<string, unknown>
  for (const key of Object.keys(inner)) inner[key] = filled(inner[key], depth - 1, parts)
  return inner
}

/** A function for parseJsonParts: keeps only some keys of an object, and everything else as it is. */
export function keepKeys(...keys: string[]): (part: unknown) => unknown {
  return part => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).filter(([key]) => keys.includes(key)))
  }
}
