import { list, number, oneOf, optional, type Shape, type ShapeOf, text, WrongShape } from '@release-tools/base'
import { type Affected, component, productsOf, referencesOf } from './cyclonedx-refs.ts'
import {
  bounded,
  having,
  readDocument,
  some,
  time,
  type VexStatement,
  type VexStatus,
  vulnerabilityId,
  words,
} from './vex-statement.ts'

// CycloneDX 1.4 to 1.7: https://cyclonedx.org/docs/1.6/json/#vulnerabilities

const statusOf = {
  resolved: 'fixed',
  resolved_with_pedigree: 'fixed',
  exploitable: 'affected',
  in_triage: 'under_investigation',
  false_positive: 'not_affected',
  not_affected: 'not_affected',
} as const satisfies Record<string, VexStatus>
type State = keyof typeof statusOf

const justifications = [
  'code_not_present',
  'code_not_reachable',
  'requires_configuration',
  'requires_dependency',
  'requires_environment',
  'protected_by_compiler',
  'protected_at_runtime',
  'protected_at_perimeter',
  'protected_by_mitigating_control',
] as const

const analysis = having({
  state: optional(oneOf(...(Object.keys(statusOf) as State[]))),
  justification: optional(oneOf(...justifications)),
  detail: optional(words),
  firstIssued: optional(time),
  lastUpdated: optional(time),
})

const vulnerability = having({
  id: vulnerabilityId,
  references: optional(list(having({ id: vulnerabilityId }), 1000)),
  analysis: optional(analysis),
  affects: optional(
    list(
      having({ ref: text, versions: optional(list(having({ version: optional(text), range: optional(text) }), 1000)) }),
    ),
  ),
})
type Vulnerability = ShapeOf<typeof vulnerability>

const shape = having({
  bomFormat: oneOf('CycloneDX'),
  specVersion: oneOf('1.4', '1.5', '1.6', '1.7'),
  version: optional(number(1, Number.MAX_SAFE_INTEGER)),
  metadata: optional(having({ timestamp: optional(time), component: optional(component) })),
  components: optional(list(component)),
  vulnerabilities: some(list(vulnerability, 10_000)),
})
type Bom = ShapeOf<typeof shape>
type Product = VexStatement['products'][number]

/**
 * Reads a CycloneDX document with `vulnerabilities`: a VEX file whose references are BOM-Links, or an SBOM whose references are its own
 * components. A vulnerability without an analysis says nothing, and is left out. Throws a Problem for what is wrong.
 */
export function parseCycloneDxVex(value: unknown, name: string): VexStatement[] {
  const read: Shape<VexStatement[]> = (content, at) => {
    const bom = shape(content, at)
    const refs = referencesOf(bom)
    const statements = bom.vulnerabilities.flatMap((one, index) => statementOf(one, { bom, refs, name, index }))
    if (statements.length > 0) return statements
    throw new WrongShape('no vulnerability in it has an analysis with a state.', 'vulnerabilities')
  }
  return bounded(readDocument(read, value, name, 'CycloneDX 1.4 to 1.7'), name)
}

interface Place {
  bom: Bom
  refs: Map<string, Product>
  name: string
  index: number
}

function statementOf(one: Vulnerability, { bom, refs, name, index }: Place): VexStatement[] {
  const { state, justification, detail, lastUpdated, firstIssued } = one.analysis ?? {}
  if (state === undefined) return []
  const at = `vulnerabilities[${index}]`
  const status = statusOf[state]
  const when = lastUpdated ?? firstIssued ?? bom.metadata?.timestamp
  if (when === undefined) throw new WrongShape(`${JSON.stringify(at)} has no time, and neither has the document.`, at)
  if (state === 'not_affected' && justification === undefined && detail === undefined)
    throw new WrongShape(`${JSON.stringify(at)} says "not_affected" without a justification or a detail.`, at)
  const said = justification ?? (state === 'false_positive' ? state : undefined)
  return [
    {
      ids: [one.id, ...(one.references ?? []).map(({ id }) => id)],
      products: affected(one, at).flatMap(each => productsOf(each, refs)),
      status,
      ...(said && { justification: said }),
      ...(detail && { detail }),
      time: when,
      document: name,
      index,
    },
  ]
}

/** What a vulnerability affects. Without that, nobody knows what is meant. A range cannot be compared with the versions of every ecosystem. */
function affected({ affects = [] }: Vulnerability, at: string): Affected[] {
  if (affects.length === 0) throw new WrongShape(`${JSON.stringify(at)} has no affects.`, `${at}.affects`)
  return affects.map(({ ref, versions }, index) => {
    const place = `${at}.affects[${index}]`
    if (versions?.some(({ version }) => version === undefined))
      throw new WrongShape(`${JSON.stringify(place)} names versions by a range. Only single versions are read.`, place)
    return { ref, at: place, ...(versions && { versions: versions.flatMap(({ version }) => version ?? []) }) }
  })
}
