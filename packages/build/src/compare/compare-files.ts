import { basename } from 'node:path'
import { fileSize, Problem, readLimited, sha256File } from '@release-tools/base'
import { compareContainers } from './compare-containers.ts'
import { type Comparison, comparisonOf, type Difference } from './comparison.ts'
import { explainContent } from './explain-content.ts'
import { explainFrom, type FindOrigin } from './find-origin.ts'
import { explainLimit } from './member-content.ts'
import { openContainer } from './open-container.ts'
import { isSamePayload, signedContent } from './payload.ts'

/**
 * Compares a released file with a rebuilt one: bytes, then what is signed, then the members of archives. What differs is named, and why
 * as far as the two files show it. Both may be hostile: they are read within bounds, and nothing is unpacked to disk. Throws the
 * system's error if a file cannot be read. `origin` says where a released content comes from, if the caller can know that.
 */
export async function compareFiles(
  released: string,
  rebuilt: string,
  origin: FindOrigin = async () => undefined,
): Promise<Comparison> {
  const [old, now] = await Promise.all([released, rebuilt].map(path => sha256File(path)))
  if (old === now) return { kind: 'identical', differences: [], more: 0 }
  return (await comparePayloads(released, rebuilt)) ?? (await compareParts(released, rebuilt, origin))
}

async function comparePayloads(released: string, rebuilt: string): Promise<Comparison | undefined> {
  const [old, now] = [await signedContent(released), await signedContent(rebuilt)]
  if (old === undefined || now === undefined) return undefined
  if (isSamePayload(old, now)) return comparisonOf('payload', [{ field: 'signature', old: 'one', new: 'another' }])
  const differences = old.flatMap(({ payload }, index): Difference[] => {
    const other = now[index]?.payload
    if (other === undefined || payload.equals(other)) return []
    return explainContent('statement.json', payload, other)
  })
  const count: Difference = { field: 'number of signatures', old: String(old.length), new: String(now.length) }
  return comparisonOf('differs', differences.length > 0 ? differences : [count])
}

async function compareParts(released: string, rebuilt: string, origin: FindOrigin): Promise<Comparison> {
  const [old, now] = [await opened(released), await opened(rebuilt)]
  if (typeof old === 'object' && typeof now === 'object' && old.format === now.format)
    return compareContainers(old, now, origin)
  if (typeof old === 'string' || typeof now === 'string')
    return comparisonOf('differs', [{ field: 'archive', old: reason(old), new: reason(now) }])
  return comparisonOf('differs', await compareContents(released, rebuilt, origin))
}

/** The archive; undefined if the file is none; a sentence if it cannot be read as the archive that it seems to be. */
async function opened(path: string) {
  try {
    return await openContainer(path)
  } catch (error) {
    if (error instanceof Problem) return error.found
    throw error
  }
}

function reason(container: Awaited<ReturnType<typeof opened>>): string {
  if (typeof container === 'string') return `cannot be read: ${container}`
  return container === undefined ? 'is not an archive' : `is a ${container.format} that can be read`
}

async function compareContents(released: string, rebuilt: string, origin: FindOrigin): Promise<Difference[]> {
  const sizes = await Promise.all([released, rebuilt].map(async path => (await fileSize(path)) ?? 0))
  if (Math.max(...sizes) > explainLimit)
    return [{ field: 'content', old: `${sizes[0]} bytes`, new: `${sizes[1]} bytes of other content` }]
  const [old, now] = await Promise.all([released, rebuilt].map(path => readLimited(path, explainLimit)))
  return explainFrom(basename(released), old as Buffer, now as Buffer, origin)
}
