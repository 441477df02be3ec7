import { gunzipSync } from 'node:zlib'
import { limits, messageOf, Problem, readLimited, sha256 } from '@release-tools/base'
import { type GivenFeeds, parseEpss, parseKnownExploited } from '@release-tools/evidence'

/** Paths of the lists of attacks; absolute. */
export interface FeedPaths {
  /** FIRST's EPSS scores of a day: CSV, which may be gzipped. */
  epss?: string | undefined
  /** CISA's catalogue, in JSON. */
  knownExploited?: string | undefined
}

/** Reads the lists of attacks that the user gives. Throws a Problem that names the input. */
export async function readFeeds(paths: FeedPaths): Promise<GivenFeeds> {
  const [epss, knownExploited] = [
    paths.epss && (await bytesOf(paths.epss, 'epss')),
    paths.knownExploited && (await bytesOf(paths.knownExploited, 'known-exploited')),
  ]
  return {
    ...(epss && { epss: parseEpss(unpacked(epss), 'the file of the input `epss`', sha256(epss)) }),
    ...(knownExploited && {
      knownExploited: parseKnownExploited(
        knownExploited.toString('utf8'),
        'the file of the input `known-exploited`',
        sha256(knownExploited),
      ),
    }),
  }
}

async function bytesOf(path: string, input: string): Promise<Buffer> {
  try {
    return await readLimited(path, limits.report)
  } catch (error) {
    const found = error instanceof Problem ? error.found : `${messageOf(error)}.`
    throw new Problem(`read the file of the input \`${input}\``, { found, next: 'Check the path.', cause: error })
  }
}

/** The list of a day has 10 MB, and 2 MB gzipped. */
function unpacked(bytes: Buffer): string {
  if (!bytes.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))) return bytes.toString('utf8')
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.report }).toString('utf8')
  } catch (error) {
    throw new Problem('read the file of the input `epss`', {
      found: `it cannot be unpacked: ${messageOf(error)}.`,
      next: 'Download the file of a day from https://www.first.org/epss/data_stats again.',
      cause: error,
    })
  }
}
