import type { Store } from '@release-tools/archive'
import type { Host } from '@release-tools/host'
import { type LogCopy, readCopy } from './copy.ts'
import type { LogPlace } from './log-place.ts'

/**
 * Reads the copies of a log in all its stores, in their order. Throws nothing that is about a store: each copy says where it stops, and why. What
 * differs, and which lines can be believed, is for compareCopies.
 */
export async function readCopies(stores: Store[], place: LogPlace, host: Host): Promise<LogCopy[]> {
  const copies: LogCopy[] = []
  for (const store of stores) copies.push(await readCopy(store, place, host))
  return copies
}
