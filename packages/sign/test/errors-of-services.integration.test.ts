/** @needs tools sigstore kms */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import {
  type AwsKms,
  type Clouds,
  type Kubernetes,
  requestToken,
  startAwsKms,
  startClouds,
  startKubernetes,
  startVault,
  testbed,
  testHost,
  type Vault,
} from '@release-tools/testbed'
import { findTool } from '@release-tools/tools'
import { signFile } from '../src/sign.ts'
import { parseSigner, withLogin } from '../src/signer-input.ts'
import type { ServiceKey } from '../src/signing-options.ts'
import { jobIdentity, makeKeyPair, scratch, withEnv } from '../testing/signers.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

let aws: AwsKms
let clouds: Clouds
let kubernetes: Kubernetes
let vault: Vault
let dir: string
beforeAll(async () => {
  const { dir: bed, keyServices, issuer } = testbed()
  const services = [
    startAwsKms({ dir: bed, python: keyServices }),
    startClouds({ dir: join(bed, 'clouds'), python: keyServices, issuer }),
    startKubernetes({ dir: join(bed, 'kubernetes') }),
    startVault({ dir: join(bed, 'vault') }),
  ] as const
  ;[aws, clouds, kubernetes, vault] = await Promise.all(services)
  await vault.allowReleases({ issuer, namespace: 'team', audience: 'https://vault.example.org' })
  await aws.createKey('release')
  clouds.azure.keys.create('release', 'P-256')
  await clouds.google.set('release', {})
  dir = await scratch()
  await writeFile(join(dir, 'a.txt'), 'a')
})
afterAll(() => Promise.all([aws.stop(), clouds.stop(), kubernetes.stop(), vault.stop()]))

type Variables = Record<string, string | undefined>

/** The message for a signature that fails; `signed` if it does not. */
async function message(key: string, login: string[], env: Variables = {}): Promise<string> {
  const signing = withLogin(parseSigner(key), login) as ServiceKey
  const cosign = await findTool('cosign', testHost())
  const once = { attempts: 1, baseMs: 1, maxMs: 1 }
  const options = { signing, transparency: 'none' as const, serverUrl: 'https://github.com', cosign, retries: once }
  // Programs get the proxy from the environment of the process. Our own requests are for loopback.
  const host = () => testHost({ env: { ...process.env, HTTPS_PROXY: undefined } })
  const sign = () => signFile(join(dir, 'a.txt'), join(dir, 'never.json'), options, host())
  return withEnv({ ...jobIdentity(), ...env, GITHUB_WORKSPACE: dir }, sign).then(
    () => 'signed',
    error => error.message,
  )
}

const withoutKeys = () => ({ ...aws.env, AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined })
/** How a job logs in to each service. */
const logins = {
  aws: () => ({ role: 'arn:aws:iam::123456789012:role/release', region: 'eu-west-1' }),
  azure: () => ({ tenant: clouds.azure.env.AZURE_TENANT_ID ?? '', client: clouds.azure.env.AZURE_CLIENT_ID ?? '' }),
  google: () => ({
    provider: 'projects/1234567890/locations/global/workloadIdentityPools/github/providers/acme',
    account: 'releases@acme-releases.iam.gserviceaccount.com',
  }),
  vault: () => ({
    address: vault.url,
    role: 'release',
    path: 'jwt-github',
    audience: 'https://vault.example.org',
    namespace: 'team',
    ca: vault.authority,
  }),
}
const places = {
  aws: () => ({ key: 'awskms:///alias/release', env: withoutKeys() as Variables }),
  azure: () => ({ key: clouds.azure.uri('release'), env: clouds.env as Variables }),
  google: () => ({ key: clouds.google.uri('release'), env: clouds.env as Variables }),
  vault: () => ({ key: 'hashivault://release', env: {} as Variables }),
}

