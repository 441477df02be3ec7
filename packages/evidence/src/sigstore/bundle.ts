import { X509Certificate } from 'node:crypto'
import { at, messageOf, Problem, parseStrictJson, textAt } from '@release-tools/base'
import { type Bundle, bundleFromJSON } from '@sigstore/bundle'
import { bundleMediaType } from './bundle-type.ts'
import { type CannotCheck, cannotCheck } from './cannot-check.ts'
import { formatOf, jsonFormats, nameOfFormat, otherFormat } from './other-formats.ts'

export type { Bundle }

const older = ['0.1', '0.2', '0.3'].map(version => `application/vnd.dev.sigstore.bundle+json;version=${version}`)
/** Maximum number of log entries or timestamps, more than any signer writes. Each costs a check of a signature. */
const maxWitnesses = 8
/**
 * Fields of which a bundle has exactly one: `oneof` in the definition. The library would silently take the first. Other programs also
 * read the names with underscores, which the library ignores (https://protobuf.dev/programming-guides/json/).
 */
const alternatives = {
  content: [[], ['messageSignature', 'message_signature', 'dsseEnvelope', 'dsse_envelope']],
  'kind of signer': [
    ['verificationMaterial'],
    ['publicKey', 'public_key', 'certificate', 'x509CertificateChain', 'x509_certificate_chain'],
  ],
} as const

/** What parseBundle returned. It is not read twice. */
const read = new WeakSet<Bundle>()

/**
 * Reads a Sigstore bundle (text or parsed JSON; one that was read before stays as it is). Checks its shape, but not its signature. Throws CannotCheck for another format of
 * signatures, and another Problem for a damaged bundle.
 * https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto
 */
export function parseBundle(json: unknown): Bundle {
  if (isRead(json)) return json
  const value = typeof json === 'string' || json instanceof Uint8Array ? readText(json) : json
  refuseUnknownType(value)
  refuseAmbiguous(value)
  refuseWithoutDigest(value)
  const bundle = fromJson(value)
  refuseTooMany('log entries', bundle.verificationMaterial.tlogEntries.length)
  refuseRoot(bundle)
  refuseTooMany('timestamps', bundle.verificationMaterial.timestampVerificationData?.rfc3161Timestamps.length ?? 0)
  read.add(bundle)
  return bundle
}

function isRead(value: unknown): value is Bundle {
  return typeof value === 'object' && value !== null && read.has(value as Bundle)
}

function readText(text: string | Uint8Array): unknown {
  const format = formatOf(typeof text === 'string' ? Buffer.from(text) : text)
  if (format !== undefined) throw noBundle(format)
  return parseStrictJson(text, 'the signature bundle')
}

function fromJson(value: unknown): Bundle {
  try {
    return bundleFromJSON(value)
  } catch (cause) {
    throw unusable(`it is damaged (${messageOf(cause)}).`, cause)
  }
}

function refuseUnknownType(value: unknown) {
  const mediaType = at(value, 'mediaType')
  if (isBundle(value)) return
  if (textAt(value, '_type')?.startsWith('https://in-toto.io/Statement/'))
    throw unusable('it is an in-toto statement without a signature.')
  const [format] = jsonFormats(value)
  if (format !== undefined) throw noBundle(nameOfFormat(format))
  throw otherFormat(`JSON whose media type is ${JSON.stringify(mediaType) ?? 'missing'}`)
}

/** True for JSON with the media type of a bundle of a version that is read. */
export function isBundle(value: unknown): boolean {
  const mediaType = at(value, 'mediaType')
  return mediaType === bundleMediaType || older.some(known => known === mediaType)
}

function refuseAmbiguous(value: unknown) {
  for (const [what, [place, names]] of Object.entries(alternatives)) {
    const present = names.filter(name => (at(value, ...place, name) ?? null) !== null)
    if (present.length > 1) throw unusable(`it has more than one ${what}: ${present.join(' and ')}.`)
  }
}

/** cosign 3 writes such bundles for Ed25519 keys, and refuses them itself. They are not damaged, but nobody reads them. */
function refuseWithoutDigest(value: unknown) {
  const [signature, digest] = [['signature'], ['messageDigest', 'digest']].map(path =>
    textAt(value, 'messageSignature', ...path),
  )
  if (signature !== undefined && signature !== '' && (digest ?? '') === '')
    throw cannotCheck(
      'it does not name the digest of the file, which cosign leaves out for Ed25519 keys.',
      'Ask the publisher for a signature by another key: cosign does not verify this one either.',
    )
}

/** Only the verifier may say which roots count, so a bundle has none (`X509CertificateChain` in the definition). */
function refuseRoot({ verificationMaterial: { content } }: Bundle) {
  if (content.$case !== 'x509CertificateChain') return
  const [, ...above] = content.x509CertificateChain.certificates
  refuseTooMany('certificates', above.length)
  if (above.some(({ rawBytes }) => isSelfIssued(rawBytes)))
    throw unusable('it contains a root certificate, which only the verifier may choose.')
}

function isSelfIssued(der: Uint8Array): boolean {
  try {
    const certificate = new X509Certificate(der)
    return certificate.checkIssued(certificate)
  } catch (cause) {
    throw unusable(`one of its certificates is damaged (${messageOf(cause)}).`, cause)
  }
}

function refuseTooMany(what: string, count: number) {
  if (count > maxWitnesses) throw unusable(`it has ${count} ${what}, more than the ${maxWitnesses} accepted.`)
}

/** The error for another format of signatures, if only a bundle is read. What it says is not known, so it is not refuted. */
function noBundle(format: string): CannotCheck {
  return cannotCheck(`it is ${format}, not a Sigstore bundle.`, 'Give a Sigstore bundle.')
}

function unusable(found: string, cause?: unknown): Problem {
  return new Problem('read the signature bundle', {
    found,
    next: 'Give a Sigstore bundle, as `cosign sign-blob --bundle` writes it.',
    cause,
  })
}
