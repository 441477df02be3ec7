import { deletionSentence, type StoreContext, shownAddress, tryDeletion } from '@release-tools/archive'
import type { Terminal } from '../terminal.ts'
import { harmless } from '../text.ts'

/** Tries a deletion in each store, and says what it answered. Throws a Problem if a store does not obey its lock. */
export async function tryDeletions(addresses: string[], context: StoreContext, terminal: Terminal): Promise<void> {
  for (const address of addresses) {
    const trial = await tryDeletion(address, context)
    terminal.err(`${harmless(`${shownAddress(address)}: ${deletionSentence(trial)}`)}.\n`)
  }
}
