import { Refused, reasons, refused } from './refused.ts'

/** A version as slsa-verifier reads it: with `v`, minor and patch may be missing. */
export interface Semver {
  major: string
  minor: string | undefined
  patch: string | undefined
  /** `-rc.1`, or empty. */
  prerelease: string
  /** `+linux`, or empty. */
  build: string
}

const number = '(0|[1-9]\\d*)'
const prerelease =
  '(-(?:(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*))*))?'
const build = '(\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?'
/** As https://pkg.go.dev/golang.org/x/mod/semver: only a version of three numbers may have more than its numbers. */
const pattern = new RegExp(`^v${number}(?:\\.${number}(?:\\.${number}${prerelease}${build})?)?$`)
const longest = 256

/** Reads a version; undefined if it is none. */
export function parseSemver(text: string): Semver | undefined {
  const found = text.length > longest ? null : pattern.exec(text)
  if (found === null) return undefined
  const [, major = '', minor, patch, pre = '', meta = ''] = found
  return { major, minor, patch, prerelease: pre, build: meta }
}

/**
 * Compares the tag of the provenance with the version that was asked for: only as far as that names it. What the tag leaves out is 0.
 * slsa-verifier compares a pre-release up to its first dot; here, all of it counts.
 */
export function checkVersionedTag(tag: string, wanted: string): void {
  const expected = requireSemver(wanted)
  const found = requireSemver(tag)
  const pairs = [
    ['major', `v${expected.major}`, `v${found.major}`],
    ['minor', expected.minor, found.minor ?? '0'],
    ['patch', expected.patch && `${expected.patch}${expected.prerelease}`, `${found.patch ?? '0'}${found.prerelease}`],
  ] as const
  for (const [what, asked, got] of pairs)
    if (asked !== undefined && asked !== got) throw refused('tag', `${what} version expected '${asked}', got '${got}'`)
}

function requireSemver(text: string): Semver {
  const found = parseSemver(text)
  if (found === undefined) throw new Refused(`${text}: ${reasons.semver}`)
  return found
}
