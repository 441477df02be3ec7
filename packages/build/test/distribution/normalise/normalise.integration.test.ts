/** @needs sbom */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { testbed } from '@release-tools/testbed'
import { normaliseDistribution } from '../../../src/distribution/normalise/normalise-distribution.ts'
import { checkDistribution } from '../../../src/index.ts'

jest.setTimeout(180_000)

/** Time of the commit: before every build here. */
const epoch = 1_700_000_000

const backends = {
  setuptools: { build: 'setuptools.build_meta', rest: '' },
  pdm: { build: 'pdm.backend', rest: '' },
  hatchling: { build: 'hatchling.build', rest: '' },
  flit: { build: 'flit_core.buildapi', rest: '' },
  poetry: { build: 'poetry.core.masonry.api', rest: '' },
}
type Backend = keyof typeof backends

/** A program, a long name and one that is not ASCII: what the headers of tar have in several forms. */
const files: Record<string, string> = {
  'widget/__init__.py': 'answer = 42\n',
  'widget/run.sh': '#!/bin/sh\n',
  [`widget/${'long'.repeat(30)}.py`]: 'long = True\n',
  'widget/größe.py': 'size = 1\n',
  'README.md': '# Widget\n',
  LICENSE: 'MIT\n',
  'MANIFEST.in': 'recursive-include widget *\n',
}

