import { expect, test } from '@jest/globals'
import { evaluateSource, type SourceEvaluation } from '../../src/source-track/evaluate.ts'
import type { SourceHistory as Rules, VerifiedHistory } from '../../src/source-track/source-history.ts'
import { SourceHistory } from '../../testing/source-history.ts'

const repository = { url: 'https://github.com/acme/widget', id: 1296269 }
const commit = 'a'.repeat(40)
const made = '2026-05-30T00:00:00Z'
type Ruleset = NonNullable<Rules['rulesets']>[number]
type Suite = NonNullable<Rules['suites']>[number]

const state = (bypass: 'none' | 'somebody' | 'not visible' = 'none', enforcement = 'active') => ({
  ...{ enforcement, rules: [{ type: 'deletion' }], bypass },
})
const ruleset = (id: number, change: Partial<Ruleset> = {}): Ruleset => ({
  ...{ id, name: `rules ${id}`, source: 'acme/widget', target: 'branch', updatedAt: made, state: state() },
  ...change,
})
const branchAndTags = [ruleset(7), ruleset(8)]

/** What was read a day after the pushes, which are made an hour apart from 01:00 on. */
function rules(change: Partial<Rules> = {}, time = '2026-06-02T00:00:00Z'): VerifiedHistory {
  const history: Rules = {
    ...{ version: 1, repository, commit, time, run: 'https://github.com/acme/widget/actions/runs/9' },
    ...{ rulesets: branchAndTags, suites: [], unseen: [], ...change },
  }
  return { history, signer: { kind: 'key', publicKey: '' }, logged: true, time }
}
const version = (id: number, updatedAt: string, one: Ruleset['state'] | undefined) => ({
  ...{ id, updatedAt },
  ...(one && { state: one }),
})
const suite = (change: Partial<Suite>): Suite => ({
  ...{ id: 1, ref: 'refs/heads/main', actor: 'mallory', pushed: '2026-06-01T03:30:00Z', result: 'bypass' },
  ...{ broken: [{ type: 'required_signatures', enforcement: 'active' }], ...change },
})

/** Judges a release that a recorder without the right to see bypass lists recorded. Of the pushes, 03:00 is the first one since the release before. */
function judged(histories: VerifiedHistory[], isGap = false): SourceEvaluation {
  const source = new SourceHistory()
  source.bypass = 'not visible'
  source.merge()
  const previous = source.tag('v1.0.0')
  source.merge()
  source.isRecorded = !isGap
  source.merge()
  source.isRecorded = true
  source.merge()
  const head = source.tag('v1.1.0')
  const question = { repository: repository.url, commit: head, tag: 'v1.1.0', branch: 'main', previous }
  return evaluateSource(question, source.records, histories)
}

