import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const given = givenInputs('check-release', read)
const give = (inputs: Record<string, string> = {}) => given.give({ 'github-token': 'ghs_x', ...inputs })

test('the defaults', () => {
  expect(give()).toEqual({
    tag: undefined,
    'tag-pattern': undefined,
    'project-directory': undefined,
    changelog: undefined,
    'notes-from': undefined,
    policy: expect.stringMatching(/release-policy.yaml$/),
    gates: undefined,
    'share-gates': false,
    'evidence-dir': undefined,
    'release-dir': expect.stringMatching(/release$/),
    'from-artifacts': [],
    'to-artifact': undefined,
    gate: true,
    'github-token': 'ghs_x',
    'dry-run': false,
  })
})

test('only a dry run needs no token', () => {
  expect(give({ 'github-token': '', 'dry-run': 'true' })['github-token']).toBeUndefined()
  expect(() => give({ 'github-token': '' })).toThrow(
    'Could not use the input "github-token": it is empty. Leave it out for the token of the job.',
  )
})

test.each<[Record<string, string>, string]>([
  [
    { tag: 'v1..2' },
    'Could not use the input "tag": it is "v1..2". Give a tag of letters, digits and . _ + - @ ! / such as v1.2.3.',
  ],
  [{ tag: 'v1 2' }, 'it is "v1 2".'],
  [{ tag: '--help' }, 'it is "--help".'],
  [
    { 'tag-pattern': 'v*' },
    'Could not use the input "tag-pattern": it is "v*". Write {version} once, with letters, digits and . _ + - @ ! / around it, such as v{version}, {version} or widget-v{version}.',
  ],
  [{ 'project-directory': '..' }, 'Could not use the input "project-directory": ".." leads out of the workspace'],
  [
    { changelog: '../CHANGELOG.md' },
    'Could not use the input "changelog": "../CHANGELOG.md" leads out of the workspace',
  ],
  [
    { 'notes-from': 'tag' },
    'Could not use the input "notes-from": it is "tag". Valid values: auto, changelog, tag-message, generated, file:PATH.',
  ],
  [{ 'notes-from': 'file:../{version}.md' }, 'Could not use the input "notes-from": "../{version}.md" leads out'],
  [{ 'dry-run': 'yes' }, 'Could not use the input "dry-run": it is "yes". Valid values: true, false.'],
  [
    { gates: 'sha256:0' },
    'Could not use the input "gates": it is "sha256:0". Give the output `gates` of the job that ran check-release with `share-gates: true`.',
  ],
  [{ stage: 'check' }, 'Could not read the inputs: there is no input "stage".'],
])('refuses %j', (inputs, message) => {
  expect(() => give(inputs)).toThrow(message)
})
