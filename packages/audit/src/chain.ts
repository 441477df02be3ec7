import { Problem, sha256 } from '@release-tools/base'
import type { LogHead } from '@release-tools/evidence'
import { digestOf, type LogLine, parseLine } from './line.ts'
import { type LogPlace, originOf } from './log-place.ts'
import { MerkleTree } from './merkle.ts'

/** A line that is not what the chain demands: it was changed, or lines before it were removed or added. */
export class BrokenChain extends Problem {
  /** Number of the first line that can't be believed. */
  readonly line: number

  constructor(line: number, attempted: string, found: string, cause?: unknown) {
    super(attempted, { found, next: 'Find out who changed it. The other stores have the log, too.', cause })
    this.line = line
  }
}

/** The lines of a log from its first one, each of which says the digest of the one before. */
export class Chain {
  readonly lines: LogLine[] = []
  readonly #origin: string
  readonly #tree = new MerkleTree()
  #last: string

  constructor(place: LogPlace) {
    this.#origin = originOf(place)
    this.#last = sha256(this.#origin)
  }

  /** What the next line has to say of its place. */
  next(): Pick<LogLine, 'number' | 'previous'> {
    return { number: this.lines.length + 1, previous: this.#last }
  }

  /** Adds a line that was made for this place. */
  add(line: LogLine): void {
    this.lines.push(line)
    this.#tree.add(line.bytes)
    this.#last = digestOf(line)
  }

  /** Reads the lines of a segment. `place` names the store in errors. Throws a BrokenChain, with all lines before it added. */
  read(segment: Buffer, place: string): void {
    for (let start = 0; start < segment.length; ) {
      const { number, previous } = this.next()
      const what = `line ${number} of the audit log in ${place}`
      const end = segment.indexOf('\n', start)
      if (end === -1) throw new BrokenChain(number, `read ${what}`, 'it does not end.')
      const line = readLine(number, segment.subarray(start, end), what)
      if (line.number !== number)
        throw new BrokenChain(number, `read ${what}`, `line ${line.number} stands in its place.`)
      if (line.previous !== previous) throw new BrokenChain(number, `read ${what}`, notTheSame(number, this.#origin))
      this.add(line)
      start = end + 1
    }
  }

  head(): LogHead {
    return { origin: this.#origin, size: this.lines.length, root: this.#tree.root() }
  }
}

function readLine(number: number, bytes: Buffer, what: string): LogLine {
  try {
    return parseLine(bytes, what)
  } catch (error) {
    throw error instanceof Problem ? new BrokenChain(number, error.attempted, error.found, error) : error
  }
}

function notTheSame(number: number, origin: string): string {
  return number === 1
    ? `it is not the first line of ${origin}.`
    : `line ${number - 1} is not the one that it was written after: one of both was changed.`
}
