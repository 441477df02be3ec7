import { createHash, type KeyObject } from 'node:crypto'
import { Point } from '@noble/ed25519'

/** Bytes of each half of a signature: a point of the curve and a number (RFC 8032 §5.1.6). */
const half = 32
/** What is hashed before everything else for Ed25519ph without a context: dom2(1, "") of RFC 8032 §2. */
const domain = Buffer.concat([Buffer.from('SigEd25519 no Ed25519 collisions'), Buffer.from([1, 0])])

/**
 * Checks a signature by an Ed25519 key over bytes that pass by in pieces. Both kinds of RFC 8032 count, which no key and no bundle
 * tells apart: the pure one, and Ed25519ph over the SHA-512 of the bytes, which logs ask for.
 */
export class Ed25519Check {
  readonly #signature: Uint8Array
  readonly #key: Buffer
  readonly #pure = createHash('sha512')
  readonly #content = createHash('sha512')

  constructor(key: KeyObject, signature: Uint8Array) {
    this.#signature = signature
    this.#key = Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url')
    this.#pure.update(signature.subarray(0, half)).update(this.#key)
  }

  update(chunk: Uint8Array): void {
    this.#pure.update(chunk)
    this.#content.update(chunk)
  }

  /** True if the key has made the signature over all that passed by. Call it once. */
  verify(): boolean {
    if (this.#signature.length !== 2 * half) return false
    const prehashed = createHash('sha512')
      .update(domain)
      .update(this.#signature.subarray(0, half))
      .update(this.#key)
      .update(this.#content.digest())
    return [this.#pure, prehashed].some(hash => isSolved(this.#key, this.#signature, hash.digest()))
  }
}

/** The equation of RFC 8032 §5.1.7: [8][S]B = [8]R + [8][k]A. A key of small order is refused: it has signed everything. */
function isSolved(key: Uint8Array, signature: Uint8Array, challenge: Uint8Array): boolean {
  try {
    const [a, r] = [Point.fromBytes(key), Point.fromBytes(signature.subarray(0, half))]
    const s = numberOf(signature.subarray(half))
    const k = numberOf(challenge) % Point.CURVE().n
    const difference = r.add(a.multiply(k, false)).subtract(Point.BASE.multiply(s, false))
    return !a.isSmallOrder() && difference.clearCofactor().is0()
  } catch {
    // Not a point of the curve, or a number that is too large.
    return false
  }
}

/** The number that bytes are in little-endian order. */
function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)
}
