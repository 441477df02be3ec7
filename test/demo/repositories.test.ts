import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { localRepositories, ownActions } from '../../scripts/act/repositories.ts'
import { actionNames, root } from '../../scripts/shared/repository.ts'

const commit = 'a309ff8b426b58ec0e2a45f0f869d46889d02405'

test('our actions come from the export, once for each ref', () => {
  const uses = ['org/release-tools/actions/a@v1', 'org/release-tools/actions/b@v1', 'org/release-tools/actions/b@main']
  expect(localRepositories(uses, '/export').mappings).toEqual([
    'org/release-tools@v1=/export',
    'org/release-tools@main=/export',
  ])
  expect(ownActions([...uses, 'actions/checkout@v6'])).toEqual(['a', 'b'])
})

test('third-party actions have stand-ins, which are listed', () => {
  const { mappings, standIns } = localRepositories(
    [`actions/checkout@${commit}`, `actions/setup-python@${commit}`],
    '/x',
  )
  expect(mappings).toEqual([expect.stringMatching(/^actions\/setup-python@a309ff8.*=.*examples\/act\/setup-python$/)])
  expect(standIns).toEqual([
    expect.stringContaining('act copies the working tree'),
    expect.stringContaining('examples/act/setup-python'),
  ])
})

test('an action without a stand-in is refused', () => {
  expect(() => localRepositories(['actions/cache@v5'], '/x')).toThrow(
    'Could not run actions/cache@v5 with act: examples/act/ has no stand-in for it (it has archive-release, setup-python, update-index, upload-artifact). Add one that fails if the machine does not match its inputs.',
  )
  expect(() => localRepositories(['evil/setup-python@v5'], '/x')).toThrow('no stand-in')
})

test.each(actionNames())('npm run act has a workflow for %s', name => {
  expect(existsSync(join(root, 'examples/act/workflows', `${name}.yml`))).toBe(true)
})
