import { collision, Problem, sha256 } from '@release-tools/base'
import { taken } from './differences.ts'
import { fileName, readRecord, recordName, recordOf } from './record.ts'
import type { FileToKeep, KeptFile, Part } from './store.ts'

/** The record of a part, as the last of its files. */
export interface PartRecord extends KeptFile {
  bytes: Buffer
}

/** The record of a part that is to be kept. Throws a Problem for a part, or names of files, that not every store can keep. */
export function recordFor(part: Part, files: FileToKeep[]): PartRecord {
  const names = files.map(({ name }) => name)
  const bad = names.find(name => !fileName.test(name) || name === recordName)
  if (bad !== undefined) throw refused(part, `the file ${JSON.stringify(bad)} has a name that a store can't keep.`)
  const [one, other] = collision(names) ?? []
  if (one !== undefined) throw refused(part, `the files ${one} and ${other} have the same name on some systems.`)
  if (files.length === 0) throw refused(part, 'it has no file.')
  requirePart(part)
  const bytes = recordOf(part, files)
  return { name: recordName, bytes, size: bytes.length, sha256: sha256(bytes), mediaType: 'application/json' }
}

/**
 * Compares the record that a store has (undefined if it has none) with the one that is to be kept. Throws a Problem if it lists other
 * files, is damaged, or is that of another part.
 */
export function requireSameRecord(
  found: Buffer | undefined,
  { part, place, record }: { part: Part; place: string; record: PartRecord },
): void {
  if (found === undefined || found.equals(record.bytes)) return
  readRecord(found, part, place)
  throw taken(place, record, { size: found.length, sha256: sha256(found) })
}

/** True for the name of a part. What else is in a store is none, and its name may be hostile. */
export function isPartName(name: string): boolean {
  return /^(?:release|run-\d+-\d+|listing-\d+|index-\d+|log-\d+|source-\d+-\d+)$/.test(name)
}

/** Throws a Problem for a part whose names would lead out of its folder. */
export function requirePart(part: Part): void {
  if (!/^[A-Za-z0-9-]+\/(?!\.{1,2}$)[A-Za-z0-9._-]+$/.test(part.repository))
    throw refused(part, `${JSON.stringify(part.repository)} is not OWNER/NAME.`)
  if (!isPartName(part.name)) throw refused(part, `it has no part ${JSON.stringify(part.name)}.`)
}

function refused({ tag }: Part, found: string): Problem {
  return new Problem(`archive ${tag}`, { found, next: 'Archive what release-tools published.' })
}
