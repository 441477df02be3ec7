import { beforeEach, expect, test } from '@jest/globals'
import { applyRuleset, lookAtRules, type RuleFile } from '@release-tools/rules'
import { json } from '@release-tools/testbed'
import { asked, ruleFile, started } from './support.ts'

const old = {
  name: 'main',
  enforcement: 'active' as const,
  conditions: { ref_name: { include: ['~ALL'], exclude: [] } },
}
const [github] = await started({ rulesets: [old] })
const calls = () => github.log().flatMap(({ method, path }) => (method === 'GET' ? [] : [`${method} ${path}`]))
const wanted = ruleFile({
  bypass_actors: [{ actor_type: 'DeployKey' }, { actor_type: 'RepositoryRole', actor: 'maintain' }],
})

beforeEach(() => github.setFaults(undefined))

/** Looks as `token`, lets `meanwhile` happen, and applies. */
async function apply(file: RuleFile, token = 'admin', meanwhile = () => {}, attempts = 1) {
  const { server, requests } = await asked(github, token, attempts)
  const looked = await lookAtRules([file], server)
  if ('unknown' in looked) throw new Error(looked.unknown)
  const [first] = looked.rulesets
  meanwhile()
  if (first !== undefined) await applyRuleset(first, server, requests)
  return first?.state
}

test('a ruleset becomes what its file says, and is the same afterwards', async () => {
  expect(await apply(wanted)).toBe('different')
  expect(github.repository.rulesets.get(501)).toMatchObject({
    rules: [{ type: 'deletion' }],
    conditions: { ref_name: { include: ['refs/heads/main'], exclude: [] } },
    bypass_actors: [
      { actor_type: 'DeployKey', bypass_mode: 'always' },
      { actor_type: 'RepositoryRole', actor_id: 2, bypass_mode: 'always' },
    ],
  })
  expect(await apply(wanted)).toBe('same')
})

test('a missing ruleset is made, unless somebody made one meanwhile', async () => {
  expect(await apply(ruleFile({ name: 'tags', target: 'tag' }))).toBe('missing')
  const make = () => void github.repository.rulesets.create({ name: 'pushes', enforcement: 'active' })
  const before = calls().length
  await expect(apply(ruleFile({ name: 'pushes', target: 'push' }), 'admin', make)).rejects.toMatchObject({
    attempted: 'apply .github/rulesets/pushes.json',
    found: 'the ruleset changed on the server after it was shown. Nothing was written.',
    next: 'Run the command again, and look at what it shows.',
  })
  expect(calls()).toHaveLength(before)
})

test('a ruleset is made once, although the answer was lost', async () => {
  let lost = 0
  const lose = () => github.setFaults(({ method }) => (method === 'POST' && lost++ === 0 ? 'cut after' : undefined))
  expect(await apply(ruleFile({ name: 'lost' }), 'admin', lose, 3)).toBe('missing')
  expect(lost).toBe(1)
  expect(github.repository.rulesets.all().filter(({ name }) => name === 'lost')).toHaveLength(1)
})

test('a ruleset that changed after it was shown stays as it is', async () => {
  const before = calls().length
  const change = () => void github.repository.rulesets.update(501, { enforcement: 'disabled' })
  await expect(apply(wanted, 'admin', change)).rejects.toMatchObject({
    found: 'the ruleset changed on the server after it was shown. Nothing was written.',
  })
  expect(calls()).toHaveLength(before)
})

test('a token that does not see who passes rules by writes nothing', async () => {
  const before = calls().length
  await expect(apply(wanted, 'job')).rejects.toMatchObject({
    found: 'the token does not see who may pass the rules by, so that nobody could say what would change.',
    next: 'Give a token with the repository permission Administration: write.',
  })
  await expect(apply(ruleFile({ name: 'new' }), 'job')).rejects.toMatchObject({
    found:
      'the token lacks the permission administration: write (GitHub reported: Resource not accessible by integration).',
  })
  expect(calls().slice(before)).toEqual(['POST /repos/acme/widget/rulesets'])
})

test('a name without a number is not applied', async () => {
  const file = ruleFile({ bypass_actors: [{ actor_type: 'User', actor: 'octocat' }] })
  await expect(apply(file)).rejects.toMatchObject({
    found: 'no server gives a number for the User octocat: write its actor_id.',
    next: 'Write the number of it instead.',
  })
})

test('a server that keeps something else than it was given is not believed', async () => {
  github.setFaults(({ method, path }) => {
    if (method !== 'PUT' || !path.endsWith('/501')) return undefined
    return { answer: json(200, { id: 501, name: 'main', source: 'acme/widget', enforcement: 'active' }) }
  })
  await expect(apply(ruleFile({ rules: [] }))).rejects.toMatchObject({
    found: 'it was written, and the server has something else: enforcement is "disabled", not "active".',
    next: expect.stringMatching(/^Look at the ruleset in the settings/),
  })
})

test('a server that does not answer again gets no write', async () => {
  const fails = () => github.setFaults(() => ({ answer: json(500, { message: 'down' }) }))
  const before = calls().length
  for (const file of [wanted, ruleFile({ name: 'other' })]) {
    github.setFaults(undefined)
    await expect(apply(file, 'admin', fails)).rejects.toMatchObject({
      found: 'the server could not be asked: GitHub answered 500.',
      next: 'Run the command again.',
    })
  }
  expect(calls()).toHaveLength(before)
})
