import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { findTestRequirements, hasTestFiles, type MarkerEnvironment, renderPins } from '../../src/index.ts'
import { digest, linux, python, repositoryOf, windows } from './repository.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

interface Options {
  environment?: MarkerEnvironment
  extras?: string[]
  directory?: string
}

async function found(
  files: Record<string, string>,
  { environment = linux, extras = [], directory = '.' }: Options = {},
) {
  const repository = await repositoryOf(files)
  const place = { repository, directory: join(repository, directory) }
  const { pins, ...others } = await findTestRequirements(place, { environment, extras })
  return { ...others, pins: pins?.map(({ name, version }) => `${name} ${version}`) }
}

const pin = (name: string, character = 'a') => `${name}==1.0 --hash=${digest(character)}\n`

test('the file that init wrote comes first, and leaves one without digests alone', async () => {
  const files = {
    '.github/requirements-test.txt': pin('pytest'),
    'requirements-test.txt': 'six\n',
    'uv.lock': 'damaged',
  }
  expect(await found(files)).toMatchObject({ from: '.github/requirements-test.txt', pins: ['pytest 1.0'] })
})

describe('the lock files that tools wrote have what the project and its tests need', () => {
  const inFixture = async (folder: string, environment: MarkerEnvironment, change = (text: string) => text) => {
    const repository = await repositoryOf({})
    await cp(join(fixtures, folder), repository, { recursive: true })
    const path = join(repository, 'pyproject.toml')
    await writeFile(path, change(await readFile(path, 'utf8')))
    const place = { repository, directory: repository }
    const { from, pins = [] } = await findTestRequirements(place, { environment, extras: [] })
    return { from, pins: pins.map(({ name }) => name), text: renderPins(pins) }
  }

  test.each([
    ['uv', 'uv.lock, group test'],
    ['poetry', 'poetry.lock, group test'],
  ])('%s', async (folder, from) => {
    const { text, ...others } = await inFixture(folder, linux)
    expect(others).toEqual({ from, pins: ['iniconfig', 'six'] })
    expect(text).toMatch(/^iniconfig==2\.\S+ --hash=sha256:[0-9a-f]{64} .*\nsix==1\.17\.0 --hash=sha256:/)
  })

  test('the one with the group that lies first: pdm writes a pylock.toml too', async () => {
    expect((await inFixture('pdm', linux)).from).toBe('pylock.toml, group test')
  })

  test('an extra of the project, with what that includes, for each interpreter', async () => {
    const names = async (environment: MarkerEnvironment) => (await inFixture('uv-extra', environment)).pins
    expect((await inFixture('uv-extra', linux)).from).toBe('uv.lock, extra test')
    expect(await names(linux)).toEqual(['attrs', 'iniconfig', 'six'])
    expect(await names(python('3.9.18'))).toEqual(['iniconfig', 'six'])
    expect(await names(windows)).toEqual(['attrs', 'colorama', 'iniconfig', 'six'])
  })

  test('an extra that changed after it was locked is refused', async () => {
    const changed = inFixture('uv-extra', linux, text => text.replace('"iniconfig"', '"iniconfig>=2"'))
    await expect(changed).rejects.toThrow('it was made for the extra test with ')
    const other = inFixture('uv-extra', windows, text => text.replace('"colorama;', '"colorama>=0.4;'))
    await expect(other).rejects.toThrow('Run `uv lock`, and commit both files.')
  })
})

describe('requirements files', () => {
  test('with digests count before others, and what the project needs is installed in its own version', async () => {
    const files = {
      'requirements-test.txt': 'pytest\n',
      'requirements-dev.txt': pin('pytest') + pin('six'),
      'requirements.txt': pin('six', 'b').replace('1.0', '2.0'),
    }
    expect(await found(files)).toEqual({
      ...{ from: 'requirements-dev.txt', pins: ['pytest 1.0', 'six 2.0'] },
      ...{ lines: [], extras: [] },
    })
  })

  test('without digests are given to pip, with those that they include, and without the project itself', async () => {
    const files = {
      'requirements/test.txt': '-r base.txt\n-e .[fast, extra]\npytest>=8 # the runner\n',
      'requirements/base.txt': 'six\n.\n',
      'requirements.txt': 'urllib3\n',
    }
    expect(await found(files)).toEqual({
      ...{ from: 'requirements/test.txt', pins: undefined },
      ...{ lines: ['six', 'pytest>=8'], constraints: [], extras: ['fast', 'extra'] },
    })
  })

  test('keep what they include as constraints apart: most of it is not needed', async () => {
    const files = {
      'requirements-test.txt': '-c constraints.txt\npytest\n',
      'constraints.txt': '-r more.txt\npytest<9\n',
      'more.txt': 'numpy==2.0\n',
    }
    expect(await found(files)).toMatchObject({ lines: ['pytest'], constraints: ['numpy==2.0', 'pytest<9'] })
  })

  test('in which only some have digests are a mistake, and not a file without pins', async () => {
    await expect(found({ 'requirements-test.txt': `${pin('pytest')}six\n` })).rejects.toThrow(
      'requirements-test.txt, line 2: "six" has no exact version.',
    )
  })

  test('what release-tools init pinned comes before the locks and files of the project', async () => {
    const files = {
      '.github/requirements-test.txt': pin('pytest'),
      'requirements-test.txt': 'six\n',
      'pylock.test.toml': 'x',
    }
    expect(await found(files)).toMatchObject({ from: '.github/requirements-test.txt', pins: ['pytest 1.0'] })
    expect(await found(files, { directory: 'packages/core' })).toMatchObject({ from: '.github/requirements-test.txt' })
  })

  test('of the project count before those of the repository', async () => {
    const files = { 'a/requirements-test.txt': 'pytest\n', 'requirements-test.txt': 'six\n' }
    expect(await found(files, { directory: 'a' })).toMatchObject({ from: 'a/requirements-test.txt' })
    expect(await found(files, { directory: 'b' })).toMatchObject({ from: 'requirements-test.txt' })
  })
})

