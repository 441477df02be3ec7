/** @needs s3 */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { openStore, parseAddress, tryDeletion } from '@release-tools/archive'
import { type Bucket, filesToKeep, limitedHost, makeBucket, ownerHost } from '@release-tools/archive/testing'
import { handOut, type TestHost } from '@release-tools/testbed'
import { S3Client } from '../../src/stores/s3/client.ts'
import { readHead } from '../../src/stores/s3/head.ts'
import { compositeOf } from '../../src/stores/s3/multipart.ts'
import { readOptions } from '../../src/stores/s3/options.ts'
import { hasBytes } from '../../src/stores/s3/same-bytes.ts'
import { upload } from '../../src/stores/s3/upload.ts'

const part = { repository: 'acme/widget', tag: 'v1.0.0', name: 'release' }
const repository = 'acme/widget'
const { files, remove } = filesToKeep({ 'a.json': '{}' })
const nothing = () => {}
const everything = { Effect: 'Allow', Action: ['s3:*'], Resource: ['arn:aws:s3:::*'] }
// All but the date.
const timers = ['nextTick', 'queueMicrotask', 'setImmediate', 'setInterval', 'setTimeout', 'performance'] as const
const without = (...actions: string[]) => [
  everything,
  { Effect: 'Deny', Action: actions, Resource: ['arn:aws:s3:::*'] },
]

let bucket: Bucket
beforeAll(async () => {
  bucket = await makeBucket(true)
})
afterAll(remove)

const open = (host: TestHost, options = '', prefix = 'releases') =>
  openStore(bucket.address(options, prefix), { host, repository })

test.each([
  ['another region', 'eu-central-1', 'us-east-1', 'the bucket is in eu-central-1. Write region=eu-central-1 into the'],
  [
    'a bucket that is not there',
    's3://bucket-',
    's3://gone-',
    'there is no such bucket. Check its name, the region and',
  ],
])('%s is named', async (_, right, wrong, found) => {
  const store = await openStore(bucket.address().replace(right, wrong), { host: ownerHost(), repository })
  await expect(store.check()).rejects.toThrow(found)
})

test.each([
  [{ AWS_SECRET_ACCESS_KEY: 'not-the-key' }, 'the signature does not fit: the secret key is wrong. Check AWS_SECRET'],
  [{ AWS_ACCESS_KEY_ID: 'nobody' }, 'the store does not know this access key. Check AWS_ACCESS_KEY_ID,'],
  [{ AWS_SESSION_TOKEN: 'not-a-token' }, 'the store does not know this access key.'],
])('a login with %j is refused, without the secret in any text', async (login, found) => {
  const secrets = Object.values(login).filter(value => value !== 'nobody')
  for (const secret of secrets) handOut(secret, 'a login')
  const store = await open(ownerHost(login))
  const error = await store.check().catch(error => error)
  expect(error.message).toContain(found)
  for (const secret of secrets) expect(error.message).not.toContain(secret)
})

test.each([
  [{ AWS_ACCESS_KEY_ID: '' }, 'AWS_ACCESS_KEY_ID is not set, and the address names no role. Add role='],
  [{ AWS_SECRET_ACCESS_KEY: undefined }, 'AWS_SECRET_ACCESS_KEY is not set, and the address names no role.'],
])('no login (%j) is said before any request', async (login, found) => {
  await expect(open(ownerHost(login))).rejects.toThrow(`Could not log in to the s3 store: ${found}`)
})

test.each([
  [20, 'the clock of this machine is 20 minutes fast. Set the clock: a store accepts 15 minutes.'],
  [-20, 'the clock of this machine is 20 minutes slow.'],
])('a clock that is %d minutes ahead is named', async (minutes, found) => {
  const store = await open(ownerHost())
  jest.useFakeTimers({ now: Date.now() + minutes * 60_000, doNotFake: [...timers] })
  try {
    await expect(store.check()).rejects.toThrow(found)
  } finally {
    jest.useRealTimers()
  }
})

test.each([
  [['s3:PutObject'], '', 'the login may not do that. Allow s3:PutObject on the bucket and its objects'],
  [['s3:PutObjectRetention'], '&lock=governance&days=1', 'Allow s3:PutObject, s3:PutObjectRetention on the bucket'],
  [['s3:PutObjectLegalHold'], '&hold=on', 'Allow s3:PutObject, s3:PutObjectLegalHold on the bucket'],
  [['s3:ListBucketVersions', 's3:ListBucket'], '', 'Allow s3:ListBucket and s3:ListBucketVersions on the bucket'],
  [['s3:GetObject', 's3:GetObjectVersion'], '', 'Allow s3:GetObject and s3:GetObjectVersion on the bucket'],
  [['s3:GetObjectRetention'], '&lock=governance&days=1', 'the login may not see the lock. Allow s3:GetObjectRetention'],
  [
    ['s3:GetObjectLegalHold'],
    '&lock=governance&days=1&hold=on',
    'the store took the file, and shows no such lock. Allow',
  ],
  [
    ['s3:GetBucketObjectLockConfiguration'],
    '&lock=governance&days=1',
    'the login lacks s3:GetBucketObjectLockConfiguration. Allow s3:GetBucketObjectLockConfiguration on the bucket.',
  ],
])('a login without %j is told what it lacks', async (actions, options, found) => {
  const store = await open(await limitedHost(without(...actions)), options, actions.join('-').replaceAll(':', ''))
  await expect(store.put(part, files, nothing)).rejects.toThrow(found)
})

