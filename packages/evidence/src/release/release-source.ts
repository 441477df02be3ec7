import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileSize, listFiles, type Measure, readLimited, sha256File } from '@release-tools/base'
import type { FileEntry } from '../manifest/manifest-model.ts'

import { isTarballName } from '../manifest/release-names.ts'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import { evidenceLimit, scanTarball } from './tarball.ts'

/**
 * Where a release is read from. `directory`: the release directory. `assets`: a flat folder of the assets of a GitHub release, by
 * their asset names. `tarball`: the release directory in its tarball, which is not unpacked.
 */
export type ReleaseSource = Folder | Tarball

export interface Folder extends Files {
  kind: 'directory' | 'assets'
}

export interface Tarball extends Files {
  kind: 'tarball'
  path: string
  repacked: Repacked
}

interface Files {
  /** Directory of the tarball and the files that belong to it. */
  beside: string
  /** Names of all files, in bytewise order. */
  names: string[]
  measure(name: string): Promise<Measure>
  /** Reads a signature, a manifest or another file of a few MiB. Undefined if no file has that name. */
  read(name: string): Promise<Buffer | undefined>
}

/** Opens a release directory, a folder of downloaded assets, or a tarball. Throws a Problem if the path is none of these. */
export async function openRelease(path: string): Promise<ReleaseSource> {
  const status = await stat(path).catch(() => undefined)
  if (status?.isDirectory()) return openDirectory(path)
  if (status?.isFile()) return openTarball(path)
  throw new CannotCheck(`open ${path}`, {
    found: status ? 'it is neither a file nor a directory.' : 'no such file or directory.',
    next: 'Give a release directory, a folder with the assets of a release, or the tarball of a release.',
  })
}

/** Name of a file in a source; undefined if only the tarball has it. */
export function nameIn(source: ReleaseSource, file: Pick<FileEntry, 'path' | 'asset'>): string | undefined {
  return source.kind === 'assets' ? file.asset : file.path
}

/** Assets of a GitHub release have no subdirectories. A release directory has some, but no tarball of itself. */
async function openDirectory(path: string): Promise<Folder> {
  const entries = await readdir(path, { withFileTypes: true })
  const isFlat = !entries.some(entry => entry.isDirectory()) || entries.some(entry => isTarballName(entry.name))
  const kind = isFlat ? 'assets' : 'directory'
  const names = await listFiles(path)
  return {
    kind,
    beside: kind === 'assets' ? path : dirname(resolve(path)),
    names,
    measure: async name => ({
      size: (await fileSize(join(path, name))) ?? 0,
      sha256: await sha256File(join(path, name)),
    }),
    read: async name => (names.includes(name) ? readLimited(join(path, name), evidenceLimit, 'inside') : undefined),
  }
}

/** Reads the whole tarball once. Another check compares it with the manifest (verify/check-tarball.ts). */
export async function openTarball(path: string): Promise<Tarball> {
  const { files, kept, ...repacked } = await scanTarball(() => createReadStream(path))
  return {
    kind: 'tarball',
    beside: dirname(path),
    path,
    repacked,
    names: [...files.keys()],
    measure: async name => files.get(name) ?? { size: 0, sha256: '' },
    read: async name => kept.get(name),
  }
}

/** The result of packing the content of a tarball again. */
export interface Repacked {
  /** The directory in the tarball that contains all its files. */
  prefix: string
  /** Time of the first file, in seconds since 1970. */
  mtime: number
  /** True if its files are in order, and packing them again gives the same SHA-256. */
  canonical: boolean
  sha256: string
}
