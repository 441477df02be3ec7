import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from '@jest/globals'
import { sendToOwn } from '../../src/http/own-authority.ts'
import { Transient } from '../../src/http/retry.ts'

let server: Server | undefined
afterEach(() => void server?.close())

async function start(listener: RequestListener): Promise<string> {
  const started = createServer(listener)
  server = started
  await new Promise<void>(done => started.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/v1/login`
}

const post = { method: 'POST' as const, headers: { 'x-own': '1' }, body: '{"a":"é"}', authorities: undefined }

test('sends method, headers and body, and returns status and body, without following a redirect', async () => {
  const url = await start((request, response) => {
    request.setEncoding('utf8')
    request.on('data', body => {
      response.writeHead(307, { location: 'http://127.0.0.1:1/' })
      response.end(`${request.method} ${request.url} ${request.headers['x-own']} ${body}`)
    })
  })
  expect(await sendToOwn(url, post, {})).toEqual({ status: 307, body: 'POST /v1/login 1 {"a":"é"}' })
})

test('an answer that is too long is refused while it comes', async () => {
  const url = await start((_, response) => {
    response.on('error', () => {})
    const more = () => response.write(Buffer.alloc(64 * 1024), error => error || setImmediate(more))
    more()
  })
  await expect(sendToOwn(url, post, {})).rejects.toThrow(
    /^Could not ask http:\/\/127\.0\.0\.1:\d+: its answer has more than the 1048576 bytes accepted\. Check the address\.$/,
  )
})

test('an answer that ends early, and a server that is not there, may pass', async () => {
  const url = await start((_, response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('{')
    setTimeout(() => response.destroy(), 10)
  })
  await expect(sendToOwn(url, post, {})).rejects.toBeInstanceOf(Transient)
  const nowhere = sendToOwn('http://127.0.0.1:1/', post, {})
  await expect(nowhere).rejects.toThrow('the server cannot be reached (ECONNREFUSED).')
})

test('a server elsewhere is not asked without encryption', async () => {
  await expect(sendToOwn('http://vault.example.org/', post, {})).rejects.toThrow(
    'Could not ask http://vault.example.org: its address has no encryption. Give an address that begins with https://.',
  )
})
