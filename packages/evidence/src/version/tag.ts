import { Problem } from '@release-tools/base'
import { defaultTagRule, isTag, type TagRule, tagOf, textInTag } from './tag-pattern.ts'
import { compareVersions, parseVersion, schemeWords, type Version, type VersionScheme } from './version.ts'

/** A release tag that was read. */
export interface ReleaseTag {
  /** `v1.2.0` */
  tag: string
  /** `1.2.0`: as the tag spells it. */
  version: string
  read: Version
  prerelease: boolean
  /** By which the tag was read. Only tags of this rule are releases of the same project. */
  rule: TagRule
}

/** Reads a tag; undefined if it does not fit the rule of the project, or if it has no valid version. */
export function parseTag(tag: string, rule: TagRule = defaultTagRule): ReleaseTag | undefined {
  const version = isTag(tag) ? textInTag(tag, rule.pattern) : undefined
  const read = version === undefined ? undefined : parseVersion(version, rule.scheme)
  if (version === undefined || read === undefined) return undefined
  return { tag, version, read, prerelease: read.preRelease, rule }
}

/** Reads a tag that must be a release of the project. Throws a Problem otherwise. */
export function requireTag(tag: string, rule: TagRule = defaultTagRule): ReleaseTag {
  const parsed = parseTag(tag, rule)
  if (parsed !== undefined) return parsed
  const version = textInTag(tag, rule.pattern)
  if (!isTag(tag))
    throw new Problem(`read a version from the tag ${JSON.stringify(tag)}`, {
      found: 'it has characters other than letters, digits and . _ + - @ ! /.',
      next: `Release a tag such as ${tagOf('1.2.3', rule.pattern)}.`,
    })
  if (version === undefined) throw foreignTag(tag, rule)
  const { name, examples } = schemeWords(rule.scheme)
  const tags = examples.map(example => tagOf(example, rule.pattern))
  throw new Problem(`read a version from the tag ${JSON.stringify(tag)}`, {
    found: `${JSON.stringify(version)} is not a ${name}.`,
    next: `Tag releases such as ${tags.slice(0, -1).join(', ')} or ${tags.at(-1)}.`,
  })
}

/** The pattern that a tag seems to have: `widget-v{version}` for `widget-v1.2.0`. Undefined if no version ends the tag. */
export function likelyPattern(tag: string, scheme: VersionScheme): string | undefined {
  const starts = [...tag.matchAll(/(?<![0-9.!])[0-9]/g)].map(({ index }) => index)
  const start = starts.find(index => parseVersion(tag.slice(index), scheme) !== undefined)
  return start === undefined ? undefined : `${tag.slice(0, start)}{version}`
}

/** Throws a Problem for a tag that does not fit the pattern of its project. */
function foreignTag(tag: string, { pattern, scheme }: TagRule): Problem {
  const likely = likelyPattern(tag, scheme)
  return new Problem(`read a version from the tag ${JSON.stringify(tag)}`, {
    found: `it does not fit the tag pattern ${JSON.stringify(pattern)}.`,
    next:
      likely === undefined
        ? `Release a tag such as ${tagOf('1.2.3', pattern)}, or set \`tag-pattern\` to the pattern of your tags.`
        : `If this tag is a release of the project, set \`tag-pattern\` to ${JSON.stringify(likely)}.`,
  })
}

/** Whether a release may become GitHub's "latest", and if not, why. */
export type LatestDecision = { latest: true } | { latest: false; why: string }

/**
 * A release may become "latest" if it is stable, and if no published one of its project is higher. `published` are the tags of
 * all stable releases of the repository. `current` is the tag that is "latest" now. If it cannot be compared with the release, it
 * stays: it may be higher.
 */
export function decideLatest(release: ReleaseTag, published: string[], current: string | undefined): LatestDecision {
  const { tag, rule } = release
  if (release.prerelease) return { latest: false, why: `${tag} is a pre-release.` }
  const known = published.flatMap(other => parseTag(other, rule) ?? []).filter(({ prerelease }) => !prerelease)
  const marked = current === undefined || current === tag ? undefined : parseTag(current, rule)
  if (current !== undefined && current !== tag && marked === undefined) {
    const found = `${JSON.stringify(current)} is the latest release now, and cannot be compared with ${JSON.stringify(tag)}`
    return { latest: false, why: `${found} by the tag pattern ${JSON.stringify(rule.pattern)}.` }
  }
  const higher = [...known, ...(marked === undefined ? [] : [marked])].find(
    other => compareVersions(other.read, release.read) > 0,
  )
  return higher === undefined ? { latest: true } : { latest: false, why: `${higher.tag} is higher.` }
}

/** The highest of some tags that is lower than a release and of the same project; undefined if there is none. */
export function previousTag(release: ReleaseTag, tags: string[]): string | undefined {
  const lower = tags
    .flatMap(tag => parseTag(tag, release.rule) ?? [])
    .filter(({ read }) => compareVersions(read, release.read) < 0)
  return lower.sort((a, b) => compareVersions(b.read, a.read))[0]?.tag
}

/**
 * The release before, which users have: the highest final version below `release`, whatever pre-releases came between. If the version of
 * this release is not known, the highest final version of all.
 */
export function previousFinal(tags: ReleaseTag[], release: ReleaseTag | undefined): ReleaseTag | undefined {
  const isLower = ({ read }: ReleaseTag) => release === undefined || compareVersions(read, release.read) < 0
  return tags
    .filter(tag => !tag.prerelease && isLower(tag))
    .sort((a, b) => compareVersions(a.read, b.read))
    .at(-1)
}
