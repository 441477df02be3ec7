import { archiveProblem, type MemberSink, normalName } from '@release-tools/base'

const block = 512

/**
 * Reads one regular file from a tar stream and ignores its other entries. Throws a Problem if the file occurs twice, or if the
 * archive is damaged. Numbers in headers are octal (POSIX ustar). Files too large for octal numbers do not occur here.
 */
export async function readTarMember(stream: AsyncIterable<Buffer>, name: string, sink: MemberSink): Promise<boolean> {
  const reader = new BlockReader(stream)
  let found = false
  for (;;) {
    const header = await reader.take(block)
    if (header === undefined || header.every(byte => byte === 0)) {
      await reader.drain()
      return found
    }
    const entry = parseHeader(header)
    const wanted = entry.regular && normalName(entry.name) === name
    if (wanted && found) throw archiveProblem(`it contains ${name} twice.`)
    found ||= wanted
    await reader.pass(entry.size, wanted ? sink : undefined)
    await reader.pass((block - (entry.size % block)) % block, undefined)
  }
}

function parseHeader(header: Buffer) {
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0)
  if (octal(header, 148, 8) !== sum) throw archiveProblem('one of its headers is damaged.')
  const prefix = header.toString('latin1', 257, 262) === 'ustar' ? text(header, 345, 155) : ''
  const name = text(header, 0, 100)
  const type = header[156]
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size: octal(header, 124, 12),
    regular: type === 0 || type === 0x30,
  }
}

function text(header: Buffer, start: number, length: number): string {
  const end = header.indexOf(0, start)
  return header.toString('utf8', start, end === -1 || end > start + length ? start + length : end)
}

function octal(header: Buffer, start: number, length: number): number {
  const digits = text(header, start, length).trim()
  if (!/^[0-7]+$/.test(digits)) throw archiveProblem('one of its headers is damaged.')
  return Number.parseInt(digits, 8)
}

/** Reads a stream in pieces of given sizes without keeping it in memory. */
class BlockReader {
  readonly #source: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(stream: AsyncIterable<Buffer>) {
    this.#source = stream[Symbol.asyncIterator]()
  }

  /** The next bytes, or undefined at the end of the stream. */
  async take(size: number): Promise<Buffer | undefined> {
    const pieces: Buffer[] = []
    if (this.#rest.length === 0 && !(await this.#fill())) return undefined
    await this.pass(size, { write: async piece => void pieces.push(piece) })
    return Buffer.concat(pieces)
  }

  /** Passes the next bytes to a sink, or drops them. Throws a Problem if there are fewer. */
  async pass(size: number, sink: { write(piece: Buffer): Promise<void> } | undefined): Promise<void> {
    for (let left = size; left > 0; ) {
      if (this.#rest.length === 0 && !(await this.#fill())) throw archiveProblem('it is truncated.')
      const piece = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(piece.length)
      left -= piece.length
      await sink?.write(piece)
    }
  }

  /** Reads to the end, so that the checksum at the end of the compressed stream is verified too. */
  async drain(): Promise<void> {
    while (await this.#fill());
  }

  async #fill(): Promise<boolean> {
    const next = await this.#source.next()
    this.#rest = next.done === true ? Buffer.alloc(0) : next.value
    return next.done !== true
  }
}
