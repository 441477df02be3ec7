import { decidesBetweenRuns, openStore, type Store, type StoreContext, shownAddress } from '@release-tools/archive'
import { Problem } from '@release-tools/base'

/** A store of the log, or why it can't be opened. */
export type LogStore = { place: string } & ({ store: Store } | { failure: Problem })

/** Opens the stores, in the order of their addresses. No network. */
export async function openStores(addresses: string[], context: StoreContext): Promise<LogStore[]> {
  const opened: LogStore[] = []
  for (const address of addresses) {
    try {
      const store = await openStore(address, context)
      opened.push({ place: store.place, store })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      opened.push({ place: shownAddress(address), failure: error })
    }
  }
  return opened
}

/**
 * The store that decides the order of lines: the first that decides between runs at once, or else the first that is not a branch. It is the same for
 * each run with the same addresses, also if it can't be used. Throws a Problem then.
 */
export async function leaderOf(addresses: string[], opened: LogStore[]): Promise<Store> {
  const elsewhere = [...addresses.entries()].filter(([, address]) => !address.startsWith('branch:'))
  const decide = await Promise.all(elsewhere.map(([, address]) => decidesBetweenRuns(address).catch(() => false)))
  const [index] = elsewhere[Math.max(0, decide.indexOf(true))] ?? []
  const leader = index === undefined ? undefined : opened[index]
  if (leader === undefined)
    throw new Problem('append to the audit log', {
      found: 'a branch of the repository would be its only store, and whoever may change its rules can rewrite it.',
      next: 'Add a store elsewhere, such as s3://bucket/prefix.',
    })
  if ('failure' in leader) throw leader.failure
  return leader.store
}
