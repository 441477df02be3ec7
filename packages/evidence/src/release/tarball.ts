import { createHash } from 'node:crypto'
import {
  type ArchiveEntry,
  byBytes,
  damagedTar,
  type Measure,
  type PackedFile,
  packFiles,
  readArchive,
} from '@release-tools/base'
import { unlisted } from '../manifest/release-names.ts'

/** Maximum size of a signature, a manifest or another file that is read into memory, in bytes. */
export const evidenceLimit = 16 * 1024 * 1024
/** Maximum size of all these files together, in bytes. They are in memory before any signature is verified. */
const keptLimit = 256 * 1024 * 1024
const bundles = /\.(?:sigstore\.json|intoto\.jsonl)$/

export interface TarballScan {
  /** Size and digest of each file, by its path without the prefix. */
  files: Map<string, Measure>
  /** Content of the files that verification reads, by path. */
  kept: Map<string, Buffer>
  prefix: string
  mtime: number
  canonical: boolean
  sha256: string
}

/**
 * Reads a tarball in one pass. Takes the digests of all files, and finds out whether packing them again gives the same bytes. Keeps
 * only evidence files in memory: other content goes straight from the reader to the packer, and nothing is unpacked to disk.
 */
export async function scanTarball(open: () => AsyncIterable<Uint8Array>, limit = keptLimit): Promise<TarballScan> {
  const own = createHash('sha256')
  const again = createHash('sha256')
  const entries = readArchive(tee(open(), chunk => own.update(chunk)))
  const first = await entries.next()
  if (first.done) throw damagedTar('it has no file.')
  const scan = new Scan(prefixOf(first.value.path), limit)
  for await (const chunk of packFiles(scan.pass(first.value, entries), first.value.mtime)) again.update(chunk)
  const sha256 = own.digest('hex')
  const { files, kept, prefix } = scan
  return {
    files,
    kept,
    prefix,
    mtime: first.value.mtime,
    sha256,
    canonical: scan.sorted && again.digest('hex') === sha256,
  }
}

class Scan {
  readonly prefix: string
  readonly files = new Map<string, Measure>()
  readonly kept = new Map<string, Buffer>()
  sorted = true
  #last = ''
  #keptSize = 0
  readonly #keptLimit: number

  constructor(prefix: string, keptLimit: number) {
    this.prefix = prefix
    this.#keptLimit = keptLimit
  }

  async *pass(first: ArchiveEntry, rest: AsyncIterable<ArchiveEntry>): AsyncGenerator<PackedFile> {
    yield this.#note(first)
    for await (const entry of rest) yield this.#note(entry)
  }

  #note(entry: ArchiveEntry): PackedFile {
    if (!entry.path.startsWith(`${this.prefix}/`))
      throw damagedTar(`some of its files are not in the directory ${JSON.stringify(this.prefix)}.`)
    this.sorted &&= byBytes(this.#last, entry.path) < 0
    this.#last = entry.path
    const path = entry.path.slice(this.prefix.length + 1)
    return { path: entry.path, size: entry.size, body: this.#measure(path, entry) }
  }

  async *#measure(path: string, { body, size }: ArchiveEntry): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256')
    const chunks: Buffer[] = []
    const keep = bundles.test(path) || unlisted.some(name => name === path)
    if (keep) this.#admit(path, size)
    for await (const chunk of body) {
      hash.update(chunk)
      if (keep) chunks.push(Buffer.from(chunk))
      yield chunk
    }
    this.files.set(path, { size, sha256: hash.digest('hex') })
    if (keep) this.kept.set(path, Buffer.concat(chunks))
  }

  #admit(path: string, size: number) {
    if (size > evidenceLimit)
      throw damagedTar(`${JSON.stringify(path)} has ${size} bytes, more than the ${evidenceLimit} accepted.`)
    this.#keptSize += size
    if (this.#keptSize > this.#keptLimit)
      throw damagedTar(`its signatures and statements have more than ${this.#keptLimit} bytes in total.`)
  }
}

function prefixOf(path: string): string {
  const slash = path.indexOf('/')
  if (slash < 1) throw damagedTar('its files are not in a directory.')
  return path.slice(0, slash)
}

async function* tee(chunks: AsyncIterable<Uint8Array>, look: (chunk: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    look(chunk)
    yield chunk
  }
}
