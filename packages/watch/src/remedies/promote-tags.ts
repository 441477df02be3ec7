import { Problem } from '@release-tools/base'
import { GitHub } from '@release-tools/github'
import { type PromotedTag, promoteImages } from '@release-tools/release'
import { promotionOf } from '../places/image-tags.ts'
import type { Remedy } from '../remedy.ts'

/** As publish-release sets them, which looks at the registry and at the public releases before each write. */
export const promoteTags: Remedy = {
  name: 'promote-tags',
  does: 'Points the tags of the images at this release, as far as it is the highest of each series. No image is deleted.',
  async run(release, context) {
    const promotion = promotionOf(release, context)
    const published = await new GitHub(context.github).published(release.tag)
    if (promotion === undefined || published === undefined)
      throw new Problem(`promote the tags of ${release.tag}`, {
        found: published === undefined ? 'the release is not public.' : 'its manifest does not verify.',
        next: 'Finish the release first: tags of images never name what is not public, and whose manifest does not verify.',
      })
    const done = await promoteImages(promotion, context.host)
    return done.length === 0 ? ['The release has no image that gets tags.'] : done.map(sentence)
  },
}

function sentence({ repository, tag, digest, state, higher }: PromotedTag): string {
  const name = `${repository}:${tag}`
  if (state === 'set') return `${name} names ${digest} now.`
  if (state === 'there') return `${name} already named ${digest}.`
  if (state === 'kept') return `${name} stays: ${higher} is higher.`
  return `${name} stays: it names ${digest}, which is of no release that is known. If releases shall move it, write the key image-tags into .github/release-tools.yaml.`
}
