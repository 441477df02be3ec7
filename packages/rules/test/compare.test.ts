import { expect, test } from '@jest/globals'
import { differences, type Ruleset, type SeenRuleset } from '@release-tools/rules'

const wanted: Ruleset = {
  ...{ name: 'main', target: 'branch', enforcement: 'active', include: ['refs/heads/main'], exclude: [] },
  rules: [
    { type: 'deletion' },
    { type: 'pull_request', parameters: { required_approving_review_count: 2, require_code_owner_review: true } },
  ],
  bypass: [],
}
const seen = (more: Partial<SeenRuleset> = {}): SeenRuleset => ({ ...wanted, id: 1, updatedAt: undefined, ...more })

test('order, absent parameters and what a server adds of its own make no difference', () => {
  const rules = [
    {
      type: 'pull_request',
      parameters: {
        ...{
          require_code_owner_review: true,
          required_approving_review_count: 2,
          dismiss_stale_reviews_on_push: false,
        },
        ...{
          allowed_merge_methods: ['squash', 'merge', 'rebase'],
          required_reviewers: [],
          dismissal_restriction: null,
        },
      },
    },
    { type: 'deletion', parameters: {} },
  ]
  expect(differences(wanted, seen({ rules }))).toEqual([])
})

test('each part that differs is named, with what both sides say', () => {
  const found = seen({
    ...{ target: 'tag', enforcement: 'evaluate', include: ['~ALL'], exclude: ['refs/heads/x'] },
    rules: [
      { type: 'pull_request', parameters: { required_approving_review_count: 1, allowed_merge_methods: ['squash'] } },
      { type: 'update' },
    ],
    bypass: [{ type: 'Team', id: 7, mode: 'always' }],
  })
  expect(differences(wanted, found)).toEqual([
    { at: 'target', wanted: '"branch"', found: '"tag"' },
    { at: 'enforcement', wanted: '"active"', found: '"evaluate"' },
    { at: 'include', wanted: '["refs/heads/main"]', found: '["~ALL"]' },
    { at: 'exclude', wanted: '[]', found: '["refs/heads/x"]' },
    { at: 'rules.deletion', wanted: 'there', found: 'absent' },
    { at: 'rules.pull_request.allowed_merge_methods', wanted: '["merge", "rebase", "squash"]', found: '["squash"]' },
    { at: 'rules.pull_request.require_code_owner_review', wanted: 'true', found: 'absent' },
    { at: 'rules.pull_request.required_approving_review_count', wanted: '2', found: '1' },
    { at: 'rules.update', wanted: 'absent', found: 'there' },
    { at: 'bypass_actors', wanted: '[]', found: '[{"id": 7, "mode": "always", "type": "Team"}]' },
  ])
})

test('a list of those who may pass rules by that nobody saw is not compared', () => {
  expect(differences(wanted, seen({ bypass: undefined }))).toEqual([])
})

test('several rules of one type are compared as a set', () => {
  const pattern = (text: string) => ({
    type: 'branch_name_pattern',
    parameters: { operator: 'contains', pattern: text },
  })
  const two = { ...wanted, rules: [pattern('a'), pattern('b')] }
  expect(differences(two, seen({ rules: [pattern('b'), pattern('a')] }))).toEqual([])
  expect(differences(two, seen({ rules: [pattern('b'), pattern('c')] })).map(({ at }) => at)).toEqual([
    'rules.branch_name_pattern',
  ])
})
