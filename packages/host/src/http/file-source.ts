import type { FileHandle } from 'node:fs/promises'
import { openFile, Problem } from '@release-tools/base'

/** A file, or a part of one. */
export interface FilePart {
  path: string
  /** Bytes of the whole file. */
  size: number
  /** Defaults to the whole file. */
  part?: { start: number; size: number }
}

/** Size of a piece, in bytes. */
const pieceSize = 256 * 1024

/** A file that is read in pieces and must stay as it is. Two pieces are in memory: one is sent while the next is read. */
export class FileSource {
  readonly #path: string
  readonly #handle: FileHandle
  /** What was there when the file was opened. */
  readonly #state: State
  readonly #end: number
  readonly #buffers: [Buffer, Buffer]
  #at: number

  private constructor(
    path: string,
    handle: FileHandle,
    state: State,
    { start, size }: { start: number; size: number },
  ) {
    this.#path = path
    this.#handle = handle
    this.#state = state
    this.#at = start
    this.#end = start + size
    const most = Math.min(pieceSize, size)
    this.#buffers = [Buffer.allocUnsafeSlow(most), Buffer.allocUnsafeSlow(most)]
  }

  /** Opens a file. Throws a Problem unless it has the size that is expected. */
  static async open({ path, size, part = { start: 0, size } }: FilePart): Promise<FileSource> {
    const handle = await openFile(path).catch(error => Promise.reject(unreadable(path, error)))
    const state = await stateOf(handle)
    if (state.size === BigInt(size)) return new FileSource(path, handle, state, part)
    await handle.close()
    throw changed(path, `it has ${state.size} bytes, expected ${size}.`)
  }

  /** True if there are no more pieces. */
  get isAtEnd(): boolean {
    return this.#at === this.#end
  }

  /**
   * Reads the next piece, which is valid until the second call from now. Throws a Problem if the file was changed since it was opened:
   * whoever waits for all its bytes then never gets the last piece.
   */
  async next(): Promise<Buffer> {
    const [buffer] = this.#buffers
    this.#buffers.reverse()
    const most = Math.min(buffer.length, this.#end - this.#at)
    const { bytesRead } = await this.#handle.read(buffer, 0, most, this.#at)
    this.#at += bytesRead
    if (this.isAtEnd || bytesRead === 0) await this.#requireUnchanged()
    if (bytesRead === 0) throw changed(this.#path, 'it ended early.')
    return buffer.subarray(0, bytesRead)
  }

  async #requireUnchanged(): Promise<void> {
    const { size, mtimeNs } = await stateOf(this.#handle)
    if (size === this.#state.size && mtimeNs === this.#state.mtimeNs) return
    const sizes = size === this.#state.size ? '' : ` (${this.#state.size} bytes before, ${size} now)`
    throw changed(this.#path, `it was changed while it was sent${sizes}.`)
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }
}

interface State {
  size: bigint
  mtimeNs: bigint
}

function stateOf(handle: FileHandle): Promise<State> {
  return handle.stat({ bigint: true })
}

function changed(path: string, found: string): Problem {
  return new Problem(`send ${path}`, { found, next: 'Find out what writes to it. Then run the job again.' })
}

function unreadable(path: string, cause: Error): Problem {
  return new Problem(`send ${path}`, {
    found: `${cause.message}.`,
    next: 'Check that it is there and readable.',
    cause,
  })
}
