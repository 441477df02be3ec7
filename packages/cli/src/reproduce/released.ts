import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { limits, Problem, readLimited, sha256, sha256File, unpackArchive } from '@release-tools/base'
import {
  type BuildDocument,
  type FileEntry,
  kinds,
  type Manifest,
  parseBuild,
  parseManifest,
  tarballName,
  tarballPrefix,
} from '@release-tools/evidence'

/** A verified release, whose files can be read. */
export interface Released {
  manifest: Manifest
  manifestSha256: string
  /** A directory with its files by their paths. Among assets without the tarball, what lies deeper is missing in it. */
  directory: string
  /** Its tarball, if it was provided. */
  tarball: string | undefined
  /** Path of a file of the release on this machine; undefined if it was not provided. Throws a Problem if it is another file by now. */
  fileOf(entry: Pick<FileEntry, 'path' | 'asset' | 'sha256'>): Promise<string | undefined>
  /** The same for a file that the manifest does not list: the manifest, its signature, the digests. */
  unlisted(name: string): Promise<string | undefined>
}

const manifestName = kinds.manifest.files.document.path

/**
 * Opens a release that was verified: a release directory, a folder of assets, or a tarball, which is unpacked into `scratch`. What only
 * the tarball among assets has is read from it.
 */
export async function openReleased(path: string, tag: string, scratch: string): Promise<Released> {
  const isDirectory = (await stat(path)).isDirectory()
  const tarball = isDirectory ? join(path, tarballName(tag)) : path
  const places = isDirectory ? [path] : []
  const isThere = await isFile(tarball)
  if (isThere) places.push(await unpacked(tarball, tag, scratch))
  // A release directory has it beside it.
  const beside = join(dirname(path), tarballName(tag))
  const [first] = places as [string]
  const text = await readLimited(join(first, manifestName), limits.evidence, 'inside')
  return {
    manifest: parseManifest(text.toString('utf8')),
    manifestSha256: sha256(text),
    directory: places.at(-1) ?? first,
    tarball: isThere ? tarball : (await isFile(beside)) ? beside : undefined,
    fileOf: entry => firstFile(places, entry),
    unlisted: name => firstOf(places.map(place => join(place, name))),
  }
}

async function firstOf(files: string[]): Promise<string | undefined> {
  for (const file of files) if (await isFile(file)) return file
  return undefined
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true
}

async function unpacked(tarball: string, tag: string, scratch: string): Promise<string> {
  const directory = join(scratch, 'released')
  await unpackArchive(tarball, directory)
  return join(directory, tarballPrefix(tag))
}

/** A release directory and the tarball have a file by its path, a folder of assets by its asset name. */
async function firstFile(
  places: string[],
  { path, asset, sha256: listed }: Pick<FileEntry, 'path' | 'asset' | 'sha256'>,
): Promise<string | undefined> {
  const names = asset === undefined ? [path] : [path, asset]
  for (const file of places.flatMap(place => names.map(name => join(place, name)))) {
    if (!(await isFile(file))) continue
    if ((await sha256File(file, 'inside')) === listed) return file
    throw new Problem(`compare ${path}`, {
      found: 'it changed since it was verified.',
      next: 'Run this again while nothing writes to the release.',
    })
  }
  return undefined
}

/** The record of a build in the release; undefined if it has none. Throws a Problem if it is none. */
export async function readRecord(released: Released, path: string): Promise<BuildDocument | undefined> {
  const text = await readText(released, path)
  return text === undefined ? undefined : parseBuild(text, path)
}

/** The text of a file of the release; undefined if the release has none, or if it was not provided. */
export async function readText({ manifest, fileOf }: Released, path: string): Promise<string | undefined> {
  const entry = manifest.files.find(file => file.path === path)
  const file = entry && (await fileOf(entry))
  return file === undefined ? undefined : (await readLimited(file, limits.document)).toString('utf8')
}
