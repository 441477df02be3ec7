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
import type { Requirement } from './requirement.ts'
import { type Edge, edgesOf, type LockedPackage, reachable } from './uv-graph.ts'

// uv documents no format. This is version 1, revisions 1 to 5, as uv 0.5 to 0.13 write it; fixtures show it.

/** The group in the lock file, and whose it is. */
interface Root {
  /** What the group needs. */
  edges: Edge[]
  /** What the group needed when the lock file was made. */
  locked: Table[]
  /** The member of the workspace; undefined for the groups of a workspace without a project. */
  member?: string
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
    const pins = reachable(root.edges, packages, { ...context, extras: choice(root, group) }, file.name)
    await requireFresh(root, request, context)
    return { pins, notes: [] }
  }
  return { label: `${file.name}, group ${group}`, read }
}

/** uv writes groups that exclude each other as extras: `extra == 'group-6-widget-build'`. The number is the length of the name. */
function choice({ member }: Root, group: string): Set<string> {
  return new Set(member === undefined ? [] : [`group-${member.length}-${member}-${pythonName(group)}`])
}

/** The group of the project; else that of the root of its workspace. */
function rootOf({ file, place, group }: LockRequest, lock: Table, packages: LockedPackage[]): Root | undefined {
  const own = toPosix(relative(dirname(file.path), place.directory)) || '.'
  for (const path of [own, '.']) {
    const member = packages.find(({ table }) =>
      ['editable', 'virtual', 'directory'].some(kind => textAt(table, 'source', kind) === path),
    )
    const edges = byName(tableAt(member?.table ?? {}, 'dev-dependencies'), group)
    const locked = byName(tableAt(member?.table ?? {}, 'metadata', 'requires-dev'), group)
    if (edges !== undefined)
      return { edges: edgesOf(edges), locked: tablesOf(locked), member: textAt(member?.table, 'name') ?? '' }
  }
  const shared = byName(tableAt(lock, 'manifest', 'dependency-groups'), group)
  return shared === undefined ? undefined : { edges: edgesOf(shared), locked: tablesOf(shared) }
}

function tablesOf(value: unknown): Table[] {
  return listAt(value).filter(isObject)
}

/** Compares the group in pyproject.toml with what the lock file says that it was. */
async function requireFresh({ locked, member }: Root, { file, place, group }: LockRequest, context: MarkerContext) {
  const own = await pyprojectBeside(`${place.directory}/uv.lock`, place)
  const isOwn =
    textAt(own.table, 'project', 'name') !== undefined &&
    pythonName(textAt(own.table, 'project', 'name') ?? '') === member
  const { table, name } = isOwn ? own : await pyprojectBeside(file.path, place)
  const now = groupRequirements(table, group, name)
  const wanted = (now ?? []).filter(({ marker }) => markerHolds(marker, context, name)).map(wordsOf)
  const then = locked.filter(one => markerHolds(textAt(one, 'marker'), context, file.name)).map(lockedWords)
  const all = (words: string[]) => [...new Set(words)].sort().join('; ')
  if (all(wanted) === all(then)) return
  throw outOfDate(
    file.name,
    `it was made for the group ${group} with ${all(then) || 'nothing'}, and ${name} has ${all(wanted) || 'nothing'}`,
    'uv lock',
  )
}

function wordsOf({ name, extras, specifiers }: Requirement): string {
  const versions = specifiers.map(({ operator, version }) => `${operator}${version}`)
  return `${name}${extras.length === 0 ? '' : `[${[...extras].sort().join()}]`}${versions.sort().join()}`
}

function lockedWords(table: Table): string {
  const specifiers = parseSpecifiers(textAt(table, 'specifier') ?? '') ?? []
  return wordsOf({
    name: pythonName(textAt(table, 'name') ?? ''),
    extras: textsAt(table, 'extras').map(pythonName),
    specifiers,
  })
}
