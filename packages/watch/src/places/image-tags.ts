import { requireTag } from '@release-tools/evidence'
import { GitHub } from '@release-tools/github'
import { lookAtImageTags, type Promotion, type SeenTag, stableTags } from '@release-tools/release'
import type { Finding } from '../finding.ts'
import { looked, withoutManifest } from '../looked.ts'
import type { KnownRelease, LookContext, Place } from '../place.ts'

const name = 'image-tags'

/** The tags of the images of the release: those that never move, and those that go to the highest release. */
export const imageTags: Place = {
  name,
  async look(release, context) {
    const about = { place: name, subject: `${release.repository}@${release.tag}` }
    return looked(about, async () => {
      const promotion = promotionOf(release, context)
      if (promotion === undefined) return [withoutManifest(about)]
      const { images, forms } = promotion
      if (images.length === 0) return [{ ...about, state: 'absent', found: 'The release has no image.' }]
      if (forms.length === 0) return [{ ...about, state: 'absent', found: 'The project gives its images no tags.' }]
      return (await lookAtImageTags(promotion)).map(seen => ({ ...finding(seen, release.tag), place: name }))
    })
  },
}

/** How the images of the release get their tags; undefined without a manifest. */
export function promotionOf({ manifest, tag }: KnownRelease, context: LookContext): Promotion | undefined {
  if (manifest === undefined) return undefined
  const { images } = manifest.value
  const published = () => stableTags(new GitHub(context.github))
  return { release: requireTag(tag, context.rule), images, published, ...context.imageTags }
}

function finding(seen: SeenTag, tag: string): Omit<Finding, 'place'> {
  const { digest, wanted, state, higher } = seen
  const subject = `${seen.repository}:${seen.tag}`
  const names = digest === undefined ? 'There is no such tag.' : `It names ${digest}.`
  const should = wanted === undefined ? {} : { wanted: `It names ${wanted}, the image of ${tag}.` }
  const ofHigher = `Look at ${higher}, which is higher: release-tools recover ${higher}.`
  if (state === 'right')
    return {
      ...{ subject, state: 'good' },
      found:
        higher === undefined ? `It names ${digest}, the image of ${tag}.` : `It is for ${higher}, which is higher.`,
    }
  if (state === 'missing' && higher === undefined)
    return { subject, state: 'missing', found: names, ...should, next: 'Promote the tags.', remedies: ['promote-tags'] }
  if (state === 'missing') return { subject, state: 'missing', found: names, next: ofHigher }
  if (state === 'behind')
    return {
      ...{ subject, state: 'different', found: `${names} That is the image of another release.`, ...should },
      ...{ next: 'Promote the tags.', remedies: ['promote-tags'] },
    }
  if (state === 'ahead') return { subject, state: 'different', found: `${names} That is this release.`, next: ofHigher }
  return {
    ...{
      subject,
      state: 'different',
      found: `${names} That is of no release of this project that is known.`,
      ...should,
    },
    next: 'Find out who pushed that image. A tag of one version never moves; if a tag that moves is yours, set it with `promote-tags` after you wrote the key image-tags into .github/release-tools.yaml.',
  }
}
