import { expect, test } from '@jest/globals'
import { parseRuleFile, planExport, type RuleFile } from '@release-tools/rules'
import { asked, ruleFile, started } from './support.ts'

const check = {
  strict_required_status_checks_policy: true,
  required_status_checks: [
    { context: 'ci', integration_id: 15368 },
    { context: 'x' },
    { context: 'y', integration_id: 4 },
  ],
}
const [github] = await started({
  work: { teams: { other: [], leads: [] } },
  rulesets: [
    {
      ...{
        name: 'main',
        enforcement: 'active',
        conditions: { ref_name: { include: ['refs/heads/main'], exclude: [] } },
      },
      rules: [{ type: 'deletion' }, { type: 'required_status_checks', parameters: check }],
      bypass_actors: [
        { actor_type: 'Team', actor_id: 2 },
        { actor_type: 'Team', actor_id: 9 },
        { actor_type: 'DeployKey' },
        { actor_type: 'Integration', actor_id: 15368, bypass_mode: 'exempt' },
      ],
    },
    {
      name: 'All tags!',
      target: 'tag',
      enforcement: 'disabled',
      conditions: { ref_name: { include: ['~ALL'], exclude: [] } },
    },
    {
      name: 'all-tags',
      target: 'push',
      enforcement: 'active',
      rules: [{ type: 'max_file_size', parameters: { max_file_size: 5 } }],
    },
  ],
})
const plan = async (files: RuleFile[], token = 'admin') => planExport(files, (await asked(github, token)).server)
const named = ruleFile({
  rules: [
    {
      type: 'required_status_checks',
      parameters: { required_status_checks: [{ context: 'ci', app: 'github-actions' }] },
    },
  ],
  bypass_actors: [{ actor_type: 'Team', actor: 'leads' }],
})

test('files say what the server has, with the names of the present ones, and then nothing is left to write', async () => {
  const planned = await plan([{ ...named, path: '.github/rulesets/trunk.json' }])
  if ('unknown' in planned) throw new Error(planned.unknown)
  expect(planned.unseen).toEqual([])
  expect(planned.files.map(({ path }) => path)).toEqual([
    '.github/rulesets/trunk.json',
    '.github/rulesets/all-tags.json',
    '.github/rulesets/all-tags-503.json',
  ])
  const files = planned.files.map(({ path, text }) => ({ path, ruleset: parseRuleFile(text, path) }))
  expect(files[0]?.ruleset).toEqual({
    ...{ name: 'main', target: 'branch', enforcement: 'active' },
    conditions: { ref_name: { include: ['refs/heads/main'], exclude: [] } },
    rules: [
      { type: 'deletion' },
      {
        type: 'required_status_checks',
        parameters: {
          ...check,
          required_status_checks: [
            { context: 'ci', app: 'github-actions' },
            { context: 'x' },
            { context: 'y', integration_id: 4 },
          ],
        },
      },
    ],
    bypass_actors: [
      { actor_type: 'Team', actor: 'leads', bypass_mode: 'always' },
      { actor_type: 'Team', actor_id: 9, bypass_mode: 'always' },
      { actor_type: 'DeployKey', bypass_mode: 'always' },
      { actor_type: 'Integration', actor: 'github-actions', bypass_mode: 'exempt' },
    ],
  })
  expect(files[2]?.ruleset).not.toHaveProperty('conditions')
  expect(await plan(files)).toEqual({ files: [], unseen: [] })
})

test('no file leaves open who may pass rules by', async () => {
  expect(await plan([], 'job')).toEqual({ files: [], unseen: ['main', 'All tags!', 'all-tags'] })
  expect(await plan([], 'nobody')).toEqual({ unknown: 'GitHub does not accept the token', needs: 'metadata: read' })
})
