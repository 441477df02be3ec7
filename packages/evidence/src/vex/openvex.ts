import {
  list,
  matching,
  number,
  object,
  oneOf,
  optional,
  type Shape,
  type ShapeOf,
  text,
  WrongShape,
  wrong,
} from '@release-tools/base'
import {
  bounded,
  readDocument,
  sha256Hex,
  some,
  time,
  type VexComponent,
  type VexStatement,
  vexStatuses,
  vulnerabilityId,
  words,
} from './vex-statement.ts'

/** The predicate type of OpenVEX documents, as cosign writes and asks for it: https://github.com/openvex/spec. */
export const openVexType = 'https://openvex.dev/ns'
/** The context of the one version that is read. */
export const openVexContext = 'https://openvex.dev/ns/v0.2.0'

/** Why a product is not affected, in the words of OpenVEX. */
export const openVexJustifications = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
] as const

// openvex_json_schema.json of version 0.2.0. It allows no other keys: a misspelt one would be a rule that nobody reads.

const count: Shape<number> = (value, at) => {
  if (Number.isSafeInteger(value)) return number(1, Number.MAX_SAFE_INTEGER)(value, at)
  throw wrong(at, value, 'a whole number from 1')
}
const digest = matching(/^[0-9a-fA-F]{1,256}$/, 'hexadecimal digits')
const hashKinds = ['md5', 'sha1', 'sha-384', 'sha-512', 'sha3-224', 'sha3-256', 'sha3-384', 'sha3-512']
const blakes = ['blake2s-256', 'blake2b-256', 'blake2b-512']
const otherHashes = Object.fromEntries([...hashKinds, ...blakes].map(name => [name, optional(digest)]))

const named = {
  '@id': optional(text),
  identifiers: optional(object({ purl: optional(text), '@cpe22': optional(text), '@cpe23': optional(text) })),
  hashes: optional(object({ 'sha-256': optional(sha256Hex), ...otherHashes })),
}
const subcomponent = object(named)
const product = object({ ...named, subcomponents: optional(list(subcomponent, 10_000)) })

const statement = object({
  '@id': optional(text),
  version: optional(count),
  vulnerability: object({
    '@id': optional(text),
    name: vulnerabilityId,
    description: optional(words),
    aliases: optional(list(vulnerabilityId, 1000)),
  }),
  timestamp: optional(time),
  last_updated: optional(time),
  products: optional(list(product, 10_000)),
  status: oneOf(...vexStatuses),
  supplier: optional(words),
  status_notes: optional(words),
  justification: optional(oneOf(...openVexJustifications)),
  impact_statement: optional(words),
  action_statement: optional(words),
  action_statement_timestamp: optional(time),
})

const consistent: Shape<ShapeOf<typeof statement>> = (value, at) => {
  const read = statement(value, at)
  const wrongText = contradiction(read)
  if (wrongText === undefined) return read
  throw new WrongShape(`${JSON.stringify(at)} says ${JSON.stringify(read.status)} ${wrongText}.`, at)
}

/** What the status asks for or forbids, as the end of a sentence. */
function contradiction(read: ShapeOf<typeof statement>): string | undefined {
  const { status, justification, impact_statement: impact, action_statement: action } = read
  if (status === 'not_affected' && justification === undefined && impact === undefined)
    return 'without a justification or an impact statement'
  if (status === 'affected' && action === undefined) return 'without an action statement'
  if (status !== 'not_affected' && justification !== undefined) return 'with a justification'
  if (status !== 'not_affected' && impact !== undefined) return 'with an impact statement'
  return status !== 'affected' && action !== undefined ? 'with an action statement' : undefined
}

const document = object({
  '@context': oneOf(openVexContext),
  '@id': text,
  author: text,
  role: optional(words),
  timestamp: time,
  last_updated: optional(time),
  version: count,
  tooling: optional(words),
  supplier: optional(words),
  statements: some(list(consistent, 10_000)),
})

/**
 * Reads an OpenVEX document of version 0.2.0. Throws a Problem for what its specification forbids: scanners ignore such statements without
 * a word, so that two of them disagree. `name` is how reports name the document.
 */
export function parseOpenVex(value: unknown, name: string): VexStatement[] {
  const read = readDocument(document, value, name, 'OpenVEX of version 0.2.0')
  const statements = read.statements.map((one, index): VexStatement => {
    const { name: id, aliases = [] } = one.vulnerability
    const detail = one.impact_statement ?? one.action_statement ?? one.status_notes
    return {
      ids: [id, ...aliases],
      products: (one.products ?? []).map(({ subcomponents = [], ...own }) => ({
        ...componentOf(own),
        subcomponents: subcomponents.map(componentOf),
      })),
      status: one.status,
      ...(one.justification && { justification: one.justification }),
      ...(detail && { detail }),
      time: one.timestamp ?? read.timestamp,
      document: name,
      index,
    }
  })
  return bounded(statements, name)
}

function componentOf(read: ShapeOf<typeof subcomponent>): VexComponent {
  const sha256 = read.hashes?.['sha-256']
  const names = [read['@id'], read.identifiers?.purl].filter(name => name !== undefined)
  return { names: [...new Set(names)], sha256: sha256 === undefined ? [] : [sha256] }
}
