import { isObject, listAt, Problem, textAt } from '@release-tools/base'

/** The predicate type of OpenVEX documents, as cosign writes and asks for it: https://github.com/openvex/spec. */
export const openVexType = 'https://openvex.dev/ns'
/** Those that are read: also the one with the version. */
export const openVexTypes = [openVexType, 'https://openvex.dev/ns/v0.2.0']
const context = 'https://openvex.dev/ns/v0.2.0'

const statuses = ['not_affected', 'affected', 'fixed', 'under_investigation'] as const
export type VexStatus = (typeof statuses)[number]

/** Something that a statement is about, by any of its names. */
export interface VexComponent {
  /** Its `@id` and its package URLs. */
  names: string[]
  /** SHA-256, in lower-case hex. */
  sha256: string[]
}

/** What a document says of one vulnerability. */
export interface VexStatement {
  /** All names of the vulnerability. */
  ids: string[]
  /** Empty: what the document is attached to. */
  products: (VexComponent & { subcomponents: VexComponent[] })[]
  status: VexStatus
  /** Why it does not matter, if it does not. */
  reason: string
  /** RFC 3339: that of the statement or, without one, of the document. */
  time: string
}

const mostStatements = 10_000

/**
 * Reads an OpenVEX document of version 0.2.0. Throws a Problem for what its specification forbids: scanners ignore such statements without
 * a word, so that two of them disagree.
 */
export function parseOpenVex(document: unknown, what: string): VexStatement[] {
  const found = textAt(document, '@context')
  if (found !== context) throw bad(what, `its @context is ${JSON.stringify(found ?? null)}, not ${context}.`)
  const statements = listAt(document, 'statements')
  if (statements.length === 0) throw bad(what, 'it has no statements.')
  if (statements.length > mostStatements)
    throw bad(what, `it has ${statements.length} statements, more than the ${mostStatements} accepted.`)
  return statements.map((statement, index) => readStatement(statement, document, `statement ${index + 1} of ${what}`))
}

function readStatement(statement: unknown, document: unknown, what: string): VexStatement {
  const status = statuses.find(known => known === textAt(statement, 'status'))
  const name = textAt(statement, 'vulnerability', 'name')
  const time = textAt(statement, 'timestamp') ?? textAt(document, 'timestamp') ?? ''
  const reason = textAt(statement, 'justification') ?? textAt(statement, 'impact_statement')
  if (status === undefined) throw bad(what, `its status is not one of ${statuses.join(', ')}.`)
  if (name === undefined) throw bad(what, 'it does not name a vulnerability.')
  if (!/^\d{4}-\d\d-\d\d[Tt]/.test(time) || Number.isNaN(Date.parse(time))) throw bad(what, 'it has no time.')
  if (status === 'not_affected' && reason === undefined)
    throw bad(what, 'it says “not_affected” without a justification or an impact statement.')
  const aliases = listAt(statement, 'vulnerability', 'aliases').filter(one => typeof one === 'string')
  const products = listAt(statement, 'products').map(product => ({
    ...component(product),
    subcomponents: listAt(product, 'subcomponents').map(component),
  }))
  return { ids: [name, ...aliases], products, status, reason: reason ?? status, time }
}

function component(value: unknown): VexComponent {
  // Version 0.0.1 wrote text here.
  if (typeof value === 'string') return { names: [value], sha256: [] }
  const names = [textAt(value, '@id'), textAt(value, 'identifiers', 'purl')].filter(name => name !== undefined)
  const sha256 = isObject(value) ? textAt(value, 'hashes', 'sha-256') : undefined
  return { names, sha256: sha256 === undefined ? [] : [sha256] }
}

function bad(what: string, found: string): Problem {
  return new Problem(`read ${what}`, { found, next: 'Ask its author for an OpenVEX document of version 0.2.0.' })
}
