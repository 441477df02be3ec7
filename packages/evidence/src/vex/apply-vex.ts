import type { Finding } from '../findings/findings.ts'
import { purlMatches } from '../findings/package-identity.ts'
import { parsePurl } from '../findings/purl.ts'
import { sameVersion } from '../version/version.ts'
import type { VexComponent, VexStatement, VexStatus } from './openvex.ts'

/** The release that statements must be about. */
export interface VexProduct {
  /** Addresses by which statements may name it: its repository, its repository with the tag. */
  addresses: string[]
  name: string
  version: string
  /** Of its manifest, artifacts and images, in lower-case hex. */
  sha256: ReadonlySet<string>
}

/** At equal times, the first of these counts: the least favourable. */
const order: VexStatus[] = ['affected', 'under_investigation', 'fixed', 'not_affected']

/**
 * The statement that counts for a finding: of those about it, the newest; at equal times, the one about a component, and then the least
 * favourable. Undefined if none is about it.
 */
export function statementFor(
  finding: Finding,
  statements: readonly VexStatement[],
  product: VexProduct,
): VexStatement | undefined {
  const about = statements.flatMap(statement => {
    const depth = depthOf(statement, finding, product)
    return depth === undefined ? [] : [{ statement, depth }]
  })
  const [first] = about.sort(
    (a, b) =>
      Date.parse(b.statement.time) - Date.parse(a.statement.time) ||
      b.depth - a.depth ||
      order.indexOf(a.statement.status) - order.indexOf(b.statement.status),
  )
  return first?.statement
}

/** How precisely a statement names the finding: 1 for its package, 0 for the release; undefined if it is about something else. */
function depthOf(statement: VexStatement, finding: Finding, product: VexProduct): 0 | 1 | undefined {
  const ids = statement.ids.map(id => id.toUpperCase())
  if (![finding.id, ...finding.aliases].some(id => ids.includes(id.toUpperCase()))) return undefined
  if (statement.products.length === 0) return 0
  const depths = statement.products.map(one => {
    if (isPackage(one, finding)) return 1
    if (!isProduct(one, product)) return undefined
    if (one.subcomponents.length === 0) return 0
    return one.subcomponents.some(part => isPackage(part, finding)) ? 1 : undefined
  })
  return depths.includes(1) ? 1 : depths.find(depth => depth !== undefined)
}

function isPackage({ names }: VexComponent, finding: Finding): boolean {
  return names.some(name => purlMatches(name, finding.package))
}

function isProduct({ names, sha256 }: VexComponent, product: VexProduct): boolean {
  return sha256.some(digest => product.sha256.has(digest)) || names.some(name => isNamed(name, product))
}

/** An image by its digest, a package by its name; a version that is named must be that of the release. */
function isNamed(name: string, { addresses, name: own, version, sha256 }: VexProduct): boolean {
  if (addresses.includes(name)) return true
  const purl = parsePurl(name)
  if (purl === undefined) return false
  if (purl.type === 'oci') return sha256.has(purl.version.replace(/^sha256:/, ''))
  return purl.name === own && (purl.version === '' || sameVersion(purl.version, version))
}
