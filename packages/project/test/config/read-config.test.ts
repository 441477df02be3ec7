import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { writeFileAtomic } from '@release-tools/base'
import { configPath, readConfig, readConfigured } from '../../src/index.ts'

let workspace: string
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'config-'))
})
afterEach(() => rm(workspace, { recursive: true }))

async function put(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) await writeFileAtomic(join(workspace, path), text)
}

const pyproject = '[project]\nname = "Widget"\nversion = "1.2.0"\nrequires-python = ">=3.10,<4"\n'
const repository = 'acme/widget-repo'
const line = (number: number) => `${configPath}, line ${number}`

describe('without a file, everything is found in the project', () => {
  test('of Python, with an image, a changelog and a Python', async () => {
    await put({
      'pyproject.toml': pyproject,
      Dockerfile: 'FROM scratch\n',
      'CHANGES.rst': 'Changes\n',
      '.python-version': 'env-of-mine\n3.13\n',
    })
    expect(await readConfig(workspace, { repository })).toEqual({
      name: { value: 'Widget', from: 'pyproject.toml' },
      directory: { value: '.', from: 'default' },
      'tag-pattern': { value: 'v{version}', from: 'default' },
      'version-scheme': { value: 'pep440', from: 'the kind of the project' },
      changelog: { value: 'CHANGES.rst', from: 'CHANGES.rst' },
      'notes-from': { value: { kind: 'auto' }, from: 'default' },
      python: {
        versions: { value: ['3.13'], from: '.python-version' },
        normalise: { value: 'auto', from: 'default' },
        prove: { value: false, from: 'default' },
      },
      tests: { value: [], from: 'default' },
      images: [
        {
          name: { value: 'widget', from: 'the name of the project' },
          dockerfile: { value: 'Dockerfile', from: 'Dockerfile' },
          context: { value: '.', from: 'the directory of the project' },
          platforms: { value: ['linux/amd64'], from: 'default' },
        },
      ],
      archives: [],
      models: { value: [], from: 'default' },
      registries: { value: [], from: 'default' },
      stores: { value: [], from: 'default' },
      'audit-log': { keep: { value: false, from: 'default' } },
      'image-tags': { value: ['tag', 'version', 'minor', 'major', 'latest'], from: 'default' },
    })
  })

  test('with requirements that an image finds, unless the file names others', async () => {
    const text =
      'images:\n  - name: app\n    dockerfile: Dockerfile\n    requirements: services/app.txt\n  - dockerfile: Dockerfile\n'
    const found = { value: 'requirements.txt', from: 'requirements.txt' }
    await put({
      'pyproject.toml': '[project]\nname = "widget"\n',
      Dockerfile: 'FROM scratch\n',
      'requirements.txt': '',
    })
    const requirements = async () => (await readConfig(workspace)).images.map(image => image.requirements)
    expect(await requirements()).toEqual([found])
    await put({ 'services/app.txt': '', '.github/release-tools.yaml': text })
    const named = { value: 'services/app.txt', from: '.github/release-tools.yaml, line 4' }
    expect(await requirements()).toEqual([named, found])
  })

  test('of another language, named like its repository', async () => {
    await put({ 'go.mod': 'module widget\n' })
    const config = await readConfig(workspace, { repository })
    expect(config.name).toEqual({ value: 'widget-repo', from: 'the name of the repository' })
    expect(config['version-scheme']).toEqual({ value: 'semver', from: 'default' })
    expect(config).not.toHaveProperty('python')
    expect(config).not.toHaveProperty('changelog')
    expect(config.images).toEqual([])
  })

  test('of a directory that is given, with the changelog of the project before that of the repository', async () => {
    const given = { directory: { value: 'web', from: 'the input "project-directory"' } }
    await put({ 'web/setup.cfg': '[metadata]\nversion = 1\n', 'CHANGELOG.md': '', '.python-version': '3.12' })
    const config = await readConfig(workspace, { given })
    expect(config.name).toEqual({ value: 'web', from: 'the name of the directory' })
    expect(config.directory).toEqual(given.directory)
    expect(config.changelog?.value).toBe('CHANGELOG.md')
    expect(config.python?.versions).toEqual({ value: ['3.12'], from: '.python-version' })
    await put({
      'web/History.md': '',
      'web/Containerfile': '',
      'web/.python-version': '3.11.4',
      'web/setup.py': 'setup(name="W")',
    })
    const more = await readConfig(workspace, { given })
    expect(more.name).toEqual({ value: 'W', from: 'web/setup.py' })
    expect(more.changelog?.value).toBe('web/History.md')
    expect(more.images[0]?.dockerfile).toEqual({ value: 'web/Containerfile', from: 'web/Containerfile' })
    expect(more.python?.versions).toEqual({ value: ['3.11.4'], from: 'web/.python-version' })
  })

  test('a file with nothing but comments says as much as none', async () => {
    await put({ 'pyproject.toml': pyproject })
    const before = await readConfig(workspace, { repository })
    await put({ [configPath]: '# yaml-language-server: $schema=x\n' })
    expect(await readConfig(workspace, { repository })).toEqual(before)
  })
})

