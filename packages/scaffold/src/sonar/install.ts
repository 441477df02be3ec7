import { posix } from 'node:path'
import { parseTable, shellWord, type Table, tableAt } from '@release-tools/base'
import type { ReadFile } from './coverage-settings.ts'

/** Common names for the dependencies of tests, likeliest first. */
const testNames = ['test', 'tests', 'testing', 'dev']
const requirementFiles = [
  'requirements-test.txt',
  'requirements-tests.txt',
  'requirements-dev.txt',
  'test-requirements.txt',
  'dev-requirements.txt',
  'requirements/test.txt',
  'requirements/tests.txt',
  'requirements/dev.txt',
  'tests/requirements.txt',
]
const pytest = 'pytest pytest-cov'

/**
 * The commands that install projects and the dependencies of their tests into the Python of the job: with uv or Poetry if there
 * is a lock file of it, otherwise with pip. `files` and the directories are relative to the root of the repository, in which the
 * commands run.
 */
export async function installCommands(directories: string[], files: string[], read: ReadFile): Promise<string[]> {
  const has = new Set(files)
  const lockOf = (name: string) =>
    [...new Set([...directories, '.'])].filter(directory => has.has(posix.join(directory, name)))
  const [uv, poetry] = [lockOf('uv.lock'), lockOf('poetry.lock')]
  if (uv.length > 0) return uvCommands(uv, directories, read)
  if (poetry.length > 0) return poetryCommands(poetry)
  return pipCommands(directories, has, read)
}

async function uvCommands(locks: string[], directories: string[], read: ReadFile): Promise<string[]> {
  const options = directories.length > 1 ? ' --all-packages' : ''
  const commands: string[] = []
  for (const lock of locks) {
    const { extra, group } = testSets(await readPyproject(lock, read))
    const place = lock === '.' ? '' : ` --directory ${shellWord(lock)}`
    const sets = [extra && ` --extra ${shellWord(extra)}`, group && ` --group ${shellWord(group)}`]
    // Installs into the Python that runs the tests, instead of a separate environment.
    const target = 'UV_PROJECT_ENVIRONMENT="$pythonLocation"'
    commands.push(`${target} uv sync${place} --locked --inexact${options}${sets.filter(Boolean).join('')}`)
  }
  return ['python -m pip install uv', ...commands, `python -m pip install ${pytest}`]
}

function poetryCommands(locks: string[]): string[] {
  return [
    'python -m pip install poetry',
    'poetry config virtualenvs.create false',
    ...locks.map(lock => `poetry install${lock === '.' ? '' : ` --directory ${shellWord(lock)}`} --all-extras`),
    `python -m pip install ${pytest}`,
  ]
}

async function pipCommands(directories: string[], has: Set<string>, read: ReadFile): Promise<string[]> {
  const [packages, groups, requirements]: [string[], string[], string[]] = [[], [], []]
  for (const directory of directories) {
    const pyproject = await readPyproject(directory, read)
    const { extra, group } = testSets(pyproject)
    const place = directory === '.' ? '.' : `./${directory}`
    const canInstall = isPackage(pyproject) || has.has(posix.join(directory, 'setup.py'))
    if (canInstall) packages.push(`--editable ${shellWord(`${place}${extra ? `[${extra}]` : ''}`)}`)
    if (group) groups.push(`--group ${shellWord(directory === '.' ? group : `${directory}/pyproject.toml:${group}`)}`)
    const named = [...requirementFiles, ...(canInstall ? [] : ['requirements.txt'])]
    const found = named.map(name => posix.join(directory, name)).filter(path => has.has(path))
    // The first file for tests, and the dependencies of the code itself.
    requirements.push(
      ...found.filter(
        (path, index) => index === 0 || path.endsWith('/requirements.txt') || path === 'requirements.txt',
      ),
    )
  }
  return [
    // pip supports groups since 25.1.
    ...(groups.length > 0 ? ['python -m pip install --upgrade pip'] : []),
    ...requirements.map(path => `python -m pip install --requirement ${shellWord(path)}`),
    `python -m pip install ${[...packages, ...groups, pytest].join(' ')}`,
  ]
}

async function readPyproject(directory: string, read: ReadFile): Promise<Table> {
  const path = posix.join(directory, 'pyproject.toml')
  return parseTable((await read(path)) ?? '', path)
}

function isPackage(pyproject: Table): boolean {
  return ['project', 'build-system'].some(key => key in pyproject)
}

function testSets(pyproject: Table): { extra: string | undefined; group: string | undefined } {
  const firstIn = (table: Table | undefined) => testNames.find(name => table !== undefined && name in table)
  return {
    extra: firstIn(tableAt(pyproject, 'project', 'optional-dependencies')),
    group: firstIn(tableAt(pyproject, 'dependency-groups')),
  }
}
