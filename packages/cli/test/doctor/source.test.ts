import { expect, test } from '@jest/globals'
import { adopted, check, template } from './adopted.ts'

const path = '.github/workflows/source-record.yml'
const recording = (change: (text: string) => string = text => text) => ({
  ...adopted,
  [path]: change(template('source-record.yml')),
})
const policy = (level: number) => ({ '.github/release-policy.yaml': `version: 1\nslsa: { source-level: ${level} }\n` })

test('a project without records learns how to begin, and that its policy asks for more', async () => {
  const found = 'Nothing records pushes, so that the source of a release has level 1 at most'
  expect(await check('source', adopted)).toEqual([
    `ok | ${found}: docs/tasks/start-a-source-chain.md says how to begin.`,
  ])
  expect(await check('source', { ...adopted, ...policy(3) })).toEqual([
    `fails | ${found}. The policy asks for 3. | Copy workflows-templates/source-record.yml of release-tools (docs/tasks/start-a-source-chain.md).`,
  ])
})

test('the template is right, and makes no release', async () => {
  expect(await check('source', { ...recording(), ...policy(3) })).toEqual(['ok | A workflow records each push.'])
  expect(await check('permissions', recording())).toEqual(await check('permissions', adopted))
})

test('what the workflow lacks is told', async () => {
  expect(
    await check(
      'source',
      recording(text => text.replace('push:', 'workflow_dispatch:')),
    ),
  ).toEqual([
    'fails | It records pushes, but does not run on pushes of a branch. | Let it start `on: push`, with your branch below `branches` (docs/tasks/start-a-source-chain.md).',
  ])
  expect(
    await check(
      'source',
      recording(text => text.replace(/ +(?:checks|id-token): .*\n/g, '')),
    ),
  ).toEqual([
    'fails | It does not grant checks: read, id-token: write to the job that records, so that GitHub ends the run before it starts. | Give the job the permissions of workflows-templates/source-record.yml.',
  ])
})
