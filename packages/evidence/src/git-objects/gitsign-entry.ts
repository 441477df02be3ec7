import { createHash } from 'node:crypto'
import type { CmsSignature } from './cms-signature.ts'

/** Field by its number, each as often as it is there: numbers as bigint, everything else as bytes. */
type Fields = Map<number, (bigint | Buffer)[]>

/** Most fields of a message: the proof of an entry has a digest for each level of its tree. */
const mostFields = 500

/**
 * The entry that gitsign keeps in a signature, in the form that bundles have. gitsign leaves its body out: it is made again from the
 * signature, so that the entry can be about nothing else. Throws a RangeError if it is damaged.
 * https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_rekor.proto (TransparencyLogEntry)
 */
export function entryOfGitsign({ logEntry, ...signature }: CmsSignature & { logEntry: Buffer }): object {
  const entry = fieldsOf(logEntry)
  const [log, kind, promise, proof] = [2, 3, 5, 6].map(number => fieldsOf(bytesIn(entry, number)))
  const checkpoint = fieldsOf(bytesIn(proof, 5))
  return {
    logIndex: String(numberIn(entry, 1)),
    logId: { keyId: base64(bytesIn(log, 1)) },
    kindVersion: { kind: bytesIn(kind, 1).toString(), version: bytesIn(kind, 2).toString() },
    integratedTime: String(numberIn(entry, 4)),
    inclusionPromise: { signedEntryTimestamp: base64(bytesIn(promise, 1)) },
    inclusionProof: {
      logIndex: String(numberIn(proof, 1)),
      rootHash: base64(bytesIn(proof, 2)),
      treeSize: String(numberIn(proof, 3)),
      hashes: (proof?.get(4) ?? []).map(hash => base64(asBytes(hash))),
      checkpoint: { envelope: bytesIn(checkpoint, 1).toString() },
    },
    canonicalizedBody: base64(bodyOf(signature)),
  }
}

/** The body of Rekor’s entry `hashedrekord` 0.0.1, whose keys it sorts. */
function bodyOf({ certificate, signedAttributes, value }: Omit<CmsSignature, 'logEntry'>): Buffer {
  const lines = certificate.toString('base64').replace(/.{64}(?=.)/g, '$&\n')
  const pem = Buffer.from(`-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`)
  const hash = { algorithm: 'sha256', value: createHash('sha256').update(signedAttributes).digest('hex') }
  const signature = { content: base64(value), publicKey: { content: base64(pem) } }
  return Buffer.from(JSON.stringify({ apiVersion: '0.0.1', kind: 'hashedrekord', spec: { data: { hash }, signature } }))
}

/** https://protobuf.dev/programming-guides/encoding/ */
function fieldsOf(data: Buffer): Fields {
  const fields: Fields = new Map()
  let at = 0
  const varint = () => {
    let value = 0n
    for (let shift = 0n; shift < 64n; shift += 7n) {
      const byte = data[at]
      if (byte === undefined) throw new RangeError('its log entry ends too early')
      at += 1
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
    throw new RangeError('its log entry has a number that is too long')
  }
  for (let count = 0; at < data.length; count += 1) {
    const key = varint()
    if (count > mostFields || (key & 7n) > 2n || (key & 7n) === 1n) throw new RangeError('its log entry is damaged')
    const number = Number(key >> 3n)
    const known = fields.get(number) ?? []
    fields.set(number, [...known, (key & 7n) === 0n ? varint() : take(Number(varint()))])
  }
  return fields

  function take(length: number): Buffer {
    if (length > data.length - at) throw new RangeError('its log entry ends too early')
    at += length
    return data.subarray(at - length, at)
  }
}

function numberIn(fields: Fields | undefined, number: number): bigint {
  const value = fields?.get(number)?.at(-1) ?? 0n
  if (typeof value !== 'bigint') throw new RangeError('its log entry is damaged')
  return value
}

function bytesIn(fields: Fields | undefined, number: number): Buffer {
  return asBytes(fields?.get(number)?.at(-1) ?? Buffer.alloc(0))
}

function asBytes(value: bigint | Buffer): Buffer {
  if (typeof value === 'bigint') throw new RangeError('its log entry is damaged')
  return value
}

function base64(value: Buffer): string {
  return value.toString('base64')
}