/** A file with every key. */
const file = `# yaml-language-server: $schema=https://example.com
name: widget
directory: services/widget
tag-pattern: widget@{version}
version-scheme: pep440
changelog: docs/log.md
notes-from: changelog
python:
  cc: gcc -g0
  versions:
    - "3.10"
    - 3.13t
  build-requirements: requirements/build.txt#packaging
  normalise: never
  prove: true
images:
  - name: app
    dockerfile: services/widget/app.Dockerfile
    context: .
    platforms: [linux/amd64, linux/arm64]
    repository: ghcr.io/acme/app
  - dockerfile: services/widget/app.Dockerfile
archives:
  - name: widget-docs-{version}
    files: [docs/**]
  - { name: schemas, files: ["schema/*.json", LICENSE], format: zip }
models: [models/*.onnx]
registries: [registry.example.com:5000/team]
stores: ["s3://archive/widget?region=eu-central-1"]
tests: [tests/unit, -m, not slow]
image-tags: [version, latest]
audit-log:
  encrypt-to: .github/audit-log.pem
`

/** What applies then. */
const expected = {
  name: { value: 'widget', from: line(2) },
  directory: { value: 'services/widget', from: line(3) },
  'tag-pattern': { value: 'widget@{version}', from: line(4) },
  'version-scheme': { value: 'pep440', from: line(5) },
  changelog: { value: 'docs/log.md', from: line(6) },
  'notes-from': { value: { kind: 'changelog' }, from: line(7) },
  python: {
    cc: { value: 'gcc -g0', from: line(9) },
    versions: { value: ['3.10', '3.13t'], from: line(10) },
    'build-requirements': { value: 'requirements/build.txt#packaging', from: line(13) },
    normalise: { value: 'never', from: line(14) },
    prove: { value: true, from: line(15) },
  },
  images: [
    {
      name: { value: 'app', from: line(17) },
      dockerfile: { value: 'services/widget/app.Dockerfile', from: line(18) },
      context: { value: '.', from: line(19) },
      platforms: { value: ['linux/amd64', 'linux/arm64'], from: line(20) },
      repository: { value: 'ghcr.io/acme/app', from: line(21) },
    },
    {
      name: { value: 'widget', from: 'the name of the project' },
      dockerfile: { value: 'services/widget/app.Dockerfile', from: line(22) },
      context: { value: 'services/widget', from: 'the directory of the project' },
      platforms: { value: ['linux/amd64'], from: 'default' },
      repository: { value: 'registry.example.com:5000/team/widget', from: line(28) },
    },
  ],
  archives: [
    {
      name: { value: 'widget-docs-{version}', from: line(24) },
      files: { value: ['docs/**'], from: line(25) },
      format: { value: 'tar.gz', from: 'default' },
    },
    {
      name: { value: 'schemas', from: line(26) },
      files: { value: ['schema/*.json', 'LICENSE'], from: line(26) },
      format: { value: 'zip', from: line(26) },
    },
  ],
  models: { value: ['models/*.onnx'], from: line(27) },
  registries: { value: ['registry.example.com:5000/team'], from: line(28) },
  stores: { value: ['s3://archive/widget?region=eu-central-1'], from: line(29) },
  tests: { value: ['tests/unit', '-m', 'not slow'], from: line(30) },
  'image-tags': { value: ['version', 'latest'], from: line(31) },
  'audit-log': {
    keep: { value: true, from: line(33) },
    'encrypt-to': { value: '.github/audit-log.pem', from: line(33) },
  },
}

test('every key of the file wins over what is found, and is known by its line', async () => {
  await put({
    'services/widget/pyproject.toml': pyproject,
    'services/widget/app.Dockerfile': '',
    'docs/log.md': '',
    'requirements/build.txt': '',
    'CHANGELOG.md': '',
    '.github/audit-log.pem': '',
    [configPath]: file,
  })
  expect(await readConfig(workspace, { repository })).toEqual(expected)
})

