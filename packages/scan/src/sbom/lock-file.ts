import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import {
  at,
  byBytes,
  fileSize,
  limits,
  listAt,
  Problem,
  parseJson,
  parseTable,
  readLimited,
  refuseMany,
  textAt,
} from '@release-tools/base'
import { pythonName } from '@release-tools/evidence'
import { type Pin, requirementPins } from './requirement-pins.ts'

/** The locked versions of a project. */
export interface Lock {
  /** Its file name. */
  fileName: string
  pins: Pin[]
}

/** Most lines of a requirements file, in which a package has one for each of its files. */
const mostLines = 200_000

/** What reads each format. A file that locks nothing gives undefined. The first one that a project has counts. */
const readers: Record<string, (text: string, what: string) => Pin[] | undefined> = {
  'pylock.toml': (text, what) => listAt(parseTable(text, what), 'packages').flatMap(pylockPin),
  'uv.lock': (text, what) => listAt(parseTable(text, what), 'package').flatMap(uvPin),
  'poetry.lock': (text, what) => listAt(parseTable(text, what), 'package').flatMap(one => filesPin(one, 'markers')),
  'pdm.lock': (text, what) => listAt(parseTable(text, what), 'package').flatMap(one => filesPin(one, 'marker')),
  'Pipfile.lock': (text, what) => pipfilePins(parseJson(text, what)),
  'requirements.txt': requirements,
}

/**
 * Reads the lock of a project. `path` is absolute; undefined looks for the files that tools write by default, and for the lock of the uv
 * workspace that the project belongs to.
 */
export async function readLock(project: string, path: string | undefined): Promise<Lock | undefined> {
  if (path !== undefined) return readOne(path, readers[nameOf(path)] ?? requirements)
  for (const [name, read] of Object.entries(readers)) {
    const file = join(project, name)
    const lock = (await fileSize(file)) === undefined ? undefined : await readOne(file, read)
    if (lock !== undefined) return lock
  }
  return workspaceLock(project)
}

/** A uv workspace has one lock, at its root, which names the directory of each member. It does not leave the repository. */
async function workspaceLock(project: string): Promise<Lock | undefined> {
  let directory = project
  while (!existsSync(join(directory, '.git')) && directory !== dirname(directory)) {
    directory = dirname(directory)
    const path = join(directory, 'uv.lock')
    if ((await fileSize(path)) === undefined) continue
    const packages = listAt(
      parseTable((await readLimited(path, limits.evidence)).toString('utf8'), 'uv.lock'),
      'package',
    )
    const members = packages.flatMap(one => textAt(one, 'source', 'editable') ?? textAt(one, 'source', 'virtual') ?? [])
    const isMember = members.some(member => resolve(directory, member) === project)
    return isMember ? readOne(path, readers['uv.lock'] ?? requirements) : undefined
  }
  return undefined
}

async function readOne(
  path: string,
  read: (text: string, what: string) => Pin[] | undefined,
): Promise<Lock | undefined> {
  const fileName = nameOf(path)
  if ((await fileSize(path)) === undefined)
    throw new Problem(`read the lock ${fileName}`, { found: 'no such file.', next: 'Check the input `lock-file`.' })
  const pins = read((await readLimited(path, limits.evidence)).toString('utf8'), fileName)
  return pins === undefined ? undefined : { fileName, pins }
}

function requirements(text: string, what: string): Pin[] | undefined {
  refuseMany(text, { '\n': 1 }, mostLines, what)
  return requirementPins(text)
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/**
 * A file of constraints for pip. A name that is locked to several versions without conditions says nothing for this machine, so it
 * is left out. With digests, pip requires one for everything that it installs.
 */
export function constraints({ pins }: Lock, withHashes: boolean): string {
  const counts = new Map<string, number>()
  for (const { name, marker } of pins)
    if (marker === undefined) counts.set(pythonName(name), (counts.get(pythonName(name)) ?? 0) + 1)
  return pins
    .filter(({ name }) => (counts.get(pythonName(name)) ?? 0) < 2)
    .map(({ name, version, marker, sha256 }) => {
      const condition = marker === undefined ? '' : ` ; ${marker}`
      const hashes = withHashes ? sha256.map(digest => ` --hash=sha256:${digest}`).join('') : ''
      return `${name}==${version}${condition}${hashes}`
    })
    .sort(byBytes)
    .map(line => `${line}\n`)
    .join('')
}

/** https://packaging.python.org/en/latest/specifications/pylock-toml/ */
function pylockPin(entry: unknown): Pin[] {
  const files = [...listAt(entry, 'wheels'), at(entry, 'sdist'), at(entry, 'archive')]
  return pin(
    entry,
    textAt(entry, 'marker'),
    files.map(file => textAt(file, 'hashes', 'sha256')),
  )
}

/** https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile: version 1. The project itself is not from a registry. */
function uvPin(entry: unknown): Pin[] {
  if (at(entry, 'source', 'registry') === undefined) return []
  const markers = listAt(entry, 'resolution-markers').filter(one => typeof one === 'string')
  const files = [...listAt(entry, 'wheels'), at(entry, 'sdist')]
  return pin(entry, markers.length === 0 ? undefined : markers.map(one => `(${one})`).join(' or '), hashesOf(files))
}

/** The locks of Poetry 1.5 and later and of PDM. */
function filesPin(entry: unknown, condition: string): Pin[] {
  return pin(entry, textAt(entry, condition), hashesOf(listAt(entry, 'files')))
}

/** https://pipenv.pypa.io: version 6. */
function pipfilePins(document: unknown): Pin[] {
  const packages = at(document, 'default')
  return Object.entries(typeof packages === 'object' && packages !== null ? packages : {}).flatMap(([name, entry]) => {
    const version = textAt(entry, 'version')?.replace(/^==/, '')
    const hashes = listAt(entry, 'hashes').map(hash => ({ hash }))
    return pin({ name, version }, textAt(entry, 'markers'), hashesOf(hashes))
  })
}

function hashesOf(files: unknown[]): (string | undefined)[] {
  return files.map(file => /^sha256:([0-9a-f]{64})$/.exec(textAt(file, 'hash') ?? '')?.[1])
}

// The texts become lines of a file for pip, so that nothing else may be in them.
function pin(entry: unknown, marker: string | undefined, hashes: (string | undefined)[]): Pin[] {
  const [name, version] = [textAt(entry, 'name') ?? '', textAt(entry, 'version') ?? '']
  if (!/^[A-Za-z0-9][\w.-]*$/.test(name) || !/^[\w.!+]+$/.test(version) || /[\r\n#\\]| --/.test(marker ?? '')) return []
  return [{ name, version, marker, sha256: hashes.filter(one => one !== undefined) }]
}
