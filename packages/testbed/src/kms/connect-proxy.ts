import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { loopback } from '../ports.ts'

export interface ConnectProxy {
  /** For HTTPS_PROXY. */
  url: string
  stop(): Promise<void>
}

/**
 * Starts a proxy that leads each host (`login.example.org`, or `.example.org` for all below it) to a port on loopback, and refuses all others.
 * So clients whose servers have fixed names talk to doubles.
 */
export async function startConnectProxy(port: number, routes: Record<string, number>): Promise<ConnectProxy> {
  const sockets = new Set<Socket>()
  const server = createServer((_, response) => response.writeHead(405).end())
  server.on('connection', socket => keep(socket, sockets))
  server.on('connect', (request, client: Socket, head) => {
    const to = portOf(request.url ?? '', routes)
    if (to === undefined) return client.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    const upstream = connect(to, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.write(head)
      upstream.pipe(client).pipe(upstream)
    })
    keep(upstream, sockets)
    upstream.on('error', () => client.destroy())
    client.on('error', () => upstream.destroy())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: loopback(port),
    async stop() {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
  }
}

function keep(socket: Socket, sockets: Set<Socket>): void {
  sockets.add(socket)
  socket.once('close', () => sockets.delete(socket))
}

function portOf(target: string, routes: Record<string, number>): number | undefined {
  const host = target.replace(/:443$/, '')
  const name = Object.keys(routes).find(route => (route.startsWith('.') ? host.endsWith(route) : host === route))
  return name === undefined ? undefined : routes[name]
}
