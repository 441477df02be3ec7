import { dirname, join, resolve } from 'node:path'
import { isObject, parseJson, parseTable, type Table, tableAt, textAt, textsAt } from '@release-tools/base'
import { pythonName } from '@release-tools/evidence'
import { byName } from './dependency-groups.ts'
import {
  damaged,
  type LockRequest,
  notReleased,
  outOfDate,
  type RequirementsSource,
  type Without,
} from './lock-file.ts'
import { type MarkerContext, markerHolds } from './marker.ts'
import { type Pin, pinOf } from './pins.ts'
import { type Place, readSource, type SourceFile } from './place.ts'
import { pythonDigest } from './python-json.ts'
import { parseRequirement } from './requirement.ts'
import { exactVersion } from './requirements-file.ts'

// https://pipenv.pypa.io/en/latest/pipfile.html: specification 6, whose categories besides `default` and `develop` have any name.

/** The category of a Pipfile.lock. */
export async function pipfileLock({
  file,
  place,
  group,
  withProject,
}: LockRequest): Promise<RequirementsSource | Without> {
  const lock = parseJson(file.text, file.name)
  if (!isObject(lock)) throw damaged(file.name, 'it is not an object.')
  const category = group === '_meta' ? undefined : byName(lock, group)
  if (!isObject(category))
    return `${file.name} has no category ${group}, and Pipenv locks build-system.requires nowhere else.`
  const read = async (context: MarkerContext) => {
    const specification = tableAt(lock, '_meta')?.['pipfile-spec']
    if (specification !== 6)
      throw damaged(file.name, `its pipfile-spec is ${JSON.stringify(specification)}; 6 is read.`)
    await requireFresh(lock, file, place)
    const ofProject = withProject && isObject(lock.default) ? Object.entries(lock.default) : []
    const entries = [...ofProject, ...Object.entries(category)]
    const others = withProject ? entries.filter(([, entry]) => !isProject(entry, file, place)) : entries
    const pins = others.flatMap(([name, entry]) => lockedPins(name, entry, file, context))
    return { pins, notes: pythonNote(lock, file, context) }
  }
  return { label: `${file.name}, group ${group}`, read }
}

/** `pipenv install -e .` names the project itself. */
function isProject(entry: unknown, { path }: SourceFile, { directory }: Place): boolean {
  const own = textAt(entry, 'path') ?? textAt(entry, 'file')
  return own !== undefined && resolve(dirname(path), own) === resolve(directory)
}

/** As Pipenv compares them. */
async function requireFresh(lock: Table, { name, path }: SourceFile, place: Place) {
  const pipfile = await readSource(join(dirname(path), 'Pipfile'), place)
  if (pipfile === undefined) return
  const {
    source,
    packages,
    'dev-packages': development,
    requires,
    scripts,
    pipfile: own,
    pipenv,
    ...others
  } = parseTable(pipfile.text, pipfile.name)
  // Pipenv assumes the public index, and its digest has the address.
  if (source === undefined) return
  const { default: _, develop: __, ...categories } = others
  const meta = { sources: source, requires: requires ?? {} }
  const digest = pythonDigest({ ...categories, _meta: meta, default: packages ?? {}, develop: development ?? {} }, [
    ',',
    ':',
  ])
  if (textAt(lock, '_meta', 'hash', 'sha256') !== digest)
    throw outOfDate(
      name,
      `${pipfile.name} changed after it was made`,
      'pipenv lock --categories "packages dev-packages build"',
    )
}

function pythonNote(lock: Table, { name }: SourceFile, { environment }: MarkerContext): string[] {
  const made = textAt(lock, '_meta', 'requires', 'python_version')
  return made === undefined || made === environment.python_version
    ? []
    : [`${name} was made for Python ${made}, and the build runs Python ${environment.python_version}.`]
}

function lockedPins(name: string, entry: unknown, file: SourceFile, context: MarkerContext): Pin[] {
  const where = `${file.name}, line ${lineOf(name, file)}`
  if (!isObject(entry)) throw damaged(where, `${JSON.stringify(name)} is not an object.`)
  // What other interpreters need may have neither version nor digest.
  if (!markerHolds(textAt(entry, 'markers'), context, where)) return []
  const origin = ['git', 'hg', 'svn', 'path', 'file'].find(key => entry[key] !== undefined)
  if (origin !== undefined) throw notReleased(name, origin === 'git' ? 'a git repository' : `a ${origin}`, where)
  const stated = textAt(entry, 'version') ?? ''
  const version = exactVersion(parseRequirement(`${pythonName(name)}${stated}`, where).specifiers)
  if (version === undefined)
    throw damaged(
      where,
      `${JSON.stringify(name)} has the version ${JSON.stringify(stated)}, which is not one exact version.`,
    )
  return [pinOf({ name, version, hashes: textsAt(entry, 'hashes'), where })]
}

function lineOf(name: string, { text }: SourceFile): number {
  return text.slice(0, text.lastIndexOf(`${JSON.stringify(name)}: {`)).split('\n').length
}
