import { assetLimit, limits, Problem } from '@release-tools/base'
import { parseSdistName, parseWheelName, pythonName, sameVersion } from '@release-tools/evidence'
import { download, type Host, isLoopback, parseUrl, patient, retry } from '@release-tools/host'
import { answered, exchange, hostOf } from './exchange.ts'
import type { IndexFile, ProjectPage } from './project-page.ts'
import { publicIndex } from './public-index.ts'
import { headersFor, type IndexReader, readProject } from './simple.ts'

const integrityType = 'application/vnd.pypi.integrity.v1+json'
/** The widest versions have some 150 files: one for each platform and version of Python. */
const mostFiles = 500

/**
 * How to read an index. `url` is the address of its simple API, as pip takes it (`--index-url`); it may contain a user and a password, which go to
 * that server only. Defaults to PyPI. Throws a Problem for an address that is not https, unless it is of this machine.
 */
export function indexReader(url: string | undefined, host: Host): IndexReader {
  const parsed = URL.parse(url ?? publicIndex)
  const [user = '', password = ''] = [parsed?.username, parsed?.password].map(text => decodeURIComponent(text ?? ''))
  if (parsed !== null) Object.assign(parsed, { username: '', password: '' })
  const address = parseUrl(parsed?.href ?? '')
  if (address.protocol !== 'https:' && !isLoopback(address))
    throw new Problem(`use the index ${address.host}`, {
      found: 'its address starts with http://, so anybody in between could answer.',
      next: 'Give an address that starts with https://.',
    })
  if (!address.pathname.endsWith('/')) address.pathname += '/'
  if (password !== '') host.mask(password)
  const authorization = user === '' ? undefined : `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  return { address: { simple: address.href }, authorization, host }
}

/** What an index has of one version of a package. */
export interface IndexVersion {
  /** `pypi.org`, or with a port. */
  index: string
  /** Wheels and source distributions. A page that is merged from several indexes can list a file twice. */
  files: IndexFile[]
}

/** The same of a version that may not be there, with what the index says of its project (PEP 792). */
export interface ListedVersion extends IndexVersion, Pick<ProjectPage, 'status' | 'reason'> {
  /** False if the index has no such project. */
  hasProject: boolean
}

/** Reads what an index lists of one version: no file, if it has none. Throws a Problem if that cannot be known. */
export async function readListed(name: string, version: string, client: IndexReader): Promise<ListedVersion> {
  const index = hostOf(client.address.simple)
  const page = await readProject(name, client)
  const files = page?.files.filter(({ file }) => isOfVersion(file, name, version)) ?? []
  if (files.length > mostFiles)
    throw new Problem(`find ${name} ${version}`, {
      found: `${index} lists ${files.length} files of it, more than the ${mostFiles} accepted.`,
      next: 'Download those that you need, and verify them.',
    })
  return { index, files, status: page?.status, reason: page?.reason, hasProject: page !== undefined }
}

/** Reads the files of one version. Throws a Problem if the index does not have it. */
export async function readVersion(name: string, version: string, client: IndexReader): Promise<IndexVersion> {
  const { index, files, status: said, hasProject } = await readListed(name, version, client)
  const attempted = `find ${name} ${version}`
  if (!hasProject)
    throw new Problem(attempted, { found: `${index} has no package ${name}.`, next: 'Check its name, and the index.' })
  if (files.length > 0) return { index, files }
  const status = said === undefined || said === 'active' ? '' : ` The package is ${said} there.`
  throw new Problem(attempted, {
    found: `${index} lists no wheel and no source distribution of this version.${status}`,
    next: 'Check the version, and the index.',
  })
}

/** True for a wheel or a source distribution of this version, in any spelling. */
export function isOfVersion(file: string, name: string, version: string): boolean {
  const named = parseWheelName(file) ?? parseSdistName(file)
  return (
    named !== undefined && pythonName(named.name) === pythonName(name) && sameVersion(named.version, version, 'pep440')
  )
}

/** Downloads a file, whose digest must be the one that the index lists, if it lists one. Throws WrongDigest, and another Problem. */
export async function downloadIndexed(
  { file, url, sha256 }: IndexFile,
  path: string,
  client: IndexReader,
): Promise<void> {
  const { host, retry: policy = patient } = client
  const headers = headersFor(parseUrl(url), `download ${file}`, client)
  await download(url, path, {
    sha256,
    limit: assetLimit,
    headers,
    retry: policy,
    say: line => host.info(line),
    env: host.env,
  })
}

/** The provenance object of a file (PEP 740), unverified; undefined if the index has none. */
export async function readProvenance(
  { file, provenance }: Pick<IndexFile, 'file' | 'provenance'>,
  client: IndexReader,
): Promise<Buffer | undefined> {
  if (provenance === undefined) return undefined
  const attempted = `read the provenance of ${file}`
  const { host, retry: policy = patient } = client
  const headers = { accept: integrityType, ...headersFor(parseUrl(provenance), attempted, client) }
  const attempt = () => exchange(provenance, { attempted, limit: limits.evidence, headers, env: host.env })
  const answer = await retry(attempt, policy, line => host.info(line))
  if (answer.status === 404) return undefined
  if (answer.status === 200) return answer.body
  throw new Problem(attempted, { found: `${hostOf(provenance)} ${answered(answer)}`, next: 'Try again later.' })
}
