import { NameTaken, type Store, type StoreContext } from '@release-tools/archive'
import { Problem } from '@release-tools/base'
import type { LogHead } from '@release-tools/evidence'
import { type Host, withScratch } from '@release-tools/host'
import { type LogCopy, readCopy } from './copy.ts'
import { complete, type Followed, filesOf, firstsIn, follow, type KnownLog } from './followers.ts'
import { type LogStore, leaderOf, openStores } from './leader.ts'
import { type LineContent, makeLine, type SourcedEvent } from './line.ts'
import { type LogPlace, segmentPart } from './log-place.ts'
import type { Sealer } from './seal.ts'

/** What is to be appended, and where. */
export interface ToAppend {
  /** Addresses of the stores, which all keep the log. */
  addresses: string[]
  place: LogPlace
  events: SourcedEvent[]
  /** Undefined if the events are for everybody. */
  sealer: Sealer | undefined
}

/** What became of it. */
export interface Appended {
  /** Of the log now. */
  head: LogHead
  /** How many lines are new. The other events were there, because an earlier run appended them. */
  lines: number
  /** Each store, in the order of the addresses. */
  stores: Followed[]
}

/** Runs that may be faster than this one, one after the other. */
const attempts = 10

/**
 * Appends events to the log of a repository in all its stores, each only once. One store decides the order (leader.ts), and its whole log is checked
 * before. The others then get what they lack, so that each copy is the beginning of the deciding one, or all of it. Throws a Problem if nothing could
 * be appended there, or if the log was changed.
 */
export async function appendToLog(given: ToAppend, context: StoreContext): Promise<Appended> {
  const { addresses, place } = given
  const { host } = context
  const stores = await openStores(addresses, context)
  const leader = await leaderOf(addresses, stores)
  await leader.check()
  const others = stores.filter(one => !('store' in one && one.store === leader))
  for (let attempt = 1; ; attempt++) {
    try {
      const { known, lines } = await appendTo(leader, others, given, host)
      const followed = await follow(stores, known, place, host)
      return { head: known.chain.head(), lines, stores: followed }
    } catch (error) {
      if (!(error instanceof NameTaken) || attempt === attempts) throw error
      host.info(`Another run appended to the audit log in ${leader.place} meanwhile. Reading it again.`)
    }
  }
}

/** Appends to the deciding store. Returns the log that all stores should have now. Throws NameTaken if another run was faster. */
async function appendTo(leader: Store, others: LogStore[], { place, events, sealer }: ToAppend, host: Host) {
  const known = await readLeader(leader, others, place, host)
  const sources = new Set(known.chain.lines.map(({ source }) => source))
  const isNew = ({ source }: SourcedEvent) => !sources.has(source) && sources.add(source)
  const added = events.filter(isNew)
  if (added.length === 0) return { known, lines: 0 }
  const { number: first } = known.chain.next()
  for (const event of added) known.chain.add(makeLine(known.chain.next(), await contentOf(event, sealer)))
  known.segments.push(first)
  await keepLast(leader, known, place, host)
  return { known, lines: added.length }
}

async function contentOf({ source, event }: SourcedEvent, sealer: Sealer | undefined): Promise<LineContent> {
  return sealer === undefined ? { source, event } : { source, sealed: await sealer.seal(event) }
}

/** Keeps the last segment in the deciding store. */
async function keepLast(leader: Store, known: KnownLog, place: LogPlace, host: Host): Promise<void> {
  const first = known.segments.at(-1) ?? 1
  const part = segmentPart(place, first)
  await withScratch('audit-log', host, async directory => {
    const files = (await filesOf(known, [first], place, directory)).get(first) ?? []
    await leader.put(part, files, () => {})
    // A store that does not decide between two runs may have taken both, and has one of them.
    const names = new Set((await leader.files(part))?.map(({ name }) => name))
    if (files.every(({ name }) => names.has(name))) return
    throw new NameTaken(`append to the audit log in ${leader.place}`, {
      found: `another run wrote ${part.name} at the same time.`,
      next: 'Run this job again, and never two at once: give the job a concurrency group.',
    })
  })
}

/**
 * The log of the deciding store. If that is new, the longest of the others begins it. Throws a Problem if its lines can't be believed, or if another
 * store has more of them: it is always the first that gets a line.
 */
async function readLeader(leader: Store, others: LogStore[], place: LogPlace, host: Host): Promise<KnownLog> {
  const first = await readWhole(leader, place, host)
  const ahead = await storesAhead(others, first.segments.length, place)
  if (ahead.length === 0) return first
  if (first.segments.length === 0) return begun(leader, ahead, place, host)
  // Another run may have appended after this one read it.
  const copy = await readWhole(leader, place, host)
  const [longer] = ahead.filter(({ segments }) => segments > copy.segments.length)
  if (longer === undefined) return copy
  throw new Problem(`append to the audit log in ${leader.place}`, {
    found: `it ends after line ${copy.chain.lines.length}, and ${longer.store.place} has more: lines were removed here, or added there.`,
    next: 'Find out which of both with `release-tools audit`, and restore the right one.',
  })
}

async function readWhole(store: Store, place: LogPlace, host: Host): Promise<LogCopy> {
  const copy = await readCopy(store, place, host)
  if (copy.stopped !== undefined) throw copy.stopped.problem
  return copy
}

/** The stores with more segments than these. One that can't be asked is none of them. */
async function storesAhead(stores: LogStore[], most: number, place: LogPlace) {
  const ahead: { store: Store; segments: number }[] = []
  for (const one of stores) {
    if ('failure' in one) continue
    const { length: segments } = await firstsIn(one.store, place).catch((error: unknown) => {
      if (error instanceof Problem) return []
      throw error
    })
    if (segments > most) ahead.push({ store: one.store, segments })
  }
  return ahead.sort((a, b) => b.segments - a.segments)
}

/** The log of a store that was the deciding one before, for the one that is now. */
async function begun(leader: Store, [longest]: { store: Store }[], place: LogPlace, host: Host): Promise<KnownLog> {
  const copy = await readWhole((longest as { store: Store }).store, place, host)
  host.warning(
    `${leader.place} has no audit log, and gets that of ${copy.place} with ${copy.chain.lines.length} lines. If it is not a new store, find out who removed it there.`,
  )
  await complete(leader, copy, place, host)
  return copy
}
