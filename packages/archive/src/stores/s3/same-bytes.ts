import { createHash } from 'node:crypto'
import { brokenConnection, idleTimer, piecesOf, request, retry, Transient } from '@release-tools/host'
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
  const { source } = content
  if (checksum !== undefined && typeof source === 'string') {
    if (checksum === (await compositeOf({ ...content, source }, partSize(content.size)))) return true
  }
  return (await readDigest(client, head)) === content.sha256
}

/** The SHA-256 of a version, in lower-case hex. All of it is read, and nothing kept. */
async function readDigest(client: S3Client, { key, id }: Head): Promise<string> {
  const query = versionQuery(id)
  const attempted = `read ${client.place(key)} again`
  const read = async () => {
    const hash = createHash('sha256')
    const headers = await client.signed('GET', { key, query })
    const idle = idleTimer(30_000)
    try {
      const response = await request(client.url(key, query), headers, { env: client.host.env, signal: idle.signal })
      if (!response.ok) throw new Error(`HTTP ${response.status}`)
      for await (const piece of piecesOf(response)) {
        idle.touch()
        hash.update(piece)
      }
      return hash.digest('hex')
    } catch (error) {
      const { found, next } = brokenConnection(error, '', '')
      throw new Transient(attempted, { found, next, cause: error })
    } finally {
      idle.stop()
    }
  }
  return retry(read, client.policy, line => client.host.info(line))
}
