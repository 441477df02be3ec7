import { createHash, sign } from 'node:crypto'
import type { Authority } from './authority.ts'
import type { Json } from './bundles.ts'
import { commonName, der, octets, oid, sequence, time } from './der.ts'

/** What a signature of gitsign is made of. */
export interface GitsignOptions {
  email: string
  issuer: string
  at: Date
  /** When the log had it. Defaults to `at`. */
  loggedAt?: Date
  /** False for one whose entry is only in the log: `rekorMode: online`. */
  hasEntry?: boolean
  /** The entry that stands in it, in place of its own. */
  entry?: Json
}

/** A signature as gitsign makes it: https://github.com/sigstore/gitsign/blob/main/docs/bundle-cms.md. `entry` is that of the log. */
export function gitsign(
  content: Uint8Array,
  authority: Authority,
  { email, issuer, at, loggedAt = at, hasEntry = true, entry }: GitsignOptions,
): { armoured: string; entry: Json } {
  const claims = Object.fromEntries(Array.from({ length: 22 }, (_, index) => [index + 1, undefined]))
  const run = { workflow: '', repository: '', ref: '', email, claims: { ...claims, 1: issuer, 8: issuer } }
  const certificate = authority.certify(run, at)
  const attributes = der(0x31, ...signedAttributes(content, at))
  const value = sign('sha256', attributes, certificate.key)
  const own = authority.logSignature({ content: attributes, value }, certificate, loggedAt)
  const attribute = sequence(oid('1.3.6.1.4.1.57264.3.1'), der(0x31, octets(encoded(entry ?? own))))
  const digest = sequence(oid('2.16.840.1.101.3.4.2.1'))
  const signer = sequence(
    der(0x02, Buffer.from([1])),
    sequence(commonName('root'), serialOf(certificate.der)),
    digest,
    Buffer.concat([Buffer.from([0xa0]), attributes.subarray(1)]),
    sequence(oid('1.2.840.10045.4.3.2')),
    octets(value),
    ...(hasEntry ? [der(0xa1, attribute)] : []),
  )
  const data = sequence(oid('1.2.840.113549.1.7.1'))
  const signed = sequence(
    der(0x02, Buffer.from([1])),
    der(0x31, digest),
    data,
    der(0xa0, certificate.der),
    der(0x31, signer),
  )
  const cms = sequence(oid('1.2.840.113549.1.7.2'), der(0xa0, signed)).toString('base64')
  const lines = cms.replace(/.{64}(?=.)/g, '$&\n')
  return { armoured: `-----BEGIN SIGNED MESSAGE-----\n${lines}\n-----END SIGNED MESSAGE-----\n`, entry: own }
}

/** In the order of DER. */
function signedAttributes(content: Uint8Array, at: Date): Buffer[] {
  const digest = createHash('sha256').update(content).digest()
  const type = (last: number) => oid(`1.2.840.113549.1.9.${last}`)
  return [
    sequence(type(3), der(0x31, oid('1.2.840.113549.1.7.1'))),
    sequence(type(5), der(0x31, time(at))),
    sequence(type(4), der(0x31, octets(digest))),
  ]
}

/** The number of a certificate: the second part of it. */
function serialOf(certificate: Buffer): Buffer {
  const body = certificate.subarray(8)
  const start = body.indexOf(0x02, 5)
  return body.subarray(start, start + 2 + (body[start + 1] ?? 0))
}

/** The entry in binary form, without its body: https://protobuf.dev/programming-guides/encoding/. */
function encoded(entry: Json): Buffer {
  const { logIndex, logId, kindVersion, integratedTime, inclusionPromise, inclusionProof: proof } = entry
  const base64 = (text: string) => Buffer.from(text, 'base64')
  return Buffer.concat([
    number(1, logIndex),
    bytes(2, bytes(1, base64(logId.keyId))),
    bytes(3, bytes(1, Buffer.from(kindVersion.kind)), bytes(2, Buffer.from(kindVersion.version))),
    number(4, integratedTime),
    bytes(5, bytes(1, base64(inclusionPromise.signedEntryTimestamp))),
    bytes(
      6,
      number(1, proof.logIndex),
      bytes(2, base64(proof.rootHash)),
      number(3, proof.treeSize),
      ...proof.hashes.map((hash: string) => bytes(4, base64(hash))),
      bytes(5, bytes(1, Buffer.from(proof.checkpoint.envelope))),
    ),
  ])
}

function bytes(field: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([varint(field * 8 + 2), varint(content.length), content])
}

function number(field: number, value: string): Buffer {
  return value === '0' ? Buffer.alloc(0) : Buffer.concat([varint(field * 8), varint(Number(value))])
}

function varint(value: number): Buffer {
  const digits: number[] = []
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Buffer.from([...digits, left])
    digits.push((left % 128) | 128)
  }
}
