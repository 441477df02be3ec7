import { createHash } from 'node:crypto'
import { archiveProblem, limits, type MemberSink } from '@release-tools/base'

/** Most unpacked bytes of all members of an archive, in bytes. */
const totalLimit = 4 * 1024 ** 3
/** Largest member that is looked into, in bytes. Of larger ones, only the digests are compared. */
export const explainLimit = limits.document

/** What has been unpacked so far: a small file can unpack to more than a machine has. */
export interface Unpacked {
  size: number
}

/** Takes the content of a member: its digest, and its bytes if they are wanted. Throws a Problem beyond the limit of the whole. */
export class MemberContent implements MemberSink {
  readonly #hash = createHash('sha256')
  readonly #total: Unpacked
  readonly #parts: Uint8Array[] | undefined
  size = 0

  constructor(total: Unpacked, keeps = false) {
    this.#total = total
    this.#parts = keeps ? [] : undefined
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.size += bytes.length
    this.#total.size += bytes.length
    if (this.#total.size > totalLimit) throw archiveProblem(`its files have more than ${totalLimit} bytes.`)
    this.#hash.update(bytes)
    if (this.#parts === undefined) return
    if (this.size > explainLimit) throw archiveProblem(`a member has more than ${explainLimit} bytes.`)
    this.#parts.push(Buffer.from(bytes))
  }

  /** Call it once, at the end. */
  digest(): string {
    return this.#hash.digest('hex')
  }

  bytes(): Buffer {
    return Buffer.concat(this.#parts ?? [])
  }
}
