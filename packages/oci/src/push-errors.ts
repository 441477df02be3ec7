import { Problem, textAt } from '@release-tools/base'
import { readBody, retryAfterMs, Transient } from '@release-tools/host'
import { BadDocument, parseDocument } from './document.ts'
import { AccessDenied } from './registry-errors.ts'

/** The status of an answer to a request with a body that the server, or a proxy before it, does not take. */
export const tooLarge = 413
/** Most of an answer with an error, in bytes. */
const answerLimit = 64 * 1024

interface Advice {
  found: string
  next: string
}

const changed = {
  found: 'the registry got other bytes than the digest says',
  next: 'Check that nothing changes the files meanwhile, and try again.',
}
const unaccepted = {
  found: 'the registry does not accept the manifest',
  next: 'Use a registry that accepts artifacts of OCI 1.1.',
}

/** By https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes. */
const byCode: Record<string, Advice> = {
  DIGEST_INVALID: changed,
  SIZE_INVALID: changed,
  MANIFEST_INVALID: unaccepted,
  UNSUPPORTED: unaccepted,
  NAME_INVALID: { found: 'the registry does not accept the name', next: 'Check the name of the repository.' },
  NAME_UNKNOWN: {
    found: 'the registry has no such repository',
    next: 'Create the repository there, or check its name.',
  },
  TAG_INVALID: { found: 'the registry does not let this tag be written', next: 'Check the rules of the repository.' },
}

const usual = { found: 'the registry answered', next: 'Check the name of the repository, and try again.' }

/** The Problem for an answer that does not let us write, and whose body was not read; a Transient if another attempt may help. */
export async function pushRefused(response: Response, attempted: string): Promise<Problem> {
  const { status, headers } = response
  const code = await errorCode(response)
  if (status === 401 || status === 403) return pushDenied(status, attempted)
  if (status === tooLarge)
    return new Problem(attempted, {
      found: `a part of a layer is too large for the registry, or for a proxy before it (${status}).`,
      next: 'Raise the limit, which is client_max_body_size in nginx.',
    })
  const known = code === undefined || !Object.hasOwn(byCode, code) ? undefined : byCode[code]
  const said = code === undefined ? `${status}` : `${status}, ${code}`
  const found = known === undefined ? `${usual.found} ${said}.` : `${known.found} (${said}).`
  const { next } = known ?? usual
  if (status !== 429 && status < 500) return new Problem(attempted, { found, next })
  const waitMs = retryAfterMs(headers.get('retry-after'))
  return new Transient(attempted, { found, next, ...(waitMs === undefined ? {} : { waitMs }) })
}

export function pushDenied(status: number, attempted: string): AccessDenied {
  return new AccessDenied(attempted, {
    found: `the registry denied access (${status}).`,
    next: 'Set `registry-username` and `registry-password`, or log in before this step. For ghcr.io, the job needs `permissions: packages: write`.',
  })
}

/** The code of the first error; undefined for other answers, such as the page of a proxy. */
async function errorCode(response: Response): Promise<string | undefined> {
  const body = await readBody(response, answerLimit)
  try {
    const code = body && textAt(parseDocument(body), 'errors', 0, 'code')
    return code !== undefined && /^[A-Z_]{1,50}$/.test(code) ? code : undefined
  } catch (error) {
    if (error instanceof BadDocument) return undefined
    throw error
  }
}
