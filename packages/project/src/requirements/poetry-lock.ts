import { isObject, listAt, parseTable, type Table, tableAt, textAt, textsAt } from '@release-tools/base'
import { pythonName } from '@release-tools/evidence'
import { byName } from './dependency-groups.ts'
import {
  damaged,
  filesOf,
  identityOf,
  type LockRequest,
  notReleased,
  outOfDate,
  packagesOf,
  pyprojectBeside,
  type RequirementsSource,
  requirePython,
  type Without,
} from './lock-file.ts'
import { type MarkerContext, markerHolds } from './marker.ts'
import { type Pin, pinOf } from './pins.ts'
import { pythonDigest } from './python-json.ts'

// Poetry documents no format. This is lock-version 2.1, which Poetry 2 writes: each package names its groups, and the markers under
// which each group needs it. The versions of Poetry 1 say neither.

/** The group of a poetry.lock. */
export async function poetryLock(request: LockRequest): Promise<RequirementsSource | Without> {
  const { file, group, place, withProject } = request
  const lock = parseTable(file.text, file.name)
  const { table: pyproject } = await pyprojectBeside(file.path, place)
  if (!hasGroup(pyproject, group))
    return `The project of ${file.name} has no dependency group ${group}, and Poetry locks build-system.requires nowhere else.`
  const read = async (context: MarkerContext) => {
    requireVersion(lock, file.name, group)
    requireFresh(lock, pyproject, file)
    requirePython([textAt(lock, 'metadata', 'python-versions') ?? ''], context, file.name)
    const packages = packagesOf(lock, 'package', file).filter(({ table, where }) =>
      [group, ...(withProject ? ['main'] : [])].some(one => needed(table, where, one, context)),
    )
    return { pins: packages.map(({ table, where }) => lockedPin(table, where)), notes: [] }
  }
  return { label: `${file.name}, group ${group}`, read }
}

function hasGroup(pyproject: Table, group: string): boolean {
  const places = [tableAt(pyproject, 'dependency-groups'), tableAt(pyproject, 'tool', 'poetry', 'group')]
  return places.some(groups => byName(groups, group) !== undefined)
}

function requireVersion(lock: Table, name: string, group: string) {
  const version = textAt(lock, 'metadata', 'lock-version') ?? ''
  if (/^2\.[1-9]\d*$/.test(version)) return
  throw damaged(
    name,
    `its lock-version is ${JSON.stringify(version)}, which does not say what the group ${group} needs (2.1 does).`,
  )
}

/** As Poetry compares them. Until version 2.3, it left dependency groups out. */
function requireFresh(lock: Table, pyproject: Table, { name, text }: LockRequest['file']) {
  const [, major = 9, minor = 9] = /^# .*Poetry (\d+)\.(\d+)/.exec(text) ?? []
  const old = Number(major) < 2 || (Number(major) === 2 && Number(minor) < 3)
  const accepted = [contentHash(pyproject, true), ...(old ? [contentHash(pyproject, false)] : [])]
  if (accepted.includes(textAt(lock, 'metadata', 'content-hash') ?? '')) return
  throw outOfDate(name, 'the requirements in pyproject.toml changed after it was made', 'poetry lock')
}

const projectKeys = ['requires-python', 'dependencies', 'optional-dependencies']
const oldKeys = ['dependencies', 'source', 'extras', 'dev-dependencies']

function contentHash(pyproject: Table, withGroups: boolean): string {
  const project = pick(tableAt(pyproject, 'project'), projectKeys)
  const groups = withGroups ? (tableAt(pyproject, 'dependency-groups') ?? {}) : {}
  const tool = tableAt(pyproject, 'tool', 'poetry')
  const isNew = Object.keys(project).length + Object.keys(groups).length > 0
  const poetry = {
    ...(isNew ? {} : Object.fromEntries(oldKeys.map(key => [key, null]))),
    ...pick(tool, [...oldKeys, 'group']),
  }
  if (!isNew) return pythonDigest(poetry)
  const own = Object.keys(project).length > 0 ? { project } : {}
  const shared = Object.keys(groups).length > 0 ? { 'dependency-groups': groups } : {}
  return pythonDigest({ ...own, ...shared, tool: { poetry } })
}

function pick(table: Table | undefined, keys: string[]): Table {
  return Object.fromEntries(keys.flatMap(key => (table?.[key] === undefined ? [] : [[key, table[key]]])))
}

function needed(table: Table, where: string, group: string, context: MarkerContext): boolean {
  const name = textsAt(table, 'groups').find(one => pythonName(one) === pythonName(group))
  const { markers } = table
  const marker = isObject(markers) ? textAt(markers, name ?? '') : textAt(table, 'markers')
  return name !== undefined && markerHolds(marker, context, where)
}

function lockedPin(table: Table, where: string): Pin {
  const type = textAt(table, 'source', 'type')
  if (type !== undefined && type !== 'legacy')
    throw notReleased(textAt(table, 'name') ?? '', type === 'git' ? 'a git repository' : `a ${type}`, where)
  return pinOf({ ...identityOf(table, where), ...filesOf(listAt(table, 'files')), where })
}
