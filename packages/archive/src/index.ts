export { parseAddress, requireOptions, type StoreAddress } from './address.ts'
export type { Driver, StoreContext } from './driver.ts'
export { folderOf, readRecord, recordName, recordOf } from './record.ts'
export type { FileToKeep, Kept, KeptFile, LockFact, Part, Progress, Store } from './store.ts'
