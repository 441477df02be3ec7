import type { Attack } from './attacks-on-archives.ts'

/** What the queue of findings withstands: a part of the table in attack-table.test.ts. */
export const attacksOnTriage: Attack[] = [
  [
    'an issue of a stranger with the marker of ours',
    'packages/triage/test/triage.test.ts',
    'leaves an issue of a stranger alone that has our marker, and says so',
    'have the marker of triage-findings, and are not of github-actions[bot].',
  ],
  [
    'text of a database that ends our part of an issue, mentions people or links',
    'packages/triage/test/triage.test.ts',
    'text of a database can neither mention, link, nor end our part',
    'toHaveLength(1)',
  ],
  [
    'findings that a fork’s pull request uploads as those of an earlier run',
    'actions/triage-findings/test/run.test.ts',
    'reads earlier runs from their artifacts: of the same branch, none of a fork, none of this run',
    'Read the findings of 1 earlier runs (artifact findings).',
  ],
]
