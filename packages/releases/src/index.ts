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
