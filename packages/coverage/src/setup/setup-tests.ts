import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { byBytes, count, ifThere, Problem, parseJson, sha256File, textsAt } from '@release-tools/base'
import { type PythonResults, parseWheelName, pythonName } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import {
  findTestRequirements,
  type MarkerEnvironment,
  markerProgram,
  type Place,
  parseMarkerEnvironment,
  renderPins,
  type TestRequirements,
} from '@release-tools/project'
import { wheelFirst } from '../python/wheel-first.ts'
import { findPython, packageNames, pythonLabel } from '../python.ts'
import { testEnv } from '../test-env.ts'
import {
  type Environment,
  type Installed,
  lastLine,
  newEnvironment,
  pipInstall,
  requirementsFile,
} from './environment.ts'
import type { Sibling } from './sibling-build.ts'
import { installSiblings } from './siblings.ts'

/** An environment in which the tests of a project run against its wheel. */
export interface TestSetup {
  /** Absolute path of its Python. */
  python: string
  /** `3.12.1`, `PyPy 3.9.16` */
  version: string
  requirements: NonNullable<PythonResults['requirements']>
  /** What coverage.py measures of the wheel: absolute paths of its packages, and names of its modules. */
  sources: string[]
}

export interface SetupOptions {
  place: Place
  /** The directory with the wheels of one project. */
  wheels: string
  /** Python to use, as a path or a program name; undefined for the first on PATH. */
  python: string | undefined
}

/** The wheel as pip takes it: from the directory, the one that fits. */
interface Wheel {
  name: string
  version: string
  files: string[]
  /** Of the files: SHA-256 in lower-case hex. */
  digests: string[]
  directory: string
}

/**
 * Makes an environment with the wheel, what it needs, and what its tests need, pinned if the project has pins. What it needs of its own
 * repository is built from the same commit. In the environment, the packages of the wheel are imported from the wheel, wherever the
 * tests run. Throws a Problem.
 */
export async function setUpTests({ place, wheels, python }: SetupOptions, host: Host): Promise<TestSetup> {
  const wheel = await wheelIn(wheels)
  const base = await findPython(python, place.directory, host)
  const environment = await newEnvironment(base, host)
  const version = pythonLabel(base)
  await installWheel(wheel, environment, version, host)
  const { sources, extras } = await askFirst(environment, wheel, host)
  const markers = parseMarkerEnvironment(await ask(environment.python, ['-I', '-c', markerProgram], host))
  const needed = await findTestRequirements(place, { environment: markers, extras })
  const siblings = await installOwn(needed, wheel, { place, environment, markers }, host)
  const added = await installNeeded(needed, wheel, environment, host)
  const own = siblings.map(({ name }) => `, and ${name} of the same commit`).join('')
  const requirements = {
    from: `${needed.from ?? 'no file of the project'}${own}`,
    pinned: needed.pins !== undefined && added.length === 0,
  }
  report(needed, added, version, host)
  for (const sibling of siblings) reportSibling(wheel, sibling, host)
  return { python: environment.python, version, requirements, sources }
}

async function wheelIn(directory: string): Promise<Wheel> {
  const files = ((await ifThere(readdir(directory))) ?? []).filter(file => file.endsWith('.whl')).sort(byBytes)
  const [named] = files.map(parseWheelName)
  if (named === undefined)
    throw new Problem('set up the tests', {
      found: `there is no wheel in ${directory}.`,
      next: 'Build it first (build-python), and name its workflow artifact in `from-artifacts`.',
    })
  const digests = await Promise.all(files.map(file => sha256File(join(directory, file))))
  return { ...named, files, digests, directory }
}

/** Only from the directory: nothing may come in the place of the wheel. */
async function installWheel(wheel: Wheel, environment: Environment, version: string, host: Host): Promise<void> {
  const only = ['--no-deps', '--no-index', '--only-binary', ':all:', '--find-links', wheel.directory]
  const failed = (output: string) =>
    new Problem(`test ${wheel.name} ${wheel.version} with Python ${version}`, {
      found: `no wheel of the release fits it (${wheel.files.join(', ')}).`,
      next: 'Remove this version from `python.versions` in .github/release-tools.yaml, or build a wheel for it (release-prebuilt.yml takes wheels for several versions).',
      details: output.slice(-20_000),
    })
  requireBuilt(wheel, await pipInstall(environment, [...only, `${wheel.name}==${wheel.version}`], failed, host))
}

