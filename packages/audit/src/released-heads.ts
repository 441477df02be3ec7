import { join } from 'node:path'
import { Problem, pool, readLimited } from '@release-tools/base'
import { kinds, logHeadLimit, parseLogHead } from '@release-tools/evidence'
import type { GitHub, Release } from '@release-tools/github'
import { type Host, withScratch } from '@release-tools/host'
import type { FoundHead, LogFinding } from './compare.ts'

/** Heads that stand elsewhere than in the log, and what could not be read of them. */
export interface ReadHeads {
  heads: FoundHead[]
  findings: LogFinding[]
}

const { path: assetName } = kinds['audit-log'].files.head

/**
 * The heads in all public releases of a repository (`owner/name`), as they are downloaded. Releases of before the log have none. What can't be asked
 * is a finding.
 */
export async function headsInReleases(github: GitHub, repository: string, host: Host): Promise<ReadHeads> {
  try {
    const releases = (await github.releases()).filter(({ draft }) => !draft)
    const read = await withScratch('heads', host, directory =>
      pool(releases, 4, release => headOf(github, release, directory)),
    )
    return { heads: read.flatMap(({ heads }) => heads), findings: read.flatMap(({ findings }) => findings) }
  } catch (error) {
    return { heads: [], findings: [unread(`releases of ${repository}`, error)] }
  }
}

async function headOf(github: GitHub, { id, tag }: Release, directory: string): Promise<ReadHeads> {
  const from = `release ${tag}`
  try {
    const asset = (await github.assets(id)).find(({ name }) => name === assetName)
    if (asset === undefined) return { heads: [], findings: [] }
    if (asset.size > logHeadLimit)
      throw new Problem(`read ${assetName} of ${tag}`, {
        found: `it has ${asset.size} bytes, more than the ${logHeadLimit} accepted.`,
        next: 'Find out who uploaded it.',
      })
    const path = join(directory, String(id))
    await github.download(asset, path)
    const head = parseLogHead((await readLimited(path, logHeadLimit)).toString(), `${assetName} of ${tag}`)
    return { heads: [{ from, head }], findings: [] }
  } catch (error) {
    return { heads: [], findings: [unread(from, error)] }
  }
}

function unread(place: string, error: unknown): LogFinding {
  if (!(error instanceof Problem)) throw error
  const { attempted, found, next } = error
  return { kind: 'unknown', place, found: `could not ${attempted}: ${found}`, next }
}
