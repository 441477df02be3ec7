import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { subjectOf } from '../../src/subject/subject.ts'

let workspace: string
beforeEach(async () => {
  workspace = await realpath(await mkdtemp(join(tmpdir(), 'unnamed-')))
  await put('release/artifacts/my_widget-1.0-py3-none-any.whl')
})
afterEach(() => rm(workspace, { recursive: true }))

async function put(path: string, text = ''): Promise<void> {
  await mkdir(dirname(join(workspace, path)), { recursive: true })
  await writeFile(join(workspace, path), text)
}

/** The kind of a directory, and whether the artifacts are its own. `project` is the input `project-directory`. */
async function placeOf(path: string, project?: string): Promise<[string, boolean]> {
  const value = join(workspace, path)
  const options = { version: '1', exclude: [], spec: { kind: 'dir' as const, value } }
  const target = { kind: 'directory' as const, name: 'x', source: { kind: 'directory' as const, path: value } }
  const asked = project === undefined ? {} : { project: join(workspace, project) }
  const found = { ...options, ...asked, releaseDir: join(workspace, 'release') }
  const { kind, artifacts } = await subjectOf(target, found, testHost({ workspace }))
  return [kind, artifacts !== undefined]
}

describe('a directory of a repository that releases my-widget', () => {
  test.each([
    ['only has settings of a tool', 'pyproject.toml', '[tool.ruff]\nline-length = 100\n'],
    ['computes its name', 'setup.py', 'from setuptools import setup\nsetup(**read())\n'],
    ['has another name in the table of poetry', 'pyproject.toml', '[tool.poetry]\nname = "api"\n'],
    ['has another name in setup.cfg', 'setup.cfg', '[metadata]\nname = api\n'],
    ['has another name in [project]', 'pyproject.toml', '[project]\nname = "api"\n'],
  ])('is not the project if it %s', async (_, file, text) => {
    await put(`services/api/${file}`, text)
    await put('services/api/requirements.txt', 'certifi==2021.5.30\n')
    expect(await placeOf('services/api')).toEqual(['subdirectory', false])
  })

  test.each([
    ['poetry', 'pyproject.toml', '[tool.poetry]\nname = "My.Widget"\n'],
    ['flit', 'pyproject.toml', '[tool.flit.metadata]\nmodule = "my_widget"\n'],
    [
      'flit, by another name than its module',
      'pyproject.toml',
      '[tool.flit.metadata]\nmodule = "w"\ndist-name = "my-widget"\n',
    ],
    ['setup.cfg', 'setup.cfg', '[metadata]\nname = my-widget\n'],
    ['[project]', 'pyproject.toml', '[project]\nname = "my-widget"\n'],
  ])('is the project if %s names it so', async (_, file, text) => {
    await put(`python/${file}`, text)
    expect(await placeOf('python')).toEqual(['directory', true])
  })
})

test('the directory at the top is the project, also without a name; that of a repository in the workspace too', async () => {
  await put('setup.py', 'setup(**read())')
  expect(await placeOf('.')).toEqual(['directory', true])
  await put('checkout/.git/HEAD')
  await put('checkout/setup.py', 'setup(**read())')
  await put('checkout/module/.git')
  await put('checkout/module/setup.py', 'setup(**read())')
  expect(await placeOf('checkout')).toEqual(['directory', true])
  expect(await placeOf('checkout/module')).toEqual(['subdirectory', false])
})

test('the directory that the user calls the project is it, also without a name; no other is then', async () => {
  await put('python/setup.py', 'setup(**read())')
  await put('setup.py', 'setup(**read())')
  expect(await placeOf('python')).toEqual(['subdirectory', false])
  expect(await placeOf('python', 'python')).toEqual(['directory', true])
  expect(await placeOf('.', 'python')).toEqual(['subdirectory', false])
})
