import type { ReleaseTag } from '../version/tag.ts'
import { compareVersions, parseVersion, type Version, type VersionScheme } from '../version/version.ts'

/** What a release is for its users. Each type has its own required gates: docs/policy.md. */
export const releaseTypes = ['major', 'minor', 'patch', 'security'] as const

export type ReleaseType = (typeof releaseTypes)[number]

/** A release, as far as its type depends on it. */
export interface TypedRelease {
  version: string
  /** Version of the release before; undefined if this is the first one. */
  previous: string | undefined
  /** True if its commit has an advisory for its version. */
  hasAdvisory: boolean
  scheme: VersionScheme
}

/**
 * The type of a release, by the first number of its version that differs from the release before: the first one makes it `major`, the
 * second one `minor`, any other `patch`. That holds below 1.0 too. A first release is `major` from 1.0 on. An advisory makes it
 * `security`, unless it is `major`: an advisory must not spare a large change its gates. `unknown` says why nobody knows.
 */
export function releaseTypeOf({ version, previous, hasAdvisory, scheme }: TypedRelease): {
  type?: ReleaseType
  unknown?: string
} {
  const read = parseVersion(version, scheme)
  const before = previous === undefined ? undefined : parseVersion(previous, scheme)
  if (read === undefined) return { unknown: `${version} cannot be read as a version` }
  if (previous !== undefined && before === undefined) return { unknown: `${previous} cannot be read as a version` }
  const type = before === undefined ? firstType(read) : stepTo(read, before)
  return { type: hasAdvisory && type !== 'major' ? 'security' : type }
}

/** True for a version that announces another one: `2.0.0rc1`. Undefined if it is not known how versions are written. */
export function isPreRelease(version: string): boolean | undefined {
  const read = parseVersion(version, 'pep440') ?? parseVersion(version, 'semver')
  return read?.preRelease
}

/** True if a tag is a release candidate (`rc`) of the version of a release: a development version is none. */
export function isCandidateOf({ read, prerelease }: ReleaseTag, release: ReleaseTag): boolean {
  const [own, other] = [numbersOf(read), numbersOf(release.read)]
  const isSame = own.epoch === other.epoch && plain(own.release) === plain(other.release)
  return isSame && prerelease && /^-?rc(?!.*\.dev)/i.test(own.rest) && compareVersions(read, release.read) < 0
}

function plain(release: string[]): string {
  return release.join('.').replace(/(?:\.0)+$/, '')
}

function firstType(version: Version): 'major' | 'minor' {
  const { epoch, release } = numbersOf(version)
  return epoch === '0' && release[0] === '0' ? 'minor' : 'major'
}

function stepTo(version: Version, before: Version): 'major' | 'minor' | 'patch' {
  const [own, other] = [numbersOf(version), numbersOf(before)]
  const differs = (index: number) => (own.release[index] ?? '0') !== (other.release[index] ?? '0')
  if (own.epoch !== other.epoch || differs(0)) return 'major'
  return differs(1) ? 'minor' : 'patch'
}

/** Both schemes write them alike once normalised; only PEP 440 has epochs. */
function numbersOf({ normalized }: Version): { epoch: string; release: string[]; rest: string } {
  const form = /^(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?<rest>.*)$/
  const { epoch = '0', release = '', rest = '' } = form.exec(normalized)?.groups ?? {}
  return { epoch, release: release.split('.'), rest }
}
