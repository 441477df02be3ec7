/** Reads the fields of SSH's binary formats (RFC 4251 §5). What is too short throws a RangeError, which callers turn into what it means. */
export class SshReader {
  readonly #data: Buffer
  #at = 0

  constructor(data: Buffer) {
    this.#data = data
  }

  bytes(length: number): Buffer {
    if (length > this.#data.length - this.#at) throw new RangeError('it ends too early')
    this.#at += length
    return this.#data.subarray(this.#at - length, this.#at)
  }

  number(): number {
    return this.bytes(4).readUInt32BE()
  }

  string(): Buffer {
    return this.bytes(this.number())
  }

  text(): string {
    return this.string().toString('latin1')
  }

  /** A positive number without the zero that keeps it positive. */
  positive(): Buffer {
    const value = this.string()
    const start = value.findIndex(byte => byte !== 0)
    return value.subarray(start < 0 ? value.length : start)
  }

  get rest(): number {
    return this.#data.length - this.#at
  }
}

/** A field of bytes with its length. */
export function sshString(value: string | Uint8Array): Buffer {
  const content = Buffer.from(value as Uint8Array)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, content])
}