const unseen = 'the token could not see whether somebody may pass the rules by.'
const off = [
  version(3, '2026-06-01T03:40:00Z', state()),
  version(2, '2026-06-01T03:20:00Z', state('none', 'disabled')),
  version(1, made, state()),
]
/** What the histories say, whether a push was not recorded, the level, and what is said. */
const cases: [string, VerifiedHistory[], boolean, number, string][] = [
  ['no history', [], false, 4, unseen],
  ['nobody may pass the rules by', [rules()], false, 4, ''],
  [
    'somebody may',
    [rules({ rulesets: [ruleset(7, { state: state('somebody') }), ruleset(8)] })],
    false,
    2,
    'somebody may pass the rules by.',
  ],
  [
    'a history that cannot see it either',
    [rules({ rulesets: [ruleset(7, { state: state('not visible') })] })],
    false,
    4,
    unseen,
  ],
  ['a history of before the pushes', [rules({}, '2026-06-01T00:30:00Z')], false, 4, ''],
  [
    'a history of before the pushes, and a ruleset that was changed since',
    [rules({ rulesets: [ruleset(7, { updatedAt: '2026-05-29T00:00:00Z' })] }, '2026-05-29T12:00:00Z')],
    false,
    4,
    unseen,
  ],
  ['a history that lacks the ruleset', [rules({ rulesets: [ruleset(9)] })], false, 4, unseen],
  [
    'a history of another repository',
    [rules({ repository: { ...repository, url: 'https://github.com/eve/w' } })],
    false,
    4,
    unseen,
  ],
  [
    'a history that was signed before the pushes, whatever time it says itself',
    [{ ...rules({ rulesets: [ruleset(7, { updatedAt: '2026-05-29T00:00:00Z' })] }), time: '2026-06-01T02:30:00Z' }],
    false,
    4,
    unseen,
  ],
  ['a gap under rules that nobody could pass by', [rules()], true, 3, 'The same rules were in force before and after.'],
  ['a gap, and nobody knows', [], true, 1, 'Nobody knows whether somebody passed the rules by.'],
  [
    'somebody could pass them by for some minutes, when nobody pushed',
    [
      rules({
        rulesets: [
          ruleset(7, {
            versions: [
              version(3, '2026-06-01T03:40:00Z', state()),
              version(2, '2026-06-01T03:20:00Z', state('somebody')),
              version(1, made, state()),
            ],
          }),
        ],
      }),
    ],
    false,
    4,
    'Somebody could pass the ruleset 7 by from 2026-06-01T03:20:00Z to 2026-06-01T03:40:00Z.',
  ],
  [
    'rules that were off for some minutes, when nobody pushed',
    [rules({ rulesets: [ruleset(7, { versions: off })] })],
    false,
    4,
    'The ruleset 7 was not in force from 2026-06-01T03:20:00Z to 2026-06-01T03:40:00Z.',
  ],
  [
    'versions of which what they were is not known',
    [rules({ rulesets: [ruleset(7, { versions: [version(1, made, undefined)] })] })],
    false,
    4,
    unseen,
  ],
  [
    'a recorded push that passed a rule by',
    [rules({ suites: [suite({ after: '0'.repeat(40) })] })],
    false,
    2,
    'mallory passed the rule “required_signatures” by at 2026-06-01T03:30:00Z.',
  ],
  [
    'a push that was refused',
    [rules({ suites: [suite({ result: 'fail' }), suite({ id: 2, ref: 'refs/heads/other' })] })],
    false,
    4,
    '',
  ],
  [
    'a push that passed by the rule against force pushes, which nobody recorded, and another one back',
    [rules({ suites: [suite({ broken: [{ type: 'non_fast_forward', enforcement: 'deleted ruleset' }] })] })],
    false,
    1,
    'history: At ',
  ],
  [
    'a push that passed a rule by of which nobody knows the name',
    [rules({ suites: [suite({ broken: [] })] })],
    false,
    2,
    'mallory passed the rule “unknown” by',
  ],
  [
    'an older tag that was moved, which nobody recorded',
    [rules({ suites: [suite({ ref: 'refs/tags/v0.9.0', before: commit, after: 'b'.repeat(40) })] })],
    false,
    1,
    'The history of the rules says: the tag v0.9.0 was moved.',
  ],
  [
    'an older tag that was deleted',
    [rules({ suites: [suite({ ref: 'refs/tags/v0.9.0', before: commit })] })],
    false,
    1,
    'the tag v0.9.0 was deleted.',
  ],
  [
    'a new tag, and an older one that was moved before the release before',
    [
      rules({
        suites: [
          suite({ ref: 'refs/tags/v2.0.0', after: commit, result: 'pass' }),
          suite({ ref: 'refs/tags/v0.9.0', before: commit, after: commit, pushed: '2026-05-31T00:00:00Z' }),
        ],
      }),
    ],
    false,
    4,
    '',
  ],
]

test.each(cases)('%s', (_, histories, isGap, level, said) => {
  const found = judged(histories, isGap)
  const all = [...found.reasons, ...found.caveats].join('\n')
  expect({ level: found.level, said: all }).toEqual({ level, said: said === '' ? '' : expect.stringContaining(said) })
})

test('a bypass that a later history shows again counts once, and the property of the level is not stated', () => {
  const passed = rules({ suites: [suite({})] })
  const { controls, properties } = judged([passed, passed])
  const states = new Map(controls.map(({ control, state: one }) => [control, one]))
  expect([states.get('no-bypass'), states.get('signed-commits'), states.get('history')]).toEqual([
    ...['lapsed', 'lapsed', 'held'],
  ])
  expect(properties).toEqual([])
  expect(judged([rules()]).properties).toContain('ORG_SOURCE_NO_BYPASS')
})

test('what was off in a gap is said of it', () => {
  expect(judged([rules({ rulesets: [ruleset(7, { versions: off })] })], true).reasons[0]).toContain(
    'The ruleset 7 was not in force from 2026-06-01T03:20:00Z to 2026-06-01T03:40:00Z.',
  )
})
