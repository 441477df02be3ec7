import { Problem } from '@release-tools/base'
import { type Comparison, compareImages, type FindOrigin } from '@release-tools/build'
import type { ImageEntry } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { parseReference, remoteImage } from '@release-tools/oci'
import type { RebuiltImage } from './images.ts'

// Only the explanation depends on it, so a dead registry must not hold up the answer for long.
const brief = { attempts: 2, baseMs: 500, maxMs: 5000 }

/** How a rebuilt image differs from the released one, and what is missing to know more. */
export interface Explained {
  kind: Comparison['kind']
  differences: Comparison['differences']
  reasons: string[]
}

/** Reads the released image from its registry, with the docker login if there is one, and compares it with the rebuilt one. */
export async function explainImage(
  { repository, digest }: Pick<ImageEntry, 'repository' | 'digest'>,
  again: RebuiltImage,
  { scratch, origin, host }: { scratch: string; origin: FindOrigin; host: Host },
): Promise<Explained> {
  try {
    const reference = parseReference(`${repository}@${digest}`)
    if (reference === undefined)
      throw new Problem('read the image', { found: `${repository} is not the name of a repository.`, next: '' })
    const image = await remoteImage(reference, host, brief)
    const { kind, differences, more } = await compareImages(image, again, { scratch, origin })
    const reasons = more === 0 ? [] : [`${more} more differences.`]
    return { kind, differences: [...again.bases, ...differences], reasons }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const reasons = [`The released image could not be read, so only digests were compared: ${error.found}`]
    return { kind: 'differs', differences: [...again.bases, ...again.platforms], reasons }
  }
}
