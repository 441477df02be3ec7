/** @needs tools kms */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { request } from 'node:https'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { VaultDescription } from '../../src/kms/vault/description.ts'
import { startVault, type Vault } from '../../src/kms/vault.ts'
import { ports } from '../../src/ports.ts'
import { testbed } from '../../src/session.ts'
import { type Claims, requestToken } from '../../src/sigstore/claims.ts'
import { type Issuer, startIssuer } from '../../src/sigstore/issuer.ts'
import { type Cosign, cosignIn } from '../support/cosign.ts'

const audience = 'https://vault.example.org'
let vault: Vault
let issuer: Issuer
let asRoot: Cosign
beforeAll(async () => {
  vault = await startVault({ dir: join(testbed().dir, 'vault') })
  issuer = await startIssuer(ports.issuer)
  await vault.allowReleases({ issuer: issuer.url, namespace: 'team' })
  asRoot = await cosignIn(environment(vault.rootToken))
})
afterAll(() => Promise.all([vault.stop(), issuer.stop()]))

function environment(token: string): Record<string, string> {
  return { VAULT_ADDR: vault.url, VAULT_CACERT: vault.authority, VAULT_NAMESPACE: 'team', VAULT_TOKEN: token }
}

/** Sends a request, and returns status and body of the answer. */
async function send(path: string, body: object, headers: Record<string, string> = {}) {
  const ca = await readFile(vault.authority)
  const own = { 'x-vault-namespace': 'team', ...headers }
  const sent = request(`${vault.url}/v1/${path}`, { method: 'POST', ca, headers: own })
  sent.end(JSON.stringify(body))
  const [response] = await once(sent, 'response')
  const answer = await text(response)
  return { status: response.statusCode, body: answer === '' ? undefined : JSON.parse(answer) }
}

async function identityToken(claims: Claims = {}, forWhom = audience): Promise<string> {
  const headers = { authorization: `bearer ${requestToken(claims)}` }
  const response = await fetch(`${issuer.idTokenRequestUrl}&audience=${encodeURIComponent(forWhom)}`, { headers })
  const answer = (await response.json()) as { value: string }
  return answer.value
}

async function login(claims?: Claims, forWhom?: string, role = 'release') {
  return send('auth/jwt-github/login', { role, jwt: await identityToken(claims, forWhom) })
}

describe('Vault signs for cosign', () => {
  test.each(['ecdsa-p256', 'rsa-2048'])('with a key %s, and the exported key verifies it', async type => {
    await vault.write(`transit/keys/${type}`, { type }, 'team')
    const key = `hashivault://${type}`
    expect([await asRoot.exportKey(key), await asRoot.sign(key), await asRoot.verify()]).toEqual(['ok', 'ok', 'ok'])
  })

  test('with a key that is rotated later: the exported key still verifies it, the address no longer', async () => {
    await vault.write('transit/keys/rotated', { type: 'ecdsa-p256' }, 'team')
    expect([await asRoot.exportKey('hashivault://rotated'), await asRoot.sign('openbao://rotated')]).toEqual([
      'ok',
      'ok',
    ])
    expect(await asRoot.verify('hashivault://rotated')).toBe('ok')
    await vault.write('transit/keys/rotated/rotate', {}, 'team')
    expect(await asRoot.verify()).toBe('ok')
    expect(await asRoot.sign('hashivault://rotated')).toBe('ok')
    expect(await asRoot.verify('hashivault://rotated')).toContain('failed vault verification')
  })

  test.each([
    ['ecdsa-p384', 'unexpected length of digest for hash function specified'],
    ['ecdsa-p521', 'unexpected length of digest for hash function specified'],
  ])('not with a key %s, which cosign 3.1 refuses by itself', async (type, why) => {
    await vault.write(`transit/keys/${type}`, { type }, 'team')
    expect(await asRoot.sign(`hashivault://${type}`)).toContain(why)
  })

  test('with a key ed25519, although cosign 3.1 cannot verify it', async () => {
    await vault.write('transit/keys/ed25519', { type: 'ed25519' }, 'team')
    const key = 'hashivault://ed25519'
    expect([await asRoot.exportKey(key), await asRoot.sign(key)]).toEqual(['ok', 'ok'])
    expect(await asRoot.verify()).toContain('message is missing artifact digest')
  })

  test('with RSA in the padding that cosign asks for, which is not the one that it verifies by address', async () => {
    await vault.write('transit/keys/padded', { type: 'rsa-2048' }, 'team')
    expect(await asRoot.sign('hashivault://padded')).toBe('ok')
    expect(await asRoot.verify('hashivault://padded')).toContain('failed vault verification')
  })

  test('only for a token that its policies allow it, until that token is revoked', async () => {
    await vault.write('transit/keys/other', { type: 'ecdsa-p256' }, 'team')
    const { body } = await login()
    const job = await cosignIn(environment(body.auth.client_token))
    expect(await job.sign('hashivault://release')).toBe('ok')
    expect(await job.sign('hashivault://other')).toContain('* permission denied')
    expect(vault.livingTokens()).toBe(1)
    expect(await send('auth/token/revoke-self', {}, { 'x-vault-token': body.auth.client_token })).toEqual({
      status: 204,
    })
    expect(vault.livingTokens()).toBe(0)
    expect(await job.sign('hashivault://release')).toContain('* invalid token')
  })
})

