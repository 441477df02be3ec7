import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readProject } from '../../src/declared/read-project.ts'

const project = '[project]\nname = "widget"\ndynamic = ["version"]\n'
const system = (backend: string, more = '') =>
  `[build-system]\nbuild-backend = "${backend}"\nrequires = []\n${project}${more}`

function tree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'computed-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

// Where a backend finds no version, nobody knows it before the build: what computes it is named.
test.each<[string, Record<string, string>, string]>([
  [
    'Poetry with its plugin',
    { 'pyproject.toml': system('poetry.core.masonry.api', '[tool.poetry-dynamic-versioning]\nenable = true\n') },
    'poetry-dynamic-versioning',
  ],
  ['Poetry without a version', { 'pyproject.toml': system('poetry.core.masonry.api') }, 'poetry'],
  ['Poetry without a build system', { 'pyproject.toml': '[tool.poetry]\nname = "widget"\n' }, 'poetry'],
  ['flit without a build system', { 'pyproject.toml': '[tool.flit.metadata]\nmodule = "widget"\n' }, 'flit'],
  [
    'hatchling with code',
    { 'pyproject.toml': system('hatchling.build', '[tool.hatch.version]\nsource = "code"\npath = "a.py"\n') },
    'hatchling',
  ],
  ['hatchling without a path', { 'pyproject.toml': system('hatchling.build', '[tool.hatch.version]\n') }, 'hatchling'],
  [
    'hatchling with git',
    { 'pyproject.toml': system('hatchling.build', '[tool.hatch.version]\nsource = "vcs"\n') },
    'hatch-vcs',
  ],
  [
    'flit with a module that states none',
    { 'pyproject.toml': system('flit_core.buildapi'), 'widget.py': 'x = 1\n' },
    'flit',
  ],
  ['flit without the module', { 'pyproject.toml': system('flit_core.buildapi') }, 'flit'],
  [
    'pdm with git',
    { 'pyproject.toml': system('pdm.backend', '[tool.pdm.version]\nsource = "scm"\n') },
    'pdm-backend, from git',
  ],
  [
    'pdm with a call',
    { 'pyproject.toml': system('pdm.backend', '[tool.pdm.version]\nsource = "call"\ngetter = "a:b"\n') },
    'pdm-backend',
  ],
  [
    'maturin without a version',
    { 'pyproject.toml': system('maturin'), 'Cargo.toml': '[package]\nname = "a"\n' },
    'maturin',
  ],
  ['maturin without Cargo.toml', { 'pyproject.toml': system('maturin') }, 'maturin'],
  [
    'meson without a version',
    { 'pyproject.toml': system('mesonpy'), 'meson.build': "project('a', 'c')\n" },
    'meson-python',
  ],
  ['meson without meson.build', { 'pyproject.toml': system('mesonpy') }, 'meson-python'],
  [
    'scikit-build-core with git',
    {
      'pyproject.toml': system(
        'scikit_build_core.build',
        '[tool.scikit-build.metadata.version]\nprovider = "scikit_build_core.metadata.setuptools_scm"\n',
      ),
    },
    'setuptools-scm',
  ],
  [
    'scikit-build-core without an input',
    {
      'pyproject.toml': system(
        'scikit_build_core.build',
        '[tool.scikit-build.metadata.version]\nprovider = "scikit_build_core.metadata.regex"\n',
      ),
    },
    'scikit-build-core',
  ],
])('%s', async (_, files, computedBy) => {
  const found = await readProject(tree(files), 'fallback')
  expect(found.version).toBeUndefined()
  expect(found.computedBy).toBe(computedBy)
})

test('maturin takes the version of the workspace', async () => {
  const cargo = '[workspace.package]\nversion = "1.2.3"\n[package]\nname = "a"\nversion.workspace = true\n'
  const root = tree({ 'pyproject.toml': system('maturin'), 'Cargo.toml': cargo })
  expect(await readProject(root, 'x')).toMatchObject({
    version: '1.2.3',
    versionFrom: 'Cargo.toml, [workspace.package]',
  })
})
