import { pool } from '@release-tools/base'
import { fixedTags, highestOf, imageTagsOf, releasesOf } from '@release-tools/evidence'
import type { Promotion } from './promote.ts'

/** How a tag of an image is, without a write. */
export interface SeenTag {
  repository: string
  tag: string
  /** What it names now; undefined if there is no such tag. */
  digest: string | undefined
  /** What it should name: that of this release, or undefined for a tag that a higher release has. */
  wanted: string | undefined
  /**
   * `right` or `missing`.
   * `behind`: it names another release of the project, and this one is higher.
   * `ahead`: it names this release, although a higher one is public.
   * `foreign`: it names what is of no release that is known, or a tag that never moves names something else.
   */
  state: 'right' | 'missing' | 'behind' | 'ahead' | 'foreign'
  /** The higher release, of a tag that is not for this one. */
  higher?: string
}

/** Releases of which one may have the image that a tag names. */
const mostCompared = 20
/** Images at the same time. */
const width = 4

/** Looks at all tags that the images of a public release should have. */
export async function lookAtImageTags({
  release,
  images,
  forms,
  published,
  tagsOf,
}: Omit<Promotion, 'takesForeign'>): Promise<SeenTag[]> {
  const all = await published()
  const { fixed, moving } = imageTagsOf(release, forms, all)
  const others = releasesOf(release, all).slice(0, mostCompared)
  const names = others.filter(({ tag }) => tag !== release.tag).flatMap(one => fixedTags(one, forms))
  const seen = await pool(images, width, async ({ repository, digest: own }) => {
    const tags = tagsOf(repository)
    const found: SeenTag[] = []
    for (const tag of fixed) {
      const digest = await tags.digest(tag)
      const state = digest === undefined ? 'missing' : digest === own ? 'right' : 'foreign'
      found.push({ repository, tag, digest, wanted: own, state })
    }
    for (const { name, series } of moving) {
      const digest = await tags.digest(name)
      const highest = highestOf(release, series, all)
      const about = { repository, tag: name, digest }
      if (highest.tag !== release.tag) {
        const state = digest === undefined ? 'missing' : digest === own ? 'ahead' : 'right'
        found.push({ ...about, wanted: undefined, state, higher: highest.tag })
      } else if (digest === undefined || digest === own)
        found.push({ ...about, wanted: own, state: digest === undefined ? 'missing' : 'right' })
      else found.push({ ...about, wanted: own, state: (await isOfOne(tags, names, digest)) ? 'behind' : 'foreign' })
    }
    return found
  })
  return seen.flat()
}

/** True if a tag that names another release permanently names the image. */
async function isOfOne(tags: ReturnType<Promotion['tagsOf']>, names: string[], digest: string): Promise<boolean> {
  for (const name of names) if ((await tags.digest(name)) === digest) return true
  return false
}