test('the policy of the manual is enough to archive and to get back', async () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/tasks/archive-in-s3.md'), 'utf8')
  const policy = /```json\n(.*?)```/s.exec(page)?.[1]?.replaceAll('acme-releases', bucket.name) ?? ''
  const host = await limitedHost(JSON.parse(policy).Statement)
  for (const days of [1, 9]) {
    const store = await open(host, `&lock=governance&days=${days}&hold=on`, 'manual')
    await store.check()
    const [kept] = await store.put(part, files, nothing)
    expect(kept?.lock).toMatchObject({ kind: 'governance', legalHold: true })
    expect(await store.parts(part)).toEqual(['release'])
  }
})

test('what the login may not see of a lock is unreadable, and not none', async () => {
  const store = await open(await limitedHost(without('s3:GetBucketObjectLockConfiguration')), '', 'unseen')
  const unreadable = { kind: 'unreadable', why: 'the login lacks s3:GetBucketObjectLockConfiguration' }
  expect(await store.check()).toEqual(unreadable)
  const [kept] = await store.put(part, files, nothing)
  expect(kept?.lock).toEqual(unreadable)
  const blind = await open(await limitedHost(without('s3:GetObjectRetention')), '', 'unseen')
  const [again] = await blind.put(part, files, nothing)
  expect(again?.lock).toEqual({ kind: 'unreadable', why: 'the login lacks s3:GetObjectRetention' })
})

test('governance does not become compliance without somebody who may change that', async () => {
  await (await open(ownerHost(), '&lock=governance&days=3', 'weaker')).put(part, files, nothing)
  const host = await limitedHost(without('s3:BypassGovernanceRetention'))
  const store = await open(host, '&lock=compliance&days=2&confirm=compliance&most-days=2', 'weaker')
  const outcome = await store.put(part, files, nothing).then(
    kept => kept[0]?.lock,
    error => error.message,
  )
  expect(outcome).toMatch(/is locked in GOVERNANCE mode until .* and the store does not change that for this login/)
})

test('a login that may delete nothing shows nothing by what it is refused', async () => {
  const host = await limitedHost(without('s3:DeleteObject', 's3:DeleteObjectVersion'))
  const address = bucket.address('&lock=governance&days=1')
  const refused = { deleted: false, answer: '403 AccessDenied: Access Denied.' }
  expect(await tryDeletion(address, { host, repository })).toEqual({
    kind: 'governance',
    mayDelete: false,
    plain: refused,
    bypass: refused,
  })
})

test('a file in parts is compared by the digests of its parts, or read again', async () => {
  const mebibytes = 1024 ** 2
  const large = filesToKeep({ 'large.bin': randomBytes(6 * mebibytes) })
  const [file] = large.files as [(typeof large.files)[0]]
  const content = { ...file, source: file.path }
  const host = ownerHost()
  const options = readOptions(parseAddress(bucket.address('&lock=governance&days=1&hold=on')), host.env)
  const client = new S3Client(options, { host, repository })
  let sent = 0
  const settings = {
    now: Date.now(),
    sizes: { single: 5 * mebibytes, part: 5 * mebibytes },
    progress: (bytes: number) => {
      sent += bytes
    },
  }
  const written = await upload(client, 'large.bin', content, settings)
  expect([written, sent]).toEqual([{ version: expect.any(String) }, file.size])
  const head = await readHead(client, 'large.bin', undefined)
  if (head === undefined) throw new Error('the file is not there')
  expect(head).toMatchObject({ mode: 'GOVERNANCE', legalHold: true, checksum: expect.stringMatching(/-2$/) })
  expect(head.checksum).toBe(await compositeOf(content, 5 * mebibytes))
  expect([await hasBytes(client, head, content), await hasBytes(client, head, { ...content, size: 1 })]).toEqual([
    true,
    false,
  ])
  expect(await upload(client, 'large.bin', content, settings)).toBe('taken')
  const changed = { ...content, sha256: '0'.repeat(64) }
  await expect(upload(client, 'other.bin', changed, settings)).rejects.toThrow(
    'Could not read large.bin: it is not what it was when it was described.',
  )
  const { body } = await bucket.send({ method: 'GET', query: [['uploads', '']] })
  expect(body.toString()).not.toContain('<Upload>')
  large.remove()
})
