import { zlibModule } from './zlib-module.ts'

/** Speed against size, as in gzip. */
export type DeflateLevel = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** Of tar.gz and zip: a quarter faster than 6, the default of gzip, for one more byte in a hundred. */
export const archiveLevel: DeflateLevel = 5

/** What zlib writes around the compressed bytes. */
export type DeflateFormat = 'raw' | 'gzip'

/** The part of it that we use. TypeScript declares it for browsers only. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object) => { exports: object }
}

/** The functions of the module that we call. Numbers are addresses in its memory, lengths, or codes of zlib. */
interface Zlib {
  memory: { buffer: ArrayBuffer }
  malloc(size: number): number
  deflate_new(): number
  deflate_init_raw(stream: number, level: number): number
  deflate_init_gzip(stream: number, level: number): number
  /** Eight bits of a code of zlib, and below them the number of bytes that were written to `out`. */
  deflate_process(stream: number, from: number, size: number, out: number, room: number, flush: number): number
  deflate_last_consumed(stream: number): number
  deflate_end(stream: number): number
}

// From zlib.h.
const [noFlush, finish, streamEnd] = [0, 4, 1]
const blockSize = 64 * 1024

/** zlib, and the addresses of the next block and of what it makes of it. */
interface Room {
  zlib: Zlib
  input: number
  output: number
}

let compiled: object | undefined
/** That of a closed Deflater: each has 16 MB, and with a new one for each archive, V8 would often clear up the whole program. */
let idle: Room | undefined

function takeRoom(): Room {
  if (idle !== undefined) {
    const room = idle
    idle = undefined
    return room
  }
  compiled ??= new WebAssembly.Module(Buffer.from(zlibModule, 'base64'))
  const zlib = new WebAssembly.Instance(compiled).exports as Zlib
  return { zlib, input: zlib.malloc(blockSize), output: zlib.malloc(blockSize) }
}

/**
 * Compresses with the zlib of this repository, not with that of Node: WebAssembly has one meaning on every machine. zlib gets blocks of
 * one size, however the caller divides its bytes. After `end`, another stream begins. `close` leaves its memory to the next one.
 */
export class Deflater {
  readonly #room: Room
  readonly #zlib: Zlib
  readonly #level: DeflateLevel
  readonly #format: DeflateFormat
  readonly #input: number
  readonly #output: number
  #view = new Uint8Array()
  #stream = 0
  #filled = 0

  constructor(format: DeflateFormat, level: DeflateLevel) {
    this.#room = takeRoom()
    this.#zlib = this.#room.zlib
    this.#input = this.#room.input
    this.#output = this.#room.output
    this.#format = format
    this.#level = level
    this.#begin()
  }

  /** Takes bytes, and gives compressed ones as soon as there are some. */
  *push(bytes: Uint8Array): Generator<Buffer> {
    for (let at = 0; at < bytes.length; ) {
      if (this.#filled === blockSize) yield* this.#compress()
      const room = blockSize - this.#filled
      const part = at === 0 && bytes.length <= room ? bytes : bytes.subarray(at, at + room)
      this.#memory().set(part, this.#input + this.#filled)
      this.#filled += part.length
      at += part.length
    }
  }

  /** Gives the rest, and begins another stream. */
  *end(): Generator<Buffer> {
    yield* this.#compress()
    for (let ended = false; !ended; ) {
      const { code, output } = this.#process(0, 0, finish)
      ended = code === streamEnd
      if (output.length > 0) yield output
    }
    this.#zlib.deflate_end(this.#stream)
    this.#begin()
  }

  /** It cannot be used after that. One that failed, or that nobody closes, takes its memory with it. */
  close(): void {
    this.#zlib.deflate_end(this.#stream)
    idle = this.#room
  }

  #begin() {
    const { deflate_new, deflate_init_gzip, deflate_init_raw } = this.#zlib
    this.#stream = deflate_new()
    const init = this.#format === 'gzip' ? deflate_init_gzip : deflate_init_raw
    requireSuccess(init(this.#stream, this.#level))
  }

  *#compress(): Generator<Buffer> {
    for (let at = 0; at < this.#filled; at += this.#zlib.deflate_last_consumed(this.#stream)) {
      const { output } = this.#process(this.#input + at, this.#filled - at, noFlush)
      if (output.length > 0) yield output
    }
    this.#filled = 0
  }

  #process(from: number, size: number, flush: number): { code: number; output: Buffer } {
    const result = this.#zlib.deflate_process(this.#stream, from, size, this.#output, blockSize, flush)
    const code = requireSuccess(result >> 24)
    const written = result & 0xffffff
    return { code, output: Buffer.from(this.#memory().subarray(this.#output, this.#output + written)) }
  }

  /** A new view when the memory has grown: old ones are then empty. */
  #memory(): Uint8Array {
    if (this.#view.length === 0) this.#view = new Uint8Array(this.#zlib.memory.buffer)
    return this.#view
  }
}

/** Throws an Error at a code that zlib uses for its own faults, such as no memory. */
function requireSuccess(code: number): number {
  if (code < 0) throw new Error(`zlib failed with code ${code}`)
  return code
}
