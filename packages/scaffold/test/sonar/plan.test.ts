import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseProperties, sonarServer } from '@release-tools/sonar'
import { testHost } from '@release-tools/testbed'
import { parse } from 'yaml'
import { writeFiles } from '../../src/files.ts'
import type { InitOptions } from '../../src/sonar/init-model.ts'
import { planInit } from '../../src/sonar/plan.ts'
import { repositoryWith, textOf, writeInto } from '../../testing/projects.ts'

const origin = 'git@github.com:Acme/widget.git'
const pyproject = '[project]\nname = "widget"\nrequires-python = ">=3.11"\n'
const simple = { 'pyproject.toml': pyproject, 'src/widget/__init__.py': '', 'tests/test_widget.py': '' }

function plan(root: string, options: Partial<InitOptions> = {}) {
  const all = { directory: root, server: sonarServer({}), pythons: [], force: false, ...options }
  return planInit(all, testHost())
}

async function write(root: string, options: Partial<InitOptions> = {}) {
  const made = await plan(root, options)
  await writeFiles(made.root, made.files)
  return made
}

function fates(files: { path: string; fate: string }[]) {
  return Object.fromEntries(files.map(({ path, fate }) => [path, fate]))
}

const key = (root: string, directory = '.') =>
  parseProperties(textOf(root, join(directory, 'sonar-project.properties')), 'x').get('sonar.projectKey')

describe('a project on SonarQube Cloud', () => {
  test('gets its properties, a workflow and coverage settings; a second run changes nothing', async () => {
    const root = repositoryWith(simple, origin)
    const { files } = await write(root)
    expect(fates(files)).toEqual({
      'sonar-project.properties': 'new',
      '.github/workflows/sonar.yml': 'new',
      'pyproject.toml': 'extended',
    })
    expect(textOf(root, 'sonar-project.properties')).toBe(
      'sonar.projectKey=Acme_widget\nsonar.organization=acme\nsonar.sources=src\nsonar.tests=tests\nsonar.sourceEncoding=UTF-8\n',
    )
    expect(textOf(root, 'pyproject.toml').startsWith(`${pyproject}\n[tool.coverage.run]\n`)).toBe(true)
    const workflow = textOf(root, '.github/workflows/sonar.yml')
    expect(parse(workflow)).toMatchObject({ on: { push: { branches: ['trunk'] } }, jobs: { sonar: {} } })
    expect(workflow).toContain('python-version-file: pyproject.toml\n')
    expect(fates((await write(root)).files)).toEqual({
      'sonar-project.properties': 'same',
      '.github/workflows/sonar.yml': 'same',
    })
  })

  test('is told what to switch off, by its address', async () => {
    const root = repositoryWith({ ...simple, '.sonarcloud.properties': 'sonar.exclusions=x' }, origin)
    const { todo } = await plan(root)
    expect(todo[1]).toBe(
      'Turn off Automatic Analysis (Administration → Analysis Method), because it excludes other analyses: https://sonarcloud.io/project/analysis_method?id=Acme_widget',
    )
    expect(todo[2]).toMatch(/^Move the settings in \.sonarcloud\.properties .* delete the file/)
    expect(todo[3]).toMatch(/^Create a token at https:\/\/sonarcloud\.io\/account\/security /)
    expect(todo).toHaveLength(5)
  })

  test('in another region has its address in the workflow', async () => {
    const root = repositoryWith(simple, origin)
    const { todo } = await write(root, { server: sonarServer({ region: 'us' }) })
    expect(textOf(root, '.github/workflows/sonar.yml')).toContain('sonar-host-url: "https://sonarqube.us"\n')
    expect(todo[1]).toContain('https://sonarqube.us/project/analysis_method')
  })

  test('must have an organisation', async () => {
    await expect(plan(repositoryWith(simple))).rejects.toThrow(
      'Could not find the organisation on SonarQube Cloud: git has no remote `origin` with an owner. Give --organization KEY, or --host-url URL for a SonarQube Server.',
    )
  })

  test('has the names that were asked for, and the versions of Python', async () => {
    const root = repositoryWith(simple)
    await write(root, { organization: 'org', projectKey: 'k', pythons: ['3.13t', 'pypy3.11', '3.11'] })
    expect(textOf(root, 'sonar-project.properties')).toContain(
      'sonar.projectKey=k\nsonar.organization=org\nsonar.sources=src\nsonar.tests=tests\nsonar.python.version=3.13,3.11\n',
    )
    expect(Object.keys(parse(textOf(root, '.github/workflows/sonar.yml')).jobs)).toEqual(['test', 'sonar'])
  })
})

