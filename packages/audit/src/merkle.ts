import { createHash } from 'node:crypto'

/**
 * The root of a Merkle tree as RFC 6962, section 2.1, defines it, while leaves are added: the digest of a leaf begins with a zero byte, that of two
 * subtrees with a one. Keeps one digest for each power of two in the number of leaves.
 */
export class MerkleTree {
  /** Digests of complete subtrees, the largest first. */
  readonly #subtrees: { leaves: number; hash: Buffer }[] = []

  add(leaf: Buffer): void {
    this.#subtrees.push({ leaves: 1, hash: hashOf(0, leaf) })
    for (;;) {
      const [left, right] = this.#subtrees.slice(-2)
      if (left === undefined || left.leaves !== right?.leaves) return
      this.#subtrees.splice(-2, 2, { leaves: 2 * left.leaves, hash: hashOf(1, left.hash, right.hash) })
    }
  }

  /** In lower-case hex. Of no leaves, it is the SHA-256 of nothing. */
  root(): string {
    const [last, ...larger] = this.#subtrees.map(({ hash }) => hash).reverse()
    if (last === undefined) return createHash('sha256').digest('hex')
    return larger.reduce((right, left) => hashOf(1, left, right), last).toString('hex')
  }
}

/** The digest of a leaf (0) or of two subtrees (1). */
export function hashOf(prefix: 0 | 1, ...parts: Uint8Array[]): Buffer {
  const hash = createHash('sha256').update(Buffer.of(prefix))
  for (const part of parts) hash.update(part)
  return hash.digest()
}
