export { type IndexAddress, readAddress } from './address.ts'
export { type Distributions, type IndexDistribution, releasedDistributions } from './distributions.ts'
export { type IndexRequest, type PublishedFile, type PublishedToIndex, publishToIndex } from './publish.ts'
