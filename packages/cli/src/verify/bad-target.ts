import { BadTarget } from '@release-tools/verify'
import { WrongUse } from '../wrong-use.ts'

/** Throws what opening a target threw: a text that names nothing is wrong use. */
export function badTarget(error: unknown): never {
  throw error instanceof BadTarget ? new WrongUse(error.found, error.next, error, error.attempted) : error
}
