import { type PackageIdentity, packageKey } from './package-identity.ts'
import type { ScannerName } from './scanners.ts'
import { scannersWithoutEpochs } from './scanners.ts'

interface Identified {
  opinion: { scanner: ScannerName }
  identity: PackageIdentity
}

/**
 * Completes identities that lack what another scanner of the same target knows: OSV-Scanner drops the epoch of some RPM packages, and a jar without
 * a POM has no group. If several packages fit, none is taken.
 */
export function completed<T extends Identified>(matches: T[]): T[] {
  const keys = new Set(matches.filter(one => partOf(one) === undefined).map(({ identity }) => packageKey(identity)))
  const whole = new Map<string, Map<string, PackageIdentity>>()
  for (const match of matches) {
    const part = wholeOf(match)
    if (part !== undefined)
      whole.set(part, (whole.get(part) ?? new Map()).set(packageKey(match.identity), match.identity))
  }
  return matches.map(match => {
    const part = partOf(match)
    if (part === undefined || keys.has(packageKey(match.identity))) return match
    const [found, another] = [...(whole.get(part)?.values() ?? [])]
    return found === undefined || another !== undefined ? match : { ...match, identity: found }
  })
}

/** The key of an identity that may lack something; undefined if it does not. */
function partOf({ opinion, identity }: Identified): string | undefined {
  const { type, name, version } = identity
  const mayLackEpoch = type === 'rpm' && scannersWithoutEpochs.includes(opinion.scanner) && !version.includes(':')
  const mayLackGroup = type === 'maven' && !name.includes('/')
  return mayLackEpoch || mayLackGroup ? JSON.stringify([type, name, version]) : undefined
}

/** The key of what an identity would be without epoch or group; undefined if it has neither. */
function wholeOf({ identity: { type, name, version } }: Identified): string | undefined {
  if (type === 'rpm' && version.includes(':')) return JSON.stringify([type, name, withoutEpoch(version)])
  if (type === 'maven' && name.includes('/'))
    return JSON.stringify([type, name.slice(name.lastIndexOf('/') + 1), version])
  return undefined
}

/** A version without its epoch: within one image, no package has two versions that differ by it alone. */
export function withoutEpoch(version: string): string {
  return version.replace(/^\d+:/, '')
}
