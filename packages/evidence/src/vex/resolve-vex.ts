import { byBytes, count } from '@release-tools/base'
import type { AffectedPackage } from '../findings/assessment.ts'
import type { Finding, FindingsDocument } from '../findings/findings.ts'
import { purlMatches } from '../findings/package-identity.ts'
import { parsePurl } from '../findings/purl.ts'
import { isSameVulnerability } from '../findings/same-vulnerability.ts'
import { isProduct, productOf, type VexProduct, type VexRelease } from './vex-product.ts'
import type { VexScope } from './vex-scopes.ts'
import { placeOf, reasonOf, type VexComponent, type VexStatement, type VexStatus } from './vex-statement.ts'

/** The statement that counts for a finding. */
export interface AppliedVex {
  statement: VexStatement
  /** True if it names all versions of the package, or no package. */
  versionless: boolean
  /** A statement that is as new and as precise, and says something else. */
  conflict?: VexStatement
}

/** Statements, and what they may be about. */
export interface VexGroup {
  statements: readonly VexStatement[]
  scope?: VexScope | undefined
}

/** What VEX documents say of findings. */
export interface VexAnswer {
  applied: ReadonlyMap<Finding, AppliedVex>
  /** Those that match no finding. */
  unused: VexStatement[]
  /** Those that match a finding only as the whole release, which the scope does not allow. They are not among the unused. */
  tooWide: VexStatement[]
}

/** What is said of statements that the scope does not allow. */
export function wideText(number: number): string {
  return `${count(number, 'statement')} about the release as a whole, without a package, ${number === 1 ? 'counts' : 'count'} only with \`scope: release\`.`
}

/** At equal times, the first of these counts: the least favourable. */
const order: VexStatus[] = ['affected', 'under_investigation', 'fixed', 'not_affected']

/** True if a finding with this statement does not count. */
export function excuses({ statement }: AppliedVex): boolean {
  return statement.status === 'not_affected' || statement.status === 'fixed'
}

/** Why a finding does not count, with the statement that says so: `not_affected: component_not_present (vex.json, statement 3)`. */
export function excusedText({ statement }: AppliedVex): string {
  const reason = reasonOf(statement)
  const why = reason === statement.status ? '' : `: ${reason}`
  return `${statement.status}${why} (${placeOf(statement)})`
}

/**
 * Finds the statement that counts for each finding: of those about it, the newest; at equal times the most precise one, and then the least
 * favourable. The order of documents and statements does not matter.
 */
export function resolveVex(
  groups: readonly VexGroup[],
  documents: readonly FindingsDocument[],
  release: VexRelease,
): VexAnswer {
  const statements = groups.flatMap(group => group.statements)
  const releaseWide = new Set(groups.flatMap(group => (group.scope === 'release' ? group.statements : [])))
  const byId = indexed(statements)
  const applied = new Map<Finding, AppliedVex>()
  const [used, wide] = [new Set<VexStatement>(), new Set<VexStatement>()]
  for (const { target, findings } of documents) {
    const product = productOf(release, target)
    for (const finding of findings) {
      const about = candidates(finding, byId).flatMap(statement => matchesOf(statement, finding, product))
      const counted = about.filter(one => one.precision !== whole || releaseWide.has(one.statement))
      for (const one of about) (counted.includes(one) ? used : wide).add(one.statement)
      const first = bestOf(counted)
      if (first !== undefined) applied.set(finding, first)
    }
  }
  return {
    applied,
    unused: statements.filter(one => !used.has(one) && !wide.has(one)),
    tooWide: statements.filter(one => wide.has(one) && !used.has(one)),
  }
}

function indexed(statements: readonly VexStatement[]): Map<string, VexStatement[]> {
  const byId = new Map<string, VexStatement[]>()
  for (const statement of statements)
    for (const id of new Set(statement.ids.map(one => one.toUpperCase()))) {
      const own = byId.get(id)
      if (own === undefined) byId.set(id, [statement])
      else own.push(statement)
    }
  return byId
}

/** Statements about the vulnerability, by any of its names. */
function candidates(finding: Finding, byId: Map<string, VexStatement[]>): VexStatement[] {
  const named = [finding.id, ...finding.aliases].flatMap(one => byId.get(one.toUpperCase()) ?? [])
  return [...new Set(named)].filter(({ ids: [id = '', ...aliases] }) => isSameVulnerability(finding, { id, aliases }))
}

interface Match {
  statement: VexStatement
  /** How precisely it names the finding; the higher, the more. */
  precision: number
}

/** How a statement names a finding, from the least to the most precise: https://openvex.dev, and docs/tasks/vex.md. */
const [whole, anyVersion, oneVersion, part, partVersion] = [0, 1, 2, 3, 4]

function matchesOf(statement: VexStatement, finding: Finding, product: VexProduct): Match[] {
  const { products } = statement
  if (products.length === 0) return [{ statement, precision: whole }]
  const found = products.flatMap(one => precisionOf(one, finding, product) ?? [])
  return found.length === 0 ? [] : [{ statement, precision: Math.max(...found) }]
}

function precisionOf(
  named: VexStatement['products'][number],
  { package: found }: Finding,
  product: VexProduct,
): number | undefined {
  const { subcomponents } = named
  if (subcomponents.length === 0) {
    // The package can be that of the release itself.
    const versions = versionsOf(named, found)
    if (versions.length > 0) return versions.some(Boolean) ? oneVersion : anyVersion
    return isProduct(named, product) ? whole : undefined
  }
  // What is true of the package as a part of something else is not true here.
  if (!isProduct(named, product)) return undefined
  const versions = subcomponents.flatMap(one => versionsOf(one, found))
  return versions.length === 0 ? undefined : versions.some(Boolean) ? partVersion : part
}

/** For each name that is the package: whether it names its version. */
function versionsOf({ names }: VexComponent, found: AffectedPackage): boolean[] {
  return names
    .filter(name => purlMatches(name, found) && isSameArchitecture(name, found))
    .map(name => parsePurl(name)?.version !== '')
}

/** Words for one architecture: of Debian, of rpm and Alpine. `all` and `noarch` are every one. */
const architectures = new Map([
  ['x86_64', 'amd64'],
  ['aarch64', 'arm64'],
  ['i686', 'i386'],
  ['armv7hl', 'armhf'],
  ['all', ''],
  ['noarch', ''],
])

function isSameArchitecture(name: string, { purl = '' }: AffectedPackage): boolean {
  const [wanted = '', own = ''] = [name, purl].map(text => {
    const arch = parsePurl(text)?.qualifiers.arch ?? ''
    return architectures.get(arch) ?? arch
  })
  return wanted === '' || own === '' || wanted === own
}

function bestOf(matches: Match[]): AppliedVex | undefined {
  const [first, ...rest] = [...matches].sort((a, b) => isBefore(a, b) || byStatus(a, b) || byPlace(a, b))
  if (first === undefined) return undefined
  const conflict = rest.find(one => isBefore(first, one) === 0 && byStatus(first, one) !== 0)
  return {
    statement: first.statement,
    versionless: [whole, anyVersion, part].includes(first.precision),
    ...(conflict && { conflict: conflict.statement }),
  }
}

function isBefore(a: Match, b: Match): number {
  return Date.parse(b.statement.time) - Date.parse(a.statement.time) || b.precision - a.precision
}

function byStatus(a: Match, b: Match): number {
  return order.indexOf(a.statement.status) - order.indexOf(b.statement.status)
}

function byPlace({ statement: a }: Match, { statement: b }: Match): number {
  return byBytes(a.document, b.document) || a.index - b.index
}
