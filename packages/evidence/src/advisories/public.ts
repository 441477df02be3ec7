/** What other packages may use of advisories: a part of the face of this package, src/index.ts. */

export type { Advisory } from './advisory-shape.ts'
export { renderFixedSarif } from './fixed-sarif.ts'
export { type FixedIn, renderFixedVex } from './fixed-vex.ts'
export {
  advisoriesPath,
  embargoOn,
  idsOf,
  parseAdvisories,
  readAdvisories,
  type SecurityFixes,
} from './read-advisories.ts'
export { releasedAdvisories } from './released-advisories.ts'
export { writeAdvisories } from './write-advisories.ts'
