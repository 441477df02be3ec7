import { at, isSha256, listAt, Problem, parseJson, textAt } from '@release-tools/base'
import type { Patience } from '@release-tools/github'
import {
  brokenConnection,
  download,
  type Host,
  patient,
  readBody,
  request,
  retry,
  type Sent,
  send,
  sendFile,
} from '@release-tools/host'
import { refusedBy } from './failures.ts'
import type { Server } from './server.ts'

/** Time for one request without a file, in milliseconds. */
const answerMs = 60_000
/** Greatest description of a file or folder, in bytes: a folder with 10,000 files has one megabyte. */
const infoLimit = 4 * 1024 * 1024

/** What is at a path: https://jfrog.com/help/r/jfrog-rest-apis/get-file-info and …/get-folder-info. */
export interface Item {
  /** Undefined for a folder, and for a file of which the server never took that digest. */
  sha256: string | undefined
  /** In bytes. Undefined for a folder. */
  size: number | undefined
  /** Names of the folders in a folder. */
  folders: string[]
}

/** Sends the requests to one Artifactory. Paths begin with the repository. */
export class ArtifactoryClient {
  readonly #server: Server
  readonly #host: Host
  readonly #policy: Patience

  constructor(server: Server, host: Host, policy: Patience = patient) {
    this.#server = server
    this.#host = host
    this.#policy = policy
  }

  /** Runs an attempt until it succeeds, or fails for good. */
  retried<T>(attempt: () => Promise<T>): Promise<T> {
    return retry(attempt, this.#policy, line => this.#host.info(line))
  }

  /** Undefined if nothing is at the path. */
  async item(path: string): Promise<Item | undefined> {
    const bytes = await this.#read(`${this.#server.base}/api/storage/${escaped(path)}`, infoLimit)
    return bytes && itemOf(parseJson(bytes.toString(), `what Artifactory says of ${path}`, infoLimit))
  }

  /** The content of a small file; undefined if there is none. Throws a Problem for more than `limit` bytes. */
  bytes(path: string, limit: number): Promise<Buffer | undefined> {
    return this.#read(this.#url(path), limit)
  }

  /** Writes a file, streamed. `onSize` hears of the bytes so far. Throws a Problem unless it has this size and digest. */
  async save(
    path: string,
    target: string,
    { size, sha256 }: { size: number; sha256: string },
    onSize: (bytes: number) => void,
  ): Promise<void> {
    await download(this.#url(path), target, {
      sha256,
      limit: size,
      headers: this.#authorization,
      retry: this.#policy,
      onSize,
      say: line => this.#host.info(line),
      env: this.#host.env,
    })
  }

  /**
   * Deploys a file by its checksum alone. `absent`: the server does not have that content. `forbidden`: as for `deploy`.
   * https://jfrog.com/help/r/jfrog-rest-apis/deploy-artifact-by-checksum.
   */
  async deployByChecksum(path: string, sha256: string, properties = ''): Promise<'done' | 'absent' | 'forbidden'> {
    const headers = { 'x-checksum-deploy': 'true', 'x-checksum-sha256': sha256 }
    const url = `${this.#url(path)}${properties}`
    const options = { env: this.#host.env, signal: AbortSignal.timeout(this.#policy.timeoutMs ?? answerMs) }
    const sent: Sent = { method: 'PUT', headers: { ...headers, ...this.#authorization } }
    const response = await withoutBody(send(url, sent, options), `deploy ${path}`)
    return response.status === 404 ? 'absent' : outcomeOf(response, path)
  }

  /**
   * Deploys a file with its content. `onSent` hears of the bytes that went out so far. `forbidden`: the user may
   * not, or may not overwrite what is there.
   */
  async deploy(
    path: string,
    { sha256, source }: { sha256: string; source: Buffer | { path: string; size: number } },
    properties: string,
    onSent: (bytes: number) => void,
  ): Promise<'done' | 'forbidden'> {
    const url = `${this.#url(path)}${properties}`
    const type = { 'content-type': 'application/octet-stream' }
    const headers = { ...type, 'x-checksum-sha256': sha256, ...this.#authorization }
    const { env } = this.#host
    const answer = Buffer.isBuffer(source)
      ? send(
          url,
          { method: 'PUT', headers, body: source },
          { env, signal: AbortSignal.timeout(this.#policy.timeoutMs ?? answerMs) },
        )
      : sendFile(url, { method: 'PUT', headers, ...source }, { env, onSent, idleMs: this.#policy.timeoutMs })
    return outcomeOf(await withoutBody(answer, `deploy ${path}`), path)
  }

  get #authorization(): Record<string, string> {
    return { authorization: this.#server.authorization }
  }

  #url(path: string): string {
    return `${this.#server.base}/${escaped(path)}`
  }

  #read(url: string, limit: number): Promise<Buffer | undefined> {
    const attempted = `read ${url}`
    return this.retried(async () => {
      const signal = AbortSignal.timeout(this.#policy.timeoutMs ?? answerMs)
      const answered = request(url, this.#authorization, { env: this.#host.env, signal })
      const response = await connected(answered, attempted)
      if (response.status === 200) return connected(bounded(response, limit, attempted), attempted)
      await response.body?.cancel()
      if (response.status === 404) return undefined
      throw refusedBy(response, attempted)
    })
  }
}

async function withoutBody(answer: Promise<Response>, attempted: string): Promise<Response> {
  const response = await connected(answer, attempted)
  await response.body?.cancel()
  return response
}

function outcomeOf(response: Response, path: string): 'done' | 'forbidden' {
  if (response.status === 200 || response.status === 201) return 'done'
  if (response.status === 403) return 'forbidden'
  throw refusedBy(response, `deploy ${path}`)
}

async function connected<T>(answer: Promise<T>, attempted: string): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw error instanceof Problem ? error : brokenConnection(error, attempted)
  }
}

async function bounded(response: Response, limit: number, attempted: string): Promise<Buffer> {
  const body = await readBody(response, limit)
  if (body !== undefined) return body
  throw new Problem(attempted, {
    found: `it has more than the ${limit} bytes accepted.`,
    next: 'Find out who wrote it.',
  })
}

/** Every character that is not one of a name is escaped. A name has no slash: many proxies refuse an escaped one. */
function escaped(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

function itemOf(answer: unknown): Item {
  const sha256 = textAt(answer, 'checksums', 'sha256')
  const size = Number(at(answer, 'size') ?? Number.NaN)
  const folders = listAt(answer, 'children').filter(child => String(at(child, 'folder')) === 'true')
  return {
    sha256: sha256 !== undefined && isSha256(sha256) ? sha256 : undefined,
    size: Number.isSafeInteger(size) ? size : undefined,
    folders: folders.map(child => (textAt(child, 'uri') ?? '').replace(/^\//, '')),
  }
}
