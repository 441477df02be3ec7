/** @needs tools sigstore kms */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { type Clouds, type Kubernetes, startClouds, startKubernetes, testbed, testHost } from '@release-tools/testbed'
import { findTool } from '@release-tools/tools'
import { signFile } from '../src/sign.ts'
import { parseSigner, withLogin } from '../src/signer-input.ts'
import type { ServiceKey } from '../src/signing-options.ts'
import { jobIdentity, makeKeyPair, scratch, withEnv } from '../testing/signers.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

let clouds: Clouds
let kubernetes: Kubernetes
let dir: string
beforeAll(async () => {
  const { dir: bed, keyServices, issuer } = testbed()
  clouds = await startClouds({ dir: join(bed, 'clouds'), python: keyServices, issuer })
  kubernetes = await startKubernetes({ dir: join(bed, 'kubernetes') })
  dir = await scratch()
  await writeFile(join(dir, 'a.txt'), 'a')
})
afterAll(() => Promise.all([clouds.stop(), kubernetes.stop()]))

/** Signs a file as a job with an identity, and has cosign verify it. Returns cosign's exit code, or the message. */
async function sign(key: string, login: string[], env: Record<string, string> = {}) {
  // A bundle that is there would be kept.
  await rm(join(dir, 'a.json'), { force: true })
  const signing = withLogin(parseSigner(key), login) as ServiceKey
  const cosign = await findTool('cosign', testHost())
  const options = { signing, transparency: 'none' as const, serverUrl: 'https://github.com', cosign }
  const variables = { ...clouds.env, ...jobIdentity(), ...env, GITHUB_WORKSPACE: dir }
  // Programs get the proxy from the environment of the process. Our own requests are for loopback.
  const host = () => testHost({ env: { ...process.env, HTTPS_PROXY: undefined } })
  return withEnv(variables, () => signFile(join(dir, 'a.txt'), join(dir, 'a.json'), options, host())).then(
    async ({ signer }) => {
      await writeFile(join(dir, 'key.pub'), (signer as { publicKey: string }).publicKey)
      const args = ['verify-blob', '--insecure-ignore-tlog', '--key', 'key.pub', '--bundle', 'a.json', 'a.txt']
      return (await testHost().exec('cosign', args, { cwd: dir })).exitCode
    },
    error => error.message,
  )
}

describe('a key of Azure', () => {
  const login = () => [`tenant: ${clouds.azure.env.AZURE_TENANT_ID}`, `client: ${clouds.azure.env.AZURE_CLIENT_ID}`]

  test('signs for a job that logs in with its identity', async () => {
    clouds.azure.keys.create('release', 'P-256')
    expect(await sign(clouds.azure.uri('release'), login())).toBe(0)
  })

  test('is refused with what to do: RSA, disabled, not there, not allowed, another audience', async () => {
    clouds.azure.keys.create('rsa', 'RSA-2048')
    expect(await sign(clouds.azure.uri('rsa'), login())).toBe(
      'Could not use the key of the signer: cosign 3.1 makes signatures with RSA keys of Azure that nobody can verify. Use a key on P-256.',
    )
    clouds.azure.keys.create('other', 'P-256')
    clouds.azure.keys.change('other', { denied: ['sign'] })
    expect(await sign(clouds.azure.uri('other'), login())).toContain('Azure Key Vault denied access to this job. Give')
    clouds.azure.keys.change('other', { denied: [], enabled: false })
    expect(await sign(clouds.azure.uri('other'), login())).toContain('is disabled. Enable it in Azure Key Vault')
    expect(await sign(clouds.azure.uri('none'), login())).toContain('Azure Key Vault has no key azurekms://')
    expect(await sign(clouds.azure.uri('release'), [...login(), 'audience: sigstore'])).toContain(
      'Entra did not accept the login of this job: AADSTS700212',
    )
  })
})

describe('a key of Google', () => {
  const login = [
    'provider: projects/1234567890/locations/global/workloadIdentityPools/github/providers/acme',
    'account: releases@acme-releases.iam.gserviceaccount.com',
  ]

  test('signs for a job that logs in with its identity', async () => {
    await clouds.google.set('release', {})
    expect(await sign(clouds.google.uri('release'), login)).toBe(0)
  })

  test('is refused with what to do: not there, disabled, not allowed, another account, no login', async () => {
    expect(await sign(clouds.google.uri('none'), login)).toContain('Google Cloud KMS has no key gcpkms://')
    await clouds.google.set('refused', { versions: ['DISABLED'] })
    expect(await sign(clouds.google.uri('refused', 1), login)).toContain('is disabled, destroyed or scheduled')
    await clouds.google.set('denied', { denied: ['cloudkms.cryptoKeyVersions.useToSign'] })
    expect(await sign(clouds.google.uri('denied'), login)).toContain(
      'Google Cloud KMS denied cloudkms.cryptoKeyVersions.useToSign to this job. Give the account',
    )
    const other = ['provider: projects/1/locations/global/workloadIdentityPools/a/providers/b', login[1] ?? '']
    expect(await sign(clouds.google.uri('release'), other)).toContain(
      'Google did not accept the identity of this job: The ID Token is not',
    )
    expect(await sign(clouds.google.uri('release'), [])).toContain('there are no credentials for Google Cloud.')
  })
})

test('a key in a secret of Kubernetes signs, and is refused with what to do', async () => {
  const { key, pub, password } = await makeKeyPair()
  kubernetes.setSecret('releases', 'key', { 'cosign.key': key, 'cosign.pub': pub, 'cosign.password': password })
  kubernetes.forbid('private')
  const env = { KUBECONFIG: kubernetes.config }
  expect(await sign('k8s://releases/key', [], env)).toBe(0)
  expect(await readFile(join(dir, 'key.pub'), 'utf8')).toBe(pub)
  expect(await sign('k8s://releases/none', [], env)).toContain('there is no secret k8s://releases/none.')
  expect(await sign('k8s://private/key', [], env)).toContain('the account ci may not read k8s://private/key. Allow')
  expect(await sign('k8s://releases/key', [])).toContain('there is no login to a cluster. Set KUBECONFIG')
})
