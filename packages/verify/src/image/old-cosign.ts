import { X509Certificate } from 'node:crypto'
import { at, messageOf, Problem, parseStrictJson, sha256, textAt } from '@release-tools/base'
import { type AttachedDocument, envelopeType } from '@release-tools/oci'

/** https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md */
const annotation = {
  signature: 'dev.cosignproject.cosign/signature',
  certificate: 'dev.sigstore.cosign/certificate',
  entry: 'dev.sigstore.cosign/bundle',
  timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
}

/**
 * The Sigstore bundle of what cosign wrote before version 3: a layer that is signed, with the signature in its annotations, or a layer with an
 * envelope. Takes no certificate but that of the signer: only the verifier may say which authorities count. Throws a Problem.
 */
export function bundleOf(document: AttachedDocument): object {
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
    verificationMaterial: { ...signerOf(document), ...witnessesOf(document) },
    ...contentOf(document),
  }
}

function contentOf({ mediaType, annotations, content }: AttachedDocument): object {
  if (mediaType === envelopeType) return { dsseEnvelope: parseStrictJson(content, 'the envelope') }
  const digest = Buffer.from(sha256(content), 'hex').toString('base64')
  const signature = annotations[annotation.signature] ?? ''
  return { messageSignature: { messageDigest: { algorithm: 'SHA2_256', digest }, signature } }
}

function signerOf({ annotations }: AttachedDocument): object {
  const pem = annotations[annotation.certificate]
  if (pem === undefined) return { publicKey: { hint: '' } }
  try {
    const rawBytes = new X509Certificate(pem).raw.toString('base64')
    return { x509CertificateChain: { certificates: [{ rawBytes }] } }
  } catch (cause) {
    throw damaged(`its certificate cannot be read (${messageOf(cause)}).`, cause)
  }
}

function witnessesOf({ annotations }: AttachedDocument): object {
  const entry = annotations[annotation.entry]
  const timestamp = annotations[annotation.timestamp]
  return {
    tlogEntries: entry === undefined ? [] : [logEntryOf(parseStrictJson(entry, 'the log entry'))],
    ...(timestamp === undefined ? {} : { timestampVerificationData: { rfc3161Timestamps: [timestampOf(timestamp)] } }),
  }
}

function timestampOf(text: string): object {
  return { signedTimestamp: textAt(parseStrictJson(text, 'the timestamp'), 'SignedRFC3161Timestamp') ?? '' }
}

/** `{ SignedEntryTimestamp, Payload: { body, integratedTime, logIndex, logID } }` */
function logEntryOf(entry: unknown): object {
  const body = textAt(entry, 'Payload', 'body') ?? ''
  const said = parseStrictJson(Buffer.from(body, 'base64'), 'the log entry')
  const [index, time] = ['logIndex', 'integratedTime'].map(key => String(at(entry, 'Payload', key)))
  return {
    logIndex: index,
    logId: { keyId: Buffer.from(textAt(entry, 'Payload', 'logID') ?? '', 'hex').toString('base64') },
    kindVersion: { kind: textAt(said, 'kind') ?? '', version: textAt(said, 'apiVersion') ?? '' },
    integratedTime: time,
    inclusionPromise: { signedEntryTimestamp: textAt(entry, 'SignedEntryTimestamp') ?? '' },
    canonicalizedBody: body,
  }
}

function damaged(found: string, cause?: unknown): Problem {
  return new Problem('read the signature of the image', { found, next: 'Sign the image again.', cause })
}
