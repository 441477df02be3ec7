export { filesToKeep } from './files-to-keep.ts'
export { storeContract } from './store-contract.ts'
export type { Fresh } from './subject.ts'
