import { join } from 'node:path'
import { sha256File, sizeIfThere } from '@release-tools/base'
import type { Manifest } from '../manifest/manifest-model.ts'
import { sumsName, tarballName } from '../manifest/release-names.ts'
import type { Unread } from '../release/open-release.ts'
import { openFolder, openTarball, type ReleaseSource } from '../release/release-source.ts'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import type { Trust } from '../sigstore/sigstore.ts'
import type { AcceptedSummary, GivenSummaries } from './accepted-summary.ts'
import { checkFiles, summarize } from './check-files.ts'
import { listed, type MeantRelease, requireTag, requireWanted } from './check-manifest.ts'
import { requireRepositoryOf } from './check-origin.ts'
import { checkSums } from './check-sums.ts'
import { type Check, check, type FileCheck } from './report.ts'

/** A release of which nothing is trusted yet, as the summary must name it. */
export interface Claimed {
  unread: Unread
  manifest: Manifest
  /** Of the manifest; then of the one file that was given, if it is one. */
  digests: string[]
}

/** Of one asset, the summary vouches for repository and tag by its address, and for nothing else that the manifest says. */
export function checkAlone(
  { manifest }: Claimed,
  { repository }: Trust,
  meant: MeantRelease,
  given: GivenSummaries,
): Promise<Check> {
  return check('manifest', () => {
    requireTag(manifest, meant)
    requireRepositoryOf(manifest, repository)
    const asksOfAddress = meant.tag !== undefined || repository !== undefined
    if (meant.version !== undefined || (asksOfAddress && given.resource !== undefined))
      throw new CannotCheck('verify the release', {
        found: 'the summary is about this file only, and does not say of which release it is.',
        next: 'Leave out what you ask of the release, or verify it by its signatures, without the summary.',
      })
    return {
      status: 'absent',
      detail: 'The summary is about this file only, so that nothing else in the manifest counts.',
    }
  })
}

/** Compares the files with the manifest that the summary vouches for. */
export async function checkRelease(
  { unread, manifest }: Claimed,
  accepted: AcceptedSummary,
  { repository }: Trust,
  meant: MeantRelease,
): Promise<{ checks: Check[]; files: FileCheck[] }> {
  const parsed = await check('manifest', () => {
    requireWanted(unread, manifest, meant)
    requireRepositoryOf(manifest, repository)
    return { detail: listed(manifest) }
  })
  const source = unread.kind === 'tarball' ? await openTarball(unread.path, ignored) : openFolder(unread, manifest)
  const files = await checkFiles(manifest, [source])
  const sums = await check(sumsName, () => checkSums(manifest, source))
  return { checks: [parsed, summarize(files, manifest), sums, ...(await besides(source, manifest, accepted))], files }
}

const ignored = { takes: () => undefined, take: () => undefined }

/** A tarball that lies beside the files is only known if the summary names it too. */
async function besides(source: ReleaseSource, manifest: Manifest, { vsa }: AcceptedSummary): Promise<Check[]> {
  if (source.kind === 'tarball' || source.kind === 'asset') return []
  const name = tarballName(manifest.source.tag)
  const path = join(source.beside, name)
  if ((await sizeIfThere(path)) === undefined) return []
  const digest = await sha256File(path)
  const body = () => {
    if (vsa.subject.some(one => one.digest.sha256 === digest)) return { detail: `The summary names ${name}.` }
    throw new CannotCheck('verify the release', {
      found: `the summary does not name ${name}.`,
      next: 'Take it out, or verify it by its signatures, without the summary.',
    })
  }
  return [await check('tarball', body)]
}
