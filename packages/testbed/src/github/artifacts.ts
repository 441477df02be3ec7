import { sha256 } from '@release-tools/base'
import { type Answer, json } from '../http.ts'
import { now } from './now.ts'
import type { Route } from './recorder.ts'
import type { Storage } from './storage.ts'

interface Artifact {
  id: number
  run: string
  name: string
  createdAt: string
  mimeType: string
  size: number
  hash: string | undefined
  /** Blocks by id until their list is committed, like Azure's block blobs. */
  blocks: Map<string, Buffer>
  finalized: boolean
}

type Fields = Record<string, string | undefined>

/** The ids of artifacts must differ from those of assets. */
const firstId = 1_000_000

/**
 * The service behind @actions/artifact 6: Twirp with JSON (lib/generated/results/api/v1/artifact.ts of that package), and
 * Azure-like blobs. Artifacts belong to the run in the caller's token.
 */
export class ArtifactService {
  readonly #storage: Storage
  readonly #artifacts = new Map<number, Artifact>()
  #lastId = firstId

  constructor(storage: Storage) {
    this.#storage = storage
  }

  /** Answers one Twirp call. `method` is the last part of its path. */
  call(method: string, authorization: string | undefined, body: Fields): Answer {
    const run = runOf(authorization)
    if (run === undefined) return twirpError(401, 'unauthenticated', 'the token names no run')
    if (body.workflow_run_backend_id !== run) return twirpError(403, 'permission_denied', 'the token is of another run')
    const handler = this.#methods[method]
    return handler === undefined ? twirpError(404, 'bad_route', `no method ${method}`) : handler(run, body)
  }

