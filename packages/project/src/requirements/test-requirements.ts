import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ifThere, Problem } from '@release-tools/base'
import { pythonName } from '@release-tools/evidence'
import { byName, groupRequirements } from './dependency-groups.ts'
import { openSource } from './locate.ts'
import { pyprojectBeside } from './lock-file.ts'
import { markerHolds } from './marker.ts'
import type { MarkerEnvironment } from './marker-environment.ts'
import { onePerName, type Pin } from './pins.ts'
import { type Place, readSource, type SourceFile } from './place.ts'
import type { Requirement } from './requirement.ts'
import { readRequirementsFile, requirementLines } from './requirements-file.ts'

/** What the tests of a project need, for one interpreter, and where it says so. */
export interface TestRequirements {
  /** `uv.lock, group test`, `requirements-test.txt`, `extra test`; undefined if nothing names requirements of tests. */
  from: string | undefined
  /** Each package in one version, with digests; undefined if the source pins nothing. */
  pins: Pin[] | undefined
  /** Lines for pip. Empty with pins. */
  lines: string[]
  /** Lines of a constraints file for pip, if there is one. */
  constraints?: string[]
  /** Extras of the project that are needed too. */
  extras: string[]
}

interface Wanted {
  environment: MarkerEnvironment
  /** Extras of the built wheel (`Provides-Extra`). */
  extras: string[]
}

type Finder = (directory: string, place: Place, wanted: Wanted) => Promise<TestRequirements | undefined>

/** Names that projects give the group or extra of their tests, likeliest first. */
export const testGroups = ['test', 'tests', 'testing', 'dev']
const names = ['requirements-test', 'requirements-tests', 'requirements_test', 'test-requirements', 'test_requirements']
const folders = ['requirements/test', 'requirements/tests', 'requirements/testing', 'tests/requirements']
const development = ['requirements-dev', 'requirements_dev', 'dev-requirements', 'requirements/dev']
/** The first is for those who want nothing new beside the package. */
export const testFiles = ['.github/requirements-test', ...names, ...folders, ...development].map(name => `${name}.txt`)
const locks = ['pylock.toml', 'uv.lock', 'poetry.lock', 'pdm.lock', 'Pipfile.lock']

/** Pinned sources first: of two that say the same, the one with digests counts. */
const finders: Finder[] = [pinnedFile, ownLock, lockedGroup, looseFile, looseGroup, extraOfProject]

/**
 * Finds what the tests of a project need, in the directory of the project and then in the root of the repository. Runs nothing. Throws
 * a Problem if the file that it finds is damaged, out of date, or pins some packages with a digest and others without.
 */
export async function findTestRequirements(place: Place, wanted: Wanted): Promise<TestRequirements> {
  for (const find of finders) {
    for (const directory of new Set([place.directory, place.repository])) {
      const found = await find(directory, place, wanted)
      if (found !== undefined) return found
    }
  }
  return { from: undefined, pins: undefined, lines: [], extras: [] }
}

async function pinnedFile(directory: string, place: Place, { environment }: Wanted) {
  for (const file of await there(directory, testFiles, place)) {
    if (!file.text.includes('--hash')) continue
    const { pins } = await readRequirementsFile(file, place, { environment })
    const own = await pinsOfProject(place, environment)
    return pinned(file.name, [...own, ...pins.filter(({ name }) => !own.some(one => one.name === name))])
  }
  return undefined
}

/** What the project itself needs, if its requirements.txt has digests. Locks have it beside what the tests need. */
async function pinsOfProject(place: Place, environment: MarkerEnvironment): Promise<Pin[]> {
  const [file] = await there(place.directory, ['requirements.txt'], place)
  if (file === undefined || !file.text.includes('--hash')) return []
  return (await readRequirementsFile(file, place, { environment })).pins
}

/** A lock file that has nothing but what the tests need. */
async function ownLock(directory: string, place: Place, { environment }: Wanted) {
  for (const group of testGroups) {
    const path = join(directory, `pylock.${group}.toml`)
    const found = await openSource(path, place, { group, whole: true, withProject: true })
    if (typeof found === 'object') return pinned(found.label, (await found.read({ environment })).pins)
  }
  return undefined
}

