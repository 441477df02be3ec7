import { mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { execute } from '@release-tools/runner'
import { survey } from '../../src/survey/survey.ts'
import { pinnedProject } from '../../testing/pinned-project.ts'
import { git, repositoryWith, writeInto } from '../../testing/projects.ts'

const host = { exec: execute }
const named = (name: string) => `[build-system]\nrequires = ["flit_core"]\n[project]\nname = "${name}"\nversion = "1"\n`

describe('a survey', () => {
  test('describes a project, its tags and its workflows', async () => {
    const workflow = 'on: push\njobs: {}\n'
    const files = { ...pinnedProject, Dockerfile: 'FROM scratch\n', '.github/workflows/ci.yml': workflow }
    const root = repositoryWith(files, 'git@github.com:acme/widget.git')
    git(root, 'add', '.')
    git(root, 'commit', '--quiet', '--message', 'all')
    git(root, 'tag', 'v1.2.3')
    git(root, 'tag', 'v1.2.2')
    const found = await survey(root, host)
    expect(found).toMatchObject({
      directory: '.',
      origin: { host: 'github.com', owner: 'acme', name: 'widget' },
      defaultBranch: 'trunk',
      tags: ['v1.2.2', 'v1.2.3'],
      leftOut: [],
      workflows: [{ path: '.github/workflows/ci.yml', readable: true, events: ['push'], calls: [] }],
    })
    expect(found.projects).toMatchObject([
      {
        directory: '.',
        name: 'widget',
        declared: { version: '1.2.3', versionFrom: 'pyproject.toml' },
        config: { changelog: { value: 'CHANGELOG.md' } },
        python: { system: { backend: 'hatchling.build' }, build: { needs: ['hatchling'], packsAll: 'hatchling' } },
        layout: { kind: 'src', sources: ['src'], tests: ['tests'] },
        hasTests: true,
        dockerfiles: ['Dockerfile'],
        namesPython: false,
      },
    ])
  })

  test('finds the packages of a workspace of uv, and not its root, which nothing builds', async () => {
    const root = repositoryWith({
      'pyproject.toml':
        '[project]\nname = "all"\nversion = "0"\n[tool.uv.workspace]\nmembers = ["packages/*"]\nexclude = ["packages/old"]\n',
      'packages/b/pyproject.toml': named('b'),
      'packages/a/pyproject.toml': named('a'),
      'packages/old/pyproject.toml': named('old'),
    })
    const { projects, leftOut } = await survey(root, host)
    expect(projects.map(({ directory, name }) => [directory, name])).toEqual([
      ['packages/a', 'a'],
      ['packages/b', 'b'],
    ])
    expect(leftOut).toEqual(['packages/old'])
  })

  test('finds several projects below a root without one, and images without a package', async () => {
    const two = repositoryWith({ 'web/pyproject.toml': named('web'), 'api/setup.py': '', 'tests/x/setup.py': '' })
    expect((await survey(two, host)).projects.map(({ directory }) => directory)).toEqual(['api', 'web'])
    const images = repositoryWith({ 'web/Dockerfile': 'FROM scratch\n', 'README.md': '' })
    const { projects } = await survey(images, host)
    expect(projects).toMatchObject([
      { directory: 'web', dockerfiles: ['web/Dockerfile'], declared: { scheme: 'semver' } },
    ])
    expect(projects[0]?.python).toBeUndefined()
  })

  test('leaves out projects inside of the one that was asked for', async () => {
    const root = repositoryWith({ 'pyproject.toml': named('outer'), 'plugins/inner/pyproject.toml': named('inner') })
    expect(await survey(root, host)).toMatchObject({ projects: [{ name: 'outer' }], leftOut: ['plugins/inner'] })
    expect(await survey(join(root, 'plugins/inner'), host)).toMatchObject({
      directory: 'plugins/inner',
      projects: [{ name: 'inner', directory: 'plugins/inner' }],
    })
  })

  test('takes the projects that the configuration names', async () => {
    const root = repositoryWith({
      'pyproject.toml': named('outer'),
      'inner/pyproject.toml': named('inner'),
      '.github/release-tools.yaml': 'directory: inner\ntag-pattern: "i{version}"\n',
    })
    expect((await survey(root, host)).projects).toMatchObject([
      { name: 'inner', directory: 'inner', config: { 'tag-pattern': { value: 'i{version}' } } },
    ])
  })

  test('refuses what has nothing to release, and what is no repository', async () => {
    const root = repositoryWith({ 'README.md': '', 'setup.cfg': '[flake8]\n', 'pyproject.toml': '[tool.black]\n' })
    await expect(survey(root, host)).rejects.toThrow(
      'Could not find a project: the repository has no pyproject.toml, setup.py, setup.cfg or Dockerfile that makes one. Give the directory of the project. Files in .gitignore do not count.',
    )
    const outside = mkdtempSync(join(tmpdir(), 'survey-'))
    await expect(survey(outside, host)).rejects.toThrow(/^Could not read the repository of .*git finds no work tree/)
    writeInto(root, { 'pyproject.toml': '[project\n' })
    await expect(survey(root, host)).rejects.toThrow(/^Could not read pyproject.toml: it is not valid TOML: line 1/)
  })

  test('says of a workflow that it could not be read', async () => {
    const root = repositoryWith({ ...pinnedProject, '.github/workflows/a.yml': 'a: !b 1\n' })
    expect((await survey(root, host)).workflows).toMatchObject([{ readable: false, calls: [], publishers: [] }])
    // A link, and a file that is larger than any workflow, stop nothing either.
    symlinkSync('a.yml', join(root, '.github/workflows/b.yml'))
    writeInto(root, { '.github/workflows/c.yml': `# ${'x'.repeat(1024 ** 2)}\n` })
    expect((await survey(root, host)).workflows.map(({ readable }) => readable)).toEqual([false, false, false])
  })
})
