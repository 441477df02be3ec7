import { posix } from 'node:path'
import {
  archiveProblem,
  listZip,
  normalName,
  readPieces,
  readZipMember,
  type ScannedEntry,
  scanTar,
} from '@release-tools/base'
import { pythonName } from '../sbom/bom.ts'
import { parsePep440 } from '../version/pep440.ts'
import { parseCoreMetadata, type Statement, TextSink } from './core-metadata.ts'

/** Endings of source distributions: that of PEP 625, and two that are older (`setup.py sdist --formats=zip`). */
const endings = /\.(?:tar\.gz|tgz|zip)$/i

/** True if a file may be a source distribution, by the ending of its name. */
export function mayBeSdist(file: string): boolean {
  return endings.test(file)
}

/** `{name}-{version}.tar.gz` (PEP 625). Older names have hyphens in the name, so the version is after the last one that fits. */
export function parseSdistName(file: string): { name: string; version: string } | undefined {
  const stem = /^(.+)\.tar\.gz$/i.exec(file)?.[1]
  const hyphens = [...(stem ?? '').matchAll(/-/g)].map(({ index }) => index)
  for (const at of hyphens) {
    const version = stem?.slice(at + 1) ?? ''
    if (parsePep440(version) !== undefined && /^[0-9]/.test(version)) return { name: stem?.slice(0, at) ?? '', version }
  }
  return undefined
}

/**
 * Name and version of a source distribution, in PKG-INFO and in the file name. Undefined for an archive that is none: it has no
 * PKG-INFO in its top directory. Throws a Problem for one that cannot be read.
 */
export async function readSdist(path: string, file: string): Promise<Statement[] | undefined> {
  const found = await sdistMetadata(path, file)
  if (found === undefined) return undefined
  const inside = { where: 'its PKG-INFO', ...parseCoreMetadata(found.text, found.member) }
  const named = splitFor(inside.name, file) ?? parseSdistName(file.replace(endings, '.tar.gz'))
  return named === undefined ? [inside] : [inside, { where: 'its file name', ...named }]
}

/** The text of PKG-INFO, and its place in the archive; undefined if it has none in its top directory. */
export function sdistMetadata(path: string, file: string): Promise<{ member: string; text: string } | undefined> {
  return /\.zip$/i.test(file) ? packageInfoInZip(path) : packageInfo(path)
}

/** Splits a file name after the project's name. That name may end like a version: `foo-2` of `foo-2-1.0.tar.gz`. */
function splitFor(name: string, file: string): { name: string; version: string } | undefined {
  const stem = file.replace(endings, '')
  const [start, rest] = [stem.slice(0, name.length), stem.slice(name.length)]
  const fits = pythonName(start) === pythonName(name) && rest.startsWith('-')
  return fits ? { name: start, version: rest.slice(1) } : undefined
}

const infoPath = /^[^/]+\/PKG-INFO$/

async function packageInfoInZip(path: string): Promise<{ member: string; text: string } | undefined> {
  const [member, other] = (await listZip(path))
    .map(({ name }) => name)
    .filter(name => infoPath.test(posix.normalize(name)))
  if (member === undefined) return undefined
  if (other !== undefined) throw archiveProblem(`it has ${JSON.stringify(member)} and ${JSON.stringify(other)}.`)
  const sink = new TextSink()
  await readZipMember(path, normalName(member), sink)
  return { member, text: sink.text() }
}

async function packageInfo(path: string): Promise<{ member: string; text: string } | undefined> {
  let found: { member: string; text: string } | undefined
  for await (const entry of scanTar(readPieces(path))) {
    // Programs that unpack it take other spellings of a path for the same file.
    const name = posix.normalize(entry.path)
    if (!infoPath.test(name)) continue
    if (!entry.regular) throw archiveProblem(`${JSON.stringify(name)} in it is not a regular file.`)
    if (found !== undefined) throw archiveProblem(`it has ${JSON.stringify(found.member)} and ${JSON.stringify(name)}.`)
    found = { member: name, text: await textOf(entry) }
  }
  return found
}

async function textOf({ body }: ScannedEntry): Promise<string> {
  const sink = new TextSink()
  for await (const part of body) await sink.write(part)
  return sink.text()
}
