/** @needs sbom */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { completeWheel, coreMetadata } from '@release-tools/evidence/testing'
import { testbed, testHost } from '@release-tools/testbed'
import { planAdoption } from '../../src/init/plan.ts'
import { git, repositoryWith, textOf, writeInto } from '../../testing/projects.ts'

// pip installs uv once for each plan.
jest.setTimeout(5 * 60_000)

/** A directory of wheels, for pip and uv. It has the real uv; all that is resolved is made here. */
function wheels(packages: [string, string, string[]?][]): string {
  const directory = mkdtempSync(join(testbed().dir, 'wheels-'))
  const uv = readdirSync(testbed().realWheels).find(name => name.startsWith('uv-')) ?? ''
  copyFileSync(join(testbed().realWheels, uv), join(directory, uv))
  for (const [name, version, needs = []] of packages) {
    const lines = needs.map(text => `Requires-Dist: ${text}\n`).join('')
    const [head = '', ...rest] = coreMetadata(name, version).split('\n\n')
    const metadata = [`${head.trimEnd()}\n${lines}`, ...rest].join('\n')
    writeFileSync(join(directory, `${name}-${version}-py3-none-any.whl`), completeWheel(name, version, metadata))
  }
  return directory
}

const tools: [string, string][] = [
  ['pytest', '9.2.0'],
  ['pytest_cov', '7.1.0'],
  ['coverage', '7.17.3'],
]

async function plan(root: string, packages: [string, string, string[]?][]) {
  const env = { ...process.env, PIP_NO_INDEX: '1', PIP_FIND_LINKS: wheels(packages) }
  const host = testHost({ temp: testbed().dir, workspace: root, env })
  return planAdoption({ directory: root, force: false }, host)
}

/** Names and versions of pins, and the number of their digests. */
function pinned(text = ''): string[] {
  return [...text.matchAll(/^(\S+==\S+).*\\\n((?: +--hash=sha256:[0-9a-f]{64}.*\n)+)/gm)].map(
    ([, name, hashes = '']) => `${name} ${hashes.trimEnd().split('\n').length}`,
  )
}

const pyproject = `[build-system]
requires = ["backend>=2"]
build-backend = "backend"
[project]
name = "widget"
version = "1.2.3"
requires-python = ">=3.11"
dependencies = ["runs>=1"]
[project.optional-dependencies]
test = ["checks", "widget[more]"]
more = ["extra-one"]
`

