import { X509Certificate } from 'node:crypto'
import { messageOf, Problem } from '@release-tools/base'
import { cannotCheck } from '../sigstore/cannot-check.ts'
import { notVerified } from '../sigstore/refusal.ts'
import { type DerElement, derElement, inside, oidOf } from './der.ts'
import { armours } from './git-object.ts'

/** A detached CMS signature (RFC 5652) by one signer, as gitsign makes it. Nothing of it is checked. */
export interface CmsSignature {
  /** Of the signer, in DER. */
  certificate: Buffer
  /** SHA-256 of what was signed, as the signed attributes say. */
  messageDigest: Buffer
  /** The signed attributes as they were signed (RFC 5652 §5.4). */
  signedAttributes: Buffer
  /** ECDSA, in DER. */
  value: Buffer
  /** The log entry that gitsign keeps beside it (TransparencyLogEntry, binary); undefined without `rekorMode: offline`. */
  logEntry: Buffer | undefined
}

/** Most characters of a signature in its armour. gitsign makes about 3,000; a chain of certificates may add some. */
const mostCharacters = 256 * 1024

const oids = {
  signedData: '2a864886f70d010702',
  sha256: '608648016503040201',
  contentType: '2a864886f70d010903',
  data: '2a864886f70d010701',
  messageDigest: '2a864886f70d010904',
  /** https://github.com/sigstore/rekor/blob/main/docs/oid-info.md */
  logEntry: '2b0601040183bf300301',
}

/** Reads a signature in its armour. Throws a Problem if it is damaged, and CannotCheck for a form that gitsign does not make. */
export function parseCmsSignature(armoured: string): CmsSignature {
  const end = '-----END SIGNED MESSAGE-----'
  const text = armoured.trim()
  const inner = text.slice(armours.cms.length, -end.length).replace(/\s+/g, '')
  const der = Buffer.from(inner, 'base64')
  if (text.length > mostCharacters || !text.endsWith(end) || der.toString('base64') !== inner)
    throw notVerified('its CMS signature is damaged: it is not base64 between its two lines.')
  try {
    return signatureIn(der)
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    throw notVerified(`its CMS signature is damaged: ${messageOf(cause)}.`, undefined, cause)
  }
}

function signatureIn(der: Buffer): CmsSignature {
  const [type, wrapped] = inside(derElement(der), 0x30)
  if (oidOf(type) !== oids.signedData) throw unknownForm('data that are not signed')
  const [version, digests, content, ...more] = inside(inside(wrapped, 0xa0)[0], 0x30)
  if (version?.tag !== 0x02 || digests?.tag !== 0x31) throw new RangeError('it has no version or digest')
  if (inside(content, 0x30).length !== 1) throw unknownForm('content of its own')
  const certificates = inside(
    more.find(({ tag }) => tag === 0xa0),
    0xa0,
  )
  const [signer, ...others] = inside(more.at(-1), 0x31)
  if (others.length > 0) throw unknownForm('several signers')
  return { ...signerIn(signer), certificate: leafOf(certificates, signer) }
}

/** https://www.rfc-editor.org/rfc/rfc5652#section-5.3 */
function signerIn(signer: DerElement | undefined): Omit<CmsSignature, 'certificate'> {
  const [, , digest, ...rest] = inside(signer, 0x30)
  if (oidOf(inside(digest, 0x30)[0]) !== oids.sha256) throw unknownForm('a digest other than SHA-256')
  const [attributes, , value, unsigned] = rest
  const signed = attributesOf(attributes, 0xa0)
  if (value?.tag !== 0x04 || attributes === undefined) throw new RangeError('it has no value')
  if (oidOf(only(signed, oids.contentType)) !== oids.data) throw unknownForm('another type of content')
  const messageDigest = only(signed, oids.messageDigest)
  if (messageDigest?.tag !== 0x04) throw new RangeError('it does not say what was signed')
  const entry = unsigned === undefined ? undefined : only(attributesOf(unsigned, 0xa1), oids.logEntry)
  return {
    messageDigest: messageDigest.content,
    // They are signed as a set of their own, and stand in the signer as a numbered one.
    signedAttributes: Buffer.concat([Buffer.from([0x31]), attributes.whole.subarray(1)]),
    value: value.content,
    logEntry: entry?.content,
  }
}

function attributesOf(set: DerElement | undefined, tag: number): Map<string, DerElement[]> {
  const found = new Map<string, DerElement[]>()
  for (const attribute of inside(set, tag)) {
    const [type, values] = inside(attribute, 0x30)
    const name = oidOf(type)
    if (found.has(name)) throw new RangeError('it has an attribute twice')
    found.set(name, inside(values, 0x31))
  }
  return found
}

function only(attributes: Map<string, DerElement[]>, oid: string): DerElement | undefined {
  const values = attributes.get(oid) ?? []
  if (values.length > 1) throw new RangeError('an attribute has two values')
  return values[0]
}

/** The certificate that the signer names by its issuer and number, among those that the signature has. */
function leafOf(certificates: DerElement[], signer: DerElement | undefined): Buffer {
  const [, name] = inside(signer, 0x30)
  const [issuer, number] = inside(name, 0x30)
  const isNamed = ({ whole }: DerElement) => {
    const [version, serial, , own] = inside(inside(derElement(whole), 0x30)[0], 0x30)
    return (
      version?.tag === 0xa0 && issuer?.whole.equals(own?.whole ?? whole) && number?.whole.equals(serial?.whole ?? whole)
    )
  }
  const [leaf, ...more] = certificates.filter(isNamed)
  if (leaf === undefined || more.length > 0) throw new RangeError('it lacks the certificate of its signer')
  return new X509Certificate(leaf.whole).raw
}

function unknownForm(what: string) {
  return cannotCheck(
    `its CMS signature has ${what}, which gitsign does not write.`,
    'Sign with gitsign, SSH or OpenPGP.',
  )
}
