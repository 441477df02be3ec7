import type { Manifest } from '@release-tools/evidence'
import type { GitHub } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { type Promotion, stableTags } from '@release-tools/release'
import { imageTagsOf, type ReleaseRun } from '@release-tools/runner'
import type { Inputs } from './inputs.ts'

/** How the images of a release get their tags. */
export function promotionOf(
  inputs: Pick<Inputs, 'github-token' | 'registry-username' | 'registry-password'>,
  { context, release, config }: Pick<ReleaseRun, 'context' | 'release' | 'config'>,
  { images }: Pick<Manifest, 'images'>,
  github: GitHub,
  host: Host,
): Promotion {
  const published = () => stableTags(github)
  return { release, images, published, ...imageTagsOf(inputs, { context, config }, host) }
}
