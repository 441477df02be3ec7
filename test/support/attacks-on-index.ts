import type { Attack } from './attacks-on-archives.ts'

const attacks = 'packages/releases/test/attacks.test.ts'
const keys = 'packages/releases/test/key-rotation.test.ts'
const mixed = 'is not the one that was signed with the others: files of several versions are mixed.'

/** What a reader of an index of releases withstands: a part of the table in attack-table.test.ts. */
export const attacksOnIndex: Attack[] = [
  [
    'an old index, served to a reader who saw a newer one',
    attacks,
    'rollback: an older index is refused if a newer one was seen',
    'it is older than what you saw before: timestamp.json has version 1, and you saw 2.',
  ],
  [
    'an old index, served to a reader who knows the least version',
    attacks,
    'rollback at first contact: an older index is refused if the reader knows the least version',
    'it is version 1, older than the 2 that you asked for.',
  ],
  [
    'an index that somebody holds back',
    attacks,
    'freeze: an index that is not renewed is stale after a week',
    'it is stale: timestamp.json has expired on 2026-03-09T12:00:00Z.',
  ],
  ['targets of another version', attacks, 'mix and match: targets of another version are refused', mixed],
  ['a snapshot of another version', attacks, 'mix and match: a snapshot of another version is refused', mixed],
  [
    'an index that somebody else signed',
    attacks,
    'arbitrary software: an index that somebody else signed is refused',
    'it is of another project, or somebody else made it.',
  ],
  [
    'the index of another repository of the same people',
    attacks,
    'another project: an index that the same people signed for another repository is refused',
    'it is the index of acme/widget, and not of acme/gadget.',
  ],
  [
    'an expired root of an index',
    attacks,
    'expired root: nobody knows any more whose keys count',
    'its root has expired on 2027-03-01T12:00:00Z',
  ],
  [
    'a root of an index that too few people signed',
    attacks,
    'threshold: a root that one of two people signed is refused',
    '2.root.json has 1 of the 2 signatures',
  ],
  [
    'a clock that is set back, so that nothing looks stale',
    attacks,
    'wrong clock: one that is behind cannot say what is stale',
    'and the clock of this machine says 2020-01-01T00:00:00Z.',
  ],
  [
    'an index that never ends',
    'packages/releases/test/places.test.ts',
    'says what is wrong with %s',
    'it has more than the 65536 bytes accepted.',
  ],
  [
    'an index by a stolen key that was replaced',
    keys,
    'the replaced key signs nothing any more',
    'timestamp.json has 0 of the 1 signatures by keys that the root names',
  ],
  [
    'a server that hides the root that replaced a stolen key',
    keys,
    'a place that hides the new root is noticed by a reader who saw it',
    'its newest root is version 1, and you saw 3.',
  ],
  [
    'a chain of roots with a gap',
    keys,
    'a gap in the chain of roots is named',
    'it has no 2.root.json, and a later one',
  ],
  [
    'a root that a newcomer signed alone',
    keys,
    'a root needs the people of the root before it, not only its own',
    '2.root.json has 0 of the 2 signatures',
  ],
]
