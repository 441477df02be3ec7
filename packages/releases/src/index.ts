export type { IndexEntry, ReleaseIndex, ReleaseState } from './entry.ts'
export type { RoleSigner } from './role-signer.ts'
