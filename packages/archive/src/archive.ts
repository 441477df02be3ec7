import { count, formatSize, messageOf, Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { StoreContext } from './driver.ts'
import { openStore } from './drivers.ts'
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
 * Keeps the parts of a tag in each store, one store after the other. A store that fails does not stop the others. It can be run again: what a
 * store has stays. Throws nothing: requireAll says whether all stores have everything.
 */
export async function archiveRelease(
  addresses: string[],
  { tag, parts }: { tag: string; parts: PartToKeep[] },
  context: StoreContext,
): Promise<Receipt> {
  const stores: StoreReceipt[] = []
  for (const address of addresses) stores.push(await archiveTo(address, { tag, parts }, context))
  return { repository: context.repository, tag, stores }
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

async function archiveTo(
  address: string,
  { tag, parts }: { tag: string; parts: PartToKeep[] },
  context: StoreContext,
): Promise<StoreReceipt> {
  const { host, repository } = context
  const receipt: StoreReceipt = { place: address, parts: [] }
  try {
    const store = await openStore(address, context)
    Object.assign(receipt, { place: store.place, limits: store.limits })
    await host.group(store.place, async () => {
      await store.check()
      for (const part of parts) receipt.parts.push(await keep(store, { repository, tag, ...part }, host))
    })
  } catch (error) {
    receipt.failure = failureOf(error)
    host.warning(`${receipt.place}: ${messageOf(error)}`)
  }
  const lock = weakest(receipt.parts.flatMap(({ files }) => files.map(file => file.lock)))
  return { ...receipt, ...(lock === undefined ? {} : { lock }) }
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
