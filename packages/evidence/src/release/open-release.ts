import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { byBytes, listFiles, Problem, readLimited, readPieces, readStart, sizeIfThere } from '@release-tools/base'
import { isTarballName, manifestBundleName, manifestName } from '../manifest/release-names.ts'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import { evidenceLimit, readFromTarball } from './tarball.ts'

/**
 * A release of which nothing is trusted yet: only its manifest and the signature of that are read. `folder`: a release directory,
 * or downloaded assets. `file`: one downloaded asset, with the manifest beside it.
 */
export type Unread = UnreadFolder | UnreadTarball

export interface UnreadFolder extends Readable {
  kind: 'folder' | 'file'
  /** The folder of the files: that of the file itself, if it is one. */
  directory: string
  /** Files of the folder, in bytewise order; beside one file, without those of subdirectories. */
  names: string[]
}

export interface UnreadTarball extends Readable {
  kind: 'tarball'
}

interface Readable {
  path: string
  /** Reads the manifest or its signature. Undefined if it does not exist. */
  read(name: string): Promise<Buffer | undefined>
}

/** Opens a release directory, a folder of downloaded assets, one asset, or a tarball. Throws a Problem for anything else. */
export async function openRelease(path: string): Promise<Unread> {
  const status = await stat(path).catch(() => undefined)
  if (status?.isDirectory()) return folder({ kind: 'folder', path, directory: path, names: await listFiles(path) })
  if (status?.isFile()) return openFile(path)
  throw cannotOpen(path, status ? 'it is neither a file nor a directory.' : 'no such file or directory.')
}

async function openFile(path: string): Promise<Unread> {
  const directory = dirname(path)
  const name = basename(path)
  // A tarball that a browser has unzipped has lost its `.gz`.
  const isTarball = isTarballName(name) || isTarballName(`${name}.gz`)
  if (!isTarball && (await hasManifest(directory)))
    return folder({ kind: 'file', path, directory, names: await filesIn(directory) })
  await requireTarball(path, isTarball)
  let read: Promise<Map<string, Buffer>> | undefined
  return {
    kind: 'tarball',
    path,
    read: async name => {
      read ??= readFromTarball(() => readPieces(path), [manifestName, manifestBundleName])
      return (await read).get(name)
    },
  }
}

function folder(parts: Omit<UnreadFolder, 'read'>): UnreadFolder {
  const { directory, names } = parts
  const read = async (name: string) =>
    names.includes(name) ? readLimited(join(directory, name), evidenceLimit) : undefined
  return { ...parts, read }
}

async function hasManifest(directory: string): Promise<boolean> {
  const sizes = await Promise.all([manifestName, manifestBundleName].map(name => sizeIfThere(join(directory, name))))
  return sizes.every(size => size !== undefined)
}

async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(({ name }) => name)
    .sort(byBytes)
}

const alone = `To verify one file of a release, download ${manifestName} and ${manifestBundleName} into the same folder.`

/** Refuses, by the first bytes, what people have in place of the tarball. */
async function requireTarball(path: string, isNamedSo: boolean): Promise<void> {
  const start = await readStart(path, 512)
  if (start[0] === 0x1f && start[1] === 0x8b) return
  if (start.toString('latin1', 257, 262) === 'ustar')
    throw cannotOpen(
      path,
      'it is a tar archive that was unzipped, and what is signed is the .tar.gz. Safari unzips downloads: switch off ' +
        '“Open safe files after downloading”, or download it with another program.',
    )
  if (start.toString('latin1', 0, 2) === 'PK')
    throw cannotOpen(path, `it is a zip archive, not the tarball of a release. ${alone}`)
  if (!isNamedSo) throw cannotOpen(path, `it is not the tarball of a release, and no manifest is beside it. ${alone}`)
  throw new Problem(`open ${path}`, {
    found: `it is not a gzip file, so it is not the tarball of a release. ${alone}`,
    next: 'Give the tarball of a release.',
  })
}

function cannotOpen(path: string, found: string): CannotCheck {
  return new CannotCheck(`open ${path}`, {
    found,
    next: 'Give a release directory, a folder with the assets of a release, one asset, or the tarball of a release.',
  })
}
