import type { Attack } from './attacks-on-archives.ts'

const rekor = 'packages/audit/test/rekor/match-rekor.test.ts'
const vault = 'packages/audit/test/vault/match-vault.test.ts'
const sealed = 'packages/audit/test/open/opening-keys.test.ts'

/** Attacks on the records of signatures, on those who recorded them too, and on sealed lines of the audit log. */
export const attacksOnRecords: Attack[] = [
  [
    'a record of a signature that its transparency log has otherwise',
    rekor,
    'a record contradicts the log: another entry, another digest, another signature',
    'entry 7 is another one: its leaf is',
  ],
  [
    'a transparency log that lost an entry',
    rekor,
    'a record of an entry that the log does not have is not found',
    'it has 300 entries, and the record says entry 300.',
  ],
  [
    'somebody who answers in the place of a transparency log',
    rekor,
    'an answer that leads to no head of the log proves nothing, also if it is what the record says',
    'its tiles do not lead from entry 7 to its head.',
  ],
  [
    'a record of a signature that Vault never made',
    vault,
    'a signature that the log does not have is not found, if the log covers its time',
    'the log of Vault covers that time, and has no signature of this digest by the key.',
  ],
  [
    'a signature in a session of Vault other than that of the release',
    vault,
    'a record contradicts the log about the %s',
    'in a session other than that of the record.',
  ],
  [
    'a key of Vault that signed something that nobody recorded',
    vault,
    'signatures by the same key that no record has are listed',
    "toEqual(['r-2'])",
  ],
  [
    'a log of Vault of another day, in the place of that of the signature',
    vault,
    'a log of another time says nothing of a signature, nor of one of an earlier run',
    'the log has no signature of this digest, and does not cover',
  ],
  [
    'a line that is sealed for another key, and says it is for ours',
    sealed,
    'an event for another key says for which',
    'the key did not decrypt it: it is damaged, or only says that it is for this key.',
  ],
  [
    'a sealed line whose content was changed',
    sealed,
    'a damaged event, another kind of JWE, and what is no event are refused',
    'it is damaged: its key does not decrypt it.',
  ],
]
