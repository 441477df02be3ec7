import { isUtf8 } from 'node:buffer'
import { at, isObject, listAt, textAt } from '@release-tools/base'
import { CannotCheck } from './cannot-check.ts'

/** Formats that begin like no JSON, with the sign by which each is known. Only the first characters of a file are compared. */
const texts: [RegExp, string][] = [
  [/^-----BEGIN PGP /, 'an OpenPGP signature'],
  [/^-----BEGIN SSH SIGNATURE-----/, 'an SSH signature'],
  // Gitsign writes SIGNED MESSAGE.
  [/^-----BEGIN (?:PKCS7|CMS|SIGNED MESSAGE)-----/, 'a PKCS #7 signature'],
  [/^-----BEGIN (?:TRUSTED )?CERTIFICATE-----/, 'a certificate'],
  [/^-----BEGIN [A-Z ]*KEY-----/, 'a key'],
  [/^untrusted comment:/, 'a signature by minisign or signify'],
  [/^[\w-]{16,}\.[\w-]+\.[\w-]*\s*$/, 'a JSON web signature'],
  [/^[A-Za-z0-9+/\r\n]{40,}={0,2}\s*$/, 'a bare signature in base64'],
  // What a server, a proxy or a program gave instead of the bundle.
  [/^<(?:!doctype\s+html|html)/i, 'an HTML page'],
  [/^</, 'an XML document'],
]

/** Formats that are not text, with their first bytes. */
const binaries: [number[], string][] = [
  [[0xff, 0xfe], 'text in UTF-16'],
  [[0xfe, 0xff], 'text in UTF-16'],
  [[0x7b, 0x00], 'text in UTF-16'],
  [[0xef, 0xbb, 0xbf], 'text with a byte order mark'],
  [[0x1f, 0x8b], 'a gzip file'],
  [[0x50, 0x4b, 0x03, 0x04], 'a zip file'],
  [[0xd2, 0x84], 'a COSE signature'],
  [[0x30, 0x80], 'a signature in DER'],
  ...[0x81, 0x82, 0x83, 0x84].map((length): [number[], string] => [[0x30, length], 'a signature in DER']),
  ...[0x88, 0x89, 0x8a, 0xc2].map((tag): [number[], string] => [[tag], 'an OpenPGP signature']),
]

/**
 * JSON documents about signatures, with the fields by which each is known. None has the fields of two of them. `signatures/formats.ts` has
 * what reads some of them.
 */
const documents = {
  cosign2: [has('base64Signature'), 'the JSON that cosign wrote before version 3'],
  cosign2Entry: [has('SignedEntryTimestamp', 'Payload'), 'the log entry that cosign wrote before version 3'],
  pep740Provenance: [has('attestation_bundles'), 'PEP 740 provenance of a package index'],
  pep740: [has('verification_material', 'envelope'), 'a PEP 740 attestation'],
  googleCloudBuild: [has('image_summary', 'provenance_summary'), 'provenance of Google Cloud Build'],
  npm: [value => isAttestationList(value) && isOfNpm(value), 'the attestations of an npm registry'],
  gitHub: [value => isAttestationList(value) && !isOfNpm(value), 'an answer of GitHub’s attestations API'],
  dsse: [has('payload', 'payloadType', 'signatures'), 'a DSSE envelope'],
  jws: [value => has('payload')(value) && isJws(value), 'a JSON web signature'],
  tuf: [has('signed', 'signatures'), 'metadata of TUF or an in-toto link'],
  rekorEntry: [isRekorAnswer, 'an entry of a Rekor log'],
  bundleEntry: [has('canonicalizedBody', 'logId'), 'a log entry as bundles have it'],
  rekorCli: [has('Body', 'LogIndex', 'UUID'), 'what rekor-cli prints about a log entry'],
  timestamp: [has('SignedRFC3161Timestamp'), 'a timestamp that cosign wrote'],
  oci: [value => /^application\/vnd\.(?:oci|docker)\./.test(textAt(value, 'mediaType') ?? ''), 'an OCI manifest'],
} satisfies Record<string, [(value: unknown) => boolean, string]>

/** A JSON document about signatures that is not a Sigstore bundle. */
export type JsonFormat = keyof typeof documents

/** The formats whose fields a JSON value has. More than one are two documents in one. */
export function jsonFormats(value: unknown): JsonFormat[] {
  return (Object.keys(documents) as JsonFormat[]).filter(format => documents[format][0](value))
}

/** The name of a format, for people. */
export function nameOfFormat(format: JsonFormat): string {
  return documents[format][1]
}

/** The error for a format that cannot be read. What it says is not known, so it is not refuted. */
export function otherFormat(format: string): CannotCheck {
  return new CannotCheck('check the signature', {
    found: `it is ${format}, a format that release-tools does not read.`,
    next: 'Give a Sigstore bundle, or use the program that the signature was made for.',
  })
}

/** The name of a format that is not JSON; undefined for any other. DER: X.690 §8.1.3. A packet with a signature: RFC 9580 §4.2. COSE_Sign1: RFC 9052 §2. */
export function formatOf(content: Uint8Array): string | undefined {
  const binary = binaries.find(([start]) => start.every((byte, at) => content[at] === byte))?.[1]
  if (binary !== undefined || !isUtf8(content)) return binary
  const start = Buffer.from(content.subarray(0, 4096)).toString().trimStart()
  return texts.find(([pattern]) => pattern.test(start))?.[1]
}

function isAttestationList(value: unknown): boolean {
  return Array.isArray(at(value, 'attestations'))
}

/** npm says the predicate type beside each bundle, GitHub does not. */
function isOfNpm(value: unknown): boolean {
  return listAt(value, 'attestations').some(has('predicateType'))
}

function isJws(value: unknown): boolean {
  return has('signature')(value) || (has('signatures')(value) && !has('payloadType')(value))
}

/** https://github.com/sigstore/rekor/blob/main/openapi.yaml: entries by their identifier, or a list of such. */
function isRekorAnswer(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(one => isObject(one) && isRekorAnswer(one))
  const [entry] = isObject(value) ? Object.values(value) : []
  return has('body', 'logID', 'logIndex')(entry)
}

function has(...keys: string[]): (value: unknown) => boolean {
  return value => keys.every(key => at(value, key) !== undefined)
}
