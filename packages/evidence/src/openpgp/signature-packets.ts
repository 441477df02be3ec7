import { messageOf, type Problem } from '@release-tools/base'
import type { SignaturePacket } from 'openpgp'
import { cannotCheck } from '../sigstore/cannot-check.ts'
import { notVerified } from '../sigstore/refusal.ts'
import { kindOfPackets, openPgpKind, unarmoured } from './content.ts'
import { openPgpLibrary } from './library.ts'
import { damaged, type Packet, packetsOf, tags, types, wholePacket } from './packets.ts'

/** Maximum number of signatures in a file: each by an accepted key reads the whole file once. */
const mostSignatures = 64
/** Maximum size of the file, in bytes: more than so many signatures take. */
const largest = 1024 * 1024
const detached = 'Ask the publisher for a detached signature, as `gpg --detach-sign` makes it.'

/** Digests for which somebody can make two files that have the same one (RFC 9580 §9.5). */
const broken: Record<number, string> = { 1: 'MD5', 2: 'SHA-1', 3: 'RIPEMD-160' }
const digests = [8, 9, 10, 11, 12, 14]

/**
 * The signatures of a file. Those that the library cannot read are the error that says why. Throws a Problem if the file is damaged, and
 * CannotCheck if it is another kind of OpenPGP data.
 */
export async function readOpenPgpSignatures(content: Uint8Array): Promise<(SignaturePacket | Problem)[]> {
  if (content.length > largest) throw damaged(`it has ${content.length} bytes, more than the ${largest} accepted.`)
  const blocks = unarmoured(content)
  for (const kind of [openPgpKind(content), ...blocks.map(kindOfPackets)])
    if (kind !== 'an OpenPGP signature')
      throw cannotCheck(`it is ${kind ?? 'no OpenPGP signature'}, not a detached signature of a file.`, detached)
  const packets = blocks.flatMap(data =>
    packetsOf(data).map(packet => ({ ...packet, data: wholePacket(data, packet) })),
  )
  if (packets.length === 0) throw damaged('it has no signature.')
  if (packets.length > mostSignatures)
    throw damaged(`it has ${packets.length} packets, more than the ${mostSignatures} accepted.`)
  return Promise.all(packets.map(readOne))
}

async function readOne({ tag, body, data }: Packet & { data: Uint8Array }): Promise<SignaturePacket | Problem> {
  if (tag !== tags.signature) return damaged(`it has a packet of type ${tag} among the signatures.`)
  const [version] = body
  if (version !== 4 && version !== 6)
    return cannotCheck(
      `it is an OpenPGP signature of version ${version}, which is not known.`,
      `${detached} GnuPG makes version 4.`,
    )
  const { readSignature, SignaturePacket } = await openPgpLibrary()
  try {
    const [packet] = (await readSignature({ binarySignature: data })).packets
    if (packet instanceof SignaturePacket) return packet
    return cannotCheck(`it is by a kind of key that is not known (${body[2]}).`, 'Use gpg.')
  } catch (error) {
    return damaged(`${messageOf(error)}.`, error)
  }
}

/** Throws if the signature, by whomever, does not say which bytes were signed. */
export function requireFileSignature({ signatureType: type, hashAlgorithm: hash }: SignaturePacket): void {
  if (type === types.text)
    throw cannotCheck(
      'it is a signature of a text, for which the ends of lines do not count. So it does not say which bytes were signed.',
      detached,
    )
  if (type !== types.binary) throw notVerified(`it is an OpenPGP signature of type ${type}, not one of a file.`)
  const name = broken[hash ?? 0]
  if (name !== undefined)
    throw notVerified(`it was made over the ${name} of the file. Somebody can make another file with the same ${name}.`)
  if (!digests.includes(hash ?? 0))
    throw cannotCheck(`it was made over a digest that is not known (number ${hash}).`, 'Use gpg.')
}
