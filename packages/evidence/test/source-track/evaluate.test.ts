import { describe, expect, test } from '@jest/globals'
import { evaluateSource, type SourceEvaluation } from '../../src/source-track/evaluate.ts'
import { fullRules, SourceHistory } from '../../testing/source-history.ts'

const repository = 'https://github.com/acme/widget'

/** Judges the head of a history as v1.1.0, after the release v1.0.0. */
function judged(between: (history: SourceHistory) => void, history = new SourceHistory()): SourceEvaluation {
  history.merge()
  const previous = history.tag('v1.0.0')
  history.merge()
  between(history)
  const commit = history.tag('v1.1.0')
  return evaluateSource({ repository, commit, tag: 'v1.1.0', branch: 'main', previous }, history.records)
}

/** What happens between two releases, the level, and why it is not higher or what is said of it. */
const cases: [string, (history: SourceHistory) => void, number, string][] = [
  ['reviewed pull requests under full rules', history => history.merge(), 4, ''],
  [
    'an approval by the author alone',
    history =>
      history.merge({ reviews: [{ login: 'alice', state: 'APPROVED', association: 'MEMBER', permission: 'write' }] }),
    3,
    'nobody else with the right to write approved the last revision of #3.',
  ],
  [
    'an approval by somebody who committed to the same pull request',
    history => history.merge({ contributors: ['alice', 'bob'] }),
    3,
    'nobody else with the right to write approved the last revision of #3.',
  ],
  [
    'an approval of a pull request with a commit of an address that no account has',
    history => history.merge({ contributors: ['alice', 'bob@example.org'] }),
    3,
    'nobody knows whether bob@example.org, who made a commit of #3, approved it too.',
  ],
  [
    'an approval of a pull request with commits that the server does not show',
    history => history.merge({ contributors: ['@', 'alice'] }),
    3,
    'nobody knows whether somebody, who made a commit of #3, approved it too.',
  ],
  [
    'an approval by somebody of whom nobody knows what they may do',
    history => {
      const head = 'd'.repeat(40)
      const checks = [{ name: 'ci', commit: head, app: 15368, conclusion: 'success' }]
      const reviews = [{ login: 'bob', state: 'APPROVED', commit: head, association: 'MEMBER' }]
      history.merge({ head, reviews }, { checks })
    },
    3,
    'nobody knows whether bob, who approved #3, had the right to write.',
  ],
  [
    'an approval that was taken back',
    history => {
      const head = 'd'.repeat(40)
      const checks = [{ name: 'ci', commit: head, app: 15368, conclusion: 'success' }]
      const by = { login: 'bob', commit: head, association: 'MEMBER', permission: 'write' as const }
      history.merge(
        { head, reviews: ['APPROVED', 'COMMENTED', 'DISMISSED'].map(state => ({ ...by, state })) },
        { checks },
      )
    },
    3,
    'nobody else with the right to write approved the last revision of #3.',
  ],
  [
    'an approval of an earlier revision',
    history =>
      history.merge({
        reviews: [
          { login: 'bob', state: 'APPROVED', commit: 'e'.repeat(40), association: 'MEMBER', permission: 'write' },
        ],
      }),
    3,
    'nobody else with the right to write approved the last revision of #3.',
  ],
  [
    'an approval by somebody without the right to write',
    history => {
      const head = 'd'.repeat(40)
      const checks = [{ name: 'ci', commit: head, app: 15368, conclusion: 'success' }]
      const reviews = [
        { login: 'eve', state: 'APPROVED', commit: head, association: 'MEMBER', permission: 'read' as const },
      ]
      history.merge({ head, reviews }, { checks })
    },
    3,
    'nobody else with the right to write approved the last revision of #3.',
  ],
  [
    'a contribution of a stranger that one maintainer approves and merges',
    history => history.merge({ author: 'eve', permission: 'read', mergedBy: 'bob' }),
    3,
    'only bob of those with the right to write agreed to #3.',
  ],
  [
    'a contribution of a stranger that one maintainer approves and another one merges',
    history => history.merge({ author: 'eve', permission: 'read', mergedBy: 'carol' }),
    4,
    '',
  ],
  [
    'a change by a bot that one person approves and merges',
    history => history.merge({ author: 'dependabot[bot]', permission: 'write', mergedBy: 'bob' }),
    3,
    'only bob of those with the right to write agreed to #3.',
  ],
  [
    'a direct push past the rule for pull requests',
    history => history.direct(2),
    2,
    'was pushed without a pull request, past the rule.',
  ],
  ['a force push', history => history.force(), 1, 'the branch was moved by force from'],
  ['a branch that was deleted and made again', history => history.remake(), 1, 'the branch was made again.'],
  [
    'rules that were off for an hour with a push in it',
    history => {
      history.setRules([])
      history.merge()
      history.setRules(fullRules)
      history.merge()
    },
    1,
    'no rule “non_fast_forward” was in force.',
  ],
  [
    'rules that were off for an hour without a push',
    history => {
      history.setRules([])
      history.setRules(fullRules)
      history.merge()
    },
    4,
    '',
  ],
  [
    'a ruleset that was deleted and made again before the recorder looked',
    history => {
      history.merge({}, { rules: remade })
      history.merge()
    },
    1,
    'was changed at 2026-06-02T00:00:00Z, and the push was at',
  ],
  [
    'somebody who may pass the rules by',
    history => {
      history.bypass = 'somebody'
      history.merge()
    },
    2,
    'somebody may pass the rules by.',
  ],
  [
    'a list of those who may pass the rules by that nobody can see',
    history => {
      history.bypass = 'not visible'
      history.merge()
    },
    4,
    'the token could not see whether somebody may pass the rules by.',
  ],
  [
    'unsigned commits, because no rule asks for signatures',
    history => {
      history.setRules(fullRules.filter(rule => rule !== 'required_signatures'))
      history.merge()
    },
    4,
    '',
  ],
  [
    'a required check that failed, and no rule for pull requests',
    history => {
      history.setRules(fullRules.filter(rule => rule !== 'pull_request'))
      history.direct(1, { checks: [{ name: 'ci', commit: history.head ?? '', app: 15368, conclusion: 'failure' }] })
    },
    2,
    'no rule “pull_request” was in force.',
  ],
  [
    'a push that nobody recorded, under the same rules',
    history => {
      history.isRecorded = false
      history.merge()
      history.isRecorded = true
      history.merge()
    },
    3,
    'nothing recorded how the branch came from',
  ],
  [
    'a push that nobody recorded, while the rules were off',
    history => {
      history.isRecorded = false
      history.setRules([])
      history.merge()
      history.setRules(fullRules)
      history.isRecorded = true
      history.merge()
    },
    1,
    'The rule “non_fast_forward” did not hold all the time.',
  ],
  [
    'a push that nobody recorded, past rules whose exceptions nobody can see',
    history => {
      history.bypass = 'not visible'
      history.merge()
      history.isRecorded = false
      history.merge()
      history.isRecorded = true
      history.merge()
    },
    1,
    'Nobody knows whether somebody passed the rules by.',
  ],
  [
    'a record that was written a week later',
    history => {
      history.delay = 7 * 24
      history.merge()
      history.delay = 0
    },
    1,
    'more than 24 hours apart.',
  ],
  [
    'a tag of an earlier release that was moved',
    history => history.tag('v1.0.0', { before: 'f'.repeat(40), forced: true }),
    1,
    'the tag v1.0.0 was moved from ffffffffffff to',
  ],
  ['tags without rules', history => history.setTagRules([]), 1, 'no rule “update” was in force.'],
]

