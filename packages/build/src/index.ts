export { checkDistribution, checkTogether } from './distribution/check/check-distribution.ts'
export type { DistributionFinding } from './distribution/finding.ts'
export {
  type Normalised,
  type NormaliseMode,
  normaliseDistribution,
} from './distribution/normalise/normalise-distribution.ts'
export type { AppliedRule, NormaliseRule } from './distribution/normalise/traces.ts'
export { type Checkout, checkOut } from './source/checkout.ts'
