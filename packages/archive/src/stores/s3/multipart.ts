import { createHash } from 'node:crypto'
import { Problem, readPieces } from '@release-tools/base'
import { counted } from '../../counted.ts'
import type { Progress } from '../../store.ts'
import type { S3Client } from './client.ts'
import { actionOf, type Content } from './content.ts'
import type { Answer } from './exchange.ts'
import { readXml, textOf } from './xml.ts'

/** A file to write. */
interface FileContent extends Content {
  source: string
}

interface Uploaded {
  etag: string
  /** In base64. */
  checksum: string
}

/**
 * Writes an object in parts of `part` bytes, each of which the store checks by its digest. The object appears when all are there, and only if
 * its name is free. Throws a Problem if the parts together are not the file.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
 */
export async function uploadParts(
  client: S3Client,
  key: string,
  content: FileContent,
  { headers, progress, part }: { headers: Record<string, string>; progress: Progress; part: number },
): Promise<{ version: string | undefined } | 'taken'> {
  const begun = await client.call({
    method: 'POST',
    key,
    query: [['uploads', '']],
    headers: { ...headers, 'x-amz-checksum-algorithm': 'SHA256' },
    ...named(client, key),
  })
  const id = textOf(readXml(begun.body, 'the start of an upload'), 'UploadId') ?? ''
  try {
    const parts = await sendParts(client, key, content, { id, part, progress })
    const done = await complete(client, key, id, parts)
    if (done.code === undefined) return { version: done.headers.get('x-amz-version-id') ?? undefined }
    await abort(client, key, id)
    return 'taken'
  } catch (error) {
    // Its parts would cost money. If this fails too, a rule of the bucket has to remove them.
    await abort(client, key, id).catch(() => undefined)
    throw error
  }
}

async function sendParts(
  client: S3Client,
  key: string,
  content: FileContent,
  { id, part, progress }: { id: string; part: number; progress: Progress },
): Promise<Uploaded[]> {
  const digests = await digestsOfParts(content, part)
  const sent: Uploaded[] = []
  for (const [index, digest] of digests.entries()) {
    const [start, checksum] = [index * part, digest.toString('base64')]
    const size = Math.min(part, content.size - start)
    const { headers } = await client.call({
      method: 'PUT',
      key,
      query: [
        ['partNumber', String(index + 1)],
        ['uploadId', id],
      ],
      headers: { 'x-amz-checksum-sha256': checksum },
      body: {
        path: content.source,
        size: content.size,
        part: { start, size },
        onSent: counted(size, progress),
      },
      sha256: digest.toString('hex'),
      ...named(client, key),
    })
    sent.push({ etag: headers.get('etag') ?? '', checksum })
  }
  return sent
}

async function complete(client: S3Client, key: string, id: string, parts: Uploaded[]): Promise<Answer> {
  const listed = parts.map(
    ({ etag, checksum }, index) =>
      `<Part><ETag>${etag.replace(/[^\w"-]/g, '')}</ETag><ChecksumSHA256>${checksum}</ChecksumSHA256><PartNumber>${index + 1}</PartNumber></Part>`,
  )
  const body = `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${listed.join('')}</CompleteMultipartUpload>`
  return client.call({
    method: 'POST',
    key,
    query: [['uploadId', id]],
    headers: { 'if-none-match': '*' },
    body: Buffer.from(body),
    // After a cut answer, the upload that is complete is gone.
    accept: ['PreconditionFailed', 'NoSuchUpload'],
    ...named(client, key),
  })
}

async function abort(client: S3Client, key: string, id: string): Promise<void> {
  await client.call({
    method: 'DELETE',
    key,
    query: [['uploadId', id]],
    accept: ['NoSuchUpload'],
    ...named(client, key),
  })
}

function named(client: S3Client, key: string) {
  return { attempted: `write ${client.place(key)} in parts`, action: `${actionOf(client)}, s3:AbortMultipartUpload` }
}

/** The checksum of an object that was written in parts of `part` bytes: `…-3`. Throws a Problem unless they are the file. */
export async function compositeOf(file: FileContent, part: number): Promise<string> {
  const digests = await digestsOfParts(file, part)
  return `${createHash('sha256').update(Buffer.concat(digests)).digest('base64')}-${digests.length}`
}

/** The SHA-256 of each part. Reads the file once, and keeps none of it. */
async function digestsOfParts({ source, name, sha256 }: FileContent, part: number): Promise<Buffer[]> {
  const whole = createHash('sha256')
  const digests: Buffer[] = []
  let [current, left] = [createHash('sha256'), part]
  for await (let piece of readPieces(source, { pieceSize: 1024 * 1024, reused: true })) {
    whole.update(piece)
    for (; piece.length >= left; left = part) {
      digests.push(current.update(piece.subarray(0, left)).digest())
      current = createHash('sha256')
      piece = piece.subarray(left)
    }
    current.update(piece)
    left -= piece.length
  }
  if (left < part) digests.push(current.digest())
  if (whole.digest('hex') === sha256) return digests
  throw new Problem(`read ${name}`, {
    found: 'it is not what it was when it was described.',
    next: 'Run this again when nothing writes to it.',
  })
}
