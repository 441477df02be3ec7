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
export async function startPyPI({
  port = 0,
  publishers = [],
  issuer = '',
  token,
}: PyPIOptions = {}): Promise<PyPIDouble> {
  const projects = new Projects()
  const known = new Publishers(publishers, issuer)
  const log: IndexRequestEntry[] = []
  let [passed, faults, address]: [number, IndexFaults | undefined, string] = [0, undefined, '']
  const rules = { sizeLimit: 1024 * 1024, now: () => new Date(Date.now() + passed * 24 * 60 * 60 * 1000) }

  function uploaderOf({ headers }: IncomingMessage): Uploader {
    const [user, ...rest] = Buffer.from(/^Basic (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '', 'base64')
      .toString()
      .split(':')
    if (user !== '__token__') return undefined
    if (token !== undefined && rest.join(':') === token) return { token: true }
    const publisher = known.publisherOf(rest.join(':'))
    return publisher && { publisher }
  }

  async function route(request: IncomingMessage, path: string): Promise<Answer> {
    const body = await readBody(request, largest)
    const { method = '', headers } = request
    if (method === 'POST' && path === '/_/oidc/mint-token') return known.mint(body)
    if (method === 'POST' && path === '/legacy/')
      return acceptUpload(body, headers['content-type'] ?? '', uploaderOf(request), projects, rules)
    if (method !== 'GET' && method !== 'HEAD') return refused(405, 'Method Not Allowed')
    if (path === '/_/oidc/audience') return known.audience()
    const page = simplePage(path, headers.accept ?? '', address, projects) ?? fileOrProvenance(path, projects)
    return page ?? json(404, { message: 'Not Found' })
  }

  const server = await serve(port, async request => {
    const entry = { method: request.method ?? '', path: new URL(request.url ?? '/', 'http://index').pathname }
    log.push(entry)
    const fault = faults?.(entry, log.length)
    if (fault === 'cut') return 'reset'
    if (typeof fault === 'object') return fault.answer
    const answer = await route(request, entry.path)
    return fault === 'cut after' ? 'reset' : answer
  })
  address = server.url

  return {
    uploadUrl: `${server.url}/legacy/`,
    simpleUrl: `${server.url}/simple/`,
    files: projects.files,
    log: () => log,
    setFaults: next => {
      faults = next
      log.length = 0
    },
    setStatus: (project, status) => void projects.statuses.set(project, status),
    delete: file => {
      projects.files.delete(file)
      projects.deleted.add(file)
    },
    pass: days => {
      passed += days
    },
    stop: () => server.stop(),
  }
}
