import type { IncomingMessage } from 'node:http'
import { type Answer, json, readBody, serve } from './http.ts'
import { fileOrProvenance, simplePage } from './pypi/pages.ts'
import { type ProjectStatus, Projects, type StoredFile } from './pypi/projects.ts'
import { Publishers, type TrustedPublisher } from './pypi/publishers.ts'
import { acceptUpload, refused, type Uploader } from './pypi/upload.ts'

export interface PyPIOptions {
  /** Defaults to any free port. */
  port?: number
  /** Those that may publish. Without any, the index has no Trusted Publishing. */
  publishers?: TrustedPublisher[]
  /** Issuer of the identity tokens. */
  issuer?: string
  /** An API token of the user `__token__`. */
  token?: string
}

/** One request to the double. */
export interface IndexRequestEntry {
  method: string
  path: string
}

/**
 * A failure to simulate, as a server or a proxy in between can cause it. The request does not arrive, and gets another answer or none (`cut`). Or
 * it takes effect, and its answer is lost (`cut after`).
 */
export type IndexFault = { answer: Answer } | 'cut' | 'cut after'
export type IndexFaults = (request: IndexRequestEntry, count: number) => IndexFault | undefined

/** A double of PyPI: Trusted Publishing, upload API, simple API, integrity API. */
export interface PyPIDouble {
  /** For `repository-url`. */
  uploadUrl: string
  /** For pip's `--index-url`. */
  simpleUrl: string
  files: Map<string, StoredFile>
  /** Every request so far. */
  log(): IndexRequestEntry[]
  setFaults(faults: IndexFaults | undefined): void
  setStatus(project: string, status: ProjectStatus): void
  /** Deletes a file. Its name stays used. */
  delete(file: string): void
  /** Lets days pass. */
  pass(days: number): void
  stop(): Promise<void>
}

const largest = 64 * 1024 * 1024

/** Starts an empty index on loopback. */
export async function startPyPI(options: PyPIOptions = {}): Promise<PyPIDouble> {
  const index = new Index(options)
  const server = await serve(options.port ?? 0, request => index.answer(request))
  index.url = server.url
  const { projects } = index
  return {
    uploadUrl: `${server.url}/legacy/`,
    simpleUrl: `${server.url}/simple/`,
    files: projects.files,
    log: () => index.log,
    setFaults: faults => {
      index.faults = faults
      index.log = []
    },
    setStatus: (project, status) => void projects.statuses.set(project, status),
    delete: file => {
      projects.files.delete(file)
      projects.deleted.add(file)
    },
    pass: days => {
      index.passed += days
    },
    stop: () => server.stop(),
  }
}

class Index {
  url = ''
  log: IndexRequestEntry[] = []
  faults: IndexFaults | undefined
  /** Days by which its clock is ahead. */
  passed = 0
  readonly projects = new Projects()
  readonly #publishers: Publishers
  readonly #token: string | undefined

  constructor({ publishers = [], issuer = '', token }: PyPIOptions) {
    this.#publishers = new Publishers(publishers, issuer)
    this.#token = token
  }

  async answer(request: IncomingMessage): Promise<Answer> {
    const entry = { method: request.method ?? '', path: new URL(request.url ?? '/', 'http://index').pathname }
    this.log.push(entry)
    const fault = this.faults?.(entry, this.log.length)
    if (fault === 'cut') return 'reset'
    if (typeof fault === 'object') return fault.answer
    const answer = await this.#route(request, entry)
    return fault === 'cut after' ? 'reset' : answer
  }

  async #route(request: IncomingMessage, { method, path }: IndexRequestEntry): Promise<Answer> {
    const body = await readBody(request, largest)
    if (method === 'POST' && path === '/_/oidc/mint-token') return this.#publishers.mint(body)
    if (method === 'POST' && path === '/legacy/') return this.#upload(request, body)
    if (method !== 'GET' && method !== 'HEAD') return refused(405, 'Method Not Allowed')
    if (path === '/_/oidc/audience') return this.#publishers.audience()
    const page = simplePage(path, request.headers.accept ?? '', this.url, this.projects)
    return page ?? fileOrProvenance(path, this.projects) ?? json(404, { message: 'Not Found' })
  }

  async #upload({ headers }: IncomingMessage, body: Buffer): Promise<Answer> {
    const type = { 'content-type': headers['content-type'] ?? '' }
    const form = await new Response(new Uint8Array(body), { headers: type }).formData()
    const now = new Date(Date.now() + this.passed * 24 * 60 * 60 * 1000)
    return acceptUpload({ uploader: this.#uploaderOf(headers.authorization ?? ''), form, now }, this.projects)
  }

  #uploaderOf(authorization: string): Uploader | undefined {
    const login = Buffer.from(/^Basic (\S+)$/.exec(authorization)?.[1] ?? '', 'base64').toString()
    const [user, ...rest] = login.split(':')
    const token = rest.join(':')
    if (user !== '__token__') return undefined
    if (this.#token !== undefined && token === this.#token) return {}
    const publisher = this.#publishers.publisherOf(token)
    return publisher && { publisher }
  }
}
