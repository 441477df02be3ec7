/** @needs python */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { testbed, testHost } from '@release-tools/testbed'
import { runPytest } from '../../src/pytest.ts'
import { findPython } from '../../src/python.ts'
import { setUpTests } from '../../src/setup/setup-tests.ts'
import { indexOf, type Layout, pinsOf, wheelOf, write } from '../../testing/index.ts'

// Real pip, pytest and coverage.py, from an index in a directory.
jest.setTimeout(120_000)

let index = ''
beforeAll(() => {
  index = indexOf(testbed().python)
})

const built = { 'widget/__init__.py': 'def origin():\n    return "wheel"\n' }
/** A project whose package lies beside its tests, so that pytest would import the checkout. */
const checkout = {
  'widget/__init__.py': 'def origin():\n    return "checkout"\n',
  'tests/__init__.py': '',
  'tests/test_widget.py': 'import widget\n\ndef test_origin():\n    assert widget.origin() == "wheel"\n',
}

function project(files: Layout, parts: Parameters<typeof wheelOf>[2] = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'project-'))
  write(directory, { ...checkout, ...files })
  wheelOf(join(directory, 'built'), built, parts)
  return directory
}

async function setUp(directory: string, links = index, env: Record<string, string> = {}) {
  const host = testHost({ env: { ...process.env, PIP_NO_INDEX: '1', PIP_FIND_LINKS: links, ...env } })
  const place = { directory, repository: directory }
  const setup = await setUpTests({ place, wheels: join(directory, 'built'), python: 'python3' }, host)
  return { ...setup, host }
}

function pytest(python: string, cwd: string) {
  return spawnSync(python, ['-m', 'pytest', '-q', '-p', 'no:cacheprovider'], { cwd, encoding: 'utf8' })
}

