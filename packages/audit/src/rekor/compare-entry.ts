import { sha256 } from '@release-tools/base'
import type { LoggedSignature, Match } from '../match.ts'
import { signaturesInBody } from './body-signature.ts'
import { leafHash } from './inclusion.ts'
import type { LogEntry } from './transparency-log.ts'

const wrongRecord =
  'Find out who changed the record: the signature itself is in its bundle, which has the entry too. Do not trust the other records of this file.'

/** What the log has in the place of a record, compared with the record; undefined if they agree. `body` is as the log keeps it. */
export function contradictionOf(body: Buffer, { signature }: LoggedSignature, entry: LogEntry): string | undefined {
  const { leafHash: leaf, bodySha256 } = entry
  const digest = leafHash(body).toString('hex')
  if (leaf !== undefined && leaf !== digest) return `entry ${entry.index} is another one: its leaf is ${digest}.`
  if (bodySha256 !== undefined && bodySha256 !== sha256(body))
    return `entry ${entry.index} has the SHA-256 ${sha256(body)}, and the record says ${bodySha256}.`
  const kept = signaturesInBody(body)
  if (kept.length > 0 && !kept.includes(signature.sha256))
    return `entry ${entry.index} has a signature other than that of the record.`
  return undefined
}

export function contradicts(found: string): Omit<Match, 'place'> {
  return { result: 'contradicts', found, next: wrongRecord }
}

/** Nobody but the log can sign its head: an answer that leads to none may be of whoever answers in its place. */
export function unproven(found: string): Omit<Match, 'place'> {
  const next = 'Ask again from another network. If it stays so, tell those who run the log.'
  return { result: 'could not check', found, next }
}
