import { createPublicKey, verify } from 'node:crypto'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { claimsOf, requestToken } from '../src/sigstore/claims.ts'
import { type Issuer, startIssuer } from '../src/sigstore/issuer.ts'

let issuer: Issuer

beforeAll(async () => {
  const port = await new Promise<number>(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })
  issuer = await startIssuer(port)
})
afterAll(() => issuer.stop())

async function get(path: string) {
  const response = await fetch(`${issuer.url}${path}`)
  return { status: response.status, body: (await response.json()) as Record<string, never> }
}

async function token(request: string, audience = '') {
  const headers = { authorization: `bearer ${request}` }
  const response = await fetch(`${issuer.idTokenRequestUrl}${audience}`, { headers })
  return { status: response.status, value: ((await response.json()) as { value?: string }).value ?? '' }
}

function read(jwt: string) {
  const [header = '', payload = '', signature = ''] = jwt.split('.')
  const json = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  return {
    header: json(header),
    claims: json(payload),
    input: Buffer.from(`${header}.${payload}`),
    signature: Buffer.from(signature, 'base64url'),
  }
}

describe('the issuer', () => {
  test('tells where its keys are, and signs with one of them', async () => {
    const { body } = await get('/.well-known/openid-configuration')
    expect(body).toMatchObject({ issuer: issuer.url, jwks_uri: `${issuer.url}/.well-known/jwks` })
    const [jwk] = (await get('/.well-known/jwks')).body.keys as unknown as [{ kid: string }]
    const { header, claims, input, signature } = read((await token(requestToken(), '&audience=sigstore')).value)
    expect(header).toMatchObject({ alg: 'RS256', kid: jwk.kid })
    expect(verify('RSA-SHA256', input, createPublicKey({ key: jwk, format: 'jwk' }), signature)).toBe(true)
    expect(claims).toMatchObject({ iss: issuer.url, aud: 'sigstore', repository: 'acme/widget' })
    expect(claims.exp - claims.iat).toBe(300)
  })

  test('gives the claims that were set, under those of the request token', async () => {
    issuer.setClaims({ repository: 'acme/other', ref: 'refs/heads/main' })
    const { claims } = read((await token(requestToken({ ref: 'refs/tags/v2.0.0' }))).value)
    expect(claims).toMatchObject({ repository: 'acme/other', ref: 'refs/tags/v2.0.0', aud: 'https://github.com/acme' })
    issuer.setClaims({})
    expect(read((await token(requestToken())).value).claims.repository).toBe('acme/widget')
  })

  test.each(['stolen', 'testbed.!!!', ''])('refuses the request token %j', async request => {
    expect(await token(request)).toEqual({ status: 401, value: '' })
    expect(claimsOf(request)).toBeUndefined()
  })

  test('has no other pages', async () => {
    expect(await get('/admin')).toEqual({ status: 404, body: { message: 'Not Found' } })
  })
})
