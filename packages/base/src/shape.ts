import { Problem } from './problem.ts'
import { nearest, suggestion } from './suggestion.ts'

/** Turns an untrusted value into a typed one. `at` is its place in the document (`vulnerabilities.fail[0]`). Throws WrongShape. */
export type Shape<T> = (value: unknown, at: string) => T
type Fields = Record<string, Shape<unknown>>
type Value<S> = S extends Shape<infer T> ? T : never
type OptionalKeys<F extends Fields> = { [K in keyof F]: undefined extends Value<F[K]> ? K : never }[keyof F]
type Simplify<T> = { [K in keyof T]: T[K] } & {}
/** The type that a shape returns: `ShapeOf<typeof policyShape>`. Optional fields are absent rather than undefined. */
export type ShapeOf<S> = S extends Shape<infer T> ? T : never
type ObjectOf<F extends Fields> = Simplify<
  { [K in Exclude<keyof F, OptionalKeys<F>>]: Value<F[K]> } & {
    [K in OptionalKeys<F>]?: Exclude<Value<F[K]>, undefined>
  }
>

/** A value that does not fit the shape of its document. */
export class WrongShape extends Error {
  /** Its place in the document. */
  readonly at: string

  constructor(message: string, at = '') {
    super(message)
    this.at = at
  }
}

/**
 * Reads a whole document. `placeOf` gives the place of a value of a file (`policy.yaml, line 4`). Throws a Problem that says what does
 * not fit, and where.
 */
export function readShape<T>(
  shape: Shape<T>,
  value: unknown,
  what: string,
  next = 'Correct the file.',
  placeOf: (at: string) => string = () => what,
): T {
  try {
    return shape(value, '')
  } catch (error) {
    if (!(error instanceof WrongShape)) throw error
    throw new Problem(`read ${placeOf(error.at)}`, { found: error.message, next, cause: error })
  }
}

/** An object with these keys and no others. The error for an unknown key suggests the nearest known one. */
export function object<const F extends Fields>(fields: F): Shape<ObjectOf<F>> {
  return (value, at) => {
    if (!isObject(value)) throw wrong(at, value, 'a mapping')
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(fields, key))
        throw new WrongShape(
          `${place(at)} has the unknown key ${JSON.stringify(key)}${suggestion(key, Object.keys(fields))}.`,
          join(at, key),
        )
    }
    const entries = Object.entries(fields).map(([key, read]) => [key, read(own(value, key), join(at, key))] as const)
    return Object.fromEntries(entries.filter(([, read]) => read !== undefined)) as ObjectOf<F>
  }
}

/** A field that may be absent. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, at) => (value === undefined ? undefined : shape(value, at))
}

/** A field that may be absent and defaults to `fallback`. */
export function withDefault<T>(shape: Shape<T>, fallback: T): Shape<T> {
  return (value, at) => (value === undefined ? fallback : shape(value, at))
}

/** A list of at most `limit` items. */
export function list<T>(item: Shape<T>, limit = 100_000): Shape<T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw wrong(at, value, 'a list')
    if (value.length > limit)
      throw new WrongShape(`${place(at)} has ${value.length} items, more than the ${limit} accepted.`, at)
    return value.map((one, index) => item(one, `${at}[${index}]`))
  }
}

/** Text that is not empty, of at most 65,536 characters. */
export const text: Shape<string> = (value, at) => {
  if (typeof value !== 'string' || value.trim() === '') throw wrong(at, value, 'text')
  if (value.length > 65_536) throw new WrongShape(`${place(at)} is longer than 65536 characters.`, at)
  return value
}

/** Text that matches a pattern. `what` describes it in the error. */
export function matching(pattern: RegExp, what: string): Shape<string> {
  return (value, at) => {
    if (typeof value !== 'string' || !pattern.test(value)) throw wrong(at, value, what)
    return value
  }
}

/** A SHA-256 in lower-case hex. */
export const hexDigest: Shape<string> = matching(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits')

/** `true` or `false`. */
export const boolean: Shape<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw wrong(at, value, 'true or false')
  return value
}

/** A number from `min` to `max`. */
export function number(min: number, max: number): Shape<number> {
  return (value, at) => {
    if (typeof value !== 'number' || !(value >= min && value <= max))
      throw wrong(at, value, `a number from ${min} to ${max}`)
    return value
  }
}

/** One of the given values. */
export function oneOf<const T extends string | number>(...values: T[]): Shape<T> {
  return (value, at) => {
    const found = values.find(known => known === value)
    if (found !== undefined) return found
    const near = typeof value === 'string' ? nearest(value, values.map(String)) : ''
    throw wrong(at, value, `one of ${values.join(', ')}`, near)
  }
}

/** The error for a value other than `wanted`. */
export function wrong(at: string, value: unknown, wanted: string, near = ''): WrongShape {
  return new WrongShape(
    value === undefined
      ? `${place(at)} is missing.`
      : `${place(at)} is ${shown(value)}, which is not ${wanted}${near}.`,
    at,
  )
}

function place(at: string): string {
  return at === '' ? 'it' : JSON.stringify(at)
}

function join(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`
}

/** True for a JSON object, or a mapping of YAML or TOML. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function own(value: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (isObject(value)) return 'a mapping'
  const json = JSON.stringify(value)
  return json.length > 80 ? `${json.slice(0, 77)}…"` : json
}
