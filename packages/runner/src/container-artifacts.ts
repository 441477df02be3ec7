import { join } from 'node:path'
import {
  defaultLimits,
  fileSize,
  listAt,
  Problem,
  readPieces,
  sha256File,
  textAt,
  unpackArchive,
  writeTarGz,
} from '@release-tools/base'
import { download, type Host, isLoopback, parseUrl, WrongDigest, withScratch } from '@release-tools/host'
import {
  type ArtifactService,
  downloading,
  giveOwnName,
  nameTaken,
  noArtifact,
  notAsGiven,
  notAsUploaded,
  uploading,
} from './artifact-service.ts'
import { accept, ask, tell } from './container-requests.ts'

// The service of GitHub Enterprise Server keeps files in containers and has no digests: docs/adr/0029-containers-on-ghes.md. It is
// described by GitHub's own client (https://www.npmjs.com/package/@actions/artifact/v/1.1.3, lib/internal/).

/** A part of a file in one request, in bytes, as GitHub's own client sends it. */
const partSize = 8 * 1024 * 1024
/** Deflate reaches a ratio of 1032. */
const limits = { ...defaultLimits, ratio: 1100 }

interface Service {
  /** List of the artifacts of this run. */
  artifacts: URL
  token: string
  host: Host
  attempt: number
}

/** An artifact of ours is one archive, whose name says which attempt of the run made it, and its digest. */
interface Archive {
  attempt: number
  sha256: string
  url: URL
}

const archiveName = (attempt: number, sha256: string) => `attempt-${attempt}.sha256-${sha256}.tar.gz`
const archivePattern = /^attempt-(?<attempt>[1-9]\d{0,5})\.sha256-(?<sha256>[0-9a-f]{64})\.tar\.gz$/

