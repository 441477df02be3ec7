import { once } from 'node:events'
import { appendFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createNetServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { freshDir } from '@release-tools/scan/testing'
import { useProxy } from '../../src/http/proxy.ts'
import { type FileToSend, sendFile } from '../../src/http/send-file.ts'

const servers: Server[] = []
afterEach(() => {
  useProxy({})
  for (const server of servers.splice(0)) server.close()
})

async function listen(server: Server): Promise<string> {
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/place?name=a`
}

type Reply = (request: IncomingMessage, response: ServerResponse) => void

const start = (reply: Reply) => listen(createServer(reply))

/** Answers with what it got. */
const echo: Reply = async (request, response) => {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  const { 'content-length': length, 'user-agent': agent, 'x-own': own, expect: asked } = request.headers
  response.writeHead(201, 'Made', { 'x-seen': 'yes', 'set-cookie': ['a=1', 'b=2'] })
  const body = Buffer.concat(pieces)
  const text = body.length < 100 ? body.toString() : body.length
  response.end(JSON.stringify([request.method, request.url, length, agent, own, asked, text]))
}

/** What `echo` got: method, address, three headers and the question, and the body or its length. */
async function seen(url: string, sent: FileToSend): Promise<unknown[]> {
  return list(await (await sendFile(url, sent, { env: {} })).json())
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Error('no list')
  return value
}

function file(content: string | Buffer, more: Partial<FileToSend> = {}): FileToSend {
  const path = join(freshDir('send-file'), 'file')
  writeFileSync(path, content)
  return { method: 'PUT', headers: { 'x-own': '1' }, path, size: Buffer.byteLength(content), ...more }
}

const large = Buffer.alloc(64 * 1024 * 1024, 'x')

test('sends a file with its size, reports progress, and gives the answer with its headers', async () => {
  const progress: number[] = []
  const answer = await sendFile(await start(echo), file('content'), {
    env: {},
    onSent: bytes => progress.push(bytes),
  })
  const headers = { seen: answer.headers.get('x-seen'), cookies: answer.headers.getSetCookie() }
  expect({ status: answer.status, text: answer.statusText, ...headers }).toEqual({
    status: 201,
    text: 'Made',
    seen: 'yes',
    cookies: ['a=1', 'b=2'],
  })
  expect(await answer.json()).toEqual(['PUT', '/place?name=a', '7', 'release-tools', '1', null, 'content'])
  expect(progress.at(-1)).toBe(7)
})

test('sends an empty file, and a part of a file', async () => {
  const url = await start(echo)
  expect((await seen(url, file(''))).at(-1)).toBe('')
  expect((await seen(url, file('0123456789', { part: { start: 3, size: 4 } }))).at(-1)).toBe('3456')
})

test('a large file is sent only if the server wants it, or does not say so', async () => {
  const polite = createServer(echo).on('checkContinue', (_, response) => response.writeHead(403).end('no'))
  const progress: number[] = []
  const refused = await sendFile(await listen(polite), file(large), {
    env: {},
    onSent: bytes => progress.push(bytes),
  })
  expect({ status: refused.status, body: await refused.text(), sent: progress }).toEqual({
    status: 403,
    body: 'no',
    sent: [],
  })
  const silent = createServer(echo).on('checkContinue', echo)
  expect((await seen(await listen(silent), file(large))).slice(-2)).toEqual(['100-continue', large.length])
})

test('a server that does not know the question gets the file without it', async () => {
  const old = createServer(echo).on('checkContinue', (_, response) => response.writeHead(417).end())
  expect((await seen(await listen(old), file(large))).slice(-2)).toEqual([null, large.length])
})

test('an answer that comes before all is sent is not lost', async () => {
  const rude = createNetServer(socket => {
    socket.on('error', () => undefined)
    socket.once('data', () =>
      socket.write('HTTP/1.1 403 Forbidden\r\ncontent-length: 4\r\n\r\nnope', () => socket.resetAndDestroy()),
    )
  })
  const answer = await sendFile(await listen(rude), file(large.subarray(0, 32 * 1024 * 1024)), { env: {} })
  expect([answer.status, await answer.text()]).toEqual([403, 'nope'])
})

test('a redirect is not followed', async () => {
  const url = await start((request, response) => {
    request.resume().on('end', () => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end())
  })
  const answer = await sendFile(url, file('content'), { env: {} })
  expect([answer.status, answer.headers.get('location')]).toEqual([307, 'http://127.0.0.1:1/'])
})

test('goes through the proxy that the environment names', async () => {
  const asked: string[] = []
  const proxy = await start((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    request.resume().on('end', () => response.writeHead(200).end())
  })
  const env = { HTTP_PROXY: new URL(proxy).origin }
  expect((await sendFile('http://store.example.org/a', file('content'), { env })).status).toBe(200)
  expect(asked).toEqual(['PUT http://store.example.org/a'])
})

test('a file of another size is not sent', async () => {
  const sent = file('content', { size: 8 })
  await expect(sendFile('http://127.0.0.1:1/', sent, { env: {} })).rejects.toThrow(
    `Could not send ${sent.path}: it has 7 bytes, expected 8. Find out what writes to it. Then run the job again.`,
  )
})

test('a file that is not there is said', async () => {
  const sent: FileToSend = { method: 'PUT', headers: {}, path: '/nowhere/file', size: 1 }
  await expect(sendFile('http://127.0.0.1:1/', sent, { env: {} })).rejects.toThrow(
    "Could not send /nowhere/file: ENOENT: no such file or directory, open '/nowhere/file'. Check that it is there and readable.",
  )
})

test('of a file that changes meanwhile, the server never gets all', async () => {
  const sent = file(large.subarray(0, 1_000_000))
  let got = 0
  const url = await start(request => {
    request.on('data', piece => {
      got += piece.length
    })
  })
  let changed = false
  const onSent = () => {
    if (!changed) appendFileSync(sent.path, 'more')
    changed = true
  }
  await expect(sendFile(url, sent, { env: {}, onSent })).rejects.toThrow(
    `Could not send ${sent.path}: it was changed while it was sent (1000000 bytes before, 1000004 now). Find out what writes to it. Then run the job again.`,
  )
  expect(got).toBeLessThan(1_000_000)
})

test('a server that does nothing ends the upload, and so does the caller', async () => {
  const url = await start(() => undefined)
  await expect(sendFile(url, file('content'), { env: {}, idleMs: 100 })).rejects.toMatchObject({
    code: 'silent for 0.1 s',
  })
  const signal = AbortSignal.timeout(100)
  await expect(sendFile(url, file('content'), { env: {}, signal })).rejects.toMatchObject({ name: 'TimeoutError' })
})

test('a connection that breaks gives the error of the system', async () => {
  const url = await start(request => request.socket.resetAndDestroy())
  await expect(sendFile(url, file('content'), { env: {} })).rejects.toMatchObject({ code: 'ECONNRESET' })
  await expect(sendFile('http://127.0.0.1:1/', file('content'), { env: {} })).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  })
})

test('an answer that is too long is refused', async () => {
  const url = await start((request, response) => {
    request.resume().on('end', () => response.end(large))
  })
  await expect(sendFile(url, file('content'), { env: {} })).rejects.toThrow(
    /^Could not send a file to http:\/\/127\.0\.0\.1:\d+\/place: its answer has more than the 1048576 bytes accepted\. Check the address\.$/,
  )
})
