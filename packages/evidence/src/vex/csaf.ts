import { list, matching, oneOf, optional, type Shape, type ShapeOf, text, WrongShape } from '@release-tools/base'
import { type Products, productsOf, productTree } from './csaf-products.ts'
import { bounded, having, readDocument, some, time, type VexStatement, type VexStatus } from './vex-statement.ts'

// CSAF 2.0: https://docs.oasis-open.org/csaf/csaf/v2.0/os/csaf-v2.0-os.html. Numbers are those of its sections.

const vex = 'csaf_vex'

/** 3.2.3.9: what a list of products says of them. Others (`recommended`) say nothing of whether they are affected. */
const statusOf = {
  first_affected: 'affected',
  known_affected: 'affected',
  last_affected: 'affected',
  known_not_affected: 'not_affected',
  first_fixed: 'fixed',
  fixed: 'fixed',
  under_investigation: 'under_investigation',
} as const satisfies Record<string, VexStatus>
type Group = keyof typeof statusOf
const groups = Object.keys(statusOf) as Group[]

const labels = [
  'component_not_present',
  'inline_mitigations_already_exist',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_not_present',
] as const

const ids = optional(list(text))
const whose = { product_ids: ids, group_ids: ids }
const details = having({ category: text, details: text, ...whose })

const vulnerability = having({
  cve: optional(matching(/^CVE-\d{4}-\d{4,}$/, 'an identifier like CVE-2026-12345')),
  ids: optional(list(having({ system_name: text, text }), 1000)),
  product_status: optional(
    having(Object.fromEntries(groups.map(name => [name, ids])) as Record<Group, Shape<string[] | undefined>>),
  ),
  flags: optional(list(having({ label: oneOf(...labels), ...whose }))),
  threats: optional(list(details)),
  remediations: optional(list(details)),
})
type Vulnerability = ShapeOf<typeof vulnerability>

const document = having({
  category: oneOf(vex, 'csaf_security_advisory'),
  csaf_version: oneOf('2.0'),
  publisher: having({ category: text, name: text, namespace: matching(/^[a-z][a-z0-9+.-]*:\S+$/i, 'a URI') }),
  title: text,
  tracking: having({
    id: text,
    status: oneOf('draft', 'interim', 'final'),
    version: text,
    initial_release_date: time,
    current_release_date: time,
    revision_history: some(list(having({ date: time, number: text, summary: text }))),
  }),
})

const shape = having({ document, product_tree: productTree, vulnerabilities: some(list(vulnerability, 10_000)) })

/**
 * Reads a CSAF 2.0 document: a VEX document (profile 5) or a security advisory. Every product of every vulnerability is a statement. Throws a
 * Problem for what makes a document invalid and would change what it says: scanners skip such documents without a word.
 */
export function parseCsaf(value: unknown, name: string): VexStatement[] {
  const read: Shape<VexStatement[]> = (content, at) => {
    const whole = shape(content, at)
    const products = productsOf(whole.product_tree)
    return whole.vulnerabilities.flatMap((one, index) =>
      statementsOf(one, { whole, products, name, index, at: `vulnerabilities[${index}]` }),
    )
  }
  return bounded(readDocument(read, value, name, 'CSAF 2.0'), name)
}

interface Place {
  whole: ShapeOf<typeof shape>
  products: Products
  name: string
  index: number
  at: string
}

function statementsOf(one: Vulnerability, place: Place): VexStatement[] {
  const { whole, products, name, index, at } = place
  const names = [...(one.cve === undefined ? [] : [one.cve]), ...(one.ids ?? []).map(id => id.text)]
  if (names.length === 0) throw new WrongShape(`${JSON.stringify(at)} has neither cve nor ids.`, at)
  return [...statusesOf(one, at)].map(([id, status]): VexStatement => {
    const product = products.product(id, `${at}.product_status`)
    const said = saidOf(one, id, status, place)
    const time = whole.document.tracking.current_release_date
    return { ids: names, products: [product], status, ...said, time, document: name, index }
  })
}

/** The status of each product. One that is in groups that contradict each other makes the document invalid (6.1.6). */
function statusesOf({ product_status: all = {} }: Vulnerability, at: string): Map<string, VexStatus> {
  const found = new Map<string, VexStatus>()
  for (const group of groups) {
    for (const id of all[group] ?? []) {
      const before = found.get(id)
      if (before !== undefined && before !== statusOf[group]) {
        const says = `says of the product ${JSON.stringify(id)} both ${before} and ${statusOf[group]}`
        throw new WrongShape(`${JSON.stringify(at)} ${says}.`, `${at}.product_status`)
      }
      found.set(id, statusOf[group])
    }
  }
  return found
}

/** Why a product has its status. A VEX document must say why one is not affected, and what to do if it is (4.5). */
function saidOf(one: Vulnerability, id: string, status: VexStatus, { whole, products, at }: Place) {
  const about = <T extends { product_ids?: string[]; group_ids?: string[] }>(all: T[] | undefined): T | undefined =>
    all?.find(each => products.idsOf(each, at).includes(id))
  const impact = about(one.threats?.filter(({ category }) => category === 'impact'))?.details
  if (status === 'not_affected') {
    const justification = about(one.flags)?.label
    if (justification === undefined && impact === undefined)
      throw new WrongShape(
        `${JSON.stringify(at)} says that the product ${JSON.stringify(id)} is not affected, without a flag or a threat of the category "impact".`,
        at,
      )
    return { ...(justification && { justification }), ...(impact && { detail: impact }) }
  }
  const remedy = about(one.remediations)?.details
  if (status === 'affected' && remedy === undefined && whole.document.category === vex)
    throw new WrongShape(
      `${JSON.stringify(at)} says that the product ${JSON.stringify(id)} is affected, without a remediation.`,
      at,
    )
  return remedy === undefined ? {} : { detail: remedy }
}
