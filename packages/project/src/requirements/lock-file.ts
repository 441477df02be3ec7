import { dirname, join } from 'node:path'
import { isObject, Problem, parseTable, type Table } from '@release-tools/base'
import { parseSpecifiers, satisfies } from '@release-tools/evidence'
import type { MarkerContext } from './marker.ts'
import type { FoundPin, Pin } from './pins.ts'
import { type Place, readSource, type SourceFile } from './place.ts'

/** What a file has for an interpreter. */
export interface FoundPins {
  pins: Pin[]
  /** Sentences. */
  notes: string[]
}

/** A file that holds the build requirements, and how it is read. */
export interface RequirementsSource {
  /** The file, relative to the repository, with its group: `uv.lock, group build`. */
  label: string
  read(context: MarkerContext): Promise<FoundPins>
}

/** A sentence: why a file does not hold the build requirements. */
export type Without = string

/** What a format needs to know. */
export interface LockRequest {
  file: SourceFile
  place: Place
  /** The dependency group with the requirements. */
  group: string
  /** True for tests: what the project itself needs comes too, and the group may be one of its extras. */
  withProject?: boolean
}

/** The tables of a list in a lock file, each with its place: `uv.lock, line 12`. `header` is the line that begins one. */
export function packagesOf(lock: Table, key: string, { name, text }: SourceFile): { table: Table; where: string }[] {
  const list = lock[key]
  if (list !== undefined && !(Array.isArray(list) && list.every(isObject)))
    throw damaged(name, `its ${key} is not a list of tables.`)
  const tables: Table[] = list ?? []
  const lines = text.split('\n').flatMap((line, index) => (line.trim() === `[[${key}]]` ? [index + 1] : []))
  // A file that a person wrote may have them in another form.
  return tables.map((table, index) => ({
    table,
    where: lines.length === tables.length ? `${name}, line ${lines[index]}` : name,
  }))
}

/** Name and version of a package. Throws a Problem if one is missing. */
export function identityOf(table: Table, where: string): { name: string; version: string } {
  const { name, version } = table
  if (typeof name !== 'string') throw damaged(where, 'it has no name.')
  if (typeof version !== 'string') throw damaged(where, `${JSON.stringify(name)} has no version.`)
  return { name, version }
}

/** Digests of the files of a package, and whether a wheel is among them: `{ file or url, hash }`, as uv, Poetry and PDM write them. */
export function filesOf(list: unknown): Pick<FoundPin, 'hashes' | 'sourceOnly'> {
  const files = Array.isArray(list) ? list.filter(isObject) : []
  const hashes = files.flatMap(({ hash }) => (typeof hash === 'string' ? [hash] : []))
  const sourceOnly = !files.some(({ file, url, path }) => isWheel(file) || isWheel(url) || isWheel(path))
  return { hashes, sourceOnly }
}

function isWheel(value: unknown): boolean {
  return typeof value === 'string' && /\.whl(?:[?#]|$)/i.test(value)
}

/** Refuses an interpreter that the file was not made for. `ranges` are alternatives: `>=3.9`, or `^3.9` of Poetry. */
export function requirePython(ranges: string[], { environment }: MarkerContext, where: string): void {
  // As pip does: 3.15.0rc1 is as good as 3.15.
  const version = environment.python_full_version.replace(/^(\d+(?:\.\d+)*).*$/, '$1')
  // Another syntax is not judged.
  const known = ranges.map(range => parseSpecifiers(range.replace(/^\^(\d+)(\S*)$/, caret)))
  if (known.length === 0 || known.some(range => range === undefined || satisfies(version, range))) return
  throw new Problem(`read the build requirements in ${where}`, {
    found: `they are for Python ${ranges.join(' or ')}, and the build runs Python ${version}.`,
    next: 'Build with another version of Python, or make the file for this one.',
  })
}

/** The `requires-python` of a table, as `requirePython` takes it. */
export function rangesOf(table: Table): string[] {
  const range = table['requires-python']
  return typeof range === 'string' ? [range] : []
}

/** Poetry writes `^3.9` for `>=3.9,<4`. */
function caret(_: string, major: string, rest: string): string {
  return `>=${major}${rest},<${Number(major) + 1}`
}

/** The text and the table of the pyproject.toml in the directory of a lock file; empty if there is none. */
export async function pyprojectBeside(path: string, place: Place): Promise<{ name: string; table: Table }> {
  const file = await readSource(join(dirname(path), 'pyproject.toml'), place)
  return { name: file?.name ?? 'pyproject.toml', table: file === undefined ? {} : parseTable(file.text, file.name) }
}

export function damaged(where: string, found: string): Problem {
  return new Problem(`read ${where}`, { found, next: 'Make the lock file again with the tool that wrote it.' })
}

/** The Problem of a lock file that was made before the project's requirements changed. */
export function outOfDate(name: string, changed: string, command: string): Problem {
  return new Problem(`read the build requirements in ${name}`, {
    found: `it is out of date: ${changed}.`,
    next: `Run \`${command}\`, and commit both files.`,
  })
}

/** The Problem of a package that no index has: a constraints file cannot hold it. */
export function notReleased(name: string, origin: string, where: string): Problem {
  return new Problem(`pin the build requirement ${JSON.stringify(name)}`, {
    found: `it comes from ${origin} (${where}), for which a constraints file holds no digest.`,
    next: 'Use a released version of it from a package index.',
  })
}
