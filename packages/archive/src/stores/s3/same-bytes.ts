import { createHash } from 'node:crypto'
import { piecesOf, request } from '@release-tools/host'
import type { S3Client } from './client.ts'
import { base64Of, type Content, partSize } from './content.ts'
import type { Head } from './head.ts'
import { compositeOf } from './multipart.ts'
import { versionQuery } from './versions.ts'

/**
 * True if a version has the bytes of a file: by the digest that the store keeps, or by that of its parts. Reads it again if the store keeps
 * none, or was given other parts.
 */
export async function hasBytes(client: S3Client, head: Head, content: Content): Promise<boolean> {
  if (head.size !== content.size) return false
  const { checksum } = head
  if (checksum !== undefined && !checksum.includes('-')) return checksum === base64Of(content.sha256)
  if (checksum !== undefined && checksum === (await compositeOf(content, partSize(content.size)))) return true
  return (await readDigest(client, head)) === content.sha256
}

/** The SHA-256 of a version, in lower-case hex, of which all is read and nothing kept. */
async function readDigest(client: S3Client, { key, id }: Head): Promise<string> {
  const hash = createHash('sha256')
  const query = versionQuery(id)
  const response = await request(client.url(key, query), await client.signed('GET', { key, query }), {
    env: client.host.env,
    signal: AbortSignal.timeout(3_600_000),
  })
  for await (const piece of piecesOf(response)) hash.update(piece)
  return hash.digest('hex')
}
