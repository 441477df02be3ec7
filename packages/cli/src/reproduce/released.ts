import { stat } from 'node:fs/promises'
import { join } from 'node:path'
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
  /** Path of a file of the release on this machine; undefined if it was not provided. Throws a Problem if it is another file by now. */
  fileOf(entry: Pick<FileEntry, 'path' | 'asset' | 'sha256'>): Promise<string | undefined>
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
  if ((await stat(tarball).catch(() => undefined))?.isFile()) places.push(await unpacked(tarball, tag, scratch))
  const [first] = places as [string]
  const text = await readLimited(join(first, manifestName), limits.evidence, 'inside')
  return {
    manifest: parseManifest(text.toString('utf8')),
    manifestSha256: sha256(text),
    fileOf: entry => firstFile(places, entry),
  }
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
    if (!(await stat(file).catch(() => undefined))?.isFile()) continue
    if ((await sha256File(file, 'inside')) === listed) return file
    throw new Problem(`compare ${path}`, {
      found: 'it changed since it was verified.',
      next: 'Run this again while nothing writes to the release.',
    })
  }
  return undefined
}

/** The record of a build in the release; undefined if it has none. Throws a Problem if it is none. */
export async function readRecord({ manifest, fileOf }: Released, path: string): Promise<BuildDocument | undefined> {
  const entry = manifest.files.find(file => file.path === path)
  const file = entry && (await fileOf(entry))
  return file === undefined ? undefined : parseBuild((await readLimited(file, limits.evidence)).toString('utf8'), path)
}
