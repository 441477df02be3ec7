/** The lengths of two numbers for P-256, P-384 and P-521, in bytes. */
const lengths = [64, 96, 132]

/**
 * A signature by ECDSA in DER, given its two numbers one after the other (IEEE P1363), as Google's signers write it. Undefined for bytes of
 * another length.
 */
export function derOfPlain(signature: Buffer): Buffer | undefined {
  if (!lengths.includes(signature.length)) return undefined
  const half = signature.length / 2
  const numbers = Buffer.concat([integer(signature.subarray(0, half)), integer(signature.subarray(half))])
  return Buffer.concat([header(0x30, numbers.length), numbers])
}

/** A positive number: without leading zeros, except for the one that keeps it positive (X.690 §8.3). */
function integer(bytes: Buffer): Buffer {
  const start = bytes.findIndex(byte => byte !== 0)
  const number = start === -1 ? Buffer.from([0]) : bytes.subarray(start)
  const content = (number[0] ?? 0) < 0x80 ? number : Buffer.concat([Buffer.from([0]), number])
  return Buffer.concat([header(2, content.length), content])
}

function header(tag: number, length: number): Buffer {
  return Buffer.from(length < 0x80 ? [tag, length] : [tag, 0x81, length])
}
