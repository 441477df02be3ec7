import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type Answer, json, serve } from '../http.ts'
import { loopback } from '../ports.ts'
import { type Claims, claimsOf, sampleClaims } from './claims.ts'

/** An OIDC issuer that creates tokens like GitHub's for a job with `id-token: write`. */
export interface Issuer {
  /** Value of the claim `iss`. */
  url: string
  /** Value of ACTIONS_ID_TOKEN_REQUEST_URL. Clients append `&audience=…`. */
  idTokenRequestUrl: string
  /** Overrides the sample claims in all later tokens, unless their request token overrides them. */
  setClaims(claims: Claims): void
  stop(): Promise<void>
}

/** GitHub's tokens are valid for five minutes. */
const lifetime = 300

/** Starts the issuer on a loopback port. */
export async function startIssuer(port: number): Promise<Issuer> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const url = loopback(port)
  const keyId = randomUUID()
  let claims = sampleClaims
  const documents = new Map<string, unknown>([
    ['/.well-known/openid-configuration', discovery(url)],
    ['/.well-known/jwks', { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: keyId, alg: 'RS256', use: 'sig' }] }],
  ])
  const server = await serve(port, async request => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url)
    if (pathname === '/token') return token(request, searchParams.get('audience'))
    const document = documents.get(pathname)
    return document === undefined ? json(404, { message: 'Not Found' }) : json(200, document)
  })

  function token(request: IncomingMessage, audience: string | null): Answer {
    const own = claimsOf(request.headers.authorization?.replace(/^bearer /i, '') ?? '')
    if (own === undefined) return json(401, { message: 'The request token is not valid.' })
    const body = {
      ...times(),
      jti: randomUUID(),
      iss: url,
      aud: audience ?? 'https://github.com/acme',
      ...claims,
      ...own,
    }
    return json(200, { count: 1, value: jwt(body, keyId, privateKey) })
  }

  return {
    url,
    idTokenRequestUrl: `${url}/token?api-version=2.0`,
    setClaims: over => {
      claims = { ...sampleClaims, ...over }
    },
    stop: () => server.stop(),
  }
}

function times() {
  const now = Math.floor(Date.now() / 1_000)
  return { iat: now, nbf: now - 5, exp: now + lifetime }
}

function jwt(body: object, kid: string, key: KeyObject): string {
  const input = [{ typ: 'JWT', alg: 'RS256', kid }, body]
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return `${input}.${sign('RSA-SHA256', Buffer.from(input), key).toString('base64url')}`
}

function discovery(issuer: string) {
  return {
    issuer,
    // sigstore-python reads both from any issuer, and calls neither for a token that it is given.
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/.well-known/jwks`,
    response_types_supported: ['id_token'],
    subject_types_supported: ['public', 'pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
    claims_supported: ['aud', 'exp', 'iat', 'iss', 'jti', 'nbf', ...Object.keys(sampleClaims)],
  }
}