  readonly #methods: Record<string, (run: string, body: Fields) => Answer> = {
    CreateArtifact: (run, body) => {
      if (this.#find(run, body.name) !== undefined) {
        return twirpError(409, 'already_exists', 'an artifact with this name already exists on the workflow run')
      }
      const artifact = this.#create(run, body)
      return json(200, { ok: true, signed_upload_url: this.#storage.signedUrl(artifact) })
    },
    FinalizeArtifact: (run, body) => {
      const artifact = [...this.#artifacts.values()].findLast(({ run: own, name }) => own === run && name === body.name)
      if (artifact === undefined) return twirpError(404, 'not_found', 'no such artifact')
      if (String(artifact.size) !== String(body.size)) return twirpError(400, 'invalid_argument', 'the size differs')
      Object.assign(artifact, { finalized: true, hash: body.hash })
      return json(200, { ok: true, artifact_id: String(artifact.id) })
    },
    ListArtifacts: (run, body) => {
      const listed = [...this.#artifacts.values()].filter(
        artifact =>
          artifact.run === run &&
          artifact.finalized &&
          (body.name_filter === undefined || artifact.name === body.name_filter) &&
          (body.id_filter === undefined || String(artifact.id) === String(body.id_filter)),
      )
      return json(200, { artifacts: listed.map(describe) })
    },
    GetSignedArtifactURL: (run, body) => {
      const artifact = this.#find(run, body.name)
      if (artifact === undefined) return twirpError(404, 'not_found', 'no such artifact')
      return json(200, { signed_url: this.#storage.signedUrl(artifact) })
    },
    DeleteArtifact: (run, body) => {
      const artifact = this.#find(run, body.name)
      if (artifact === undefined) return twirpError(404, 'not_found', 'no such artifact')
      this.#artifacts.delete(artifact.id)
      return json(200, { ok: true, artifact_id: String(artifact.id) })
    },
  }

  /** The finished artifacts of all runs, newest first; only those of a name, if there is one. */
  listed(name: string | undefined): Readonly<Artifact>[] {
    const all = [...this.#artifacts.values()].filter(one => one.finalized && (name === undefined || one.name === name))
    return all.reverse()
  }

  /** Uploads an artifact of a run: a zip file. Returns its number. */
  async add(run: string, name: string, zip: Buffer): Promise<number> {
    const artifact = this.#create(run, { name })
    await this.#commit(artifact, zip)
    Object.assign(artifact, { finalized: true, hash: `sha256:${sha256(zip)}` })
    return artifact.id
  }

  /** Handles PUT of a whole blob, of a block, or of the list of blocks. The caller has verified the address. */
  async put(id: number, query: URLSearchParams, data: Buffer): Promise<Answer> {
    const artifact = this.#artifacts.get(id)
    if (artifact === undefined || artifact.finalized) return { status: 404, headers: {}, body: '' }
    const part = query.get('comp')
    if (part === 'block') artifact.blocks.set(query.get('blockid') ?? '', data)
    else await this.#commit(artifact, part === 'blocklist' ? joinBlocks(artifact, data) : data)
    return { status: 201, headers: { etag: '"1"', 'last-modified': new Date().toUTCString() }, body: '' }
  }

  /** Headers of an artifact's download; undefined if no artifact has this number. */
  headers(id: number): Record<string, string> | undefined {
    const artifact = this.#artifacts.get(id)
    if (artifact === undefined) return undefined
    const zipped = artifact.mimeType === 'application/zip' ? '.zip' : ''
    const fileName = encodeURIComponent(`${artifact.name}${zipped}`)
    return { 'content-type': artifact.mimeType, 'content-disposition': `attachment; filename*=UTF-8''${fileName}` }
  }

  #create(run: string, body: Fields): Artifact {
    this.#lastId += 1
    const mimeType = body.mime_type ?? 'application/zip'
    const own = { id: this.#lastId, run, name: body.name ?? '', createdAt: now(), mimeType, size: 0, hash: undefined }
    const artifact: Artifact = { ...own, blocks: new Map(), finalized: false }
    this.#artifacts.set(artifact.id, artifact)
    return artifact
  }

  #find(run: string, name: string | undefined): Artifact | undefined {
    return [...this.#artifacts.values()].find(
      artifact => artifact.run === run && artifact.name === name && artifact.finalized,
    )
  }

  async #commit(artifact: Artifact, data: Buffer): Promise<void> {
    await this.#storage.write(artifact.id, data)
    artifact.size = data.length
    artifact.blocks.clear()
  }
}

const path = '/twirp/github.actions.results.api.v1.ArtifactService/'

/** A route that sends calls of the artifact service to it, and other requests to `others`. */
export function withArtifacts(service: ArtifactService, others: Route): Route {
  return async received => {
    const { headers, raw, url } = received
    if (!url.pathname.startsWith(path)) return others(received)
    return service.call(
      url.pathname.slice(path.length),
      headers.authorization,
      JSON.parse(raw.toString('utf8') || '{}'),
    )
  }
}

/** The run in a token's scope `Actions.Results:<run>:<job>`. Ignores the signature. */
function runOf(authorization: string | undefined): string | undefined {
  const payload = authorization?.replace(/^bearer /i, '').split('.')[1]
  if (payload === undefined) return undefined
  try {
    const { scp } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    return /(?:^| )Actions\.Results:([^:]+):/.exec(scp)?.[1]
  } catch {
    return undefined
  }
}

/** A token (`ACTIONS_RUNTIME_TOKEN`) for the artifacts of a run. */
export function runtimeToken(run: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  // Expires in 2100: @actions/artifact ignores times, but other clients do not.
  return `${part({ typ: 'JWT', alg: 'none' })}.${part({ scp: `Actions.Results:${run}:job-${run}`, exp: 4_102_444_800 })}.unsigned`
}

function describe(artifact: Artifact) {
  return {
    workflow_run_backend_id: artifact.run,
    workflow_job_run_backend_id: `job-${artifact.run}`,
    database_id: String(artifact.id),
    name: artifact.name,
    size: String(artifact.size),
    created_at: artifact.createdAt,
    digest: artifact.hash,
  }
}

/** https://learn.microsoft.com/en-us/rest/api/storageservices/put-block-list */
function joinBlocks({ blocks }: Artifact, list: Buffer): Buffer {
  const ids = [...list.toString('utf8').matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map(
    match => match[1] ?? '',
  )
  return Buffer.concat(ids.map(id => blocks.get(id) ?? Buffer.alloc(0)))
}

/** https://twitchtv.github.io/twirp/docs/errors.html */
function twirpError(status: number, code: string, message: string): Answer {
  return json(status, { code, msg: message })
}
