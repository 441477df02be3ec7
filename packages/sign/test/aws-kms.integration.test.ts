/** @needs tools sigstore kms */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { type AwsKms, startAwsKms, testbed, testHost } from '@release-tools/testbed'
import { signFile } from '../src/sign.ts'
import { parseSigner, withLogin } from '../src/signer-input.ts'
import type { ServiceKey } from '../src/signing-options.ts'
import { verifyCommands } from '../src/verify-commands.ts'
import { jobIdentity, makeKeyPair, scratch, signingOptions, watchingHost, withEnv } from '../testing/signers.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

let aws: AwsKms
let dir: string
let env: Record<string, string>
beforeAll(async () => {
  aws = await startAwsKms({ dir: testbed().dir, python: testbed().keyServices })
  dir = await scratch()
  env = { ...aws.env, GITHUB_WORKSPACE: dir }
  await writeFile(join(dir, 'a.txt'), 'a')
})
afterAll(() => aws.stop())

/** Signs a file with a key of the service. Returns what verifies it, or the message. */
async function sign(address: string, login: string[] = [], host = testHost()) {
  // A bundle that is there would be kept.
  await rm(join(dir, 'a.json'), { force: true })
  const signing = withLogin(parseSigner(address), login) as ServiceKey
  const options = { ...(await signingOptions('key')), signing }
  const { signingConfig, trustedRoot, ...serverless } = { ...options, transparency: 'none' as const }
  return signFile(join(dir, 'a.txt'), join(dir, 'a.json'), serverless, host)
}

async function message(address: string, login?: string[]): Promise<string> {
  return sign(address, login).then(
    () => 'signed',
    error => error.message,
  )
}

/** What cosign says of the signature, with the public key that signed. */
async function cosignSays(publicKey: string): Promise<number> {
  await writeFile(join(dir, 'key.pub'), publicKey)
  const args = ['verify-blob', '--insecure-ignore-tlog', '--key', 'key.pub', '--bundle', 'a.json', 'a.txt']
  return (await testHost().exec('cosign', args, { cwd: dir })).exitCode
}

