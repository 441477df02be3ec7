import { basename, dirname, join, resolve } from 'node:path'
import { digestsOfFile, fileSize, type Measure, measureFile, readLimited, readPieces } from '@release-tools/base'
import type { Digests, HashName } from '../in-toto/digests.ts'
import { build } from '../kinds/build.ts'
import { signingEvents } from '../kinds/signing-events.ts'
import type { FileEntry, Manifest } from '../manifest/manifest-model.ts'
import { tarballName, tarballPrefix, unlisted } from '../manifest/release-names.ts'
import type { UnreadFolder } from './open-release.ts'
import {
  digestsInTarball,
  evidenceLimit,
  fileInTarball,
  type OpenTarball,
  scanTarball,
  type TarballScan,
  type TarballUse,
} from './tarball.ts'

/**
 * What a release is read from, once its manifest is trusted. `directory`: the release directory. `assets`: a flat folder of the
 * assets of a GitHub release, by their asset names. `asset`: one of these assets, with the manifest beside it. `tarball`: the release
 * directory in its tarball, which is not unpacked.
 */
export type ReleaseSource = Folder | Tarball

export interface Folder extends Files {
  kind: 'directory' | 'assets' | 'asset'
}

export interface Tarball extends Files {
  kind: 'tarball'
  open: OpenTarball
  scan: TarballScan
}

interface Files {
  path: string
  /** Directory of the tarball and the files that belong to it. */
  beside: string
  /** Names of all files, in bytewise order. */
  names: string[]
  has(name: string): boolean
  /** Reads the file for its digest. If its size is not worth that, the digest is empty. */
  measure(name: string, isWorth?: (size: number) => boolean): Promise<Measure>
  /** Takes other digests of files that are there, each file once. Of a tarball, this reads the whole once more. */
  digests(names: readonly string[], hashes: readonly HashName[]): Promise<Map<string, Digests>>
  /** Reads a signature, a statement or another file of at most `limit` bytes. Undefined if no file has that name. */
  read(name: string, limit?: number): Promise<Buffer | undefined>
  /** The bytes of any file that is there. Of a tarball, this reads the whole up to that file. */
  stream(name: string): AsyncIterable<Uint8Array>
}

/** The name under which a source has a file; undefined if it is not among those that the source can have. */
export function nameIn(
  { kind }: Pick<ReleaseSource, 'kind'>,
  file: Pick<FileEntry, 'path' | 'asset'>,
): string | undefined {
  return kind === 'assets' || kind === 'asset' ? file.asset : file.path
}

/** The files of a folder, or one file with those beside it. The manifest tells a release directory from downloaded assets. */
export function openFolder({ kind, path, directory, names }: UnreadFolder, manifest: Manifest): Folder {
  const there = new Set(names)
  const folder = {
    path,
    names,
    has: (name: string) => there.has(name),
    measure: (name: string, isWorth: (size: number) => boolean = () => true) => measure(join(directory, name), isWorth),
    digests: async (wanted: readonly string[], hashes: readonly HashName[]) => {
      const found = new Map<string, Digests>()
      for (const name of wanted) found.set(name, await digestsOfFile(join(directory, name), hashes, 'inside'))
      return found
    },
    read: async (name: string, limit = evidenceLimit) =>
      there.has(name) ? readLimited(join(directory, name), limit, 'inside') : undefined,
    stream: (name: string) => readPieces(join(directory, name), { accepted: 'inside', reused: true }),
  }
  if (kind === 'file') return { ...folder, kind: 'asset', beside: directory }
  return isDirectory(names, manifest)
    ? { ...folder, kind: 'directory', beside: dirname(resolve(path)) }
    : { ...folder, kind: 'assets', beside: path }
}

/** A file that nobody can read may still have a size that shows that it is another. */
async function measure(path: string, isWorth: (size: number) => boolean): Promise<Measure> {
  try {
    return await measureFile(path, isWorth)
  } catch (error) {
    const size = (await fileSize(path)) ?? 0
    if (isWorth(size)) throw error
    return { size, sha256: '' }
  }
}

/** Counts the files that a release directory has in subdirectories: among assets, they lie at the top. */
function isDirectory(names: string[], { files, source }: Manifest): boolean {
  const there = new Set(names)
  const nested = files.filter(({ path }) => path.includes('/'))
  const inPlace = nested.filter(({ path }) => there.has(path)).length
  const flat = nested.filter(({ asset }) => asset !== undefined && there.has(asset)).length
  if (inPlace !== flat) return inPlace > flat
  return !there.has(tarballName(source.tag)) && names.some(name => name.includes('/'))
}

/** Reads a whole tarball once. `use` says which content is needed. Another check compares it with the manifest. */
export async function openTarball(path: string, use: Pick<TarballUse, 'takes' | 'take'>): Promise<Tarball> {
  const open = () => readPieces(path)
  const scan = await scanTarball(open, {
    keeps: isKept,
    takes: name => use.takes(name),
    take: (name, content) => use.take(name, content),
  })
  return {
    kind: 'tarball',
    beside: dirname(path),
    path,
    open,
    scan,
    names: [...scan.files.keys()],
    has: name => scan.files.has(name),
    measure: async name => scan.files.get(name) ?? { size: 0, sha256: '' },
    digests: (wanted, hashes) => digestsInTarball(open, wanted, hashes),
    read: async name => scan.kept.get(name),
    stream: name => fileInTarball(open, name),
  }
}

/** Signatures, statements and records of builds and of signatures are checked after the whole tarball was read. */
function isKept(path: string): boolean {
  const ofBuild = Object.values(build.files).some(file => file.targetAt(path, '') !== undefined)
  const ofSignatures = path === signingEvents.files.document.path
  return (
    ofBuild || ofSignatures || /\.(?:sigstore\.json|intoto\.jsonl)$/.test(path) || unlisted.some(name => name === path)
  )
}

/**
 * True if the name of a tarball or directory names a release other than that of the tag, in any case of letters. Browsers and file
 * managers add to a name that exists (`release-v1.2.0 (1).tar.gz`, `release-v1.2.0 - Copy`), and people choose names of their own,
 * such as `release-tarballs`.
 */
export function contradicts(path: string, tag: string): boolean {
  const name = basename(resolve(path)).toLowerCase()
  const [, named = '', ending] =
    /(?:^|\s)(release-[^\s()]+?)(?:[\s(][^.]*)?(\.(?:tar|tgz|gz|zip)\b.*)?$/.exec(name) ?? []
  const own = tarballPrefix(tag).toLowerCase()
  const isVersion = ending === undefined ? /\d\.\d/.test(named) || shapeOf(named) === shapeOf(own) : /\d/.test(named)
  return isVersion && named !== own
}

/** A name without its numbers: `release-v2` and `release-v3` have one shape. */
function shapeOf(name: string): string {
  return name.replace(/\d+/g, '0')
}
