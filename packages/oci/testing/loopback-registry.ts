import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Servers on free ports of loopback, for one test file. */
export class Servers {
  readonly #servers: Server[] = []

  /** Starts a server; gives `127.0.0.1:PORT`. */
  start(answer: Answer): Promise<string> {
    return this.listen(createServer(answer))
  }

  async listen(server: Server): Promise<string> {
    server.listen(0, '127.0.0.1')
    this.#servers.push(server)
    await new Promise(resolve => server.once('listening', resolve))
    return `127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  stop(): void {
    for (const server of this.#servers.splice(0)) {
      server.close()
      server.closeAllConnections()
    }
  }
}

/** Answers as a registry that has these blobs; the tag `v1` is `root`. */
export function registryOf(blobs: Map<string, Buffer>, root: string): Answer {
  return (request, response) => {
    const wanted = request.url?.split('/').at(-1) ?? ''
    const data = blobs.get(wanted === 'v1' ? root : wanted)
    response.writeHead(data === undefined ? 404 : 200).end(data)
  }
}