describe('a project on a server', () => {
  const server = sonarServer({ hostUrl: 'https://sonar.example.com' })
  test('has no organisation, and nothing to switch off', async () => {
    const root = repositoryWith({ 'app.py': '', '.python-version': '3.12\n' })
    const { projects, todo } = await write(root, { server })
    expect(projects).toMatchObject([{ organization: undefined, layout: { sources: ['app.py'] } }])
    expect(todo[0]).toMatch(
      /^Create the project in Sonar if it does not exist: .*You need not turn anything off, because only SonarQube Cloud has/,
    )
    expect(todo[1]).toContain('https://sonar.example.com/account/security')
    expect(todo[2]).toBe('No tests found. When you add tests, set sonar.tests.')
    expect(textOf(root, '.coveragerc')).toContain('source =\n    app\n')
    expect(textOf(root, '.github/workflows/sonar.yml')).toContain('python-version-file: .python-version\n')
  })

  test('without a remote is called as its directory', async () => {
    const root = repositoryWith(simple)
    await write(root, { server })
    expect(key(root)).toBe(root.split('/').at(-1))
  })
})

describe('several projects', () => {
  const files = {
    'libs/a/pyproject.toml': '[project]\nname = "a"\nclassifiers = ["Programming Language :: Python :: 3.12", "x"]\n',
    'libs/a/a/__init__.py': '',
    'libs/a/tests/test_a.py': '',
    'libs/b/setup.py': '',
    'libs/b/setup.cfg': '[metadata]\nname = b\n[coverage:run]\nbranch = true\n',
    'libs/b/b.py': '',
    'release.py': '',
  }

  test('have a key each, by their directories', async () => {
    const root = repositoryWith(files, origin)
    const { todo } = await write(root)
    expect([key(root, 'libs/a'), key(root, 'libs/b')]).toEqual(['Acme_widget_libs_a', 'Acme_widget_libs_b'])
    expect(textOf(root, 'libs/a/sonar-project.properties')).toContain('sonar.python.version=3.12\n')
    expect(textOf(root, '.github/workflows/sonar.yml')).toContain(
      'projects: |\n            libs/a = Acme_widget_libs_a\n            libs/b = Acme_widget_libs_b\n',
    )
    expect(todo[0]).toBe(
      'libs/b/setup.cfg already has settings of coverage.py and was not changed. Add to [coverage:run]: relative_files = true; source = b',
    )
    expect(todo[1]).toBe('Import the repository into SonarQube Cloud as a monorepo, with the keys above.')
    expect(todo[2]).toMatch(/id=Acme_widget_libs_a \S+id=Acme_widget_libs_b$/)
    expect(todo).toContain('No tests found in libs/b. When you add tests, set sonar.tests.')
  })

  test('one of them is prepared alone, with the workflow at the root', async () => {
    const root = repositoryWith(files, origin)
    const { files: written } = await write(root, { directory: join(root, 'libs/a') })
    expect(written.map(({ path }) => path)).toEqual([
      'libs/a/sonar-project.properties',
      '.github/workflows/sonar.yml',
      'libs/a/pyproject.toml',
    ])
    expect(textOf(root, '.github/workflows/sonar.yml')).toContain('working-directory: libs/a\n')
    await write(root, { directory: join(root, 'libs/a'), projectKey: 'exactly', force: true })
    expect(key(root, 'libs/a')).toBe('exactly')
  })

  test('below a project are left out, and named', async () => {
    const root = repositoryWith({ ...files, ...simple }, origin)
    const { projects, todo } = await plan(root)
    expect(projects.map(({ directory }) => directory)).toEqual(['.'])
    expect(todo.join('\n')).toContain('were skipped: libs/a, libs/b.')
  })

  test('need different keys', async () => {
    const twins = { 'a/b/setup.py': '', 'a/b/x.py': '', 'a_b/setup.py': '', 'a_b/x.py': '' }
    await expect(plan(repositoryWith(twins, origin))).rejects.toThrow(
      'a/b and a_b would both have the key Acme_widget_a_b.',
    )
  })
})

