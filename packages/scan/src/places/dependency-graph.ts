import { byBytes, keepKeys, listAt, parseJsonParts, textAt, textsAt } from '@release-tools/base'
import { type AffectedPackage, identityOf, packageId, packageKey } from '@release-tools/evidence'

/** Which packages of an SBOM need which. */
export interface DependencyGraph {
  /** By their references in the SBOM. */
  packages: Map<string, AffectedPackage>
  needs: Map<string, string[]>
  /** The references of direct dependencies, as far as the SBOM says so. */
  direct: string[]
}

const needed = keepKeys('id', 'bom-ref', 'name', 'version', 'type', 'purl', 'ref', 'dependsOn', 'parent', 'child')

/** Reads the graph of an SBOM as CycloneDX or in syft's own JSON. `what` names it in errors. Throws a Problem if it is not JSON. */
export function readGraph(sbom: Buffer | string, what: string): DependencyGraph {
  const document = parseJsonParts(sbom, what, 2, needed)
  return textAt(document, 'bomFormat') === 'CycloneDX' ? ofCycloneDx(document) : ofSyft(document)
}

function ofCycloneDx(document: unknown): DependencyGraph {
  const packages = packagesOf(listAt(document, 'components'), 'bom-ref')
  const needs = new Map(
    listAt(document, 'dependencies').map(one => [textAt(one, 'ref') ?? '', textsAt(one, 'dependsOn')]),
  )
  const root = textAt(document, 'metadata', 'component', 'bom-ref') ?? ''
  const name = textAt(document, 'metadata', 'component', 'name') ?? ''
  // The wheel of a project has its name. What the wheel needs are the direct dependencies.
  const isOwn = (ref: string) => packages.get(ref)?.name.toLowerCase() === name.toLowerCase()
  const parts = needs.get(root) ?? []
  return { packages, needs, direct: parts.flatMap(ref => (isOwn(ref) ? (needs.get(ref) ?? []) : [ref])) }
}

/** https://github.com/anchore/syft/blob/v1.52.0/syft/artifact/relationship.go: a parent is a dependency of its child. */
function ofSyft(document: unknown): DependencyGraph {
  const needs = new Map<string, string[]>()
  for (const one of listAt(document, 'artifactRelationships')) {
    const [parent, child] = [textAt(one, 'parent'), textAt(one, 'child')]
    if (textAt(one, 'type') !== 'dependency-of' || parent === undefined || child === undefined) continue
    const known = needs.get(child)
    if (known === undefined) needs.set(child, [parent])
    else known.push(parent)
  }
  return { packages: packagesOf(listAt(document, 'artifacts'), 'id'), needs, direct: [] }
}

function packagesOf(list: unknown[], key: string): Map<string, AffectedPackage> {
  return new Map(
    list.flatMap((one): [string, AffectedPackage][] => {
      const [ref, name, purl] = [key, 'name', 'purl'].map(field => textAt(one, field))
      if (ref === undefined || name === undefined) return []
      const parts = { name, version: textAt(one, 'version') ?? '', type: textAt(one, 'type') ?? '' }
      return [[ref, { ...parts, ...(purl === undefined ? {} : { purl }) }]]
    }),
  )
}

/**
 * The direct dependency that brings in each other package, by the package's key: of several, one with the shortest way. `isDirect` tells for
 * the id of a package whether a file of the project names it. Takes time linear in the graph.
 */
export function broughtIn(graph: DependencyGraph, isDirect: (id: string) => boolean): Map<string, AffectedPackage> {
  const identities = new Map([...graph.packages].map(([ref, one]) => [ref, identityOf(one)]))
  const named = [...identities].filter(([, one]) => isDirect(packageId(one))).map(([ref]) => ref)
  const direct = [...new Set([...graph.direct, ...named])].sort(byBytes)
  const origin = new Map(direct.map(ref => [ref, ref]))
  const queue = [...direct]
  for (const ref of queue)
    for (const next of graph.needs.get(ref) ?? []) {
      if (origin.has(next)) continue
      origin.set(next, origin.get(ref) ?? ref)
      queue.push(next)
    }
  return new Map(
    [...origin].flatMap(([ref, from]): [string, AffectedPackage][] => {
      const [identity, dependency] = [identities.get(ref), graph.packages.get(from)]
      return ref === from || identity === undefined || dependency === undefined
        ? []
        : [[packageKey(identity), dependency]]
    }),
  )
}
