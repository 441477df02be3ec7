/** What other packages may use of git objects: a part of the face of this package, src/index.ts. */

export { requireReleaseTag } from './check-tag.ts'
export {
  type GitCommit,
  type GitObject,
  type GitTag,
  type Ident,
  makerOf,
  parseCommitObject,
  parseTagObject,
} from './git-object.ts'
export { type KnownKey, keyFilesOf, keysOfPeople, keyText } from './people-keys.ts'
export { parseSshKeys, type SshKey } from './ssh-key.ts'
export { type GitSigned, type GitTrust, verifyGitObject } from './verify-git-object.ts'
