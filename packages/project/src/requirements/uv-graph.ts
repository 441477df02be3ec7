import { groupBy, isObject, listAt, type Table, textAt, textsAt } from '@release-tools/base'
import { pythonName } from '@release-tools/evidence'
import { byName } from './dependency-groups.ts'
import { damaged, filesOf, identityOf, notReleased } from './lock-file.ts'
import { type MarkerContext, markerHolds } from './marker.ts'
import { type Pin, pinOf } from './pins.ts'

/** A `[[package]]` of uv.lock. */
export interface LockedPackage {
  table: Table
  /** `uv.lock, line 12` */
  where: string
}

/** One package that another, or a group, needs. */
export interface Edge {
  name: string
  /** Given if the lock file has several versions of the package. */
  version: string | undefined
  source: unknown
  marker: string | undefined
  extras: string[]
}

export function edgesOf(list: unknown): Edge[] {
  return listAt(list)
    .filter(isObject)
    .map(table => ({
      name: pythonName(textAt(table, 'name') ?? ''),
      version: textAt(table, 'version'),
      source: table.source,
      marker: textAt(table, 'marker'),
      extras: [...textsAt(table, 'extra'), ...textsAt(table, 'extras')].map(pythonName),
    }))
}

/** The pins of all packages that the edges lead to, for an interpreter, without one that is installed already. Throws a Problem if one is not from an index. */
export function reachable(
  edges: Edge[],
  packages: LockedPackage[],
  context: MarkerContext & { installed?: LockedPackage | undefined },
  file: string,
): Pin[] {
  const byItsName = groupBy(packages, ({ table }) => pythonName(textAt(table, 'name') ?? ''))
  const seen = new Map<LockedPackage, Set<string>>()
  const open = [...edges]
  for (let edge = open.pop(); edge !== undefined; edge = open.pop()) {
    if (!markerHolds(edge.marker, context, file)) continue
    const found = choose(edge, byItsName.get(edge.name) ?? [], context, file)
    const extras = seen.get(found)
    if (extras === undefined) open.push(...edgesOf(found.table.dependencies))
    const known = extras ?? new Set()
    seen.set(found, known)
    for (const extra of edge.extras) {
      if (!known.has(extra)) open.push(...edgesOf(byName(asTable(found.table['optional-dependencies']), extra)))
      known.add(extra)
    }
  }
  return [...seen.keys()].filter(one => one !== context.installed).map(lockedPin)
}

/** The one package of a name that an edge means. If versions fork, their `resolution-markers` say for which interpreters each is. */
function choose({ name, version, source }: Edge, named: LockedPackage[], context: MarkerContext, file: string) {
  const meant = named.filter(
    ({ table }) =>
      (version === undefined || table.version === version) &&
      (source === undefined || JSON.stringify(table.source) === JSON.stringify(source)),
  )
  const fitting = meant.length < 2 ? meant : meant.filter(one => forks(one, context))
  const [only, other] = fitting
  if (only !== undefined && other === undefined) return only
  throw damaged(
    file,
    `it has ${fitting.length === 0 ? 'no' : 'more than one'} version of ${JSON.stringify(name)} for this interpreter.`,
  )
}

function forks({ table, where }: LockedPackage, context: MarkerContext): boolean {
  const markers = textsAt(table, 'resolution-markers')
  return markers.length === 0 || markers.some(marker => markerHolds(marker, context, where))
}

function lockedPin({ table, where }: LockedPackage): Pin {
  const kind = Object.keys(asTable(table.source) ?? {})[0] ?? 'nowhere'
  if (kind !== 'registry') throw notReleased(textAt(table, 'name') ?? '', originOf(kind), where)
  const files = [table.sdist, ...listAt(table, 'wheels')]
  return pinOf({ ...identityOf(table, where), ...filesOf(files), where })
}

function originOf(kind: string): string {
  const words: Record<string, string> = {
    git: 'a git repository',
    url: 'an address',
    path: 'a file',
    directory: 'a directory',
  }
  return words[kind] ?? 'the work tree'
}

function asTable(value: unknown): Table | undefined {
  return isObject(value) ? value : undefined
}
