import { messageOf, type Problem } from '@release-tools/base'
import type { AlgorithmInfo, Key, Subkey } from 'openpgp'
import { firstValid } from '../signatures/first-valid.ts'
import { CannotCheck, cannotCheck } from '../sigstore/cannot-check.ts'
import { notVerified } from '../sigstore/refusal.ts'
import type { RingKey } from './keyring.ts'
import { openPgpLibrary } from './library.ts'

/** A key that may have made a signature: the primary key of its owner, or one of the subkeys. */
export interface Candidate {
  owner: RingKey
  part: Key | Subkey
}

/** Smallest RSA key that is accepted, in bits; the library has the same limit, since some programs make keys one bit shorter. */
const leastRsaBits = 2047

const renewed = 'If the publisher has renewed it, get the key again and give the new file.'

/**
 * The first of several copies of a key that may sign. Throws a Problem if none may: expired, not bound to its owner; and if one of them is
 * revoked. `created` is when the signature says that it was made, `at` the day on which the key must be good.
 *
 * What the owner says last counts, as for GnuPG: who prolongs a key replaces what it said before. A signature by a revoked key is
 * refused whenever it claims to be made, because a thief writes any date.
 */
export async function validKey(copies: Candidate[], created: Date, at: Date): Promise<Candidate> {
  for (const { owner, part } of copies) await requireUnrevoked(owner, part)
  return firstValid(copies, async one => {
    await requireValid(one, created, at)
    return one
  })
}

async function requireValid({ owner, part }: Candidate, created: Date, at: Date): Promise<void> {
  requireStrong(part.getAlgorithmInfo())
  const made = [part, owner.key].map(one => one.getCreationTime())
  const newest = new Date(Math.max(...made.map(Number)))
  if (newest > created)
    throw notVerified(
      `its key was made on ${day(newest)}, after the signature (${day(created)}): it was not valid yet.`,
    )
  await requireBound({ owner, part })
  const end = await expiry({ owner, part })
  if (end !== undefined && end <= at) throw expired(end, created)
}

function requireStrong({ algorithm, bits, curve }: AlgorithmInfo) {
  if (algorithm.startsWith('rsa') && (bits ?? 0) < leastRsaBits)
    throw notVerified(`it is by an RSA key of ${bits} bits, which is too short to trust.`)
  if (algorithm === 'dsa' || curve === 'secp256k1')
    throw cannotCheck(
      `it is by a key of the kind ${curve ?? algorithm}, which release-tools does not check.`,
      'Ask the publisher for a signature by an RSA, Ed25519 or NIST key, or use gpg.',
    )
}

async function requireUnrevoked({ key, hasUnreadRevocation }: RingKey, part: Key | Subkey) {
  const found = [key, part].flatMap(({ revocationSignatures }) => revocationSignatures)
  // Without a date, so that a revocation counts whenever it was made.
  const always = null as unknown as Date
  const isPrimary = await key.isRevoked(undefined, undefined, always)
  const isPart = part !== key && (await (part as Key).isRevoked(undefined, undefined, always))
  if (isPrimary || isPart)
    throw notVerified(`its ${isPrimary ? 'key' : 'subkey'} has been revoked by its owner${reason(found)}.`)
  if (hasUnreadRevocation || found.length > 0)
    throw cannotCheck(
      'its key has a revocation that cannot be checked, for example by another key that its owner named for that.',
      'Ask the publisher whether the key is still good, and get it again.',
    )
}

/** RFC 9580 §5.2.3.31. */
function reason(revocations: { reasonForRevocationFlag: number | null }[]): string {
  const words: Record<number, string> = {
    1: 'it was replaced by a new one',
    2: 'it is no longer secret',
    3: 'it is no longer used',
  }
  const given = revocations.map(({ reasonForRevocationFlag }) => words[reasonForRevocationFlag ?? 0]).find(Boolean)
  return given === undefined ? '' : ` (${given})`
}

/** Checks that the owner has said that the key may sign, and that a subkey agrees. */
async function requireBound({ owner: { key }, part }: Candidate): Promise<void> {
  const { config } = await openPgpLibrary()
  if (key.users.length === 0 && key.keyPacket.version < 6)
    throw cannotCheck(
      'its key has no user ID, which some key servers leave out. Without it, the key does not say until when it is valid.',
      'Get the whole key from the publisher.',
    )
  try {
    // Old keys do not say what they may do, which means everything (RFC 9580 §5.2.3.29).
    await key.getSigningKey(part.getKeyID(), null, undefined, { ...config, allowMissingKeyFlags: true })
  } catch (error) {
    throw refuse(error)
  }
}

function refuse(error: unknown): Problem {
  const text = messageOf(error)
  if (/authorized key/.test(text))
    return new CannotCheck('check the signature', {
      found: 'the owner of its key has named another key that may revoke it, which release-tools cannot look up.',
      next: 'Ask the publisher whether the key is still good, or use gpg.',
      cause: error,
    })
  return notVerified('its key is not one that its owner uses to sign.', text, error)
}

/** When the key stops to be valid; undefined if never. */
async function expiry({ owner: { key }, part }: Candidate): Promise<Date | undefined> {
  const always = null as unknown as Date
  const ends = [
    await key.getExpirationTime(),
    part === key ? Infinity : await (part as Subkey).getExpirationTime(always),
  ]
  const earliest = Math.min(...ends.map(end => Number(end ?? 0)))
  return earliest === Infinity ? undefined : new Date(earliest)
}

function expired(end: Date, created: Date): Problem {
  if (end <= created) return notVerified(`its key had expired on ${day(end)}, before the signature (${day(created)}).`)
  return notVerified(
    `its key expired on ${day(end)}. The signature says that it is older (${day(created)}), but nothing else proves that. ${renewed}`,
  )
}

/** A time for people, in UTC. */
export function day(time: Date): string {
  return time.toISOString().replace('.000Z', 'Z')
}
