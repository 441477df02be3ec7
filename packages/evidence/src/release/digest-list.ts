import { join } from 'node:path'
import {
  at,
  isObject,
  isSha256,
  limits,
  Problem,
  parseJson,
  readIfThere,
  renderJson,
  sha256,
  textAt,
  writeFileAtomic,
} from '@release-tools/base'
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
  return writeList(releaseDir, list)
}

/** What the steps of one job made and used, by the input that takes it. */
export interface JobLists {
  subjects: ResourceDescriptor[]
  evidence: ResourceDescriptor[]
  dependencies: ResourceDescriptor[]
}

/**
 * All lists of a job of a matrix, in one file beside the release directory. The output has only name and digest of that file, so that the
 * outputs of a hundred jobs fit in one input. Each input takes its own list from it.
 */
export function jobListsOutput(releaseDir: string, lists: Partial<JobLists>): Promise<string> {
  return writeList(releaseDir, lists)
}

async function writeList(releaseDir: string, content: ResourceDescriptor[] | Partial<JobLists>): Promise<string> {
  const text = renderJson(content)
  const digest = { sha256: sha256(text) }
  const path = join(recordsDir(releaseDir), 'lists', `${digest.sha256}.json`)
  await writeFileAtomic(path, text)
  return JSON.stringify([{ name: evidenceName(releaseDir, path), digest }])
}

/**
 * The whole list: the entries of the files that it names are in their place. `use` says which list of a job of a matrix is meant. Throws a
 * Problem for a file that is missing or another.
 */
export async function wholeList(
  releaseDir: string,
  list: ResourceDescriptor[],
  use: keyof JobLists,
): Promise<ResourceDescriptor[]> {
  const parts = await Promise.all(
    list.map(one => (listName.test(one.name ?? '') ? readList(releaseDir, one, use) : [one])),
  )
  return parts.flat()
}

async function readList(
  releaseDir: string,
  { name = '', digest }: ResourceDescriptor,
  use: keyof JobLists,
): Promise<ResourceDescriptor[]> {
  const content = await readIfThere(evidencePath(releaseDir, name), limits.evidence, 'inside')
  if (content === undefined) throw unusable(name, 'it is missing.')
  if (sha256(content) !== digest.sha256) throw unusable(name, 'it is not what its job made.')
  const value = parseJson(content.toString(), name)
  const list = Array.isArray(value) ? value : at(value, use)
  if (list === undefined && isObject(value)) return []
  const isEntry = use === 'dependencies' ? isAddressedDigest : isNamedDigest
  if (Array.isArray(list) && list.every(isEntry)) return list
  throw unusable(name, 'it is not a list of names with digests.')
}

/** True for an address with a SHA-256 digest. */
function isAddressedDigest(value: unknown): value is ResourceDescriptor {
  return textAt(value, 'uri') !== undefined && isSha256(textAt(value, 'digest', 'sha256') ?? '')
}

function unusable(name: string, found: string): Problem {
  return new Problem(`read the list of digests ${name}`, {
    found,
    next: 'Hand over the release directory with `to-artifact` and `from-artifacts`, and do not change its files.',
  })
}
