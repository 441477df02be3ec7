import { list, matching, optional, type Shape, type ShapeOf, text, WrongShape } from '@release-tools/base'
import { having, sha256Hex, type VexComponent, type VexStatement } from './vex-statement.ts'

// CSAF 2.0, 3.2.2: the product tree. https://docs.oasis-open.org/csaf/csaf/v2.0/os/csaf-v2.0-os.html

type Product = VexStatement['products'][number]

const hash: Shape<{ algorithm: string; value: string }> = (value, at) => {
  const read = having({ algorithm: text, value: matching(/^[0-9a-fA-F]{32,}$/, 'hexadecimal digits') })(value, at)
  const isSha256 = read.algorithm.toLowerCase() === 'sha256'
  return { algorithm: read.algorithm, value: isSha256 ? sha256Hex(read.value, `${at}.value`) : read.value }
}
const helper = having({
  purl: optional(matching(/^pkg:\S+$/, 'a package URL')),
  hashes: optional(list(having({ file_hashes: list(hash, 1000) }), 1000)),
})
const fullName = having({ name: text, product_id: text, product_identification_helper: optional(helper) })

interface Branch {
  product?: ShapeOf<typeof fullName>
  branches?: Branch[]
}

const branch: Shape<Branch> = (value, at) =>
  having({ category: text, name: text, product: optional(fullName), branches: optional(list(branch)) })(value, at)

const relationship = having({
  category: text,
  full_product_name: fullName,
  product_reference: text,
  relates_to_product_reference: text,
})

export const productTree = having({
  branches: optional(list(branch)),
  full_product_names: optional(list(fullName)),
  relationships: optional(list(relationship)),
  product_groups: optional(list(having({ group_id: text, product_ids: list(text) }))),
})

/** The products of a document, by their ids. */
export interface Products {
  /** What an id stands for. Throws WrongShape for one that the tree does not define. `at` is its place. */
  product(id: string, at: string): Product
  /** The ids that are named, alone or as members of groups. */
  idsOf(named: { product_ids?: string[]; group_ids?: string[] }, at: string): string[]
}

/** Reads what ids stand for. Throws WrongShape if one is defined twice, or a relationship names one that is not there. */
export function productsOf(tree: ShapeOf<typeof productTree>): Products {
  const byId = new Map<string, Product>()
  const find = (id: string, at: string): Product => {
    const found = byId.get(id)
    if (found !== undefined) return found
    throw new WrongShape(
      `${JSON.stringify(at)} names the product ${JSON.stringify(id)}, which product_tree does not define.`,
      at,
    )
  }
  const add = (id: string, product: Product, at: string) => {
    if (byId.has(id)) throw new WrongShape(`product_tree defines the product ${JSON.stringify(id)} twice.`, at)
    byId.set(id, product)
  }
  const single = [...(tree.full_product_names ?? []), ...inBranches(tree.branches ?? [])]
  for (const one of single) add(one.product_id, { ...componentOf(one), subcomponents: [] }, 'product_tree')
  for (const [index, one] of (tree.relationships ?? []).entries()) {
    const at = `product_tree.relationships[${index}]`
    const [part, whole] = [find(one.product_reference, at), find(one.relates_to_product_reference, at)]
    // What a purl of its own names is the part as it is in the whole.
    const own = componentOf(one.full_product_name)
    const inner = { names: [...part.names, ...own.names], sha256: [...part.sha256, ...own.sha256] }
    add(one.full_product_name.product_id, { names: whole.names, sha256: whole.sha256, subcomponents: [inner] }, at)
  }
  const groups = new Map((tree.product_groups ?? []).map(one => [one.group_id, one.product_ids]))
  const members = (id: string, at: string) => {
    const found = groups.get(id)
    if (found !== undefined) return found
    throw new WrongShape(
      `${JSON.stringify(at)} names the group ${JSON.stringify(id)}, which product_tree does not define.`,
      at,
    )
  }
  return {
    product: find,
    idsOf: ({ product_ids = [], group_ids = [] }, at) => [...product_ids, ...group_ids.flatMap(id => members(id, at))],
  }
}

function inBranches(branches: Branch[]): ShapeOf<typeof fullName>[] {
  return branches.flatMap(one => [...(one.product ? [one.product] : []), ...inBranches(one.branches ?? [])])
}

function componentOf({ product_identification_helper: known }: ShapeOf<typeof fullName>): VexComponent {
  const hashes = (known?.hashes ?? []).flatMap(one => one.file_hashes)
  return {
    names: known?.purl === undefined ? [] : [known.purl],
    sha256: hashes.filter(({ algorithm }) => algorithm.toLowerCase() === 'sha256').map(({ value }) => value),
  }
}
