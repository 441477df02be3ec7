import { limits, messageOf, Problem, parseStrictJson } from '@release-tools/base'
import { CannotCheck, entriesOfAnswer, type LogEntry, reasons } from '@release-tools/evidence'
import {
  brokenConnection,
  parseUrl,
  type RetryPolicy,
  readBody,
  request,
  retry,
  send,
  Transient,
  type Variables,
} from '@release-tools/host'

/** An entry, with the address at which the log has it. */
export interface FoundEntry {
  entry: LogEntry
  address: string
}

/** Rekor answers within a second; a look-up that takes longer than three attempts of this, in milliseconds, has failed. */
const answerMs = 20_000
const policy: RetryPolicy = { attempts: 3, baseMs: 500, maxMs: 5000 }
/** Entries about one file that are read. Each costs a request. */
const most = 100

/** Reads a log with Rekor’s first API: https://github.com/sigstore/rekor/blob/main/openapi.yaml. Throws CannotCheck if that fails. */
export class Rekor {
  readonly #url: string
  readonly #env: Variables

  constructor(url: string, env: Variables) {
    this.#url = parseUrl(url).href.replace(/\/$/, '')
    this.#env = env
  }

  /** The entries of an envelope whose certificate is known. It may have been logged in two forms. */
  async ofEnvelope(envelope: string, certificate: string): Promise<FoundEntry[]> {
    const key = Buffer.from(certificate).toString('base64')
    const entries = [
      { apiVersion: '0.0.1', kind: 'intoto', spec: { content: { envelope }, publicKey: key } },
      { apiVersion: '0.0.1', kind: 'dsse', spec: { proposedContent: { envelope, verifiers: [key] } } },
    ]
    return this.#found(await this.#post('log/entries/retrieve', { entries }))
  }

  /** The entries about a file, by its SHA-256. */
  async ofArtifact(digest: string): Promise<FoundEntry[]> {
    const uuids = await this.#post('index/retrieve', { hash: `sha256:${digest}` })
    if (!isListOfIds(uuids)) throw unknown('the answer of the log is not a list of identifiers.')
    if (uuids.length > most) throw unknown(`the log has ${uuids.length} entries about it, more than the ${most} read.`)
    const found = []
    for (const uuid of uuids) found.push(...this.#found(await this.#ask('GET', `log/entries/${uuid}`)))
    return found
  }

  #found(answer: unknown): FoundEntry[] {
    const address = (uuid: string) => `${this.#url}/api/v1/log/entries/${uuid}`
    return entriesOfAnswer(answer).map(({ uuid, entry }) => ({ entry, address: address(uuid) }))
  }

  #post(path: string, body: object): Promise<unknown> {
    return this.#ask('POST', path, body)
  }

  async #ask(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
    const url = `${this.#url}/api/v1/${path}`
    try {
      return await retry(
        () => this.#attempt(method, url, body),
        policy,
        () => undefined,
      )
    } catch (error) {
      if (error instanceof CannotCheck) throw error
      throw unknown(error instanceof Problem ? error.found : messageOf(error), error)
    }
  }

  async #attempt(method: 'GET' | 'POST', url: string, body: object | undefined): Promise<unknown> {
    const options = { env: this.#env, signal: AbortSignal.timeout(answerMs) }
    const headers = { accept: 'application/json', 'content-type': 'application/json' }
    try {
      const response =
        method === 'GET'
          ? await request(url, headers, options)
          : await send(url, { method, headers, body: Buffer.from(JSON.stringify(body)) }, options)
      const content = await readBody(response, limits.evidence)
      if (content === undefined) throw unknown(`the answer of the log has more than ${limits.evidence} bytes.`)
      if (response.status !== 200) throw refusedBy(response.status)
      return parseStrictJson(content, 'the answer of the log')
    } catch (error) {
      throw error instanceof Problem ? error : brokenConnection(error, `download ${url}`)
    }
  }
}

function refusedBy(status: number): Problem {
  const found = `the log answered ${status}.`
  return status >= 500 || status === 429
    ? new Transient('look up the log entry', { found, next: 'Try again later.' })
    : unknown(found)
}

/** Identifiers have 64 hexadecimal digits, or 80 with that of the shard. They become part of an address. */
function isListOfIds(value: unknown): value is string[] {
  return (
    Array.isArray(value) && value.every(one => typeof one === 'string' && /^[0-9a-f]{64}(?:[0-9a-f]{16})?$/.test(one))
  )
}

function unknown(found: string, cause?: unknown): CannotCheck {
  return new CannotCheck('look up the log entry', {
    found: `${reasons.rekorSearch}: ${found}`,
    next: 'Try again later, or give the entry with --rekor-entry FILE.',
    cause,
  })
}
