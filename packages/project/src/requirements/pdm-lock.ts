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
  const { file, group, place } = request
  const lock = parseTable(file.text, file.name)
  const metadata = tableAt(lock, 'metadata') ?? {}
  if (!textsAt(metadata, 'groups').map(pythonName).includes(pythonName(group)))
    return `${file.name} has no dependency group ${group}, and PDM locks build-system.requires nowhere else.`
  const read = async (context: MarkerContext) => {
    requireFormat(metadata, file.name, group)
    await requireFresh(metadata, request, (await pyprojectBeside(file.path, place)).table)
    requireTarget(metadata, context, file.name)
    const packages = packagesOf(lock, 'package', file).filter(({ table, where }) =>
      needed(table, where, group, context),
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
async function requireFresh(metadata: Table, { file }: LockRequest, pyproject: Table) {
  const groups = Object.entries(tableAt(pyproject, 'dependency-groups') ?? {}).map(([name, items]) => [
    pythonName(name),
    items,
  ])
  const all: Record<string, unknown> = Object.fromEntries(groups)
  for (const [name, items] of Object.entries(tableAt(pyproject, 'tool', 'pdm', 'dev-dependencies') ?? {}))
    all[pythonName(name)] = [...listAt(all, pythonName(name)), ...listAt(items)]
  const digest = pythonDigest({
    sources: tableAt(pyproject, 'tool', 'pdm')?.source ?? [],
    dependencies: tableAt(pyproject, 'project')?.dependencies ?? [],
    'dev-dependencies': all,
    'optional-dependencies': tableAt(pyproject, 'project')?.['optional-dependencies'] ?? {},
    'requires-python': tableAt(pyproject, 'project')?.['requires-python'] ?? '',
    resolution: tableAt(pyproject, 'tool', 'pdm')?.resolution ?? {},
  })
  if (textAt(metadata, 'content_hash') !== `sha256:${digest}`)
    throw outOfDate(file.name, 'the requirements in pyproject.toml changed after it was made', 'pdm lock')
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
