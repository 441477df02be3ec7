import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { issuerOf, verifyToken } from '../src/oidc.ts'

let server: Server | undefined
afterEach(() => {
  server?.close()
})

/** An issuer that answers with these texts by path; `URL` in them stands for its address. */
async function issuer(answers: Record<string, string>): Promise<string> {
  const started = createServer((request, response) => {
    const answer = answers[request.url ?? '']
    response
      .writeHead(answer === undefined ? 404 : 200)
      .end(answer?.replaceAll('URL', `http://${request.headers.host}`))
  })
  server = started
  await new Promise<void>(done => started.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`
}

const discoveryPath = '/.well-known/openid-configuration'
const discovery = '{"issuer":"URL","jwks_uri":"URL/jwks"}'
const refused = async (answers: Record<string, string>, token = 'x.y.z') => {
  const url = await issuer(answers)
  return verifyToken(token, { issuer: url, audience: 'a' }, testHost()).catch(error => error.message)
}

test.each([
  ['https://github.com', 'https://token.actions.githubusercontent.com'],
  ['https://acme.ghe.com', 'https://token.actions.acme.ghe.com'],
  ['https://github.acme.example', 'https://github.acme.example/_services/token'],
  ['https://github.com.evil.example/', 'https://github.com.evil.example/_services/token'],
])('tokens of %s are issued by %s', (server, expected) => {
  expect(issuerOf(server)).toBe(expected)
})

describe('verifyToken', () => {
  test('refuses an issuer without discovery document, or with a broken one', async () => {
    expect(await refused({})).toContain(`${discoveryPath} does not exist, or is not JSON. Set \`oidc-issuer\``)
    server?.close()
    expect(await refused({ [discoveryPath]: '<html>' })).toContain('does not exist, or is not JSON.')
  })

  test('refuses an issuer that calls itself something else, or names no keys', async () => {
    expect(await refused({ [discoveryPath]: '{"issuer":"https://other.example","jwks_uri":"URL/jwks"}' })).toContain(
      'calls itself "https://other.example". Set `oidc-issuer` to the exact issuer',
    )
    server?.close()
    expect(await refused({ [discoveryPath]: '{"issuer":"URL"}' })).toContain('calls itself "http://127.0.0.1')
  })

  test('refuses keys that come without encryption from elsewhere', async () => {
    expect(await refused({ [discoveryPath]: '{"issuer":"URL","jwks_uri":"http://keys.example/jwks"}' })).toContain(
      'publishes its keys without encryption.',
    )
  })

  test('refuses a token by another key, of another algorithm, or none at all', async () => {
    const { publicKey } = await generateKeyPair('RS256')
    const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'RS256', kid: '1' }] })
    const answers = { [discoveryPath]: discovery, '/jwks': jwks }
    const { privateKey } = await generateKeyPair('RS256')
    const sign = (header: { alg: string; kid?: string }) => new SignJWT({}).setProtectedHeader(header).sign(privateKey)
    expect(await refused(answers, await sign({ alg: 'RS256', kid: '1' }))).toMatch(
      /it was not signed by http:\/\/127\.0\.0\.1:\d+\./,
    )
    server?.close()
    expect(await refused(answers, await sign({ alg: 'RS256', kid: '2' }))).toMatch(/it was not signed by http/)
    server?.close()
    const secret = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(jwks.padEnd(32)))
    expect(await refused(answers, secret)).toContain('it is damaged (')
    server?.close()
    expect(await refused(answers, 'not a token')).toContain('it is damaged (')
  })
})
