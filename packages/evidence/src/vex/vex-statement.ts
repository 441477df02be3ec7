import { isObject, matching, object, readShape, type Shape, text, WrongShape, wrong } from '@release-tools/base'

export const vexStatuses = ['not_affected', 'affected', 'fixed', 'under_investigation'] as const
export type VexStatus = (typeof vexStatuses)[number]

/** Something that a statement is about, by any of its names. */
export interface VexComponent {
  /** Its ids and its package URLs. */
  names: string[]
  /** SHA-256, in lower-case hex. */
  sha256: string[]
}

/** What a document says of one vulnerability, whatever its format. */
export interface VexStatement {
  /** All names of the vulnerability. */
  ids: string[]
  /** Empty: what the document is attached to. */
  products: (VexComponent & { subcomponents: VexComponent[] })[]
  status: VexStatus
  /** The label of its format for why it does not matter. */
  justification?: string
  /** The same, or what to do about it, in words. */
  detail?: string
  /** RFC 3339: that of the statement or, without one, of the document. */
  time: string
  /** The name of the document that it is in. */
  document: string
  /** Its place there, from 0: `statements[2]` of OpenVEX, `vulnerabilities[2]` of CSAF and CycloneDX. */
  index: number
}

/** Statements of one document: a thousand products of a thousand vulnerabilities would not fit into memory. */
const mostStatements = 100_000

/** Why a statement says what it says, in its own words. */
export function reasonOf({ justification, detail, status }: VexStatement): string {
  return justification ?? detail ?? status
}

/** Names a statement for people: `vex.json, statement 3`. */
export function placeOf({ document, index }: VexStatement): string {
  return `${document}, statement ${index + 1}`
}

/** A point in time with its zone (RFC 3339), in capitals. */
export const time: Shape<string> = (value, at) => {
  const upper = typeof value === 'string' ? value.toUpperCase() : ''
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(upper)
  if (isTime && !Number.isNaN(Date.parse(upper))) return upper
  throw wrong(at, value, 'a time like 2026-01-31T12:00:00Z')
}

/** SHA-256 in hexadecimal, in lower case. */
export const sha256Hex: Shape<string> = (value, at) =>
  matching(/^[0-9a-fA-F]{64}$/, '64 hexadecimal digits')(value, at).toLowerCase()

/** An identifier of a vulnerability: one word. */
export const vulnerabilityId = matching(/^[^\s\p{C}]{2,200}$/u, 'the identifier of a vulnerability')

type Fields = Parameters<typeof object>[0]

/** An object of which only these keys are read. Its format allows more, which change nothing of what a statement says. */
export function having<const F extends Fields>(fields: F): ReturnType<typeof object<F>> {
  const read = object(fields)
  return (value, at) => {
    const known = isObject(value) ? Object.entries(value).filter(([key]) => Object.hasOwn(fields, key)) : undefined
    return read(known === undefined ? value : Object.fromEntries(known), at)
  }
}

/** A list with at least one item. */
export function some<T>(shape: Shape<T[]>): Shape<T[]> {
  return (value, at) => {
    const read = shape(value, at)
    if (read.length > 0) return read
    throw new WrongShape(`${JSON.stringify(at)} is empty.`, at)
  }
}

/** Text of people. It may be empty, which says nothing. */
export const words: Shape<string | undefined> = (value, at) => (value === '' ? undefined : text(value, at))

/** Reads a document of a format. The Problem names the document, the place in it, and the rule. */
export function readDocument<T>(shape: Shape<T>, value: unknown, what: string, format: string): T {
  const next = `Ask its author for a document that is valid ${format}.`
  return readShape(shape, value, what, next, at => (at === '' ? what : `${what}, at ${at}`))
}

/** Refuses more statements than are accepted. */
export function bounded(statements: VexStatement[], what: string): VexStatement[] {
  const found = `it makes ${statements.length} statements, more than the ${mostStatements} accepted.`
  return readDocument(
    () => {
      if (statements.length > mostStatements) throw new WrongShape(found)
      return statements
    },
    statements,
    what,
    'VEX',
  )
}
