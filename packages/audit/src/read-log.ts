import type { Store } from '@release-tools/archive'
import type { Host } from '@release-tools/host'
import { type LogCopy, readCopy } from './copy.ts'
import type { LogLine } from './line.ts'
import type { LogPlace } from './log-place.ts'

/** A log, as all its stores together have it. */
export interface AuditLog {
  /** The longest copy, as far as it can be believed. Whether the others have the same is for compareCopies. */
  lines: LogLine[]
  /** In the order of the stores. */
  copies: LogCopy[]
}

/** Reads the copies of a log in all its stores. Throws nothing that is about a store: each copy says where it stops, and why. */
export async function readLog(stores: Store[], place: LogPlace, host: Host): Promise<AuditLog> {
  const copies: LogCopy[] = []
  for (const store of stores) copies.push(await readCopy(store, place, host))
  return { lines: longest(copies)?.chain.lines ?? [], copies }
}

/** The copy with the most lines; the first of them if there are several. */
export function longest(copies: LogCopy[]): LogCopy | undefined {
  const most = Math.max(...copies.map(({ chain }) => chain.lines.length))
  return copies.find(({ chain }) => chain.lines.length === most)
}
