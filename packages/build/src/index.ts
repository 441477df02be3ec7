export { checkDistribution, checkTogether } from './distribution/check/check-distribution.ts'
export type { DistributionFinding } from './distribution/finding.ts'
export { type Checkout, checkOut } from './source/checkout.ts'
