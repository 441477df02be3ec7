/** @needs tools sigstore index kms */
import { appendFile, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { cli } from '@release-tools/cli/testing'
import { actionDefaults, inputVariables } from '@release-tools/runner/testing'
import { type Job, jobIdentity, newJob } from '@release-tools/sign/testing'
import { type AwsKms, startAwsKms, startVault, testbed, testHost, type Vault } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

const defaults = actionDefaults('sign-model')
let vault: Vault
let aws: AwsKms
let job: Job
beforeAll(async () => {
  const { dir, issuer, keyServices } = testbed()
  vault = await startVault({ dir: join(dir, 'vault') })
  aws = await startAwsKms({ dir, python: keyServices })
  await vault.allowReleases({ issuer, namespace: 'team', audience: vault.url })
  job = await newJob()
  await mkdir(join(job.workspace, 'llama'))
})
afterAll(async () => {
  await vault.stop()
  await aws.stop()
})
beforeEach(async () => {
  await rm(join(job.workspace, 'llama.sig'), { force: true })
  await writeFile(join(job.workspace, 'llama/w.bin'), 'weights')
})

/** Signs the model. Returns the public key of the signer. */
async function sign(inputs: Record<string, string>, env: Record<string, string | undefined>): Promise<string> {
  const given = { ...defaults, models: 'llama', transparency: 'none', ...inputs }
  const host = testHost({ workspace: job.workspace })
  const { signer = '' } = await job.run(() => run(read(), host), { ...inputVariables(given), ...env })
  await writeFile(join(job.workspace, 'key.pub'), JSON.parse(signer).publicKey)
  return JSON.parse(signer).publicKey
}

const byVault = () =>
  sign(
    {
      signer: 'hashivault://release',
      'signer-login': `address: ${vault.url}\nrole: release\npath: jwt-github\nnamespace: team\nca: ${vault.authority}`,
    },
    jobIdentity(),
  )

/** The exit codes of model_signing and of release-tools, with the public key. */
async function verifiers(): Promise<[number, number]> {
  const args = ['verify', 'key', '--public_key', 'key.pub', '--signature', 'llama.sig', 'llama']
  const theirs = await testHost().exec(testbed().indexTools, ['-m', 'model_signing', ...args], {
    cwd: job.workspace,
    env: { HOME: testbed().dir, PYTHONDONTWRITEBYTECODE: '1' },
  })
  const ours = await cli(['verify-model', join(job.workspace, 'llama'), '--key', join(job.workspace, 'key.pub')])
  return [theirs.exitCode, ours.code]
}

test('a key on P-256 in AWS KMS signs a model, which model_signing and release-tools verify until it changes', async () => {
  await aws.createKey('models', 'ECC_NIST_P256')
  await sign({ signer: 'awskms:///alias/models' }, aws.env)
  expect(await verifiers()).toEqual([0, 0])
  await appendFile(join(job.workspace, 'llama/w.bin'), '!')
  expect(await verifiers()).toEqual([1, 1])
})

test('a key of AWS KMS that the format does not know is refused, and no model is signed', async () => {
  await aws.createKey('rsa', 'RSA_2048')
  await expect(sign({ signer: 'awskms:///alias/rsa' }, aws.env)).rejects.toThrow(
    'Could not sign a model with this key: it is of the kind RSA, and the format of OpenSSF model signing knows keys on P-256, P-384 and P-521 only. Sign with such a key.',
  )
  await expect(stat(join(job.workspace, 'llama.sig'))).rejects.toThrow('ENOENT')
})

describe('a key of Vault', () => {
  // A damaged signature is replaced, and read only if there is a key.
  beforeEach(() => writeFile(join(job.workspace, 'llama.sig'), '{}'))

  /** Verifies the model with the key by its address, and these variables. */
  async function byAddress(address: string, change: Record<string, string | undefined> = {}) {
    const names = ['VAULT_ADDR', 'VAULT_TOKEN', 'VAULT_NAMESPACE', 'VAULT_CACERT', 'TRANSIT_SECRET_ENGINE_PATH']
    const before = names.map(name => process.env[name])
    const own = {
      VAULT_ADDR: vault.url,
      VAULT_TOKEN: vault.rootToken,
      VAULT_NAMESPACE: 'team',
      VAULT_CACERT: vault.authority,
      ...change,
    }
    const set = (name: string, value: string | undefined) => {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    for (const [name, value] of Object.entries(own)) set(name, value)
    try {
      return await cli(['verify-model', join(job.workspace, 'llama'), '--key', address])
    } finally {
      for (const [index, name] of names.entries()) set(name, before[index])
    }
  }

  test('signs a model, which model_signing and release-tools verify by its file and by its address', async () => {
    await byVault()
    expect(vault.livingTokens()).toBe(0)
    expect(await verifiers()).toEqual([0, 0])
    for (const address of ['hashivault://release', 'openbao://release'])
      expect(await byAddress(address)).toMatchObject({ code: 0, out: expect.stringContaining('VERIFIED: model') })
    await appendFile(join(job.workspace, 'llama/w.bin'), '!')
    expect((await byAddress('hashivault://release')).code).toBe(1)
  })

  test('verifies by its address after a rotation, and another key does not', async () => {
    await vault.write('transit/keys/rotated', { type: 'ecdsa-p256' }, 'team')
    const variables = {
      VAULT_ADDR: vault.url,
      VAULT_TOKEN: vault.rootToken,
      VAULT_NAMESPACE: 'team',
      VAULT_CACERT: vault.authority,
    }
    await sign({ signer: 'hashivault://rotated' }, variables)
    await vault.write('transit/keys/rotated/rotate', {}, 'team')
    expect((await byAddress('hashivault://rotated')).code).toBe(0)
    const { code, out } = await byAddress('hashivault://release')
    expect([code, out]).toEqual([1, expect.stringContaining('NOT VERIFIED')])
  })

  const ofKey = 'Could not read the public key hashivault://'
  test.each<[string, string, Record<string, string | undefined>, string]>([
    [
      'without a token',
      'release',
      { VAULT_TOKEN: undefined },
      'VAULT_TOKEN is not set. Set VAULT_ADDR to the address of Vault',
    ],
    ['without an address', 'release', { VAULT_ADDR: undefined }, 'VAULT_ADDR is not set.'],
    [
      'at another mount',
      'release',
      { TRANSIT_SECRET_ENGINE_PATH: 'keys/other/' },
      'Vault has no Transit at keys/other/. Set TRANSIT_SECRET_ENGINE_PATH to its mount, and check VAULT_NAMESPACE.',
    ],
    ['at a path that is none', 'release', { TRANSIT_SECRET_ENGINE_PATH: '../sys' }, 'is not the path of a mount.'],
    [
      'with a token that may not read it',
      'release',
      { VAULT_TOKEN: 'hvs.other' },
      'Vault does not let this token read transit/keys/release. Allow `read` on transit/keys/release',
    ],
    ['that is not there', 'other', {}, 'Vault has no key other at transit/. Check the name of the key.'],
    ['without a name', '', {}, 'it has no name of a key. Write the key as hashivault://KEY'],
    [
      'of a server with another authority',
      'release',
      { VAULT_CACERT: undefined },
      'its certificate is not trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE). Set VAULT_CACERT to the certificate of its authority.',
    ],
    ['of a server that does not answer', 'release', { VAULT_ADDR: 'https://127.0.0.1:18999' }, 'Vault: '],
  ])('%s cannot be read: no model is verified, and the message says what to do', async (_, key, change, found) => {
    const { code, out, err } = await byAddress(`hashivault://${key}`, change)
    expect([code, out]).toEqual([3, ''])
    expect(err.replaceAll('\n', ' ')).toContain(`${ofKey}${key}: `)
    expect(err.replaceAll('\n', ' ')).toContain(found)
    expect(err).not.toContain(vault.rootToken)
  })

  test.each(['aes256-gcm96', 'ed25519'])('of the type %s does not sign models', async type => {
    await vault.write(`transit/keys/${type}`, { type }, 'team')
    expect((await byAddress(`hashivault://${type}`)).err).toContain(
      `${type} is of the type "${type}", by which no model is signed. Name a key of the type ecdsa-p256`,
    )
  })

  test('of a Vault that is sealed cannot be read', async () => {
    await vault.write('sys/seal')
    try {
      const { code, err } = await byAddress('hashivault://release')
      expect([code, err]).toEqual([3, expect.stringContaining('Vault is sealed. Unseal it, and verify again.')])
    } finally {
      await vault.write('sys/unseal', { key: vault.unsealKey })
    }
  })

  test('is asked for by verify-model only, and no other service is asked', async () => {
    const model = join(job.workspace, 'llama')
    const others = await cli(['verify-model', model, '--key', 'awskms:///alias/models'])
    expect([others.code, others.err]).toEqual([
      2,
      expect.stringContaining('only the keys of Vault and OpenBao (hashivault://KEY, openbao://KEY) are fetched.'),
    ])
    const offline = await cli(['verify', model, '--key', 'hashivault://release'])
    expect([offline.code, offline.err]).toEqual([
      2,
      expect.stringContaining('it is the address of a key in a service, and nothing is downloaded here.'),
    ])
  })
})