const updatedAt = '2026-06-02T00:00:00Z'
const remade = fullRules.map(type => ({ type, ruleset: { id: 9, source: 'acme/widget', updatedAt } }))

describe('how each level is reached and lost', () => {
  test.each(cases)('%s', (_, between, level, said) => {
    const found = judged(between)
    expect({ level: found.level, said: [...found.reasons, ...found.caveats].join('\n') }).toEqual({
      level,
      said: said === '' ? '' : expect.stringContaining(said),
    })
  })
})

describe('what is judged', () => {
  test('says of each control since when it holds without interruption', () => {
    const found = judged(history => {
      history.direct()
      history.merge()
    })
    expect(Object.fromEntries(found.controls.map(one => [one.control, `${one.state} ${one.since?.time}`]))).toEqual({
      provenance: 'held 2026-06-01T01:00:00Z',
      history: 'held 2026-06-01T01:00:00Z',
      tags: 'held 2026-06-01T02:01:00Z',
      'no-bypass': 'held 2026-06-01T01:00:00Z',
      'pull-requests': 'lapsed 2026-06-01T05:00:00Z',
      checks: 'unknown 2026-06-01T05:00:00Z',
      'signed-commits': 'held 2026-06-01T01:00:00Z',
      'linear-history': 'lapsed undefined',
      review: 'lapsed 2026-06-01T05:00:00Z',
    })
  })

  test('names what held as properties, from level 3 on', () => {
    expect([judged(() => {}).properties, judged(history => history.direct()).properties]).toEqual([
      [
        'ORG_SOURCE_NO_BYPASS',
        'ORG_SOURCE_PULL_REQUESTS',
        'ORG_SOURCE_REQUIRED_CHECKS',
        'ORG_SOURCE_SIGNED_COMMITS',
        'SLSA_SOURCE_TWO_PARTY_REVIEWED',
      ],
      [],
    ])
  })

  test('names the branch and the tag that were recorded at the commit', () => {
    expect(judged(() => {}).refs).toEqual(['refs/heads/main', 'refs/tags/v1.1.0'])
  })

  test('is only what came since the release before, also if that was in the middle of a push', () => {
    const history = new SourceHistory()
    history.direct()
    const previous = '1'.repeat(40)
    const after = '2'.repeat(40)
    history.merge({ commits: [after, previous] }, { after, landed: [{ commit: after }, { commit: previous }] })
    history.head = after
    history.merge()
    const commit = history.tag('v1.1.0')
    const question = { repository, commit, tag: 'v1.1.0', previous }
    expect(evaluateSource(question, history.records)).toMatchObject({ level: 4, pushes: 2 })
    // The push before it was direct, which says nothing of this release.
    expect(
      evaluateSource({ ...question, previous: history.records[0]?.record.after ?? '' }, history.records).level,
    ).toBe(4)
    expect(evaluateSource({ ...question, previous: undefined }, history.records).level).toBe(2)
  })

  test('a commit that was released before is judged by the push that brought it, and not by none', () => {
    const history = new SourceHistory()
    history.merge()
    history.direct()
    const previous = history.tag('v1.0.0')
    const commit = history.tag('v1.0.1')
    const question = { repository, commit, tag: 'v1.0.1', previous }
    expect(evaluateSource(question, history.records)).toMatchObject({
      ...{ level: 2, pushes: 1 },
      reasons: [expect.stringContaining('was pushed without a pull request, past the rule.'), expect.any(String)],
    })
  })

  test('a record that was made again, without the time of the push, stands for no other push', () => {
    const found = (isAgain: boolean) => {
      const history = new SourceHistory()
      history.merge()
      history.bypass = 'somebody'
      history.merge()
      const last = history.records.at(-1)
      const { pushed: _, ...again } = {
        ...last?.record,
        bypass: 'none',
        unseen: [{ part: 'activity', reason: '503.' }],
      }
      const commit = history.tag('v1.0.0')
      const records = isAgain ? [...history.records, { ...last, record: again }] : history.records
      return evaluateSource({ repository, commit, tag: 'v1.0.0' }, records as typeof history.records)
    }
    expect(found(true)).toEqual(found(false))
    expect(found(true)).toMatchObject({ level: 2, pushes: 2 })
  })

  test('pushes within one second are in the order of their commits, whatever the order of their records', () => {
    const history = new SourceHistory()
    for (let index = 0; index < 3; index += 1) history.merge({}, { pushed: '2026-06-01T01:00:00Z' })
    const commit = history.tag('v1.0.0')
    const ask = (records: typeof history.records) => evaluateSource({ repository, commit, tag: 'v1.0.0' }, records)
    expect(ask(history.records)).toMatchObject({ level: 4, pushes: 3 })
    expect(ask(history.records.toReversed())).toEqual(ask(history.records))
  })

  test('takes the fullest of several records of one push', () => {
    const history = new SourceHistory()
    history.merge()
    const [first] = history.records.map(({ record }) => record)
    const { rules: _, ...poor } = { ...first, unseen: [{ part: 'rules' as const, reason: 'the server is down.' }] }
    const commit = history.tag('v1.0.0')
    const records = [{ ...history.records[0], record: poor }, ...history.records] as typeof history.records
    expect(evaluateSource({ repository, commit, tag: 'v1.0.0' }, records).level).toBe(4)
  })
})

