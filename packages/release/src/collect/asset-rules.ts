import { basename } from 'node:path'
import { assetLimit, collision, Problem } from '@release-tools/base'
import { evidenceKinds, lastEventsName, summaryName, tarballName, unlisted } from '@release-tools/evidence'

/** Throws a Problem for a file that GitHub would refuse. `what` names it, `size` is in bytes. */
export function requireAssetSize(what: string, size: number): void {
  if (size < assetLimit) return
  throw new Problem(`use ${what} as an asset of a GitHub release`, {
    found: `it has ${size} bytes, but GitHub accepts less than 2 GiB (${assetLimit} bytes).`,
    next: 'Split the artifacts over several releases, or publish the largest elsewhere and link to it.',
  })
}

/** The chunks of such a file. Throws the same Problem as soon as they are too many. */
export async function* ofAssetSize(what: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    requireAssetSize(what, size)
    yield chunk
  }
}

/** Names that Windows keeps for devices, with any extension (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/**
 * Throws a Problem for an artifact whose name the release needs for one of its own files, or that is impossible on Windows. Such a
 * name would otherwise fail only after signing.
 */
export function refuseReserved(paths: string[], tag: string | undefined): void {
  const impossible = paths.find(path => path.split('/').some(part => device.test(part)))
  if (impossible !== undefined)
    throw refused(impossible, 'Windows keeps this name for a device, so that nobody could unpack the release there.')
  const own = ownNames(tag)
  for (const path of paths) {
    if (collision([...own, basename(path)]) !== undefined)
      throw refused(path, 'the release has a file of its own with this name.')
  }
}

/** Names of the assets that a release makes of itself. */
function ownNames(tag: string | undefined): string[] {
  const top = evidenceKinds.flatMap(({ files }) =>
    Object.values(files)
      .map(({ name }) => name.replace(/^.*\//, ''))
      .filter(name => name !== '…'),
  )
  const tarball = tag === undefined ? [] : [tarballName(tag)]
  const signed = tarball.flatMap(name => [name, `${name}.sig`, `${name}.sigstore.json`])
  return [...new Set([...top, ...unlisted, summaryName, lastEventsName, ...signed])]
}

function refused(path: string, found: string): Problem {
  return new Problem(`use ${JSON.stringify(path)} as an asset of the release`, { found, next: 'Rename it.' })
}
