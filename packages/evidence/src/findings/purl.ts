import type { AffectedPackage } from './assessment.ts'

/** The parts of a package URL that identify the package. */
export interface Purl {
  type: string
  /** Namespace and name, decoded, with a slash between them. */
  name: string
  version: string
  qualifiers: Record<string, string>
}

/**
 * Parses `pkg:type/namespace/name@version?qualifiers#subpath`; undefined for other text. https://github.com/package-url/purl-spec
 *
 * It is more lenient than the specification, because scanners write purls that the specification forbids: `pkg:golang/stdlib`.
 */
export function parsePurl(text: string): Purl | undefined {
  const match = /^pkg:\/*([A-Za-z][A-Za-z0-9.+-]*)\/+([^?#]+)(?:\?([^#]*))?(?:#.*)?$/.exec(text)
  if (!match?.[1] || !match[2]) return undefined
  // An at sign in a scope is encoded, so the last one stands before the version; npm's `@scope/name` appears unencoded in the wild.
  const at = match[2].lastIndexOf('@')
  const [path, version] = at > 0 ? [match[2].slice(0, at), match[2].slice(at + 1)] : [match[2], '']
  const type = match[1].toLowerCase()
  return {
    type,
    name: path.split('/').filter(Boolean).map(decode).join('/'),
    version: decode(version),
    qualifiers: parseQualifiers(match[3] ?? ''),
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

function parseQualifiers(text: string): Record<string, string> {
  const pairs = text
    .split('&')
    .filter(Boolean)
    .map(pair => pair.split('='))
  return Object.fromEntries(pairs.map(([key = '', ...value]) => [key.toLowerCase(), decode(value.join('='))]))
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
