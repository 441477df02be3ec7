import { createHash } from 'node:crypto'
import { type ArchiveEntry, byBytes, readArchive, UnreadTar, unreadTar } from '@release-tools/base'
import { cannotCheck } from '../sigstore/cannot-check.ts'
import type { ModelHash, ModelManifest, SignedPart } from './model-manifest.ts'
import { modelSignatureName } from './verify-model.ts'

/**
 * Compares an archive (.tar.gz) of a model with what is signed of it, and unpacks nothing. All files of the model are in one directory. Returns what is
 * different, one sentence for each file, in the order of their names. Throws CannotCheck for an archive that is not read, as with links or names
 * as GNU tar writes them if they are long, and another Problem for one that is damaged.
 */
export async function differencesOfPacked(packed: AsyncIterable<Uint8Array>, signed: ModelManifest): Promise<string[]> {
  try {
    return await differences(packed, signed)
  } catch (error) {
    if (!(error instanceof UnreadTar)) throw error
    throw cannotCheck(
      `the archive of the model is not read: ${error.found}`,
      'Unpack it, and give its directory and the signature to release-tools verify-model.',
      error,
    )
  }
}

async function differences(packed: AsyncIterable<Uint8Array>, signed: ModelManifest): Promise<string[]> {
  const missing = new Set(signed.files.keys())
  const wrong = new Map<string, string>()
  let prefix: string | undefined
  for await (const entry of readArchive(packed)) {
    prefix ??= entry.path.slice(0, entry.path.indexOf('/') + 1)
    if (prefix === '' || !entry.path.startsWith(prefix)) throw unreadTar('its files are not in one directory.')
    const path = entry.path.slice(prefix.length)
    const parts = signed.files.get(path)
    missing.delete(path)
    if (parts === undefined && path !== modelSignatureName) wrong.set(path, 'is not signed.')
    if (parts !== undefined && !(await isSigned(entry, parts, signed.hash))) wrong.set(path, 'is not as it was signed.')
  }
  for (const path of missing) wrong.set(path, 'is missing.')
  return [...wrong].sort(([a], [b]) => byBytes(a, b)).map(([path, what]) => `${JSON.stringify(path)} ${what}`)
}

/** True if the content has the digests of all its parts, which follow one another. The whole file is one part. */
async function isSigned({ size, body }: ArchiveEntry, parts: SignedPart[], hash: ModelHash): Promise<boolean> {
  const ends = parts.map(({ range }) => range?.end ?? size)
  if (ends.at(-1) !== size) return false
  const states = parts.map(() => createHash(hash))
  let [at, part] = [0, 0]
  for await (const chunk of body)
    for (let from = 0; from < chunk.length; ) {
      const end = ends[part] ?? size
      const taken = chunk.subarray(from, from + end - at)
      states[part]?.update(taken)
      from += taken.length
      at += taken.length
      if (at === end) part++
    }
  return parts.every(({ digest }, index) => states[index]?.digest('hex') === digest)
}
