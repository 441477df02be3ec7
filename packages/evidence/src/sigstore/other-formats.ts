import { isUtf8 } from 'node:buffer'
import { at, listAt, textAt } from '@release-tools/base'
import { CannotCheck } from './cannot-check.ts'

/** Formats that begin like no JSON, with the sign by which each is known. Only the first characters of a file are compared. */
const texts: [RegExp, string][] = [
  [/^-----BEGIN PGP /, 'an OpenPGP signature'],
  [/^-----BEGIN SSH SIGNATURE-----/, 'an SSH signature'],
  [/^-----BEGIN (?:PKCS7|CMS)-----/, 'a PKCS #7 signature'],
  [/^-----BEGIN (?:TRUSTED )?CERTIFICATE-----/, 'a certificate'],
  [/^-----BEGIN [A-Z ]*KEY-----/, 'a key'],
  [/^untrusted comment:/, 'a signature by minisign or signify'],
  [/^[\w-]{16,}\.[\w-]+\.[\w-]*\s*$/, 'a JSON web signature'],
  [/^[A-Za-z0-9+/\r\n]{40,}={0,2}\s*$/, 'a bare signature in base64'],
]

/** JSON documents about signatures, with the fields by which each is known. */
const documents: [(value: unknown) => boolean, string][] = [
  [has('base64Signature'), 'the JSON that cosign wrote before version 3'],
  [has('SignedEntryTimestamp', 'Payload'), 'the log entry that cosign wrote before version 3'],
  [has('attestation_bundles'), 'PEP 740 provenance of a package index'],
  [has('verification_material', 'envelope'), 'a PEP 740 attestation'],
  [has('image_summary', 'provenance_summary'), 'provenance of Google Cloud Build'],
  [value => has('predicateType')(listAt(value, 'attestations')[0]), 'the attestations of an npm registry'],
  [value => Array.isArray(at(value, 'attestations')), 'an answer of GitHub’s attestations API'],
  [has('payload', 'payloadType', 'signatures'), 'a DSSE envelope without a bundle'],
  [has('payload', 'signatures'), 'a JSON web signature'],
  [has('payload', 'signature'), 'a JSON web signature'],
  [has('signed', 'signatures'), 'metadata of TUF or an in-toto link'],
  [isRekorEntry, 'an entry of a Rekor log'],
  [value => /^application\/vnd\.(?:oci|docker)\./.test(textAt(value, 'mediaType') ?? ''), 'an OCI manifest'],
]

/** Throws CannotCheck, with the name of the format, for text or bytes in another format of signatures. */
export function refuseOtherText(content: string | Uint8Array): void {
  const format = typeof content === 'string' || isUtf8(content) ? formatOfText(content) : formatOfBytes(content)
  if (format !== undefined) throw otherFormat(format)
}

/** Throws CannotCheck, with the name of the format, for JSON in another format of signatures. */
export function refuseOtherJson(value: unknown): void {
  const format = documents.find(([matches]) => matches(value))?.[1]
  if (format !== undefined) throw otherFormat(format)
}

/** The error for a format that cannot be read. What it says is not known, so it is not refuted. */
export function otherFormat(format: string): CannotCheck {
  return new CannotCheck('check the signature', {
    found: `it is ${format}, a format that release-tools does not read.`,
    next: 'Give a Sigstore bundle, or use the program that the signature was made for.',
  })
}

function formatOfText(content: string | Uint8Array): string | undefined {
  const start = typeof content === 'string' ? content : Buffer.from(content.subarray(0, 4096)).toString()
  return texts.find(([pattern]) => pattern.test(start.slice(0, 4096).trimStart()))?.[1]
}

/** A sequence in DER (X.690 §8.1.3), or a packet with a signature (RFC 9580 §4.2). */
function formatOfBytes([first = 0, second = 0]: Uint8Array): string | undefined {
  if (first === 0x30 && second > 0x80 && second < 0x85) return 'a signature in DER'
  return [0x88, 0x89, 0x8a, 0xc2].includes(first) ? 'an OpenPGP signature' : undefined
}

/** https://github.com/sigstore/rekor/blob/main/openapi.yaml: entries by their identifier. */
function isRekorEntry(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const [entry] = Object.values(value)
  return has('body', 'logID', 'logIndex')(entry)
}

function has(...keys: string[]): (value: unknown) => boolean {
  return value => keys.every(key => at(value, key) !== undefined)
}
