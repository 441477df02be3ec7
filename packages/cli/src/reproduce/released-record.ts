import { Problem } from '@release-tools/base'
import { type BuildDocument, kinds, type Trust, verifyRelease } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { fetchRelease } from '@release-tools/verify'
import { originRepository } from './git.ts'
import type { Options } from './options.ts'
import { openReleased, type Released, readRecord } from './released.ts'

/** How an image was built, and its name. */
export interface NamedRecord {
  name: string
  document: BuildDocument
  /** The release that says so; undefined if a signer attached the record to the image. */
  released?: Released
}

/**
 * The record of an image's build in the release of the tag, if the remote `origin` is on GitHub, and the release is verified and has this
 * image. Otherwise says why not, and gives undefined.
 */
export async function releasedRecord(
  digest: string,
  { tag, repository, api }: Options,
  trust: Trust,
  scratch: string,
  host: Host,
): Promise<NamedRecord | undefined> {
  const origin = await originRepository(repository, host)
  if (origin === undefined) return undefined
  try {
    const { path } = await host.group(`Looking for the release ${tag} of ${origin} …`, () =>
      fetchRelease({ repository: origin, tag }, { scratch, github: { api } }, host),
    )
    const { result } = await verifyRelease(path, trust, { tag })
    if (result !== 'verified') throw unusable(tag, `its verification says "${result}".`)
    const released = await openReleased(path, tag, scratch)
    const entry = released.manifest.images.find(image => image.digest === digest)
    if (entry === undefined) throw unusable(tag, 'it does not name an image with this digest.')
    const document = await readRecord(released, kinds.build.files.image.pathOf(entry.name))
    if (document === undefined) throw unusable(tag, 'it has no record of how the image was built.')
    return { name: entry.name, document, released }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    host.warning(`The release ${tag} of ${origin} does not say how the image was built: ${error.found}`)
    return undefined
  }
}

function unusable(tag: string, found: string): Problem {
  return new Problem(`use the release ${tag}`, { found, next: 'Verify the release.' })
}
