/** @needs tools sigstore kms */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { startVault, testbed, testHost, type Vault } from '@release-tools/testbed'
import { withSession } from '../src/session.ts'
import { signFile, signStatements } from '../src/sign.ts'
import { parseSigner, withLogin } from '../src/signer-input.ts'
import type { ServiceKey, SigningOptions } from '../src/signing-options.ts'
import { jobIdentity, scratch, signingOptions, watchingHost, withEnv } from '../testing/signers.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

const audience = 'https://vault.example.org'
let vault: Vault
let dir: string
beforeAll(async () => {
  dir = await scratch()
  vault = await startVault({ dir: join(testbed().dir, 'vault') })
  await vault.allowReleases({ issuer: testbed().issuer, namespace: 'team', audience })
  await writeFile(join(dir, 'a.txt'), 'a')
})
afterAll(() => vault.stop())
// A bundle that is there would be kept.
beforeEach(() => rm(join(dir, 'a.json'), { force: true }))
afterEach(() => {
  expect(vault.livingTokens()).toBe(0)
})

const statements = [1, 2, 3].map(number => ({
  _type: 'https://in-toto.io/Statement/v1' as const,
  subject: [{ name: 'a', digest: { sha256: '0'.repeat(64) } }],
  predicateType: 'https://example.org/predicate/v1',
  predicate: { number },
}))

const settings = () => ({
  address: vault.url,
  role: 'release',
  path: 'jwt-github',
  audience,
  namespace: 'team',
  ca: vault.authority,
})

async function options(login: Record<string, string>, key = 'hashivault://release'): Promise<SigningOptions> {
  const lines = Object.entries(login).map(([name, value]) => `${name}: ${value}`)
  const signing = withLogin(parseSigner(key), lines) as ServiceKey
  const { signingConfig, trustedRoot, ...serverless } = await signingOptions('key', { transparency: 'none' })
  return { ...serverless, signing }
}

async function sign(login: Record<string, string> = settings(), key?: string, host = testHost()) {
  const signed = await options(login, key)
  return withEnv({ ...jobIdentity(), GITHUB_WORKSPACE: dir }, () =>
    signFile(join(dir, 'a.txt'), join(dir, 'a.json'), signed, host),
  )
}

describe('a key of Vault', () => {
  test.each(['hashivault', 'openbao'])('%s:// signs for a job that logs in with its identity', async scheme => {
    const host = watchingHost()
    const signed = await sign(settings(), `${scheme}://release`, host)
    const { publicKey } = signed.signer as { publicKey: string }
    await writeFile(join(dir, 'key.pub'), publicKey)
    const args = ['verify-blob', '--insecure-ignore-tlog', '--key', 'key.pub', '--bundle', 'a.json', 'a.txt']
    expect(await testHost().exec('cosign', args, { cwd: dir })).toMatchObject({ exitCode: 0 })
    // The token is for cosign alone, and nobody else sees it.
    const token = host.calls[0]?.env.VAULT_TOKEN ?? ''
    expect(token).toMatch(/^hvs\./)
    expect(host.secrets).toContain(token)
    expect(JSON.stringify([host.calls.map(({ args: words, stderr }) => [words, stderr]), host.lines])).not.toContain(
      token,
    )
  })

  test('signs a set with one login, whose token is revoked', async () => {
    const before = vault.audit.length
    const signing = await options(settings())
    await withEnv({ ...jobIdentity(), GITHUB_WORKSPACE: dir }, () => signStatements(statements, signing, testHost()))
    const paths = vault.audit.slice(before).map(({ path }) => path)
    expect(paths.filter(path => path.startsWith('auth/'))).toEqual(['auth/jwt-github/login', 'auth/token/revoke-self'])
    expect(paths.filter(path => path.startsWith('transit/sign/'))).toHaveLength(3)
  })

  test('whose login ends soon: the next signature has a login of its own', async () => {
    await vault.write('auth/jwt-github/role/short', { ...role, token_ttl: '20s' }, 'team')
    const signing = await options({ ...settings(), role: 'short' })
    const before = vault.audit.length
    await withEnv({ ...jobIdentity(), GITHUB_WORKSPACE: dir }, () =>
      withSession(signing, testHost(), open => signFile(join(dir, 'a.txt'), join(dir, 'a.json'), open, testHost())),
    )
    const logins = vault.audit.slice(before).filter(({ path }) => path === 'auth/jwt-github/login')
    expect(logins).toHaveLength(2)
  })

  test('whose login ends soon: signatures side by side keep theirs until all are made', async () => {
    await vault.write('auth/jwt-github/role/short', { ...role, token_ttl: '20s' }, 'team')
    const signing = await options({ ...settings(), role: 'short' })
    const before = vault.audit.length
    await withEnv({ ...jobIdentity(), GITHUB_WORKSPACE: dir }, () => signStatements(statements, signing, testHost()))
    const paths = vault.audit.slice(before).map(({ path }) => path)
    const signed = paths.lastIndexOf('transit/sign/release/sha2-256')
    expect(signed).toBeGreaterThan(0)
    expect(paths.indexOf('auth/token/revoke-self')).toBeGreaterThan(signed)
  })

  test('signs for a step that has logged in itself, by the names of OpenBao', async () => {
    const variables = {
      BAO_ADDR: vault.url,
      BAO_TOKEN: vault.rootToken,
      BAO_NAMESPACE: 'team',
      BAO_CACERT: vault.authority,
      // It is logged in to another service as well.
      VAULT_ADDR: 'https://127.0.0.1:18999',
      VAULT_TOKEN: 'of another service',
      GITHUB_WORKSPACE: dir,
    }
    const signing = await options({}, 'openbao://release')
    const signed = withEnv(variables, () => signFile(join(dir, 'a.txt'), join(dir, 'a.json'), signing, testHost()))
    expect(await signed).toMatchObject({ logged: false })
    const without = withEnv({ ...variables, BAO_TOKEN: undefined, VAULT_TOKEN: undefined }, () =>
      signFile(join(dir, 'a.txt'), join(dir, 'a.json'), signing, testHost()),
    )
    await expect(without).rejects.toThrow(
      'Could not sign with openbao://release: there is no login to OpenBao. Set `signer-login` with `address` and `role`',
    )
  })
})

