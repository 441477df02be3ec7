import { canonicalPlatform, Problem } from '@release-tools/base'
import type { ImageEntry } from '../manifest/manifest-model.ts'
import { type Target, targetLabel } from '../release/target.ts'
import type { ReleaseIdentity } from './kind.ts'

/** What to do with evidence about something else. */
export const again = 'Run the step that makes it again, on what is released.'

/**
 * Throws a Problem for a document about another target (`own`) than that of its `place`: evidence counts only for its own target, and
 * evidence about an image only for the image of that digest.
 */
export function requireTarget(own: Target | undefined, path: string, place: Target, { images }: ReleaseIdentity): void {
  if (own !== undefined && !isAt(own, place)) {
    throw new Problem(`use ${path}`, {
      found: `it is about ${JSON.stringify(targetLabel(own))}, but its place is that of ${JSON.stringify(targetLabel(place))}.`,
      next: again,
    })
  }
  const released = place.kind === 'image' ? images.find(({ name }) => name === place.name) : undefined
  if (released === undefined || released.platforms.some(one => isOfPlatform(one, own, place))) return
  throw new Problem(`use ${path}`, {
    found: `it is about ${own?.digest ?? 'an image whose digest it does not say'}, which is not ${imageText(released, place)}.`,
    next: again,
  })
}

function imageText({ repository, digest }: ImageEntry, { platform }: Target): string {
  const whole = `${repository}@${digest}`
  return platform === undefined ? `an image of ${whole}` : `the image of ${whole} for ${platform}`
}

/** True for the image of a release for the platform of a place. A docker archive has no platform in its place. */
function isOfPlatform(
  { platform, digest }: ImageEntry['platforms'][number],
  own: Target | undefined,
  place: Target,
): boolean {
  const isSame = place.platform === undefined || canonicalPlatform(platform) === canonicalPlatform(place.platform)
  return isSame && digest === own?.digest
}

/** The name of the project may differ from that of its repository. What a document does not say about its platform contradicts nothing. */
function isAt(own: Target, place: Target): boolean {
  if (own.kind !== place.kind) return false
  return own.kind === 'directory' || (own.name === place.name && (own.platform ?? place.platform) === place.platform)
}
