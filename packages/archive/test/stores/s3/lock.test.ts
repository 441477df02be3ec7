import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@jest/globals'
import { parseAddress } from '@release-tools/archive'
import { testHost } from '@release-tools/testbed'
import { S3Client } from '../../../src/stores/s3/client.ts'
import type { Head } from '../../../src/stores/s3/head.ts'
import { lockFact, lockHeaders, untilOf } from '../../../src/stores/s3/lock.ts'
import { readOptions } from '../../../src/stores/s3/options.ts'

const host = testHost({ env: { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'archive-secret' } })
const options = readOptions(parseAddress('s3://acme?region=eu-central-1'), host.env)
const client = new S3Client(options, { host, repository: 'acme/widget' })
const head: Head = {
  key: 'k',
  id: '1',
  size: 2,
  written: 0,
  checksum: undefined,
  mode: 'GOVERNANCE',
  until: '2020-01-01T00:00:00Z',
  legalHold: false,
  kmsKey: undefined,
}

test('a lock that has ended protects nothing, unless there is a legal hold', async () => {
  const ended = { kind: 'none', why: 'its lock ended on 2020-01-01T00:00:00Z' }
  expect(await lockFact(client, head, { kind: 'on', rule: undefined })).toEqual(ended)
  expect(await lockFact(client, { ...head, legalHold: true }, { kind: 'on', rule: undefined })).toEqual({
    kind: 'legal-hold',
    bypass: 'roles with s3:PutObjectLegalHold',
  })
})

test('a store that can not tell is not said to have no lock', async () => {
  const unlocked = { ...head, mode: undefined, until: undefined }
  const unreadable = { kind: 'unreadable' as const, why: 'it has rules of its own' }
  expect(await lockFact(client, unlocked, unreadable)).toEqual(unreadable)
})

test('nothing is said of a lock of which the store shows only a part, or that it does not show', async () => {
  const why = 'the store shows only a part of the lock: its mode, or when it ends'
  const rule = { mode: 'GOVERNANCE' as const, days: 1 }
  const later = { ...head, until: '2999-01-01T00:00:00Z' }
  for (const part of [
    { ...later, mode: undefined },
    { ...head, until: undefined },
  ])
    expect(await lockFact(client, part, { kind: 'on', rule })).toEqual({ kind: 'unreadable', why })
})

test('a lock that the bucket promised and the store does not show is not there', async () => {
  const server = createServer((_, response) =>
    response.writeHead(404).end('<Error><Code>NoSuchObjectLockConfiguration</Code></Error>'),
  )
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const near = readOptions(parseAddress(`s3://acme?region=auto&endpoint=http://127.0.0.1:${port}`), host.env)
  const unlocked = { ...head, mode: undefined, until: undefined }
  const bucket = { kind: 'on' as const, rule: { mode: 'GOVERNANCE' as const, days: 1 } }
  const fact = await lockFact(new S3Client(near, { host, repository: 'acme/widget' }), unlocked, bucket)
  server.close()
  expect(fact).toEqual({
    kind: 'none',
    why: 'the store shows no lock on it, although the address or the bucket asks for one',
  })
})

test('a lock ends after whole days, and never a part of a second early', () => {
  const lock = { mode: 'COMPLIANCE' as const, days: 2 }
  const now = Date.parse('2026-01-01T12:00:00.001Z')
  expect(untilOf(lock, now)).toBe('2026-01-03T12:00:01Z')
  expect(lockHeaders({ lock, legalHold: true }, now)).toEqual({
    'x-amz-object-lock-mode': 'COMPLIANCE',
    'x-amz-object-lock-retain-until-date': '2026-01-03T12:00:01Z',
    'x-amz-object-lock-legal-hold': 'ON',
  })
  expect(lockHeaders({ lock: undefined, legalHold: false }, now)).toEqual({})
})
