import { once } from 'node:events'
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { messageOf } from '@release-tools/base'

/** How a body is sent: half of it, and then the connection is cut; or two bytes a second. */
export type Pace = 'half' | 'slow'
/** The answer of a handler. `reset` cuts the connection instead, like a failing network. */
export type Answer =
  | { status: number; reason?: string; headers: OutgoingHttpHeaders; body: Uint8Array | string; pace?: Pace }
  | 'reset'
export type Handler = (request: IncomingMessage) => Promise<Answer>

export interface HttpServer {
  /** `http://127.0.0.1:18010` */
  url: string
  stop(): Promise<void>
}

/** An answer with a JSON body. */
export function json(status: number, body: unknown, headers: OutgoingHttpHeaders = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  }
}

/** A certificate and its key, in PEM. */
export interface ServerCertificate {
  cert: string
  key: string
}

/** Serves on a loopback port (0: any free one), with TLS if there is a certificate. If a handler throws, the answer is 500 with the message. */
export async function serve(port: number, handler: Handler, tls?: ServerCertificate): Promise<HttpServer> {
  const listener = async (request: IncomingMessage, response: ServerResponse) => {
    const answer = await handler(request).catch(error => json(500, { message: messageOf(error) }))
    if (answer === 'reset') return request.socket.resetAndDestroy()
    const headers = { ...answer.headers, 'content-length': Buffer.byteLength(answer.body) }
    response.writeHead(answer.status, answer.reason ?? STATUS_CODES[answer.status] ?? '', headers)
    // Discards the unread rest of the request, because the client's next request on this connection would wait for it.
    request.resume()
    if (answer.pace === undefined) response.end(request.method === 'HEAD' ? undefined : answer.body)
    else send(response, Buffer.from(answer.body), answer.pace)
  }
  return serveStreams(port, listener, tls)
}

/** Serves like `serve`, for bodies that do not fit into memory: the listener writes the answer. */
export async function serveStreams(
  port: number,
  listener: (request: IncomingMessage, response: ServerResponse) => Promise<unknown>,
  tls?: ServerCertificate,
): Promise<HttpServer> {
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener)
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      if (!server.listening) return
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function send(response: ServerResponse, body: Buffer, pace: Pace) {
  if (pace === 'half') {
    const half = Math.floor(body.length / 2)
    if (body.length === 0) return response.end()
    return response.write(body.subarray(0, half), () => response.destroy())
  }
  let sent = 0
  const timer = setInterval(() => {
    response.write(body.subarray(sent, sent + 2))
    sent += 2
    if (sent >= body.length) response.end()
  }, 1000)
  response.on('close', () => clearInterval(timer))
}

/** The whole body of a request, at most `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > limit) throw new Error(`The request body is larger than ${limit} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
