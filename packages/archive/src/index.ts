export { parseAddress, requireAddresses, requireOptions, type StoreAddress, shownAddress } from './address.ts'
export { archiveRelease, type PartToKeep, requireAll } from './archive.ts'
export { deletionSentence } from './deletion-trial.ts'
export { DamagedCopy, MissingCopy, NameTaken } from './differences.ts'
export type { DeletionTrial, Driver, StoreContext } from './driver.ts'
export { decidesBetweenRuns, openStore, requireStore, tryDeletion } from './drivers.ts'
export { type FetchedPart, type FoundPart, fetchPart, findPart } from './fetch.ts'
export { indexCopies, newestIndexCopy } from './index-copies.ts'
export { copyListing, requireListing } from './listing-copies.ts'
export { lockSentence, lockWord, weakest } from './lock-fact.ts'
export { requirePart } from './part.ts'
export type { ProgressPlace } from './progress.ts'
export {
  keepsAll,
  type PartReceipt,
  type Receipt,
  receiptName,
  renderReceipt,
  type StoreReceipt,
  withoutSecrets,
} from './receipt.ts'
export { folderOf, readRecord, recordName, recordOf } from './record.ts'
export { sourceCopies } from './source-copies.ts'
export type { FileToKeep, Kept, KeptFile, LockFact, Part, Progress, Store, StoreListing } from './store.ts'
export { awsHost } from './stores/s3/aws-host.ts'
export { sign as signForAws } from './stores/s3/sigv4.ts'