test('a lock that has nothing but tests counts as a whole', async () => {
  const lock = `lock-version = "1.0"\ncreated-by = "x"\n[[packages]]\nname = "pytest"\nversion = "9.0"\n[[packages.wheels]]\nurl = "https://index.example/pytest-9.0-py3-none-any.whl"\nhashes = {sha256 = "${'a'.repeat(64)}"}\n`
  expect(await found({ 'pylock.tests.toml': lock })).toMatchObject({ from: 'pylock.tests.toml', pins: ['pytest 9.0'] })
})

test('a Pipfile.lock has the project itself, which is built, and what it needs', async () => {
  const entry = (version: string) => ({ hashes: [`sha256:${'a'.repeat(64)}`], version: `==${version}` })
  const lock = {
    _meta: { 'pipfile-spec': 6 },
    default: { six: entry('1.17.0'), widget: { editable: true, path: '.' } },
    develop: { pytest: entry('9.0'), widget: { editable: true, file: '.' } },
  }
  const pins = ['pytest 9.0', 'six 1.17.0']
  expect(await found({ 'Pipfile.lock': JSON.stringify(lock) })).toMatchObject({
    from: 'Pipfile.lock, group develop',
    pins,
  })
  const other = { ...lock, develop: { gadget: { editable: true, path: '../gadget' } } }
  await expect(found({ 'Pipfile.lock': JSON.stringify(other) })).rejects.toThrow('"gadget"')
})

describe('what names packages only', () => {
  const pyproject = `[project]
name = "My.Widget"
[dependency-groups]
lint = ["ruff"]
dev = [{ include-group = "lint" }, "pytest[x,y]>=8,<9; python_version > '3'", "tomli; python_version < '3'", "my-widget[fast]", "six @ https://index.example/six.whl"]
`
  test('a dependency group, with the extras of the project that it names', async () => {
    expect(await found({ 'pyproject.toml': pyproject }, { extras: ['test'] })).toEqual({
      ...{ from: 'pyproject.toml, group dev', pins: undefined, extras: ['fast'] },
      lines: ['ruff', 'pytest[x,y]>=8,<9', 'six @ https://index.example/six.whl'],
    })
  })

  test('an extra of the wheel, the likeliest', async () => {
    const of = async (...extras: string[]) => (await found({}, { extras })).extras
    expect(await of('dev', 'Testing', 'docs')).toEqual(['Testing'])
    expect(await found({}, { extras: ['dev'] })).toMatchObject({ from: 'extra dev' })
  })

  test('nothing', async () => {
    const nothing = { from: undefined, pins: undefined, lines: [], extras: [] }
    expect(await found({ 'requirements.txt': 'six\n' }, { extras: ['docs'] })).toEqual(nothing)
  })
})

test.each<[Record<string, string>, boolean]>([
  [{ 'tests/unit/test_a.py': '' }, true],
  [{ 'a_test.py': '' }, true],
  [{ 'setup.cfg': '[tool:pytest]\naddopts = --doctest-modules\n' }, true],
  [{ 'pyproject.toml': '[tool.pytest.ini_options]\npython_files = ["check_*.py"]\n' }, true],
  [
    {
      'tests/data.py': '',
      'testing.py': '',
      '.tox/test_a.py': '',
      'node_modules/x/test_b.py': '',
      'build/test_c.py': '',
    },
    false,
  ],
])('a project has tests where pytest finds them: %j', async (files, expected) => {
  const repository = await repositoryOf(files)
  expect(await hasTestFiles({ repository, directory: repository })).toBe(expected)
})
