import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { listAt, parseJson, textAt } from '@release-tools/base'
import { type Answer, type HttpServer, json, readBody, serve } from '../http.ts'
import { loopback, ports } from '../ports.ts'
import { loggedBody } from './logged-body.ts'
import { MerkleTree } from './merkle-tree.ts'

/** Name in checkpoints, and host of the log's `baseUrl` in the trusted root. */
export const rekorV1Name = 'rekor1.local'

/** Rekor's first API, which promises with its own signature that, and when, it took an entry. */
export interface RekorV1 extends HttpServer {
  publicKey: KeyObject
}

const limit = 8 * 1024 * 1024

/** What Rekor's answer to an entry is: by its identifier. */
type Answered = Record<string, object>

/**
 * Starts a log with the API of Rekor v1. It takes attestations (kind `dsse` of version 0.0.1, and `intoto` of 0.0.1, which it had before) and
 * files (`hashedrekord`, 0.0.1). Rekor v2 dates nothing. PEP 740 and the JSON of older cosign have no place for the timestamp of an authority.
 * Entries are read by their identifier, by what was logged, and by the digest of a subject.
 * https://github.com/sigstore/rekor/blob/main/openapi.yaml
 */
export async function startRekorV1(port: number = ports.rekorV1): Promise<RekorV1> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const log = new Log(privateKey, publicKey)
  const server = await serve(port, async request => {
    const path = `${request.method} ${request.url}`
    const sent = async () => parseJson((await readBody(request, limit)).toString(), 'the request')
    if (path === 'POST /api/v1/log/entries') return log.add(await sent())
    if (path === 'POST /api/v1/log/entries/retrieve') return log.retrieve(await sent())
    if (path === 'POST /api/v1/index/retrieve') return log.search(await sent())
    const uuid = /^GET \/api\/v1\/log\/entries\/([0-9a-f]{64})$/.exec(path)?.[1]
    return uuid === undefined ? json(404, { code: 404, message: 'path not found' }) : log.get(uuid)
  })
  return { ...server, publicKey }
}

class Log {
  readonly #key: KeyObject
  readonly #id: Buffer
  readonly #tree = new MerkleTree()
  readonly #entries = new Map<string, Answered>()
  /** Identifiers by the digests of the subjects. */
  readonly #index = new Map<string, string[]>()

  constructor(key: KeyObject, publicKey: KeyObject) {
    this.#key = key
    this.#id = sha256(publicKey.export({ format: 'der', type: 'spki' }))
  }

  add(proposed: unknown): Answer {
    const logged = loggedBody(proposed)
    if (logged === undefined)
      return json(400, { code: 400, message: 'error processing entry: it is not a signed envelope or file' })
    const { body, subjects } = logged
    const uuid = this.#tree.add(Buffer.from(body)).toString('hex')
    const answer = { [uuid]: this.#entry(body) }
    this.#entries.set(uuid, answer)
    for (const digest of subjects) this.#index.set(digest, [...(this.#index.get(digest) ?? []), uuid])
    return json(201, answer, { etag: uuid, location: `${loopback(ports.rekorV1)}/api/v1/log/entries/${uuid}` })
  }

  get(uuid: string): Answer {
    const answer = this.#entries.get(uuid)
    return answer === undefined ? json(404, { code: 404, message: 'entry not found' }) : json(200, answer)
  }

  /** Entries of what is sent, as it would be logged. */
  retrieve(query: unknown): Answer {
    const uuids = listAt(query, 'entries').flatMap(proposed => {
      const logged = loggedBody(proposed)
      return logged === undefined ? [] : [leafOf(logged.body)]
    })
    return json(
      200,
      uuids.flatMap(uuid => this.#entries.get(uuid) ?? []),
    )
  }

  search(query: unknown): Answer {
    return json(200, this.#index.get(textAt(query, 'hash') ?? '') ?? [])
  }

  #entry(body: string): object {
    const entry = {
      body: Buffer.from(body).toString('base64'),
      integratedTime: Math.floor(Date.now() / 1000),
      logID: this.#id.toString('hex'),
      logIndex: this.#tree.size - 1,
    }
    // What is signed is canonical JSON (RFC 8785): the keys above are sorted.
    const signedEntryTimestamp = this.#sign(JSON.stringify(entry)).toString('base64')
    return { ...entry, verification: { signedEntryTimestamp, inclusionProof: this.#proof() } }
  }

  #proof() {
    const { size } = this.#tree
    const root = this.#tree.root()
    // https://c2sp.org/signed-note, with the key id of Rekor v1.
    const text = `${rekorV1Name} - 1\n${size}\n${root.toString('base64')}\n`
    const signature = Buffer.concat([this.#id.subarray(0, 4), this.#sign(text)]).toString('base64')
    return {
      checkpoint: `${text}\n— ${rekorV1Name} ${signature}\n`,
      hashes: this.#tree.proof(size - 1).map(hash => hash.toString('hex')),
      logIndex: size - 1,
      rootHash: root.toString('hex'),
      treeSize: size,
    }
  }

  #sign(text: string): Buffer {
    return sign('sha256', Buffer.from(text), this.#key)
  }
}

function leafOf(body: string): string {
  return sha256(Buffer.concat([Buffer.from([0]), Buffer.from(body)])).toString('hex')
}

function sha256(data: Uint8Array | string): Buffer {
  return createHash('sha256').update(data).digest()
}
