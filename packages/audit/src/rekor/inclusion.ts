import { hashOf } from '../merkle.ts'

/** Leaves from `from` (inclusive) to `to` (exclusive). */
export interface Range {
  from: number
  to: number
}

/** The digest of a leaf of a Merkle tree (RFC 6962, section 2.1). */
export function leafHash(leaf: Uint8Array): Buffer {
  return hashOf(0, leaf)
}

/** The digest of two subtrees. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return hashOf(1, left, right)
}

/** The largest power of two that is smaller than the number of leaves, of which there are at least two. */
export function leftSize({ from, to }: Range): number {
  return 2 ** Math.ceil(Math.log2(to - from) - 1)
}

/**
 * The subtrees beside the path from a leaf to the root of a tree of `size` leaves, the lowest first. Their digests are a proof of inclusion
 * (RFC 6962, section 2.1.1). `isLeft` says on which side of the path.
 */
export function besidePath(index: number, size: number): (Range & { isLeft: boolean })[] {
  const beside: (Range & { isLeft: boolean })[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + leftSize({ from, to })
    if (index < middle) {
      beside.unshift({ from: middle, to, isLeft: false })
      to = middle
    } else {
      beside.unshift({ from, to: middle, isLeft: true })
      from = middle
    }
  }
  return beside
}

/** The root of the tree that a proof leads to; undefined if the proof is not one of this leaf in a tree of this size. */
export function rootOfProof(leaf: Buffer, index: number, size: number, proof: readonly Buffer[]): Buffer | undefined {
  if (!Number.isSafeInteger(size) || index < 0 || index >= size) return undefined
  const beside = besidePath(index, size)
  if (beside.length !== proof.length) return undefined
  return proof.reduce(
    (hash, other, level) => (beside[level]?.isLeft ? nodeHash(other, hash) : nodeHash(hash, other)),
    leaf,
  )
}