describe('a key of AWS KMS', () => {
  test.each(['ECC_NIST_P256', 'RSA_2048'])('%s signs, and cosign verifies it with the public key', async spec => {
    await aws.createKey(spec, spec)
    const host = watchingHost()
    const signed = await withEnv(env, () => sign(`awskms:///alias/${spec}`, [], host))
    expect(signed).toEqual({
      signer: { kind: 'key', publicKey: expect.stringContaining('BEGIN PUBLIC KEY') },
      logged: false,
      isKept: false,
    })
    expect(await cosignSays((signed.signer as { publicKey: string }).publicKey)).toBe(0)
    const [call] = host.calls
    expect(call?.env).toMatchObject({ HOME: expect.stringMatching(/home$/), PATH: expect.stringMatching(/programs$/) })
    expect(JSON.stringify(host.calls.map(({ args, stderr }) => [args, stderr]))).not.toContain(
      aws.env.AWS_SECRET_ACCESS_KEY,
    )
    expect(host.secrets).toContain(aws.env.AWS_SECRET_ACCESS_KEY)
  })

  test('on P-384 signs, and a notice says which verifier needs an option', async () => {
    await aws.createKey('wide', 'ECC_NIST_P384')
    const host = testHost()
    const signed = await withEnv(env, () => sign('awskms:///alias/wide', [], host))
    const [command = ''] = verifyCommands({ kind: 'file', file: 'a.txt', bundle: 'a.json' }, signed, {
      keyFile: '.github/cosign.pub',
    })
    await mkdir(join(dir, '.github'))
    await writeFile(join(dir, '.github/cosign.pub'), (signed.signer as { publicKey: string }).publicKey)
    expect(await testHost().exec('sh', ['-ec', command], { cwd: dir })).toMatchObject({ exitCode: 0 })
    await rm(join(dir, '.github'), { recursive: true })
    expect(host.lines.join('\n')).toContain('notice: The key is on P-384. cosign 3.1 verifies its signatures only with')
  })

  test('signs for a role that the identity of the job takes, without any secret', async () => {
    await aws.createKey('by-role')
    const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, AWS_REGION: ___, ...places } = env
    const login = ['role: arn:aws:iam::123456789012:role/release', 'region: eu-west-1']
    const host = watchingHost()
    const job = { ...places, ...jobIdentity(), AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined }
    const signed = await withEnv(job, () => sign('awskms:///alias/by-role', login, host))
    expect(signed.signer.kind).toBe('key')
    expect(Object.keys(host.calls[0]?.env ?? {})).not.toContain('AWS_SECRET_ACCESS_KEY')
    const file = host.calls[0]?.env.AWS_WEB_IDENTITY_TOKEN_FILE ?? ''
    await expect(readFile(file)).rejects.toThrow('ENOENT')
  })

  test('is refused before anything is signed if it is not the key that the repository has', async () => {
    await aws.createKey('mine')
    const workspace = await scratch()
    await mkdir(join(workspace, '.github'))
    const other = await makeKeyPair()
    await writeFile(join(workspace, '.github/cosign.pub'), other.pub)
    const host = watchingHost()
    const variables = { ...env, GITHUB_WORKSPACE: workspace }
    const signed = withEnv(variables, () => sign('awskms:///alias/mine', [], host))
    await expect(signed).rejects.toThrow(
      /^Could not use the key of the signer: its public key \(SHA-256 [0-9a-f]{64}\) is not one that the repository has \(\.github\/cosign\.pub\)\. Sign with the key that belongs to it\./,
    )
    expect(host.calls.map(({ args }) => args[1])).toEqual(['public-key'])
    const { stdout } = await testHost().exec('cosign', ['public-key', '--key', 'awskms:///alias/mine'], {
      env: aws.env,
    })
    await writeFile(join(workspace, '.github/2027.pub'), stdout)
    expect(await withEnv(variables, () => sign('awskms:///alias/mine'))).toMatchObject({ logged: false })
  })
})

describe('AWS KMS refuses, and the message says what to do', () => {
  const key = 'awskms:///alias/refused'
  const says = (address = key) => withEnv(env, () => message(address))
  let id: string
  beforeAll(async () => {
    id = await aws.createKey('refused')
  })

  test.each(['kms:GetPublicKey', 'kms:Sign'])('%s without permission', async operation => {
    await aws.deny(id, [operation])
    const found = await says()
    await aws.deny(id, [])
    expect(found).toContain(
      `AWS KMS denied ${operation} to this job. Allow kms:GetPublicKey, kms:DescribeKey and kms:Sign on the key`,
    )
  })

  test('a key that is unknown, symmetric, disabled, or will be deleted', async () => {
    await aws.createKey('symmetric', 'SYMMETRIC_DEFAULT')
    expect(await says('awskms:///alias/symmetric')).toContain(
      'the key awskms:///alias/symmetric cannot sign. Create an asymmetric key with the usage SIGN_VERIFY',
    )
    expect(await says('awskms:///alias/none')).toContain(
      'AWS KMS has no key awskms:///alias/none in this region. Check the address in `signer`, and that AWS_REGION',
    )
    await aws.call('DisableKey', { KeyId: id })
    expect(await says()).toContain(`the key ${key} is disabled. Enable it in AWS KMS, or sign with another key.`)
    await aws.call('ScheduleKeyDeletion', { KeyId: id, PendingWindowInDays: 7 })
    expect(await says()).toContain(`the key ${key} is pending deletion. Cancel its deletion in AWS KMS`)
  })

  test('a job without region or credentials', async () => {
    const none = { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined }
    expect(await withEnv({ ...env, ...none }, () => message(key))).toContain(
      'there are no credentials for AWS. Set `signer-login` with `role: arn:aws:iam::…:role/…` and `region: …`',
    )
    expect(await withEnv({ ...env, AWS_REGION: undefined }, () => message(key))).toContain(
      `Could not sign with ${key}: AWS_REGION is not set. Set it to the region of the key`,
    )
  })
})
