/** The most that a block may unfold to, in bytes: GitHub accepts attestations of 16 MiB. */
const mostBytes = 16 * 1024 * 1024
const brace = 0x7b

/**
 * The JSON object in a block of Snappy, as GitHub keeps bundles (`bundle_url`); undefined for everything else. A block has no sign of its own,
 * so that it must be one to the last byte. https://github.com/google/snappy/blob/main/format_description.txt
 */
export function unpackSnappy(block: Uint8Array): Buffer | undefined {
  const { value: size, next } = lengthOf(block)
  const isObject = ((block[next] ?? 1) & 3) === 0 && block[next + 1 + literalBytes(block[next] ?? 0)] === brace
  if (!isObject || size === 0 || size > mostBytes) return undefined
  const out = Buffer.alloc(size)
  let [from, to] = [next, 0]
  while (from < block.length) {
    const { start, length, offset } = elementAt(block, from)
    const end = offset === undefined ? start + length : start
    if (end > block.length || to + length > size || offset === 0 || (offset ?? 0) > to) return undefined
    if (offset === undefined) out.set(block.subarray(start, end), to)
    // A copy may overlap what it writes: then it repeats.
    else for (let index = to; index < to + length; index++) out[index] = out[index - offset] ?? 0
    from = end
    to += length
  }
  return to === size ? out : undefined
}

/** The length of the content: seven bits in each byte, the lowest first, with the eighth bit if more follow. */
function lengthOf(block: Uint8Array): { value: number; next: number } {
  let value = 0
  for (let at = 0; at < 5; at++) {
    const byte = block[at] ?? 0
    value += (byte & 0x7f) * 2 ** (7 * at)
    if (byte < 0x80) return { value, next: at + 1 }
  }
  return { value: 0, next: 0 }
}

/** A part of a block: bytes as they are, from `start` on, or a copy of what was written `offset` bytes before. */
interface Element {
  start: number
  length: number
  offset?: number
}

function elementAt(block: Uint8Array, at: number): Element {
  const tag = block[at] ?? 0
  const kind = tag & 3
  if (kind === 0) {
    const bytes = literalBytes(tag)
    return { start: at + 1 + bytes, length: (bytes === 0 ? tag >> 2 : numberAt(block, at + 1, bytes)) + 1 }
  }
  if (kind === 1)
    return { start: at + 2, length: ((tag >> 2) & 7) + 4, offset: (tag >> 5) * 256 + (block[at + 1] ?? 0) }
  const bytes = kind === 2 ? 2 : 4
  return { start: at + 1 + bytes, length: (tag >> 2) + 1, offset: numberAt(block, at + 1, bytes) }
}

/** How many bytes after the tag have the length of a literal: none if it is in the tag. */
function literalBytes(tag: number): number {
  return Math.max(0, (tag >> 2) - 59)
}

function numberAt(block: Uint8Array, at: number, bytes: number): number {
  return Array.from({ length: bytes }, (_, index) => (block[at + index] ?? 0) * 256 ** index).reduce((a, b) => a + b, 0)
}
