import { basename } from 'node:path'
import { messageOf, Problem } from '@release-tools/base'
import { pythonName } from '../sbom/bom.ts'
import { parseVersion, sameVersion } from '../version/version.ts'
import type { Statement } from './core-metadata.ts'
import { mayBeSdist, parseSdistName, readSdist, sdistMetadata } from './sdist.ts'
import { readWheel, wheelMetadata } from './wheel.ts'

/** A wheel or a source distribution, with name and version from its metadata. */
export interface Distribution extends Statement {
  kind: 'wheel' | 'sdist'
}

/**
 * Reads a wheel (METADATA) or a source distribution (PKG-INFO), within bounds. An archive that is named like a source
 * distribution of the project counts as one, even if it has no PKG-INFO: its file name says name and version. `isProject` is
 * true for names of the project. Undefined for a file that is neither. Throws a Problem if the file cannot be read, or if its
 * metadata and its name contradict each other.
 */
export async function readDistribution(
  path: string,
  isProject: (name: string) => boolean,
): Promise<Distribution | undefined> {
  const file = basename(path)
  if (/\.whl$/i.test(file)) return agreed('wheel', file, await attempt(file, () => readWheel(path, file)))
  if (!mayBeSdist(file)) return undefined
  const named = parseSdistName(file)
  const claims = named !== undefined && isProject(named.name)
  const read = () => readSdist(path, file)
  // An archive of other data may be in a format that we do not read.
  const found = claims ? await attempt(file, read) : await read().catch(() => undefined)
  if (found !== undefined) return agreed('sdist', file, found)
  return claims ? agreed('sdist', file, [{ where: 'its file name', ...named }]) : undefined
}

/** The text of METADATA or PKG-INFO. Throws a Problem if the file cannot be read, or has none. */
export async function distributionMetadata(path: string): Promise<string> {
  const file = basename(path)
  const found = await attempt(file, () => (/\.whl$/i.test(file) ? wheelMetadata(path) : sdistMetadata(path, file)))
  if (found !== undefined) return found.text
  throw unusable(file, 'it has no PKG-INFO in its top directory.', 'Build it again with a build back-end.')
}

async function attempt<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    const found = error instanceof Problem ? error.found : `it is damaged (${messageOf(error)}).`
    throw unusable(file, found, 'Build it again with a tool that follows the specifications of packaging.python.org.')
  }
}

function agreed(kind: Distribution['kind'], file: string, [inside, ...others]: Statement[]): Distribution {
  if (inside === undefined) throw new Error(`${file} says nothing`)
  if (parseVersion(inside.version, 'pep440') === undefined)
    throw unusable(
      file,
      `${inside.where} has the version ${JSON.stringify(inside.version)}.`,
      'Build it with a version that PEP 440 allows.',
    )
  const other = others.find(statement => !isSame(inside, statement))
  if (other === undefined) return { kind, ...inside }
  throw unusable(file, `${text(inside)}, but ${text(other)}.`, 'Build it again, and do not rename it.')
}

function isSame(a: Statement, b: Statement): boolean {
  return pythonName(a.name) === pythonName(b.name) && sameVersion(a.version, b.version, 'pep440')
}

function text({ where, name, version }: Statement): string {
  return `${where} says ${JSON.stringify(`${name} ${version}`)}`
}

function unusable(file: string, found: string, next: string): Problem {
  return new Problem(`read the name and the version of ${JSON.stringify(file)}`, { found, next })
}