const role = {
  role_type: 'jwt',
  user_claim: 'repository',
  bound_audiences: [audience],
  bound_claims: { repository: 'acme/widget' },
  token_policies: ['release'],
}

describe('a login to Vault is refused, and the message says what to do', () => {
  test.each<[string, () => Record<string, string>, string]>([
    [
      'another audience',
      () => ({ audience: 'https://other.example.org' }),
      'the audience of the identity token is not one that the role accepts. Set `audience` in `signer-login` to one of the `bound_audiences` of the role.',
    ],
    ['another role', () => ({ role: 'none' }), 'it has no such role. Check `role` and `path` in `signer-login`.'],
    ['another path', () => ({ path: 'jwt' }), 'it has no login at this path. Check `path` and `namespace`'],
    [
      'another repository',
      () => ({ role: 'others' }),
      'the claim "repository" of this run is not one that the role accepts. Compare the `bound_claims`',
    ],
    [
      'no certificate of its authority',
      () => ({ ca: join(dir, 'other.pem') }),
      'is not trusted: its certificate is not trusted (',
    ],
    ['a server that does not answer', () => ({ address: 'https://127.0.0.1:18999' }), 'did not answer: '],
  ])('%s', async (_, change, text) => {
    await writeFile(join(dir, 'other.pem'), '')
    const others = { ...role, bound_claims: { repository: 'acme/other' } }
    await vault.write('auth/jwt-github/role/others', others, 'team')
    await expect(sign({ ...settings(), ...change() })).rejects.toThrow(text)
  })

  test('a Vault that is sealed', async () => {
    await vault.write('sys/seal')
    try {
      await expect(sign()).rejects.toThrow(
        'Could not log in to Vault as "release" at auth/jwt-github: it is sealed. Unseal it, and run the job again.',
      )
    } finally {
      await vault.write('sys/unseal', { key: vault.unsealKey })
    }
  })

  test('a job without the right to ask for a token', async () => {
    const nobody = { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined }
    const signing = await options(settings())
    const signed = withEnv({ ...nobody, GITHUB_WORKSPACE: dir }, () =>
      signFile(join(dir, 'a.txt'), join(dir, 'a.json'), signing, testHost()),
    )
    await expect(signed).rejects.toThrow('the job may not ask GitHub for one. Add to the job:\npermissions:')
  })
})

describe('a key of Vault is refused before anything is signed', () => {
  test.each(['ecdsa-p384', 'ed25519'])('of the type %s', async type => {
    await vault.write(`transit/keys/${type}`, { type }, 'team')
    await vault.write(
      'sys/policies/acl/wide',
      { policy: 'path "transit/*" { capabilities = ["read", "update"] }' },
      'team',
    )
    await vault.write('auth/jwt-github/role/wide', { ...role, token_policies: ['wide'] }, 'team')
    const before = vault.audit.length
    await expect(sign({ ...settings(), role: 'wide' }, `hashivault://${type}`)).rejects.toThrow(
      /^Could not use the key of the signer: cosign cannot sign with .* in Vault\. Use a key of the type ecdsa-p256\.$/,
    )
    expect(vault.audit.slice(before).some(({ path }) => path.startsWith('transit/sign/'))).toBe(false)
  })

  test('that the policy does not allow, or that is not there', async () => {
    await expect(sign(settings(), 'hashivault://other')).rejects.toThrow(
      'Vault does not let this job use hashivault://other. Allow `read` on `transit/keys/KEY`',
    )
    await vault.write('auth/jwt-github/role/wide', { ...role, token_policies: ['wide'] }, 'team')
    await expect(sign({ ...settings(), role: 'wide' }, 'hashivault://nothing')).rejects.toThrow(
      'Vault has no key hashivault://nothing. Check the name, the setting `namespace` in `signer-login`',
    )
  })
})
