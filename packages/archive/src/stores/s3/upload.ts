import { openAsBlob } from 'node:fs'
import type { Progress } from '../../store.ts'
import type { S3Client } from './client.ts'
import { actionOf, base64Of, type Content, partSize, sizes, type UploadSizes } from './content.ts'
import { lockHeaders } from './lock.ts'
import { uploadParts } from './multipart.ts'

/**
 * Writes a new object, only if its name is free, with its digest, lock and encryption. Returns its version; `taken` if the name is not free.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
 */
export async function upload(
  client: S3Client,
  key: string,
  content: Content,
  { now, progress, sizes: { single, part } = sizes }: { now: number; progress: Progress; sizes?: UploadSizes },
): Promise<{ version: string | undefined } | 'taken'> {
  const headers = { 'content-type': content.mediaType, ...lockHeaders(client.options, now), ...encryption(client) }
  if (content.size > single)
    return uploadParts(client, key, content, { headers, progress, part: partSize(content.size, part) })
  const body = typeof content.source === 'string' ? await openAsBlob(content.source) : content.source
  const answer = await client.call({
    method: 'PUT',
    key,
    headers: { ...headers, 'if-none-match': '*', 'x-amz-checksum-sha256': base64Of(content.sha256) },
    body,
    sha256: content.sha256,
    attempted: `write ${client.place(key)}`,
    action: actionOf(client),
    accept: ['PreconditionFailed'],
  })
  if (answer.code !== undefined) return 'taken'
  progress(content.size)
  return { version: answer.headers.get('x-amz-version-id') ?? undefined }
}

function encryption({ options: { kmsKey } }: S3Client): Record<string, string> {
  if (kmsKey === undefined) return {}
  return { 'x-amz-server-side-encryption': 'aws:kms', 'x-amz-server-side-encryption-aws-kms-key-id': kmsKey }
}