/** Of two wheels of one version pip takes what it prefers. Tests of another one would say nothing of that of the release. */
function requireBuilt({ name, version, digests }: Wheel, installed: Installed[]): void {
  const own = installed.filter(one => pythonName(one.name) === pythonName(name))
  if (own.every(({ sha256 }) => sha256 !== undefined && digests.includes(sha256))) return
  throw new Problem(`test ${name} ${version}`, {
    found: `pip installed another ${name} than the wheel of the release.`,
    next: `Remove ${name} from what the tests need, and \`find-links\` from the settings of pip (\`PIP_FIND_LINKS\`, pip.conf).`,
  })
}

async function askFirst({ python }: Environment, { name }: Wheel, host: Host) {
  const answer = parseJson(await ask(python, ['-I', '-c', wheelFirst, name], host), 'the answer of Python')
  return { sources: textsAt(answer, 'sources'), extras: textsAt(answer, 'extras') }
}

async function ask(python: string, args: string[], host: Host): Promise<string> {
  const { exitCode, stdout, stderr } = await host.exec(python, args, { env: testEnv(host.env) })
  if (exitCode === 0) return stdout.trim().split('\n').at(-1) ?? ''
  throw new Problem('set up the tests', {
    found: `${python} reported: ${lastLine(stderr)}`,
    next: 'Check the Python that this job sets up.',
    details: stderr.slice(-20_000),
  })
}

/** What the wheel and its tests need of their own repository. */
function installOwn(
  { extras, lines, pins = [] }: TestRequirements,
  { name: wheel }: Wheel,
  { place, environment, markers }: { place: Place; environment: Environment; markers: MarkerEnvironment },
  host: Host,
): Promise<Sibling[]> {
  const pinned = pins.map(({ name }) => name)
  return installSiblings({ repository: place.repository, wheel, extras, lines, pinned, markers }, environment, host)
}

function reportSibling({ name }: Wheel, sibling: Sibling, host: Host): void {
  host.notice(
    `${name} is tested with ${sibling.name} ${sibling.version}, built from ${sibling.directory} of the same commit. Release ${sibling.name} first, because who installs ${name} gets ${sibling.name} from an index.`,
  )
}

/** Returns each package that the pins do not have. */
async function installNeeded(
  { from, pins, lines, constraints = [], extras }: TestRequirements,
  wheel: Wheel,
  environment: Environment,
  host: Host,
): Promise<Installed[]> {
  const failed = (output: string) =>
    new Problem('install what the tests need', {
      found: `pip reported for ${from ?? 'pytest and pytest-cov'}: ${lastLine(output)}`,
      next: 'Correct that file, and check that the index has these versions (`PIP_INDEX_URL`, pip.conf).',
      details: output.slice(-20_000),
    })
  const own = `${wheel.name}${extras.length === 0 ? '' : `[${extras.join()}]`}==${wheel.version}`
  const rest = ['--find-links', wheel.directory, own, ...packageNames]
  if (pins === undefined) {
    const file = await requirementsFile(environment, `${lines.join('\n')}\n`)
    const limits = await requirementsFile(environment, `${constraints.join('\n')}\n`, 'constraints.txt')
    const all = [...rest, '--requirement', file, '--constraint', limits]
    const installed = await pipInstall(environment, all, failed, host)
    requireBuilt(wheel, installed)
    return installed
  }
  // Tools for tests may need the project itself, so that their pins name an earlier version of it.
  const others = pins.filter(({ name }) => name !== pythonName(wheel.name))
  const file = await requirementsFile(environment, renderPins(others))
  await pipInstall(environment, ['--require-hashes', '--requirement', file], failed, host)
  // What is there stays: this adds only what has no pin.
  const added = await pipInstall(environment, rest, failed, host)
  requireBuilt(wheel, added)
  return added
}

function report({ from, pins }: TestRequirements, added: Installed[], version: string, host: Host): void {
  const what = from ?? 'no file of the project: it names no requirements of its tests'
  const how = pins === undefined ? 'not pinned' : `${count(pins.length, 'package')} pinned with digests`
  host.info(`Python ${version}: the requirements of the tests are from ${what} (${how}).`)
  if (pins !== undefined && added.length > 0)
    host.notice(
      `${from} does not have all that the tests need. Not pinned: ${added.map(one => `${one.name} ${one.version}`).join(', ')}. Add them there to pin all.`,
    )
}
