import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { levelOfWorkflow, ownBuilders, workflowsDir } from '../../src/slsa/own-builders.ts'
import { pinOf } from '../../src/slsa/workflow-pin.ts'

const page = readFileSync(join(import.meta.dirname, '../../../../docs/slsa.md'), 'utf8')

test('every file that the page says is made for level 3 is, and no other', () => {
  const [, named = ''] = /^(.*) are made for L3\./m.exec(page) ?? []
  const files = [...named.matchAll(/`([a-z-]+\.yml)`/g)].map(([, file = '']) => file)
  expect(files).toEqual(['release.yml', 'release-with-images.yml'])
  expect(files.map(file => levelOfWorkflow(workflowsDir + file).level)).toEqual([3, 3])
})

test.each([
  [`${workflowsDir}release-prebuilt.yml`, 'takes what jobs of the project itself built'],
  [`${workflowsDir}self-release.yml`, 'is not made for level 3'],
  [`${workflowsDir}constructor`, 'is not made for level 3'],
  [`${workflowsDir}sub/release.yml`, 'is not made for level 3'],
  ['release.yml', 'is not made for level 3'],
])('%s reaches level 2', (path, why) => {
  expect(levelOfWorkflow(path)).toEqual({ level: 2, why })
})

test('the releases that are compiled in have one tag each, with three numbers, and a whole commit', () => {
  const { releases, repository, issuer } = ownBuilders
  expect(releases.filter(({ tag }) => pinOf(`refs/tags/${tag}`).kind !== 'release')).toEqual([])
  expect(releases.filter(({ commit }) => pinOf(commit).kind !== 'commit')).toEqual([])
  expect(new Set(releases.map(({ tag }) => tag)).size).toBe(releases.length)
  expect([repository, issuer]).toEqual([
    'https://github.com/org/release-tools',
    'https://token.actions.githubusercontent.com',
  ])
})
