/** @needs tools kms */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Clouds, startClouds } from '../../src/kms/clouds.ts'
import { faultsOf } from '../../src/kms/google/messages.ts'
import { ApiDescription } from '../../src/openapi/description.ts'
import { ports } from '../../src/ports.ts'
import { testbed } from '../../src/session.ts'
import { type Claims, requestToken } from '../../src/sigstore/claims.ts'
import { type Issuer, startIssuer } from '../../src/sigstore/issuer.ts'
import { cosignIn } from '../support/cosign.ts'

let clouds: Clouds
let issuer: Issuer
beforeAll(async () => {
  const { dir, keyServices } = testbed()
  issuer = await startIssuer(ports.issuer)
  clouds = await startClouds({ dir: join(dir, 'clouds'), python: keyServices, issuer: issuer.url })
})
afterAll(() => Promise.all([clouds.stop(), issuer.stop()]))

const idTokens = (claims: Claims = {}) => ({
  ACTIONS_ID_TOKEN_REQUEST_URL: issuer.idTokenRequestUrl,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken(claims),
})

describe('the key service of Azure', () => {
  const withSecret = () => cosignIn({ ...clouds.env, ...clouds.azure.env, AZURE_CLIENT_SECRET: clouds.azure.secret })

  /** A job with an identity token in a file, and no secret. */
  async function withToken(audience = 'api://AzureADTokenExchange', claims: Claims = {}) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = idTokens(claims)
    const answer = await fetch(`${url}&audience=${encodeURIComponent(audience)}`, {
      headers: { authorization: `bearer ${token}` },
    })
    const file = join(testbed().dir, 'azure-token')
    await writeFile(file, ((await answer.json()) as { value: string }).value)
    return cosignIn({ ...clouds.env, ...clouds.azure.env, AZURE_FEDERATED_TOKEN_FILE: file })
  }

  test('signs with a key P-256, and the exported key verifies it', async () => {
    clouds.azure.keys.create('release', 'P-256')
    const [cosign, key] = [await withSecret(), clouds.azure.uri('release')]
    expect([await cosign.exportKey(key), await cosign.sign(key), await cosign.verify()]).toEqual(['ok', 'ok', 'ok'])
  })

  // cosign 3.1 takes the signature for one of ECDSA: https://github.com/sigstore/sigstore/issues/2354
  test('signs with an RSA key what nobody can verify', async () => {
    clouds.azure.keys.create('rsa', 'RSA-2048')
    const [cosign, key] = [await withSecret(), clouds.azure.uri('rsa')]
    expect([await cosign.exportKey(key), await cosign.sign(key)]).toEqual(['ok', 'ok'])
    expect(await cosign.verify()).toContain('crypto/rsa: verification error')
  })

  test('signs with a key P-384, which cosign 3.1 cannot verify by its file', async () => {
    clouds.azure.keys.create('wide', 'P-384')
    const [cosign, key] = [await withSecret(), clouds.azure.uri('wide')]
    expect([await cosign.exportKey(key), await cosign.sign(key)]).toEqual(['ok', 'ok'])
    expect(await cosign.verify()).toContain('invalid signature when validating ASN.1 encoded signature')
  })

  test('signs for a job with an identity token, and refuses that of another repository or for others', async () => {
    clouds.azure.keys.create('release', 'P-256')
    const key = clouds.azure.uri('release')
    expect(await (await withToken()).sign(key)).toBe('ok')
    expect(await (await withToken('sigstore')).sign(key)).toContain(
      "AADSTS700212: No matching federated identity record found for presented assertion audience 'sigstore'.",
    )
    const fork = await withToken(undefined, { sub: 'repo:evil/fork:ref:refs/heads/main' })
    expect(await fork.sign(key)).toContain(
      "AADSTS700213: No matching federated identity record found for presented assertion subject 'repo:evil/fork:ref:refs/heads/main'.",
    )
  })

  test('refuses a wrong secret, a missing role, and a key that is disabled or deleted', async () => {
    const [cosign, key] = [await withSecret(), clouds.azure.uri('refused')]
    const wrong = await cosignIn({ ...clouds.env, ...clouds.azure.env, AZURE_CLIENT_SECRET: 'wrong' })
    expect(await wrong.sign(key)).toContain('AADSTS7000215: Invalid client secret provided.')
    clouds.azure.keys.create('refused', 'P-256')
    clouds.azure.keys.change('refused', { denied: ['sign'] })
    expect(await cosign.sign(key)).toContain('ForbiddenByRbac')
    clouds.azure.keys.change('refused', { denied: [], enabled: false })
    expect(await cosign.sign(key)).toContain('KeyDisabled')
    clouds.azure.keys.delete('refused')
    expect(await cosign.sign(key)).toContain('KeyNotFound')
  })
})

