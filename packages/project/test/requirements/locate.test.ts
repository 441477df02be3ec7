import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { findBuildRequirements, locateRequirements } from '../../src/index.ts'
import { digest, found, linux, repositoryOf } from './repository.ts'

const pin = (name: string) => `${name}==1 --hash=${digest('a')}\n`
const group = '[project]\nname = "widget"\n[dependency-groups]\nbuild = ["a"]\n'
const uvLock = `version = 1
[[package]]
name = "a"
version = "1"
source = { registry = "https://me:hunter2@index.example/simple" }
wheels = [{ url = "https://me:hunter2@index.example/a-1-py3-none-any.whl", hash = "${digest('a')}" }]
[[package]]
name = "widget"
source = { editable = "." }
[package.dev-dependencies]
build = [{ name = "a" }]
[package.metadata.requires-dev]
build = [{ name = "a" }]
`

describe('where build requirements are looked for', () => {
  test.each<[string, Record<string, string>, string | undefined]>([
    [
      '.github first',
      { '.github/requirements-build.txt': pin('a'), 'requirements-build.txt': pin('b') },
      '.github/requirements-build.txt',
    ],
    [
      'then the directory of the project',
      { 'requirements-build.txt': pin('a'), 'uv.lock': uvLock, 'pyproject.toml': group },
      'requirements-build.txt',
    ],
    ['then lock files', { 'uv.lock': uvLock, 'pyproject.toml': group }, 'uv.lock, group build'],
    ['nowhere else', { 'requirements.txt': pin('a'), 'sub/requirements-build.txt': pin('a') }, undefined],
  ])('%s', async (_, files, from) => {
    expect((await found(files)).from).toBe(from)
  })

  test('the directory of the project before the root of the repository', async () => {
    const files = { '.github/requirements-build.txt': pin('root'), 'packages/x/requirements-build.txt': pin('own') }
    expect((await found(files, { directory: 'packages/x' })).constraints).toBe(pin('own'))
    expect((await found(files, { directory: 'packages/y' })).constraints).toBe(pin('root'))
  })

  test('the configured file before all others, with its group', async () => {
    const files = {
      '.github/requirements-build.txt': pin('a'),
      'build/pins.txt': pin('b'),
      'uv.lock': uvLock,
      'pyproject.toml': group,
    }
    expect((await found(files, { configured: 'build/pins.txt' })).from).toBe('build/pins.txt')
    expect((await found(files, { configured: 'uv.lock#BUILD' })).from).toBe('uv.lock, group BUILD')
  })
})

test('nothing is shown of the password of an index', async () => {
  expect(JSON.stringify(await found({ 'uv.lock': uvLock, 'pyproject.toml': group }))).not.toContain('hunter2')
})

test('what the lock files do not hold is said', async () => {
  const other = '[project]\nname = "widget"\n[dependency-groups]\nBuild = ["a"]\n'
  const repository = await repositoryOf({
    'pyproject.toml': other,
    'uv.lock': uvLock.replaceAll('build =', 'test ='),
    'pylock.toml': 'lock-version = "1.0"\n',
    'pdm.lock': '[metadata]\ngroups = ["default"]\n',
    'Pipfile.lock': '{"default": {}}',
  })
  expect(await locateRequirements({ repository, directory: repository })).toEqual({
    notes: [
      'pylock.toml has no dependency group build, and PEP 751 leaves build requirements out: they need a file of their own, pylock.build.toml.',
      'uv.lock has no dependency group build, and uv locks build-system.requires nowhere else.',
      'pdm.lock has no dependency group build, and PDM locks build-system.requires nowhere else.',
      'Pipfile.lock has no category build, and Pipenv locks build-system.requires nowhere else.',
      'The dependency group build in pyproject.toml has names only: no file locks it with digests.',
    ],
  })
  const poetry = { 'poetry.lock': '[metadata]\n', 'pyproject.toml': '[project]\nname = "widget"\n' }
  expect((await found(poetry)).notes).toEqual([
    'The project of poetry.lock has no dependency group build, and Poetry locks build-system.requires nowhere else.',
  ])
})

describe('a configured file is refused', () => {
  test.each([
    ['missing.txt', /in "missing\.txt": the file does not exist\. Name a requirements file, a pylock\.toml/],
    ['a.yaml', /in "a\.yaml": its format is not known/],
    ['../outside.txt', /in "\.\.\/outside\.txt": the file is outside the repository/],
    ['uv.lock#docs', /in "uv\.lock#docs": uv\.lock has no dependency group docs/],
    ['pylock.toml#docs', /pylock\.toml has no dependency group docs/],
  ])('%s', async (configured, message) => {
    const files = { 'a.yaml': '', 'uv.lock': uvLock, 'pylock.toml': 'lock-version = "1.0"\n', 'pyproject.toml': group }
    await expect(found(files, { configured })).rejects.toThrow(message)
  })

  test('if a link leads out of the repository', async () => {
    const repository = await repositoryOf({})
    const elsewhere = await repositoryOf({ 'a.txt': pin('a') })
    await symlink(join(elsewhere, 'a.txt'), join(repository, 'requirements-build.txt'))
    await expect(findBuildRequirements({ repository, directory: repository }, linux)).rejects.toThrow(
      /outside the repository/,
    )
  })
})

describe('dependency groups', () => {
  const refused = async (groups: string) =>
    found({ 'uv.lock': uvLock, 'pyproject.toml': `[project]\nname = "widget"\n[dependency-groups]\n${groups}` })

  test.each([
    [
      'build = [{ include-group = "b" }]\nb = [{ include-group = "Build" }]\n',
      /\[dependency-groups\] Build of pyproject\.toml: it includes itself: build → b → build\. Remove one/,
    ],
    ['build = [{ include-group = "x" }]\n', /\[dependency-groups\] x of pyproject\.toml: the group does not exist/],
    ['build = "a"\n', /it is not a list/],
    ['build = [{ set-phasers = "stun" }]\n', /\{"set-phasers":"stun"\} in it is no requirement/],
    [
      'build = ["a=1"]\n',
      /requirement of \[dependency-groups\] build of pyproject\.toml: "a=1" is not a dependency specifier/,
    ],
  ])('%j', async (groups, message) => {
    await expect(refused(groups)).rejects.toThrow(message)
  })

  test('that include each other twice, but in no circle, are read', async () => {
    const groups =
      'build = [{ include-group = "b" }, { include-group = "c" }]\nb = [{ include-group = "c" }]\nc = ["A"]\n'
    expect((await refused(groups)).constraints).toBe(pin('a'))
  })
})