describe('what is there', () => {
  const present = {
    ...simple,
    'sonar-project.properties': 'sonar.projectKey=old\nsonar.organization=older\n',
    '.github/workflows/sonar.yml': 'on: push\n',
    '.github/workflows/build.yaml': 'steps:\n  - uses: SonarSource/sonarqube-scan-action@x\n',
  }

  test('stays, is said, and its names are taken', async () => {
    const root = repositoryWith(present, origin)
    const { files, projects, todo } = await write(root)
    expect(fates(files)).toEqual({
      'sonar-project.properties': 'kept',
      '.github/workflows/sonar.yml': 'kept',
      'pyproject.toml': 'extended',
    })
    expect(projects).toMatchObject([{ projectKey: 'old', organization: 'older' }])
    expect(textOf(root, 'sonar-project.properties')).toBe(present['sonar-project.properties'])
    expect(todo[0]).toMatch(/^sonar-project\.properties already exists and was not changed\. .* --force\.$/)
    expect(todo.join('\n')).toContain('Remove the Sonar analysis from .github/workflows/build.yaml:')
  })

  test('is replaced by force, but for the settings of coverage.py', async () => {
    const settings = `${pyproject}[tool.coverage.run]\nomit = ["x"]\n`
    const root = repositoryWith({ ...present, 'pyproject.toml': settings }, origin)
    const { files, todo } = await write(root, { force: true })
    expect(fates(files)).toEqual({ 'sonar-project.properties': 'replaced', '.github/workflows/sonar.yml': 'replaced' })
    expect(key(root)).toBe('Acme_widget')
    expect(textOf(root, 'pyproject.toml')).toBe(settings)
    expect(todo[0]).toContain('Add to [tool.coverage.run]: branch = true; relative_files = true; source = ["src"]')
  })

  test('through a link is not written', async () => {
    const root = repositoryWith({ ...simple, other: '' }, origin)
    symlinkSync('other', join(root, 'sonar-project.properties'))
    await expect(plan(root)).rejects.toThrow('it is a symbolic link or a special file.')
  })

  test('and complete is left alone', async () => {
    const root = repositoryWith(simple, origin)
    writeInto(root, { '.coveragerc': '[run]\nbranch = 1\nrelative_files = 1\nsource = src\n' })
    const { files, todo } = await plan(root)
    expect(files).toHaveLength(2)
    expect(todo.join('\n')).not.toContain('coverage.py')
  })
})

describe('bad input', () => {
  test.each([
    [{ 'README.md': '' }, 'git lists no Python module or package in the repository.'],
    [{ 'a.py': '', 'pyproject.toml': 'x' }, 'Could not read pyproject.toml: it is not valid TOML'],
    [{ '${{ x }}/a.py': '', '${{ x }}/setup.py': '' }, 'the directory "${{ x }}" contains characters'],
    [{ 'a\nb/a.py': '', 'a\nb/setup.py': '' }, 'the directory "a\\nb" contains characters'],
  ])('%j', async (files: Record<string, string>, message) => {
    await expect(plan(repositoryWith(files, origin))).rejects.toThrow(message)
  })

  test('a directory without code is named', async () => {
    const root = repositoryWith({ ...simple, 'docs/x.md': '' }, origin)
    await expect(plan(root, { directory: join(root, 'docs') })).rejects.toThrow('no Python module or package in docs.')
  })
})
