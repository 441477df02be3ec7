import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { workspace, give } = givenInputs('collect-artifacts', read)

test('the defaults: everything in the release directory, no images, no token', () => {
  expect(give()).toEqual({
    tag: undefined,
    'tag-pattern': undefined,
    'project-directory': undefined,
    'files-from': [],
    images: [],
    'release-dir': join(workspace, 'release'),
    'from-artifacts': [],
    'to-artifact': undefined,
  })
})

test('images, one per line', () => {
  expect(give({ images: 'app=ghcr.io/acme/app=image\n\n db=ghcr.io/acme/db=other ' }).images).toEqual([
    'app=ghcr.io/acme/app=image',
    'db=ghcr.io/acme/db=other',
  ])
})

test.each<[Record<string, string>, string]>([
  [
    { 'release-dir': '../elsewhere' },
    'Could not use the input "release-dir": "../elsewhere" leads out of the workspace',
  ],
  [{ 'release-dir': '' }, 'it is required and empty.'],
  [{ 'github-token': 'ghs_x' }, 'Could not read the inputs: there is no input "github-token".'],
  [
    { 'to-artifact': 'a/b' },
    'Could not use the input "to-artifact": "a/b" is not a valid artifact name. Give a name without " : < > | * ? \\ / and line breaks.',
  ],
])('refuses %j', (inputs, message) => {
  expect(() => give(inputs)).toThrow(message)
})
