import { expect, test } from '@jest/globals'
import { isExcluded } from '../../src/config/python-version.ts'

test.each([
  ['3.9', '>=3.10', true],
  ['3.10', '>=3.10', false],
  ['3.9.7', '>=3.10,<4', true],
  ['3.9', '>3.9', false],
  ['3.9', '>=3.9.2', false],
  ['3.8', '>3.9', true],
  ['3.13', '<3.13', true],
  ['3.13', '<3.13.2', false],
  ['3.14t', '<=3.13', true],
  ['3.13', '<=3.13', false],
  ['pypy3.10', '>= 3.11', true],
  ['3.13', '<4', false],
  ['3.13', '>=3', false],
  ['3.13', '<3', true],
  ['3.8', '~=3.9', true],
  ['3.13', '~=3.9', false],
  ['3.10', '~=3.9.1', true],
  ['3.12', '==3.12.*', false],
  ['3.13', '==3.12.*', true],
  ['3.13', '==3.*', false],
  ['3.9', '!=3.9.*,>=3.8', true],
  ['3.9', '!=3.9.0', false],
  ['3.9', '', false],
  ['3.9', '^3.10', false],
])('Python %s is excluded by %j: %j', (version, requires, excluded) => {
  expect(isExcluded(version, requires)).toBe(excluded)
})