function writeProject(root: string, backend: Backend) {
  const { build } = backends[backend]
  const toml = `[build-system]
requires = []
build-backend = "${build}"
[project]
name = "widget"
version = "1.2.3"
description = "A sample."
readme = "README.md"
license = "MIT"
license-files = ["LICENSE"]
requires-python = ">=3.9"
`
  const setuptools = '[tool.setuptools]\npackages = ["widget"]\n[tool.setuptools.package-data]\nwidget = ["*"]\n'
  for (const [path, text] of Object.entries({
    ...files,
    'pyproject.toml': `${toml}${backend === 'setuptools' ? setuptools : ''}`,
  })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

interface Built {
  sdist: string
  wheel: string
}

/** Makes us somebody else: setuptools writes the number and the name of the user into its source distributions. */
const somebody = ['unshare', '--user', '--map-user=1234', '--map-group=1234']
const canBeSomebody = spawnSync(somebody[0] ?? '', [...somebody.slice(1), 'true']).status === 0

/** Builds with a umask, in a directory of its own, and perhaps as another user. */
function build(
  backend: Backend,
  { umask, as }: { umask: string; as: string[] },
  environment: Record<string, string> = {},
): Built {
  const root = mkdtempSync(join(tmpdir(), `build-${umask}-`))
  const [project, out] = [join(root, umask === '002' ? 'deep/elsewhere' : 'p'), join(root, 'out')]
  mkdirSync(out)
  const umasked = (body: () => void) => {
    const before = process.umask(Number.parseInt(umask, 8))
    body()
    process.umask(before)
  }
  umasked(() => {
    writeProject(project, backend)
    chmodSync(join(project, 'widget/run.sh'), umask === '002' ? 0o775 : 0o755)
  })
  const program = `import sys, os; os.umask(0o${umask}); import ${backends[backend].build} as b
out = sys.argv[1]; b.build_sdist(out); b.build_wheel(out)`
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: root,
    PYTHONPATH: join(testbed().realWheels, 'backends'),
    SOURCE_DATE_EPOCH: String(epoch),
    ...environment,
  }
  const [first = '', ...args] = [...as, 'python3', '-B', '-c', program, out]
  execFileSync(first, args, { cwd: project, env, stdio: 'pipe' })
  const made = (ending: string) => join(out, readdirSync(out).find(name => name.endsWith(ending)) ?? '')
  return { sdist: made('.tar.gz'), wheel: made('.whl') }
}

const here = { umask: '022', as: [] }
const there = { umask: '002', as: canBeSomebody ? somebody : [] }

/** What a file has after it is normalised: its digest, and the rules that applied. */
async function normal(path: string): Promise<{ digest: string; rules: string[] }> {
  const { before, after, changed, rules } = await normaliseDistribution(path, epoch, 'auto')
  expect([changed, after]).toEqual([before !== after, sha256(readFileSync(path))])
  return { digest: after, rules: rules.map(({ rule }) => rule) }
}

/** Names, permissions and contents, as Python reads them. */
function members(path: string): string {
  const program = `import sys, tarfile, zipfile, hashlib
path = sys.argv[1]
if path.endswith(".whl"):
    with zipfile.ZipFile(path) as f:
        for i in f.infolist(): print(i.filename, oct(i.external_attr >> 16 & 0o777755), hashlib.sha256(f.read(i)).hexdigest())
else:
    with tarfile.open(path) as f:
        for m in f: print(m.name, m.type, bool(m.mode & 0o100), m.isfile() and hashlib.sha256(f.extractfile(m).read()).hexdigest())
`
  return execFileSync('python3', ['-c', program, path], { encoding: 'utf8' })
}

describe('two builds by two users, in two directories, with two umasks', () => {
  test.each<[Backend, string[]]>([
    ['setuptools', ['gzip-time', 'owner', 'permissions', 'time']],
    ['pdm', ['gzip-time']],
  ])(
    'of %s differ as source distributions, and are equal afterwards, with the same members',
    async (backend, rules) => {
      const [a, b] = [build(backend, here), build(backend, there)]
      expect(readFileSync(a.sdist).equals(readFileSync(b.sdist))).toBe(
        backend === 'pdm' && isSameSecond(a.sdist, b.sdist),
      )
      const before = members(b.sdist)
      const [first, second] = [await normal(a.sdist), await normal(b.sdist)]
      expect(first.digest).toBe(second.digest)
      expect(second.rules).toEqual(expect.arrayContaining(rules.filter(rule => rule !== 'owner' || canBeSomebody)))
      expect(members(b.sdist)).toBe(before)
      expect(await normal(b.sdist)).toEqual({ digest: first.digest, rules: [] })
    },
  )

  test('of setuptools are equal as wheels: only the one with the other umask is changed', async () => {
    const [a, b] = [build('setuptools', here), build('setuptools', there)]
    const before = members(b.wheel)
    expect(await normal(a.wheel)).toEqual({ digest: sha256(readFileSync(a.wheel)), rules: [] })
    expect(await normal(b.wheel)).toEqual({ digest: sha256(readFileSync(a.wheel)), rules: ['permissions'] })
    expect(members(b.wheel)).toBe(before)
    expect(members(b.wheel)).toMatch(/widget\/run\.sh 0o100755 /)
  })

  test.each<Backend>(['hatchling', 'flit', 'poetry'])(
    'of %s are equal as they are, and stay untouched',
    async backend => {
      const [a, b] = [build(backend, here), build(backend, there)]
      for (const kind of ['wheel', 'sdist'] as const) {
        const digest = sha256(readFileSync(a[kind]))
        expect([await normal(a[kind]), await normal(b[kind])]).toEqual([
          { digest, rules: [] },
          { digest, rules: [] },
        ])
      }
    },
  )
})

/** True if the clock had the same second at both builds: then pdm's files are equal by chance. */
function isSameSecond(a: string, b: string): boolean {
  return readFileSync(a).readUInt32LE(4) === readFileSync(b).readUInt32LE(4)
}

test('programs of others accept a normalised source distribution and wheel: tarfile, zipfile, unzip, pip, PyPI’s rules', async () => {
  const { sdist, wheel } = build('setuptools', there, { SOURCE_DATE_EPOCH: '1750000000' })
  expect((await normal(wheel)).rules).toEqual(['permissions', 'time'])
  await normal(sdist)
  expect(
    [...(await checkDistribution(sdist)), ...(await checkDistribution(wheel))].filter(({ level }) => level !== 'note'),
  ).toEqual([])
  const root = mkdtempSync(join(tmpdir(), 'accepted-'))
  const python = (code: string, ...args: string[]) =>
    execFileSync('python3', ['-c', code, ...args], { encoding: 'utf8' })
  python('import sys, tarfile; tarfile.open(sys.argv[1]).extractall(sys.argv[2], filter="data")', sdist, root)
  expect(readFileSync(join(root, 'widget-1.2.3/widget/größe.py'), 'utf8')).toBe('size = 1\n')
  expect(execFileSync('python3', ['-m', 'zipfile', '-t', wheel], { encoding: 'utf8' })).toBe('Done testing\n')
  expect(execFileSync('unzip', ['-tq', wheel], { encoding: 'utf8' })).toMatch(/^No errors detected/)
  const env = {
    ...process.env,
    PYTHONPATH: join(testbed().realWheels, 'backends'),
    PIP_NO_INDEX: '1',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
  }
  for (const [index, file] of [wheel, sdist].entries()) {
    const target = join(root, `site${index}`)
    const args = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--no-build-isolation', '--target', target, file]
    execFileSync('python3', args, { env, stdio: 'pipe' })
    expect(python('import sys; sys.path.insert(0, sys.argv[1]); import widget; print(widget.answer)', target)).toBe(
      '42\n',
    )
    execFileSync('test', ['-x', join(target, 'widget/run.sh')])
  }
})

test('real distributions from PyPI stay untouched under the times that they were built with', async () => {
  const copies = mkdtempSync(join(tmpdir(), 'untouched-'))
  const names = readdirSync(testbed().realWheels).filter(name =>
    /^(?:six|attrs|rich|flask|jinja2|requests|urllib3)-.*\.whl$/.test(name),
  )
  expect(names).toHaveLength(7)
  for (const name of names) {
    cpSync(join(testbed().realWheels, name), join(copies, name))
    const result = await normaliseDistribution(join(copies, name), 1_790_000_000, 'auto')
    expect([name, result.rules]).toEqual([name, []])
    // The other way: every wheel can be rewritten, with the same members, and only once.
    const before = members(join(copies, name))
    const forced = await normaliseDistribution(join(copies, name), 1_790_000_000, 'always')
    expect(members(join(copies, name))).toBe(before)
    expect(await checkDistribution(join(copies, name))).toEqual(
      await checkDistribution(join(testbed().realWheels, name)),
    )
    expect((await normaliseDistribution(join(copies, name), 1_790_000_000, 'always')).after).toBe(forced.after)
  }
})
