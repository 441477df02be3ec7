import { Problem } from '@release-tools/base'
import type { Key, Subkey } from 'openpgp'
import { type Candidate, expiry, reasonIn, reasonOf, withoutRevocations } from './key-life.ts'
import { day, requireUsable, revocationsOf } from './key-validity.ts'
import { fingerprintOf, type Keyring, type RingKey } from './keyring.ts'

/** What is known of a key. Times are of RFC 3339. */
export interface KeyFacts {
  /** In upper-case hex. */
  fingerprint: string
  created: string
  /** When it stops being valid; absent if never. */
  expires?: string
  revoked?: {
    /** Absent if it cannot be read. */
    at?: string
    /** In brackets, as the owner says; empty if that is unknown. */
    reason: string
    /** True if signatures that are proven to be older still count. */
    isForLater: boolean
  }
  /** Why it is not known whether it is revoked, in a sentence; absent if that is known. */
  doubt?: string
  /** Why it cannot be used to sign, in a sentence; absent if it can. */
  unusable?: string
}

/** A primary key with those of its subkeys that sign. */
export interface OwnerFacts extends KeyFacts {
  /** `Acme Releases <releases@acme.example>` */
  userIds: string[]
  subkeys: KeyFacts[]
}

/** What the keys of a ring say about themselves. */
export async function keyFacts({ keys }: Keyring): Promise<OwnerFacts[]> {
  return Promise.all(keys.map(ownerFacts))
}

async function ownerFacts(owner: RingKey): Promise<OwnerFacts> {
  const { key } = owner
  const parts = await Promise.all(key.subkeys.map(part => factsOf(owner, part)))
  return {
    ...(await factsOf(owner, key)),
    userIds: key.getUserIDs(),
    subkeys: parts.filter(({ unusable }) => unusable === undefined),
  }
}

async function factsOf(owner: RingKey, part: Key | Subkey): Promise<KeyFacts> {
  const plain = await withoutRevocations({ owner, part })
  const unusable = await reasonAgainst(() => requireUsable(plain))
  // What the owner does not use to sign has no end that matters.
  const end = unusable === undefined ? await expiry(plain) : undefined
  return {
    fingerprint: fingerprintOf(part),
    created: day(part.getCreationTime()),
    ...(end === undefined ? {} : { expires: day(end) }),
    ...(await revocationOf({ owner, part })),
    ...(unusable === undefined ? {} : { unusable }),
  }
}

async function reasonAgainst(check: () => Promise<void>): Promise<string | undefined> {
  try {
    await check()
    return undefined
  } catch (error) {
    if (error instanceof Problem) return error.found
    throw error
  }
}

/** A revocation of the primary key is one of each subkey. Anybody can add one to a key that its owner did not make. */
async function revocationOf(one: Candidate): Promise<Pick<KeyFacts, 'revoked' | 'doubt'>> {
  const { found, by, unknown } = await revocationsOf(one)
  if (unknown !== undefined) return { doubt: unknown.found }
  if (by === undefined) return {}
  const [first] = found.flatMap(({ created }) => created ?? []).sort((a, b) => Number(a) - Number(b))
  const isForLater = !one.owner.hasUnreadRevocation && found.every(revocation => reasonIn(revocation)?.isForLater)
  return { revoked: { ...(first === undefined ? {} : { at: day(first) }), reason: reasonOf(found).trim(), isForLater } }
}