/** The message for a job that logs in with its identity, with some settings changed. */
async function asJob(service: keyof typeof logins, change: Record<string, string> = {}, env: Variables = {}) {
  const place = places[service]()
  const settings = Object.entries({ ...logins[service](), ...change }).map(([name, value]) => `${name}: ${value}`)
  return message(place.key, settings, { ...place.env, ...env })
}

describe('the errors of services: clocks', () => {
  test.each([3600, -3600])('AWS takes no request of a runner whose clock is off by %d seconds', async seconds => {
    await aws.setClock(seconds)
    const found = await message('awskms:///alias/release', [], aws.env)
    await aws.setClock(0)
    expect(found).toBe(
      'Could not read the public key of the signer: the clock of this runner and that of AWS differ by more than five minutes. Set the clock of the runner, for example with NTP, and run the job again.',
    )
  })

  const late = (from: number) => {
    const now = Math.floor(Date.now() / 1000) + from
    return jobIdentity(requestToken({ iat: now, nbf: now, exp: now + 600 }))
  }

  test.each<[keyof typeof logins, string]>([
    ['aws', 'AWS takes the identity token of this job for expired, or for not valid yet. Run the job again.'],
    ['azure', 'Entra takes the identity token of this job for expired, or for not valid yet. Run the job again.'],
    ['google', 'Google did not accept the identity of this job: ID Token issued at '],
    ['vault', 'it takes the identity token of this job for expired, or for not valid yet. Run the job again.'],
  ])('%s takes no identity token that is not valid yet or has expired', async (service, text) => {
    expect(await asJob(service, {}, late(3600))).toContain(text)
    expect(await asJob(service, {}, late(-3600))).toContain(text)
  })
})

describe('the errors of services: what the login names', () => {
  test.each<[string, keyof typeof logins, Record<string, string>, string]>([
    [
      'another audience',
      'aws',
      { audience: 'sigstore' },
      'the audience of the identity token is not one that AWS accepts. Set `audience` in `signer-login`',
    ],
    [
      'another region',
      'aws',
      { region: 'us-east-1' },
      'AWS KMS has no key awskms:///alias/release in this region. Check the address',
    ],
    [
      'another tenant',
      'azure',
      { tenant: '00000000-0000-0000-0000-000000000000' },
      'the key vault is of the tenant 11111111-2222-4333-8444-555555555555, and the login is for another one. Set `tenant`',
    ],
    [
      'another client',
      'azure',
      { client: '00000000-0000-0000-0000-000000000000' },
      'Entra knows no application with this `client` in the tenant. Check `tenant` and `client`',
    ],
    [
      'another audience',
      'google',
      { audience: 'sigstore' },
      'Google did not accept the identity of this job: The audience in ID Token [sigstore] does not match the expected audience. Check `provider` and `audience`',
    ],
    [
      'another account',
      'google',
      { account: 'other@acme.iam.gserviceaccount.com' },
      'the identity of this job may not act as the account. Check `account` in `signer-login`',
    ],
    ['another namespace', 'vault', { namespace: 'none' }, 'it has no login at this path. Check `path` and `namespace`'],
  ])('%s: %s', async (_, service, change, text) => {
    expect(await asJob(service, change)).toContain(text)
  })

  test('a key vault, a region or a project that is another one', async () => {
    const other = {
      azure: 'azurekms://other.vault.azure.net/release',
      google: clouds.google.uri('release').replace('acme-releases', 'other'),
    }
    const lines = (service: keyof typeof logins) =>
      Object.entries(logins[service]()).map(([name, value]) => `${name}: ${value}`)
    expect(await message(other.azure, lines('azure'), clouds.env)).toBe(
      'Could not read the public key of the signer: the proxy of this runner refuses the connection. Allow the address in the details below in the proxy that HTTPS_PROXY names.',
    )
    expect(await message(other.google, lines('google'), clouds.env)).toContain(
      'Google Cloud KMS has no key gcpkms://projects/other/',
    )
    const arn = 'awskms:///arn:aws:kms:eu-central-1:123456789012:alias/release'
    expect(await message(arn, [], aws.env)).toContain(`AWS KMS has no key ${arn} in this region. Check the address`)
  })
})

