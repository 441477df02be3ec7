import { byBytes, limits, listAt, Problem, parseJson, pool, readLimited, textAt } from '@release-tools/base'
import {
  type AffectedPackage,
  identityOf,
  type LockedPackage,
  mostPackages,
  type PackageIndex,
  type PackageStatus,
  type PackageStatuses,
  packageKey,
  pypiPurl,
  pythonName,
  statusOf,
} from '@release-tools/evidence'
import { readLock } from '../sbom/lock-file.ts'
import type { Subject } from '../subject/subject.ts'
import type { ScannerOutcome } from './run-scanner.ts'

/** A page of the index can have some megabytes. */
const sideBySide = 4
/** After so many failures, the index is not there. */
const mostFailures = 3

/**
 * Asks an index about the Python packages of what was scanned: those of its SBOM, or else those that the scanners list. `root` is the
 * directory whose lock has digests; undefined for an image. An index that does not answer does not fail the scan: the answer says it.
 */
export async function askIndex(
  part: Subject,
  { outcomes, root }: { outcomes: Pick<ScannerOutcome, 'judged' | 'skipped'>[]; root: string | undefined },
  index: PackageIndex,
): Promise<PackageStatuses> {
  const asked = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
  const failures: string[] = []
  const locked = await lockedIn(root, failures)
  const all = withDigests(await packagesOf(part, outcomes), locked)
  if (all.length > mostPackages)
    failures.push(`it has ${all.length} packages, and only ${mostPackages} are asked about.`)
  const open = failures.length
  const packages = await pool(all.slice(0, mostPackages), sideBySide, async (one): Promise<PackageStatus> => {
    const unknown: PackageStatus = { name: one.name, version: one.version, status: 'unknown', digests: 'unchecked' }
    if (failures.length - open >= mostFailures) return unknown
    try {
      return statusOf(one, await index.read(one.name, one.version))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      failures.push(`${one.name}: ${error.found}`)
      return unknown
    }
  })
  const [error] = failures
  return { index: index.address, asked, ...(error === undefined ? {} : { error: error.slice(0, 1000) }), packages }
}

/** The packages that come from an index, by name and version. What is released itself, and what comes from a repository, does not. */
async function packagesOf(part: Subject, outcomes: Pick<ScannerOutcome, 'judged' | 'skipped'>[]) {
  const { source, kind, name: project } = part
  const found =
    source.kind === 'sbom'
      ? await componentsIn(source.path)
      : outcomes.flatMap(({ judged, skipped }) => [...judged, ...skipped]).map(one => ({ ...one, sha256: [] }))
  const own = kind === 'image' ? undefined : pythonName(project)
  return found.filter(one => {
    const { type, name, version } = identityOf(one)
    return type === 'pypi' && version !== '' && name !== own && !/[?&](?:file_name|vcs_url)=/.test(one.purl ?? '')
  })
}

async function componentsIn(path: string): Promise<(AffectedPackage & LockedPackage)[]> {
  const sbom = parseJson((await readLimited(path, limits.report)).toString('utf8'), 'the SBOM that was scanned')
  return listAt(sbom, 'components').map(one => {
    const hashes = listAt(one, 'hashes').filter(hash => textAt(hash, 'alg') === 'SHA-256')
    const purl = textAt(one, 'purl')
    return {
      name: textAt(one, 'name') ?? '',
      version: textAt(one, 'version') ?? '',
      type: '',
      ...(purl === undefined ? {} : { purl }),
      sha256: hashes.flatMap(hash => textAt(hash, 'content') ?? []),
    }
  })
}

/** The digests of the lock of a directory. That it cannot be read speaks against no package, but must be told. */
async function lockedIn(root: string | undefined, failures: string[]): Promise<LockedPackage[]> {
  if (root === undefined) return []
  try {
    return (await readLock(root, undefined))?.pins ?? []
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    failures.push(`its lock could not be read: ${error.found}`)
    return []
  }
}

function withDigests(found: (AffectedPackage & LockedPackage)[], locked: LockedPackage[]): LockedPackage[] {
  const all = new Map<string, LockedPackage>()
  for (const one of found) {
    const identity = identityOf(one)
    const { name, version } = identity
    const before = all.get(packageKey(identity))?.sha256 ?? []
    all.set(packageKey(identity), { name, version, sha256: [...new Set([...before, ...one.sha256])] })
  }
  for (const { name, version, sha256 } of locked) {
    const key = packageKey(identityOf({ name, version, type: 'python', purl: pypiPurl(name, version) }))
    const known = all.get(key)
    if (known !== undefined) known.sha256 = [...new Set([...known.sha256, ...sha256])]
  }
  return [...all].sort(([a], [b]) => byBytes(a, b)).map(([, one]) => one)
}
