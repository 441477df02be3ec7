import { afterEach, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { testHost } from '@release-tools/testbed'
import { openWriter } from '../src/registry-writer.ts'
import { Servers } from '../testing/loopback-registry.ts'

const servers = new Servers()
afterEach(() => servers.stop())

/** A registry behind a proxy that takes requests of at most `limit` bytes. Gives what it was sent, and each chunk. */
async function upload(content: Buffer, limit: number, headers: Record<string, string> = {}) {
  const received: Buffer[] = []
  const chunks: string[] = []
  const registry = await servers.start(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece)
    const body = Buffer.concat(pieces)
    const location = `/upload/${chunks.length}`
    if (body.length > limit) return void response.writeHead(413).end()
    if (request.method === 'HEAD') return void response.writeHead(404).end()
    if (request.method === 'POST') return void response.writeHead(202, { location, ...headers }).end()
    if (request.method === 'PUT') return void response.writeHead(body.length === 0 ? 201 : 400).end()
    chunks.push(`${request.url} ${request.headers['content-range']}`)
    received.push(body)
    return void response.writeHead(202, { location: `/upload/${chunks.length}` }).end()
  })
  const reference = { registry, repository: 'acme/widget', wanted: 'v1' }
  const policy = { attempts: 1, baseMs: 1, maxMs: 1 }
  const writer = await openWriter(reference, testHost({ env: {} }), { policy })
  const sent = await writer.blob(`sha256:${sha256(content)}`, content)
  return { sent, chunks, received: Buffer.concat(received) }
}

const mib = 1024 * 1024
const content = Buffer.alloc(20 * mib, 'release')

test('a layer that is too large for one request is sent in chunks, in the order of its bytes', async () => {
  const { sent, chunks, received } = await upload(content, 17 * mib)
  expect(sent).toBe(true)
  expect(chunks).toEqual([`/upload/0 0-${16 * mib - 1}`, `/upload/1 ${16 * mib}-${20 * mib - 1}`])
  expect(received.equals(content)).toBe(true)
})

test('chunks are as large as the registry wants', async () => {
  const { chunks } = await upload(content, 19 * mib, { 'oci-chunk-min-length': `${18 * mib}` })
  expect(chunks).toEqual([`/upload/0 0-${18 * mib - 1}`, `/upload/1 ${18 * mib}-${20 * mib - 1}`])
})

test('a proxy that takes no chunk either is named', async () => {
  await expect(upload(content, mib)).rejects.toThrow(
    'acme/widget:v1: a part of a layer is too large for the registry, or for a proxy before it (413). Raise the limit, which is client_max_body_size in nginx.',
  )
})
