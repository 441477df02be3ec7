/** What other packages may use of advisories: a part of the face of this package, src/index.ts. */

export { type Advisory, advisorySeverities } from './advisory-shape.ts'
export {
  advisoriesPath,
  embargoOn,
  idsOf,
  parseAdvisories,
  readAdvisories,
  type SecurityFixes,
} from './read-advisories.ts'
