import { foldedName, isSafePath } from '../paths.ts'
import { damagedTar, type TarHeader, unreadTar } from './tar-header.ts'

/** Limits of an archive. They matter because a small file can unpack to more than fits on a disk. */
export interface ArchiveLimits {
  entries: number
  /** Unpacked bytes of all files together. */
  totalSize: number
  /** Unpacked bytes per packed byte, counted after the first 16 MiB. Deflate reaches 1032. */
  ratio: number
}

export const defaultLimits: ArchiveLimits = { entries: 100_000, totalSize: 16 * 1024 ** 3, ratio: 400 }

const mostParents = 40

const kinds: Record<string, string> = {
  '1': 'a hard link',
  '2': 'a symbolic link',
  '3': 'a device',
  '4': 'a device',
  '6': 'a named pipe',
}

/** What has been read so far. Refuses what exceeds a limit or occurs twice. */
export class Contents {
  readonly #limits: ArchiveLimits
  readonly #files = new Set<string>()
  readonly #directories = new Set<string>()
  #entries = 0
  #size = 0

  constructor(limits: ArchiveLimits) {
    this.#limits = limits
  }

  add({ path, type, size }: TarHeader) {
    const name = JSON.stringify(path.slice(0, 200))
    if (type !== '0' && type !== '5')
      throw unreadTar(`${name} is ${kinds[type] ?? `an entry of type ${JSON.stringify(type)}`}, not a regular file.`)
    if (path.startsWith('./')) throw unreadTar(`${name} is not a path as release-tools writes it.`)
    if (!isSafePath(type === '5' ? path.replace(/\/$/, '') : path))
      throw damagedTar(`${name} is not a path inside the archive.`)
    this.#entries += 1
    this.#size += size
    if (this.#entries > this.#limits.entries) throw unreadTar(`it has more than ${this.#limits.entries} entries.`)
    if (this.#size > this.#limits.totalSize)
      throw unreadTar(`its files have more than ${this.#limits.totalSize} bytes.`)
    this.#addName(foldedName(path), type, name)
  }

  #addName(path: string, type: string, name: string) {
    const parents = [...path.matchAll(/\//g)].map(slash => path.slice(0, slash.index))
    // Every directory is remembered, so a thousand in each path would fill the memory.
    if (parents.length > mostParents) throw damagedTar(`${name} is in more than ${mostParents} directories.`)
    for (const parent of parents) this.#directories.add(parent)
    if (type === '0' && this.#files.has(path))
      throw damagedTar(`it has ${name} twice, or in two spellings that are the same on some systems.`)
    if (type === '0') this.#files.add(path)
    if (this.#directories.has(path) || parents.some(parent => this.#files.has(parent)))
      throw damagedTar(`it has ${name} both as a file and as a directory.`)
  }
}
