import { groupBy, messageOf, type Problem } from '@release-tools/base'
import type { AlgorithmInfo, Key } from 'openpgp'
import { firstValid } from '../signatures/first-valid.ts'
import { CannotCheck, cannotCheck } from '../sigstore/cannot-check.ts'
import { notVerified } from '../sigstore/refusal.ts'
import { type Candidate, expiry, partOf, type Revocation, reasonIn, reasonOf, withoutRevocations } from './key-life.ts'
import { fingerprintOf } from './keyring.ts'
import { openPgpLibrary } from './library.ts'

/** Smallest RSA key that is accepted, in bits; the library has the same limit, since some programs make keys one bit shorter. */
const leastRsaBits = 2047

const renewed = 'If the publisher has renewed it, get the key again and give the new file.'

/** A key that may have made a signature, and what became of it since. */
interface ValidKey extends Candidate {
  /** Why it is good only for signatures that are proven to be old: the end of a sentence after "which". Absent if it is still good. */
  ended?: string
}

/** When a signature was made. */
export interface SignatureTimes {
  /** What it says itself. */
  created: Date
  /** When it existed already, as something independent of the signer proves. */
  existedAt?: Date | undefined
  now: Date
}

/**
 * Several copies of a key as one, if it may sign. Throws a Problem if it may not: expired, not bound to its owner; and if one of them is
 * revoked. `times.existedAt` is the day on which the key must be good, or else `times.now`.
 *
 * What the owner says last counts, as for GnuPG: who prolongs a key replaces what it said before. A signature by a revoked key is
 * refused whenever it claims to be made, because a thief writes any date. Only if the owner says that the key was replaced or is no longer
 * used, and thus not stolen, a signature that is proven to be older counts.
 */
export async function validKey(copies: Candidate[], times: SignatureTimes): Promise<ValidKey> {
  const current: ValidKey[] = []
  for (const one of copies) current.push(await unrevoked(one, times.existedAt))
  const ended = current.find(one => one.ended !== undefined)?.ended
  return firstValid(await together(current), async one => {
    const expired = await requireValid(one, times)
    const end = ended ?? expired
    return { owner: one.owner, part: one.part, ...(end === undefined ? {} : { ended: end }) }
  })
}

/** The copies of each owner's key as one, which says all that any of them does. */
async function together(copies: Candidate[]): Promise<Candidate[]> {
  const owners = groupBy(copies, ({ owner }) => fingerprintOf(owner.key))
  return Promise.all([...owners.values()].flatMap(([first, ...others]) => (first ? [merged(first, others)] : [])))
}

async function merged(first: Candidate, others: Candidate[]): Promise<Candidate> {
  let { key } = first.owner
  // Without a date, so that whatever the owner has ever said is there.
  for (const { owner } of others) key = (await key.update(owner.key, null as unknown as Date)) as Key
  return partOf({ ...first.owner, key }, first.part)
}

/** Returns what became of the key since, if that matters. */
async function requireValid({ owner, part }: Candidate, times: SignatureTimes): Promise<string | undefined> {
  const { created, existedAt, now } = times
  await requireUsable({ owner, part })
  const made = [part, owner.key].map(one => one.getCreationTime())
  const newest = new Date(Math.max(...made.map(Number)))
  if (newest > created)
    throw notVerified(
      `its key was made on ${day(newest)}, after the signature (${day(created)}): it was not valid yet.`,
    )
  const end = await expiry({ owner, part })
  if (end !== undefined && end <= (existedAt ?? now)) throw expired(end, created)
  return end !== undefined && end <= now ? `expired on ${day(end)}` : undefined
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

/** What is known of the revocations of a key. */
interface Revoked {
  /** Those that the library can read, of the key and of its owner, whoever made them. */
  found: Revocation[]
  /** What of it the owner has revoked. */
  by?: 'key' | 'subkey'
  /** Why it is not known whether it is revoked; absent if that is known. */
  unknown?: CannotCheck
}

/** Whether the owner of a key has revoked it. */
export async function revocationsOf({ owner: { key, hasUnreadRevocation }, part }: Candidate): Promise<Revoked> {
  const found = [...new Set([key, part])].flatMap(({ revocationSignatures }) => revocationSignatures)
  // Without a date, so that a revocation counts whenever it was made.
  const always = null as unknown as Date
  if (await key.isRevoked(undefined, undefined, always)) return { found, by: 'key' }
  if (part !== key && (await (part as Key).isRevoked(undefined, undefined, always))) return { found, by: 'subkey' }
  if (!hasUnreadRevocation && found.length === 0) return { found }
  const unknown = cannotCheck(
    'its key has a revocation that cannot be checked, for example by another key that its owner named for that.',
    'Ask the publisher whether the key is still good, and get it again.',
  )
  return { found, unknown }
}

/** The same key, without its revocations if they do not concern a signature that existed then. Throws a Problem if they do. */
async function unrevoked(one: Candidate, existedAt: Date | undefined): Promise<ValidKey> {
  const { found, by, unknown } = await revocationsOf(one)
  if (unknown !== undefined) throw unknown
  if (by === undefined) return one
  const retired = one.owner.hasUnreadRevocation ? undefined : retiredAfter(existedAt, found)
  if (retired !== undefined) return { ...(await withoutRevocations(one)), ended: retired }
  throw notVerified(`its ${by} has been revoked by its owner${reasonOf(found)}.`)
}

/** What to say of a key that its owner gave up only after the signature existed; undefined if any revocation says more than that. */
function retiredAfter(existedAt: Date | undefined, revocations: Revocation[]): string | undefined {
  const [first] = revocations.map(({ created }) => created ?? new Date(0)).sort((a, b) => Number(a) - Number(b))
  if (existedAt === undefined || first === undefined || first <= existedAt) return undefined
  if (!revocations.every(one => reasonIn(one)?.isForLater === true)) return undefined
  return `was revoked by its owner on ${day(first)}${reasonOf(revocations)}`
}

/** Throws a Problem unless the key is strong, the owner has said that it may sign, and a subkey agrees. */
export async function requireUsable({ owner: { key }, part }: Candidate): Promise<void> {
  requireStrong(part.getAlgorithmInfo())
  const { config } = await openPgpLibrary()
  if (key.users.length === 0 && key.keyPacket.version < 6)
    throw cannotCheck(
      'its key has no user ID, which some key servers leave out. Without it, the key does not say until when it is valid.',
      'Get the whole key from the publisher.',
    )
  try {
    // Old keys do not say what they may do, which means everything (RFC 9580 §5.2.3.29).
    const found = await key.getSigningKey(part.getKeyID(), null, undefined, { ...config, allowMissingKeyFlags: true })
    // The library looks for 64 bits of the fingerprint, which another key can have too.
    if (fingerprintOf(found) === fingerprintOf(part)) return
  } catch (error) {
    throw refuse(error)
  }
  throw notUsed()
}

function refuse(error: unknown): Problem {
  const text = messageOf(error)
  if (/authorized key/.test(text))
    return new CannotCheck('check the signature', {
      found: 'the owner of its key has named another key that may revoke it, which release-tools cannot look up.',
      next: 'Ask the publisher whether the key is still good, or use gpg.',
      cause: error,
    })
  return notUsed(text, error)
}

function notUsed(details?: string, cause?: unknown): Problem {
  return notVerified('its key is not one that its owner uses to sign.', details, cause)
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
