import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { git } from '../../scripts/act/git.ts'
import { createProject } from '../../scripts/act/project.ts'
import { placeOf, takeSnapshot } from '../../scripts/rehearse/snapshot.ts'

const scratch = () => realpathSync(mkdtempSync(join(tmpdir(), 'snapshot-')))

const before = process.env.XDG_CONFIG_HOME
afterEach(() => {
  process.env.XDG_CONFIG_HOME = before ?? ''
})

test('what the user ignores in all repositories is not in the clone, also if no setting names the file', () => {
  const directory = scratch()
  git(directory, 'init', '--quiet')
  for (const name of ['setup.py', '.env']) writeFileSync(join(directory, name), '')
  process.env.XDG_CONFIG_HOME = scratch()
  mkdirSync(join(process.env.XDG_CONFIG_HOME, 'git'))
  writeFileSync(join(process.env.XDG_CONFIG_HOME, 'git/ignore'), '.env\n')
  const to = join(scratch(), 'clone')
  takeSnapshot(placeOf(directory), to)
  expect(git(to, 'ls-files')).toBe('setup.py')
  git(directory, 'config', 'core.excludesFile', '/dev/null')
  takeSnapshot(placeOf(directory), `${to}-2`)
  expect(git(`${to}-2`, 'ls-files')).toBe('.env\nsetup.py')
})

test('a repository that git does not read is not taken for a directory without git', () => {
  const directory = scratch()
  writeFileSync(join(directory, '.git'), 'gitdir: /nowhere\n')
  mkdirSync(join(directory, 'below'))
  for (const place of [directory, join(directory, 'below')])
    expect(() => placeOf(place)).toThrow(
      `Could not rehearse the release of ${place}: it is in a git repository that git does not read. Run \`git -C ${place} status\`, which says why.`,
    )
})

test('our git reads the directory of another owner, as that of the user does who has allowed it', () => {
  const directory = scratch()
  git(directory, 'init', '--quiet')
  expect(git(directory, 'config', '--get-all', 'safe.directory')).toBe('*')
})

test('a project that needs no further file is tagged as it is', async () => {
  const directory = scratch()
  writeFileSync(join(directory, 'setup.py'), '')
  const to = join(scratch(), 'clone')
  const { commit } = takeSnapshot(placeOf(directory), to)
  const made = {
    to: join(scratch(), 'copy'),
    repository: 'acme/widget',
    tag: 'v1.2.0',
    source: { directory: to, commit },
  }
  expect(await createProject({ ...made, files: {} })).toMatchObject({ commit, message: 'v1.2.0' })
  const more = await createProject({ ...made, to: `${made.to}-2`, files: { '.github/x.pub': 'x' } })
  expect(more.commit).not.toBe(commit)
})