describe('the key service of Google', () => {
  const asAccount = async () =>
    cosignIn({ ...clouds.env, GOOGLE_APPLICATION_CREDENTIALS: await clouds.google.serviceAccount() })
  const asJob = async (claims?: Claims) =>
    cosignIn({ ...clouds.env, GOOGLE_APPLICATION_CREDENTIALS: await clouds.google.workloadIdentity(idTokens(claims)) })

  test.each(['EC_SIGN_P256_SHA256', 'RSA_SIGN_PKCS1_2048_SHA256'])(
    'signs with a key %s, and the exported key verifies it',
    async algorithm => {
      await clouds.google.set(algorithm, { algorithm })
      const [cosign, key] = [await asAccount(), clouds.google.uri(algorithm)]
      expect([await cosign.exportKey(key), await cosign.sign(key), await cosign.verify()]).toEqual(['ok', 'ok', 'ok'])
    },
  )

  test('signs with the newest version, or with the one in the address', async () => {
    await clouds.google.set('rotated', { versions: ['ENABLED'] })
    const cosign = await asAccount()
    expect(await cosign.exportKey(clouds.google.uri('rotated'))).toBe('ok')
    await clouds.google.set('rotated', { versions: ['ENABLED', 'ENABLED'] })
    expect(await cosign.sign(clouds.google.uri('rotated'))).toBe('ok')
    expect(await cosign.verify()).toContain('invalid signature when validating ASN.1 encoded signature')
    expect(await cosign.sign(clouds.google.uri('rotated', 1))).toBe('ok')
    expect(await cosign.verify()).toBe('ok')
  })

  test('signs for a job with an identity token, and refuses that of another repository', async () => {
    await clouds.google.set('release', {})
    expect(await (await asJob()).sign(clouds.google.uri('release'))).toBe('ok')
    expect(await (await asJob({ repository: 'evil/fork' })).sign(clouds.google.uri('release'))).toContain(
      'The given credential is rejected by the attribute condition.',
    )
  })

  test.each([
    [
      'a missing permission',
      { denied: ['cloudkms.cryptoKeyVersions.useToSign'] },
      /PermissionDenied desc = Permission 'cloudkms.cryptoKeyVersions.useToSign' denied on resource/,
    ],
    [
      'a disabled version',
      { versions: ['DISABLED'] },
      /FailedPrecondition desc = .+ is not enabled, current state is: DISABLED\./,
    ],
    [
      'a version that will be destroyed',
      { versions: ['DESTROY_SCHEDULED'] },
      /FailedPrecondition desc = .+ is not enabled, current state is: DESTROY_SCHEDULED\./,
    ],
  ])('refuses %s', async (_, change, why) => {
    await clouds.google.set('refused', { versions: ['ENABLED'], denied: [], ...change })
    expect(await (await asAccount()).sign(clouds.google.uri('refused', 1))).toMatch(why)
  })

  test('refuses a key that it does not have, and somebody who is not logged in', async () => {
    expect(await (await asAccount()).sign(clouds.google.uri('none'))).toContain('code = NotFound desc = CryptoKey')
    expect(await (await cosignIn(clouds.env)).sign(clouds.google.uri('release'))).toContain(
      'could not find default credentials',
    )
  })
})

test('the proxy leads nowhere else', async () => {
  const { HTTPS_PROXY: proxy = '' } = clouds.env
  const answer = await fetch(proxy)
  expect(answer.status).toBe(405)
  const elsewhere = await cosignIn({
    ...clouds.env,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
    AWS_MAX_ATTEMPTS: '1',
  })
  expect(await elsewhere.exportKey('awskms:///alias/release')).toContain('Forbidden')
})

// After all of the above, whose requests it looks at.
describe('each request and answer', () => {
  test('is as Azure describes it, and one that is not is found', () => {
    const description = new ApiDescription('azure-keys')
    const faults = (exchange: Clouds['azure']['exchanges'][number]) => description.faults(exchange, 'KeyVaultError')
    expect(new Set(clouds.azure.exchanges.flatMap(faults))).toEqual(new Set())
    expect(new Set(clouds.azure.exchanges.map(({ status }) => status))).toEqual(new Set([200, 401, 403, 404]))
    const path = '/keys/release/0123/sign'
    const body = { alg: 'ES1', value: 'YQ==' }
    expect(
      faults({ method: 'POST', path, query: new URLSearchParams(), body, status: 200, answer: { kid: 1 } }),
    ).toEqual([
      `POST ${path}: the parameter api-version is missing`,
      `POST ${path}: request: /alg must be equal to one of the allowed values`,
      `POST ${path}: request: /value must match format "base64url"`,
      `POST ${path}: answer: /kid must be string`,
    ])
  })

  test('is as Google describes it, and one that is not is found', async () => {
    const { messages, faults } = await clouds.google.compare()
    expect(new Set(faults)).toEqual(new Set())
    expect([...new Set(messages)].sort()).toEqual([
      'AsymmetricSignRequest',
      'AsymmetricSignResponse',
      'CryptoKey',
      'CryptoKeyVersion',
      'GenerateAccessTokenRequest',
      'GenerateAccessTokenResponse',
      'GoogleIdentityStsV1betaExchangeTokenRequest',
      'GoogleIdentityStsV1betaExchangeTokenResponse',
      'ListCryptoKeyVersionsResponse',
      'PublicKey',
    ])
    const value = { digest: { sha1: 'YQ==' }, digestCrc32c: 1 }
    expect(faultsOf([{ api: 'google-kms', schema: 'AsymmetricSignRequest', value }])).toEqual([
      'AsymmetricSignRequest: /digest unknown property sha1',
      'AsymmetricSignRequest: /digestCrc32c must be string',
    ])
  })
})
