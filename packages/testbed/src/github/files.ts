import type { Answer } from '../http.ts'
import type { ArtifactService } from './artifacts.ts'
import { refusal } from './faults.ts'
import type { Received, Route } from './recorder.ts'
import type { Repository } from './repository.ts'
import type { Storage } from './storage.ts'

interface FilesOptions {
  repository: Repository
  storage: Storage
  artifacts: ArtifactService
  isPrivate: boolean
  uploads: Route
}

/** The host for files: uploads of assets, signed addresses of assets and artifacts, public downloads of published assets. */
export function filesRoute({ repository, storage, artifacts, isPrivate, uploads }: FilesOptions): Route {
  return async received => {
    const { method, url } = received
    if (url.pathname.startsWith('/repos/')) return uploads(received)
    if (url.pathname.startsWith('/storage/')) return stored(received, storage, artifacts)
    const asset = method === 'GET' && !isPrivate ? publicAsset(repository, url.pathname) : undefined
    if (asset === undefined) return refusal(404, 'Not Found')
    return bytes(await storage.read(asset.id), { 'content-type': asset.contentType })
  }
}

async function stored({ method, url, raw }: Received, storage: Storage, artifacts: ArtifactService): Promise<Answer> {
  const id = storage.verified(url)
  if (id === undefined) return refusal(403, 'The signature of the address is not valid.')
  if (method === 'PUT') return artifacts.put(id, url.searchParams, raw)
  return bytes(await storage.read(id), artifacts.headers(id) ?? { 'content-type': 'application/octet-stream' })
}

/** The asset of a published release at /owner/name/releases/download/tag/file. */
function publicAsset(repository: Repository, pathname: string) {
  const prefix = `/${repository.fullName}/releases/download/`
  if (!pathname.startsWith(prefix)) return undefined
  const [tag = '', name = ''] = pathname.slice(prefix.length).split('/').map(decodeURIComponent)
  return repository.published(tag)?.assets.find(asset => asset.name === name && asset.state === 'uploaded')
}

function bytes(data: Buffer, headers: Record<string, string>): Answer {
  return { status: 200, headers, body: data }
}
