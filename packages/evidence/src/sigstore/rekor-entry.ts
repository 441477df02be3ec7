import { X509Certificate } from 'node:crypto'
import { at, isObject, listAt, numberAt, Problem, parseStrictJson, textAt, textsAt } from '@release-tools/base'
import { cannotCheck } from './cannot-check.ts'

/** An entry of a log in the form that bundles have (`TransparencyLogEntry`). Its content is not checked. */
export interface LogEntry {
  logIndex: string
  logId: { keyId: string }
  kindVersion: { kind: string; version: string }
  integratedTime: string
  inclusionPromise: { signedEntryTimestamp: string }
  inclusionProof?: object
  /** Base64, as the log keeps it. */
  canonicalizedBody: string
}

/** An entry in an answer of Rekor. */
interface AnsweredEntry {
  uuid: string
  entry: LogEntry
  /** The payload of an attestation in base64, if the log keeps it. */
  attestation?: string
}

const mostEntries = 20
const pemLimit = 64 * 1024
const what = 'the log entry'

/**
 * The entries in an answer of Rekor’s first API: by their identifiers, or a list of such. Throws a Problem for anything else.
 * https://github.com/sigstore/rekor/blob/main/openapi.yaml (`LogEntry`)
 */
export function entriesOfAnswer(answer: unknown): AnsweredEntry[] {
  const value = typeof answer === 'string' || answer instanceof Uint8Array ? parseStrictJson(answer, what) : answer
  const found = (Array.isArray(value) ? value : [value]).flatMap(one => {
    if (!isObject(one)) throw unusable('it is not an answer of Rekor: entries by their identifiers.')
    return Object.entries(one)
  })
  if (found.length > mostEntries)
    throw unusable(`it has ${found.length} entries, more than the ${mostEntries} accepted.`)
  return found.map(([uuid, entry]) => {
    const attestation = textAt(entry, 'attestation', 'data')
    return { uuid, entry: entryOfAnswer(entry), ...(attestation === undefined ? {} : { attestation }) }
  })
}

/** The entry in the bundle that cosign keeps beside old signatures of images: `{ SignedEntryTimestamp, Payload }`. */
export function entryOfCosign(bundle: unknown): LogEntry {
  const value = typeof bundle === 'string' || bundle instanceof Uint8Array ? parseStrictJson(bundle, what) : bundle
  return entryOf(at(value, 'Payload'), textAt(value, 'SignedEntryTimestamp'))
}

/** The certificate of the signer in an entry for an attestation (PEM); undefined if it has none. */
export function certificateOfEntry({ canonicalizedBody }: LogEntry): string | undefined {
  const body = bodyOf(canonicalizedBody)
  const encoded =
    textAt(body, 'spec', 'publicKey') ??
    textAt(body, 'spec', 'signatures', 0, 'verifier') ??
    textAt(body, 'spec', 'content', 'envelope', 'signatures', 0, 'publicKey')
  const pem = Buffer.from(encoded ?? '', 'base64').toString()
  return pem.startsWith('-----BEGIN CERTIFICATE-----') ? pem : undefined
}

/** A DSSE envelope, its certificate (PEM) and its log entry as the bundle that they would be today. */
export function bundleOfParts(envelope: object, certificate: string, entry: LogEntry): object {
  const { payload, payloadType } = envelope as Record<string, unknown>
  const signatures = listAt(envelope, 'signatures').map(one => ({
    sig: at(one, 'sig'),
    keyid: textAt(one, 'keyid') ?? '',
  }))
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
    verificationMaterial: {
      x509CertificateChain: { certificates: [{ rawBytes: derOf(certificate).toString('base64') }] },
      tlogEntries: [entry],
    },
    dsseEnvelope: { payload, payloadType, signatures },
  }
}

function entryOfAnswer(value: unknown): LogEntry {
  const entry = entryOf(value, textAt(value, 'verification', 'signedEntryTimestamp'))
  const proof = at(value, 'verification', 'inclusionProof')
  if (proof === undefined || proof === null) return entry
  const [logIndex, treeSize] = [numberAt(proof, 'logIndex'), numberAt(proof, 'treeSize')]
  if (logIndex === undefined || treeSize === undefined) throw unusable('its proof of inclusion has no index or size.')
  return {
    ...entry,
    inclusionProof: {
      logIndex: String(logIndex),
      treeSize: String(treeSize),
      rootHash: hexToBase64(textAt(proof, 'rootHash') ?? ''),
      hashes: textsAt(proof, 'hashes').map(hexToBase64),
      checkpoint: { envelope: textAt(proof, 'checkpoint') ?? '' },
    },
  }
}

function entryOf(value: unknown, signedEntryTimestamp: string | undefined): LogEntry {
  const [body, logId] = [textAt(value, 'body'), textAt(value, 'logID')]
  const [logIndex, integratedTime] = [numberAt(value, 'logIndex'), numberAt(value, 'integratedTime')]
  if (body === undefined || logId === undefined || logIndex === undefined || integratedTime === undefined)
    throw unusable('it has no body, log, index or time.')
  if (signedEntryTimestamp === undefined) throw unusable('it has no promise of the log (signedEntryTimestamp).')
  const parsed = bodyOf(body)
  return {
    logIndex: String(logIndex),
    logId: { keyId: hexToBase64(logId) },
    kindVersion: { kind: textAt(parsed, 'kind') ?? '', version: textAt(parsed, 'apiVersion') ?? '' },
    integratedTime: String(integratedTime),
    inclusionPromise: { signedEntryTimestamp },
    canonicalizedBody: body,
  }
}

function bodyOf(encoded: string): unknown {
  return parseStrictJson(Buffer.from(encoded, 'base64'), 'the body of the log entry')
}

function hexToBase64(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64')
}

function derOf(pem: string): Buffer {
  try {
    if (pem.length > pemLimit) throw new Error('it is too long')
    return new X509Certificate(pem).raw
  } catch (cause) {
    throw new Problem('read the certificate', {
      found: 'it is not a certificate in PEM form.',
      next: 'Download the provenance again from its publisher.',
      cause,
    })
  }
}

function unusable(found: string) {
  return cannotCheck(`the log entry cannot be read: ${found}`, 'Give an answer of Rekor: GET /api/v1/log/entries/UUID.')
}
