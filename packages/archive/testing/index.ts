export { filesToKeep } from './files-to-keep.ts'
export { type Bucket, keyOf, limitedHost, makeBucket, ownerHost } from './s3-bucket.ts'
export { storeContract } from './store-contract.ts'
export type { Fresh } from './subject.ts'
