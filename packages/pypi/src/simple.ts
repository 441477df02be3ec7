import { at, isSha256, keepKeys, listAt, Problem, parseJsonParts, textAt } from '@release-tools/base'
import { pythonName } from '@release-tools/evidence'
import { type Host, isLoopback, patient, type RetryPolicy, retry, Transient } from '@release-tools/host'
import type { IndexAddress } from './address.ts'
import { type Answer, answered, exchange, hostOf } from './exchange.ts'
import type { IndexFile, ProjectPage } from './project-page.ts'
import { filesInHtml } from './simple-html.ts'

/** How to read an index. */
export interface IndexReader {
  address: Pick<IndexAddress, 'simple'>
  /** Value of the header `authorization`, for an index that asks for a password to read. */
  authorization: string | undefined
  host: Host
  retry?: RetryPolicy
}

/** How to ask an index. */
export interface IndexClient extends IndexReader {
  address: IndexAddress
}

/** The headers of a request for what an index names. The password is for its own server. Throws a Problem for an address that is not encrypted. */
export function headersFor(
  to: URL,
  attempted: string,
  { address, authorization }: Pick<IndexReader, 'address' | 'authorization'>,
): Record<string, string> {
  const from = new URL(address.simple)
  if (to.protocol !== 'https:' && !(isLoopback(to) && isLoopback(from)))
    throw new Problem(attempted, { found: `its address ${to.origin} is not encrypted.`, next: 'Check the index.' })
  return authorization !== undefined && to.origin === from.origin ? { authorization } : {}
}

/** For callers that try again themselves. */
export const once: RetryPolicy = { attempts: 1, baseMs: 0, maxMs: 0 }

/** The page of a project with ten thousand files has less. In bytes. */
const limit = 64 * 1024 * 1024
const accept = 'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1'
const keys = keepKeys('filename', 'url', 'hashes', 'yanked', 'provenance', 'status', 'reason')

/**
 * What the index lists of a project, by its simple API (PEP 503, PEP 691, PEP 740, PEP 792); undefined if it has no such project. Throws
 * a Problem for an answer that is not one of this API: it is not the same as an empty list.
 */
export async function readProject(name: string, client: IndexReader): Promise<ProjectPage | undefined> {
  const { address, authorization, host } = client
  const url = `${address.simple}${pythonName(name)}/`
  const attempted = `read what ${hostOf(url)} has of ${name}`
  const headers = { accept, ...(authorization === undefined ? {} : { authorization }) }
  const attempt = async () => {
    const answer = await exchange(url, { attempted, limit, headers, env: host.env })
    if (answer.status === 404) return undefined
    if (answer.status !== 200) throw refused(answer, attempted, url)
    return /\bjson\b/i.test(answer.type) ? pageOfJson(answer, attempted, url) : pageOfHtml(answer, attempted, url)
  }
  return retry(attempt, client.retry ?? patient, line => host.info(line))
}

function pageOfJson({ body }: Answer, attempted: string, base: string): ProjectPage {
  const page = parsed(body, attempted)
  const version = textAt(page, 'meta', 'api-version')
  if (version === undefined || !version.startsWith('1.') || !Array.isArray(at(page, 'files')))
    throw notAnIndex(attempted, 'its JSON is not that of the simple API, version 1.')
  return {
    files: listAt(page, 'files').map(entry => fileOf(entry, attempted, base)),
    status: textAt(page, 'project-status', 'status'),
    reason: textAt(page, 'project-status', 'reason'),
    apiVersion: version,
  }
}

function parsed(body: Buffer, attempted: string): unknown {
  try {
    return parseJsonParts(body, 'the answer', 2, keys)
  } catch (cause) {
    throw notAnIndex(attempted, 'the answer is not JSON, or only a part of it.', cause)
  }
}

function fileOf(entry: unknown, attempted: string, base: string): IndexFile {
  const [file, sha256] = [textAt(entry, 'filename'), textAt(entry, 'hashes', 'sha256')]
  const url = URL.parse(textAt(entry, 'url') ?? '', textAt(entry, 'url') === undefined ? undefined : base)
  if (file === undefined || url === null || (sha256 !== undefined && !isSha256(sha256)))
    throw notAnIndex(attempted, 'it lists a file without a name, an address or a proper digest.')
  const yanked = at(entry, 'yanked')
  const provenance = at(entry, 'provenance')
  const place = typeof provenance === 'string' ? URL.parse(provenance, base)?.href : undefined
  return {
    file,
    url: url.href,
    sha256,
    ...(place === undefined ? {} : { provenance: place }),
    attested: provenance === undefined ? undefined : typeof provenance === 'string',
    yanked: yanked !== undefined && yanked !== false,
    ...(typeof yanked === 'string' && yanked !== '' ? { yankedReason: yanked } : {}),
  }
}

function pageOfHtml({ body, type }: Answer, attempted: string, url: string): ProjectPage {
  const files = /html/i.test(type) ? filesInHtml(body.toString(), url) : undefined
  if (files === undefined)
    throw notAnIndex(attempted, 'the answer is not a list of files, but perhaps the page of a proxy.')
  return { files, status: undefined, reason: undefined }
}

/** A proxy may have answered, so that the next attempt gets the real answer. */
function notAnIndex(attempted: string, found: string, cause?: unknown): Transient {
  return new Transient(attempted, {
    found,
    next: 'Check `index-url`, and the proxy in between.',
    answered: true,
    cause,
  })
}

function refused(answer: Answer, attempted: string, url: string): Problem {
  const needsPassword = answer.status === 401 || answer.status === 403
  return new Problem(attempted, {
    found: `${hostOf(url)} ${answered(answer)}`,
    next: needsPassword ? 'Set `api-token` to a token that may read the index.' : 'Check `index-url`.',
  })
}
