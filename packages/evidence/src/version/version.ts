import compareBuild from 'semver/functions/compare-build.js'
import parseSemver from 'semver/functions/parse.js'
import { comparePep440, formatPep440, isPep440PreRelease, parsePep440 } from './pep440.ts'

/** How the versions of a project are read: by PEP 440 for a Python project, by semver.org for every other. */
export type VersionScheme = 'pep440' | 'semver'

/** A version that was read. All questions about versions are answered from it. */
export interface Version {
  scheme: VersionScheme
  /** The one spelling of this version: `1.2.0rc1` for `1.2.0-rc.1` (PEP 440). */
  normalized: string
  preRelease: boolean
}

interface Rules {
  /** Undefined for other text. */
  read(text: string): Omit<Version, 'scheme'> | undefined
  /** Compares two normalised versions. */
  compare(a: string, b: string): number
  /** For messages: `is not a ${name}`. */
  name: string
  examples: string[]
}

const schemes = {
  pep440: {
    read: text => {
      const parsed = parsePep440(text)
      return parsed && { normalized: formatPep440(parsed), preRelease: isPep440PreRelease(parsed) }
    },
    compare: (a, b) => comparePep440(requirePep440(a), requirePep440(b)),
    name: 'version that PEP 440 allows',
    examples: ['1.2.3', '1.2.3rc1', '1.2.3.post1'],
  },
  semver: {
    read: text => {
      // The library also removes a leading `v`, `=` and blanks, which do not belong to a version.
      const parsed = /^[0-9]\S*$/.test(text) ? parseSemver(text) : null
      if (parsed === null) return undefined
      const build = parsed.build.length === 0 ? '' : `+${parsed.build.join('.')}`
      return { normalized: `${parsed.version}${build}`, preRelease: parsed.prerelease.length > 0 }
    },
    // Two builds of one version are not the same version, although semver.org gives them no order.
    compare: (a, b) => compareBuild(a, b),
    name: 'semantic version (semver.org)',
    examples: ['1.2.3', '1.2.3-rc.1'],
  },
} satisfies Record<VersionScheme, Rules>

function rulesOf(scheme: VersionScheme): Rules {
  return schemes[scheme]
}

/** Reads a version in any valid spelling; undefined if it is none. */
export function parseVersion(text: string, scheme: VersionScheme): Version | undefined {
  const read = rulesOf(scheme).read(text)
  return read && { scheme, ...read }
}

/** Negative if `a` comes before `b`, 0 if they are the same version. Both must be of one scheme. */
export function compareVersions(a: Version, b: Version): number {
  if (a.scheme !== b.scheme) throw new Error(`${a.normalized} and ${b.normalized} are versions of two schemes`)
  return rulesOf(a.scheme).compare(a.normalized, b.normalized)
}

/**
 * True if both are versions, and the same one: `1.2.0-rc.1` is `1.2.0rc1`, `1.2` is `1.2.0` (PEP 440). Without a scheme, because
 * nobody knows the project, they may be the same by either.
 */
export function sameVersion(a: string, b: string, scheme?: VersionScheme): boolean {
  const wanted: VersionScheme[] = scheme === undefined ? ['pep440', 'semver'] : [scheme]
  return wanted.some(one => {
    const [first, second] = [parseVersion(a, one), parseVersion(b, one)]
    return first !== undefined && second !== undefined && compareVersions(first, second) === 0
  })
}

/** For messages: what a text should be, and valid texts. */
export function schemeWords(scheme: VersionScheme): { name: string; examples: string[] } {
  const { name, examples } = rulesOf(scheme)
  return { name, examples }
}

function requirePep440(text: string) {
  const parsed = parsePep440(text)
  if (parsed === undefined) throw new Error(`${text} is not a version`)
  return parsed
}
