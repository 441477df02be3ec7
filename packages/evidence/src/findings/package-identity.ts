import { formatPep440, parsePep440 } from '../version/pep440.ts'
import type { AffectedPackage } from './assessment.ts'
import { distributionOf, sameDistribution, sameRelease, systemTypes } from './distributions.ts'
import { type Purl, parsePurl } from './purl.ts'

/** What a package is, in words that are equal for all scanners. Texts of this form are for comparison, not for people. */
export interface PackageIdentity {
  /** Type of the purl; empty if it is not known. */
  type: string
  /** Name of the distribution, for packages of the operating system; otherwise empty. */
  distribution: string
  /** The name with its namespace, but without the distribution. */
  name: string
  /** With the epoch, if it is not 0. */
  version: string
  /** True for a source package. The binary package that is built of it can have the same name. */
  source: boolean
}

/** The identity of a package that a scanner reports. Its architecture does not count. */
export function identityOf(found: AffectedPackage): PackageIdentity {
  const purl = found.purl === undefined ? undefined : parsePurl(found.purl)
  if (purl !== undefined)
    return identityOfPurl({ ...purl, type: ownTypes.get(`${purl.type} ${found.type}`) ?? purl.type })
  const type = purlTypes.get(found.type) ?? ''
  return identityOfPurl(bare(type, found))
}

/** Type and full name of a package, equal for all scanners and for all its versions. */
export function packageId({ type, distribution, name, source }: PackageIdentity): string {
  return JSON.stringify([type, distribution, name, ...(source ? ['source'] : [])])
}

/** A key that is equal for the same package in the reports of different scanners. */
export function packageKey(identity: PackageIdentity): string {
  return `${packageId(identity)}@${identity.version}`
}

/**
 * True if a purl names the package, in the spelling of any scanner. A purl without a version names all versions. A purl with the
 * qualifier `distro` names the package of that release only. Other qualifiers do not count.
 */
export function purlMatches(wanted: string, found: AffectedPackage): boolean {
  const purl = parsePurl(wanted)
  if (purl === undefined) return false
  const [pattern, own] = [identityOfPurl(purl), identityOf(found)]
  const sameName = pattern.type === own.type && pattern.name === own.name && pattern.source === own.source
  const sameVersion = pattern.version === '' || pattern.version === own.version
  return sameName && sameVersion && sameSystem(purl, pattern.distribution, own.distribution, found)
}

/** True if the distribution is that of the package, or one that a scanner takes it for. */
function sameSystem(wanted: Purl, distribution: string, own: string, found: AffectedPackage): boolean {
  if (found.otherDistributions?.some(other => sameDistribution(distribution, other))) return true
  if (!sameDistribution(distribution, own)) return false
  const purl = found.purl === undefined ? undefined : parsePurl(found.purl)
  return purl === undefined || sameRelease(wanted, purl)
}

// Syft writes `generic` for packages of Conda. syft: PackageURLType in pkg/type.go
const ownTypes = new Map([['generic conda', 'conda']])

// Types of syft for packages that have no purl, if their name is that of a purl. syft: pkg/type.go
const purlTypes = new Map(
  Object.entries({
    deb: 'deb',
    rpm: 'rpm',
    apk: 'apk',
    python: 'pypi',
    npm: 'npm',
    gem: 'gem',
    'go-module': 'golang',
    'rust-crate': 'cargo',
    dotnet: 'nuget',
    'php-composer': 'composer',
    'dart-pub': 'pub',
    pod: 'cocoapods',
    hex: 'hex',
    conan: 'conan',
    conda: 'conda',
    'github-action': 'github',
    alpm: 'alpm',
  }),
)

