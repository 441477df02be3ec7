import { cut, oneLine, Problem, pool } from '@release-tools/base'
import { pythonName } from '@release-tools/evidence'
import { type Host, type RetryPolicy, retry, Transient } from '@release-tools/host'
import { requireAcceptable } from './acceptable.ts'
import { type IndexAddress, pageOf } from './address.ts'
import { type AttestOptions, attest } from './attest.ts'
import { compareWith, warnOf } from './compare.ts'
import type { Distributions, IndexDistribution } from './distributions.ts'
import { hostOf } from './exchange.ts'
import type { ProjectPage } from './project-page.ts'
import { type IndexClient, once, readProject } from './simple.ts'
import { findPublisher, type Publisher } from './trusted-publishing.ts'
import { upload } from './upload.ts'

/** What to put onto which index. */
export interface IndexRequest {
  address: IndexAddress
  /** In the order of the upload. */
  distributions: Distributions
  /** User and token for an index without Trusted Publishing. Without it, this job is the publisher. */
  login: { user: string; token: string } | undefined
  /** With what to attest as the publisher; undefined for no attestations. */
  attestations: AttestOptions | undefined
  dryRun: boolean
  retry?: RetryPolicy
  /** How long an upload token is used, in milliseconds. Defaults to ten minutes: PyPI takes it for a quarter of an hour. */
  tokenMs?: number
}

/** A distribution, and what became of it. */
export interface PublishedFile extends IndexDistribution {
  /** `present`: the index had these bytes before. `missing`: a dry run would have uploaded it. */
  result: 'uploaded' | 'present' | 'missing'
  /** True if the index shows an attestation, undefined if it does not say. */
  attested: boolean | undefined
}

/** A version on an index. */
export interface PublishedToIndex {
  /** As the index spells it: `acme-widget`. */
  project: string
  version: string
  /** Address of its page. */
  url: string
  files: PublishedFile[]
}

/** Until the list has what was uploaded, its caches may be a minute behind: eight attempts in two minutes. */
const lag: RetryPolicy = { attempts: 8, baseMs: 1000, maxMs: 30_000 }

/**
 * Publishes distributions on an index. Looks first, and stops before the first upload if anything is there with other bytes. Uploads what is
 * missing, so that a second run finishes what was begun and a third one does nothing. Reads back what the index lists afterwards.
 */
export async function publishToIndex(request: IndexRequest, host: Host): Promise<PublishedToIndex> {
  const { address, distributions, login } = request
  const [first] = distributions
  await requireAcceptable(distributions, address, host)
  const authorization = login && basic(login.user, login.token, host)
  const client: IndexClient = { address, authorization, host, ...(request.retry && { retry: request.retry }) }
  const page = await readProject(first.name, client)
  const { missing } = await compareWith(page, distributions, client)
  if (missing.length > 0) requireOpen(page, first, address)
  warnOf(page, distributions, client)
  const result = request.dryRun || missing.length === 0 ? page : await uploadAll(missing, request, client)
  return report(distributions, missing, result, request)
}

async function uploadAll(missing: IndexDistribution[], request: IndexRequest, client: IndexClient) {
  const { address, login, attestations: options } = request
  const { host, authorization } = client
  if (login !== undefined && authorization !== undefined) {
    for (const one of missing) await uploadOne(one, [], authorization, client)
    return readBack(missing, request, client)
  }
  const publisher = await findPublisher(address, host, request.retry)
  const attested =
    options === undefined ? [] : await pool(missing, 4, one => attest(one, publisher.claims, options, host))
  const upToDate = uploadTokens(publisher, request, host)
  for (const [index, one] of missing.entries())
    await uploadOne(one, attested.slice(index, index + 1), await upToDate(), client)
  const page = await readBack(missing, request, client)
  warnOfLost(page, missing, attested.length > 0, client)
  return page
}

async function uploadOne(one: IndexDistribution, attestations: unknown[], authorization: string, client: IndexClient) {
  await upload(one, attestations, authorization, client)
  client.host.info(`Uploaded ${one.file}${attestations.length > 0 ? ' with its attestation' : ''}.`)
}

/** Gives an upload token, and a new one if many large files take longer than one is good for. */
function uploadTokens(publisher: Publisher, { tokenMs = 10 * 60_000 }: IndexRequest, host: Host) {
  let [authorization, since] = ['', Number.NEGATIVE_INFINITY]
  return async () => {
    if (performance.now() - since >= tokenMs) {
      authorization = basic('__token__', await publisher.mint(), host)
      since = performance.now()
    }
    return authorization
  }
}

/** The value of the header, which is kept out of the log in both of its forms. */
function basic(user: string, token: string, host: Host): string {
  const encoded = Buffer.from(`${user}:${token}`).toString('base64')
  host.mask(token)
  host.mask(encoded)
  return `Basic ${encoded}`
}

/** What the index lists, once it has everything that was uploaded. Throws a Problem if it does not in time, or has other bytes. */
async function readBack(
  uploaded: IndexDistribution[],
  { distributions: [first] }: IndexRequest,
  client: IndexClient,
): Promise<ProjectPage | undefined> {
  const attempt = async () => {
    const page = await readProject(first.name, { ...client, retry: once })
    const { missing } = await compareWith(page, uploaded, client)
    if (missing.length === 0) return page
    throw new Transient('read back what was uploaded', {
      found: `${hostOf(client.address.simple)} does not list ${missing.map(({ file }) => file).join(', ')} yet.`,
      next: 'Run the job again in some minutes: it uploads nothing twice. If it stays so, check `index-url`.',
    })
  }
  return retry(attempt, client.retry ?? lag, line => client.host.info(line))
}

/** PyPI reads attestations only with the first upload of a file, so a lost one cannot be added. */
function warnOfLost(page: ProjectPage | undefined, files: IndexDistribution[], attested: boolean, client: IndexClient) {
  const lost = files.filter(one => page?.files.find(({ file }) => file === one.file)?.attested === false)
  if (!attested || lost.length === 0) return
  client.host.warning(
    `${hostOf(client.address.simple)} shows no attestation of ${lost.map(({ file }) => file).join(', ')}, although it got one.`,
  )
}

function requireOpen(page: ProjectPage | undefined, { name, version }: IndexDistribution, address: IndexAddress) {
  const { status, reason = 'no reason given' } = page ?? {}
  if (status !== 'archived' && status !== 'quarantined') return
  throw new Problem(`publish ${name} ${version}`, {
    found: `the project is ${status} on ${hostOf(address.simple)} (${cut(oneLine(reason), 200)}), and takes no files.`,
    next: 'Ask an owner of the project to make it active again on the index.',
  })
}

function report(
  distributions: Distributions,
  missing: IndexDistribution[],
  page: ProjectPage | undefined,
  { address, dryRun }: IndexRequest,
): PublishedToIndex {
  const [first] = distributions
  const project = pythonName(first.name)
  const files = distributions.map((one): PublishedFile => {
    const result = !missing.includes(one) ? 'present' : dryRun ? 'missing' : 'uploaded'
    return { ...one, result, attested: page?.files.find(({ file }) => file === one.file)?.attested }
  })
  return { project, version: first.version, url: pageOf(address, project, first.version), files }
}
