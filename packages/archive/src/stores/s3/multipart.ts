import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { Problem } from '@release-tools/base'
import type { Progress } from '../../store.ts'
import type { S3Client } from './client.ts'
import { actionOf, base64Of, type Content } from './content.ts'
import type { Answer } from './exchange.ts'
import { readXml, textOf } from './xml.ts'

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
  content: Content,
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
  content: Content,
  { id, part, progress }: { id: string; part: number; progress: Progress },
): Promise<Uploaded[]> {
  const sent: Uploaded[] = []
  const whole = createHash('sha256')
  for await (const bytes of partsOf(content, part)) {
    whole.update(bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const checksum = base64Of(sha256)
    const { headers } = await client.call({
      method: 'PUT',
      key,
      query: [
        ['partNumber', String(sent.length + 1)],
        ['uploadId', id],
      ],
      headers: { 'x-amz-checksum-sha256': checksum },
      body: bytes,
      sha256,
      ...named(client, key),
    })
    sent.push({ etag: headers.get('etag') ?? '', checksum })
    progress(bytes.length)
  }
  if (whole.digest('hex') === content.sha256) return sent
  throw new Problem(`write ${client.place(key)}`, {
    found: 'the file changed while it was sent.',
    next: 'Run this again when nothing writes to it.',
  })
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

/** The checksum of an object that was written in parts of `part` bytes: `…-3`. */
export async function compositeOf(content: Content, part: number): Promise<string> {
  const whole = createHash('sha256')
  let count = 0
  for await (const bytes of partsOf(content, part)) {
    whole.update(createHash('sha256').update(bytes).digest())
    count++
  }
  return `${whole.digest('base64')}-${count}`
}

/** Each part is read into the same memory, after the one before is done with. */
async function* partsOf({ source, size }: Content, part: number): AsyncGenerator<Buffer> {
  if (typeof source !== 'string') {
    yield Buffer.from(source)
    return
  }
  const space = Buffer.allocUnsafeSlow(Math.min(part, Math.max(size, 1)))
  const file = await open(source)
  try {
    for (;;) {
      const read = await fill(file, space)
      if (read === 0) return
      yield space.subarray(0, read)
      if (read < space.length) return
    }
  } finally {
    await file.close()
  }
}

/** Reads until the space is full or the file ends. */
async function fill(file: FileHandle, space: Buffer): Promise<number> {
  for (let size = 0; ; ) {
    const { bytesRead } = await file.read(space, size, space.length - size)
    size += bytesRead
    if (bytesRead === 0 || size === space.length) return size
  }
}
