/** A good size to hand on, in bytes. */
export const pieceSize = 256 * 1024

/** Gathers bytes: to hand on thousands of small pieces takes far longer than to copy them into a few large ones. */
export class ByteBuffer {
  #bytes: Buffer = Buffer.alloc(0)
  #length = 0

  get length(): number {
    return this.#length
  }

  append(bytes: Uint8Array): void {
    const end = this.#length + bytes.length
    if (end > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(2 * end, 2 * pieceSize))
      larger.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = larger
    }
    this.#bytes.set(bytes, this.#length)
    this.#length = end
  }

  /** Writes over bytes that were appended before. */
  replace(position: number, bytes: Uint8Array): void {
    this.#bytes.set(bytes, position)
  }

  /** Everything so far. The buffer is then empty. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#length)
    this.#bytes = Buffer.alloc(0)
    this.#length = 0
    return taken
  }
}
