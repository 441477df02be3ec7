/** `r` and `s` of an ECDSA signature one after the other, each with `size` bytes, out of DER. */
export function rawSignature(der: Buffer, size: number): Buffer {
  // SEQUENCE, its length (two bytes from 128 on), INTEGER, its length.
  const start = (der[1] ?? 0) < 128 ? 2 : 3
  const length = der[start + 1] ?? 0
  const r = der.subarray(start + 2, start + 2 + length)
  const s = der.subarray(start + 2 + length + 2)
  return Buffer.concat([padded(r, size), padded(s, size)])
}

/** Integers of DER have no leading zeros, except one if the first bit is set. */
function padded(integer: Buffer, size: number): Buffer {
  const bytes = integer.subarray(Math.max(0, integer.length - size))
  return Buffer.concat([Buffer.alloc(size - bytes.length), bytes])
}
