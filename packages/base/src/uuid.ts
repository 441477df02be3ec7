import { createHash } from 'node:crypto'

/** Namespace of the identifiers that we derive from content; generated once at random. */
const namespace = Buffer.from('c8b4c1a25d9e4f6ab1f07c3de29a8b14', 'hex')

/** UUID version 5 (RFC 9562 §5.5): the same for the same content, which may be in several parts. */
export function uuidOf(content: string | readonly Uint8Array[]): string {
  const hash = createHash('sha1').update(namespace)
  for (const part of [content].flat()) hash.update(part)
  const bytes = hash.digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
