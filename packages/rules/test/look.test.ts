import { expect, test } from '@jest/globals'
import { lookAtRules, rulesOutcome } from '@release-tools/rules'
import { asked, ruleFile, started } from './support.ts'

const stored = {
  ...{
    name: 'main',
    enforcement: 'active' as const,
    conditions: { ref_name: { include: ['refs/heads/main'], exclude: [] } },
  },
  rules: [
    { type: 'deletion' },
    {
      type: 'required_status_checks',
      parameters: {
        strict_required_status_checks_policy: true,
        required_status_checks: [{ context: 'ci', integration_id: 15368 }, { context: 'other' }],
      },
    },
  ],
  bypass_actors: [
    { actor_type: 'Team', actor_id: 1, bypass_mode: 'pull_request' },
    { actor_type: 'OrganizationAdmin', actor_id: 1 },
    { actor_type: 'RepositoryRole', actor_id: 5 },
  ],
}
const [github, enterprise] = await started(
  {
    rulesets: [structuredClone(stored), { name: 'by hand', enforcement: 'active' }],
    organizationRulesets: [{ name: 'of all', enforcement: 'active' }],
    work: { teams: { leads: [] } },
  },
  { rulesets: [structuredClone(stored)], work: { teams: { leads: [] } }, server: 'ghes-3.17' },
)
const same = ruleFile({
  rules: [
    {
      type: 'required_status_checks',
      parameters: {
        strict_required_status_checks_policy: true,
        required_status_checks: [{ context: 'other' }, { context: 'ci', app: 'github-actions' }],
      },
    },
    { type: 'deletion' },
  ],
  bypass_actors: [
    { actor_type: 'RepositoryRole', actor: 'admin' },
    { actor_type: 'OrganizationAdmin' },
    { actor_type: 'Team', actor: 'leads', bypass_mode: 'pull_request' },
  ],
})
const look = async (token: string, files = [same], at = github) => lookAtRules(files, (await asked(at, token)).server)
const states = async (...given: Parameters<typeof look>) => {
  const looked = await look(...given)
  return 'unknown' in looked ? looked : looked.rulesets.map(({ name, state }) => [name, state])
}

test('an administrator sees that names stand for the numbers of the server, and a ruleset that no file has', async () => {
  expect(await states('admin')).toEqual([
    ['main', 'same'],
    ['by hand', 'extra'],
  ])
  expect(await states('admin', [same], enterprise)).toEqual([['main', 'same']])
  const looked = await look('admin', [same], enterprise)
  expect(rulesOutcome(looked)).toBe('same')
  expect(looked.asked.map(({ call }) => call)).toEqual([
    'GET /repos/acme/widget/rulesets?includes_parents=false&per_page=100&page=1',
    'GET /repos/acme/widget/rulesets/501',
    'GET /orgs/acme/teams/leads',
    'GET /apps/github-actions',
  ])
})

test('whoever may not change rules does not know who passes them by, which is never the same', async () => {
  const looked = await look('job', [{ ...same, ruleset: { ...same.ruleset, bypass_actors: [] } }], enterprise)
  expect(looked).toMatchObject({
    rulesets: [
      {
        state: 'unknown',
        differences: [],
        unseen: [{ why: 'who may pass the rules by is not visible', needs: 'administration: write' }],
      },
    ],
  })
  expect(rulesOutcome(looked)).toBe('unknown')
})

test('a team that the token may not see is unknown with the permission that is missing', async () => {
  expect(await look('blind', [same], enterprise)).toMatchObject({
    rulesets: [
      {
        state: 'unknown',
        unseen: [
          {
            why: expect.stringMatching(
              /^the team leads could not be seen: the token lacks the permission members: read/,
            ),
            needs: 'members: read',
          },
        ],
      },
    ],
  })
})

test('what no server gives a number for says so', async () => {
  const files = [ruleFile({ bypass_actors: [{ actor_type: 'User', actor: 'octocat' }] })]
  expect(await look('admin', files, enterprise)).toMatchObject({
    rulesets: [{ unseen: [{ why: 'no server gives a number for the User octocat: write its actor_id' }] }],
  })
})

test('a ruleset that the server does not have is missing, and one that differs is different', async () => {
  const weaker = ruleFile({ bypass_actors: [{ actor_type: 'Integration', actor_id: 3 }] })
  expect(await states('admin', [ruleFile({ name: 'tags' }), weaker], enterprise)).toEqual([
    ['tags', 'missing'],
    ['main', 'different'],
  ])
  expect(rulesOutcome(await look('admin', [weaker], enterprise))).toBe('different')
})

test('a server that does not answer is unknown', async () => {
  const { server } = await asked(enterprise, 'nobody')
  const looked = await lookAtRules([same], server)
  expect(looked).toMatchObject({ unknown: 'GitHub does not accept the token', needs: 'metadata: read' })
  expect(rulesOutcome(looked)).toBe('unknown')
})
