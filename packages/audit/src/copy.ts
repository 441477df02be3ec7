import { join } from 'node:path'
import { DamagedCopy, type KeptFile, MissingCopy, type Part, type Store } from '@release-tools/archive'
import { limits, Problem, readLimited } from '@release-tools/base'
import { type LogHead, logHeadLimit, parseLogHead } from '@release-tools/evidence'
import { type Host, withScratch } from '@release-tools/host'
import { BrokenChain, Chain } from './chain.ts'
import { firstLines, type LogPlace, segmentPart, tagOfLog } from './log-place.ts'
import { filesOfSegment } from './segment.ts'

/** Most bytes of the lines of one segment. A release has some 100 kB. */
const segmentLimit = limits.report
/** Most bytes of a whole log that is read. */
const logLimit = 512 * 1024 * 1024

/** The log as one store has it. */
export interface LogCopy {
  /** Of the store, as it calls itself. */
  place: string
  /** Its lines, as far as they can be read and believed. */
  chain: Chain
  /** Numbers of the first lines of its segments, as far as they were read. */
  segments: number[]
  /** What comes next can't be read or believed; absent if all is read. */
  stopped?: LogStop
}

/** Why the rest of a copy is not known. */
export interface LogStop {
  /** Number of the first line that is not known. */
  line: number
  problem: Problem
  /** True if the store gave what can't be right: somebody changed it, or it lost bytes. False if it could not be asked, or gave no answer. */
  changed: boolean
}

/** A part that stands in a place where the chain has no line for it. */
class WrongSegment extends Problem {}

/** Reads all that a store has of a log, and checks each line with the one before it. Throws nothing that is about the store: see `stopped`. */
export async function readCopy(store: Store, place: LogPlace, host: Host): Promise<LogCopy> {
  const copy: LogCopy = { place: store.place, chain: new Chain(place), segments: [] }
  try {
    const firsts = firstLines(await store.parts(tagOfLog(place)))
    await withScratch('audit-log', host, async directory => {
      let bytes = 0
      for (const first of firsts) {
        bytes += await readSegment(store, copy, { part: segmentPart(place, first), first, directory })
        if (bytes > logLimit) throw tooLarge(store.place)
        copy.segments.push(first)
      }
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const line = error instanceof BrokenChain ? error.line : copy.chain.lines.length + 1
    copy.stopped = { line, problem: error, changed: changes.some(kind => error instanceof kind) }
  }
  return copy
}

const changes = [BrokenChain, DamagedCopy, MissingCopy, WrongSegment]

/** Reads one segment behind the others. Returns how many bytes its lines have. */
async function readSegment(
  store: Store,
  { chain }: LogCopy,
  { part, first, directory }: { part: Part; first: number; directory: string },
): Promise<number> {
  const what = `${part.name} of the audit log in ${store.place}`
  const { number } = chain.next()
  if (first !== number) throw misplaced(what, first, number)
  const { events, head } = filesOfSegment((await store.files(part)) ?? [], what)
  const get = async (file: KeptFile, limit: number) => {
    if (file.size > limit) throw tooLarge(store.place)
    const path = join(directory, file.name)
    await store.get(part, file, path, () => {})
    return readLimited(path, limit)
  }
  const stated = parseLogHead((await get(head, logHeadLimit)).toString(), `the head of ${what}`)
  chain.read(await get(events, segmentLimit), store.place)
  requireHead(stated, chain, what, first)
  return events.size
}

function requireHead(stated: LogHead, chain: Chain, what: string, first: number): void {
  const { origin, size, root } = chain.head()
  if (stated.origin === origin && stated.size === size && stated.root === root && size >= first) return
  throw new BrokenChain(
    first,
    `check ${what}`,
    `its head is that of ${stated.size} lines of ${stated.origin} with the root ${stated.root}, and its lines are ${size} of ${origin} with the root ${root}.`,
  )
}

function misplaced(what: string, first: number, number: number): WrongSegment {
  const found =
    first > number
      ? `${first === number + 1 ? `line ${number} is` : `lines ${number} to ${first - 1} are`} not there.`
      : `the segment before it has lines up to ${number - 1}.`
  return new WrongSegment(`read ${what}`, { found, next: 'Find out who removed or added it.' })
}

function tooLarge(place: string): Problem {
  return new Problem(`read the audit log in ${place}`, {
    found: `a segment has more than ${segmentLimit} bytes, or all together more than ${logLimit}.`,
    next: 'Find out who wrote it.',
  })
}