describe('never level 2 without a chain', () => {
  const history = new SourceHistory()
  history.merge()
  const commit = history.tag('v1.0.0')
  const question = { repository, commit, tag: 'v1.0.0' }

  test.each([
    ['no record at all', question, [], 'Nothing recorded that a branch was at'],
    [
      'records of another repository',
      { ...question, repository: 'https://github.com/acme/other' },
      history.records,
      'Nothing recorded',
    ],
    [
      'a commit that the branch was never at',
      { ...question, commit: '9'.repeat(40) },
      history.records,
      'at 999999999999.',
    ],
    [
      'a release before of which nobody knows',
      { ...question, previousUnknown: 'The clone is shallow.' },
      history.records,
      'The clone is shallow.',
    ],
    [
      'records that begin after the release before',
      { ...question, previous: '8'.repeat(40) },
      history.records,
      'begin after the release before (888888888888)',
    ],
    [
      'no record of the tag',
      { ...question, tag: 'v1.0.1' },
      history.records,
      'Nothing recorded the push of the tag v1.0.1.',
    ],
  ])('%s', (_, asked, records, said) => {
    const { level, reasons } = evaluateSource(asked, records)
    expect({ level, said: reasons.join('\n') }).toEqual({ level: 1, said: expect.stringContaining(said) })
  })

  test('a first release is judged from the first record on, and says so', () => {
    expect(evaluateSource(question, history.records)).toMatchObject({
      level: 4,
      caveats: [`Nothing is said of what came before ${commit.slice(0, 12)}.`],
    })
  })
})

