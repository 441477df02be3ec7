import { at, byBytes, listAt, textAt } from '@release-tools/base'
import { componentsOf } from '../components.ts'
import { type ComponentField, componentFields, type Described, type DocumentField, documentFields } from './fields.ts'
import { type ListName, listNames, qualityLists } from './lists.ts'

/** How many components have a field. Of a field of the document, there is one. */
export interface FieldShare {
  field: DocumentField | ComponentField
  have: number
  of: number
  /** The first components without it, as `name version`, in bytewise order. */
  lacking: string[]
}

/** How much an SBOM has of what a list asks for. */
export interface ListShare {
  list: ListName
  /** Share of the values that are there, in whole percent, rounded down: 100 only if none is missing. */
  percent: number
  /** Fields that are not there everywhere, in the order of the list. */
  gaps: FieldShare[]
}

export interface SbomQuality {
  /** As every count of them: without the one that the SBOM is about. */
  components: number
  lists: ListShare[]
}

/** How many components without a field are named. */
const named = 20

/** What a CycloneDX document has of what published lists ask for. */
export function qualityOf(document: unknown): SbomQuality {
  const subject = { metadata: at(document, 'metadata'), version: at(document, 'version') }
  const described = describe(document, componentsOf(document))
  // Lists ask for the same fields, and a large SBOM has 50,000 components.
  const shares = new Map<ComponentField, FieldShare>()
  const shareOf = (field: ComponentField) => {
    const share = shares.get(field) ?? componentShare(field, described)
    shares.set(field, share)
    return share
  }
  const lists = listNames.map(list => {
    const wanted = qualityLists[list]
    return listShare(list, [
      ...wanted.document.map(field => documentShare(field, subject)),
      ...wanted.components.map(shareOf),
    ])
  })
  return { components: described.length, lists }
}

/** `a supplier`. */
export function fieldLabel(field: FieldShare['field']): string {
  return { ...documentFields, ...componentFields }[field].label
}

function describe(document: unknown, components: unknown[]): Described[] {
  const dependencies = new Set(listAt(document, 'dependencies').map(one => textAt(one, 'ref')))
  const complete = new Set(listAt(document, 'compositions').flatMap(completeRefs))
  return components.map(component => {
    const ref = textAt(component, 'bom-ref')
    return {
      component,
      hasDependencies: ref !== undefined && dependencies.has(ref),
      hasCompleteness: ref !== undefined && complete.has(ref),
    }
  })
}

/** The components of which a composition says how complete they are. Some values say that this is not known. */
function completeRefs(composition: unknown): unknown[] {
  const aggregate = textAt(composition, 'aggregate')
  if (aggregate === undefined || ['unknown', 'not_specified'].includes(aggregate)) return []
  return [...listAt(composition, 'assemblies'), ...listAt(composition, 'dependencies')]
}

function listShare(list: ListName, shares: FieldShare[]): ListShare {
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
  const [have, of] = [sum(shares.map(one => one.have)), sum(shares.map(one => one.of))]
  return {
    list,
    percent: of === 0 ? 0 : Math.floor((100 * have) / of),
    gaps: shares.filter(one => one.have < one.of),
  }
}

function documentShare(field: DocumentField, subject: { metadata: unknown; version: unknown }): FieldShare {
  return { field, have: documentFields[field].isThere(subject) ? 1 : 0, of: 1, lacking: [] }
}

function componentShare(field: ComponentField, described: Described[]): FieldShare {
  const lacking: string[] = []
  let have = 0
  for (const one of described) {
    if (componentFields[field].isThere(one)) have++
    else insertFirst(lacking, nameOf(one))
  }
  return { field, have, of: described.length, lacking }
}

function nameOf({ component }: Described): string {
  return `${textAt(component, 'name') ?? '(no name)'} ${textAt(component, 'version') ?? ''}`.trim()
}

/** Keeps the first names in bytewise order, each once. To sort all of them would take a large SBOM half a second. */
function insertFirst(first: string[], name: string): void {
  const last = first[named - 1]
  if (last !== undefined && byBytes(last, name) <= 0) return
  const index = first.findIndex(one => byBytes(one, name) >= 0)
  if (first[index] === name) return
  first.splice(index === -1 ? first.length : index, 0, name)
  if (first.length > named) first.pop()
}
