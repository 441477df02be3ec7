import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleFromJSON } from '@sigstore/bundle'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import type { Verifier } from '@sigstore/verify'
import { publicTrustedRoot } from '../src/sigstore/trusted-root.ts'
import { fixture, type Json, json } from './bundles.ts'
import type { SigstoreLibrary } from './sigstore-library.ts'

/** A genuine bundle of one of the kinds that there are, with what it is verified against. */
export interface GenuineBundle {
  name: string
  bundle: Json
  root: Json
  content: Buffer
}

/** A bundle that has been changed. Make it only when it is used: there are thousands. */
export interface DamagedBundle {
  /** For messages: `keyless: certificate.rawBytes, byte 17, bit 80` */
  name: string
  of: GenuineBundle
  bundle(): Json
}

const vectors = join(import.meta.dirname, 'fixtures/sigstore-conformance/bundle-verify')
const vector = (path: string) => readFileSync(join(vectors, path))

/** A signature of a file and an attestation, of Rekor v1 and v2, with and without timestamps, of three Sigstore instances. */
export async function genuineBundles(): Promise<GenuineBundle[]> {
  const publicRoot = TrustedRoot.toJSON((await publicTrustedRoot()).root)
  const ours = ['keyless', 'keyless-statement'].map(name => ({
    name,
    bundle: json(`${name}.json`),
    root: json('trusted-root.json'),
    content: fixture('content.txt'),
  }))
  const theirs = [
    ['happy-path-v0.3', publicRoot],
    ['happy-path-intoto-in-dsse-v3', publicRoot],
    ['rekor2-happy-path', undefined],
    ['rekor2-dsse-happy-path', undefined],
    ['intoto-with-custom-trust-root', undefined],
  ] as const
  const read = (path: string) => JSON.parse(vector(path).toString())
  return [
    ...ours,
    ...theirs.map(([name, root]) => ({
      name,
      bundle: read(`${name}/bundle.sigstore.json`),
      root: root ?? read(`${name}/trusted_root.json`),
      content: vector('a.txt'),
    })),
  ]
}

/** Places of a bundle that hold bytes, as keys from the top. */
type Place = string[]

const inBase64 = new Set([
  'rawBytes',
  'signedTimestamp',
  'canonicalizedBody',
  'payload',
  'sig',
  'signature',
  'digest',
  'signedEntryTimestamp',
  'rootHash',
  'hashes',
  'keyId',
])

function places(value: Json, name = '', above: Place = []): Place[] {
  if (typeof value === 'string') return inBase64.has(name) || name === 'envelope' ? [above] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    places(inner, Array.isArray(value) ? name : key, [...above, key]),
  )
}

function bytesAt(bundle: Json, place: Place): Buffer {
  const text: string = place.reduce((value, key) => value[key], bundle)
  return Buffer.from(text, place.at(-1) === 'envelope' ? 'utf8' : 'base64')
}

function withBytes(bundle: Json, place: Place, bytes: Buffer): Json {
  const copy = structuredClone(bundle)
  const holder = place.slice(0, -1).reduce((value, key) => value[key], copy)
  holder[place.at(-1) ?? ''] = bytes.toString(place.at(-1) === 'envelope' ? 'utf8' : 'base64')
  return copy
}

/** Two bits that each byte is damaged in: the lowest, and the one that says the form of a length and the class of a tag in DER. */
const bits = [0x01, 0x80]

/** Every byte of every place with a flipped bit, for two bits. With `most`, no more bytes of a place, spread over it. */
export function flippedBundles(genuine: GenuineBundle[], most = Number.POSITIVE_INFINITY): DamagedBundle[] {
  return genuine.flatMap(of =>
    places(of.bundle).flatMap(place => {
      const bytes = bytesAt(of.bundle, place)
      const step = Math.max(1, bytes.length / most)
      const positions = Array.from({ length: Math.min(most, bytes.length) }, (_, at) => Math.floor((at + 0.5) * step))
      return positions.flatMap(at =>
        bits.map(bit => ({
          name: `${of.name}: ${place.join('.')}, byte ${at}, bit ${bit.toString(16)}`,
          of,
          bundle: () => withBytes(of.bundle, place, flipped(bytes, at, bit)),
        })),
      )
    }),
  )
}

