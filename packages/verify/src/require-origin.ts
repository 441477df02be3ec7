import { failCheck, tagOfRef } from '@release-tools/evidence'
import type { Accepted } from './accepted.ts'
import type { ReleasePlace } from './fetch-release.ts'
import type { ReaderTrust } from './publishers.ts'

/**
 * Throws a Problem if a certificate says that something is of another repository or tag than those that it was downloaded by. One workflow can
 * sign for many repositories, and whoever may change a release can put older files into it. If the reader has named a repository, the
 * signatures were compared with that one.
 */
export function requireOrigin(
  place: ReleasePlace,
  accepted: Accepted[],
  { repository = place.repository }: ReaderTrust,
): { detail: string } {
  for (const { verified, document = 'a signature' } of accepted) {
    const source = 'source' in verified ? verified.source : undefined
    if (source === undefined) continue
    if (source.repository !== repository)
      failCheck(
        `${document} is by a run of ${source.repository}, not of ${repository}.`,
        `Do not use it. If its publisher builds it in ${source.repository}, name that with --source-repository.`,
      )
    const tag = tagOfRef(source.ref)
    if (tag !== undefined && tag !== place.tag)
      failCheck(
        `${document} is by a run of the tag ${tag}, not of ${place.tag}.`,
        'Do not use it: its tag is that of another release.',
      )
  }
  return { detail: place.said }
}
