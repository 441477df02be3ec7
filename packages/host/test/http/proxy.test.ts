import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from '@jest/globals'
import { useProxy } from '../../src/http/proxy.ts'
import { downloadText } from '../../src/http/text.ts'
import { type FileServer, startFileServer } from '../../testing/file-server.ts'

const options = { limit: 100, retry: { attempts: 1, baseMs: 1, maxMs: 10 }, say: () => {} }
const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  useProxy({})
})

async function files(): Promise<FileServer> {
  const server = await startFileServer({ '/text': Buffer.from('direct') })
  stops.push(() => server.stop())
  return server
}

/** A proxy that answers everything itself. */
async function proxyOf(seen: string[]): Promise<string> {
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
  stops.push(() => {
    proxy.close()
    proxy.closeAllConnections()
  })
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
}

test('goes through the proxy that the environment names, and not to those hosts that NO_PROXY names', async () => {
  const server = await files()
  const seen: string[] = []
  const env = { http_proxy: await proxyOf(seen), no_proxy: '127.0.0.1' }
  expect(await downloadText('http://release.example/text', { ...options, env })).toBe('by proxy')
  expect(await downloadText(`${server.url}/text`, { ...options, env })).toBe('direct')
  expect(seen).toEqual(['CONNECT release.example:80', '/text'])
})

test('each request follows its own environment, also side by side', async () => {
  const server = await files()
  const seen: [string[], string[]] = [[], []]
  const [one, other] = [{ HTTP_PROXY: await proxyOf(seen[0]) }, { HTTP_PROXY: await proxyOf(seen[1]) }]
  const get = (env: Record<string, string>) => downloadText(`${server.url}/text`, { ...options, env })
  const answers = await Promise.all([get(one), get({}), get(other), get({}), get(one)])
  expect(answers).toEqual(['by proxy', 'direct', 'by proxy', 'direct', 'by proxy'])
  expect(seen.map(urls => urls.filter(url => url === '/text'))).toEqual([['/text', '/text'], ['/text']])
})

test('a Node that cannot honour the variables says so', () => {
  expect(() => useProxy({ HTTPS_PROXY: 'http://proxy' }, {} as never)).toThrow(
    /^Could not use the proxy: HTTPS_PROXY is set, but Node .* does not support it\. Use a runner with Node 24\.14 or newer\.$/,
  )
  expect(() => useProxy({ HTTPS_PROXY: '' }, {} as never)).not.toThrow()
})

test.each(['proxy:3128', 'socks5://proxy', 'http://user:secret@', '::'])(
  'the proxy address %j is refused, and not repeated',
  async address => {
    const attempt = downloadText('http://release.example/text', { ...options, env: { https_proxy: address } })
    await expect(attempt).rejects.toThrow(
      'Could not use the proxy: https_proxy is not an address that starts with http:// or https://. Write it as http://host:port.',
    )
  },
)