function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ bit
  return copy
}

/** Every certificate and timestamp of the bundles, in DER form. */
export function derDocuments(genuine: GenuineBundle[]): Buffer[] {
  return genuine.flatMap(({ bundle }) =>
    places(bundle)
      .filter(place => ['rawBytes', 'signedTimestamp'].includes(place.at(-1) ?? ''))
      .map(place => bytesAt(bundle, place)),
  )
}

/** A document with a flipped bit, for each byte and each of the two bits. */
export function* flippedDocuments(document: Buffer): Generator<Buffer> {
  for (const at of document.keys()) for (const bit of bits) yield flipped(document, at, bit)
}

/** Every place with the bytes of the same place in every other bundle that has it. */
export function swappedBundles(genuine: GenuineBundle[]): DamagedBundle[] {
  return genuine.flatMap(of =>
    genuine.flatMap(other => {
      const shared = new Set(places(other.bundle).map(place => place.join('.')))
      const both = other === of ? [] : places(of.bundle).filter(place => shared.has(place.join('.')))
      return both.map(place => ({
        name: `${of.name}: ${place.join('.')} of ${other.name}`,
        of,
        bundle: () => withBytes(of.bundle, place, bytesAt(other.bundle, place)),
      }))
    }),
  )
}

/** What a library says of bundles. It builds one verifier for each root, as programs do, and uses it for all bundles. */
export class Judge {
  readonly #library: SigstoreLibrary
  readonly #verifiers = new Map<Json, Verifier>()

  constructor(library: SigstoreLibrary) {
    this.#library = library
  }

  /** The signer, or the error with its code, its message and its causes, in one line. */
  judge({ root, content }: Pick<GenuineBundle, 'root' | 'content'>, bundle: Json): string {
    try {
      const entity = this.#library.verify.toSignedEntity(bundleFromJSON(bundle), content)
      const { key, identity } = this.#verifier(root).verify(entity)
      return JSON.stringify(['verified', key.export({ format: 'jwk' }), identity])
    } catch (error) {
      return JSON.stringify(['refused', ...chain(error)])
    }
  }

  #verifier(root: Json): Verifier {
    const known = this.#verifiers.get(root)
    if (known !== undefined) return known
    const { Verifier, toTrustMaterial } = this.#library.verify
    const verifier = new Verifier(toTrustMaterial(TrustedRoot.fromJSON(root)), {
      tlogThreshold: 1,
      ctlogThreshold: 1,
      timestampThreshold: 1,
    })
    this.#verifiers.set(root, verifier)
    return verifier
  }
}

/** What a parser says of a document: all that it read, and the bytes that it would write, or the error. */
export function parsed({ core }: SigstoreLibrary, document: Buffer): string {
  try {
    const root = core.ASN1Obj.parseBuffer(Buffer.from(document))
    return `${shape(root)} ${root.toDER().toString('base64')}`
  } catch (error) {
    return chain(error).join()
  }
}

function shape({ tag, value, subs }: ReturnType<SigstoreLibrary['core']['ASN1Obj']['parseBuffer']>): string {
  return `${tag.toDER()}:${value.length}[${subs.map(shape).join()}]`
}

/** An error and its causes, each with its class, code and message. */
function chain(error: unknown): string[] {
  if (!(error instanceof Error)) return error === undefined ? [] : [String(error)]
  const code = 'code' in error ? `${error.code} ` : ''
  return [`${error.constructor.name}: ${code}${error.message}`, ...chain(error.cause)]
}
