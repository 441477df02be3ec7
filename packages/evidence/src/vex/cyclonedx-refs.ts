import { list, optional, type Shape, text, WrongShape } from '@release-tools/base'
import { encodePart, parsePurl } from '../findings/purl.ts'
import { having, sha256Hex, type VexComponent, type VexStatement } from './vex-statement.ts'

type Product = VexStatement['products'][number]

const hash: Shape<string | undefined> = (value, at) => {
  const read = having({ alg: text, content: text })(value, at)
  return read.alg === 'SHA-256' ? sha256Hex(read.content, `${at}.content`) : undefined
}

/** A component, as far as statements can name it. */
export interface Component {
  'bom-ref'?: string
  purl?: string
  hashes?: (string | undefined)[]
  components?: Component[]
}

export const component: Shape<Component> = (value, at) =>
  having({
    'bom-ref': optional(text),
    purl: optional(text),
    hashes: optional(list(hash, 1000)),
    components: optional(list(component)),
  })(value, at)

/** What `affects` names: a reference, perhaps of these versions only. `at` is its place. */
export interface Affected {
  ref: string
  versions?: string[]
  at: string
}

/** `urn:cdx:SERIAL/VERSION#REF`: a component of another document. Its reference is, in all that we write, its package URL. */
const bomLink = /^(urn:cdx:[0-9a-f-]{36}\/[1-9]\d*)(?:#(.+))?$/i

/** What is affected, as statements name it. Throws WrongShape for a reference to nothing. */
export function productsOf({ ref, versions, at }: Affected, refs: Map<string, Product>): Product[] {
  const [, bom, fragment] = bomLink.exec(ref) ?? []
  const found = refs.get(ref) ?? (bom === undefined ? undefined : linked(bom.toLowerCase(), fragment))
  if (found === undefined)
    throw new WrongShape(
      `${JSON.stringify(`${at}.ref`)} is ${JSON.stringify(ref.slice(0, 200))}, which is neither a component of the document nor a BOM-Link.`,
      `${at}.ref`,
    )
  return versions === undefined ? [found] : versions.map(version => ofVersion(found, version))
}

function linked(bom: string, fragment: string | undefined): Product {
  const whole = { names: [bom], sha256: [] }
  return { ...whole, subcomponents: fragment === undefined ? [] : [{ names: [decoded(fragment)], sha256: [] }] }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** The same for one version: what a package URL names without one, it names with this one. */
function ofVersion(product: Product, version: string): Product {
  const named = (one: VexComponent): VexComponent => ({
    sha256: [],
    names: one.names.map(name => versioned(name, version)),
  })
  const { subcomponents } = product
  if (subcomponents.length === 0) return { ...named(product), subcomponents }
  return { ...product, subcomponents: subcomponents.map(named) }
}

function versioned(name: string, version: string): string {
  const purl = parsePurl(name)
  if (purl === undefined || purl.version !== '') return name
  const [, path = name, rest = ''] = /^([^?#]*)(.*)$/.exec(name) ?? []
  return `${path}@${encodePart(version)}${rest}`
}

/** The components of the document by their references: parts of what it describes. */
export function referencesOf(bom: {
  metadata?: { component?: Component }
  components?: Component[]
}): Map<string, Product> {
  const root = bom.metadata?.component
  const refs = new Map<string, Product>()
  const add = (one: Component, product: Product) => {
    const ref = one['bom-ref']
    if (ref === undefined) return
    if (refs.has(ref)) throw new WrongShape(`it has the bom-ref ${JSON.stringify(ref)} twice.`, 'components')
    refs.set(ref, product)
  }
  const parts = [...(bom.components ?? []), ...(root?.components ?? [])]
  if (root !== undefined) add(root, { ...componentOf(root), subcomponents: [] })
  const isNamed = root?.purl !== undefined || (root?.hashes ?? []).some(one => one !== undefined)
  for (const one of flat(parts)) {
    const own = componentOf(one)
    add(
      one,
      root !== undefined && isNamed ? { ...componentOf(root), subcomponents: [own] } : { ...own, subcomponents: [] },
    )
  }
  return refs
}

function flat(components: Component[]): Component[] {
  return components.flatMap(one => [one, ...flat(one.components ?? [])])
}

function componentOf({ purl, hashes = [] }: Component): VexComponent {
  return { names: purl === undefined ? [] : [purl], sha256: hashes.filter(one => one !== undefined) }
}
