import { at, limits, Problem, parseJson, textAt } from '@release-tools/base'
import type { S3Client } from './client.ts'
import { readXml, textOf } from './xml.ts'

/**
 * A lock in compliance mode can't be ended, and what it protects can't be read any more once its KMS key is gone. Throws a Problem if the key ends
 * before the lock, or if nobody can tell, unless the address accepts that. That no deletion is planned today is all that can be known.
 */
export async function requireLastingKey(client: S3Client, until: string): Promise<void> {
  const { lock, keyRisk } = client.options
  if (lock?.mode !== 'COMPLIANCE') return
  const key = await keyOf(client)
  if (key === undefined) return
  const end = 'unknown' in key ? key : await endOf(client, key.id)
  if (end === 'none') return
  if ('unknown' in end && keyRisk) return
  if ('at' in end && end.at > Date.parse(until)) return
  const found =
    'at' in end
      ? `its KMS key ends on ${new Date(end.at).toISOString().slice(0, 10)}: what it encrypted could not be read after that.`
      : `it is unknown whether its KMS key lasts as long: ${end.unknown}.`
  const accept = 'at' in end ? '' : ', or accept it with key-risk=accepted'
  throw new Problem(`lock files in ${client.place()} until ${until} for good`, {
    found,
    next: `Use a key that nobody deletes${accept}.`,
  })
}

type Unknown = { unknown: string }

/** The key that new files are encrypted with; undefined if it is none of KMS, or one of AWS itself, which nobody can delete. */
async function keyOf(client: S3Client): Promise<{ id: string } | Unknown | undefined> {
  if (client.options.kmsKey !== undefined) return { id: client.options.kmsKey }
  const { body, code } = await client.call({
    method: 'GET',
    query: [['encryption', '']],
    attempted: `read the encryption of ${client.place()}`,
    action: 's3:GetEncryptionConfiguration',
    accept: ['ServerSideEncryptionConfigurationNotFoundError', 'AccessDenied', 'NotImplemented'],
  })
  if (code === 'AccessDenied') return { unknown: 'the login lacks s3:GetEncryptionConfiguration' }
  if (code !== undefined) return undefined
  const top = readXml(body, `the encryption of ${client.place()}`)
  const id = textOf(top, 'Rule', 'ApplyServerSideEncryptionByDefault', 'KMSMasterKeyID')
  return id ? { id } : undefined
}

/** When a key ends, in milliseconds. https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html */
async function endOf(client: S3Client, id: string): Promise<{ at: number } | Unknown | 'none'> {
  if (client.options.endpoint !== undefined) return { unknown: 'only the KMS of AWS tells when a key ends' }
  const attempted = `look at the KMS key ${id}`
  const { body, code } = await client.askKms(
    'DescribeKey',
    { KeyId: id },
    { attempted, action: 'kms:DescribeKey', accept: ['AccessDeniedException'] },
  )
  if (code !== undefined) return { unknown: 'the login lacks kms:DescribeKey' }
  const key = at(parseJson(body.toString(), `the answer to "${attempted}"`, limits.note), 'KeyMetadata')
  const ends = ['DeletionDate', 'ValidTo'].flatMap(name => secondsAt(key, name))
  if (ends.length > 0) return { at: Math.min(...ends) * 1000 }
  return textAt(key, 'KeyState') === 'Enabled' ? 'none' : { unknown: `its state is ${textAt(key, 'KeyState')}` }
}

function secondsAt(key: unknown, name: string): number[] {
  const value = at(key, name)
  return typeof value === 'number' ? [value] : []
}
