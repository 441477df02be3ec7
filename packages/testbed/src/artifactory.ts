import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Deployment, deploy, keep, type Permission } from './artifactory/deploy.ts'
import { type Item, Items } from './artifactory/items.ts'
import { targetOf } from './artifactory/properties.ts'
import { content, info } from './artifactory/read.ts'
import { receive } from './artifactory/receive.ts'
import { type Reply, refused } from './artifactory/replies.ts'
import { serveStreams } from './http.ts'

export interface ArtifactoryOptions {
  /** Names of its local repositories. */
  repositories: string[]
  /** What the user of each access token may do. */
  tokens: Record<string, Permission[]>
  /** Defaults to any free port. */
  port?: number
}

export interface ArtifactoryRequest {
  method: string
  /** With matrix parameters, as it was sent. */
  path: string
  /** True for a deployment by checksum. */
  byChecksum: boolean
  /** 0 if the connection was cut. */
  status: number
}

/**
 * A failure to simulate, as a server or a proxy before it can cause it. The request does not arrive, and gets another answer or none (`cut`).
 * It takes effect, and its answer is lost (`cut after`) or ends in the middle (`cut body`).
 */
export type ArtifactoryFault = { answer: Reply } | 'cut' | 'cut after' | 'cut body'

/** A double of Artifactory: what https://jfrog.com/help/r/jfrog-rest-apis says of deploying, reading and finding files. */
export interface ArtifactoryDouble {
  /** `http://127.0.0.1:PORT` */
  url: string
  /** Files by `repository/path`. */
  files: ReadonlyMap<string, Item>
  log(): ArtifactoryRequest[]
  /** Called for every request. `count` is 1 for the first from now on. */
  setFaults(faults: ((request: ArtifactoryRequest, count: number) => ArtifactoryFault | undefined) | undefined): void
  /** Puts bytes at `repository/path`, as an administrator can. */
  plant(path: string, bytes: Buffer): Promise<void>
  stop(): Promise<void>
}

/** Starts a double on loopback, with empty repositories. Contents are on disk, so that gigabytes fit. */
export async function startArtifactory(options: ArtifactoryOptions): Promise<ArtifactoryDouble> {
  const double = new Double(options)
  const server = await serveStreams(options.port ?? 0, (request, response) => double.answer(request, response))
  double.url = server.url
  return {
    url: server.url,
    files: double.items.files,
    log: () => double.log,
    setFaults: faults => {
      double.faults = faults
      double.log = []
    },
    plant: (path, bytes) => double.plant(path, bytes),
    async stop() {
      await server.stop()
      rmSync(double.folder, { recursive: true, force: true })
    },
  }
}

class Double {
  url = ''
  log: ArtifactoryRequest[] = []
  faults: Parameters<ArtifactoryDouble['setFaults']>[0]
  readonly folder = mkdtempSync(join(tmpdir(), 'artifactory-'))
  readonly items: Items
  readonly #tokens: Map<string, Set<Permission>>

  constructor({ repositories, tokens }: ArtifactoryOptions) {
    this.items = new Items(repositories)
    this.#tokens = new Map(Object.entries(tokens).map(([token, allowed]) => [token, new Set(allowed)]))
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/'
    const byChecksum = request.headers['x-checksum-deploy'] === 'true'
    const entry = { method: request.method ?? '', path, byChecksum, status: 0 }
    this.log.push(entry)
    const fault = this.faults?.(entry, this.log.length)
    if (fault === 'cut') return void request.socket.resetAndDestroy()
    const reply = typeof fault === 'object' ? fault.answer : await this.#reply(request)
    if (reply === undefined || fault === 'cut after') return void request.socket.resetAndDestroy()
    entry.status = reply.status
    request.resume()
    await send(response, reply, fault === 'cut body')
  }

  async plant(path: string, bytes: Buffer): Promise<void> {
    const received = await receive(Readable.from([bytes]), this.folder)
    const all = new Set<Permission>(['read', 'annotate', 'deploy', 'delete'])
    if (received !== undefined) keep(this.#deployment(path, all), received, {})
  }

  async #reply(request: IncomingMessage): Promise<Reply | undefined> {
    const permissions = this.#tokens.get(/^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '')
    if (permissions === undefined) return refused(401, 'Bad credentials')
    const { pathname, search } = new URL(request.url ?? '/', this.url)
    const [, rest] = /^\/artifactory\/(.+)$/.exec(pathname) ?? []
    if (rest === undefined) return refused(404, 'File not found.')
    // Apache before Artifactory, as it is without AllowEncodedSlashes: https://github.com/jfrog/jfrog-cli/issues/643.
    if (/%2f/i.test(rest))
      return { status: 404, headers: { 'content-type': 'text/html' }, body: '<title>404 Not Found</title>' }
    if (request.method === 'PUT') return deploy(request, this.#deployment(rest, permissions))
    if (request.method !== 'GET') return refused(405, 'Method Not Allowed')
    if (!permissions.has('read')) return refused(403, 'Forbidden')
    const { repository, path } = targetOf(rest.replace(/^api\/storage\//, ''))
    if (!rest.startsWith('api/storage/')) return content(this.items, repository, path, request)
    return info(this.items, this.url, repository, path, new URLSearchParams(search))
  }

  #deployment(path: string, permissions: Set<Permission>): Deployment {
    return { base: this.url, folder: this.folder, items: this.items, permissions, target: targetOf(path) }
  }
}

async function send(response: ServerResponse, { status, headers = {}, body }: Reply, isCut: boolean): Promise<void> {
  if (typeof body === 'object' && 'file' in body) {
    const { file, start, end } = body
    response.writeHead(status, { ...headers, 'content-length': end - start })
    const last = isCut ? start + Math.floor((end - start) / 2) : end
    // A client may close the connection.
    if (last > start)
      await pipeline(createReadStream(file, { start, end: last - 1 }), response, { end: false }).catch(() => undefined)
    return void (isCut ? response.destroy() : response.end())
  }
  const text = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  response.writeHead(status, { ...headers, 'content-length': text.length })
  if (!isCut) return void response.end(text)
  response.write(text.subarray(0, Math.floor(text.length / 2)), () => response.destroy())
}
