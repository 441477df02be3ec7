import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { useProxy } from '../../src/http/proxy.ts'
import { downloadText } from '../../src/http/text.ts'
import { type FileServer, startFileServer, status } from '../../testing/file-server.ts'

let server: FileServer
const options = { limit: 100, retry: { attempts: 2, baseMs: 1, maxMs: 10 }, say: () => {} }
beforeAll(async () => {
  server = await startFileServer({ '/text': Buffer.from('grüße') })
})
afterAll(() => server.stop())

test('a text, or that there is none', async () => {
  expect(await downloadText(`${server.url}/text`, options)).toBe('grüße')
  expect(await downloadText(`${server.url}/none`, options)).toBeUndefined()
})

test('a text that is too long is refused', async () => {
  await expect(downloadText(`${server.url}/text`, { ...options, limit: 3 })).rejects.toThrow(
    'it has more than the 3 bytes accepted.',
  )
})

test('other answers and broken connections are Problems', async () => {
  server.next('/text', status(403))
  await expect(downloadText(`${server.url}/text`, options)).rejects.toThrow('the server answered 403 Forbidden.')
  const cut = (_request: unknown, response: { destroy(): void }) => response.destroy()
  server.next('/text', cut, cut)
  await expect(downloadText(`${server.url}/text`, options)).rejects.toThrow('the request failed (UND_ERR_SOCKET).')
})

test('goes through the proxy that the environment names, and not to those hosts that NO_PROXY names', async () => {
  const seen: string[] = []
  const proxy = createServer((request, response) => {
    seen.push(request.url ?? '')
    response.end('by proxy')
  })
  // Node's fetch opens a tunnel; what comes through it is answered here too.
  proxy.on('connect', (request, socket) => {
    seen.push(`CONNECT ${request.url}`)
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    proxy.emit('connection', socket)
  })
  proxy.listen(0, '127.0.0.1')
  await new Promise(resolve => proxy.once('listening', resolve))
  const undo = useProxy({
    http_proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    no_proxy: '127.0.0.1',
  })
  try {
    expect(await downloadText('http://release.example/text', options)).toBe('by proxy')
    expect(await downloadText(`${server.url}/text`, options)).toBe('grüße')
  } finally {
    undo()
    proxy.close()
    proxy.closeAllConnections()
  }
  expect(seen).toEqual(['CONNECT release.example:80', '/text'])
})

test('without proxy variables nothing changes; a Node that cannot honour them says so', () => {
  expect(useProxy({})()).toBeUndefined()
  expect(() => useProxy({ HTTPS_PROXY: 'http://proxy' }, {} as never)).toThrow(
    /^Could not use the proxy: HTTPS_PROXY is set, but Node .* does not support it\. Use a runner with Node 24\.14 or newer\.$/,
  )
})