function bare(type: string, { name, version }: AffectedPackage): Purl {
  // The namespace of packages of the operating system is not known.
  const path = systemTypes.includes(type) ? name.replace(/^.*\//, '') : name
  return { type, name: path, version, qualifiers: {}, subpath: '' }
}

function identityOfPurl(purl: Purl): PackageIdentity {
  return {
    type: purl.type,
    distribution: distributionOf(purl),
    name: (nameRules.get(purl.type) ?? exact)(fullName(purl)),
    version: normalVersion(purl),
    // purl-spec: types/deb-definition.json says `source`; rpm itself says `src`.
    source: systemTypes.includes(purl.type) && ['source', 'src'].includes(purl.qualifiers.arch ?? ''),
  }
}

/** The name without what scanners write in different places. */
function fullName({ type, name, subpath }: Purl): string {
  if (systemTypes.includes(type)) return name.slice(name.lastIndexOf('/') + 1)
  // Syft writes user and channel of a Conan package into the purl, trivy does not. syft: package.go of its cataloguer cpp
  if (type === 'conan') return name.slice(name.lastIndexOf('/') + 1)
  // trivy writes the part of a pod as subpath, syft into the name; syft before 1.20 wrote the end of a Go module as subpath.
  if (['cocoapods', 'golang'].includes(type) && subpath !== '') return `${name}/${subpath}`
  // Syft before 1.52 wrote the address of the repository before the name: `github.com/apple/swift-nio.git/swift-nio`.
  return type === 'swift' ? name.replace(/\.git(?:\/[^/]+)?$/, '') : name
}

const lower = (name: string) => name.toLowerCase()
const exact = (name: string) => name

/** How names of a type are compared: exactly, if there is no rule. */
const nameRules = new Map<string, (name: string) => string>(
  Object.entries({
    // PEP 503: - _ . and runs of them are equal. trivy only turns _ into -.
    pypi: name => name.toLowerCase().replace(/[-_.]+/g, '-'),
    // npm has old packages with capitals, which trivy writes in lower case.
    npm: lower,
    // trivy writes paths in lower case.
    golang: lower,
    // Names that the package manager compares without case.
    nuget: lower,
    composer: lower,
    hex: lower,
    conda: lower,
    github: lower,
    bitbucket: lower,
    // Syft writes the identity of Package.resolved, which is in lower case, and trivy the address.
    swift: lower,
    deb: lower,
    apk: lower,
    rpm: lower,
    alpm: lower,
    // Without a known type, syft and trivy may still agree on name and version.
    '': lower,
  }),
)

// RubyGems writes the platform behind the version: 1.15.0-x86_64-linux, 1.15.0-java. Syft keeps it, trivy cuts it.
const gemPlatform =
  /-(?:(?:x86_64|x86|x64|i[3-6]86|aarch64|arm64|arm|armv\w+|universal|ppc\w*|powerpc\w*|s390x|riscv64|sparc\w*)(?:-.+)?|java|jruby|mswin\w*|mingw\w*|.*-?linux.*|.*darwin.*)$/

function normalVersion({ type, version, qualifiers }: Purl): string {
  if (type === 'pypi') return pythonVersion(version)
  // A binary names its standard library after the tag of Go: go1.22.1.
  if (type === 'golang' || type === 'composer') return version.replace(/^(?:v|go)(?=\d)/, '')
  if (type === 'gem') return version.replace(gemPlatform, '')
  return systemTypes.includes(type) ? withEpoch(version, qualifiers.epoch) : version
}

/** PEP 440 has several spellings of one version: 1.0-rc1 and 1.0rc1, 1.0 and 1.0.0. Pip writes another than a lock file may have. */
function pythonVersion(version: string): string {
  const parsed = parsePep440(version)
  if (parsed === undefined) return version
  const end = parsed.release.findLastIndex(part => part !== '0')
  return formatPep440({ ...parsed, release: parsed.release.slice(0, Math.max(1, end + 1)) })
}

/** Syft writes a Debian package's epoch into the version and an RPM's into a qualifier, even a 0; trivy always into a qualifier. */
function withEpoch(version: string, epoch: string | undefined): string {
  const full = version.includes(':') || !/^\d+$/.test(epoch ?? '') ? version : `${epoch}:${version}`
  return full.replace(/^0+:/, '')
}
