import { isUtf8 } from 'node:buffer'
import { limits, Problem, parseStrictJson } from '@release-tools/base'
import { isWhole, openPgpKind } from '../openpgp/content.ts'
import { isBundle, parseBundle } from '../sigstore/bundle.ts'
import { formatOf, type JsonFormat, jsonFormats, nameOfFormat, otherFormat } from '../sigstore/other-formats.ts'
import { certificatesOf } from './certificates.ts'
import { readBare } from './cosign2.ts'
import { readers } from './formats.ts'
import type { Parts, Signature, SignatureDocument } from './signature.ts'
import { unpackSnappy } from './snappy.ts'
import { timestampOf } from './timestamps.ts'
import { undigestedSignature } from './undigested.ts'
import { refuseMoreThan, unusableSignature } from './unusable.ts'

/** Maximum number of signatures: each costs a check, and that of a file's signature reads the file. */
const mostSignatures = 1000
/** Bytes of signatures by Ed25519 keys, and by RSA keys of 2048, 3072, 4096 and 8192 bits. */
const bareSizes = [64, 256, 384, 512, 1024]
const brace = 0x7b
const bundleFormat = 'a Sigstore bundle'
const bareFormat = 'a bare signature'

/** What stands in files of its own beside a bare signature. */
export interface Beside {
  /** Certificates in PEM form: that of the signer first, then those between it and a root. cosign writes it as `.pem`. */
  certificate?: Uint8Array | undefined
  /** The response of a timestamp authority (RFC 3161), or the JSON in which cosign keeps it. */
  timestamp?: Uint8Array | undefined
}

/**
 * Reads a file with signatures, of any format that is known: one document, or several, one per line. Checks shapes, but no signature.
 * Throws CannotCheck, with its name, for a format that is not read, and another Problem for a damaged document, or one that is two.
 */
export function readSignatures(content: Uint8Array, beside: Beside = {}): SignatureDocument {
  const bytes = unpackSnappy(content) ?? Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const bare = bareSignature(bytes)
  const openPgp = openPgpKind(bytes)
  // A bare signature may begin like OpenPGP by chance.
  if (openPgp !== undefined && (bare === undefined || isWhole(bytes)) && beside.certificate === undefined)
    return { format: openPgp, signatures: [openPgpSignature(openPgp, bytes, beside)] }
  if (bare !== undefined) return { format: bareFormat, signatures: readBare(bare, partsOf(beside), bareFormat) }
  if (beside.certificate !== undefined || beside.timestamp !== undefined)
    throw unusableSignature('it is not a bare signature, so no certificate and no timestamp belongs beside it.')
  const other = formatOf(bytes)
  if (other !== undefined) throw otherFormat(other)
  const document = readDocuments(bytes)
  refuseMoreThan(mostSignatures, 'signatures', document.signatures)
  return document
}

function openPgpSignature(format: string, content: Buffer, { timestamp }: Beside): Signature {
  return { kind: 'openpgp', format, content, ...(timestamp === undefined ? {} : { timestamp: timestampOf(timestamp) }) }
}

/** The base64 of a signature that stands alone; undefined for anything else. */
function bareSignature(bytes: Buffer): string | undefined {
  if (!isUtf8(bytes)) return isBare(bytes) ? bytes.toString('base64') : undefined
  // Most files are JSON, which the first bytes tell. They are not copied for this.
  if (bytes.length > limits.evidence || !/^[A-Za-z0-9+/=\s]+$/.test(bytes.toString('latin1', 0, 64))) return undefined
  const text = bytes.toString().replaceAll(/\s/g, '')
  if (!/^[A-Za-z0-9+/]{40,}={0,2}$/.test(text)) return undefined
  const decoded = Buffer.from(text, 'base64')
  return isBare(decoded) || (decoded[0] === brace && isUtf8(decoded)) ? text : undefined
}

/** A sequence that begins with a number, as ECDSA signatures do (RFC 3279 §2.2.3), or a size that other signatures have. */
function isBare(bytes: Buffer): boolean {
  const start = bytes[1] === 0x81 ? 3 : 2
  const isEcdsa = bytes[0] === 0x30 && bytes[start - 1] === bytes.length - start && bytes[start] === 0x02
  return isEcdsa || bareSizes.includes(bytes.length)
}

function partsOf({ certificate, timestamp }: Beside): Parts {
  return {
    certificates: certificate === undefined ? [] : certificatesOf(certificate),
    timestamps: timestamp === undefined ? [] : [timestampOf(timestamp)],
  }
}

/** One document may span lines. If every line is an object, each line is a document. */
function readDocuments(bytes: Buffer): SignatureDocument {
  const text = isUtf8(bytes) ? bytes.toString() : undefined
  const lines = text?.split('\n').filter(line => line.trim() !== '') ?? ['']
  if (lines.length === 0) throw unusableSignature('it is empty.')
  if (lines.length > 1 && lines.every(isOneObject)) {
    refuseMoreThan(mostSignatures, 'lines with signatures', lines)
    const signatures: Signature[] = []
    for (const line of lines) {
      signatures.push(...readOne(() => parse(line)))
      refuseMoreThan(mostSignatures, 'signatures', signatures)
    }
    return { format: 'several documents, one per line', signatures }
  }
  const value = parse(text ?? bytes)
  return { format: formatOfValue(value), signatures: readValue(value) }
}

function isOneObject(line: string): boolean {
  return line.startsWith('{') && line.trimEnd().endsWith('}')
}

function parse(content: string | Uint8Array): unknown {
  return parseStrictJson(content, 'the signature')
}

/** The signatures of one of several documents. One that cannot be read does not stop the others. */
function readOne(value: () => unknown): Signature[] {
  try {
    return readValue(value())
  } catch (error) {
    if (error instanceof Problem) return [{ kind: 'unread', problem: error }]
    throw error
  }
}

function readValue(value: unknown): Signature[] {
  const format = knownFormat(value)
  // What is not a bundle either, is named when it is read as one.
  if (format === undefined)
    return [
      undigestedSignature(value, bundleFormat) ?? { kind: 'bundle', format: bundleFormat, bundle: parseBundle(value) },
    ]
  const reader = readers[format]
  if (reader === undefined) throw otherFormat(nameOfFormat(format))
  return reader(value, nameOfFormat(format), inner => readOne(() => inner))
}

/** The format of a document; undefined for a bundle, and for what is not known. Throws a Problem for two documents in one. */
function knownFormat(value: unknown): JsonFormat | undefined {
  const formats = jsonFormats(value)
  const names = [...(isBundle(value) ? [bundleFormat] : []), ...formats.map(nameOfFormat)]
  if (names.length > 1) throw unusableSignature(`it is two documents in one: ${names.join(' and ')}.`)
  return formats[0]
}

function formatOfValue(value: unknown): string {
  const [format] = jsonFormats(value)
  return format === undefined ? bundleFormat : nameOfFormat(format)
}
