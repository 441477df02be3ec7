import { at, isSha256, textAt } from '@release-tools/base'

/** Greatest accepted size of an index, manifest or configuration, in bytes: registries may refuse larger manifests than 4 MiB. */
export const documentLimit = 4 * 1024 * 1024
// An index with 100 platforms, or an image with 1,000 layers, has fewer than 10,000. In memory, a value needs up to 100 bytes.
const valueLimit = 250_000

/** A document of an image that cannot be used. The message says why, as a sentence without its subject: `is not JSON`. */
export class BadDocument extends Error {}

/** Something other than JSON: half a document, or a page of a proxy. */
export class NotJson extends BadDocument {}

/** Reads a JSON object of others. Throws BadDocument for anything else. */
export function parseDocument(bytes: Uint8Array): object {
  const document = parseBounded(bytes)
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    throw new BadDocument('is not a JSON object')
  return document
}

/** Reads JSON of others. Throws BadDocument, also for more values than fit into a little memory. */
export function parseBounded(bytes: Uint8Array): unknown {
  let values = 0
  for (let at = 0; at < bytes.length; at++) if (startsValue(bytes[at])) values += 1
  if (values > valueLimit) throw new BadDocument(`has more than the ${valueLimit} values accepted`)
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    // The error would quote what others wrote.
    throw new NotJson('is not JSON')
  }
}

/** True for a comma, and for the brackets that begin a list or an object. */
function startsValue(byte: number | undefined): boolean {
  return byte === 0x2c || byte === 0x5b || byte === 0x7b
}

/** A reference from one document of an image to another: https://github.com/opencontainers/image-spec/blob/main/descriptor.md. */
export interface Descriptor {
  /** `sha256:…`, checked. */
  digest: string
  /** Bytes; undefined if the document does not say. */
  size?: number
}

/** Reads a descriptor. Throws BadDocument if its digest is not one: later it becomes part of an address or a path. */
export function readDescriptor(value: unknown): Descriptor {
  const digest = textAt(value, 'digest')
  if (digest === undefined) throw new BadDocument('has an entry without a digest')
  if (!isDigest(digest)) throw new BadDocument(`has an entry whose digest ${shown(digest)} is not a SHA-256 digest`)
  const size = at(value, 'size')
  return typeof size === 'number' ? { digest, size } : { digest }
}

/** True for `sha256:…`. */
export function isDigest(text: string): boolean {
  return text.startsWith('sha256:') && isSha256(text.slice('sha256:'.length))
}

/** Text of others for a message: in quotes, without control characters, and short. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 99)}…` : text)
}
