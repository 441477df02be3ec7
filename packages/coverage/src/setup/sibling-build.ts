import { mkdir, readdir } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { Problem } from '@release-tools/base'
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
import type { Python } from '../python.ts'
import { testEnv } from '../test-env.ts'
import { lastLine, newEnvironment, pipInstall, requirementsFile } from './environment.ts'

/** A project of the same repository that another one needs, built from the same commit. */
export interface Sibling {
  name: string
  version: string
  /** From the root of the repository. */
  directory: string
  /** Absolute path. */
  wheel: string
}

/** What a sibling is built with: its own requirements get an environment of their own. */
export interface SiblingPython {
  base: Python
  markers: MarkerEnvironment
}

/** The other Python projects of a repository, by their normalised names. */
export async function otherProjects(repository: string, name: string): Promise<Map<string, Config>> {
  const configs = await readConfigs(repository)
  const others = configs.filter(
    config => config.python !== undefined && pythonName(config.name.value) !== pythonName(name),
  )
  return new Map(others.map(config => [pythonName(config.name.value), config]))
}

/** The names, normalised, in lines of requirements whose markers are true here. Leaves options of pip out. */
export function namesIn(lines: string[], environment: MarkerEnvironment, extras: string[] = []): string[] {
  const context = { environment, extras: new Set(extras.map(pythonName)) }
  return lines.flatMap(line => {
    const requirement = readRequirement(line)
    return requirement !== undefined && markerHolds(requirement.marker, context, line) ? [requirement.name] : []
  })
}

/**
 * Builds the wheel of a project in a clone, with its own pinned requirements, as its release builds it. Throws a Problem if that fails.
 */
export async function buildSibling(
  { name: { value: name }, directory: { value: directory }, python }: Config,
  clone: string,
  { base, markers }: SiblingPython,
  host: Host,
): Promise<Sibling> {
  const failed = (output: string) =>
    new Problem(`build ${name}, which the tests need, from ${directory}`, {
      found: `pip reported: ${lastLine(output)}`,
      next: `Rehearse the release of ${name} first, or add its line with digests to the pinned requirements of the tests.`,
      details: output.slice(-20_000),
    })
  const own = await newEnvironment(base, host)
  const place = { directory: join(clone, directory), repository: clone }
  const { pins } = await findBuildRequirements(place, markers, python?.['build-requirements']?.value)
  const file = await requirementsFile(own, renderPins(pins))
  if (pins.length > 0) await pipInstall(own, ['--require-hashes', '--requirement', file], failed, host)
  const out = join(own.directory, 'built')
  await mkdir(out)
  const wheel = ['wheel', '--quiet', '--no-deps', '--no-build-isolation', '--wheel-dir', out, place.directory]
  const args = ['-m', 'pip', '--python', own.python, '--disable-pip-version-check', '--no-input', ...wheel]
  // Back-ends start programs that pip installed beside them: uv_build starts uv-build. Last, because `base` may be the name of a program.
  const path = [host.env.PATH, dirname(own.python)].join(delimiter)
  const env = { ...testEnv(host.env), PATH: path }
  const { exitCode, stdout, stderr } = await host.exec(base.program, args, { cwd: own.directory, env })
  if (exitCode !== 0) throw failed(`${stdout}${stderr}`)
  const [built = ''] = await readdir(out)
  return { name, version: parseWheelName(built)?.version ?? '', directory, wheel: join(out, built) }
}
