import { createHash } from 'node:crypto'
import { archiveProblem, type MemberSink, readPieces, type ScannedEntry, scanTar, scanZip } from '@release-tools/base'

/** A member of a distribution, with the digest of its content. */
export interface Content {
  path: string
  /** False for directories, links and special files. */
  regular: boolean
  /** True for a file with holes, in a tar. */
  sparse?: boolean
  /** Unpacked, in bytes. */
  size: number
  /** SHA-256 as RECORD writes it: base64url without padding. */
  digest: string
  /** The content, of those that the caller wants. */
  text?: string
}

/** Largest member whose text is kept, in bytes: a RECORD of 100,000 files has about 10 MB. */
const textLimit = 16 * 1024 ** 2
/** Most unpacked bytes of all members. */
const totalLimit = 4 * 1024 ** 3

/** Reads every member of a wheel. `wanted` says of which the text is kept. Throws a Problem if the archive is damaged, or too large. */
export async function wheelContents(path: string, wanted: (path: string) => boolean): Promise<Content[]> {
  const contents: Content[] = []
  const total = { size: 0 }
  for await (const { name, mode, read } of scanZip(path)) {
    // Links: S_IFLNK of Unix.
    const regular = !name.endsWith('/') && (mode & 0o170000) !== 0o120000
    const digest = new Digest(total, wanted(name))
    if (!name.endsWith('/')) await read(digest)
    contents.push({ path: name, regular, ...digest.result() })
  }
  return contents
}

/** The same for a source distribution (`.tar.gz`). */
export async function sdistContents(path: string, wanted: (path: string) => boolean): Promise<Content[]> {
  const contents: Content[] = []
  const total = { size: 0 }
  for await (const entry of scanTar(readPieces(path))) {
    const digest = new Digest(total, entry.regular && wanted(entry.path))
    await writeTo(digest, entry)
    contents.push({ path: entry.path, regular: entry.regular, sparse: entry.type === 'S', ...digest.result() })
  }
  return contents
}

async function writeTo(sink: MemberSink, { body }: ScannedEntry): Promise<void> {
  for await (const part of body) await sink.write(part)
}

/** Takes the content of one member. */
class Digest implements MemberSink {
  readonly #hash = createHash('sha256')
  readonly #parts: Uint8Array[] = []
  readonly #total: { size: number }
  readonly #kept: boolean
  #size = 0

  constructor(total: { size: number }, kept: boolean) {
    this.#total = total
    this.#kept = kept
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#size += bytes.length
    this.#total.size += bytes.length
    if (this.#total.size > totalLimit) throw archiveProblem(`its files have more than ${totalLimit} bytes.`)
    this.#hash.update(bytes)
    if (!this.#kept) return
    if (this.#size > textLimit) throw archiveProblem(`its metadata has more than ${textLimit} bytes.`)
    this.#parts.push(bytes)
  }

  result(): { size: number; digest: string; text?: string } {
    const text = this.#kept ? { text: Buffer.concat(this.#parts).toString('utf8') } : {}
    return { size: this.#size, digest: this.#hash.digest('base64url'), ...text }
  }
}
