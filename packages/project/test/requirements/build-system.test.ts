import { describe, expect, test } from '@jest/globals'
import { readBuildSystem } from '../../src/index.ts'
import { repositoryOf } from './repository.ts'

async function read(pyproject?: string) {
  return readBuildSystem(
    await repositoryOf(pyproject === undefined ? { 'setup.py': '' } : { 'pyproject.toml': pyproject }),
  )
}

test('reads what a project needs to be built', async () => {
  const text =
    '[build-system]\nrequires = ["hatchling>=1", "x; python_version < \'3\'"]\nbuild-backend = "hatchling.build"\n'
  expect(await read(text)).toEqual({
    requires: ['hatchling>=1', "x; python_version < '3'"],
    backend: 'hatchling.build',
    backendPath: [],
    file: 'pyproject.toml',
    from: 'pyproject.toml, [build-system]',
  })
})

test('an in-tree back-end needs nothing', async () => {
  const text = '[build-system]\nrequires = []\nbuild-backend = "own"\nbackend-path = ["src", "backend"]\n'
  expect(await read(text)).toMatchObject({ requires: [], backend: 'own', backendPath: ['src', 'backend'] })
})

test.each([
  [undefined, 'setup.py'],
  ['[project]\nname = "widget"\n', 'pyproject.toml'],
])('without [build-system], setuptools is needed: %j', async (text, file) => {
  expect(await read(text)).toEqual({
    requires: ['setuptools >= 40.8.0'],
    backend: 'setuptools.build_meta:__legacy__',
    backendPath: [],
    file,
    from: 'the default of PEP 517, because there is no [build-system]',
  })
})

test('without a back-end, setuptools builds with what the project requires', async () => {
  expect(await read('[build-system]\nrequires = ["setuptools>=64"]\n')).toMatchObject({
    requires: ['setuptools>=64'],
    backend: 'setuptools.build_meta:__legacy__',
  })
})

describe('refuses what is against PEP 518', () => {
  test.each([
    ['[build-system]\nbuild-backend = "x"\n'],
    ['[build-system]\nrequires = "x"\n'],
    ['[build-system]\nrequires = [1]\n'],
    ['[build-system]\nrequires = []\nbuild-backend = 1\n'],
    ['[build-system]\nrequires = []\nbackend-path = "x"\n'],
    ['build-system = 1\n'],
  ])('%j', async text => {
    await expect(read(text)).rejects.toThrow(/^Could not read \[build-system\] of pyproject\.toml: /)
  })
})
