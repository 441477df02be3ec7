export { type IndexAddress, managePage, readAddress } from './address.ts'
export { type Distributions, type IndexDistribution, releasedDistributions } from './distributions.ts'
export { packageIndex } from './package-index.ts'
export type { IndexFile } from './project-page.ts'
export { isPublicIndex, publicIndex } from './public-index.ts'
export { type IndexRequest, type PublishedFile, type PublishedToIndex, publishToIndex } from './publish.ts'
export {
  downloadIndexed,
  type IndexVersion,
  indexReader,
  type ListedVersion,
  readListed,
  readProvenance,
  readVersion,
} from './read-version.ts'
export type { IndexReader } from './simple.ts'
