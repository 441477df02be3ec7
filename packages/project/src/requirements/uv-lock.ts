import { dirname, relative } from 'node:path'
import { isObject, listAt, parseTable, type Table, tableAt, textAt, textsAt, toPosix } from '@release-tools/base'
import { parseSpecifiers, pythonName } from '@release-tools/evidence'
import { byName, groupRequirements } from './dependency-groups.ts'
import {
  damaged,
  type FoundPins,
  type LockRequest,
  outOfDate,
  packagesOf,
  pyprojectBeside,
  type RequirementsSource,
  rangesOf,
  requirePython,
  type Without,
} from './lock-file.ts'
import { type MarkerContext, markerHolds } from './marker.ts'
import { parseRequirement, type Requirement } from './requirement.ts'
import { type Edge, edgesOf, type LockedPackage, reachable } from './uv-graph.ts'

// uv documents no format. This is version 1, revisions 1 to 5, as uv 0.5 to 0.13 write it; fixtures show it.

/** The group in the lock file, and whose it is. */
interface Root {
  /** What the group needs. */
  edges: Edge[]
  /** What the group needed when the lock file was made. */
  locked: Table[]
  /** Of the group in pyproject.toml, if it is an extra: its name. */
  extra?: string
  /** The member of the workspace; undefined for the groups of a workspace without a project. */
  member?: string
  /** The project itself, if it is installed already. */
  installed?: LockedPackage | undefined
}

/** The group of a uv.lock. */
export async function uvLock(request: LockRequest): Promise<RequirementsSource | Without> {
  const { file, group } = request
  const lock = parseTable(file.text, file.name)
  if (lock.version !== 1) throw damaged(file.name, `its version is ${JSON.stringify(lock.version)}; version 1 is read.`)
  const packages = packagesOf(lock, 'package', file).map(({ table, where }): LockedPackage => ({ table, where }))
  const root = rootOf(request, lock, packages)
  if (root === undefined)
    return `${file.name} has no dependency group ${group}, and uv locks build-system.requires nowhere else.`
  const read = async (context: MarkerContext): Promise<FoundPins> => {
    requirePython(rangesOf(lock), context, file.name)
    const wanted = { ...context, extras: choice(root, group), installed: root.installed }
    const pins = reachable(root.edges, packages, wanted, file.name)
    await requireFresh(root, request, context)
    return { pins, notes: [] }
  }
  return { label: `${file.name}, ${root.extra === undefined ? 'group' : 'extra'} ${group}`, read }
}

/** uv writes groups that exclude each other as extras: `extra == 'group-6-widget-build'`. The number is the length of the name. */
function choice({ member }: Root, group: string): Set<string> {
  return new Set(member === undefined ? [] : [`group-${member.length}-${member}-${pythonName(group)}`])
}

/** The group of the project; else that of the root of its workspace. */
function rootOf(
  { file, place, group, withProject = false }: LockRequest,
  lock: Table,
  packages: LockedPackage[],
): Root | undefined {
  const own = toPosix(relative(dirname(file.path), place.directory)) || '.'
  for (const path of [own, '.']) {
    const member = packages.find(({ table }) =>
      ['editable', 'virtual', 'directory'].some(kind => textAt(table, 'source', kind) === path),
    )
    const edges = byName(tableAt(member?.table ?? {}, 'dev-dependencies'), group)
    const locked = byName(tableAt(member?.table ?? {}, 'metadata', 'requires-dev'), group)
    const about = { member: textAt(member?.table, 'name') ?? '', installed: withProject ? member : undefined }
    const own = withProject ? edgesOf(member?.table.dependencies) : []
    if (edges !== undefined) return { edges: [...own, ...edgesOf(edges)], locked: tablesOf(locked), ...about }
    const extra = withProject ? byName(tableAt(member?.table ?? {}, 'optional-dependencies'), group) : undefined
    if (extra !== undefined)
      return { edges: [...own, ...edgesOf(extra)], locked: lockedExtra(member, group), extra: group, ...about }
  }
  const shared = byName(tableAt(lock, 'manifest', 'dependency-groups'), group)
  return shared === undefined ? undefined : { edges: edgesOf(shared), locked: tablesOf(shared) }
}

function lockedExtra(member: LockedPackage | undefined, extra: string): Table[] {
  const named = new RegExp(`^extra == '${pythonName(extra)}'$|and extra == '${pythonName(extra)}'$`)
  return tablesOf(tableAt(member?.table ?? {}, 'metadata')?.['requires-dist'])
    .filter(one => named.test(textAt(one, 'marker') ?? ''))
    .map(({ marker, ...one }) => ({ ...one, ...withoutExtra(String(marker)) }))
}

/** `extra == 'test'`, `sys_platform == 'win32' and extra == 'test'` */
function withoutExtra(marker: string): { marker?: string } {
  const [, other] = /^\(?(.*?)\)? and extra == '[^']*'$/.exec(marker) ?? []
  return other === undefined ? {} : { marker: other }
}

function tablesOf(value: unknown): Table[] {
  return listAt(value).filter(isObject)
}

/** Compares the group in pyproject.toml with what the lock file says that it was. */
async function requireFresh(
  { locked, member, extra }: Root,
  { file, place, group }: LockRequest,
  context: MarkerContext,
) {
  const own = await pyprojectBeside(`${place.directory}/uv.lock`, place)
  const isOwn =
    textAt(own.table, 'project', 'name') !== undefined &&
    pythonName(textAt(own.table, 'project', 'name') ?? '') === member
  const { table, name } = isOwn ? own : await pyprojectBeside(file.path, place)
  const now =
    extra === undefined
      ? groupRequirements(table, group, name)
      : textsAt(tableAt(table, 'project', 'optional-dependencies'), extra).map(text => parseRequirement(text, name))
  const wanted = (now ?? []).filter(({ marker }) => markerHolds(marker, context, name)).map(wordsOf)
  const then = locked.filter(one => markerHolds(textAt(one, 'marker'), context, file.name)).map(lockedWords)
  const all = (words: string[]) => [...new Set(words)].sort().join('; ')
  if (all(wanted) === all(then)) return
  throw outOfDate(
    file.name,
    `it was made for the ${extra === undefined ? 'group' : 'extra'} ${group} with ${all(then) || 'nothing'}, and ${name} has ${all(wanted) || 'nothing'}`,
    'uv lock',
  )
}

function wordsOf({ name, extras, specifiers }: Requirement): string {
  const versions = specifiers.map(({ operator, version }) => `${operator}${canonical(operator, version)}`)
  return `${name}${extras.length === 0 ? '' : `[${[...extras].sort().join()}]`}${versions.sort().join()}`
}

/** One spelling of what means the same to uv: `3.8` and `3.8.0`, unless the number of digits counts. */
function canonical(operator: string, version: string): string {
  return operator === '~=' || operator === '===' ? version : version.replace(/^(\d[\d.]*?)(\.0+)+$/, '$1')
}

function lockedWords(table: Table): string {
  const specifiers = parseSpecifiers(textAt(table, 'specifier') ?? '') ?? []
  return wordsOf({
    name: pythonName(textAt(table, 'name') ?? ''),
    extras: textsAt(table, 'extras').map(pythonName),
    specifiers,
  })
}
