import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import https from 'node:https'
import { type AddressInfo, connect, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'
import { tarGz } from '@release-tools/base/testing'

interface Front {
  url: string
  /** What was asked for, `GET /path` or `CONNECT host`. */
  requests: string[]
  stop(): Promise<void>
}

/**
 * A reverse proxy by https before SonarQube, with a certificate of an authority of its own (`ca.pem` in `folder`). It also
 * provides a Java: a program that starts `java`, which needs no archive of 50 MB.
 */
export async function startSecureFront(target: string, folder: string, java: string): Promise<Front> {
  await makeCertificates(folder)
  const [key, cert] = await Promise.all(['server.key', 'server.pem'].map(name => readFile(join(folder, name))))
  const archive = tarGz([{ name: 'jre/bin/java', data: `#!/bin/sh\nexec '${java}' "$@"\n` }])
  const metadata = { id: 'ours', filename: 'jre.tar.gz', sha256: sha256(archive), javaPath: 'jre/bin/java' }
  const requests: string[] = []
  const server = https.createServer({ key, cert }, (request, response) => {
    requests.push(`${request.method} ${request.url}`)
    const path = request.url?.replace(/\?.*/, '')
    if (path === '/api/v2/analysis/jres') response.end(JSON.stringify([{ ...metadata, os: 'linux', arch: 'x64' }]))
    else if (path === '/api/v2/analysis/jres/ours') response.end(archive)
    else forward(new URL(request.url ?? '', target), request, response)
  })
  return started(server, requests, 'https://localhost')
}

/** A proxy on the way that wants the user `us er` with the password `p@ss`. */
export async function startProxy(): Promise<Front> {
  const requests: string[] = []
  const wanted = `Basic ${Buffer.from('us er:p@ss').toString('base64')}`
  const listener: RequestListener = (request, response) => {
    requests.push(`${request.method} ${request.url}`)
    response.writeHead(407, { 'proxy-authenticate': 'Basic realm="proxy"' }).end()
  }
  const server = http.createServer(listener)
  server.on('connect', (request: IncomingMessage, socket) => {
    requests.push(`CONNECT ${request.url}`)
    if (request.headers['proxy-authorization'] !== wanted)
      return socket.end('HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm="proxy"\r\nContent-Length: 0\r\n\r\n')
    const { hostname, port } = new URL(`http://${request.url}`)
    const upstream = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      upstream.pipe(socket).pipe(upstream)
    })
    upstream.on('error', () => socket.destroy())
    socket.on('error', () => upstream.destroy())
  })
  return started(server, requests, 'http://127.0.0.1')
}

function forward(url: URL, request: IncomingMessage, response: ServerResponse) {
  const { method, headers } = request
  const upstream = http.request(url, { method: method ?? 'GET', headers }, answer => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  upstream.on('error', () => response.destroy())
  request.pipe(upstream)
}

async function started(server: Server, requests: string[], base: string): Promise<Front> {
  // Tunnels are none of the HTTP server's connections any more.
  const sockets = new Set<Socket>()
  server.on('connection', socket => sockets.add(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `${base}:${(server.address() as AddressInfo).port}`,
    requests,
    async stop() {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
  }
}

async function makeCertificates(folder: string): Promise<void> {
  await writeFile(join(folder, 'server.ext'), 'subjectAltName=DNS:localhost\nbasicConstraints=CA:FALSE\n')
  const openssl = (command: string) => execFileSync('openssl', command.split(' '), { cwd: folder, stdio: 'pipe' })
  const request = 'req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes'
  openssl(`${request} -x509 -keyout ca.key -out ca.pem -days 2 -subj /CN=ours -addext keyUsage=critical,keyCertSign`)
  openssl(`${request} -keyout server.key -out server.csr -subj /CN=localhost`)
  openssl(
    'x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out server.pem -days 2 -extfile server.ext',
  )
}
