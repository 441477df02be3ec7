import type { FileToKeep } from '../../store.ts'
import type { S3Client } from './client.ts'

/** A file, or bytes, to write. */
export interface Content extends Omit<FileToKeep, 'path'> {
  source: string | Uint8Array
}

/** Largest object of one request, and the size of the parts of larger ones, in bytes. */
export interface UploadSizes {
  single: number
  part: number
}

/** S3 takes 5 GiB in one request, and 10,000 parts. */
const mostParts = 10_000
export const sizes: UploadSizes = { single: 5 * 1024 ** 3, part: 64 * 1024 ** 2 }

/** Size of the parts of a file, in bytes. It follows from the size of the file, so that a later run can compare. */
export function partSize(size: number, part = sizes.part): number {
  return Math.max(part, Math.ceil(size / mostParts))
}

/** Base64 of a digest in hex, as S3 has it. */
export function base64Of(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64')
}

/** What the login needs to write. */
export function actionOf({ options: { lock, legalHold, kmsKey } }: S3Client): string {
  const actions = [
    's3:PutObject',
    ...(lock === undefined ? [] : ['s3:PutObjectRetention']),
    ...(legalHold ? ['s3:PutObjectLegalHold'] : []),
    ...(kmsKey === undefined ? [] : ['kms:GenerateDataKey']),
  ]
  return actions.join(', ')
}
