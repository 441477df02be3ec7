import type { Attack } from './attacks-on-archives.ts'

const objects = 'packages/evidence/test/git-objects/verify-git-object.integration.test.ts'
const gates = 'packages/gates/test/signatures.integration.test.ts'

/** What the checks of commits and tags withstand: a part of the table in attack-table.test.ts. */
export const attacksOnSignatures: Attack[] = [
  [
    'a commit that a developer signed in the name of another',
    objects,
    'a committer who is somebody else does not count, although git says that all is well',
    'which is not an address of Alice Example in the policy.',
  ],
  [
    'a commit that is dated before the end of a stolen key',
    objects,
    'the date in a commit proves nothing: what counts is when it was pushed, or else today',
    'and nothing but the object itself says when it was made.',
  ],
  [
    'a signature for a file in the place of one for git',
    objects,
    'a signature for files, a changed message, no signature, and a foreign key do not count',
    'it was signed for "file", and not for git.',
  ],
  [
    'the log entry of another signature of gitsign',
    objects,
    'do not count for others, other content, another entry, or a time outside of the certificate',
    'its log entry is not valid: the log of the trusted root did not sign it.',
  ],
  [
    'a signed tag of an old release under the name of a new one, and a tag of a tag',
    objects,
    'count under their own name, of a commit, by their tagger',
    'is the object that was signed as v1.0.0: somebody renamed it.',
  ],
  [
    'a lightweight tag in the place of a signed one',
    gates,
    'asks the server in a run whose checkout has the commit in place of the tag',
    'is a lightweight tag: it names the commit, and nobody can sign it.',
  ],
]
