import { isUtf8 } from 'node:buffer'
import { extensions, type Identity, textOf } from './certificate.ts'

const fulcio = '1.3.6.1.4.1.57264.1'
const subjectAlternativeName = '2.5.29.17'
/** https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md: 1 to 6 are bare bytes, 8 to 22 are texts in DER. */
const [bare, encoded] = [range(1, 6), range(8, 22)]

/** What a certificate of Fulcio says of its owner. Whoever asks for it decides what of it counts. */
export interface CertificateFacts {
  /** Its only name, if that is a URI. */
  uri?: string
  /** Its only name, if that is an email address. */
  email?: string
  /**
   * The texts of Fulcio's extensions, by the last number of their identifiers: 8 is the issuer, 12 the repository. Null for an
   * extension that is there, but is not exactly one text.
   */
  claims: Record<number, string | null>
}

/** Reads a certificate that was verified. */
export function certificateFacts(certificate: Identity): CertificateFacts {
  const claims: CertificateFacts['claims'] = {}
  for (const number of bare) add(claims, number, extensions(certificate, `${fulcio}.${number}`), bareText)
  for (const number of encoded) add(claims, number, extensions(certificate, `${fulcio}.${number}`), derText)
  return { ...onlyName(extensions(certificate, subjectAlternativeName)), claims }
}

function add(
  claims: CertificateFacts['claims'],
  number: number,
  values: Buffer[],
  read: (value: Buffer) => string | null,
) {
  const [value, second] = values
  if (value !== undefined) claims[number] = second === undefined ? read(value) : null
}

function bareText(value: Buffer): string | null {
  return isUtf8(value) ? value.toString() : null
}

function derText(value: Buffer): string | null {
  const found = textOf([value])
  // An empty text in DER has no content; any other empty answer is for another type.
  return found === '' && !value.equals(Buffer.from([0x0c, 0])) ? null : (found ?? null)
}

/** GeneralNames with one name: URI is tag 6, an email address tag 1 (RFC 5280 §4.2.1.6). */
function onlyName([names, second]: Buffer[]): Pick<CertificateFacts, 'uri' | 'email'> {
  const inner = names === undefined || second !== undefined ? undefined : contentOf(names, 0x30)
  const uri = inner && contentOf(inner, 0x86)
  if (uri !== undefined) return { uri: uri.toString() }
  const email = inner && contentOf(inner, 0x81)
  return email === undefined ? {} : { email: email.toString() }
}

/** The content of a DER element that fills the bytes, if it has this tag and is ASCII or a sequence. */
function contentOf(bytes: Buffer, tag: number): Buffer | undefined {
  const [found, first = 0x80] = bytes
  const size = first < 0x80 ? 0 : first & 0x7f
  if (found !== tag || size > 2 || first === 0x80 || bytes.length < 2 + size) return undefined
  const length = size === 0 ? first : bytes.readUIntBE(2, size)
  const content = bytes.subarray(2 + size)
  if (content.length !== length) return undefined
  return tag === 0x30 || content.every(byte => byte > 0x20 && byte < 0x7f) ? content : undefined
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
