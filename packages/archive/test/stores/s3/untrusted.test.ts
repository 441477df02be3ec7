import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, expect, test } from '@jest/globals'
import { parseAddress, tryDeletion } from '@release-tools/archive'
import { filesToKeep } from '@release-tools/archive/testing'
import { testHost } from '@release-tools/testbed'
import { S3Client } from '../../../src/stores/s3/client.ts'
import type { Head } from '../../../src/stores/s3/head.ts'
import { readOptions } from '../../../src/stores/s3/options.ts'
import { hasBytes } from '../../../src/stores/s3/same-bytes.ts'

// Stores that say one thing and do another, as MinIO never does.
let server: Server | undefined
afterEach(() => void server?.close())

async function addressOf(answer: RequestListener, options = ''): Promise<string> {
  server = createServer(answer)
  await new Promise<void>(done => server?.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  return `s3://acme/releases?endpoint=http://127.0.0.1:${port}&region=auto${options}`
}

const host = testHost({ env: { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'archive-secret' } })
const context = { host, repository: 'acme/widget', retry: { attempts: 2, baseMs: 1, maxMs: 10 } }
const compliance = '&lock=compliance&days=1&confirm=compliance&most-days=1'
const on = '<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled></ObjectLockConfiguration>'
const later = new Date(Date.now() + 60_000).toISOString()

/** A store that shows each file with these headers, as long as it has it, and answers 204 to each deletion of a version. */
function showing(headers: Record<string, string>, deletes: boolean): RequestListener {
  let isThere = true
  return (request, response) => {
    const version = { 'x-amz-version-id': '1' }
    if (request.method === 'PUT') return response.writeHead(200, version).end()
    if (request.method === 'GET') return response.end(on)
    if (request.method === 'HEAD') return response.writeHead(isThere ? 200 : 404, { ...version, ...headers }).end()
    if (deletes && (request.url ?? '').includes('versionId')) isThere = false
    response.writeHead(204, version).end()
  }
}

test.each([
  [
    'has another lock than was asked for',
    'GOVERNANCE',
    true,
    'a file was written with a lock in compliance mode, and the store shows something else (only roles with',
  ],
  [
    'deletes what it shows as locked',
    'COMPLIANCE',
    true,
    'the store deleted a file that it showed as locked (compliance).',
  ],
  [
    'says that it deleted what it still has',
    'COMPLIANCE',
    false,
    'the store said that it deleted a file, and still shows it.',
  ],
])('a store that %s fails the trial of a deletion', async (_, mode, deletes, found) => {
  const headers = { 'x-amz-object-lock-mode': mode, 'x-amz-object-lock-retain-until-date': later }
  const address = await addressOf(showing(headers, deletes), compliance)
  await expect(tryDeletion(address, context)).rejects.toThrow(
    `Could not try a deletion in s3://acme/releases: ${found}`,
  )
})

test.each([
  [
    'more than its size',
    (_: unknown, response) => response.end('12345678'),
    'the store sends more than the 2 bytes that it says it has.',
  ],
  [
    'nothing to this login',
    (_: unknown, response) => response.writeHead(403).end(),
    'the login may not do that. Allow s3:GetObject and s3:GetObjectVersion',
  ],
] satisfies [string, RequestListener, string][])(
  'a version that is read again is refused at once if the store sends %s',
  async (_, answer, found) => {
    let asked = 0
    const counting: RequestListener = (request, response) => {
      asked += 1
      answer(request, response)
    }
    const options = readOptions(parseAddress(await addressOf(counting)), host.env)
    const { files, remove } = filesToKeep({ a: '{}' })
    const [file] = files as [(typeof files)[0]]
    const head = { key: 'a', id: undefined, size: 2, checksum: undefined } as Head
    await expect(hasBytes(new S3Client(options, context), head, { ...file, source: file.path })).rejects.toThrow(
      `Could not read s3://acme/a again: ${found}`,
    )
    remove()
    expect(asked).toBe(1)
  },
)
