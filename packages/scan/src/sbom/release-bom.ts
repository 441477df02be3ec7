import { dirname } from 'node:path'
import { Problem } from '@release-tools/base'
import { type Bom, type BomAuthor, pythonName, type ReleasePlace, type SbomFacts } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Artifacts, Distribution, ReleasedFile } from './distributions.ts'
import { readEmbedded, withEmbedded } from './embedded.ts'
import { type Lock, readLock } from './lock-file.ts'
import { askPip, fittingWheel, type Installed, type PipPlace } from './pip.ts'
import { type Installation, readInstallation } from './pip-report.ts'
import { bomOf } from './release-components.ts'
import { newest } from './sbom-inputs.ts'

export interface ReleaseBomOptions {
  /** Absolute path of the project, which may contain its lock. */
  project: string
  /** Name of the project, if its artifacts have several. */
  name: string
  version: string
  created: string
  /** Extras whose packages are listed too, as optional. */
  extras: string[]
  /** Absolute path; `none` for no lock; undefined to look for one. */
  lockFile: string | undefined
  scratch: string
  /** The Python that says what is installed; the one on PATH if it is absent. */
  python?: string | undefined
  /** The inputs, for the SBOM. */
  facts: SbomFacts
  /** Who publishes it; undefined if the repository is not known. */
  author?: BomAuthor | undefined
  place?: ReleasePlace | undefined
}

/** The content of the SBOM of what is released, and whether a rebuild of the commit gives it again. */
export interface ReleaseBom {
  bom: Bom
  locked: boolean
}

/**
 * What a release of Python packages consists of and what it installs: its artifacts, and what pip would install for them on this
 * machine. Throws a Problem if that cannot be found out.
 */
export async function releaseBom(artifacts: Artifacts, options: ReleaseBomOptions, host: Host): Promise<ReleaseBom> {
  const lock = options.lockFile === 'none' ? undefined : await readLock(options.project, options.lockFile)
  const ask = async (extras: string[]) => {
    const installed = await Promise.all(artifacts.distributions.map(one => installedOf(one, extras, options, host)))
    return readInstallation(await askPip(installed, { ...options, lock }, host))
  }
  const plain = await ask([])
  requireExtras(options.extras, plain)
  const whole = options.extras.length === 0 ? plain : await ask(options.extras)
  if (lock !== undefined) requireLocked(whole, lock)
  const required = new Set(plain.packages.map(({ key }) => key))
  const unlocked = lock === undefined ? [] : missingIn(lock, whole, artifacts)
  if (lock !== undefined && unlocked.length > 0)
    host.notice(
      `${lock.fileName} lacks ${unlocked.join(', ')}, so the SBOM has the newest versions of them in the index.`,
    )
  const locked = lock !== undefined && unlocked.length === 0
  const versions = lock === undefined ? newest : locked ? lock.fileName : `${lock.fileName}, or else ${newest}`
  const embedded = await readEmbedded(artifacts)
  if (embedded.unread.length > 0)
    host.notice(
      `The SBOM names these without their components, because they are not CycloneDX in JSON: ${embedded.unread.join(', ')}.`,
    )
  return { bom: withEmbedded(bomOf({ artifacts, whole, required, versions }, options), embedded), locked }
}

/** The file of a distribution that is installed here: a wheel if one fits, or else the source distribution. */
async function installedOf(
  { name, version, wheels, sdists }: Distribution,
  extras: string[],
  options: ReleaseBomOptions,
  host: Host,
): Promise<Installed> {
  const file = await chosenFile({ name, version, wheels, sdists }, options, host)
  return { name, path: file.path, sha256: file.sha256, extras }
}

async function chosenFile(
  { name, version, wheels, sdists }: Distribution,
  place: PipPlace,
  host: Host,
): Promise<ReleasedFile> {
  const [first] = wheels.length > 0 ? wheels : sdists
  const pure = wheels.find(({ fileName }) => fileName.endsWith('-none-any.whl'))
  if (first === undefined || pure !== undefined || wheels.length <= 1) return (pure ?? first) as ReleasedFile
  const fitting = await fittingWheel({ name, version }, dirname(first.path), place, host)
  const found = wheels.find(({ fileName }) => fileName === fitting)
  if (found !== undefined) return found
  throw new Problem(`find out what ${name} installs`, {
    found: `none of its ${wheels.length} wheels fits the Python and the platform of this job.`,
    next: 'Run this step with a Python (actions/setup-python) and on a platform that one of the wheels is for.',
  })
}

/** Pip compares the digests of a complete lock, but not those of a lock that lacks some packages. */
function requireLocked({ packages }: Installation, lock: Lock): void {
  for (const { key, name, version, sha256 } of packages) {
    const hashes = lock.pins
      .filter(pin => pythonName(pin.name) === key && pin.version === version)
      .flatMap(pin => pin.sha256)
    if (hashes.length === 0 || sha256 === undefined || hashes.includes(sha256)) continue
    throw new Problem(`list ${name} ${version}`, {
      found: `the index has a file with the SHA-256 ${sha256}, which is not in ${lock.fileName}.`,
      next: 'Find out who published the file. If it is right, add its digest to the lock.',
    })
  }
}

/** The packages that the lock does not have. What is released itself need not be in it. */
function missingIn(lock: Lock, { packages }: Installation, { distributions }: Artifacts): string[] {
  const own = distributions.map(({ name }) => pythonName(name))
  const known = new Set(lock.pins.map(({ name, version }) => `${pythonName(name)}@${version}`))
  return packages
    .filter(({ key, version }) => !own.includes(key) && !known.has(`${key}@${version}`))
    .map(({ name, version }) => `${name} ${version}`)
}

/** Pip only warns of an extra that does not exist. */
function requireExtras(extras: string[], { packages }: Installation): void {
  const there = packages.flatMap(one => one.extras.map(pythonName))
  const absent = extras.find(extra => !there.includes(pythonName(extra)))
  if (absent === undefined) return
  throw new Problem('list the packages of extras', {
    found: `what is released has no extra ${JSON.stringify(absent)}.`,
    next: there.length === 0 ? 'Leave out the input `extras`.' : 'Check the input `extras`.',
  })
}
