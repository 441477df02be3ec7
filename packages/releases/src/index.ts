export { applyStates, type StatedEntries, supportedUntil } from './apply-states.ts'
export type { IndexEntry, ReleaseIndex, ReleaseState } from './entry.ts'
export {
  entryOf,
  judgeState,
  type NamedRelease,
  type RefusableState,
  refusableStates,
  requireSameRepository,
  type WantedState,
} from './judge-release.ts'
export type { RoleSigner } from './role-signer.ts'
export { parseStates, type ReleaseStates, readStates, statesPath } from './states.ts'
export type { DeclaredState, SupportLine } from './states-shape.ts'
