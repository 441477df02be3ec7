import { createHash } from 'node:crypto'

/** The tree of a transparency log, with all its leaves in memory (RFC 6962 §2.1). */
export class MerkleTree {
  readonly #leaves: Buffer[] = []

  get size(): number {
    return this.#leaves.length
  }

  /** Adds a leaf. Returns its digest. */
  add(data: Uint8Array): Buffer {
    const leaf = hash(0, data)
    this.#leaves.push(leaf)
    return leaf
  }

  root(): Buffer {
    return rootOf(this.#leaves)
  }

  /** The digests that prove that the tree contains the leaf, the lowest first. */
  proof(index: number): Buffer[] {
    return path(index, this.#leaves)
  }
}

function rootOf(leaves: Buffer[]): Buffer {
  const [only] = leaves
  if (only !== undefined && leaves.length === 1) return only
  const half = split(leaves.length)
  return hash(1, rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)))
}

function path(index: number, leaves: Buffer[]): Buffer[] {
  if (leaves.length <= 1) return []
  const half = split(leaves.length)
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)]
  return index < half ? [...path(index, left), rootOf(right)] : [...path(index - half, right), rootOf(left)]
}

/** The largest power of two that is smaller than `size`. */
function split(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1))
}

function hash(prefix: number, ...parts: Uint8Array[]): Buffer {
  return createHash('sha256')
    .update(Buffer.from([prefix]))
    .update(Buffer.concat(parts))
    .digest()
}
