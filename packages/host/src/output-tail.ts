/** Keeps the end of a program's output. */
export class OutputTail {
  readonly #limit: number
  readonly #encoding: 'utf8' | 'latin1'
  #chunks: Buffer[] = []
  #bytes = 0

  /** `limit`: how many bytes are kept. */
  constructor(limit: number, encoding: 'utf8' | 'latin1' = 'utf8') {
    this.#limit = limit
    this.#encoding = encoding
  }

  add(chunk: Buffer) {
    this.#chunks.push(chunk)
    this.#bytes += chunk.length
    // Drops whole chunks, so that nothing is copied while the program runs.
    while (this.#bytes - (this.#chunks[0]?.length ?? 0) > this.#limit) this.#bytes -= this.#chunks.shift()?.length ?? 0
  }

  /** The whole output; if it is longer than the limit, as many whole lines of its end as fit. */
  text(): string {
    const all = Buffer.concat(this.#chunks)
    if (all.length <= this.#limit) return all.toString(this.#encoding)
    const end = all.subarray(-this.#limit)
    return end.subarray(end.indexOf('\n') + 1).toString(this.#encoding)
  }
}
