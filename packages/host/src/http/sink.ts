import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { Problem, requireFileOrNothing } from '@release-tools/base'

/** A file that is written in pieces, with the digest of the bytes so far. */
export class Sink {
  #handle: FileHandle
  readonly #path: string
  readonly #limit: number
  #hash: Hash = createHash('sha256')
  #size = 0

  private constructor(handle: FileHandle, path: string, limit: number) {
    this.#handle = handle
    this.#path = path
    this.#limit = limit
  }

  /** Opens an empty file that accepts at most `limit` bytes. */
  static async open(path: string, limit: number): Promise<Sink> {
    return new Sink(await openEmpty(path), path, limit)
  }

  /** Number of bytes so far. */
  get size(): number {
    return this.#size
  }

  /** SHA-256 of the bytes so far, in lower-case hex. */
  digest(): string {
    return this.#hash.copy().digest('hex')
  }

  /** Appends bytes. Throws a Problem beyond the limit, or if the disk is full. */
  async write(bytes: Uint8Array): Promise<void> {
    if (this.#size + bytes.length > this.#limit) throw tooLarge(this.#path, this.#limit)
    await this.#handle.writeFile(bytes).catch(error => Promise.reject(unwritable(this.#path, error)))
    this.#hash.update(bytes)
    this.#size += bytes.length
  }

  /** Discards what was written. */
  async restart(): Promise<void> {
    await this.#handle.close()
    this.#handle = await openEmpty(this.#path)
    this.#hash = createHash('sha256')
    this.#size = 0
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }
}

async function openEmpty(path: string): Promise<FileHandle> {
  await requireFileOrNothing(path, { links: true })
  return open(path, 'w').catch(error => Promise.reject(unwritable(path, error)))
}

/** The Problem for a file that would exceed its limit. */
function tooLarge(path: string, limit: number): Problem {
  return new Problem(`write ${path}`, {
    found: `it would have more than the ${limit} bytes accepted.`,
    next: 'Check the source of the file.',
  })
}

/** The Problem for a file that cannot be written. It says plainly if the disk is full. */
export function unwritable(path: string, error: NodeJS.ErrnoException): Problem {
  const full = error.code === 'ENOSPC' || error.code === 'EDQUOT'
  return new Problem(`write ${path}`, {
    found: full ? `the disk is full (${error.code}).` : `${error.message}.`,
    next: full
      ? 'Free some space, or use a runner with a larger disk.'
      : 'Check that the folder exists and is writable.',
    cause: error,
  })
}