test('a name in the file is that of the project, where the project states none', async () => {
  await put({ [configPath]: 'name: Gadget 2\nversion-scheme: pep440\nimages: []\n', Dockerfile: '' })
  const { config, project } = await readConfigured(workspace)
  expect(project).toEqual({ name: 'Gadget 2', nameFrom: configPath, scheme: 'pep440' })
  expect(config.images).toEqual([])
})

describe('a value that contradicts the project is an error with its line', () => {
  const next = 'Correct the path: it starts at the root of the repository.'
  test.each<[string, string, string]>([
    [
      'another name',
      '\nname: gadget\n',
      `Could not use the configuration in ${line(2)}: the name is "gadget", and pyproject.toml says "Widget". Remove the line: the project states its name.`,
    ],
    [
      'another version scheme',
      'version-scheme: semver\n',
      `Could not use the configuration in ${line(1)}: the version scheme is "semver", and versions of a Python project follow PEP 440. Remove the line.`,
    ],
    [
      'no directory',
      'directory: services/web\n',
      `${line(1)}: there is no directory "services/web" in the repository. ${next}`,
    ],
    ['a file as directory', 'directory: pyproject.toml\n', `${line(1)}: there is no directory "pyproject.toml"`],
    ['a file on the way', 'directory: pyproject.toml/x\n', `${line(1)}: there is no directory "pyproject.toml/x"`],
    [
      'an empty directory',
      'directory: empty\n',
      `${line(1)}: the directory "empty" is empty, so that it has no project. Give the directory of the project.`,
    ],
    [
      'no Python project',
      'directory: docs\npython:\n  prove: true\n',
      `${line(2)}: the directory "docs" has no Python project: no pyproject.toml with [project] or [build-system], no setup.py and no setup.cfg with [metadata]. Correct "directory", or remove "python".`,
    ],
    [
      'a Python that the project excludes',
      'python:\n  versions:\n    - "3.13"\n    - "3.9"\n',
      `${line(4)}: Python 3.9 is excluded by pyproject.toml: requires-python is ">=3.10,<4". Remove one of them.`,
    ],
    [
      'no build requirements',
      'python:\n  build-requirements: build.txt#build\n',
      `${line(2)}: there is no file "build.txt" in the repository. ${next}`,
    ],
    [
      'no requirements of an image',
      'images:\n  - dockerfile: services/widget/app.Dockerfile\n    requirements: none.txt\n',
      `${line(3)}: there is no file "none.txt" in the repository. ${next}`,
    ],
    ['no changelog', 'changelog: docs/none.md\n', `${line(1)}: there is no file "docs/none.md" in the repository.`],
    [
      'a changelog that is not read',
      'changelog: docs/log.md\nnotes-from: tag-message\n',
      `Could not use ${line(1)}: "notes-from" is "tag-message" (${line(2)}), so that the changelog would not be read. Remove one of them.`,
    ],
    [
      'no Dockerfile',
      'images:\n  - name: app\n',
      `${line(2)}: there is no file "Dockerfile" in the repository. ${next}`,
    ],
    [
      'another Dockerfile that is not there',
      'images:\n  - name: app\n    dockerfile: docs/Dockerfile\n',
      `${line(3)}: there is no file "docs/Dockerfile" in the repository.`,
    ],
    [
      'no context',
      'images:\n  - dockerfile: docs/log.md\n    context: docs/log.md\n',
      `${line(3)}: there is no directory "docs/log.md" in the repository.`,
    ],
    [
      'two images of one name',
      'images:\n  - dockerfile: docs/log.md\n  - name: widget\n    dockerfile: docs/log.md\n',
      `${line(3)}: two images have the name "widget" (the other: the name of the project). Give each image a "name" of its own.`,
    ],
    [
      'a link out of the repository',
      'directory: out\n',
      `${line(1)}: "out" is a link that leads out of the repository. Give a path inside the repository.`,
    ],
  ])('%s', async (_, file, message) => {
    await put({ 'pyproject.toml': pyproject, 'docs/log.md': '', [configPath]: file })
    await symlink(tmpdir(), join(workspace, 'out'))
    await mkdir(join(workspace, 'empty'))
    await expect(readConfig(workspace, { repository })).rejects.toThrow(message)
  })
})
