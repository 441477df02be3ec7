import { isObject, listAt, parseTable, type Table, tableAt, textAt, textsAt } from '@release-tools/base'
import { pythonName } from '@release-tools/evidence'
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

// PDM documents the strategies (https://pdm-project.org/latest/usage/lockfile/). With `inherit_metadata`, which is the default since
// 2.11, each package names its groups and the marker under which they need it.

/** The group of a pdm.lock. */
export async function pdmLock(request: LockRequest): Promise<RequirementsSource | Without> {
  const { file, group, place, withProject } = request
  const lock = parseTable(file.text, file.name)
  const metadata = tableAt(lock, 'metadata') ?? {}
  if (!textsAt(metadata, 'groups').map(pythonName).includes(pythonName(group)))
    return `${file.name} has no dependency group ${group}, and PDM locks build-system.requires nowhere else.`
  const read = async (context: MarkerContext) => {
    requireFormat(metadata, file.name, group)
    requireFresh(metadata, request, (await pyprojectBeside(file.path, place)).table)
    requireTarget(metadata, context, file.name)
    const packages = packagesOf(lock, 'package', file).filter(({ table, where }) =>
      [group, ...(withProject ? ['default'] : [])].some(one => needed(table, where, one, context)),
    )
    return { pins: packages.map(({ table, where }) => lockedPin(table, where)), notes: [] }
  }
  return { label: `${file.name}, group ${group}`, read }
}

function requireFormat(metadata: Table, name: string, group: string) {
  if (!/^4\.\d/.test(textAt(metadata, 'lock_version') ?? ''))
    throw damaged(name, `its lock_version is ${JSON.stringify(metadata.lock_version)}; version 4 is read.`)
  if (!textsAt(metadata, 'strategy').includes('inherit_metadata'))
    throw damaged(
      name,
      `it was made without the strategy inherit_metadata, so it does not say what the group ${group} needs.`,
    )
}

/** As PDM compares them. */
function requireFresh(metadata: Table, { file }: LockRequest, pyproject: Table) {
  const own = tableAt(pyproject, 'tool', 'pdm')
  const project = tableAt(pyproject, 'project')
  const common = {
    sources: own?.source ?? [],
    dependencies: project?.dependencies ?? [],
    'optional-dependencies': project?.['optional-dependencies'] ?? {},
    'requires-python': project?.['requires-python'] ?? '',
  }
  const resolution = tableAt(pyproject, 'tool', 'pdm', 'resolution') ?? {}
  const accepted = [
    { ...common, 'dev-dependencies': allGroups(pyproject), resolution },
    // PDM 2.12, for example.
    { ...common, 'dev-dependencies': own?.['dev-dependencies'] ?? {}, overrides: resolution.overrides ?? {} },
  ].map(content => `sha256:${pythonDigest(content)}`)
  if (!accepted.includes(textAt(metadata, 'content_hash') ?? ''))
    throw outOfDate(file.name, 'the requirements in pyproject.toml changed after it was made', 'pdm lock')
}

/** The dependency groups, with those of PDM's own table. */
function allGroups(pyproject: Table): Table {
  const shared = Object.entries(tableAt(pyproject, 'dependency-groups') ?? {})
  const all: Table = Object.fromEntries(shared.map(([name, items]) => [pythonName(name), items]))
  for (const [name, items] of Object.entries(tableAt(pyproject, 'tool', 'pdm', 'dev-dependencies') ?? {}))
    all[pythonName(name)] = [...listAt(all, pythonName(name)), ...listAt(items)]
  return all
}

/** A lock file may be for several ranges of Python. */
function requireTarget(metadata: Table, context: MarkerContext, name: string) {
  const ranges = listAt(metadata, 'targets').flatMap(target => textAt(target, 'requires_python') ?? [])
  requirePython(ranges, context, name)
}

function needed(table: Table, where: string, group: string, context: MarkerContext): boolean {
  const groups = textsAt(table, 'groups').map(pythonName)
  return groups.includes(pythonName(group)) && markerHolds(textAt(table, 'marker'), context, where)
}

function lockedPin(table: Table, where: string): Pin {
  const origins: Record<string, string> = {
    git: 'a git repository',
    hg: 'a repository',
    url: 'an address',
    path: 'a file or a directory',
  }
  const origin = Object.keys(origins).find(key => table[key] !== undefined)
  if (origin !== undefined) throw notReleased(textAt(table, 'name') ?? '', origins[origin] ?? '', where)
  return pinOf({ ...identityOf(table, where), ...filesOf(listAt(table, 'files').filter(isObject)), where })
}
