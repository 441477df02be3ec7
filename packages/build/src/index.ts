export { compareFiles } from './compare/compare-files.ts'
export type { Comparison, Difference } from './compare/comparison.ts'
export type { FindOrigin } from './compare/find-origin.ts'
export { checkDistribution, checkTogether } from './distribution/check/check-distribution.ts'
export type { DistributionFinding } from './distribution/finding.ts'
export {
  type BuiltFile,
  type BuiltPython,
  buildPython,
  type PythonBuild,
  type Variation,
} from './python/build-python.ts'
export { findInterpreter, type Interpreter } from './python/interpreter.ts'
export { sourcePathOf } from './python/source-path.ts'
export { type Checkout, checkOut } from './source/checkout.ts'
