import { counted } from '../../counted.ts'
import type { Progress } from '../../store.ts'
import type { S3Client } from './client.ts'
import { actionOf, base64Of, type Content, partSize, sizes, type UploadSizes } from './content.ts'
import { lockHeaders, type Protection } from './lock.ts'
import { uploadParts } from './multipart.ts'

/** `now` is when the lock begins, in milliseconds. `protection` defaults to that of the store. */
interface UploadOptions {
  now: number
  progress: Progress
  sizes?: UploadSizes
  protection?: Protection
}

/**
 * Writes a new object, only if its name is free, with its digest, lock and encryption. Returns its version; `taken` if the name is not free.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
 */
export async function upload(
  client: S3Client,
  key: string,
  content: Content,
  { now, progress, sizes: { single, part } = sizes, protection = client.options }: UploadOptions,
): Promise<{ version: string | undefined } | 'taken'> {
  const headers = {
    'content-type': content.mediaType,
    ...lockHeaders(protection, now),
    ...encryption(client),
  }
  const { source, size } = content
  if (typeof source === 'string' && size > single)
    return uploadParts(client, key, { ...content, source }, { headers, progress, part: partSize(size, part) })
  const answer = await client.call({
    method: 'PUT',
    key,
    headers: { ...headers, 'if-none-match': '*', 'x-amz-checksum-sha256': base64Of(content.sha256) },
    body: typeof source === 'string' ? { path: source, size, onSent: counted(size, progress) } : source,
    sha256: content.sha256,
    attempted: `write ${client.place(key)}`,
    action: actionOf(client),
    accept: ['PreconditionFailed'],
  })
  if (answer.code !== undefined) return 'taken'
  return { version: answer.headers.get('x-amz-version-id') ?? undefined }
}

function encryption({ options: { kmsKey } }: S3Client): Record<string, string> {
  if (kmsKey === undefined) return {}
  return { 'x-amz-server-side-encryption': 'aws:kms', 'x-amz-server-side-encryption-aws-kms-key-id': kmsKey }
}
