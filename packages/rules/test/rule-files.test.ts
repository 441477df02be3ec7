import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { writeFileAtomic } from '@release-tools/base'
import { parseRuleFile, readRuleFiles } from '@release-tools/rules'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rule-files-'))
})
afterAll(() => rm(root, { recursive: true }))

const rules = (more: object = {}) =>
  JSON.stringify({ name: 'main', target: 'branch', enforcement: 'active', rules: [], bypass_actors: [], ...more })
const write = (name: string, text: string) => writeFileAtomic(join(root, '.github/rulesets', name), text)

test('a repository that keeps no rules has none, and files are read in the order of their paths', async () => {
  expect(await readRuleFiles(root)).toBeUndefined()
  await write('tags.json', rules({ name: 'tags', target: 'tag' }))
  await write('main.json', rules())
  await write('README.md', 'not a rule')
  const files = await readRuleFiles(root)
  expect(files?.map(({ path, ruleset }) => [path, ruleset.name])).toEqual([
    ['.github/rulesets/main.json', 'main'],
    ['.github/rulesets/tags.json', 'tags'],
  ])
})

test('two files with one name are refused, because a ruleset is found by its name', async () => {
  await write('twin.json', rules({ target: 'tag' }))
  await expect(readRuleFiles(root)).rejects.toMatchObject({
    attempted: 'read .github/rulesets/twin.json',
    found: '.github/rulesets/main.json has the name "main" too.',
    next: 'Give each ruleset a name of its own.',
  })
  await rm(join(root, '.github/rulesets/twin.json'))
})

test('more than a hundred files are refused', async () => {
  for (let number = 0; number < 100; number += 1) await write(`r${number}.json`, '')
  await expect(readRuleFiles(root)).rejects.toMatchObject({
    attempted: 'read .github/rulesets',
    found: 'it has 102 files, more than the 100 accepted.',
  })
})

test.each([
  [rules({ bypass_actors: undefined }), '"bypass_actors" is missing.'],
  [rules({ bypas_actors: [] }), 'it has the unknown key "bypas_actors" (did you mean "bypass_actors"?).'],
  [rules({ enforcement: 'on' }), '"enforcement" is "on", which is not one of active, evaluate, disabled.'],
  [
    rules({ rules: [{ type: 'Deletion' }] }),
    '"rules[0].type" is "Deletion", which is not the type of a rule like pull_request.',
  ],
  [rules({ rules: [{ type: 'update', parameters: 3 }] }), '"rules[0].parameters" is 3, which is not a mapping.'],
  [
    rules({ bypass_actors: [{ actor_type: 'Team', actor: 'leads', actor_id: 3 }] }),
    'bypass_actors names leads and the number 3 for the same one.',
  ],
  ['{"name": "a", "name": "b"}', 'it has the key "name" twice in one object.'],
])('%s is refused', (text, found) => {
  expect(() => parseRuleFile(text, 'main.json')).toThrow(
    expect.objectContaining({ attempted: 'read main.json', found }),
  )
})
