import { createHash } from 'node:crypto'
import { Problem } from '@release-tools/base'
import { brokenConnection, idleTimer, piecesOf, request, retry } from '@release-tools/host'
import type { S3Client } from './client.ts'
import { base64Of, type Content, partSize } from './content.ts'
import { refusedBy } from './exchange.ts'
import { type Head, toRead } from './head.ts'
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
  const { source } = content
  if (checksum !== undefined && typeof source === 'string') {
    if (checksum === (await compositeOf({ ...content, source }, partSize(content.size)))) return true
  }
  return (await readDigest(client, head)) === content.sha256
}

/** The SHA-256 of a version, in lower-case hex. All of it is read, and nothing kept. Throws a Problem for more than its size. */
async function readDigest(client: S3Client, { key, id, size }: Head): Promise<string> {
  const query = versionQuery(id)
  const attempted = `read ${client.place(key)} again`
  const read = async () => {
    const hash = createHash('sha256')
    const headers = await client.signed('GET', { key, query })
    const idle = idleTimer(30_000)
    try {
      const response = await request(client.url(key, query), headers, { env: client.host.env, signal: idle.signal })
      if (!response.ok) throw await refusedBy(response, { attempted, action: toRead })
      let left = size
      for await (const piece of piecesOf(response)) {
        idle.touch()
        left -= piece.length
        if (left < 0) throw tooLong(attempted, size)
        hash.update(piece)
      }
      return hash.digest('hex')
    } catch (error) {
      throw error instanceof Problem ? error : brokenConnection(error, attempted)
    } finally {
      idle.stop()
    }
  }
  return retry(read, client.retry, line => client.host.info(line))
}

function tooLong(attempted: string, size: number): Problem {
  return new Problem(attempted, {
    found: `the store sends more than the ${size} bytes that it says it has.`,
    next: 'Do not use this store.',
  })
}