describe('pins', () => {
  test('of the build and of the tests have each package with its digests, also what these need', async () => {
    const root = repositoryWith({ 'pyproject.toml': pyproject, 'src/widget/__init__.py': '', 'tests/test_a.py': '' })
    const { files, notes } = await plan(root, [
      ...tools,
      ['backend', '1.9'],
      ['backend', '2.1', ['backend-base']],
      ['backend_base', '1.0'],
      ['runs', '1.4'],
      ['checks', '3.0'],
      ['extra_one', '0.1'],
    ])
    const [build, tests] = files.filter(({ isPins }) => isPins)
    expect([build?.path, tests?.path]).toEqual(['.github/requirements-build.txt', '.github/requirements-test.txt'])
    expect(pinned(build?.text)).toEqual(['backend==2.1 1', 'backend-base==1.0 1'])
    expect(pinned(tests?.text)).toEqual([
      ...['checks==3.0 1', 'coverage==7.17.3 1', 'extra-one==0.1 1', 'pytest==9.2.0 1', 'pytest-cov==7.1.0 1'],
      'runs==1.4 1',
    ])
    expect(build?.text.split('\n')[0]).toBe(
      '# Pinned by release-tools init for Python 3.11 and newer, each with its digests: what builds widget.',
    )
    expect(notes).toEqual([])
    expect(git(root, 'status', '--porcelain', '--ignored')).toBe('?? pyproject.toml\n?? src/\n?? tests/\n')
  })

  test('follow a dependency group, a requirements file and a list, each with pytest', async () => {
    const build = '[build-system]\nrequires = []\nbuild-backend = "b"\nbackend-path = ["."]\n'
    const root = repositoryWith({
      'tests/test_a.py': '',
      'pyproject.toml': `${build}[project]\nname = "widget"\nversion = "1"\nrequires-python = ">=3.11"\n[dependency-groups]\ntest = [{ include-group = "base" }]\nbase = ["checks"]\n`,
    })
    const packages: [string, string][] = [...tools, ['checks', '3.0'], ['listed', '1.0']]
    const testsOf = async () => pinned((await plan(root, packages)).files.find(({ isPins }) => isPins)?.text)
    const own = ['coverage==7.17.3 1', 'pytest==9.2.0 1', 'pytest-cov==7.1.0 1']
    expect(await testsOf()).toEqual(['checks==3.0 1', ...own])
    const plain = `${build}[project]\nname = "widget"\nversion = "1"\nrequires-python = ">=3.11"\n`
    writeInto(root, { 'pyproject.toml': plain, 'requirements-test.txt': '-r more.txt\n', 'more.txt': 'listed\n' })
    expect(await testsOf()).toEqual([own[0], 'listed==1.0 1', own[1], own[2]])
    writeInto(root, { 'requirements-test.txt': textOf(root, 'more.txt'), 'tox.ini': '' })
    expect(await testsOf()).toEqual([own[0], 'listed==1.0 1', own[1], own[2]])
  })

  test('of a back-end that builds itself are what it needs to run, and no file if that is for no Python in use', async () => {
    const own = (dependency: string) =>
      `[build-system]\nrequires = []\nbuild-backend = "own.build"\nbackend-path = ["src"]\n[project]\nname = "own"\nversion = "1"\nrequires-python = ">=3.11"\ndependencies = [${dependency}]\n`
    const root = repositoryWith({ 'pyproject.toml': own('"runs>=1"'), 'src/own/build.py': '' })
    const [build, ...others] = (await plan(root, [['runs', '1.4']])).files.filter(({ isPins }) => isPins)
    expect([build?.path, pinned(build?.text), others]).toEqual(['.github/requirements-build.txt', ['runs==1.4 1'], []])
    writeInto(root, { 'pyproject.toml': own(`"runs; python_version < '3.9'"`) })
    expect((await plan(root, [['runs', '1.4']])).files.filter(({ isPins }) => isPins)).toEqual([])
  })

  test('never replace a file of somebody else', async () => {
    const build = '[build-system]\nrequires = []\nbuild-backend = "b"\nbackend-path = ["."]\n'
    const root = repositoryWith({
      'pkg/tests/test_a.py': '',
      'pkg/pyproject.toml': `${build}[project]\nname = "widget"\nversion = "1"\nrequires-python = ">=3.11"\n`,
      'pkg/requirements-test.txt': '# Mine\nlisted\n',
    })
    const pinsOf = async () =>
      (await plan(root, [...tools, ['listed', '1.0'], ['more', '2.0']])).files.filter(({ isPins }) => isPins)
    const [made] = await pinsOf()
    expect(made).toMatchObject({ path: 'pkg/.github/requirements-test.txt', fate: 'new' })
    writeInto(root, { [made?.path ?? '']: made?.text ?? '' })
    expect(await pinsOf()).toEqual([])
    // What was written there by hand, and pins nothing, stays. What init wrote, and a release would refuse, is made again.
    writeInto(root, { [made?.path ?? '']: 'listed\n' })
    expect(await pinsOf()).toMatchObject([{ path: made?.path, fate: 'kept', before: 'listed\n' }])
    writeInto(root, { [made?.path ?? '']: `${made?.text}more\n` })
    const [again] = await pinsOf()
    expect([again?.fate, pinned(again?.text).includes('more==2.0 1')]).toEqual(['replaced', true])
  })

  test.each([['--index-url=https://example.com/simple'], ['-r ../secret.txt'], ['backend\n--no-index']])(
    'take no option from %j',
    async text => {
      const root = repositoryWith({ 'pyproject.toml': pyproject.replace('backend>=2', text.replace('\n', '\\n')) })
      await expect(plan(root, tools)).rejects.toThrow(
        `Could not pin what builds widget: ${JSON.stringify(text)} is not a dependency specifier.`,
      )
    },
  )

  test('that no index can give are a Problem with the cause', async () => {
    const root = repositoryWith({ 'pyproject.toml': pyproject })
    mkdirSync(join(root, 'src/widget'), { recursive: true })
    await expect(plan(root, tools)).rejects.toThrow(
      /^Could not pin what builds widget: uv reported: .*backend.* not found.*Correct the requirements, or write the file yourself/,
    )
  })

  test('of a project whose build would have to download its list say so', async () => {
    const root = repositoryWith({
      'pyproject.toml':
        '[build-system]\nrequires = []\nbuild-backend = "own"\nbackend-path = ["."]\n[project]\nname = "widget"\nversion = "1"\ndynamic = ["dependencies"]\n',
      'own.py':
        'from urllib.request import urlopen\ndef prepare_metadata_for_build_wheel(directory, settings=None):\n    urlopen("https://files.example.org/list.txt")\n',
      'tests/test_a.py': '',
    })
    await expect(plan(root, tools)).rejects.toThrow(
      /^Could not pin what tests widget, and what it needs itself: the build downloads something, and reached no server: urllib\.error\.URLError/,
    )
  })
})
