import { dirname, resolve } from 'node:path'
import { isObject, listAt, Problem, parseTable, type Table, textAt, textsAt } from '@release-tools/base'
import { pythonName } from '@release-tools/evidence'
import {
  damaged,
  type FoundPins,
  identityOf,
  type LockRequest,
  notReleased,
  packagesOf,
  type RequirementsSource,
  rangesOf,
  requirePython,
  type Without,
} from './lock-file.ts'
import { type MarkerContext, markerHolds } from './marker.ts'
import { type Pin, pinOf } from './pins.ts'

// https://packaging.python.org/en/latest/specifications/pylock-toml/ (PEP 751)

/**
 * A pylock.toml: the group, if it has groups. A file of its own (`pylock.build.toml`, or one that the configuration names) counts as
 * a whole, with its default groups.
 */
export async function pylock(request: LockRequest & { whole: boolean }): Promise<RequirementsSource | Without> {
  const { file, group, whole } = request
  const lock = parseTable(file.text, file.name)
  if (!/^1\.\d+$/.test(textAt(lock, 'lock-version') ?? ''))
    throw damaged(file.name, `its lock-version is ${JSON.stringify(lock['lock-version'])}; version 1 is read.`)
  const hasGroup = textsAt(lock, 'dependency-groups').map(pythonName).includes(pythonName(group))
  if (!hasGroup && !whole)
    return `${file.name} has no dependency group ${group}, and PEP 751 leaves build requirements out: they need a file of their own, pylock.build.toml.`
  const groups = new Set(hasGroup ? [group] : textsAt(lock, 'default-groups'))
  const read = async (context: MarkerContext) =>
    pinsOf(lock, request, { ...context, groups, extras: new Set<string>() })
  return { label: hasGroup ? `${file.name}, group ${group}` : file.name, read }
}

function pinsOf(lock: Table, { file, place }: LockRequest, context: MarkerContext): FoundPins {
  requirePython(rangesOf(lock), context, file.name)
  const environments = textsAt(lock, 'environments')
  if (environments.length > 0 && !environments.some(marker => markerHolds(marker, context, file.name)))
    throw new Problem(`read the build requirements in ${file.name}`, {
      found: `none of its environments is this interpreter (${context.environment.python_full_version}, ${context.environment.sys_platform}).`,
      next: 'Make the file again for this interpreter.',
    })
  const packages = packagesOf(lock, 'packages', file).filter(({ table, where }) =>
    markerHolds(textAt(table, 'marker'), context, where),
  )
  const others = packages.filter(({ table }) => !isProject(table, file.path, place.directory))
  return { pins: others.map(({ table, where }) => lockedPin(table, where, context)), notes: [] }
}

/** `pip lock .` names the project itself. */
function isProject(table: Table, path: string, directory: string): boolean {
  const own = textAt(table, 'directory', 'path')
  return own !== undefined && resolve(dirname(path), own) === resolve(directory)
}

function lockedPin(table: Table, where: string, context: MarkerContext): Pin {
  const origins: Record<string, string> = { vcs: 'a repository', directory: 'a directory', archive: 'an address' }
  const origin = Object.keys(origins).find(key => table[key] !== undefined)
  if (origin !== undefined) throw notReleased(textAt(table, 'name') ?? '', origins[origin] ?? '', where)
  requirePython(rangesOf(table), context, where)
  const wheels = listAt(table, 'wheels').filter(isObject)
  const files = isObject(table.sdist) ? [...wheels, table.sdist] : wheels
  return pinOf({
    ...identityOf(table, where),
    hashes: files.flatMap(strongest),
    where,
    sourceOnly: wheels.length === 0,
  })
}

/** The digest of a file by an algorithm that pip accepts. */
function strongest(file: Table): string[] {
  const algorithm = ['sha256', 'sha384', 'sha512'].find(name => textAt(file, 'hashes', name) !== undefined)
  return algorithm === undefined ? [] : [`${algorithm}:${textAt(file, 'hashes', algorithm)?.toLowerCase()}`]
}
