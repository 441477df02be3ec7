import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DamagedCopy, type KeptFile, MissingCopy, type Part, type Store } from '@release-tools/archive'
import { limits, Problem, pool, readLimited } from '@release-tools/base'
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
      for (let at = 0; at < firsts.length; at += width) {
        const next = firsts.slice(at, at + width)
        const fetched = await pool(next, width, first => fetchSegment(store, segmentPart(place, first), directory))
        for (const [index, segment] of fetched.entries()) {
          bytes += readSegment(store, copy, next[index] as number, segment)
          if (bytes > logLimit) throw tooLarge(store.place)
        }
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

/** Segments that are fetched at the same time. */
const width = 8

/** The files of a segment, as they are, or why they can't be fetched: lines before it are known nevertheless. */
type Fetched = { head: string; events: Buffer } | Problem

async function fetchSegment(store: Store, part: Part, directory: string): Promise<Fetched> {
  const what = nameOf(part, store)
  const get = async (file: KeptFile, limit: number) => {
    if (file.size > limit || !store.keeps(file)) throw tooLarge(store.place)
    const path = join(directory, `${part.name}-${file.name}`)
    await store.get(part, file, path, () => {})
    const bytes = await readLimited(path, limit)
    await rm(path)
    return bytes
  }
  try {
    const { events, head } = filesOfSegment((await store.files(part)) ?? [], what)
    return { head: (await get(head, logHeadLimit)).toString(), events: await get(events, segmentLimit) }
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

/** Reads one segment behind the others. Returns how many bytes its lines have. */
function readSegment(store: Store, copy: LogCopy, first: number, fetched: Fetched): number {
  const { chain, segments } = copy
  const what = nameOf({ name: `log-${first}` }, store)
  const { number } = chain.next()
  if (first !== number) throw misplaced(what, first, number)
  if (fetched instanceof Problem) throw fetched
  const stated = parseLogHead(fetched.head, `the head of ${what}`)
  chain.read(fetched.events, store.place)
  requireHead(stated, chain, what, first)
  segments.push(first)
  return fetched.events.length
}

function nameOf({ name }: Pick<Part, 'name'>, { place }: Store): string {
  return `${name} of the audit log in ${place}`
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
    found: `a file of it has more bytes than a store keeps or ${segmentLimit}, or all together have more than ${logLimit}.`,
    next: 'Find out who wrote it.',
  })
}
