import { limits, Problem } from '@release-tools/base'
import { entriesOfAnswer, type LogKey } from '@release-tools/evidence'
import type { LoggedSignature, Match } from '../match.ts'
import { verifyCheckpoint } from './checkpoint.ts'
import { contradictionOf, contradicts, unproven } from './compare-entry.ts'
import { leafHash, rootOfProof } from './inclusion.ts'
import type { LogEntry, TransparencyLog } from './transparency-log.ts'

type Answered = ReturnType<typeof entriesOfAnswer>[number]

const noEntry =
  'The signature is not in this log, or the log has lost it: ask those who run it, and look for who made the record.'

/**
 * Asks Rekor’s first version for an entry by the digest of its leaf, which is the end of its identifier. Throws a Problem if the log does not answer.
 * https://github.com/sigstore/rekor/blob/main/openapi.yaml (`getLogEntryByUUID`)
 */
export async function askFirstVersion(
  { log, read }: TransparencyLog,
  signature: LoggedSignature,
  entry: LogEntry,
): Promise<Omit<Match, 'place'>> {
  const { leafHash: leaf = '', index } = entry
  const answer = await read(`api/v1/log/entries/${leaf}`, limits.evidence)
  if (answer === undefined) return { result: 'not found', found: `it has no entry ${leaf}.`, next: noEntry }
  const answered = entryIn(answer)
  if (answered === undefined) return unproven('what answers is not an entry of Rekor.')
  const body = Buffer.from(answered.entry.canonicalizedBody, 'base64')
  if (!answered.uuid.endsWith(leaf) || leafHash(body).toString('hex') !== leaf)
    return unproven(`asked for ${leaf}, it answers with another entry.`)
  const wrong = contradictionOf(body, signature, entry) ?? differenceIn(answered, entry)
  if (wrong !== undefined) return contradicts(wrong)
  if (!isProven(answered, body, log)) return unproven('its answer does not prove that the entry is in the log.')
  return { result: 'found', found: `entry ${index} is what the record says.` }
}

function entryIn(answer: Buffer): Answered | undefined {
  try {
    const [entry, ...others] = entriesOfAnswer(answer)
    return others.length === 0 ? entry : undefined
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

/** What the log says of an entry besides its body. */
function differenceIn({ entry: { logIndex, integratedTime, logId } }: Answered, entry: LogEntry): string | undefined {
  if (Buffer.from(logId.keyId, 'base64').toString('hex') !== entry.logId) return 'the entry is of another log.'
  if (logIndex !== entry.index) return `the index of the entry is ${logIndex}, and the record says ${entry.index}.`
  const seconds = Date.parse(entry.integratedTime ?? '') / 1000
  if (entry.integratedTime === undefined || seconds === Number(integratedTime)) return undefined
  return `the log took the entry ${integratedTime} seconds after 1970, and the record says ${entry.integratedTime}.`
}

/** The index in the proof is that in the tree of today; the index of an entry also counts the trees before it. */
function isProven({ entry }: Answered, body: Buffer, log: LogKey): boolean {
  const proof = entry.inclusionProof as Proof | undefined
  if (proof === undefined) return false
  const head = verifyCheckpoint(proof.checkpoint.envelope, log)
  const hashes = proof.hashes.map(hash => Buffer.from(hash, 'base64'))
  return (
    head !== undefined &&
    rootOfProof(leafHash(body), Number(proof.logIndex), head.size, hashes)?.equals(head.root) === true
  )
}

/** As entriesOfAnswer makes it. */
interface Proof {
  logIndex: string
  hashes: string[]
  checkpoint: { envelope: string }
}
