import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from './github/faults.ts'
import { readBody } from './http.ts'

/**
 * What a network or a proxy before a server can do to a request. As in the double of GitHub, it gets another `answer` and does not
 * arrive, or is `cut` before it arrives. Or it takes effect, and then its connection is `cut after` it or in the middle of the answer
 * (`cut body`), or the answer is `slow` (two bytes a second). `cut upload` breaks the connection in the middle of the request's body,
 * of which the server gets that half. `late` holds the answer back for a fifth of a second.
 */
export type NetworkFault = Exclude<Fault, 'stale' | 'starter'> | 'cut upload' | 'late'

export interface ProxiedRequest {
  method: string
  /** With its query. */
  path: string
  /** Bytes of its body, as its header says. */
  length: number
  /** What the server answered; undefined as long as it has not, or if the request did not arrive. */
  status: number | undefined
}

/** Called for every request. `count` is 1 for the first. */
export type NetworkFaults = (request: ProxiedRequest, count: number) => NetworkFault | undefined

export interface FaultProxy {
  /** `http://127.0.0.1:40001`. Requests go there in place of the server. */
  url: string
  requests: ProxiedRequest[]
  /** Sets what happens from now on; nothing, at first. */
  setFaults(faults: NetworkFaults | undefined): void
  stop(): Promise<void>
}

const lateMs = 200
/** Most of an answer that is cut or slow, in bytes. */
const limit = 64 * 1024 * 1024

/**
 * Starts a proxy before a server with plain HTTP on loopback. The server gets the Host header as the client wrote it: a signature of
 * AWS covers it.
 */
export async function startFaultProxy(upstream: string): Promise<FaultProxy> {
  const requests: ProxiedRequest[] = []
  let faults: NetworkFaults | undefined
  const server = createServer((request, response) => {
    const { method = '', url: path = '/', headers } = request
    const entry: ProxiedRequest = { method, path, length: Number(headers['content-length'] ?? 0), status: undefined }
    requests.push(entry)
    const passing: Passing = { upstream, request, response, entry }
    // The client may be gone when it gets its answer.
    response.on('error', () => undefined)
    // A server that breaks off is passed on as such.
    pass(passing, faults?.(entry, requests.length)).catch(() => request.socket.resetAndDestroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    setFaults: next => {
      faults = next
    },
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

interface Passing {
  upstream: string
  request: IncomingMessage
  response: ServerResponse
  entry: ProxiedRequest
}

async function pass(passing: Passing, fault: NetworkFault | undefined): Promise<void> {
  const { request, response, entry } = passing
  if (fault === 'cut') return void request.socket.resetAndDestroy()
  if (fault === 'cut upload') return cutUpload(passing)
  if (typeof fault === 'object') return answerInstead(request, response, fault)
  const answer = await forward(passing)
  entry.status = answer.statusCode ?? 0
  if (fault === 'late') await sleep(lateMs)
  if (fault === undefined || fault === 'late') {
    response.writeHead(entry.status, answer.rawHeaders)
    return pipeline(answer, response)
  }
  const body = await readBody(answer, limit)
  if (fault === 'cut after') return void request.socket.resetAndDestroy()
  response.writeHead(entry.status, answer.rawHeaders)
  response.flushHeaders()
  if (fault === 'slow') return drip(response, body)
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy())
}

/** Sends the request with its headers, Host among them, and its body as it comes. */
function forward({ upstream, request }: Passing, length = Number.POSITIVE_INFINITY): Promise<IncomingMessage> {
  const { method, url = '/', rawHeaders } = request
  const headers = pairs(rawHeaders).filter(([name]) => name.toLowerCase() !== 'expect')
  return new Promise((done, fail) => {
    // Without an agent: a request that is cut has a connection of its own.
    const sent = send(new URL(upstream), { method, path: url, headers: headers.flat(), agent: false }, done)
    sent.on('error', fail)
    if (length === Number.POSITIVE_INFINITY) return void pipeline(request, sent).catch(fail)
    let size = 0
    request.on('data', (piece: Buffer) => {
      sent.write(piece.subarray(0, Math.max(0, length - size)))
      size += piece.length
      if (size >= length) sent.end(() => sent.destroy())
    })
  })
}

/** Passes on half of the request's body, and then breaks both connections. */
async function cutUpload(passing: Passing): Promise<void> {
  await forward(passing, Math.floor(passing.entry.length / 2)).catch(() => undefined)
  passing.request.socket.resetAndDestroy()
}

function answerInstead(request: IncomingMessage, response: ServerResponse, { answer }: Exclude<NetworkFault, string>) {
  if (answer === 'reset') return void request.socket.resetAndDestroy()
  request.resume()
  response.writeHead(answer.status, { ...answer.headers, 'content-length': Buffer.byteLength(answer.body) })
  response.end(request.method === 'HEAD' ? undefined : answer.body)
}

async function drip(response: ServerResponse, body: Buffer): Promise<void> {
  for (let at = 0; at < body.length && !response.destroyed; at += 2) {
    response.write(body.subarray(at, at + 2))
    await sleep(1000)
  }
  response.end()
}

function pairs(rawHeaders: string[]): [string, string][] {
  return rawHeaders.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : [],
  )
}
