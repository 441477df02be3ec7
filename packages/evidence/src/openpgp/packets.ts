import { Problem } from '@release-tools/base'

/** A packet: its type and its content (RFC 9580 §4.2). */
export interface Packet {
  tag: number
  body: Uint8Array
  /** Where it begins in the data. */
  start: number
}

/** Types of packets (RFC 9580 §5). */
export const tags = { signature: 2, secretKey: 5, publicKey: 6 } as const

/** Types of signatures (RFC 9580 §5.2.1). */
export const types = { binary: 0x00, text: 0x01, keyRevocation: 0x20, subkeyRevocation: 0x28 } as const

/**
 * The packets of binary data. The library leaves out those that it cannot read, but what they are decides here. Throws a Problem for
 * data that are damaged. Lengths in parts are only for the content of messages, so they count as damage.
 */
export function packetsOf(data: Uint8Array): Packet[] {
  const packets: Packet[] = []
  for (let start = 0; start < data.length; ) {
    const { tag, from, length } = headerAt(data, start)
    const end = from + length
    if (!(end <= data.length)) throw damaged('it ends too early.')
    packets.push({ tag, body: data.subarray(from, end), start })
    start = end
  }
  return packets
}

/** The type of the first packet; undefined if the data do not begin with one. */
export function firstTag(data: Uint8Array): number | undefined {
  const [first = 0] = data
  if ((first & 0x80) === 0) return undefined
  return isNew(first) ? first & 0x3f : (first >> 2) & 0x0f
}

/** The type of a signature; undefined for versions whose layout is not known. Versions 2 and 3 have a length first. */
export function signatureType(body: Uint8Array): number | undefined {
  const [version = 0, second, third] = body
  if (version >= 4 && version <= 6) return second
  return version === 2 || version === 3 ? third : undefined
}

/** True for the revocation of a key or subkey. A version that is not known may be one. */
export function isRevocation({ tag, body }: Packet): boolean {
  if (tag !== tags.signature) return false
  const type = signatureType(body)
  return type === undefined || type === types.keyRevocation || type === types.subkeyRevocation
}

/** A packet of `data` with its header. */
export function wholePacket(data: Uint8Array, { start, body }: Packet): Uint8Array {
  return data.subarray(start, body.byteOffset - data.byteOffset + body.length)
}

export function damaged(found: string, cause?: unknown): Problem {
  return new Problem('read the OpenPGP data', { found: `it is damaged: ${found}`, next: 'Get the file again.', cause })
}

function isNew(first: number): boolean {
  return (first & 0x40) !== 0
}

function headerAt(data: Uint8Array, start: number): { tag: number; from: number; length: number } {
  const tag = firstTag(data.subarray(start, start + 1))
  if (tag === undefined) throw damaged(`there is no packet at byte ${start}.`)
  const [first = 0] = data.subarray(start)
  const { size, length } = isNew(first) ? newLength(data, start + 1) : oldLength(data, start + 1, first & 3)
  return { tag, from: start + 1 + size, length }
}

/** RFC 9580 §4.2.1 */
function newLength(data: Uint8Array, at: number): { size: number; length: number } {
  const [first = 0, second = 0] = data.subarray(at)
  if (first < 192) return { size: 1, length: first }
  if (first < 224) return { size: 2, length: ((first - 192) << 8) + second + 192 }
  if (first === 255) return { size: 5, length: numberAt(data, at + 1, 4) }
  throw damaged('a packet has its length in parts.')
}

/** RFC 9580 §4.2.2. The fourth kind has no length. */
function oldLength(data: Uint8Array, at: number, kind: number): { size: number; length: number } {
  if (kind === 3) throw damaged('a packet has no length.')
  const size = 2 ** kind
  return { size, length: numberAt(data, at, size) }
}

/** Not a number if the data end before. */
function numberAt(data: Uint8Array, at: number, size: number): number {
  let number = 0
  for (let index = at; index < at + size; index += 1) number = number * 256 + (data[index] ?? Number.NaN)
  return number
}
