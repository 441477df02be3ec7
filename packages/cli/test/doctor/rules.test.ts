import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { LookedRules, LookedRuleset } from '@release-tools/rules'
import { freshDir } from '@release-tools/scan/testing'
import { rules } from '../../src/doctor/checks/rules.ts'
import type { Patient } from '../../src/doctor/model.ts'

const root = freshDir('doctor-rules')
afterAll(() => rmSync(root, { recursive: true }))

/** What the check says, if the server has this. Undefined: it is not asked. */
const check = (looked?: LookedRules) =>
  rules({
    ...{ survey: { root }, unseen: 'Without a token, GitHub was not asked.' },
    ...(looked && { rulesOf: async () => looked }),
  } as unknown as Patient)
const one = (state: LookedRuleset['state']): LookedRules => ({
  rulesets: [{ name: 'main', state, differences: [], unseen: [] }],
  asked: [],
})

test('a repository that keeps no rules as files gets no finding', async () => {
  expect(await check(one('same'))).toEqual([])
})

test('rules that differ get a warning, and what nobody sees is unknown', async () => {
  mkdirSync(join(root, '.github/rulesets'), { recursive: true })
  const file = join(root, '.github/rulesets/main.json')
  writeFileSync(
    file,
    JSON.stringify({ name: 'main', target: 'branch', enforcement: 'active', rules: [], bypass_actors: [] }),
  )
  const next = 'Run `release-tools rules diff` as somebody who may change rules.'
  expect(await check(one('same'))).toEqual([
    { id: 'rules', status: 'ok', found: 'The server has what the files of .github/rulesets say.' },
  ])
  expect(await check(one('missing'))).toEqual([
    {
      ...{
        id: 'rules',
        status: 'warns',
        found: 'The server does not have what the files of .github/rulesets say: main.',
      },
      next: 'See in what with `release-tools rules diff`, and set it with `rules apply`.',
    },
  ])
  expect(await check(one('unknown'))).toEqual([
    {
      ...{ id: 'rules', status: 'unknown', next },
      found: 'As far as it could be seen, the server has what the files of .github/rulesets say.',
    },
  ])
  expect(await check({ unknown: 'it broke', asked: [] })).toEqual([
    { id: 'rules', status: 'unknown', found: 'The rulesets could not be seen: it broke.', next },
  ])
  expect(await check()).toEqual([{ id: 'rules', status: 'unknown', found: 'Without a token, GitHub was not asked.' }])
  writeFileSync(file, '[]')
  expect(await check()).toEqual([
    {
      ...{ id: 'rules', status: 'warns', next: 'Correct the file.' },
      found: 'Could not read .github/rulesets/main.json: it is a list, which is not a mapping.',
    },
  ])
})
