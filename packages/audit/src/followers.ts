import type { FileToKeep, Store } from '@release-tools/archive'
import { messageOf, Problem } from '@release-tools/base'
import { type Host, withScratch } from '@release-tools/host'
import { Chain } from './chain.ts'
import type { LogStore } from './leader.ts'
import { firstLines, type LogPlace, segmentPart, tagOfLog } from './log-place.ts'
import { segmentFiles } from './segment.ts'

/** A log whose lines are known, with the numbers of the first lines of its segments. */
export interface KnownLog {
  chain: Chain
  segments: number[]
}

/** What a store got of a log. */
export interface Followed {
  place: string
  /** How many segments are new there. */
  segments: number
  /** Why it has not the whole log. */
  failure?: Problem
}

/** Gives each store what it lacks of a log. A store that fails does not stop the others. */
export async function follow(stores: LogStore[], known: KnownLog, place: LogPlace, host: Host): Promise<Followed[]> {
  const followed: Followed[] = []
  for (const one of stores) {
    try {
      if ('failure' in one) throw one.failure
      // A disk that is not there would get a directory with the log instead.
      await one.store.check()
      followed.push({ place: one.place, segments: await complete(one.store, known, place, host) })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      host.warning(`${one.place}: ${messageOf(error)}`)
      followed.push({ place: one.place, segments: 0, failure: error })
    }
  }
  return followed
}

/**
 * Keeps in a store what it lacks of a log. Returns how many segments that were. Looks at the names of all segments, and at the files of the newest
 * one that is there: all lines are for the audit. Throws a Problem, before it writes anything, if the store has others.
 */
export async function complete(store: Store, known: KnownLog, place: LogPlace, host: Host): Promise<number> {
  // If it has more, another run is ahead.
  const there = (await firstsIn(store, place)).slice(0, known.segments.length)
  const index = there.findIndex((first, at) => first !== known.segments[at])
  if (index >= 0)
    throw new Problem(`append to the audit log in ${store.place}`, {
      found: `it has a segment log-${there[index]}, and the store that decides has log-${known.segments[index]} in its place.`,
      next: 'Find out what differs with `release-tools audit`.',
    })
  let added = 0
  await withScratch('audit-log', host, async directory => {
    const wanted = known.segments.slice(Math.max(0, there.length - 1))
    for (const [first, files] of await filesOf(known, wanted, place, directory)) {
      const kept = await store.put(segmentPart(place, first), files, () => {})
      if (!kept.every(({ already }) => already)) added++
    }
  })
  return added
}

/** The numbers of the first lines of the segments in a store. Throws a Problem. */
export async function firstsIn(store: Store, place: LogPlace): Promise<number[]> {
  return firstLines(await store.parts(tagOfLog(place)))
}

/** The files of some segments of a log, as they were made, by the numbers of their first lines. */
export async function filesOf(
  { chain, segments }: KnownLog,
  wanted: number[],
  place: LogPlace,
  directory: string,
): Promise<Map<number, FileToKeep[]>> {
  const files = new Map<number, FileToKeep[]>()
  const again = new Chain(place)
  for (const [index, first] of segments.entries()) {
    const end = (segments[index + 1] ?? chain.lines.length + 1) - 1
    const lines = chain.lines.slice(first - 1, end)
    for (const line of lines) again.add(line)
    if (wanted.includes(first)) files.set(first, await segmentFiles(lines, again.head(), directory))
  }
  return files
}
