import { Problem } from '@release-tools/base'
import { parse, type SemVer } from 'semver'

/** A parsed release tag. */
export interface ReleaseTag {
  /** `v1.2.0` */
  tag: string
  /** `1.2.0`: the tag without everything up to its last slash (`widget/v1.2.0`), and without a leading `v`. */
  version: string
  /** For ordering. Python's spelling `1.2.0rc1` is read as `1.2.0-rc1`. */
  semver: SemVer
  prerelease: boolean
}

/** Parses a tag; undefined if it is not a version. */
export function parseTag(tag: string): ReleaseTag | undefined {
  const version = tag.replace(/^.*\//, '').replace(/^v/, '')
  const semver = /^\d+\.\d+\.\d+[0-9A-Za-z.+-]*$/.test(version) ? parse(version, { loose: true }) : null
  return semver === null ? undefined : { tag, version, semver, prerelease: semver.prerelease.length > 0 }
}

/** Parses a tag that must be a version. Throws a Problem otherwise. */
export function requireTag(tag: string): ReleaseTag {
  const parsed = parseTag(tag)
  if (parsed !== undefined) return parsed
  throw new Problem(`read a version from the tag ${JSON.stringify(tag)}`, {
    found: 'it does not have the form v1.2.3, v1.2.3-rc.1 or v1.2.3rc1.',
    next: 'Tag releases with a semantic version, or set the input `tag`.',
  })
}

/** The tag of `refs/tags/…`; undefined for a branch or a pull request. */
export function tagOfRef(ref: string): string | undefined {
  return ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined
}

/** True if no stable version among `published` (tags) is higher: only then may a release be GitHub's "latest". */
export function isLatest(release: ReleaseTag, published: string[]): boolean {
  if (release.prerelease) return false
  const stable = published.map(parseTag).filter(other => other !== undefined && !other.prerelease)
  return stable.every(other => other === undefined || release.semver.compare(other.semver) >= 0)
}

/** True if two spellings are the same version: `1.2.0-rc.1` of a tag is `1.2.0rc1` for Python (PEP 440). */
export function sameVersion(a: string, b: string): boolean {
  return normalized(a) === normalized(b)
}

const names: Record<string, string> = { alpha: 'a', beta: 'b', c: 'rc', pre: 'rc', preview: 'rc' }

/** Normalises a version as tags need it (https://packaging.python.org/en/latest/specifications/version-specifiers/). */
function normalized(version: string): string {
  return version
    .toLowerCase()
    .replace(/^v/, '')
    .replace(
      /[-_.]?(alpha|beta|preview|pre|rc|a|b|c)[-_.]?(\d*)/,
      (_, word: string, number: string) => `${names[word] ?? word}${Number(number)}`,
    )
    .replace(/[-_.]?(dev|post)[-_.]?(\d*)/, (_, word: string, number: string) => `.${word}${Number(number)}`)
}
