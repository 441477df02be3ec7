import { renderJson } from '@release-tools/base'
import type { Kept, LockFact } from './store.ts'

/** Where a failed store stopped. */
export interface Failure {
  attempted: string
  found: string
  next: string
}

/** A part that a store keeps whole. */
export interface PartReceipt {
  /** `release` or `run-12345-1` */
  part: string
  /** What became of each file. The record of the part is the last. */
  files: Kept[]
  /** Names of files that this store does not keep. */
  elsewhere: string[]
}

/** What one store keeps now. */
export interface StoreReceipt {
  /** `s3://bucket/prefix`, or the address that could not be opened, without its options. */
  place: string
  /** What it does not promise; absent if it could not be opened. */
  limits?: string
  /** What is true of each of its files (weakest); absent if it keeps none. */
  lock?: LockFact
  parts: PartReceipt[]
  /** Absent if it keeps all parts. */
  failure?: Failure
}

/** True if a store keeps every file of every part. A branch keeps no artifacts. */
export function keepsAll({ failure, parts }: StoreReceipt): boolean {
  return failure === undefined && parts.every(({ elsewhere }) => elsewhere.length === 0)
}

/** What was archived, and where. */
export interface Receipt {
  repository: string
  tag: string
  stores: StoreReceipt[]
}

/** The receipt with its failures as `hide` shows their texts: a server may have repeated a secret that it got. */
export function withoutSecrets(receipt: Receipt, hide: (text: string) => string): Receipt {
  const stores = receipt.stores.map(({ failure, ...store }) =>
    failure === undefined
      ? store
      : {
          ...store,
          failure: { attempted: hide(failure.attempted), found: hide(failure.found), next: hide(failure.next) },
        },
  )
  return { ...receipt, stores }
}

/** Name of the file. */
export const receiptName = 'archive-receipt.json'

const schema = 'https://github.com/org/release-tools/blob/v1/docs/schema/archive-receipt.v1.json'

/** `archive-receipt.json`: docs/schema/archive-receipt.v1.json. */
export function renderReceipt({ repository, tag, stores }: Receipt): string {
  return renderJson({ schema, repository, tag, stores: stores.map(storeValue) })
}

function storeValue({ place, limits, lock, parts, failure }: StoreReceipt) {
  return {
    place,
    limits,
    lock,
    parts: parts.map(({ part, files, elsewhere }) => ({
      part,
      files: files.map(({ name, sha256, version, lock, already }) => ({ name, sha256, version, lock, already })),
      elsewhere,
    })),
    failure,
  }
}
