import type { Key, Subkey } from 'openpgp'
import type { RingKey } from './keyring.ts'
import { openPgpLibrary } from './library.ts'
import { isRevocation, packetsOf, wholePacket } from './packets.ts'

/** A key that may have made a signature: the primary key of its owner, or one of the subkeys. */
export interface Candidate {
  owner: RingKey
  part: Key | Subkey
}

/** What a revocation says (RFC 9580 §5.2.3.31), and whether it concerns only later signatures. All other reasons concern every signature. */
const reasons: Record<number, { words: string; isForLater: boolean }> = {
  1: { words: 'it was replaced by a new one', isForLater: true },
  2: { words: 'it is no longer secret', isForLater: false },
  3: { words: 'it is no longer used', isForLater: true },
}

export interface Revocation {
  created: Date | null
  reasonForRevocationFlag: number | null
}

export function reasonIn({ reasonForRevocationFlag: flag }: Revocation) {
  return reasons[flag ?? 0]
}

export function reasonOf(revocations: Revocation[]): string {
  const given = revocations.map(reasonIn).find(one => one !== undefined)
  return given === undefined ? '' : ` (${given.words})`
}

/** The key as it was before it was revoked. */
export async function withoutRevocations({ owner, part }: Candidate): Promise<Candidate> {
  const { readKey } = await openPgpLibrary()
  const data = owner.key.write()
  const kept = packetsOf(data).flatMap(packet => (isRevocation(packet) ? [] : [wholePacket(data, packet)]))
  const key = await readKey({ binaryKey: Buffer.concat(kept) })
  return partOf({ ...owner, key }, part)
}

/** The same key of this copy of its owner's keys. A copy may lack a subkey, of which another one knows. */
export function partOf(owner: RingKey, part: Key | Subkey): Candidate {
  const same = [owner.key, ...owner.key.subkeys].find(one => one.getFingerprint() === part.getFingerprint())
  return { owner, part: same ?? part }
}

/** When the key stops being valid; undefined if never. */
export async function expiry({ owner: { key }, part }: Candidate): Promise<Date | undefined> {
  const always = null as unknown as Date
  const ends = [
    await key.getExpirationTime(),
    part === key ? Infinity : await (part as Subkey).getExpirationTime(always),
  ]
  const earliest = Math.min(...ends.map(end => Number(end ?? 0)))
  return earliest === Infinity ? undefined : new Date(earliest)
}
