import type { S3Client } from './client.ts'
import { modeOf, type WantedLock } from './options.ts'
import { versionQuery } from './versions.ts'

/** What a store says about one version. */
export interface Head {
  key: string
  id: string | undefined
  /** In bytes. */
  size: number
  /** When it was written, in milliseconds. */
  written: number
  /** Base64 of its SHA-256, or of those of its parts with their number: `…-3`. Undefined if the store keeps none. */
  checksum: string | undefined
  mode: WantedLock['mode'] | undefined
  until: string | undefined
  legalHold: boolean
  /** The KMS key that it is encrypted with. */
  kmsKey: string | undefined
}

/** What the login needs to read a version. */
export const toRead = 's3:GetObject and s3:GetObjectVersion'

/**
 * Reads what a store says about a version; about the latest without `id`. Undefined if there is no such version.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export async function readHead(client: S3Client, key: string, id: string | undefined): Promise<Head | undefined> {
  const { headers, code } = await client.call({
    method: 'HEAD',
    key,
    query: versionQuery(id),
    headers: { 'x-amz-checksum-mode': 'ENABLED' },
    attempted: `look at ${client.place(key)}`,
    action: toRead,
    accept: ['NoSuchKey'],
  })
  if (code !== undefined) return undefined
  const text = (name: string) => headers.get(name) ?? undefined
  return {
    key,
    id: text('x-amz-version-id') ?? id,
    size: Number(text('content-length') ?? '-1'),
    written: Date.parse(text('last-modified') ?? '') || 0,
    checksum: text('x-amz-checksum-sha256'),
    mode: modeOf(text('x-amz-object-lock-mode')),
    until: secondsOnly(text('x-amz-object-lock-retain-until-date')),
    legalHold: text('x-amz-object-lock-legal-hold') === 'ON',
    kmsKey: text('x-amz-server-side-encryption-aws-kms-key-id'),
  }
}

/** A date in the one form that we show; undefined if it is none. */
function secondsOnly(text: string | undefined): string | undefined {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z')
}