describe('a login at Vault', () => {
  test('gives a token for minutes, which the audit log names by its accessor', async () => {
    const { status, body } = await login()
    expect({ status, auth: body.auth }).toMatchObject({
      status: 200,
      auth: {
        client_token: expect.stringMatching(/^hvs\./),
        policies: ['default', 'release'],
        lease_duration: 300,
        metadata: { role: 'release' },
      },
    })
    expect(vault.audit.at(-1)).toEqual({
      requestId: body.request_id,
      accessor: body.auth.accessor,
      namespace: 'team',
      operation: 'update',
      path: 'auth/jwt-github/login',
      status: 200,
    })
  })

  test.each([
    [
      'audience',
      {},
      'sigstore',
      'release',
      'error validating token: invalid audience (aud) claim: audience claim does not match any expected audience',
    ],
    [
      'ref',
      { ref: 'refs/heads/main' },
      audience,
      'release',
      'error validating claims: claim "ref" does not match any associated bound claim values',
    ],
    [
      'repository',
      { repository: 'evil/fork' },
      audience,
      'release',
      'error validating claims: claim "repository" does not match any associated bound claim values',
    ],
    [
      'issuer',
      { iss: 'https://issuer.example.org' },
      audience,
      'release',
      'error validating token: invalid issuer (iss) claim',
    ],
    [
      'time',
      { exp: 1_000 },
      audience,
      'release',
      'error validating token: invalid expiration time (exp) claim: token is expired',
    ],
    ['role', {}, audience, 'none', 'role "none" could not be found'],
  ])('is refused for another %s', async (_, claims: Claims, forWhom, role, why) => {
    expect(await login(claims, forWhom, role)).toEqual({ status: 400, body: { errors: [why] } })
  })

  test('is refused with a token that the issuer did not sign', async () => {
    const [head, claims] = (await identityToken()).split('.')
    expect(await send('auth/jwt-github/login', { role: 'release', jwt: `${head}.${claims}.AAAA` })).toEqual({
      status: 400,
      body: {
        errors: [
          'error validating token: error verifying token signature: no known key successfully validated the token signature',
        ],
      },
    })
  })

  test('is refused where no such method is: at another mount, in another namespace', async () => {
    const errors = (path: string) => [`no handler for route "${path}". route entry not found.`]
    expect(await send('auth/jwt/login', {})).toEqual({ status: 404, body: { errors: errors('auth/jwt/login') } })
    const elsewhere = await send('auth/jwt-github/login', {}, { 'x-vault-namespace': 'none' })
    expect(elsewhere).toEqual({ status: 404, body: { errors: errors('auth/jwt-github/login') } })
  })
})

describe('a Vault', () => {
  test('whose authority cosign does not know gets no token', async () => {
    const { VAULT_CACERT: _, ...others } = environment(vault.rootToken)
    const requests = vault.audit.length
    expect(await (await cosignIn(others)).exportKey('hashivault://release')).toContain(
      'certificate signed by unknown authority',
    )
    expect(vault.audit).toHaveLength(requests)
  })

  test('does not have a key, or the right', async () => {
    expect(await asRoot.exportKey('hashivault://none')).toContain(
      'could not read data from transit key path: /transit/keys/none',
    )
    expect(await (await cosignIn(environment('hvs.unknown'))).exportKey('hashivault://release')).toContain(
      '* permission denied',
    )
  })

  test('gives batch tokens, which cannot be revoked', async () => {
    await vault.allowReleases({ issuer: issuer.url, namespace: 'batch', tokenType: 'batch' })
    const inNamespace = { 'x-vault-namespace': 'batch' }
    const { body } = await send('auth/jwt-github/login', { role: 'release', jwt: await identityToken() }, inNamespace)
    expect(body.auth).toMatchObject({ client_token: expect.stringMatching(/^hvb\./), accessor: '', renewable: false })
    const own = { ...inNamespace, 'x-vault-token': body.auth.client_token }
    expect(await send('auth/token/revoke-self', {}, own)).toEqual({
      status: 400,
      body: { errors: ['batch tokens cannot be revoked'] },
    })
  })

  test('that is sealed says so, to everybody', async () => {
    await vault.write('sys/seal')
    expect(await asRoot.exportKey('hashivault://release')).toContain('* Vault is sealed')
    expect(await login()).toEqual({ status: 503, body: { errors: ['Vault is sealed'] } })
    expect((await send('sys/unseal', { key: vault.unsealKey })).body).toMatchObject({ sealed: false })
    expect(await asRoot.exportKey('hashivault://release')).toBe('ok')
  })
})

// After all of the above, whose requests it looks at.
describe('each request and answer', () => {
  test('is as Vault describes it', () => {
    const description = new VaultDescription(testbed().vaultApi)
    expect(new Set(vault.exchanges.flatMap(exchange => description.faults(exchange)))).toEqual(new Set())
    expect(vault.exchanges.length).toBeGreaterThan(50)
  })

  test('that is not as described is found', () => {
    const description = new VaultDescription(testbed().vaultApi)
    const faults = (method: string, path: string, body: Record<string, unknown>, status: number, answer?: unknown) =>
      description.faults({ method, path, body, status, answer })
    expect(faults('PUT', 'transit/sign/release/sha2-256', { inputs: 'aGVsbG8=' }, 200)).toEqual([
      'PUT transit/sign/release/sha2-256: request: unknown property inputs',
    ])
    expect(faults('GET', 'sys/seal-status', {}, 200, { sealed: 'no' })).toEqual([
      'GET sys/seal-status: answer: /sealed must be boolean',
    ])
    expect(faults('GET', 'transit/doors', {}, 200)).toEqual(['GET transit/doors: not described'])
    expect(faults('GET', 'transit/doors', {}, 404, {})).toEqual([
      'GET transit/doors: an error that is not a list of errors',
    ])
  })
})
