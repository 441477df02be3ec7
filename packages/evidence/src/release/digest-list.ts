import { join } from 'node:path'
import { limits, Problem, parseJson, readIfThere, renderJson, sha256, writeFileAtomic } from '@release-tools/base'
import type { ResourceDescriptor } from '../in-toto/in-toto.ts'
import { evidenceName, evidencePath } from './evidence-digests.ts'
import { isNamedDigest } from './named-digest.ts'
import { recordsDir } from './release-dir.ts'

/**
 * Largest list in an output, in bytes: that of some 50 files. The runner hands over an input in an environment variable, in which
 * Linux accepts 128 KiB, and an input `evidence` has the lists of many jobs. GitHub accepts 1 MiB of outputs of one job.
 */
const outputLimit = 8 * 1024

const listName = /^records\/lists\/([0-9a-f]{64})\.json$/

/**
 * A list of digests as an output: JSON. A longer list lies in a file beside the release directory, and the output has the name and
 * digest of this file. So it is enforced like the files in it.
 */
export async function listOutput(releaseDir: string, list: ResourceDescriptor[]): Promise<string> {
  const text = JSON.stringify(list)
  if (Buffer.byteLength(text) <= outputLimit) return text
  const content = renderJson(list)
  const digest = { sha256: sha256(content) }
  const path = join(recordsDir(releaseDir), 'lists', `${digest.sha256}.json`)
  await writeFileAtomic(path, content)
  return JSON.stringify([{ name: evidenceName(releaseDir, path), digest }])
}

/** The whole list: the entries of the files that it names are in their place. Throws a Problem for a file that is missing or another. */
export async function wholeList(releaseDir: string, list: ResourceDescriptor[]): Promise<ResourceDescriptor[]> {
  const parts = await Promise.all(list.map(one => (listName.test(one.name ?? '') ? readList(releaseDir, one) : [one])))
  return parts.flat()
}

async function readList(releaseDir: string, { name = '', digest }: ResourceDescriptor): Promise<ResourceDescriptor[]> {
  const content = await readIfThere(evidencePath(releaseDir, name), limits.evidence, 'inside')
  if (content === undefined) throw unusable(name, 'it is missing.')
  if (sha256(content) !== digest.sha256) throw unusable(name, 'it is not what its job made.')
  const list = parseJson(content.toString(), name)
  if (Array.isArray(list) && list.every(isNamedDigest)) return list
  throw unusable(name, 'it is not a list of names with digests.')
}

function unusable(name: string, found: string): Problem {
  return new Problem(`read the list of digests ${name}`, {
    found,
    next: 'Hand over the release directory with `to-artifact` and `from-artifacts`, and do not change its files.',
  })
}
