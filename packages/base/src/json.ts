import { messageOf, Problem } from './problem.ts'

/** Parses JSON of at most `limit` characters; `what` names it in errors. Throws a Problem. */
export function parseJson(text: string, what: string, limit = 256 * 1024 * 1024): unknown {
  if (text.length > limit) {
    throw new Problem(`read ${what}`, {
      found: `it has ${text.length} characters, more than the ${limit} accepted.`,
      next: 'Check what made it.',
    })
  }
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Problem(`read ${what}`, {
      found: `it is not JSON (${messageOf(cause)}).`,
      next: 'Check what made it.',
      cause,
    })
  }
}

/** The value at a path of own properties, or undefined: safe on anything that a foreign program wrote. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined
    return (inner as Record<string | number, unknown>)[key]
  }, value)
}

/** The text at a path; undefined when it is something else or empty. */
export function textAt(value: unknown, ...path: (string | number)[]): string | undefined {
  const found = at(value, ...path)
  return typeof found === 'string' && found !== '' ? found : undefined
}

/** The number at a path; undefined when it is something else or not finite. */
export function numberAt(value: unknown, ...path: (string | number)[]): number | undefined {
  const found = at(value, ...path)
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined
}

/** The list at a path; empty when there is none (Go writes an empty list as null). */
export function listAt(value: unknown, ...path: (string | number)[]): unknown[] {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

/** The texts of a list, without what is no text. */
export function textsAt(value: unknown, ...path: (string | number)[]): string[] {
  return listAt(value, ...path).filter((item): item is string => typeof item === 'string' && item !== '')
}

/** 2-space indent and a final newline, as all our JSON files have. */
export function renderJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
