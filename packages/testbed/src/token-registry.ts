import { createPublicKey, type JsonWebKey, randomUUID, verify } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { type Answer, json, serve } from './http.ts'
import { handOut } from './leaks.ts'

/** A registry that takes identities of jobs: it exchanges an OIDC token for a token of its own. */
export interface TokenRegistry {
  /** `127.0.0.1:18026`, the first part of image references; plain HTTP. */
  host: string
  /** The exchanges that succeeded: `POST repository:acme/widget:pull,push`. */
  exchanges: string[]
  /** What was not as https://distribution.github.io/distribution/spec/auth/ says, or was refused; one sentence each. */
  refused: string[]
  stop(): Promise<void>
}

export interface TokenRegistryOptions {
  port: number
  /** `127.0.0.1:18017`: the registry that stores the images. */
  storage: string
  /** URL of the issuer whose tokens are accepted, for this audience. */
  issuer: string
  audience: string
}

/** By https://distribution.github.io/distribution/spec/auth/scope/. */
const scopeForm = /^repository:([a-z0-9]+(?:[._/-][a-z0-9]+)*):((?:pull|push)(?:,(?:pull|push))*)$/

/** Starts the registry. Tokens of its own are good for the repositories and rights that they were asked for. */
export async function startTokenRegistry(options: TokenRegistryOptions): Promise<TokenRegistry> {
  const exchanges: string[] = []
  const refused: string[] = []
  const rights = new Map<string, string[]>()
  const host = `127.0.0.1:${options.port}`
  const refuse = (status: number, why: string, headers = {}) => {
    refused.push(why)
    return json(status, { errors: [{ code: 'UNAUTHORIZED', message: why }] }, headers)
  }

  async function exchange(request: IncomingMessage, body: Buffer): Promise<Answer> {
    const asked = askedIn(request, body)
    if (asked.service !== options.audience) return refuse(400, `the service is ${asked.service}`)
    const scope = asked.scopes.find(one => scopeForm.test(one))
    if (scope === undefined) return refuse(400, `the scope is ${asked.scopes.join(' ')}`)
    const why = await problemOf(asked.password, options)
    if (why !== undefined) return refuse(401, why)
    const token = handOut(randomUUID(), 'a token of the registry')
    rights.set(token, asked.scopes)
    exchanges.push(`${request.method} ${scope}`)
    return json(200, { token, access_token: token, expires_in: 60, issued_at: new Date().toISOString() })
  }

  const server = await serve(options.port, async request => {
    const body = await buffer(request)
    const { pathname } = new URL(request.url ?? '/', `http://${host}`)
    if (pathname === '/token') return exchange(request, body)
    const [, repository = ''] = /^\/v2\/(.+)\/(?:manifests|blobs|tags|referrers)\//.exec(pathname) ?? []
    const right = ['GET', 'HEAD'].includes(request.method ?? '') ? 'pull' : 'push'
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
    if (hasRight(rights.get(token), repository, right)) return forwarded(request, body, options.storage)
    const scope =
      repository === '' ? '' : `,scope="repository:${repository}:${right === 'push' ? 'pull,push' : 'pull'}"`
    const challenge = `Bearer realm="http://${host}/token",service="${options.audience}"${scope}`
    return json(401, { errors: [{ code: 'UNAUTHORIZED' }] }, { 'www-authenticate': challenge })
  })
  return { host, exchanges, refused, stop: () => server.stop() }
}

/** The form of a token server (GET with basic authentication), or that of OAuth 2 (POST), which BuildKit tries first. */
function askedIn(request: IncomingMessage, body: Buffer) {
  const isForm = request.method === 'POST'
  const fields = isForm ? new URLSearchParams(body.toString()) : new URL(request.url ?? '/', 'http://x').searchParams
  const [, basic = ''] = /^Basic (.+)$/.exec(request.headers.authorization ?? '') ?? []
  const password = isForm
    ? fields.get('password')
    : Buffer.from(basic, 'base64')
        .toString()
        .replace(/^[^:]*:/, '')
  return {
    service: fields.get('service'),
    scopes: fields.getAll('scope').flatMap(scope => scope.split(' ')),
    password: password ?? '',
  }
}

function hasRight(scopes: string[] | undefined, repository: string, right: string): boolean {
  if (scopes === undefined) return false
  const isGiven = (scope: string) => {
    const [, name, actions = ''] = scopeForm.exec(scope) ?? []
    return (repository === '' || name === repository) && actions.split(',').includes(right)
  }
  return scopes.some(isGiven)
}

/** Why a token is none of the issuer for this audience; undefined if it is one. */
async function problemOf(token: string, { issuer, audience }: TokenRegistryOptions): Promise<string | undefined> {
  const [head = '', body = '', signature = ''] = token.split('.')
  const { keys } = (await (await fetch(`${issuer}/.well-known/jwks`)).json()) as {
    keys: { kid: string }[]
  }
  try {
    const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString())
    const key = createPublicKey({ key: (keys.find(one => one.kid === kid) ?? {}) as JsonWebKey, format: 'jwk' })
    if (!verify('RSA-SHA256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url')))
      return 'the signature of the token is not valid'
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString())
    if (claims.iss !== issuer || claims.aud !== audience) return `the token is for ${claims.aud}`
    return claims.exp * 1000 > Date.now() ? undefined : 'the token has expired'
  } catch {
    return 'the password is not a token'
  }
}

/** The answer of the registry that stores the images. Places for layers are relative to it. */
async function forwarded(request: IncomingMessage, body: Buffer, storage: string): Promise<Answer> {
  const { authorization: _, host: __, connection: ___, 'content-length': ____, ...headers } = request.headers
  const answer = await fetch(`http://${storage}${request.url}`, {
    // The answer to HEAD has the length of what GET gives.
    method: request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET'),
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ...(body.length === 0 ? {} : { body: new Uint8Array(body) }),
  })
  const kept = ['content-type', 'docker-content-digest', 'location', 'range', 'docker-upload-uuid']
  const own = kept.flatMap(name => (answer.headers.has(name) ? [[name, answer.headers.get(name) ?? '']] : []))
  return { status: answer.status, headers: Object.fromEntries(own), body: Buffer.from(await answer.arrayBuffer()) }
}
