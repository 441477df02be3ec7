import { Problem, textAt } from '@release-tools/base'
import { isLoopback, readBody, request, Transient, type Variables } from '@release-tools/host'
import { NotJson, parseDocument } from './document.ts'
import type { Reference } from './reference.ts'

// A token has a few kilobytes.
const tokenLimit = 64 * 1024

/** A user of one registry. */
export interface Credentials {
  username: string
  password: string
}

/** The value of an Authorization header for basic authentication. */
export function basicAuthorization({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

/** What the last requests about one repository were allowed by. */
export interface Session {
  authorization?: string | undefined
}

/** Who asks for what. `signal` is made for each request for a token. */
export interface TokenRequest {
  reference: Reference
  credentials: Credentials | undefined
  env: Variables
  scope?: 'pull' | 'pull,push'
  signal: () => AbortSignal
}

/**
 * Sends a request, and once more with a token if the registry asks for one, which the session keeps. `send` sends what the session has.
 * Undefined if the registry gives no token.
 */
export async function withToken(
  send: () => Promise<Response>,
  session: Session,
  { reference, credentials, signal, ...request }: TokenRequest,
): Promise<Response | undefined> {
  const response = await send()
  if (response.status !== 401) return response
  const challenge = response.headers.get('www-authenticate') ?? ''
  await response.body?.cancel()
  const token = await bearerAuthorization(challenge, reference, credentials, { ...request, signal: signal() })
  if (token === undefined) return undefined
  session.authorization = token
  return send()
}

/**
 * Answers a registry's challenge (`Bearer realm="…",service="…",scope="…"`) with a token for reading one repository, or for pushing to it:
 * https://distribution.github.io/distribution/spec/auth/token/. Returns undefined if it is a different challenge or is refused.
 */
export async function bearerAuthorization(
  challenge: string,
  { registry, repository }: Reference,
  credentials: Credentials | undefined,
  { env, signal, scope = 'pull' }: { env: Variables; signal: AbortSignal; scope?: 'pull' | 'pull,push' },
): Promise<string | undefined> {
  const realm = parameter(challenge, 'realm')
  if (!/^bearer /i.test(challenge) || realm === undefined || !URL.canParse(realm)) return undefined
  const url = new URL(realm)
  // A registry may name any server, but a server of this machine only if it runs here itself. No password is sent unencrypted.
  const isHere = isLoopback(new URL(`http://${registry}`))
  if (isLoopback(url) ? !isHere : url.protocol !== 'https:') return undefined
  const service = parameter(challenge, 'service')
  if (service !== undefined) url.searchParams.set('service', service)
  url.searchParams.set('scope', `repository:${repository}:${scope}`)
  const headers = credentials === undefined ? {} : { authorization: basicAuthorization(credentials) }
  const response = await request(url.href, headers, { env, signal })
  if (response.status === 200) return tokenIn(response, url)
  await response.body?.cancel()
  if (response.status === 429 || response.status >= 500)
    throw new Transient(`get a token from ${url.origin}`, {
      found: `the server answered ${response.status}.`,
      next: 'Try again later.',
    })
  return undefined
}

/** The token in an answer; undefined if there is none that can stand in a header. */
async function tokenIn(response: Response, { origin }: URL): Promise<string | undefined> {
  const attempted = `get a token from ${origin}`
  const body = await readBody(response, tokenLimit)
  if (body === undefined)
    throw new Problem(attempted, {
      found: `its answer has more than the ${tokenLimit} bytes accepted.`,
      next: 'Do not use this registry.',
    })
  const answer = parsed(body, attempted)
  const token = textAt(answer, 'token') ?? textAt(answer, 'access_token')
  return token !== undefined && /^[\x21-\x7e]+$/.test(token) ? `Bearer ${token}` : undefined
}

function parsed(body: Buffer, attempted: string): object | undefined {
  try {
    return parseDocument(body)
  } catch (cause) {
    const next = 'Check the proxies in between: the answer may be a web page.'
    if (cause instanceof NotJson)
      throw new Transient(attempted, { found: 'its answer is not JSON.', next, cause, answered: true })
    return undefined
  }
}

function parameter(challenge: string, name: string): string | undefined {
  return new RegExp(`[ ,]${name}="([^"]*)"`, 'i').exec(challenge)?.[1]
}