describe('what a record does not show is unknown', () => {
  test.each([
    ['rules', 1, 'its rules are not known: 403.'],
    ['changes', 2, 'its pull requests are not known: 403.'],
    ['checks', 4, ''],
    ['landed', 3, 'the commits that came are not known: 403.'],
  ] as const)('%s', (part, level, said) => {
    const found = judged(history => {
      history.merge()
      const { record } = history.records.at(-1) as { record: { unseen: object[] } & Record<string, unknown> }
      delete record[part]
      record.unseen.push({ part, reason: '403.' })
    })
    const all = found.controls.map(({ detail }) => detail).join('\n')
    expect({ level: found.level, said: found.reasons.join('\n') }).toEqual({
      level,
      said: expect.stringContaining(said),
    })
    expect(all).toContain('403.')
  })

  test('since when a rule is in force', () => {
    const found = judged(history => {
      const rules = fullRules.map(type => ({ type, ruleset: { id: 7, source: 'acme' } }))
      history.merge({}, { rules })
    })
    expect(found.reasons.join()).toContain('nobody says since when the rule “non_fast_forward” was in force.')
  })

  test('parameters of a rule that cannot be read ask for nothing', () => {
    const ruleset = { id: 7, source: 'acme', updatedAt: '2026-01-01T00:00:00Z' }
    const rules = fullRules.map(type => ({ type, parameters: '{', ruleset }))
    const found = judged(history => history.merge({}, { rules }))
    expect({ level: found.level, reasons: found.reasons }).toEqual({
      level: 3,
      reasons: [expect.stringContaining('the rule “pull_request” does not ask for an approval of the last push.')],
    })
  })
})
