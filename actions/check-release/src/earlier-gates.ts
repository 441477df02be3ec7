import { basename, join } from 'node:path'
import { listFiles, Problem, readIfThere, sha256 } from '@release-tools/base'
import { type GatesDocument, kinds, parseGates } from '@release-tools/evidence'
import { takeOver } from '@release-tools/gates'
import { type Host, withScratch } from '@release-tools/host'
import { fetchArtifacts } from '@release-tools/runner'

const file = kinds.gates.files.document.path
const documentLimit = 16 * 1024 * 1024

/** The workflow artifact that has a document, by the SHA-256 of the document: each job of a run can upload under any name. */
export function sharedName(digest: string): string {
  return `gates-${digest}`
}

/** What the gates of this job found, and what they keep. */
interface Found {
  document: GatesDocument
  kept: Map<string, string>
}

/** Takes over what an earlier job of the run found, by the digest that this job returned. Throws a Problem for another document. */
export async function withEarlier(
  { document, kept }: Found,
  digest: string,
  releaseDir: string,
  host: Host,
): Promise<Found> {
  return withScratch('gates', host, async scratch => {
    const folder = join(scratch, basename(releaseDir))
    await fetchArtifacts([sharedName(digest)], folder, host)
    const bytes = await readIfThere(join(folder, file), documentLimit, 'inside')
    const found = bytes === undefined ? undefined : sha256(bytes)
    if (bytes === undefined || found !== digest)
      throw new Problem(`take over the gates ${digest}`, {
        found:
          found === undefined ? `the artifact has no ${file}.` : `the artifact has ${file} with the SHA-256 ${found}.`,
        next: 'Give the input `gates` the output `gates` of the job that ran check-release with `share-gates: true`.',
      })
    const whole = takeOver(document, parseGates(bytes.toString('utf8'), file))
    return { document: whole, kept: new Map([...(await keptBy(whole, folder)), ...kept]) }
  })
}

/** The texts that the records name by their digests. What else is in the artifact may be from anybody. */
async function keptBy({ gates }: GatesDocument, folder: string): Promise<[string, string][]> {
  const digests = new Set(gates.flatMap(({ evidence }) => evidence.flatMap(({ sha256: own }) => own ?? [])))
  const texts: [string, string][] = []
  for (const path of (await listFiles(folder)).filter(one => one !== file)) {
    const bytes = await readIfThere(join(folder, path), documentLimit, 'inside')
    if (bytes !== undefined && digests.has(sha256(bytes))) texts.push([path, bytes.toString('utf8')])
  }
  return texts
}
