import { parseTag, type ReleaseTag } from './tag.ts'
import { compareVersions } from './version.ts'

/**
 * What tags an image can get: `tag` is the tag of the release (`v1.2.0`), `version` its version (`1.2.0`), and the others move on to the
 * highest stable release of all that begin with `1.2` (`minor`) or with `1` (`major`), or of all (`latest`).
 */
export const imageTagForms = ['tag', 'version', 'minor', 'major', 'latest'] as const

export type ImageTagForm = (typeof imageTagForms)[number]

/** The releases that share a tag which moves. */
export type Series = Exclude<ImageTagForm, 'tag' | 'version'>

/** Tags of an image, by name. */
export interface ImageTags {
  /** Name one release permanently. */
  fixed: string[]
  moving: { name: string; series: Series }[]
}

/**
 * The tags of the images of a release. A pre-release has fixed ones only. `0` is none: versions below 1 may change anything. A name that
 * is a fixed tag of one of the `published` releases does not move: with the versions 1.2 and 1.2.1, `1.2` is the first of them.
 */
export function imageTagsOf(release: ReleaseTag, forms: readonly ImageTagForm[], published: string[]): ImageTags {
  const fixed = fixedTags(release, forms)
  const taken = new Set([release, ...others(release, published)].flatMap(one => fixedTags(one, forms)))
  const moving = forms.flatMap(form => {
    if (form === 'tag' || form === 'version' || release.prerelease) return []
    const name = seriesName(release.version, form)
    return name === undefined || name === '0' || taken.has(name) ? [] : [{ name, series: form }]
  })
  return { fixed, moving }
}

/** The tags that name a release permanently: its `tag`, its `version`. */
export function fixedTags({ tag, version }: ReleaseTag, forms: readonly ImageTagForm[]): string[] {
  const names = forms.flatMap(form =>
    form === 'tag' ? [tagName(tag, '-')] : form === 'version' ? [tagName(version, '_')] : [],
  )
  return [...new Set(names)]
}

/** The stable release of a series with the highest version, among this one and the `published` ones of its project. */
export function highestOf(release: ReleaseTag, series: Series, published: string[]): ReleaseTag {
  const key = seriesKey(release.read.normalized, series)
  return others(release, published)
    .filter(({ prerelease, read }) => !prerelease && seriesKey(read.normalized, series) === key)
    .reduce((highest, other) => (compareVersions(other.read, highest.read) > 0 ? other : highest), release)
}

/** The `published` releases of the project of a release, itself included, the highest first. */
export function releasesOf(release: ReleaseTag, published: string[]): ReleaseTag[] {
  return [release, ...others(release, published)].sort((a, b) => compareVersions(b.read, a.read))
}

/** Releases of the same project. Other tags of the repository belong to other projects. */
function others({ rule, tag }: ReleaseTag, published: string[]): ReleaseTag[] {
  return published.filter(other => other !== tag).flatMap(other => parseTag(other, rule) ?? [])
}

const numbers = /^(?:(?<epoch>[0-9]+)!)?(?<major>[0-9]+)(?:\.(?<minor>[0-9]+))?/

/** `1.2` of `1.2.0`, as it is spelled there. Undefined for the `minor` of a version of one number. */
function seriesName(version: string, series: Series): string | undefined {
  if (series === 'latest') return 'latest'
  const { epoch, major = '', minor } = numbers.exec(version)?.groups ?? {}
  if (series === 'minor' && minor === undefined) return undefined
  return `${epoch === undefined ? '' : `${epoch}_`}${series === 'major' ? major : `${major}.${minor}`}`
}

/** The same for two versions of a series; `1` is `1.0`. */
function seriesKey(normalized: string, series: Series): string {
  if (series === 'latest') return ''
  const { epoch = '0', major = '', minor = '0' } = numbers.exec(normalized)?.groups ?? {}
  return series === 'major' ? `${epoch}!${major}` : `${epoch}!${major}.${minor}`
}

/** As registries accept it: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests. */
function tagName(text: string, instead: string): string {
  return text
    .replace(/[^A-Za-z0-9_.-]/g, instead)
    .replace(/^[.-]+/, '')
    .slice(0, 128)
}