test('the tests import the wheel, also where the package of the checkout lies beside them', async () => {
  const directory = project({ 'requirements-test.txt': pinsOf(index) })
  const { python, sources, requirements, host } = await setUp(directory)
  // Not its name, which coverage.py would take for the directory of the checkout.
  expect(sources).toEqual([expect.stringMatching(/site-packages.widget$/)])
  expect(pytest('python3', directory).stdout).not.toContain('1 passed')
  expect(pytest(python, directory).stdout).toContain('1 passed')
  expect(requirements).toEqual({ from: 'requirements-test.txt', pinned: true })
  expect(host.lines.join()).toMatch(/the requirements of the tests are from requirements-test.txt \(\d packages pinned/)
})

test('modules of the project that are named like those of Python are not imported', async () => {
  const names = ['platform.py', 'logging.py', 'email.py']
  const directory = project(Object.fromEntries(names.map(name => [name, 'raise SystemExit("of the project")\n'])))
  const host = testHost({ env: { ...process.env, PIP_NO_INDEX: '1', PIP_FIND_LINKS: index } })
  // As in a job: steps start in the workspace.
  const there: typeof host.exec = (program, args, options) => host.exec(program, args, { cwd: directory, ...options })
  const place = { directory, repository: directory }
  const options = { place, wheels: join(directory, 'built'), python: 'python3' }
  expect((await setUpTests(options, { ...host, exec: there })).sources).toHaveLength(1)
})

test('the tests of a plugin of pytest run with the wheel, too', async () => {
  const directory = project({
    'widget/plugin.py': 'import pytest\n\n@pytest.fixture\ndef made():\n    return "checkout"\n',
    'tests/test_widget.py': 'def test_made(made):\n    assert made == "wheel"\n',
  })
  wheelOf(join(directory, 'built'), {
    ...built,
    'widget/plugin.py': 'import pytest\n\n@pytest.fixture\ndef made():\n    return "wheel"\n',
    'widget-1.2.0.dist-info/entry_points.txt': '[pytest11]\nwidget = widget.plugin\n',
  })
  expect(pytest((await setUp(directory)).python, directory).stdout).toContain('1 passed')
})

test('docstrings that pytest finds in the checkout are tested as the wheel has them', async () => {
  const docstring = (result: string) =>
    `def origin():\n    """\n    >>> origin()\n    '${result}'\n    """\n    return "wheel"\n`
  const directory = project({
    'src/widget/__init__.py': '',
    'src/widget/core.py': docstring('checkout'),
    'pytest.ini': '[pytest]\naddopts = --doctest-modules\ntestpaths = src\n',
  })
  wheelOf(join(directory, 'built'), { ...built, 'widget/core.py': docstring('wheel') })
  const { python: program, sources, host } = await setUp(directory)
  const python = await findPython(program, directory, host)
  const scratch = mkdtempSync(join(tmpdir(), 'scratch-'))
  const run = await runPytest(python, { directory, args: [], sources, branch: undefined, scratch }, host)
  expect({ ...run, lines: host.lines.filter(line => line.includes('passed')) }).toMatchObject({
    exitCode: 0,
    lines: [expect.stringContaining('1 passed')],
  })
})

test.each<[string, Layout, Parameters<typeof wheelOf>[2], string, string]>([
  [
    'a file with constraints',
    { 'requirements-test.txt': '-c constraints.txt\npytest\n', 'constraints.txt': 'not-on-any-index==1\n' },
    {},
    'requirements-test.txt',
    '',
  ],
  ['an extra', {}, { extras: { tests: ['pytest'] } }, 'extra tests', ''],
  ['nothing', {}, {}, 'no file of the project', 'it names no requirements of its tests'],
])('what %s names is not pinned, and says so', async (_, files, parts, from, said) => {
  const directory = project(files, parts)
  const { python, requirements, host } = await setUp(directory)
  expect(requirements).toEqual({ from, pinned: false })
  expect(host.lines.join()).toContain(`are from ${from}${said && ': '}${said} (not pinned)`)
  expect(pytest(python, directory).stdout).toContain('1 passed')
})

test('pins that are not all are not called pinned, and what was added is named', async () => {
  const pins = pinsOf(index, ['pytest', 'pluggy', 'iniconfig', 'packaging', 'pygments'])
  const directory = project({ 'requirements-test.txt': pins })
  const { requirements, host } = await setUp(directory)
  expect(requirements).toEqual({ from: 'requirements-test.txt', pinned: false })
  const notice = host.lines.find(line => line.startsWith('notice: '))
  expect(notice).toMatch(
    /^notice: requirements-test.txt does not have all that the tests need. Not pinned: .*pytest-cov [0-9.]+.*\. Add them there to pin all\.$/,
  )
})

test('pins that name the project, because a test tool needs it, leave the wheel where it is', async () => {
  const older = mkdtempSync(join(tmpdir(), 'older-'))
  const wheel = wheelOf(older, { 'widget/__init__.py': 'def origin():\n    return "index"\n' }, { version: '1.0.0' })
  const pin = `widget==1.0.0 --hash=sha256:${sha256(readFileSync(wheel))}\n`
  const directory = project({ 'requirements-test.txt': `${pin}${pinsOf(index)}` })
  const { python, requirements } = await setUp(directory, `${index} ${older}`)
  expect(pytest(python, directory).stdout).toContain('1 passed')
  expect(requirements).toEqual({ from: 'requirements-test.txt', pinned: true })
})

test('another wheel in the place of that of the release stops, whatever brought it', async () => {
  const other = mkdtempSync(join(tmpdir(), 'other-'))
  const wheel = wheelOf(other, { 'widget/__init__.py': 'def origin():\n    return "other"\n' })
  const message =
    'Could not test widget 1.2.0: pip installed another widget than the wheel of the release. Remove widget'
  const byAddress = project({ 'requirements-test.txt': `pytest\nwidget @ ${pathToFileURL(wheel)}\n` })
  await expect(setUp(byAddress, index, { PIP_FORCE_REINSTALL: '1' })).rejects.toThrow(message)
  // Wheels with a build number come first.
  renameSync(wheel, join(other, basename(wheel).replace('-py3', '-9-py3')))
  await expect(setUp(project({}), `${index} ${other}`)).rejects.toThrow(message)
})

test.each<[string, Layout, Parameters<typeof wheelOf>[2], string]>([
  [
    'a wheel for another Python',
    {},
    { tag: 'cp38-cp38-win32' },
    'no wheel of the release fits it (widget-1.2.0-cp38-cp38-win32.whl). Remove this version from `python.versions`',
  ],
  [
    'another file under a pinned name',
    { 'requirements-test.txt': `pytest==9.2.0 --hash=sha256:${'0'.repeat(64)}\n` },
    {},
    'Could not install what the tests need: pip reported for requirements-test.txt: ',
  ],
])('%s stops with one sentence', async (_, files, parts, message) => {
  await expect(setUp(project(files, parts))).rejects.toThrow(message)
})

test('a directory without a wheel is named', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'project-'))
  await expect(setUp(directory)).rejects.toThrow('Could not set up the tests: there is no wheel in ')
})