/** Version 3 of the artifact service, of GitHub Enterprise Server. The variables of the runner say where it is. */
export function openContainers(host: Host, env: NodeJS.ProcessEnv = process.env): ArtifactService {
  const base = parseUrl(`${env.ACTIONS_RUNTIME_URL}`.replace(/\/*$/, '/'))
  const artifacts = new URL(`_apis/pipelines/workflows/${encodeURIComponent(`${env.GITHUB_RUN_ID}`)}/artifacts`, base)
  const attempt = Number(env.GITHUB_RUN_ATTEMPT || 1)
  const service: Service = { artifacts, token: `${env.ACTIONS_RUNTIME_TOKEN}`, host, attempt }
  return {
    download: (name, directory, given) => fetchArchive(service, name, directory, given),
    upload: (name, parent, paths) => storeArchive(service, name, parent, paths),
  }
}

async function fetchArchive(service: Service, name: string, directory: string, given?: string): Promise<void> {
  const { token, host } = service
  const { url, sha256 } = await latest(service, name)
  if (given !== undefined && given !== sha256) throw notAsGiven(name, given)
  await withScratch('archive', host, async scratch => {
    const path = join(scratch, 'archive.tar.gz')
    const headers = { accept: accept('application/octet-stream'), authorization: `Bearer ${token}` }
    const options = { sha256, limit: limits.totalSize, headers, say: (line: string) => host.info(line), env: host.env }
    await download(url.href, path, options).catch(error =>
      Promise.reject(error instanceof WrongDigest ? notAsUploaded(name) : error),
    )
    await unpackArchive(path, directory, limits)
  })
}

/**
 * Jobs that did not run again keep what they uploaded in an earlier attempt, so the last one counts. None is later than this one: a job
 * that claims so would replace what others uploaded.
 */
async function latest(service: Service, name: string): Promise<Archive> {
  const listed = await list(service, await find(service, name), name)
  const archives = listed.filter(({ attempt }) => attempt <= service.attempt)
  const last = Math.max(...archives.map(({ attempt }) => attempt))
  const [archive, second] = archives.filter(({ attempt }) => attempt === last)
  if (archive === undefined)
    throw new Problem(downloading(name), {
      found: 'it has no archive of release-tools.',
      next: 'Upload it with `to-artifact`. What other actions upload has no digest on this server.',
    })
  if (second === undefined) return archive
  throw new Problem(downloading(name), {
    found: 'two jobs have uploaded an artifact of that name.',
    next: giveOwnName,
  })
}

async function find({ artifacts, token, host }: Service, name: string): Promise<URL> {
  const what = 'list the artifacts of this run'
  const answer = await ask({ what, url: withQuery(artifacts, { 'api-version': '6.0-preview' }) }, token, host)
  const listed = listAt(answer, 'value')
  const found = listed.find(one => textAt(one, 'name') === name)
  if (found !== undefined) return container(artifacts, textAt(found, 'fileContainerResourceUrl'), what)
  throw noArtifact(
    name,
    listed.map(one => textAt(one, 'name') ?? '?'),
  )
}

async function list({ artifacts, token, host }: Service, from: URL, name: string): Promise<Archive[]> {
  const what = downloading(name)
  const answer = await ask({ what, url: withQuery(from, { itemPath: name }) }, token, host)
  return listAt(answer, 'value').flatMap(item => {
    // All artifacts of a run can be in one container.
    const [folder, file = '', ...more] = (textAt(item, 'path') ?? '').split(/[/\\]/)
    const { attempt, sha256 } = archivePattern.exec(file)?.groups ?? {}
    if (folder !== name || more.length > 0 || sha256 === undefined) return []
    return [{ attempt: Number(attempt), sha256, url: container(artifacts, textAt(item, 'contentLocation'), what) }]
  })
}

async function storeArchive(service: Service, name: string, parent: string, paths: string[]): Promise<void> {
  await withScratch('archive', service.host, async scratch => {
    const path = join(scratch, 'archive.tar.gz')
    await writeTarGz(
      path,
      paths.map(one => ({ path: one, source: join(parent, one) })),
      0,
      1,
    )
    const size = (await fileSize(path)) ?? 0
    const to = await create(service, name)
    const file = archiveName(service.attempt, await sha256File(path))
    await send(service, withQuery(to, { itemPath: `${name}/${file}` }), path, size, uploading(name))
    await finish(service, name, size)
  })
  // Looked at afterwards, because two jobs can upload at the same time.
  const all = await list(service, await find(service, name), name)
  if (all.filter(({ attempt }) => attempt === service.attempt).length > 1) throw nameTaken(name)
}

async function create({ artifacts, token, host }: Service, name: string): Promise<URL> {
  const what = uploading(name)
  const body = Buffer.from(JSON.stringify({ Type: 'actions_storage', Name: name }))
  const url = withQuery(artifacts, { 'api-version': '6.0-preview' })
  const answer = await ask({ what, url, method: 'POST', headers: json, body }, token, host)
  return container(artifacts, textAt(answer, 'fileContainerResourceUrl'), what)
}

async function send({ token, host }: Service, url: URL, path: string, size: number, what: string): Promise<void> {
  for (let start = 0; start < size; start += partSize) {
    const end = Math.min(start + partSize, size) - 1
    const pieces: Buffer[] = []
    for await (const piece of readPieces(path, { range: { start, end } })) pieces.push(piece)
    const headers = { 'content-type': 'application/octet-stream', 'content-range': `bytes ${start}-${end}/${size}` }
    await tell({ what, url, method: 'PUT', headers, body: Buffer.concat(pieces) }, token, host)
  }
}

/** Until it has a size, the artifact counts as unfinished. */
async function finish({ artifacts, token, host }: Service, name: string, size: number): Promise<void> {
  const url = withQuery(artifacts, { 'api-version': '6.0-preview', artifactName: name })
  const body = Buffer.from(JSON.stringify({ Size: size }))
  await tell({ what: uploading(name), url, method: 'PATCH', headers: json, body }, token, host)
}

const json = { 'content-type': 'application/json' }

function withQuery(url: URL, query: Record<string, string>): URL {
  const copy = new URL(url)
  for (const [name, value] of Object.entries(query)) copy.searchParams.append(name, value)
  return copy
}

/**
 * An address that the service names, and that gets its token: never less protected than the service itself. A service elsewhere must not
 * make us ask the servers of this machine.
 */
function container(service: URL, address: string | undefined, what: string): URL {
  const url = address === undefined ? null : URL.parse(address)
  const isProtected = url?.protocol === 'https:' || url?.protocol === service.protocol
  if (url !== null && isProtected && isLoopback(url) === isLoopback(service)) return url
  throw new Problem(what, {
    found: 'the artifact service named no address for the files.',
    next: 'Ask the administrators of the server to check its address.',
  })
}