async function lockedGroup(directory: string, place: Place, { environment }: Wanted) {
  for (const name of locks) {
    // Pipenv calls them so.
    const known = name === 'Pipfile.lock' ? [...testGroups, 'develop'] : testGroups
    for (const group of known) {
      const found = await openSource(join(directory, name), place, { group, whole: false, withProject: true })
      if (typeof found === 'object') return pinned(found.label, (await found.read({ environment })).pins)
    }
  }
  return undefined
}

async function looseFile(directory: string, place: Place): Promise<TestRequirements | undefined> {
  const [file] = await there(directory, testFiles, place)
  return file && { from: file.name, pins: undefined, ...(await requirementLines(file, place)) }
}

/** A dependency group (PEP 735) that no lock has. */
async function looseGroup(directory: string, place: Place, { environment }: Wanted) {
  const { name, table } = await pyprojectBeside(join(directory, 'pyproject.toml'), place)
  for (const group of testGroups) {
    const requirements = groupRequirements(table, group, name)?.filter(({ marker }) =>
      markerHolds(marker, { environment }, name),
    )
    if (requirements !== undefined) return ofGroup(`${name}, group ${group}`, requirements, table)
  }
  return undefined
}

function ofGroup(from: string, requirements: Requirement[], pyproject: Record<string, unknown>): TestRequirements {
  const project = byName(pyproject, 'project')
  const own = pythonName(String(byName(typeof project === 'object' ? { ...project } : {}, 'name') ?? ''))
  const others = requirements.filter(({ name }) => name !== own)
  return {
    from,
    pins: undefined,
    lines: others.map(specifierOf),
    extras: requirements.filter(({ name }) => name === own).flatMap(({ extras }) => extras),
  }
}

async function extraOfProject(_: string, __: Place, { extras }: Wanted): Promise<TestRequirements | undefined> {
  const extra = testGroups.flatMap(name => extras.find(one => pythonName(one) === name) ?? [])[0]
  return extra === undefined ? undefined : { from: `extra ${extra}`, pins: undefined, lines: [], extras: [extra] }
}

function pinned(from: string, pins: Pin[]): TestRequirements {
  return { from, pins: onePerName(pins), lines: [], extras: [] }
}

async function there(directory: string, paths: string[], place: Place): Promise<SourceFile[]> {
  const found = await Promise.all(paths.map(path => readSource(resolve(directory, path), place)))
  return found.filter(file => file !== undefined)
}

function specifierOf({ name, extras, specifiers, url }: Requirement): string {
  const named = `${name}${extras.length === 0 ? '' : `[${extras.join()}]`}`
  if (url !== undefined) return `${named} @ ${url}`
  return `${named}${specifiers.map(({ operator, version }) => `${operator}${version}`).join()}`
}

/** Files in which pytest looks for tests, unless the project says otherwise. */
const testFile = /^test_.*\.py$|_test\.py$/
/** Files that may name others. */
const settings = ['pyproject.toml', 'pytest.toml', '.pytest.toml', 'pytest.ini', '.pytest.ini', 'tox.ini', 'setup.cfg']
/** https://docs.pytest.org/en/stable/reference/reference.html#confval-norecursedirs */
const notSearched = /^(?:\..*|.*\.egg|_darcs|build|CVS|dist|node_modules|venv|\{arch\})$/
const mostFolders = 100_000

/**
 * True if the directory of a project has a file that pytest takes for tests (`test_*.py`, `*_test.py`), or its settings name other files
 * or doctests.
 */
export async function hasTestFiles(place: Place): Promise<boolean> {
  const named = await there(place.directory, settings, place)
  if (named.some(({ text }) => /\bpython_files\b|--doctest-(?:modules|glob)/.test(text))) return true
  const open = [place.directory]
  for (let seen = 0; seen < open.length; seen += 1) {
    if (seen > mostFolders) throw tooMany(place.directory)
    const entries = (await ifThere(readdir(open[seen] ?? '', { withFileTypes: true }))) ?? []
    if (entries.some(entry => !entry.isDirectory() && testFile.test(entry.name))) return true
    const folders = entries.filter(entry => entry.isDirectory() && !notSearched.test(entry.name))
    open.push(...folders.map(({ name }) => join(open[seen] ?? '', name)))
  }
  return false
}

function tooMany(directory: string): Problem {
  return new Problem('look for tests', {
    found: `${directory} has more than ${mostFolders} directories.`,
    next: 'Set `tests` in .github/release-tools.yaml to the directory of the tests.',
  })
}
