import type { Attack } from './attacks-on-archives.ts'

const compare = 'packages/audit/test/compare.test.ts'
const append = 'packages/audit/test/append.test.ts'
const chain = '%s is refused, with the number of the first line that is wrong'

/** What an audit log withstands: a part of the table in attack-table.test.ts. */
export const attacksOnLog: Attack[] = [
  [
    'a changed byte in one copy of the audit log',
    compare,
    'a changed byte in one store is found by its own record',
    'and its record says',
  ],
  [
    'a changed line of the audit log, with a record and a head that fit',
    compare,
    'a changed line with a record and head that fit is found by the chain, and named',
    'line 3 is not the one in directory:near.',
  ],
  [
    'an audit log that was truncated in one store',
    compare,
    'lines that were removed at the end of one store are named, and so are those of the middle',
    'it lacks lines 5 to 6, that directory:near has.',
  ],
  [
    'an audit log that was truncated in every store',
    compare,
    'lines that were removed in every store are found by the heads in releases',
    'it lacks lines 5 to 6, that the head in release v1.2.0 says.',
  ],
  [
    'an audit log that was written anew in every store',
    compare,
    'a log that was written anew in every store is found by the first head that it does not agree with',
    'lines 3 to 4 are not those that the head in release v1.1.0 says.',
  ],
  [
    'a forked audit log',
    compare,
    'of a forked log, the store that the heads speak against is named, also if it is the only one that is not',
    'line 5 is not the one in directory:third.',
  ],
  ['swapped segments of an audit log', compare, 'segments that were swapped are found', 'it is the record of log-5'],
  [
    'an older head of an audit log, or one of another log',
    compare,
    'a head that was set back, and one of another log, are named',
    'it is the head of github.com/acme/other/audit-log, and not of',
  ],
  ['the audit log of another repository', 'packages/audit/test/chain.test.ts', chain, 'it is not the first line of'],
  [
    'a run that would go on with a truncated audit log',
    append,
    'nothing is appended if the deciding store can not be used, is changed, or lost lines that others have',
    'lines were removed here, or added there.',
  ],
]
