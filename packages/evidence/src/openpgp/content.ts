import { isUtf8 } from 'node:buffer'
import { firstTag, packetsOf, tags } from './packets.ts'

/** What OpenPGP data can be, as it is named to people. */
export type OpenPgpKind =
  | 'an OpenPGP signature'
  | 'an OpenPGP public key'
  | 'an OpenPGP private key'
  | 'a text with an OpenPGP signature around it (cleartext-signed)'
  | 'an encrypted OpenPGP message'
  | 'a compressed OpenPGP message'
  | 'an OpenPGP message that contains what it signs'
  | 'OpenPGP data of an unknown kind'

/** By the words after BEGIN PGP (RFC 9580 §6.2.1). A message is known by its first packet. */
const armour: Record<string, OpenPgpKind> = {
  SIGNATURE: 'an OpenPGP signature',
  'PUBLIC KEY BLOCK': 'an OpenPGP public key',
  'PRIVATE KEY BLOCK': 'an OpenPGP private key',
  'SIGNED MESSAGE': 'a text with an OpenPGP signature around it (cleartext-signed)',
}

/** By the type of the first packet (RFC 9580 §5). */
const packets: Record<number, OpenPgpKind> = {
  1: 'an encrypted OpenPGP message',
  [tags.signature]: 'an OpenPGP signature',
  3: 'an encrypted OpenPGP message',
  4: 'an OpenPGP message that contains what it signs',
  [tags.secretKey]: 'an OpenPGP private key',
  [tags.publicKey]: 'an OpenPGP public key',
  8: 'a compressed OpenPGP message',
  9: 'an encrypted OpenPGP message',
  11: 'an OpenPGP message that contains what it signs',
  18: 'an encrypted OpenPGP message',
  20: 'an encrypted OpenPGP message',
}

/** COSE_Sign1 begins like an OpenPGP packet (RFC 9052 §2). */
const cose = [0xd2, 0x84]

/** The first line of text with armour. */
const beginning = /^-----BEGIN PGP ([A-Z ]+?)(?:, PART [^-]*)?-----\s*$/

/** The kind of a file's content; undefined if it does not begin as OpenPGP data, in text form (armour) or binary. */
export function openPgpKind(content: Uint8Array): OpenPgpKind | undefined {
  if (isText(content)) {
    const [line = ''] = latin(content.subarray(0, 4096)).trimStart().split('\n')
    const [, name] = beginning.exec(line) ?? []
    if (name === undefined) return undefined
    return armour[name] ?? kindOfPackets(unarmoured(content)[0] ?? new Uint8Array())
  }
  if (cose.every((byte, at) => content[at] === byte)) return undefined
  return packets[firstTag(content) ?? -1]
}

/** True if it is binary data of packets from the first byte to the last one, and not only begins like that by chance. */
export function isWhole(content: Uint8Array): boolean {
  try {
    return packetsOf(content).length > 0
  } catch {
    return false
  }
}

/** True if it has OpenPGP keys. Lists of keys may have text before and between them, as the KEYS files of Apache do. */
export function hasOpenPgpKey(content: Uint8Array): boolean {
  if (isText(content)) return /^-----BEGIN PGP (?:PUBLIC|PRIVATE) KEY BLOCK-----/m.test(latin(content))
  return openPgpKind(content)?.endsWith('key') === true || isKeybox(content)
}

/** The store of GnuPG 2.1 and later, `pubring.kbx`. Its first record has these letters at byte 8. */
export function isKeybox(content: Uint8Array): boolean {
  return latin(content.subarray(8, 12)) === 'KBXf'
}

export function kindOfPackets(data: Uint8Array): OpenPgpKind {
  return packets[firstTag(data) ?? -1] ?? 'OpenPGP data of an unknown kind'
}

/**
 * The packets of a file: of each block if it is text with armour, also of one that has no end, whose packets may be cut. The checksum at the
 * end of a block is not compared, because it protects from nobody (RFC 9580 §6.1).
 */
export function unarmoured(content: Uint8Array): Uint8Array[] {
  if (!isText(content)) return [content]
  const blocks: string[][] = []
  let open: string[] | undefined
  for (const line of latin(content).split('\n')) {
    if (beginning.test(line)) {
      open = []
      blocks.push(open)
    } else if (line.startsWith('-----END PGP ')) open = undefined
    else open?.push(line.trim())
  }
  return blocks.map(lines => {
    const body = lines.slice(lines.indexOf('') + 1).filter(line => !line.startsWith('='))
    return Buffer.from(body.join(''), 'base64')
  })
}

/** Armour is ASCII, but the text of others in it may have any encoding. */
function isText(content: Uint8Array): boolean {
  return isUtf8(content) || firstTag(content) === undefined
}

function latin(content: Uint8Array): string {
  return Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1')
}
