/** @needs s3 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openStore } from '@release-tools/archive'
import { type Bucket, filesToKeep, keyOf, makeBucket, ownerHost } from '@release-tools/archive/testing'
import { testbed } from '@release-tools/testbed'
import { storeContract } from '../../testing/store-contract.ts'

const part = { repository: 'acme/widget', tag: 'v1.0.0', name: 'release' }
const host = ownerHost()
const context = { host, repository: 'acme/widget' }
const { files, remove } = filesToKeep({ 'a.json': '{}', 'out.bin': '' })
const [small] = files as [(typeof files)[0]]
const out = `${small.path}-out`
const nothing = () => {}
afterAll(remove)

storeContract('a bucket', async () => {
  const bucket = await makeBucket(false)
  return {
    open: () => openStore(bucket.address(), context),
    async plant(part, file, bytes) {
      await bucket.erase(keyOf(part, file))
      await bucket.overwrite(keyOf(part, file), bytes)
    },
  }
})

describe('in a bucket with versions', () => {
  let bucket: Bucket
  beforeAll(async () => {
    bucket = await makeBucket(true)
  })
  const key = (prefix: string) => keyOf(part, small.name).replace('releases', prefix)
  const open = (prefix: string) => openStore(bucket.address('', prefix), context)
  const place = (prefix: string) => `s3://${bucket.name}/${prefix}`

  test('a file that a delete marker hides is found, named, and given back', async () => {
    const store = await open('hidden')
    const [first] = await store.put(part, files, nothing)
    for (const file of [small.name, 'archive.json'])
      await bucket.send({ method: 'DELETE', key: key('hidden').replace(small.name, file) })
    host.lines.length = 0
    const [again] = await (await open('hidden')).put(part, files, nothing)
    expect([again?.version, again?.already]).toEqual([first?.version, true])
    expect(host.lines[0]).toMatch(
      new RegExp(
        `^warning: a.json in ${place('hidden')} is hidden by a delete marker, [0-9a-f-]{36} of \\d{4}-\\d\\d-\\d\\d\\. ` +
          `Its version ${first?.version} is still there, and is the one that counts\\. Delete the marker to see the file again\\.$`,
      ),
    )
    expect(await store.parts(part)).toEqual(['release'])
    host.lines.length = 0
    expect(await store.files(part)).toHaveLength(2)
    expect(host.lines).toEqual([
      expect.stringContaining(`archive.json of v1.0.0 in ${place('hidden')} is hidden by a delete marker, `),
    ])
    await store.get(part, small, out, nothing)
    expect(readFileSync(out, 'utf8')).toBe('{}')
  })

  test('a newer version of a file or of a record replaces nothing', async () => {
    const store = await open('newer')
    await store.put(part, files, nothing)
    await bucket.overwrite(key('newer'), Buffer.from('[]'))
    await bucket.overwrite(key('newer').replace(small.name, 'archive.json'), Buffer.from('{"files":[]}'))
    host.lines.length = 0
    const kept = await (await open('newer')).put(part, files, nothing)
    expect(kept.map(({ already }) => already)).toEqual([true, true, true])
    expect(host.lines).toEqual([
      expect.stringContaining('is hidden by a newer version, '),
      expect.stringContaining('is hidden by a newer version, '),
    ])
    expect(await store.files(part)).toHaveLength(2)
    await store.get(part, small, out, nothing)
    expect(readFileSync(out, 'utf8')).toBe('{}')
  })

  test('a name of which all versions were deleted is free again', async () => {
    const store = await open('gone')
    await store.put(part, files, nothing)
    await bucket.erase(key('gone'))
    await bucket.send({ method: 'DELETE', key: key('gone') })
    const [kept] = await (await open('gone')).put(part, files, nothing)
    expect(kept?.already).toBe(false)
  })

  test('a file that changes after it was described is not kept', async () => {
    const other = filesToKeep({ 'a.json': '{}' })
    writeFileSync(other.files[0]?.path ?? '', '[]')
    await expect((await open('changed')).put(part, other.files, nothing)).rejects.toThrow(
      `Could not write ${place('changed')}/acme/widget/v1.0.0/release/a.json: the store got other bytes than those with the digest`,
    )
    other.remove()
  })

  test('files are encrypted with the key that the address names', async () => {
    const store = await openStore(bucket.address(`&kms-key=${testbed().s3.kmsKey}`, 'encrypted'), context)
    await store.put(part, files, nothing)
    const { headers } = await bucket.send({ method: 'HEAD', key: key('encrypted') })
    expect(headers.get('x-amz-server-side-encryption-aws-kms-key-id')).toMatch(/:release$/)
    const unknown = await openStore(bucket.address('&kms-key=other', 'unknown'), context)
    await expect(unknown.put(part, files, nothing)).rejects.toThrow('the store has no such KMS key, or it is disabled.')
  })
})

test('a store that ignores If-None-Match is refused', async () => {
  const bucket = await makeBucket(true)
  const { endpoint } = testbed().s3
  // In front of the store, something that drops the condition. Its signature covers it, so the owner signs again.
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const url = new URL(request.url ?? '', endpoint)
    const [, , ...key] = url.pathname.split('/').map(decodeURIComponent)
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => /^content-type$|^x-amz-(checksum|object)/.test(name)),
    ) as Record<string, string>
    const answer = await bucket.send({
      method: request.method as 'PUT',
      ...(key.length > 0 && { key: key.join('/') }),
      query: [...url.searchParams],
      headers,
      ...(pieces.length > 0 && { body: Buffer.concat(pieces) }),
      accept: ['ObjectLockConfigurationNotFoundError', 'NoSuchKey', 'NoSuchObjectLockConfiguration'],
    })
    const kept = [...answer.headers].filter(([name]) =>
      /^(?:x-amz-(?!id)|last-modified|etag|content-length)/.test(name),
    )
    response.writeHead(answer.status, Object.fromEntries(kept)).end(answer.body)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  const address = bucket.address().replace(encodeURIComponent(endpoint), `http://127.0.0.1:${port}`)
  const store = await openStore(address, context)
  await expect(store.put(part, files, nothing)).rejects.toThrow(
    ': it ignores If-None-Match: it wrote the same name twice, and would replace files. Use a store that obeys',
  )
  expect(await store.files(part)).toBeUndefined()
  server.close()
})
