import { verify } from 'node:crypto'
import type { LogKey } from '@release-tools/evidence'

/** The head of a log, which the log signed. */
export interface Checkpoint {
  size: number
  root: Buffer
}

/** Most characters of a checkpoint, with the signatures of witnesses. */
export const checkpointLimit = 64 * 1024

const dash = '\u2014'

/**
 * Reads a checkpoint (https://c2sp.org/tlog-checkpoint) in a signed note (https://c2sp.org/signed-note); undefined if it is none, or if the log
 * did not sign it. Rekor’s first version signs with ECDSA, which notes have no name for, by the identifier of its log.
 */
export function verifyCheckpoint(note: string, { ids, key }: LogKey): Checkpoint | undefined {
  const end = note.indexOf('\n\n')
  if (note.length > checkpointLimit || end < 0) return undefined
  const text = Buffer.from(note.slice(0, end + 1))
  const hash = key.asymmetricKeyType === 'ed25519' ? null : 'sha256'
  const isSigned = note
    .slice(end + 2)
    .split('\n')
    .some(line => {
      const [, encoded = ''] = new RegExp(`^${dash} \\S+ ([A-Za-z0-9+/=]+)$`).exec(line) ?? []
      const signature = Buffer.from(encoded, 'base64')
      const isOwn = ids.some(id => id.startsWith(signature.subarray(0, 4).toString('hex')))
      return signature.length > 4 && isOwn && verify(hash, text, key, signature.subarray(4))
    })
  return isSigned ? headIn(text.toString()) : undefined
}

function headIn(text: string): Checkpoint | undefined {
  const [, size = '', encoded = ''] = text.split('\n')
  const root = Buffer.from(encoded, 'base64')
  return /^(?:0|[1-9]\d{0,11})$/.test(size) && root.length === 32 ? { size: Number(size), root } : undefined
}
