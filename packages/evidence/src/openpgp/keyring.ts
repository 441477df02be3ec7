import { messageOf, Problem } from '@release-tools/base'
import type { Key } from 'openpgp'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import { hasOpenPgpKey, isKeybox, unarmoured } from './content.ts'
import { openPgpLibrary } from './library.ts'
import { isRevocation, type Packet, packetsOf, tags, wholePacket } from './packets.ts'

/** A public key of a file. */
export interface RingKey {
  key: Key
  /** True if it has a revocation that the library cannot read, so that it is not known whether the key is revoked. */
  hasUnreadRevocation: boolean
}

/** The keys of a file. */
export interface Keyring {
  keys: RingKey[]
  /** Why a key of the file could not be read. */
  unread: string[]
}

/** Maximum size of a file of keys, in bytes. One key can have hundreds of kilobytes of signatures by others, and a list has many keys. */
export const keyringLimit = 16 * 1024 * 1024
/** Maximum number of keys in a file. The KEYS files of large projects have some hundreds. */
const mostKeys = 5000

/**
 * Reads public keys, armoured or binary. Throws a Problem if it is not a file of public keys. A key that cannot be read is left out, so
 * that one of them does not spoil all others; its signatures are then by an unknown key.
 */
export async function readKeyring(content: Uint8Array): Promise<Keyring> {
  if (isKeybox(content)) throw unusable('it is a keybox of GnuPG.')
  if (!hasOpenPgpKey(content)) throw unusable('it is not an OpenPGP public key.')
  const blocks = unarmoured(content).map(dividedIn)
  const segments = blocks.flatMap(({ keys }) => keys)
  if (segments.length > mostKeys) throw unusable(`it has ${segments.length} keys, more than the ${mostKeys} accepted.`)
  const revocations = await Promise.all(blocks.flatMap(({ alone }) => alone).map(loneRevocation))
  const ring: Keyring = { keys: [], unread: [] }
  for (const segment of segments) {
    try {
      ring.keys.push(await readOne(segment, revocations))
    } catch (error) {
      if (error instanceof Problem) throw error
      ring.unread.push(messageOf(error))
    }
  }
  if (ring.keys.length === 0)
    throw new CannotCheck('read the OpenPGP key', {
      found: `the library cannot read it (${ring.unread[0] ?? 'it has no key'}).`,
      next: 'Ask the publisher for a key of version 4, as GnuPG makes them.',
    })
  return ring
}

/** The fingerprint of a key or subkey, in upper-case hex. */
export function fingerprintOf(part: { getFingerprint(): string }): string {
  return part.getFingerprint().toUpperCase()
}

/**
 * The key with this fingerprint (upper-case hex) alone, as often as it is there: one copy may know what another one does not. Throws a
 * Problem if there is none, also for the fingerprint of a subkey: its owner may replace that at any time.
 */
export function onlyKey({ keys }: Keyring, fingerprint: string): Keyring {
  const own = keys.filter(({ key }) => fingerprintOf(key) === fingerprint)
  if (own.length > 0) return { keys: own, unread: [] }
  const owner = keys.find(({ key }) => key.subkeys.some(part => fingerprintOf(part) === fingerprint))
  if (owner !== undefined)
    throw new Problem('read the OpenPGP key', {
      found: `${fingerprint} is a subkey of ${fingerprintOf(owner.key)}.`,
      next: 'Name the primary key: its owner can replace subkeys.',
    })
  const named = keys.slice(0, 3).map(({ key }) => fingerprintOf(key))
  throw new Problem('read the OpenPGP key', {
    found: `it does not have the key ${fingerprint}, but ${named.join(', ')}${keys.length > 3 ? ` and ${keys.length - 3} more` : ''}.`,
    next: 'Compare the fingerprint with the one that the publisher names in another place.',
  })
}

/** A key with its packets, up to the next key. */
interface Segment {
  data: Uint8Array
  packets: Packet[]
}

async function readOne({ data, packets }: Segment, alone: LoneRevocation[]): Promise<RingKey> {
  const { readKey } = await openPgpLibrary()
  const plain = await readKey({ binaryKey: data })
  const own = alone.filter(({ issuer }) => issuer === undefined || issuer === plain.getKeyID().toHex())
  const key =
    own.length === 0 ? plain : await readKey({ binaryKey: Buffer.concat([data, ...own.map(one => one.packet)]) })
  const read = [key, ...key.subkeys].flatMap(({ revocationSignatures }) => revocationSignatures)
  const present = packets.filter(isRevocation).length + own.length
  return { key, hasUnreadRevocation: present > read.length }
}

/** A revocation that stands in a block of its own, as `gpg --gen-revoke` writes it, beside the key that it is of. */
interface LoneRevocation {
  packet: Uint8Array
  /** Identifier of the key, in hex. Unknown if the library cannot read it: it may be of any key. */
  issuer: string | undefined
}

async function loneRevocation(packet: Uint8Array): Promise<LoneRevocation> {
  const { readSignature } = await openPgpLibrary()
  const read = await readSignature({ binarySignature: packet }).catch(() => undefined)
  return { packet, issuer: read?.packets[0]?.issuerKeyID?.toHex() }
}

/** The keys of a block, and the revocations before the first one. */
function dividedIn(data: Uint8Array): { keys: Segment[]; alone: Uint8Array[] } {
  const packets = packetsOf(data)
  if (packets.some(({ tag }) => tag === tags.secretKey))
    // The message does not repeat the content, which is a secret.
    throw unusable('it has a private key. Make sure that nobody else has seen it.')
  const starts = packets.filter(({ tag }) => tag === tags.publicKey).map(({ start }) => start)
  const keys = starts.map((start, index) => {
    const end = starts[index + 1] ?? data.length
    return { data: data.subarray(start, end), packets: packets.filter(one => one.start >= start && one.start < end) }
  })
  const [first = data.length] = starts
  const alone = packets.filter(one => one.start < first && isRevocation(one)).map(one => wholePacket(data, one))
  return { keys, alone }
}

function unusable(found: string): Problem {
  return new Problem('read the OpenPGP key', {
    found,
    next: 'Give the public key, as `gpg --export --armor` writes it.',
  })
}
