import type { Store } from '@release-tools/archive'
import type { Host } from '@release-tools/host'
import { compareCopies } from './compare.ts'
import { type LogCopy, readCopy } from './copy.ts'
import type { LogLine } from './line.ts'
import type { LogPlace } from './log-place.ts'

/** A log, as all its stores together have it. */
export interface AuditLog {
  /** The longest copy, as far as it can be believed. What differs between the copies is for compareCopies. */
  lines: LogLine[]
  /** In the order of the stores. */
  copies: LogCopy[]
}

/** Reads the copies of a log in all its stores. Throws nothing that is about a store: each copy says where it stops, and why. */
export async function readLog(stores: Store[], place: LogPlace, host: Host): Promise<AuditLog> {
  const copies: LogCopy[] = []
  for (const store of stores) copies.push(await readCopy(store, place, host))
  return { lines: compareCopies(copies, [], place).lines, copies }
}