test.each(['RSA_SIGN_PKCS1_4096_SHA512', 'RSA_SIGN_PSS_2048_SHA256'])(
  'the errors of services: a key of Google with the algorithm %s, which its public key does not show',
  async algorithm => {
    await clouds.google.set(algorithm, { algorithm })
    const env = { ...clouds.env, GOOGLE_APPLICATION_CREDENTIALS: await clouds.google.serviceAccount() }
    expect(await message(clouds.google.uri(algorithm, 1), [], env)).toContain(
      'Use a key with the algorithm EC_SIGN_P256_SHA256, or RSA_SIGN_PKCS1_…_SHA256.',
    )
  },
)

describe('the errors of services: Vault', () => {
  const variables = (change: Variables = {}) => ({
    VAULT_ADDR: vault.url,
    VAULT_NAMESPACE: 'team',
    VAULT_CACERT: vault.authority,
    VAULT_TOKEN: vault.rootToken,
    ...change,
  })
  const says = (change?: Variables) => message('hashivault://release', [], variables(change))

  test('a token that ends while a set is signed is said to have ended, and not to lack permissions', async () => {
    expect(await says({ VAULT_TOKEN: 'hvs.ended' })).toBe(
      'Could not read the public key of the signer: Vault does not accept the token: it has expired, was revoked, or is of another namespace. Log in again before this step, or set `signer-login` with `address` and `role`.',
    )
  })

  test('another namespace, and a file of its authority that is not there', async () => {
    expect(await says({ VAULT_NAMESPACE: 'none' })).toContain(
      'Vault has no key hashivault://release. Check the name, the setting `namespace` in `signer-login` (or VAULT_NAMESPACE)',
    )
    expect(await says({ VAULT_CACERT: join(dir, 'none.pem') })).toContain(
      'the file with the certificate of its authority is not there, or is none. Check VAULT_CACERT, or `ca` in `signer-login`.',
    )
  })

  test('a standby node that knows of no active one, or sends to one', async () => {
    vault.setStandby({})
    const alone = await says()
    vault.setStandby({ active: 'https://127.0.0.1:18999' })
    const [sent, login] = [await says(), await asJob('vault')]
    vault.setStandby(undefined)
    expect(alone).toContain('this node of Vault is a standby, and knows no active one. Look at the cluster of Vault')
    expect(sent).toContain('https://127.0.0.1:18999 did not answer.')
    expect(login).toBe(
      'Could not log in to Vault as "release" at auth/jwt-github: it is a standby node, which sends to another one. An identity token is sent to no address but the one that is named. Set `address` in `signer-login` to the active node, or to the address of the cluster.',
    )
  })
})

test('the errors of services: a cluster of Kubernetes', async () => {
  const { key, pub } = await makeKeyPair()
  kubernetes.setSecret('releases', 'key', { 'cosign.key': key, 'cosign.pub': pub, 'cosign.password': 'wrong' })
  const config = await readFile(kubernetes.config, 'utf8')
  const other = (await readFile(vault.authority)).toString('base64')
  const says = async (text: string) => {
    const file = join(dir, 'kubeconfig')
    await writeFile(file, text)
    return message('k8s://releases/key', [], { KUBECONFIG: file })
  }
  expect(await says(config)).toContain('the password in k8s://releases/key does not decrypt the key in it. Store the')
  expect(await says(config.replace(kubernetes.token, 'ended'))).toContain(
    'the cluster does not accept the credentials of this step: they are wrong or have expired. Log in again',
  )
  expect(await says(config.replace(/(authority-data":")[^"]*/, `$1${other}`))).toContain(
    'the certificate of the cluster is of an unknown authority. Give the certificate of its authority',
  )
})
