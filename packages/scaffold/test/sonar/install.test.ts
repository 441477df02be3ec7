import { describe, expect, test } from '@jest/globals'
import { installCommands } from '../../src/sonar/install.ts'

/** Commands for a repository with these files. */
function commandsFor(files: Record<string, string>, directories = ['.']) {
  return installCommands(directories, Object.keys(files), async path => files[path])
}

const pip = 'python -m pip install'

describe('pip', () => {
  test.each([
    ['a package', { 'pyproject.toml': '[project]\nname = "x"\n' }, [`${pip} --editable . pytest pytest-cov`]],
    ['a setup.py', { 'setup.py': '' }, [`${pip} --editable . pytest pytest-cov`]],
    [
      'an extra for tests',
      { 'pyproject.toml': '[project.optional-dependencies]\ndev = []\ntest = []\ndocs = []\n' },
      [`${pip} --editable '.[test]' pytest pytest-cov`],
    ],
    [
      'a group for tests, which an older pip does not know',
      { 'pyproject.toml': '[project]\nname = "x"\n[dependency-groups]\ndev = []\n' },
      [`${pip} --upgrade pip`, `${pip} --editable . --group dev pytest pytest-cov`],
    ],
    [
      'requirements of a package',
      { 'setup.py': '', 'requirements.txt': '', 'requirements-dev.txt': '', 'tests/requirements.txt': '' },
      [
        `${pip} --requirement requirements-dev.txt`,
        `${pip} --requirement tests/requirements.txt`,
        `${pip} --editable . pytest pytest-cov`,
      ],
    ],
    [
      'code that is no package',
      { 'app.py': '', 'requirements.txt': '', 'requirements-test.txt': '', 'requirements-dev.txt': '' },
      [
        `${pip} --requirement requirements-test.txt`,
        `${pip} --requirement requirements.txt`,
        `${pip} pytest pytest-cov`,
      ],
    ],
    ['settings of tools only', { 'pyproject.toml': '[tool.x]\n' }, [`${pip} pytest pytest-cov`]],
  ])('%s', async (_, files, commands) => {
    expect(await commandsFor(files)).toEqual(commands)
  })

  test('several projects, one with a blank in its name', async () => {
    const files = {
      'libs/a b/pyproject.toml': '[project.optional-dependencies]\ntests = []\n[dependency-groups]\ntest = []\n',
      'libs/c/setup.py': '',
      'libs/c/requirements-test.txt': '',
    }
    expect(await commandsFor(files, ['libs/a b', 'libs/c'])).toEqual([
      `${pip} --upgrade pip`,
      `${pip} --requirement libs/c/requirements-test.txt`,
      `${pip} --editable './libs/a b[tests]' --editable ./libs/c --group 'libs/a b/pyproject.toml:test' pytest pytest-cov`,
    ])
  })
})

describe('a lock file goes first', () => {
  const sync = 'UV_PROJECT_ENVIRONMENT="$pythonLocation" uv sync'
  test('of uv', async () => {
    const pyproject = '[project.optional-dependencies]\ntest = []\n[dependency-groups]\ntests = []\n'
    expect(await commandsFor({ 'uv.lock': '', 'poetry.lock': '', 'pyproject.toml': pyproject })).toEqual([
      `${pip} uv`,
      `${sync} --locked --inexact --extra test --group tests`,
      `${pip} pytest pytest-cov`,
    ])
  })

  test('of a workspace of uv', async () => {
    expect(await commandsFor({ 'uv.lock': '' }, ['a', 'b'])).toEqual([
      `${pip} uv`,
      `${sync} --locked --inexact --all-packages`,
      `${pip} pytest pytest-cov`,
    ])
  })

  test('of uv in a directory', async () => {
    expect(await commandsFor({ 'py thon/uv.lock': '' }, ['py thon'])).toContain(
      `${sync} --directory 'py thon' --locked --inexact`,
    )
  })

  test('of Poetry', async () => {
    expect(await commandsFor({ 'a/poetry.lock': '', 'poetry.lock': '' }, ['.', 'a'])).toEqual([
      `${pip} poetry`,
      'poetry config virtualenvs.create false',
      'poetry install --all-extras',
      'poetry install --directory a --all-extras',
      `${pip} pytest pytest-cov`,
    ])
  })
})
