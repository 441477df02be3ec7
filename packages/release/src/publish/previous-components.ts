import { join } from 'node:path'
import { limits, messageOf, Problem, readLimited, sha256 } from '@release-tools/base'
import { kinds, type SbomPackage, sbomSummary } from '@release-tools/evidence'
import type { Asset, GitHub } from '@release-tools/github'
import { type Host, withScratch } from '@release-tools/host'

const sbom = kinds.sbom.files.cyclonedx.name

/** A larger SBOM is not compared, in bytes. */
const sizeLimit = limits.document

/**
 * The components of the project in a published release, from the SBOM among its assets, which must have the digest that GitHub gives,
 * if it gives one. Undefined, with a line in the log, if it cannot be read: the notes then say that the difference is not known.
 */
export async function previousComponents(github: GitHub, tag: string, host: Host): Promise<SbomPackage[] | undefined> {
  try {
    const release = (await github.releases()).find(candidate => candidate.tag === tag && !candidate.draft)
    const asset = release && (await github.assets(release.id)).find(({ name }) => name === sbom)
    if (asset === undefined) throw unread(tag, 'it is not among its assets.')
    return await read(asset, tag, github, host)
  } catch (error) {
    host.info(`Not compared with the components of ${tag}: ${messageOf(error)}`)
    return undefined
  }
}

async function read(asset: Asset, tag: string, github: GitHub, host: Host): Promise<SbomPackage[]> {
  if (asset.size > sizeLimit) throw unread(tag, `it has ${asset.size} bytes, more than the ${sizeLimit} accepted.`)
  const bytes = await withScratch('previous', host, async scratch => {
    await github.download(asset, join(scratch, 'asset'))
    return readLimited(join(scratch, 'asset'), sizeLimit)
  })
  // Servers before June 2025 give none.
  if (asset.digest !== null && asset.digest !== `sha256:${sha256(bytes)}`)
    throw unread(tag, 'it differs from the digest that GitHub gives.')
  const document = kinds.sbom.parse?.(bytes.toString('utf8'), sbom)
  return sbomSummary(document, { kind: 'directory', name: tag }).packages
}

function unread(tag: string, found: string): Problem {
  return new Problem(`read the SBOM of ${tag}`, { found, next: 'Look at the assets of that release.' })
}
