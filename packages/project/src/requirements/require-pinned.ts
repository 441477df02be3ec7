import { Problem, shellWord } from '@release-tools/base'
import { satisfies } from '@release-tools/evidence'
import type { BuildRequirements } from './build-requirements.ts'
import type { BuildSystem } from './build-system.ts'
import { markerHolds } from './marker.ts'
import type { MarkerEnvironment } from './marker-environment.ts'
import { parseRequirement, type Requirement, withoutPassword } from './requirement.ts'

/** Who needs the requirements. */
export interface Needing {
  /** Name of the project. */
  project: string
  /** Its directory, relative to the repository; `.` for the root. */
  directory: string
  environment: MarkerEnvironment
  /** The file of the project that tools read to find them: `file` of its BuildSystem. */
  file: BuildSystem['file']
}

/**
 * Refuses a build whose requirements are not all pinned. `needed` are dependency specifiers: `build-system.requires`, and what
 * `get_requires_for_build_sdist` and `…_wheel` return. Those whose marker does not hold are not needed. Throws a Problem that names
 * all others, and the commands that pin them.
 */
export function requireAllPinned(needed: string[], found: BuildRequirements, by: Needing): void {
  const where = `the build requirements of ${by.project}`
  const requirements = needed
    .map(text => parseRequirement(text, where))
    .filter(({ marker }) => markerHolds(marker, { environment: by.environment }, where))
  const faults = requirements.flatMap(requirement => faultOf(requirement, found) ?? [])
  if (faults.length > 0) throw notPinned([...new Set(faults)], needed, found, by)
}

/** Why a requirement cannot be installed from the pins; undefined if it can. */
function faultOf({ name, specifiers, url }: Requirement, { pins }: BuildRequirements): string | undefined {
  // pip checks this digest itself.
  if (url !== undefined)
    return /[#&]sha256=[0-9a-f]{64}(?:&|$)/i.test(url)
      ? undefined
      : `${name} comes from ${withoutPassword(url)} without #sha256=`
  const pin = pins.find(one => one.name === name)
  const wanted = `${name}${specifiers.map(({ operator, version }) => `${operator}${version}`).join(',')}`
  if (pin === undefined) return `${wanted} is not pinned`
  if (pin.sourceOnly) return `${name} ${pin.version} has no wheel (${pin.where})`
  return satisfies(pin.version, specifiers)
    ? undefined
    : `${wanted} is needed, but ${pin.version} is pinned (${pin.where})`
}

/** The Problem of packages that are needed and not pinned: `faults` says it of each. */
export function notPinned(faults: string[], needed: string[], found: BuildRequirements, by: Needing): Problem {
  const place =
    found.from === undefined
      ? 'no file of the repository has pinned build requirements'
      : `the pinned build requirements are in ${found.from}`
  return new Problem(`build ${by.project} with pinned build requirements`, {
    found: [`${place}; ${faults.join('; ')}.`, ...found.notes].join(' '),
    next: commandsThatPin(needed, found.from, by),
  })
}

/**
 * What to run to pin the requirements. `from` is the place that holds others of them. Only pip-compile asks the back-end what it
 * needs: the other commands take the names, so that they are not shown if `needed` is empty.
 */
function commandsThatPin(needed: string[], from: string | undefined, by: Needing): string {
  const root = by.directory === '.'
  const [file = '', group] = from?.split(', group ') ?? []
  const add = group === undefined || needed.length === 0 ? undefined : groupCommand(file, group, needed)
  if (add !== undefined) return `Run \`${add}\`${root ? '' : ` in ${by.directory}`}, and commit the lock file.`
  const output = from?.endsWith('.txt') ? from : `${root ? '.github' : by.directory}/requirements-build.txt`
  const { python_version: version } = by.environment
  const or = needed.length === 0 ? '' : `, or \`${uvCompile(needed, output, version)}\``
  return `In the root of the repository, run \`${pipCompile(output, by)}\` (pip-tools, under Python ${version})${or}, and commit ${output}.`
}

function pipCompile(output: string, { directory, file }: Needing): string {
  const makeFolder = output.startsWith('.github/') ? 'mkdir -p .github && ' : ''
  const what = '--build-deps-for sdist --build-deps-for wheel --only-build-deps --strip-extras'
  const how = `--generate-hashes --allow-unsafe ${what} --no-emit-find-links --no-emit-index-url`
  const project = directory === '.' ? file : `${directory}/${file}`
  return `${makeFolder}pip-compile -q ${how} -o ${shellWord(output)} ${shellWord(project)}`
}

function uvCompile(needed: string[], output: string, version: string): string {
  const words = [...new Set(needed)].map(quoted).join(' ')
  const how = `--universal --python-version ${version} --generate-hashes`
  return `printf '%s\\n' ${words} | uv pip compile -q ${how} -o ${shellWord(output)} -`
}

function groupCommand(file: string, group: string, needed: string[]): string | undefined {
  const names = [...new Set(needed)].map(quoted).join(' ')
  const word = shellWord(group)
  if (file.endsWith('uv.lock')) return `uv add --group ${word} ${names}`
  if (file.endsWith('poetry.lock')) return `poetry add --group ${word} ${names}`
  if (file.endsWith('pdm.lock')) return `pdm add -dG ${word} ${names}`
  return file.endsWith('Pipfile.lock') ? `pipenv install --categories ${word} ${names}` : undefined
}

/** A requirement as a word for a shell, without the password of its address. */
function quoted(requirement: string): string {
  return shellWord(withoutPassword(requirement))
}
