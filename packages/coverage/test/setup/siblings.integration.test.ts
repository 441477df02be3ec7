/** @needs python */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeAll, expect, jest, test } from '@jest/globals'
import { testbed, testHost } from '@release-tools/testbed'
import { setUpTests } from '../../src/setup/setup-tests.ts'
import { siblingWheels } from '../../src/setup/sibling-wheels.ts'
import { indexOf, type Layout, pinsOf, wheelOf, write } from '../../testing/index.ts'

// Real pip and git: a repository with several projects, of which one is tested.
jest.setTimeout(120_000)

let index = ''
beforeAll(() => {
  index = indexOf(testbed().python)
})

/** A build back-end of the project itself, so that no index is needed. It leaves a file beside itself, as back-ends do. */
const backEnd = (name: string, version: string, requires: string[]) => `
import os, zipfile

def build_wheel(directory, settings=None, metadata=None):
    open("left-behind", "w").close()
    stem, info = "${name.replace('-', '_')}", "${name.replace('-', '_')}-${version}.dist-info"
    wheel = stem + "-${version}-py3-none-any.whl"
    fields = ["Metadata-Version: 2.1", "Name: ${name}", "Version: ${version}", *("Requires-Dist: " + one for one in ${JSON.stringify(requires)})]
    with zipfile.ZipFile(os.path.join(directory, wheel), "w") as archive:
        archive.writestr(stem + ".py", "origin = 'commit'\\n")
        archive.writestr(info + "/METADATA", "\\n".join(fields) + "\\n")
        archive.writestr(info + "/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        archive.writestr(info + "/RECORD", "")
    return wheel
`

function sibling(name: string, version: string, requires: string[] = []): Layout {
  return {
    [`packages/${name}/pyproject.toml`]: `[project]\nname = "${name}"\nversion = "${version}"\n\n[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n`,
    [`packages/${name}/backend.py`]: backEnd(name, version, requires),
  }
}

const config = ['acme-core', 'acme-base', 'acme-extra', 'widget']
  .map(name => `  - directory: packages/${name}\n    tag-pattern: "${name}-v{version}"\n`)
  .join('')
const repository: Layout = {
  '.github/release-tools.yaml': `projects:\n${config}`,
  ...sibling('acme-core', '1.4.0', ['acme-base', 'acme-extra; extra == "all"']),
  ...sibling('acme-base', '0.1'),
  ...sibling('acme-extra', '9'),
  'packages/widget/pyproject.toml': '[project]\nname = "widget"\nversion = "1.2.0"\n',
}

/** Sets the tests of the project `widget` up, whose wheel needs acme-core. */
async function setUp(files: Layout, links = index) {
  const root = mkdtempSync(join(tmpdir(), 'siblings-'))
  write(root, { ...repository, ...files })
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b', ...args], { cwd: root })
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'All')
  const wheels = mkdtempSync(join(tmpdir(), 'built-'))
  wheelOf(wheels, { 'widget.py': 'import acme_core\n' }, { requires: ['Acme.Core>=1'] })
  const host = testHost({ env: { ...process.env, PIP_NO_INDEX: '1', PIP_FIND_LINKS: links } })
  const place = { directory: join(root, 'packages/widget'), repository: root }
  const setup = await setUpTests({ place, wheels, python: 'python3' }, host)
  const run = (code: string) => spawnSync(setup.python, ['-I', '-c', code], { encoding: 'utf8' }).stdout.trim()
  return { ...setup, root, run, notices: host.lines.filter(line => line.startsWith('notice: ')) }
}

test('what a wheel needs of its repository is built from the same commit, with what that needs, and is said', async () => {
  const { run, root, requirements, notices } = await setUp({ 'packages/widget/requirements-test.txt': pinsOf(index) })
  expect(run('import widget, acme_base; print({widget.acme_core.origin, acme_base.origin})')).toBe("{'commit'}")
  expect(run('import importlib.util; print(importlib.util.find_spec("acme_extra"))')).toBe('None')
  expect(requirements).toEqual({
    from: 'packages/widget/requirements-test.txt, and acme-core of the same commit, and acme-base of the same commit',
    pinned: true,
  })
  expect(notices).toEqual([
    'notice: widget is tested with acme-core 1.4.0, built from packages/acme-core of the same commit. Release acme-core first, because who installs widget gets acme-core from an index.',
    'notice: widget is tested with acme-base 0.1, built from packages/acme-base of the same commit. Release acme-base first, because who installs widget gets acme-base from an index.',
  ])
  // The build ran in a clone.
  expect(readdirSync(join(root, 'packages/acme-core'))).toEqual(['backend.py', 'pyproject.toml'])
})

test('one that cannot be built stops, and says what to do', async () => {
  const broken = { 'packages/acme-core/backend.py': 'raise SystemExit("no compiler")\n' }
  await expect(setUp(broken)).rejects.toThrow(
    /^Could not build acme-core, which the tests need, from packages\/acme-core: pip reported: .+ Rehearse the release of acme-core first, or add its line with digests to the pinned requirements of the tests\.$/,
  )
})

test('for a rehearsal, the wheels of what a project lists are built, with what that lists', async () => {
  const root = mkdtempSync(join(tmpdir(), 'siblings-'))
  const listing = (name: string, needs: string) => ({
    ...sibling(name, '1.4.0'),
    [`packages/${name}/pyproject.toml`]: `[project]\nname = "${name}"\nversion = "1.4.0"\ndependencies = ["${needs}"]\n\n[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n`,
  })
  write(root, { ...repository, ...listing('widget', 'acme-core>=1'), ...listing('acme-core', 'Acme_Base') })
  const built = await siblingWheels(root, 'Widget', testHost())
  expect(built.map(({ name, version, wheel }) => [name, version, basename(wheel)])).toEqual([
    ['acme-core', '1.4.0', 'acme_core-1.4.0-py3-none-any.whl'],
    ['acme-base', '0.1', 'acme_base-0.1-py3-none-any.whl'],
  ])
  expect(await siblingWheels(root, 'acme-base', testHost())).toEqual([])
})
