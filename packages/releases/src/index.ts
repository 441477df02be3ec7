export {
  type IndexEntry,
  indexSchema,
  type RefusableState,
  type ReleaseIndex,
  type ReleaseState,
  refusableStates,
  renderIndex,
} from '@release-tools/evidence'
export { applyStates, declaredState, type StatedEntries } from './apply-states.ts'
export { fileLimits, fileOf, parseRoot, signedBytes } from './document.ts'
export { indexKey, keyName } from './index-key.ts'
export { entryOf, judgeState, type NamedRelease, requireSameRepository, type WantedState } from './judge-release.ts'
export { entryOfManifest, type WantedIndex, wantedIndex } from './list-release.ts'
export { makeRoot, type RootPlan, rolesOf, rootDays } from './make-root.ts'
export { type OpenedIndex, type OpenOptions, openIndex } from './open-index.ts'
export { serverOfPlace } from './open-place.ts'
export { filesPlace, type IndexPlace } from './place.ts'
export { metadataBranch, type RepositoryAccess } from './places/branch.ts'
export { directoryPlace } from './places/directory.ts'
export { RefusedIndex } from './refused-index.ts'
export type { RoleSigner } from './role-signer.ts'
export {
  earlierPath,
  type IndexFiles,
  type RoleKeys,
  type RoleName,
  roles,
  usualIndexRoot,
  versioned,
} from './roles.ts'
export { addSignature, type Lacking, lackingSignatures } from './sign-document.ts'
export { parseStates, type ReleaseStates, readStates, statesPath } from './states.ts'
export type { DeclaredState, SupportLine } from './states-shape.ts'
export { type BranchIndex, type BranchUpdateOptions, updateBranch } from './update-branch.ts'
export {
  type Lifetimes,
  makeIndex,
  offlineLifetimes,
  onlineLifetimes,
  prepareTargets,
  type UpdatedIndex,
  type UpdateOptions,
  updateIndex,
} from './update-index.ts'
