import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { type FaultProxy, type NetworkFault, startFaultProxy } from '../src/fault-proxy.ts'

/** What arrived at the server, in order: method, path, host, and its body or as much of it as came. */
const arrived: string[] = []
const server = createServer(async (request, response) => {
  const { method, url, headers } = request
  const pieces: Buffer[] = []
  request.on('data', piece => pieces.push(piece))
  const end = (how: string) => arrived.push(`${method} ${url} ${headers.host} ${Buffer.concat(pieces)}${how}`)
  request.on('error', () => end(' (cut)'))
  await buffer(request).catch(() => undefined)
  if (request.readableAborted) return
  end('')
  response.writeHead(201, { 'x-own': 'yes', 'content-length': 10 }).end('0123456789')
})

let proxy: FaultProxy
let host: string
beforeAll(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  proxy = await startFaultProxy(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  host = new URL(proxy.url).host
})
afterAll(async () => {
  await proxy.stop()
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  arrived.length = 0
  proxy.requests.length = 0
})

async function ask(fault: NetworkFault | undefined, signal?: AbortSignal): Promise<string> {
  proxy.setFaults(() => fault)
  const sent = { method: 'PUT', body: 'content', ...(signal && { signal }) }
  const answer = await fetch(`${proxy.url}/a?b=c`, sent).catch(() => undefined)
  if (answer === undefined) return 'cut'
  const body = await answer.text().catch(() => 'cut')
  return `${answer.status} ${answer.headers.get('x-own')} ${body}`
}

test('a request passes with its host, and its answer comes back', async () => {
  expect(await ask(undefined)).toBe('201 yes 0123456789')
  expect(await ask('late')).toBe('201 yes 0123456789')
  expect(arrived).toEqual(Array(2).fill(`PUT /a?b=c ${host} content`))
  expect(proxy.requests).toEqual(Array(2).fill({ method: 'PUT', path: '/a?b=c', length: 7, status: 201 }))
})

test('a request that is cut before does not arrive, nor does one with another answer', async () => {
  expect(await ask('cut')).toBe('cut')
  expect(await ask({ answer: { status: 403, headers: { 'x-own': 'no' }, body: 'never' } })).toBe('403 no never')
  expect(await ask({ answer: 'reset' })).toBe('cut')
  expect(arrived).toEqual([])
  expect(proxy.requests.map(({ status }) => status)).toEqual([undefined, undefined, undefined])
})

test('one that is cut after takes effect, with nothing or half of its answer', async () => {
  expect(await ask('cut after')).toBe('cut')
  expect(await ask('cut body')).toBe('201 yes cut')
  expect(arrived).toEqual(Array(2).fill(`PUT /a?b=c ${host} content`))
})

test('of an upload that is cut, the server gets half', async () => {
  expect(await ask('cut upload')).toBe('cut')
  while (arrived.length === 0) await new Promise(done => setTimeout(done, 5))
  expect(arrived).toEqual([`PUT /a?b=c ${host} con (cut)`])
})

test('a slow answer comes in drops', async () => {
  expect(await ask('slow', AbortSignal.timeout(300))).toBe('201 yes cut')
})

test('a fault is chosen by the request and its number', async () => {
  proxy.setFaults(({ method, path }, count) => (method === 'GET' && path === '/x' && count === 2 ? 'cut' : undefined))
  const get = () =>
    fetch(`${proxy.url}/x`).then(
      ({ status }) => status,
      () => 'cut',
    )
  expect([await get(), await get(), await get()]).toEqual([201, 'cut', 201])
})
