import { DamagedCopy, MissingCopy } from '@release-tools/archive'
import type { LogHead } from '@release-tools/evidence'
import type { LogCopy } from './copy.ts'
import type { LogLine } from './line.ts'
import { type LogPlace, originOf } from './log-place.ts'
import { MerkleTree } from './merkle.ts'

/** A head that stands somewhere else than in the log. */
export interface FoundHead {
  /** Where it is: `release v1.2.0`. */
  from: string
  head: LogHead
}

/** One thing that is wrong with a log, or that could not be checked. */
export interface LogFinding {
  /**
   * - `changed`: a store has a line that can't be right, or other lines than the others, or than a head says.
   * - `lacks`: a store does not have lines that others have, or that a head says.
   * - `unknown`: it could not be checked.
   */
  kind: 'changed' | 'lacks' | 'unknown'
  /** The store, or where the head is. */
  place: string
  /** Number of the first line that it is about; absent if it is about no line. */
  line?: number
  /** One sentence. */
  found: string
  /** The next step, as an imperative. */
  next: string
}

/** What is known of a log after all its copies and heads were compared. */
export interface ComparedLog {
  /** The copy that the others were compared with: of those that agree with most heads, the longest. */
  lines: LogLine[]
  findings: LogFinding[]
}

const toChanged = 'Find out who changed it. The other copies and the heads in releases show which lines are genuine.'

/** Compares the copies of a log with each other and with heads from elsewhere. No network. */
export function compareCopies(copies: LogCopy[], heads: FoundHead[], place: LogPlace): ComparedLog {
  const own = heads.filter(({ head }) => head.origin === originOf(place))
  const findings = heads.filter(one => !own.includes(one)).map(one => foreign(one, place))
  const marks = new Map(copies.map(copy => [copy, againstHeads(copy, own)]))
  const agreeing = (copy: LogCopy) => marks.get(copy)?.agreed ?? 0
  const [best] = [...copies].sort((a, b) => agreeing(b) - agreeing(a) || b.chain.lines.length - a.chain.lines.length)
  for (const copy of copies) {
    findings.push(...stopOf(copy), ...(marks.get(copy)?.findings ?? []))
    if (best !== undefined && copy !== best) findings.push(...againstBest(copy, best))
  }
  findings.push(...beyondAll(copies, own))
  if (findings.length === 0 && (best === undefined || best.chain.lines.length === 0)) findings.push(nothing(place))
  return { lines: best?.chain.lines ?? [], findings }
}

function foreign({ from, head }: FoundHead, place: LogPlace): LogFinding {
  const found = `it is the head of ${head.origin}, and not of ${originOf(place)}.`
  return { kind: 'changed', place: from, found, next: 'Find out who wrote it.' }
}

function stopOf({ place, stopped }: LogCopy): LogFinding[] {
  if (stopped === undefined) return []
  const { line, problem, changed } = stopped
  // What the archive says of a file does not name its lines.
  const isFile = problem instanceof DamagedCopy || problem instanceof MissingCopy
  const upTo = isFile ? ` Lines from ${line} on are not known there.` : ''
  const found = `could not ${problem.attempted}: ${problem.found}${upTo}`
  return [{ kind: changed ? 'changed' : 'unknown', place, line, found, next: problem.next }]
}

/** How many heads a copy agrees with, and the first that it does not agree with. */
function againstHeads({ chain, place }: LogCopy, heads: FoundHead[]): { agreed: number; findings: LogFinding[] } {
  const reached = heads.filter(({ head }) => head.size <= chain.lines.length).sort((a, b) => a.head.size - b.head.size)
  const roots = rootsAt(chain.lines, new Set(reached.map(({ head }) => head.size)))
  const good = reached.filter(({ head }) => roots.get(head.size) === head.root)
  const bad = reached.find(one => !good.includes(one))
  if (bad === undefined) return { agreed: good.length, findings: [] }
  const line = Math.max(0, ...good.map(({ head }) => head.size).filter(size => size < bad.head.size)) + 1
  const which =
    line >= bad.head.size ? `line ${bad.head.size} is not the one` : `lines ${line} to ${bad.head.size} are not those`
  const found = `${which} that the head in ${bad.from} says.`
  return { agreed: good.length, findings: [{ kind: 'changed', place, line, found, next: toChanged }] }
}

/** The root of the first lines, for each of these numbers of lines. */
function rootsAt(lines: LogLine[], sizes: Set<number>): Map<number, string> {
  const tree = new MerkleTree()
  const roots = new Map([[0, tree.root()]])
  for (const { number, bytes } of lines) {
    tree.add(bytes)
    if (sizes.has(number)) roots.set(number, tree.root())
  }
  return roots
}

function againstBest(copy: LogCopy, best: LogCopy): LogFinding[] {
  const [own, other] = [copy.chain.lines, best.chain.lines]
  const different = own.find(({ bytes }, index) => other[index] !== undefined && !other[index].bytes.equals(bytes))
  if (different !== undefined) {
    const { number: line } = different
    return [
      {
        kind: 'changed',
        place: copy.place,
        line,
        found: `line ${line} is not the one in ${best.place}.`,
        next: toChanged,
      },
    ]
  }
  // What a copy that can't be read to its end lacks is not known.
  if (copy.stopped !== undefined || own.length === other.length) return []
  const [less, more] = own.length < other.length ? [copy, best] : [best, copy]
  return [lacks(less, more.chain.lines.length, `that ${more.place} has`)]
}

/** A head that says more lines than any store has: they were removed everywhere. */
function beyondAll(copies: LogCopy[], heads: FoundHead[]): LogFinding[] {
  const most = Math.max(0, ...copies.map(({ chain }) => chain.lines.length))
  const isWhole = copies.some(({ stopped, chain }) => stopped === undefined && chain.lines.length === most)
  const [last] = heads.filter(({ head }) => head.size > most).sort((a, b) => b.head.size - a.head.size)
  if (last === undefined || !isWhole) return []
  return copies
    .filter(({ stopped }) => stopped === undefined)
    .map(copy => lacks(copy, last.head.size, `that the head in ${last.from} says`))
}

function lacks({ place, chain }: LogCopy, to: number, which: string): LogFinding {
  const line = chain.lines.length + 1
  const found = line === to ? `it lacks line ${line}, ${which}.` : `it lacks lines ${line} to ${to}, ${which}.`
  const next =
    'Find out whether they were removed there. If the store was only down, archive a release again: each store gets what it lacks.'
  return { kind: 'lacks', place, line, found, next }
}

function nothing(place: LogPlace): LogFinding {
  const found = `no store has a line of it.`
  return {
    kind: 'unknown',
    place: originOf(place),
    found,
    next: 'Check the repository and the stores. Releases are in the log if `audit-log` is in .github/release-tools.yaml when they are archived.',
  }
}
