import { Problem, pool, sha256 } from '@release-tools/base'
import { parseSdistName, parseWheelName, pythonName, sameVersion } from '@release-tools/evidence'
import { parseUrl, patient, retry } from '@release-tools/host'
import type { Distributions, IndexDistribution } from './distributions.ts'
import { exchange, hostOf, TooLong } from './exchange.ts'
import type { IndexFile, ProjectPage } from './project-page.ts'
import { headersFor, type IndexClient } from './simple.ts'

/** What is to do for each distribution of a release. */
export interface Comparison {
  /** The index has exactly these bytes. */
  present: IndexDistribution[]
  /** The index has no file of this name. */
  missing: IndexDistribution[]
}

/**
 * Compares the distributions with what the index lists, by digest. Throws a Problem if it has one of them with other bytes: nothing may be
 * uploaded then, since a part of the version would be somebody else's.
 */
export async function compareWith(
  page: ProjectPage | undefined,
  distributions: IndexDistribution[],
  client: IndexClient,
): Promise<Comparison> {
  // A page that is merged from several indexes can list a file twice, and pip may take either.
  const listed = Map.groupBy(page?.files ?? [], one => one.file)
  const compared = await Promise.all(
    distributions.map(async one => {
      const there = listed.get(one.file) ?? []
      const digests = await pool(there, 4, entry => digestOf(entry, one, client))
      return { one, isThere: there.length > 0, other: digests.find(digest => digest !== one.sha256) }
    }),
  )
  const different = compared.filter(({ other }) => other !== undefined)
  if (different.length > 0)
    throw otherBytes(
      different.map(({ one, other }) => `${one.file} (SHA-256 there: ${other}, in the release: ${one.sha256})`),
      client,
    )
  return {
    present: compared.filter(({ isThere }) => isThere).map(({ one }) => one),
    missing: compared.filter(({ isThere }) => !isThere).map(({ one }) => one),
  }
}

/** The SHA-256 of a listed file: that of the list, or else of its bytes. */
async function digestOf(
  { sha256: stated, url, file }: IndexFile,
  { size }: IndexDistribution,
  { address, authorization, host, retry: policy }: IndexClient,
): Promise<string> {
  if (stated !== undefined) return stated
  const attempted = `download ${file} from the index`
  const to = parseUrl(url)
  const headers = headersFor(to, attempted, { address, authorization })
  const attempt = () => exchange(url, { attempted, limit: size, headers, env: host.env })
  try {
    const answer = await retry(attempt, policy ?? patient, line => host.info(line))
    if (answer.status === 200) return sha256(answer.body)
    throw new Problem(attempted, { found: `${to.host} answered ${answer.status}.`, next: 'Check the index.' })
  } catch (error) {
    if (error instanceof TooLong) return `unknown, since it has more than ${size} bytes`
    throw error
  }
}

/** The Problem for files that the index has with other bytes. */
function otherBytes(files: string[], { address }: IndexClient): Problem {
  return new Problem('publish the distributions', {
    found: `${hostOf(address.simple)} has other bytes under the same name: ${files.join(', ')}. Nothing was uploaded.`,
    next: 'Release the next version, because a file of an index cannot be replaced. Find out who uploaded it: if it was nobody of yours, revoke the tokens of the project.',
  })
}

/** Warns of files of this version that are not of the release, and of those of the release that were yanked. */
export function warnOf(
  page: ProjectPage | undefined,
  distributions: Distributions,
  { address, host }: IndexClient,
): void {
  const files = page?.files ?? []
  const [first] = distributions
  const own = new Set(distributions.map(({ file }) => file))
  const others = files.filter(({ file }) => !own.has(file) && isOf(file, first))
  const yanked = files.filter(one => own.has(one.file) && one.yanked)
  const where = hostOf(address.simple)
  if (others.length > 0)
    host.warning(
      `${where} has files of this version that are not of the release: ${others.map(({ file }) => file).join(', ')}.`,
    )
  if (yanked.length > 0) host.warning(`${where} has ${yanked.map(({ file }) => file).join(', ')}, but yanked.`)
}

function isOf(file: string, distribution: IndexDistribution): boolean {
  const named = parseWheelName(file) ?? parseSdistName(file)
  return (
    named !== undefined &&
    pythonName(named.name) === pythonName(distribution.name) &&
    sameVersion(named.version, distribution.version, 'pep440')
  )
}
