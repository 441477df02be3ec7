import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Reply = (request: IncomingMessage, response: ServerResponse) => void

export interface FileServer {
  url: string
  /** Path and Range header of each request so far: `/a` or `/a bytes=5-`. */
  requests: string[]
  /** Sets replies for the next requests to a path, one each, instead of the file. */
  next(path: string, ...replies: Reply[]): void
  files: Map<string, Buffer>
  stop(): Promise<void>
}

/** Starts a web server on loopback with files, ranges, ETags, and the faults that a test asks for. */
export async function startFileServer(files: Record<string, Buffer> = {}): Promise<FileServer> {
  const faults = new Map<string, Reply[]>()
  const state = { requests: [] as string[], files: new Map(Object.entries(files)) }
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    state.requests.push(`${path} ${request.headers.range ?? ''}`.trim())
    const reply = faults.get(path)?.shift() ?? serveFile(state.files.get(path))
    reply(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    ...state,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: (path, ...replies) => void faults.set(path, [...(faults.get(path) ?? []), ...replies]),
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** The file, or the part of it that a Range header asks for. */
export function serveFile(file: Buffer | undefined, headers: Record<string, string> = { etag: '"one"' }): Reply {
  return (request, response) => {
    if (file === undefined) return void response.writeHead(404).end()
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
    const range = { 'content-range': `bytes ${start}-${file.length - 1}/${file.length}` }
    response.writeHead(start > 0 ? 206 : 200, {
      ...headers,
      ...(start > 0 ? range : {}),
      'content-length': file.length - start,
    })
    response.end(file.subarray(start))
  }
}

/** Announces the whole file and cuts the connection after `bytes` of it, when a client on a busy machine has read them. */
export function cutAfter(file: Buffer, bytes: number, headers: Record<string, string> = { etag: '"one"' }): Reply {
  return (_request, response) => {
    response.writeHead(200, { ...headers, 'content-length': file.length })
    response.write(file.subarray(0, bytes), () => setTimeout(() => response.destroy(), 200))
  }
}

/** A reply with a status and headers, without a body. */
export function status(code: number, headers: Record<string, string> = {}): Reply {
  return (_request, response) => void response.writeHead(code, headers).end()
}
