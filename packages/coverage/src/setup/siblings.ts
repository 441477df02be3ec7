import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem, parseJson } from '@release-tools/base'
import { parseWheelName, pythonName } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import {
  type Config,
  findBuildRequirements,
  type MarkerEnvironment,
  markerHolds,
  readConfigs,
  readRequirement,
  renderPins,
} from '@release-tools/project'
import { cloneAt, repositoryOf } from '../git.ts'
import { readRequires } from '../python/read-requires.ts'
import { testEnv } from '../test-env.ts'
import { type Environment, lastLine, newEnvironment, pipInstall, requirementsFile } from './environment.ts'

/** A project of the same repository that the tests use, built from the same commit. */
export interface Sibling {
  name: string
  version: string
  /** From the root of the repository. */
  directory: string
}

export interface SiblingOptions {
  /** Absolute path of the repository. */
  repository: string
  /** Name of the wheel that is tested. */
  wheel: string
  /** Extras of the wheel that the tests need. */
  extras: string[]
  /** Lines of requirements of the tests. */
  lines: string[]
  /** Names that the project pins: these come from an index. */
  pinned: string[]
  markers: MarkerEnvironment
}

/**
 * Builds the projects of the same repository that the wheel or its tests need, from the commit that is checked out, and installs them. An
 * index may not have them yet, or may have foreign packages with their names. Throws a Problem if one cannot be built.
 */
export async function installSiblings(
  options: SiblingOptions,
  environment: Environment,
  host: Host,
): Promise<Sibling[]> {
  const { wheel, extras, lines, pinned, markers } = options
  const ownExtras = new Set(extras.map(pythonName))
  const needs = async (name: string) =>
    namesIn(await requiresOf(name, environment, host), name === wheel ? ownExtras : new Set(), markers)
  const needed = [...(await needs(wheel)), ...namesIn(lines, new Set(), markers)]
  if (needed.length === 0) return []
  const projects = await projectsOf(options)
  const build = builder(options.repository, environment, host)
  const installed: Sibling[] = []
  for (const name of needed) {
    const project = projects.get(name)
    if (project === undefined || pinned.includes(name)) continue
    projects.delete(name)
    installed.push(await build(project, markers))
    needed.push(...(await needs(name)))
  }
  return installed
}

/** The other Python projects of the repository by their names, normalised. */
async function projectsOf({ repository, wheel }: SiblingOptions): Promise<Map<string, Config>> {
  const configs = await readConfigs(repository)
  const others = configs.filter(
    ({ python, name }) => python !== undefined && pythonName(name.value) !== pythonName(wheel),
  )
  return new Map(others.map(config => [pythonName(config.name.value), config]))
}

/** The names, normalised, in lines of requirements whose markers are true here. Leaves options of pip out. */
function namesIn(lines: string[], extras: ReadonlySet<string>, environment: MarkerEnvironment): string[] {
  return lines.flatMap(line => {
    const requirement = readRequirement(line)
    if (requirement === undefined || !markerHolds(requirement.marker, { environment, extras }, line)) return []
    return [requirement.name]
  })
}

async function requiresOf(name: string, { python }: Environment, host: Host): Promise<string[]> {
  const { exitCode, stdout, stderr } = await host.exec(python, ['-I', '-c', readRequires, name], {
    env: testEnv(host.env),
  })
  if (exitCode !== 0)
    throw new Problem(`read what ${name} needs`, {
      found: `Python reported: ${lastLine(stderr)}`,
      next: 'Check the metadata of its wheel (`Requires-Dist`).',
    })
  const lines = parseJson(stdout, 'the answer of Python')
  return Array.isArray(lines) ? lines.filter(line => typeof line === 'string') : []
}

/** Builds projects from one clone of the commit, so that a build leaves nothing in the checkout that is tested. */
function builder(repository: string, environment: Environment, host: Host) {
  const clone = join(environment.directory, 'siblings')
  let cloned: Promise<void> | undefined
  return async (project: Config, markers: MarkerEnvironment): Promise<Sibling> => {
    cloned ??= repositoryOf(repository, host).then(({ commit }) => cloneAt(repository, commit, clone, host))
    await cloned
    return buildOne(project, clone, { environment, markers }, host)
  }
}

/** With its own pinned requirements, as its release builds it. */
async function buildOne(
  { name: { value: name }, directory: { value: directory }, python }: Config,
  clone: string,
  { environment, markers }: { environment: Environment; markers: MarkerEnvironment },
  host: Host,
): Promise<Sibling> {
  const what = `build ${name}, which the tests need, from ${directory}`
  const failed = (output: string) =>
    new Problem(what, {
      found: `pip reported: ${lastLine(output)}`,
      next: `Rehearse the release of ${name} first, or add its line with digests to the pinned requirements of the tests.`,
      details: output.slice(-20_000),
    })
  const own = await newEnvironment(environment.base, host)
  const place = { directory: join(clone, directory), repository: clone }
  const { pins } = await findBuildRequirements(place, markers, python?.['build-requirements']?.value)
  const file = await requirementsFile(own, renderPins(pins))
  if (pins.length > 0) await pipInstall(own, ['--require-hashes', '--requirement', file], failed, host)
  const out = join(own.directory, 'built')
  await mkdir(out)
  const wheel = ['wheel', '--quiet', '--no-deps', '--no-build-isolation', '--wheel-dir', out, place.directory]
  const args = ['-m', 'pip', '--python', own.python, '--disable-pip-version-check', '--no-input', ...wheel]
  const { exitCode, stdout, stderr } = await host.exec(own.base.program, args, {
    cwd: own.directory,
    env: testEnv(host.env),
  })
  if (exitCode !== 0) throw failed(`${stdout}${stderr}`)
  const [built = ''] = await readdir(out)
  await pipInstall(environment, ['--no-deps', '--no-index', join(out, built)], failed, host)
  return { name, version: parseWheelName(built)?.version ?? '', directory }
}
