import { refuseHeavy } from './json-weight.ts'
import { limits } from './limits.ts'
import { messageOf, Problem } from './problem.ts'

/**
 * Parses JSON of at most `limit` characters, and of no more values than fit into memory, or into `most` bytes. `what` names it in errors.
 * Throws a Problem.
 */
export function parseJson(text: string, what: string, limit = limits.report, most?: number): unknown {
  if (text.length > limit) {
    throw new Problem(`read ${what}`, {
      found: `it has ${text.length} characters, more than the ${limit} accepted.`,
      next: 'Check what made it.',
    })
  }
  refuseHeavy(text, what, 'Check what made it.', most)
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

/** The value at a path of own properties, or undefined. Safe on anything that another program wrote. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined
    return (inner as Record<string | number, unknown>)[key]
  }, value)
}

/** The text at a path; undefined if it is empty or something else. */
export function textAt(value: unknown, ...path: (string | number)[]): string | undefined {
  const found = at(value, ...path)
  return typeof found === 'string' && found !== '' ? found : undefined
}

/** The number at a path; undefined if it is infinite or something else. */
export function numberAt(value: unknown, ...path: (string | number)[]): number | undefined {
  const found = at(value, ...path)
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined
}

/** The list at a path; empty if there is none (Go writes an empty list as null). */
export function listAt(value: unknown, ...path: (string | number)[]): unknown[] {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

/** The non-empty texts of the list at a path. */
export function textsAt(value: unknown, ...path: (string | number)[]): string[] {
  return listAt(value, ...path).filter((item): item is string => typeof item === 'string' && item !== '')
}

/** JSON with a 2-space indent and a final newline, like all our JSON files. */
export function renderJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
