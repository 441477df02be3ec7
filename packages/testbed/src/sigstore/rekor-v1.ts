import { createHash, generateKeyPairSync, type KeyObject, sign, verify, X509Certificate } from 'node:crypto'
import { at, parseJson, textAt } from '@release-tools/base'
import { type Answer, type HttpServer, json, readBody, serve } from '../http.ts'
import { loopback, ports } from '../ports.ts'
import { MerkleTree } from './merkle-tree.ts'

/** Name in checkpoints, and host of the log's `baseUrl` in the trusted root. */
export const rekorV1Name = 'rekor1.local'

/** Rekor's first API, which promises with its own signature that, and when, it took an entry. */
export interface RekorV1 extends HttpServer {
  publicKey: KeyObject
}

const limit = 8 * 1024 * 1024

/**
 * Starts a log with the API of Rekor v1. It takes attestations (kind `dsse`, version 0.0.1) and files (`hashedrekord`, version 0.0.1).
 * Rekor v2 dates nothing, and neither PEP 740 nor the JSON of older cosign has a place for the timestamp of an authority. https://github.com/sigstore/rekor/blob/main/openapi.yaml
 */
export async function startRekorV1(): Promise<RekorV1> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const log = new Log(privateKey, publicKey)
  const server = await serve(ports.rekorV1, async request => {
    if (request.method !== 'POST' || request.url !== '/api/v1/log/entries')
      return json(404, { code: 404, message: 'path not found' })
    return log.add(parseJson((await readBody(request, limit)).toString(), 'the entry'))
  })
  return { ...server, publicKey }
}

class Log {
  readonly #key: KeyObject
  readonly #id: Buffer
  readonly #tree = new MerkleTree()

  constructor(key: KeyObject, publicKey: KeyObject) {
    this.#key = key
    this.#id = sha256(publicKey.export({ format: 'der', type: 'spki' }))
  }

  add(proposed: unknown): Answer {
    const body = dsseBody(proposed) ?? fileBody(proposed)
    if (body === undefined)
      return json(400, { code: 400, message: 'error processing entry: it is not a signed envelope or file' })
    const leaf = this.#tree.add(Buffer.from(body))
    const entry = {
      body: Buffer.from(body).toString('base64'),
      integratedTime: Math.floor(Date.now() / 1000),
      logID: this.#id.toString('hex'),
      logIndex: this.#tree.size - 1,
    }
    // What is signed is canonical JSON (RFC 8785): the keys above are sorted.
    const signedEntryTimestamp = this.#sign(JSON.stringify(entry)).toString('base64')
    const verification = { signedEntryTimestamp, inclusionProof: this.#proof() }
    const uuid = leaf.toString('hex')
    const headers = { etag: uuid, location: `${loopback(ports.rekorV1)}/api/v1/log/entries/${uuid}` }
    return json(201, { [uuid]: { ...entry, verification } }, headers)
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

/** What the log keeps of an envelope, as canonical JSON; undefined if its signature is not by the key that is sent with it. */
function dsseBody(proposed: unknown): string | undefined {
  if (textAt(proposed, 'kind') !== 'dsse' || textAt(proposed, 'apiVersion') !== '0.0.1') return undefined
  const [envelope, sent] = [
    textAt(proposed, 'spec', 'proposedContent', 'envelope') ?? '{}',
    textAt(proposed, 'spec', 'proposedContent', 'verifiers', 0) ?? '',
  ]
  // Rekor writes the certificate again, so that all entries have one form.
  const certificate = new X509Certificate(Buffer.from(sent, 'base64'))
  const verifier = Buffer.from(certificate.toString()).toString('base64')
  const parsed = parseJson(envelope, 'the envelope')
  const [payload, type, signature] = [
    Buffer.from(textAt(parsed, 'payload') ?? '', 'base64'),
    textAt(parsed, 'payloadType') ?? '',
    textAt(parsed, 'signatures', 0, 'sig') ?? '',
  ]
  if (at(parsed, 'signatures', 1) !== undefined) return undefined
  const signed = Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `), payload])
  if (!verify('sha256', signed, certificate.publicKey, Buffer.from(signature, 'base64'))) return undefined
  const hash = (data: Uint8Array | string) => ({ algorithm: 'sha256', value: sha256(data).toString('hex') })
  const spec = { envelopeHash: hash(envelope), payloadHash: hash(payload), signatures: [{ signature, verifier }] }
  return JSON.stringify({ apiVersion: '0.0.1', kind: 'dsse', spec })
}

/**
 * What the log keeps of the signature of a file, as canonical JSON; undefined for anything else. It does not check the signature, because
 * Node checks none that is over a digest: whoever reads the entry does.
 */
function fileBody(proposed: unknown): string | undefined {
  if (textAt(proposed, 'kind') !== 'hashedrekord' || textAt(proposed, 'apiVersion') !== '0.0.1') return undefined
  const [algorithm, value, content, key] = [
    textAt(proposed, 'spec', 'data', 'hash', 'algorithm'),
    textAt(proposed, 'spec', 'data', 'hash', 'value'),
    textAt(proposed, 'spec', 'signature', 'content'),
    textAt(proposed, 'spec', 'signature', 'publicKey', 'content'),
  ]
  if (algorithm === undefined || value === undefined || content === undefined || key === undefined) return undefined
  const spec = { data: { hash: { algorithm, value } }, signature: { content, publicKey: { content: key } } }
  return JSON.stringify({ apiVersion: '0.0.1', kind: 'hashedrekord', spec })
}

function sha256(data: Uint8Array | string): Buffer {
  return createHash('sha256').update(data).digest()
}
