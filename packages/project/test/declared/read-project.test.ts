import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type DeclaredProject, readProject } from '../../src/declared/read-project.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'project-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function read(files: Record<string, string>): Promise<DeclaredProject> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return readProject(root, 'fallback')
}

/** pyproject.toml of a backend, with `[project]` unless `rest` has it. */
const system = (backend: string, rest: string, requires = '') =>
  `[build-system]\nrequires = [${requires}]\nbuild-backend = "${backend}"\n${rest}`
/** The file of a project that states its name. */
const nameFileOf = (files: Record<string, string>) =>
  ['pyproject.toml', 'setup.py', 'setup.cfg'].find(path => /(?:name|module) ?= ?["']?widget/.test(files[path] ?? ''))
const dynamic = '[project]\nname = "widget"\ndynamic = ["version"]\n'

describe('what is no Python project', () => {
  test.each([
    [{}],
    [{ 'pyproject.toml': '[tool.ruff]\nline-length = 120\n' }],
    [{ 'package.json': '{"name": "x", "version": "1.2.2"}', 'setup.cfg': '[flake8]\nmax = 1\n' }],
  ])('%j has semantic versions', async files => {
    expect(await read(files)).toEqual({ name: 'fallback', scheme: 'semver' })
  })
})

const statically: [string, string, Record<string, string>][] = [
  ['[project]', 'pyproject.toml', { 'pyproject.toml': '[project]\nname = "widget"\nversion = "1.2.2"' }],
  [
    'poetry',
    'pyproject.toml, [tool.poetry]',
    { 'pyproject.toml': system('poetry.core.masonry.api', '[tool.poetry]\nname = "widget"\nversion = "1.2.2"') },
  ],
  [
    'poetry without build-system',
    'pyproject.toml, [tool.poetry]',
    { 'pyproject.toml': '[tool.poetry]\nname = "widget"\nversion = "1.2.2"' },
  ],
  [
    'poetry 2',
    'pyproject.toml, [tool.poetry]',
    { 'pyproject.toml': system('poetry.core.masonry.api', `${dynamic}[tool.poetry]\nversion = "1.2.2"`) },
  ],
  ['setup.cfg', 'setup.cfg', { 'setup.cfg': '[metadata]\nname = widget\nversion = 1.2.2\n' }],
  [
    'setup.cfg, attr',
    'src/widget/__init__.py',
    {
      'setup.cfg':
        '[metadata]\nname = widget\nversion = attr: widget.__version__\n[options]\npackage_dir =\n    =src\n',
      'src/widget/__init__.py': '__version__ = "1.2.2"\n',
    },
  ],
  [
    'setup.cfg, file',
    'VERSION',
    { 'setup.cfg': '[metadata]\nname = widget\nversion = file: VERSION\n', VERSION: '1.2.2\n' },
  ],
  [
    'hatchling, which builds itself',
    'src/widget/__about__.py',
    {
      'pyproject.toml': system(
        'hatchling.ouroboros',
        `${dynamic}[tool.hatch.version]\npath = "src/widget/__about__.py"`,
      ).replace('[project]', 'backend-path = ["src"]\n[project]'),
      'src/widget/__about__.py': '__version__ = "1.2.2"\n',
    },
  ],
  [
    'setup.py',
    'setup.py',
    {
      'setup.py':
        'from setuptools import setup\nsetup(\n    name="widget",\n    version=\'1.2.2\',  # here\n    packages=find_packages(),\n)\n',
    },
  ],
  [
    'setuptools, attr',
    'lib/widget/about.py',
    {
      'pyproject.toml': system(
        'setuptools.build_meta',
        `${dynamic}[tool.setuptools]\npackage-dir = {"" = "lib"}\n[tool.setuptools.dynamic]\nversion = {attr = "widget.about.VERSION"}`,
      ),
      'lib/widget/about.py': '"""Text\nVERSION = "9"\n"""\nimport x\n\nVERSION: str = "1.2.2"\n',
    },
  ],
  [
    'setuptools, file',
    'VERSION',
    {
      'pyproject.toml': system(
        'setuptools.build_meta',
        `${dynamic}[tool.setuptools.dynamic]\nversion = {file = ["VERSION"]}`,
      ),
      VERSION: '1.2.2\n',
    },
  ],
  [
    'hatchling',
    'src/widget/__about__.py',
    {
      'pyproject.toml': system('hatchling.build', `${dynamic}[tool.hatch.version]\npath = "src/widget/__about__.py"`),
      'src/widget/__about__.py': '# x\n__version__ = "v1.2.2"\n',
    },
  ],
  [
    'hatchling, pattern',
    'v.txt',
    {
      'pyproject.toml': system(
        'hatchling.build',
        `${dynamic}[tool.hatch.version]\npath = "v.txt"\npattern = "(?i)^release (?P<version>[^,]+),"`,
      ),
      'v.txt': 'a\nRELEASE 1.2.2, today\n',
    },
  ],
  [
    'hatch.toml',
    'a.py',
    {
      'pyproject.toml': system('hatchling.build', dynamic),
      'hatch.toml': '[version]\npath = "a.py"',
      'a.py': 'VERSION = "1.2.2"',
    },
  ],
  [
    'flit',
    'widget/__init__.py',
    {
      'pyproject.toml': system('flit_core.buildapi', dynamic),
      'widget/__init__.py': '"""Doc."""\n__version__ = \'1.2.2\'\n',
    },
  ],
  [
    'flit, old',
    'widget.py',
    {
      'pyproject.toml': system('flit_core.buildapi', '[tool.flit.metadata]\nmodule = "widget"'),
      'widget.py': '__version__ = "1.2.2"',
    },
  ],
  [
    'pdm',
    'src/widget/__init__.py',
    {
      'pyproject.toml': system(
        'pdm.backend',
        `${dynamic}[tool.pdm.version]\nsource = "file"\npath = "src/widget/__init__.py"`,
      ),
      'src/widget/__init__.py': '__version__ = "1.2.2"  # x\n',
    },
  ],
  [
    'maturin',
    'Cargo.toml',
    { 'pyproject.toml': system('maturin', dynamic), 'Cargo.toml': '[package]\nname = "widget"\nversion = "1.2.2"' },
  ],
  [
    'maturin in a workspace',
    'Cargo.toml, [workspace.package]',
    {
      'pyproject.toml': system('maturin', `${dynamic}[tool.maturin]\nmanifest-path = "py/Cargo.toml"`),
      'py/Cargo.toml': '[package]\nname = "w"\nversion.workspace = true',
      'Cargo.toml': '[workspace.package]\nversion = "1.2.2"',
    },
  ],
  [
    'meson',
    'meson.build',
    {
      'pyproject.toml': system('mesonpy', dynamic),
      'meson.build':
        "# project('x', version: '9')\nproject(\n  'widget', 'c',\n  default_options: ['a=b'],\n  version: '1.2.2',\n)\n",
    },
  ],
  [
    'scikit-build-core',
    'widget/__init__.py',
    {
      'pyproject.toml': system(
        'scikit_build_core.build',
        `${dynamic}[tool.scikit-build.metadata.version]\nprovider = "scikit_build_core.metadata.regex"\ninput = "widget/__init__.py"`,
      ),
      'widget/__init__.py': '__version__ = "1.2.2"',
    },
  ],
]

test.each(statically)('%s: the version is in %s', async (_, from, files) => {
  expect(await read(files)).toEqual({
    name: 'widget',
    nameFrom: nameFileOf(files),
    scheme: 'pep440',
    version: '1.2.2',
    versionFrom: from,
  })
})

const computed: [string, string, Record<string, string>][] = [
  [
    'setuptools-scm',
    'setuptools-scm',
    {
      'pyproject.toml': system(
        'setuptools.build_meta',
        `${dynamic}[tool.setuptools_scm]`,
        '"setuptools>=80", "setuptools-scm[toml]>=8"',
      ),
    },
  ],
  [
    'hatch-vcs',
    'hatch-vcs',
    { 'pyproject.toml': system('hatchling.build', `${dynamic}[tool.hatch.version]\nsource = "vcs"`) },
  ],
  [
    'poetry-dynamic-versioning',
    'poetry-dynamic-versioning',
    {
      'pyproject.toml': system(
        'poetry_dynamic_versioning.backend',
        '[tool.poetry]\nname = "widget"\nversion = "0.0.0"\n[tool.poetry-dynamic-versioning]\nenable = true',
        '"poetry-core", "poetry-dynamic-versioning>=1"',
      ),
    },
  ],
  [
    'pdm from git',
    'pdm-backend, from git',
    { 'pyproject.toml': system('pdm.backend', `${dynamic}[tool.pdm.version]\nsource = "scm"`) },
  ],
  ['setup.py with code', 'setup.py', { 'setup.py': 'setup(name="widget", version=get_version())' }],
  [
    'an attribute that is no literal',
    'setuptools (widget.__version__)',
    {
      'pyproject.toml': system(
        'setuptools.build_meta',
        `${dynamic}[tool.setuptools.dynamic]\nversion = {attr = "widget.__version__"}`,
      ),
      'widget/__init__.py': 'from ._v import __version__\n',
    },
  ],
  [
    'an attribute that depends on what runs',
    'setuptools (widget.v)',
    {
      'pyproject.toml': system(
        'setuptools.build_meta',
        `${dynamic}[tool.setuptools.dynamic]\nversion = {attr = "widget.v"}`,
      ),
      'widget/__init__.py': 'v = "1.2.2"\nif x:\n    v += "+dev"\n',
    },
  ],
  [
    'a file that leads out',
    'setuptools (../VERSION)',
    {
      'pyproject.toml': system(
        'setuptools.build_meta',
        `${dynamic}[tool.setuptools.dynamic]\nversion = {file = "../VERSION"}`,
      ),
    },
  ],
  [
    'meson with a program',
    'meson-python',
    {
      'pyproject.toml': system('mesonpy', dynamic),
      'meson.build': "project('widget', version: run_command('x').stdout())",
    },
  ],
  ['another backend', 'own.backend', { 'pyproject.toml': system('own.backend', dynamic) }],
  [
    'a backend in the tree',
    'hatchling',
    {
      'pyproject.toml': system('hatchling.ouroboros', dynamic).replace(
        '[project]',
        'backend-path = ["src"]\n[project]',
      ),
    },
  ],
]

test.each(computed)('%s: the build computes the version', async (_, computedBy, files) => {
  expect(await read(files)).toEqual({ name: 'widget', nameFrom: nameFileOf(files), scheme: 'pep440', computedBy })
})

test('a project without a name has that of its directory, which is not compared', async () => {
  expect((await read({ 'setup.py': 'setup(**settings)' })).nameFrom).toBeUndefined()
})

test('broken TOML is an error with its place', async () => {
  await expect(read({ 'pyproject.toml': '[project]\nname = \n' })).rejects.toThrow(
    /^Could not read pyproject\.toml: it is not valid TOML: line 2, column \d+: /,
  )
})

test('a file that is a link is an error, not absent', async () => {
  await symlink('/etc/hostname', join(root, 'pyproject.toml'))
  await expect(read({})).rejects.toThrow('it is a symbolic link or a special file.')
})

test.each([['../../etc'], ['a\u0000b'], ['w\u001b[31m\n::error::x'], ['-x'], ['a b']])(
  'the name %j is refused, since programs get it as an argument and people as a line',
  async name => {
    await expect(read({ 'pyproject.toml': `[project]\nname = ${JSON.stringify(name)}\n` })).rejects.toMatchObject({
      attempted: 'read pyproject.toml',
      found: `its name is ${JSON.stringify(name)}, which no Python project can have.`,
      next: 'Write a name of letters, digits, `.`, `_` and `-` that begins and ends with a letter or a digit.',
    })
  },
)
