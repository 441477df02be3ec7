import { at, isObject, Problem, parseStrictJson, textAt } from '@release-tools/base'
import { cannotCheck } from '../sigstore/cannot-check.ts'
import { otherFormat } from '../sigstore/other-formats.ts'
import { entriesOfAnswer, entryOfCosign } from '../sigstore/rekor-entry.ts'
import { certificatesOf } from './certificates.ts'
import { readBare } from './cosign2.ts'
import { readEnvelope } from './dsse.ts'
import type { Signature } from './signature.ts'
import { unusableSignature } from './unusable.ts'

/** An entry, as bundles have it, and what a log keeps beside it. */
interface Logged {
  entry: { canonicalizedBody: string }
  /** The payload of an attestation, in base64. */
  attestation?: string
}

/** What an entry has of a signature. Its kind and version decide where. */
type ReadBody = (spec: unknown, logged: Logged, format: string) => Signature[]

/**
 * The kinds of entries with a whole signature in them: https://github.com/sigstore/rekor/tree/main/pkg/types for version 1,
 * https://github.com/sigstore/rekor-tiles/tree/main/api/proto for version 2. Of attestations, logs keep digests; Rekor 1 answers some of them with
 * the payload.
 */
const kinds: Record<string, ReadBody> = {
  'hashedrekord 0.0.1': (spec, logged, format) => {
    const signer = textAt(spec, 'signature', 'publicKey', 'content') ?? ''
    return fileSignature(textAt(spec, 'signature', 'content'), certificatesOf(signer), logged, format)
  },
  'hashedrekord 0.0.2': (spec, logged, format) => {
    const signature = at(spec, 'hashedRekordV002', 'signature')
    const certificate = textAt(signature, 'verifier', 'x509Certificate', 'rawBytes')
    return fileSignature(textAt(signature, 'content'), certificate === undefined ? [] : [certificate], logged, format)
  },
  'intoto 0.0.2': attestationOf,
}

/** The signatures in an answer of Rekor's first API: entries by their identifiers, or a list of such. One that cannot be read does not stop the others. */
export function readRekorAnswer(value: unknown, format: string): Signature[] {
  return entriesOfAnswer(value).flatMap(logged => orUnread(() => signaturesOf(logged, format)))
}

/** The signatures in the entry that cosign wrote into a file of its own or into an annotation, before version 3. */
export function readCosignEntry(value: unknown, format: string): Signature[] {
  return signaturesOf({ entry: entryOfCosign(value) }, format)
}

/** The signatures in one of the entries of a bundle, which is what Rekor 2 answers. */
export function readBundleEntry(value: unknown, format: string): Signature[] {
  const body = textAt(value, 'canonicalizedBody')
  if (!isObject(value) || body === undefined) throw unusableSignature('the body of the log entry is not a text.')
  return signaturesOf({ entry: { ...value, canonicalizedBody: body } }, format)
}

function orUnread(read: () => Signature[]): Signature[] {
  try {
    return read()
  } catch (error) {
    if (error instanceof Problem) return [{ kind: 'unread', problem: error }]
    throw error
  }
}

function signaturesOf(logged: Logged, format: string): Signature[] {
  const body = parseStrictJson(Buffer.from(logged.entry.canonicalizedBody, 'base64'), 'the body of the log entry')
  const name = `${textAt(body, 'kind')} ${textAt(body, 'apiVersion')}`
  if (/^(?:dsse|intoto) /.test(name) && logged.attestation === undefined)
    throw cannotCheck(
      `the log entry is about an attestation (${name}), of which it has a digest only.`,
      'Give the attestation, as a Sigstore bundle or a DSSE envelope.',
    )
  if (!Object.hasOwn(kinds, name)) throw otherFormat(`${format} of the kind ${JSON.stringify(name)}`)
  return kinds[name]?.(at(body, 'spec'), logged, format) ?? []
}

function fileSignature(signature: string | undefined, certificates: string[], { entry }: Logged, format: string) {
  if (signature === undefined) throw unusableSignature('its signature is not a text.')
  return readBare(signature, { certificates, entries: [entry], timestamps: [] }, format)
}

/** The log keeps the envelope without its payload, and the signature in base64 twice. */
function attestationOf(spec: unknown, { entry, attestation = '' }: Logged, format: string): Signature[] {
  const envelope = at(spec, 'content', 'envelope')
  const [signer, signature] = ['publicKey', 'sig'].map(key => textAt(envelope, 'signatures', 0, key) ?? '')
  if (at(envelope, 'signatures', 1) !== undefined) throw unusableSignature('it has several signatures in one entry.')
  const sig = Buffer.from(signature ?? '', 'base64').toString()
  const whole = { payload: attestation, payloadType: textAt(envelope, 'payloadType'), signatures: [{ sig }] }
  return readEnvelope(whole, format, { certificates: certificatesOf(signer ?? ''), entries: [entry] })
}
