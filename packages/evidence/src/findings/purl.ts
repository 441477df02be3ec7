import { PackageURL } from 'packageurl-js'
import type { AffectedPackage } from './assessment.ts'

/** The parts of a package URL that identify the package. */
export interface Purl {
  type: string
  /** Namespace and name, decoded, with a slash between them. */
  name: string
  version: string
  qualifiers: Record<string, string>
}

/** Parses a package URL; undefined for other text. https://github.com/package-url/purl-spec */
export function parsePurl(text: string): Purl | undefined {
  const parsed = read(text)
  if (parsed === undefined) return undefined
  const { type, namespace, name, version, qualifiers } = parsed
  return {
    type,
    name: [...(namespace ?? '').split('/'), name].filter(part => part !== '').join('/'),
    version: version ?? '',
    qualifiers: { ...qualifiers },
  }
}

/** Undefined for text that is not a package URL, for which the library throws. */
function read(text: string): PackageURL | undefined {
  try {
    return PackageURL.fromString(text)
  } catch {
    return undefined
  }
}

/**
 * A key that is equal for the same package in the reports of different scanners. They differ in qualifiers (architecture,
 * distribution), in how they write an epoch, and in the `v` of Go's versions.
 */
export function packageKey(found: AffectedPackage): string {
  const purl = found.purl === undefined ? undefined : parsePurl(found.purl)
  if (purl === undefined) return `${found.name.toLowerCase()}@${found.version}`
  return `${purl.type}/${normalName(purl)}@${normalVersion(purl)}`
}

/** True if a purl names the package. A purl without a version names all its versions. */
export function purlMatches(wanted: string, found: AffectedPackage): boolean {
  const pattern = parsePurl(wanted)
  const purl = found.purl === undefined ? undefined : parsePurl(found.purl)
  if (pattern === undefined || purl === undefined) return false
  if (pattern.type !== purl.type || normalName(pattern) !== normalName(purl)) return false
  return pattern.version === '' || normalVersion(pattern) === normalVersion(purl)
}

function normalName({ type, name }: Purl): string {
  // PEP 503: names of Python packages are compared without case, and - _ . are equal.
  if (type === 'pypi') return name.toLowerCase().replace(/[-_.]+/g, '-')
  return ['deb', 'apk', 'rpm', 'github', 'bitbucket', 'composer', 'golang'].includes(type) ? name.toLowerCase() : name
}

function normalVersion({ type, version, qualifiers }: Purl): string {
  if (type === 'golang') return version.replace(/^v/, '')
  const epoch = qualifiers.epoch
  return epoch !== undefined && epoch !== '0' && !version.includes(':')
    ? `${epoch}:${version}`
    : version.replace(/^0:/, '')
}
