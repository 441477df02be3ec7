import type { Attack } from './attacks-on-archives.ts'

const evaluate = 'packages/evidence/test/source-track/evaluate.test.ts'
const count = 'packages/evidence/test/source-track/read-source-records.test.ts'
const check = 'packages/evidence/test/verify/check-source.test.ts'
const signOff = 'packages/gates/test/types/sign-off.integration.test.ts'
const trust = 'packages/gates/test/trust/trust.test.ts'
const handOver = 'actions/check-release/test/hand-over.integration.test.ts'
const replaced =
  'a document that nobody shared, one that was replaced on its way, and one about another tag are refused'
const last = 'actions/assemble-release/test/last-release.test.ts'

/** What the source of a release, who signs it off, and what goes in withstand: a part of the table in attack-table.test.ts. */
export const attacksOnSource: Attack[] = [
  ['a push past the rule for pull requests', evaluate, '%s', "'was pushed without a pull request, past the rule.'"],
  ['rules that were off while somebody pushed', evaluate, '%s', 'no rule “non_fast_forward” was in force.'],
  ['rules that were made again before the recorder looked', evaluate, '%s', 'was changed at 2026-06-02T00:00:00Z'],
  [
    'a contribution that only one maintainer saw',
    evaluate,
    '%s',
    'only bob of those with the right to write agreed to',
  ],
  ['a push while the recorder was off', evaluate, '%s', 'nothing recorded how the branch came from'],
  ['a record that was made up afterwards', evaluate, '%s', 'more than 24 hours apart.'],
  ['a tag that was moved', evaluate, '%s', 'the tag v1.0.0 was moved from ffffffffffff to'],
  [
    'what came before a release candidate, or before the first release by release-tools',
    last,
    'what came before a release candidate counts, too',
    "toBe('v1.2.0')",
  ],
  ['a record by a fork of our workflow', count, '%s', 'by our workflow at a commit that may be of a fork'],
  ['a record of another repository', count, '%s', 'by our workflow in a run of another repository'],
  ['a Source VSA of another commit', check, '%s', 'but the release comes from commit c0ffee'],
  ['a level that the records do not show', check, '%s', 'but the records of the release show level 2.'],
  ['gates that were replaced between two jobs', handOver, replaced, 'the artifact has gates.json with the SHA-256 '],
  ['gates of another tag', handOver, replaced, 'they are about another tag: v1.2.3, and this job is about v2.0.0.'],
  [
    'an override that expired',
    'packages/evidence/test/policy/judge-gates.test.ts',
    'one that %s does not count',
    ' The override by Alice expired on 2026-11-30.',
  ],
  [
    'an approval of the release by somebody who is no lead',
    signOff,
    'the approval of somebody else, and a refusal, do not count',
    'bob approved this run, and is not a lead.',
  ],
  ['a package of an index that nobody trusts', trust, 'blocks %s', 'which is neither official nor of the community.'],
]
