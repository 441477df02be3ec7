import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assetLimit, fileSize, limits, readIfThere, sha256File } from '@release-tools/base'
import { evidenceName, type ResourceDescriptor, wholeList } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'

type Place = Pick<Host, 'temp'>

// The runner empties this directory at the start of each job, and no other job can write to it.
const note = ({ temp }: Place) => join(temp, 'release-tools-made-evidence')

/** Records what a step of this job made, so that later steps of the job need no digests from outside. */
export async function noteEvidence(releaseDir: string, made: ResourceDescriptor[], host: Place): Promise<void> {
  await appendFile(note(host), made.map(one => `${JSON.stringify({ releaseDir, ...one })}\n`).join(''))
}

/** What the steps of this job made: for each name, the last digest. */
export async function madeEvidence(releaseDir: string, host: Place): Promise<ResourceDescriptor[]> {
  const text = (await readIfThere(note(host), limits.evidence))?.toString() ?? ''
  const entries: (ResourceDescriptor & { releaseDir: string })[] = text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
  const own = entries.filter(entry => entry.releaseDir === releaseDir)
  return [...new Map(own.map(({ name = '', digest }) => [name, { name, digest }])).values()]
}

/** Tells whether a file is as a step of this job made it, or has the digest that the input `evidence` says. */
export async function trustedFiles(
  releaseDir: string,
  evidence: ResourceDescriptor[] | undefined,
  host: Place,
): Promise<(path: string) => Promise<boolean>> {
  const known = [
    ...(await wholeList(releaseDir, evidence ?? [], 'evidence')),
    ...(await madeEvidence(releaseDir, host)),
  ]
  return async path => {
    const name = evidenceName(releaseDir, path)
    if ((await fileSize(path)) === undefined) return false
    const sha256 = await sha256File(path, 'inside', assetLimit)
    return known.some(one => one.name === name && one.digest.sha256 === sha256)
  }
}
