import { count, formatSize, messageOf, Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { shownAddress } from './address.ts'
import type { StoreContext } from './driver.ts'
import { openStore } from './drivers.ts'
import { copyListing, requireListing } from './listing-copies.ts'
import { weakest } from './lock-fact.ts'
import { saysBytes } from './progress.ts'
import type { Failure, PartReceipt, Receipt, StoreReceipt } from './receipt.ts'
import type { FileToKeep, Part, Store } from './store.ts'

/** The files of a part that is to be kept. */
export interface PartToKeep {
  /** `release` or `run-12345-1` */
  name: string
  files: FileToKeep[]
}

/**
 * Keeps the parts of a tag in each store, one store after the other. A store that fails does not stop the others. A store that must never be
 * the only one comes last. It can be run again: what a store has stays. Throws nothing: requireAll says whether all stores have everything.
 */
export async function archiveRelease(
  addresses: string[],
  { tag, parts }: { tag: string; parts: PartToKeep[] },
  context: StoreContext,
): Promise<Receipt> {
  const opened: Opened[] = []
  for (const address of addresses) opened.push(await open(address, context))
  const isLast = ({ store }: Opened) => store?.listing !== undefined
  const good: Store[] = []
  for (const one of [...opened.filter(each => !isLast(each)), ...opened.filter(isLast)]) {
    await archiveTo(one, good, { tag, parts }, context)
    if (one.store !== undefined && one.receipt.failure === undefined && !isLast(one)) good.push(one.store)
  }
  return { repository: context.repository, tag, stores: opened.map(({ receipt }) => receipt) }
}

/** Throws a Problem if a store failed. */
export function requireAll({ tag, stores }: Receipt): void {
  const failed = stores.flatMap(({ place, failure }) => (failure === undefined ? [] : [{ place, ...failure }]))
  const [first] = failed
  if (first === undefined) return
  const others =
    failed.length === 1
      ? ''
      : ` ${failed
          .slice(1)
          .map(({ place }) => place)
          .join(', ')} failed, too.`
  const found = `${count(failed.length, 'store')} of ${stores.length} failed. ${first.place}: could not ${first.attempted}: ${first.found}${others}`
  throw new Problem(`archive ${tag} in every store`, {
    found,
    next: `${first.next} Then run this job again: what a store has stays.`,
    details: failed.map(one => `${one.place}: could not ${one.attempted}: ${one.found} ${one.next}`).join('\n'),
  })
}

interface Opened {
  /** Undefined if it could not be opened, as the receipt says. */
  store?: Store
  receipt: StoreReceipt
}

async function open(address: string, context: StoreContext): Promise<Opened> {
  const receipt: StoreReceipt = { place: shownAddress(address), parts: [] }
  try {
    const store = await openStore(address, context)
    return { store, receipt: Object.assign(receipt, { place: store.place, limits: store.limits }) }
  } catch (error) {
    return { receipt: failed(receipt, error, context.host) }
  }
}

/** Keeps everything in a store, and says in its receipt what became of it. `others` have everything already. */
async function archiveTo(
  { store, receipt }: Opened,
  others: Store[],
  { tag, parts }: { tag: string; parts: PartToKeep[] },
  context: StoreContext,
): Promise<void> {
  const { host, repository } = context
  if (store === undefined) return
  try {
    await host.group(store.place, async () => {
      await store.check()
      await requireListing(store, others, context)
      for (const part of parts) receipt.parts.push(await keep(store, { repository, tag, ...part }, host))
      await copyListing(store, others, context)
    })
  } catch (error) {
    failed(receipt, error, host)
  }
  const lock = weakest(receipt.parts.flatMap(({ files }) => files.map(file => file.lock)))
  if (lock !== undefined) receipt.lock = lock
}

function failed(receipt: StoreReceipt, error: unknown, host: Host): StoreReceipt {
  host.warning(`${receipt.place}: ${messageOf(error)}`)
  return Object.assign(receipt, { failure: failureOf(error) })
}

async function keep(store: Store, { files, ...part }: Part & PartToKeep, host: Host): Promise<PartReceipt> {
  const own = files.filter(file => store.keeps(file))
  const elsewhere = files.filter(file => !store.keeps(file)).map(({ name }) => name)
  const all = own.reduce((sum, { size }) => sum + size, 0)
  const progress = saysBytes(part.name, all, { say: line => host.info(line), interval: 10_000 })
  const kept = await store.put(part, files, progress)
  const before = kept.filter(({ already }) => already).length
  host.info(`${part.name}: keeps ${count(kept.length, 'file')} (${formatSize(all)}), and had ${before} of them.`)
  return { part: part.name, files: kept, elsewhere }
}

/** Of an error that is none of ours, the message is all that is known. */
function failureOf(error: unknown): Failure {
  if (error instanceof Problem) return { attempted: error.attempted, found: error.found, next: error.next }
  return { attempted: 'use the store', found: `${messageOf(error)}.`, next: 'Check the log of this job.' }
}
