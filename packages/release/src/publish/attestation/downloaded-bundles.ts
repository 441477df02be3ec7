import { Problem, pool } from '@release-tools/base'
import { CannotCheck, readSignatures, type Signature, type SignatureDocument } from '@release-tools/evidence'
import {
  brokenConnection,
  parseUrl,
  type RetryPolicy,
  readBody,
  request,
  retry,
  Transient,
  type Variables,
} from '@release-tools/host'

/** GitHub keeps bundles in the storage of Azure, with an address that is signed for minutes, and shows other files on servers of its own. */
const endings = ['.blob.core.windows.net', '.githubusercontent.com', '.github.com', '.ghe.com']
/** GitHub accepts attestations of 16 MiB. */
const bundleLimit = 16 * 1024 * 1024
/** Most bundles of one answer that are downloaded: GitHub answers 30 unless it is asked for more. */
const most = 100
/** An attempt that takes longer, in milliseconds, has failed. */
const answerMs = 30_000
const policy: RetryPolicy = { attempts: 3, baseMs: 500, maxMs: 5000 }
const width = 4

export interface DownloadOptions {
  /** Names the proxy. */
  env: Variables
  /** Whether an address may be asked for a bundle. Defaults to those of GitHub, by https. */
  mayAsk?: (url: URL) => boolean
}

/**
 * Downloads the bundles of which a document has only the addresses (`bundle_url` in an answer of GitHub). One that is not available
 * stands as a signature that could not be checked, with the reason, and does not stop the others.
 */
export async function withDownloaded(
  document: SignatureDocument,
  { env, mayAsk = isOfGitHub }: DownloadOptions,
): Promise<SignatureDocument> {
  const addresses = document.signatures.flatMap(one => (one.kind === 'unread' && one.address ? [one.address] : []))
  if (addresses.length > most)
    throw unknown(`the answer has ${addresses.length} addresses of bundles, more than ${most}.`)
  const all = await pool(document.signatures, width, async (one): Promise<Signature[]> => {
    if (one.kind !== 'unread' || one.address === undefined) return [one]
    return signaturesAt(one.address, env, mayAsk)
  })
  return { ...document, signatures: all.flat() }
}

async function signaturesAt(address: string, env: Variables, mayAsk: (url: URL) => boolean): Promise<Signature[]> {
  try {
    const url = parseUrl(address)
    if (!mayAsk(url)) throw unknown(`the address of the bundle is on ${url.host}, which is not a server of GitHub.`)
    return readSignatures(await contentOf(url, env)).signatures
  } catch (error) {
    if (error instanceof Problem) return [{ kind: 'unread', problem: error }]
    throw error
  }
}

async function contentOf(url: URL, env: Variables): Promise<Buffer> {
  try {
    return await retry(
      () => attempt(url, env),
      policy,
      () => undefined,
    )
  } catch (error) {
    throw error instanceof Problem && !(error instanceof CannotCheck) ? unknown(error.found, error) : error
  }
}

async function attempt(url: URL, env: Variables): Promise<Buffer> {
  // The query of the address is a signature of GitHub, so that no message has it.
  const shown = `${url.origin}${url.pathname}`
  try {
    const response = await request(url.href, {}, { env, signal: AbortSignal.timeout(answerMs) })
    const content = await readBody(response, bundleLimit)
    if (response.status !== 200) throw refusedBy(response.status)
    if (content === undefined) throw unknown(`the bundle has more than the ${bundleLimit} bytes accepted.`)
    return content
  } catch (error) {
    throw error instanceof Problem ? error : brokenConnection(error, `download ${shown}`)
  }
}

function refusedBy(status: number): Problem {
  const found = `the server of the bundle answered ${status}.`
  if (status >= 500 || status === 429) return new Transient('download the bundle', { found, next: 'Try again later.' })
  return unknown(found)
}

function isOfGitHub(url: URL): boolean {
  return url.protocol === 'https:' && url.port === '' && endings.some(ending => url.hostname.endsWith(ending))
}

function unknown(found: string, cause?: unknown): CannotCheck {
  return new CannotCheck('download the bundle', {
    found,
    next: 'Ask GitHub for the attestations again: an address is valid for minutes. Or use `gh attestation download`.',
    cause,
  })
}
