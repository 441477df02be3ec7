/** @needs kms */
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parseAddress } from '@release-tools/archive'
import { type AwsKms, startAwsKms, testbed, testHost } from '@release-tools/testbed'
import { S3Client } from '../../../src/stores/s3/client.ts'
import { requireLastingKey } from '../../../src/stores/s3/key-life.ts'
import { readOptions } from '../../../src/stores/s3/options.ts'

let kms: AwsKms
beforeAll(async () => {
  kms = await startAwsKms({ dir: testbed().dir, python: testbed().keyServices })
})
afterAll(() => kms.stop())

const compliance = '&lock=compliance&days=30&most-days=30&confirm=compliance'
const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString()

/** A bucket of AWS, unless the options name another endpoint. */
function clientFor(options: string) {
  const host = testHost({ env: { ...kms.env, AWS_ENDPOINT_URL_KMS: kms.env.AWS_ENDPOINT_URL } })
  const address = parseAddress(`s3://acme/releases?region=eu-west-1${options}`)
  return new S3Client(readOptions(address, host.env), { host, repository: 'acme/widget' })
}

test('a lock in compliance mode never lasts longer than its key', async () => {
  const key = await kms.createKey('archive', 'SYMMETRIC_DEFAULT')
  const client = clientFor(`${compliance}&kms-key=${key}`)
  await requireLastingKey(client, inDays(30))
  await kms.call('ScheduleKeyDeletion', { KeyId: key, PendingWindowInDays: 10 })
  await requireLastingKey(client, inDays(9))
  const day = inDays(10).slice(0, 10)
  for (const risk of ['', '&key-risk=accepted'])
    await expect(requireLastingKey(clientFor(`${compliance}&kms-key=${key}${risk}`), inDays(30))).rejects.toThrow(
      `its KMS key ends on ${day}: what it encrypted could not be read after that. Use a key that nobody deletes.`,
    )
  expect((await kms.compare()).faults).toEqual([])
})

test('a key that is disabled, or that the login may not see, is unknown', async () => {
  const key = await kms.createKey('disabled', 'SYMMETRIC_DEFAULT')
  await kms.call('DisableKey', { KeyId: key })
  const refusal = (found: string) =>
    `it is unknown whether its KMS key lasts as long: ${found}. Use a key that nobody deletes, or accept it with key-risk=accepted.`
  await expect(requireLastingKey(clientFor(`${compliance}&kms-key=${key}`), inDays(1))).rejects.toThrow(
    refusal('its state is Disabled'),
  )
  await requireLastingKey(clientFor(`${compliance}&kms-key=${key}&key-risk=accepted`), inDays(1))
  await kms.deny(key, ['kms:DescribeKey'])
  const denied = await requireLastingKey(clientFor(`${compliance}&kms-key=${key}`), inDays(1)).catch(error => error)
  expect(denied.message).toContain('it is unknown whether its KMS key lasts as long')
})

test('a key that is not there is said before anything is written', async () => {
  await expect(requireLastingKey(clientFor(`${compliance}&kms-key=alias/gone`), inDays(1))).rejects.toThrow(
    'Could not look at the KMS key alias/gone: the store has no such KMS key, or it is disabled. Check kms-key in the',
  )
})

test('the key of the bucket counts too, and only AWS tells when a key ends', async () => {
  const rule = '<Rule><ApplyServerSideEncryptionByDefault>'
  const answers = [
    `<ServerSideEncryptionConfiguration>${rule}<SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>k</KMSMasterKeyID></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>`,
    `<ServerSideEncryptionConfiguration>${rule}<SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>`,
    '<Error><Code>ServerSideEncryptionConfigurationNotFoundError</Code></Error>',
    '<Error><Code>AccessDenied</Code></Error>',
  ]
  const server = createServer((_, response) => {
    const answer = answers.shift() ?? ''
    response.writeHead(answer.startsWith('<Error>') ? 404 : 200).end(answer)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  const client = clientFor(`${compliance}&endpoint=http://127.0.0.1:${port}`)
  await expect(requireLastingKey(client, inDays(1))).rejects.toThrow('only the KMS of AWS tells when a key ends.')
  await requireLastingKey(client, inDays(1))
  await requireLastingKey(client, inDays(1))
  await expect(requireLastingKey(client, inDays(1))).rejects.toThrow('the login lacks s3:GetEncryptionConfiguration.')
  await requireLastingKey(clientFor('&lock=governance&days=1&kms-key=k'), inDays(1))
  server.close()
})
