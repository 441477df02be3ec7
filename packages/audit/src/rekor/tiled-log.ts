import { count } from '@release-tools/base'
import type { LoggedSignature, Match } from '../match.ts'
import { type Checkpoint, checkpointLimit, verifyCheckpoint } from './checkpoint.ts'
import { contradictionOf, contradicts, unproven } from './compare-entry.ts'
import { BadTile, Tiles } from './tiles.ts'
import type { LogEntry, TransparencyLog } from './transparency-log.ts'

/** Where the second version of Rekor has its files. https://github.com/sigstore/rekor-tiles */
const prefix = 'api/v2'

/** A log of the second version of Rekor. All questions are answered below one head, which is read and verified once. */
export class TiledLog {
  readonly #place: TransparencyLog
  #opened: Promise<{ head: Checkpoint; tiles: Tiles } | undefined> | undefined

  constructor(place: TransparencyLog) {
    this.#place = place
  }

  /** Throws a Problem if the log does not answer. */
  async ask(signature: LoggedSignature, entry: LogEntry): Promise<Omit<Match, 'place'>> {
    this.#opened ??= this.#open()
    const opened = await this.#opened
    if (opened === undefined) return unproven(`${prefix}/checkpoint is not a head that the key of the log signed.`)
    const { head, tiles } = opened
    const index = Number(entry.index)
    if (index >= head.size)
      return {
        result: 'not found',
        found: `it has ${count(head.size, 'entry', 'entries')}, and the record says entry ${entry.index}.`,
        next: 'Ask those who run it, and look for who made the record: it is wrong, or the log has lost entries.',
      }
    try {
      const body = await tiles.entry(index)
      const root = await tiles.rootFrom(body, index)
      if (root?.equals(head.root) !== true) return unproven(`its tiles do not lead from entry ${index} to its head.`)
      const wrong = contradictionOf(body, signature, entry)
      if (wrong !== undefined) return contradicts(wrong)
      return {
        result: 'found',
        found: `entry ${index} is what the record says, below its head of ${count(head.size, 'entry', 'entries')}.`,
      }
    } catch (error) {
      if (error instanceof BadTile) return unproven(`${prefix}/${error.message} is missing or damaged.`)
      throw error
    }
  }

  async #open(): Promise<{ head: Checkpoint; tiles: Tiles } | undefined> {
    const read = (path: string, limit: number) => this.#place.read(`${prefix}/${path}`, limit)
    const note = await read('checkpoint', checkpointLimit)
    const head = note && verifyCheckpoint(note.toString(), this.#place.log)
    return head && { head, tiles: new Tiles(read, head.size) }
  }
}
