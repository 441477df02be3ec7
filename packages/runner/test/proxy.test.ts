import { execFile } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, test } from '@jest/globals'

// packages/undici replaces a library by Node's own; nothing but a request through a real proxy shows that proxies still work.
const servers: Server[] = []
const client = join(import.meta.dirname, 'fixtures/proxied-request.mjs')

async function listen(server: Server): Promise<string> {
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function api(): Promise<string> {
  return listen(
    createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ full_name: 'acme/widget' }))
    }),
  )
}

async function proxy(target: string, seen: string[]): Promise<string> {
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim())
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ full_name: 'acme/through-the-proxy' }))
  })
  server.on('connect', (request, socket, head) => {
    seen.push(`CONNECT ${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim())
    const [host, port] = target.split(':')
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.write(head)
      upstream.pipe(socket).pipe(upstream)
    })
    upstream.on('error', () => socket.destroy())
    socket.on('error', () => upstream.destroy())
  })
  return listen(server)
}

async function ask(baseUrl: string, env: Record<string, string>): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [client, baseUrl], {
    // As the runner does; @actions/github decides by this address whether a proxy applies.
    env: { PATH: process.env.PATH ?? '', GITHUB_API_URL: baseUrl, ...env },
    timeout: 20_000,
  })
  return stdout.trim()
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

test('GitHub’s API is reached through HTTP_PROXY, with its credentials', async () => {
  const seen: string[] = []
  const address = await proxy(await api(), seen)
  const name = await ask('http://api.example.test', { HTTP_PROXY: `http://user:pw@${address}` })
  expect(name).toMatch(/^acme\/(widget|through-the-proxy)$/)
  expect(seen).toHaveLength(1)
  expect(seen[0]).toContain('api.example.test')
  expect(seen[0]).toContain(`Basic ${Buffer.from('user:pw').toString('base64')}`)
})

test('NO_PROXY goes straight', async () => {
  const seen: string[] = []
  const target = await api()
  const address = await proxy(target, seen)
  expect(await ask(`http://${target}`, { HTTP_PROXY: `http://${address}`, NO_PROXY: '127.0.0.1' })).toBe('acme/widget')
  expect(seen).toEqual([])
})

test('without a proxy nothing changes', async () => {
  expect(await ask(`http://${await api()}`, {})).toBe('acme/widget')
})
