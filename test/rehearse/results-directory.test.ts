import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { git } from '../../scripts/act/git.ts'
import { markOwn, requireOwn } from '../../scripts/demo/results-directory.ts'
import { cache, root } from '../../scripts/shared/repository.ts'

const scratch = () => mkdtempSync(join(tmpdir(), 'results-'))

test('a directory of the user is not one that a run may empty, whatever its folders are called', () => {
  const directory = scratch()
  expect(() => requireOwn(directory)).not.toThrow()
  expect(() => requireOwn(join(directory, 'new'))).not.toThrow()
  mkdirSync(join(directory, 'work'))
  writeFileSync(join(directory, '.gitignore'), '*\n')
  expect(() => requireOwn(directory)).toThrow(
    `Could not use ${directory} for the results: it has files that no rehearsal wrote. Name a new or an empty directory.`,
  )
  expect(() => requireOwn(join(directory, '.gitignore'))).toThrow('it is not a directory.')
  markOwn(directory)
  expect(() => requireOwn(directory)).not.toThrow()
})

test('the directories that a run names itself need no mark', () => {
  // The folder of this clone is there after each demo; the other one has the same rule.
  for (const directory of [join(root, '.demo'), join(cache, 'rehearsals/widget-01234567')])
    expect(() => requireOwn(directory)).not.toThrow()
})

test('git ignores the results of a run in a project', () => {
  const project = scratch()
  git(project, 'init', '--quiet')
  mkdirSync(join(project, 'out'))
  writeFileSync(join(project, 'out/log.txt'), '')
  markOwn(join(project, 'out'))
  expect(existsSync(join(project, 'out/.gitignore'))).toBe(true)
  expect(git(project, 'status', '--porcelain')).toBe('')
})
