/** @needs tools sigstore kms registry */
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { pushImage } from '@release-tools/oci/testing'
import {
  type AwsKms,
  type Clouds,
  handOut,
  type Kubernetes,
  startAwsKms,
  startClouds,
  startKubernetes,
  startVault,
  testbed,
  testHost,
  type Vault,
} from '@release-tools/testbed'
import { signFile } from '../src/sign.ts'
import { signImage } from '../src/sign-image.ts'
import { parseSigner } from '../src/signer-input.ts'
import type { Signing } from '../src/signing-options.ts'
import { verifyCommands } from '../src/verify-commands.ts'
import { scratch, signingOptions, withEnv } from '../testing/signers.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

let aws: AwsKms
let clouds: Clouds
let kubernetes: Kubernetes
let vault: Vault
beforeAll(async () => {
  const { dir, keyServices, issuer } = testbed()
  ;[aws, clouds, kubernetes, vault] = await Promise.all([
    startAwsKms({ dir, python: keyServices }),
    startClouds({ dir: join(dir, 'clouds'), python: keyServices, issuer }),
    startKubernetes({ dir: join(dir, 'kubernetes') }),
    startVault({ dir: join(dir, 'vault') }),
  ])
  await vault.write('sys/mounts/transit', { type: 'transit' })
})
afterAll(() => Promise.all([aws.stop(), clouds.stop(), kubernetes.stop(), vault.stop()]))

const page = join(import.meta.dirname, '../../../docs/tasks/sign-with-a-key-service.md')
const kinds = ['P-256', 'P-384', 'P-521', 'RSA-2048', 'RSA-4096', 'Ed25519'] as const
type Kind = (typeof kinds)[number]

const pems: Record<Kind, () => KeyObject> = {
  'P-256': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  'P-384': () => generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey,
  'P-521': () => generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey,
  'RSA-2048': () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  'RSA-4096': () => generateKeyPairSync('rsa', { modulusLength: 4096 }).privateKey,
  Ed25519: () => generateKeyPairSync('ed25519').privateKey,
}

const pairs = new Map<Kind, Promise<{ key: string; pub: string }>>()

/** A key pair in the format of cosign, made of a key of another program. */
function imported(kind: Kind) {
  const pair = pairs.get(kind) ?? newPair(kind)
  pairs.set(kind, pair)
  return pair
}

async function newPair(kind: Kind) {
  const dir = await scratch()
  const pem = handOut(pems[kind]().export({ type: 'pkcs8', format: 'pem' }).toString(), 'a private key')
  await writeFile(join(dir, 'key.pem'), pem)
  const env = { COSIGN_PASSWORD: 'correct-horse' }
  await testHost().exec('cosign', ['import-key-pair', '--key', 'key.pem', '--output-key-prefix', 'k'], {
    cwd: dir,
    env,
  })
  const [key, pub] = await Promise.all(['k.key', 'k.pub'].map(name => readFile(join(dir, name), 'utf8')))
  return { key: handOut(key ?? '', 'a private key'), pub: pub ?? '' }
}

type Variables = Record<string, string | undefined>
/** Makes a key; returns its address, and the variables of a step that may use it. undefined if the service has no such keys. */
type Maker = (kind: Kind) => Promise<[signer: string, env: Variables] | undefined>

const awsSpecs: Partial<Record<Kind, string>> = {
  'P-256': 'ECC_NIST_P256',
  'P-384': 'ECC_NIST_P384',
  'P-521': 'ECC_NIST_P521',
  'RSA-2048': 'RSA_2048',
  'RSA-4096': 'RSA_4096',
}
/** An alias can be given once only. */
const awsKeys = new Set<Kind>()
const googleAlgorithms: Partial<Record<Kind, string>> = {
  'P-256': 'EC_SIGN_P256_SHA256',
  'P-384': 'EC_SIGN_P384_SHA384',
  'RSA-2048': 'RSA_SIGN_PKCS1_2048_SHA256',
  'RSA-4096': 'RSA_SIGN_PKCS1_4096_SHA256',
}
const vaultTypes: Record<Kind, string> = {
  'P-256': 'ecdsa-p256',
  'P-384': 'ecdsa-p384',
  'P-521': 'ecdsa-p521',
  'RSA-2048': 'rsa-2048',
  'RSA-4096': 'rsa-4096',
  Ed25519: 'ed25519',
}

const makers: Record<string, Maker> = {
  async 'Key pair'(kind) {
    const { key } = await imported(kind)
    return ['key', { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: 'correct-horse' }]
  },
  async 'AWS KMS'(kind) {
    const spec = awsSpecs[kind]
    if (spec === undefined) return undefined
    if (!awsKeys.has(kind)) await aws.createKey(kind, spec)
    awsKeys.add(kind)
    return [`awskms:///alias/${kind}`, aws.env]
  },
  async 'Azure Key Vault'(kind) {
    if (kind === 'Ed25519' || kind === 'RSA-4096') return undefined
    clouds.azure.keys.create(kind, kind)
    return [clouds.azure.uri(kind), { ...clouds.env, ...clouds.azure.env, AZURE_CLIENT_SECRET: clouds.azure.secret }]
  },
  async 'Google Cloud KMS'(kind) {
    const algorithm = googleAlgorithms[kind]
    if (algorithm === undefined) return undefined
    await clouds.google.set(kind, { algorithm })
    const account = await clouds.google.serviceAccount()
    return [clouds.google.uri(kind, 1), { ...clouds.env, GOOGLE_APPLICATION_CREDENTIALS: account }]
  },
  async 'Vault, OpenBao'(kind) {
    await vault.write(`transit/keys/${kind}`, { type: vaultTypes[kind] })
    return [
      `hashivault://${kind}`,
      { VAULT_ADDR: vault.url, VAULT_CACERT: vault.authority, VAULT_TOKEN: vault.rootToken },
    ]
  },
  async Kubernetes(kind) {
    const { key, pub } = await imported(kind)
    const name = kind.toLowerCase()
    kubernetes.setSecret('releases', name, { 'cosign.key': key, 'cosign.pub': pub, 'cosign.password': 'correct-horse' })
    return [`k8s://releases/${name}`, { KUBECONFIG: kubernetes.config }]
  },
}

/** The cell of the table: signs, which verifies with our own verifier, and runs the printed command of cosign. */
async function outcome(maker: Maker, kind: Kind): Promise<string> {
  const made = await maker(kind)
  if (made === undefined) return '–'
  const [signer, env] = made
  const dir = await scratch()
  await writeFile(join(dir, 'a.txt'), 'a')
  const { signingConfig, trustedRoot, ...offline } = await signingOptions('key', { transparency: 'none' })
  const host = testHost({ env: { ...process.env, ...env, HTTPS_PROXY: undefined, GITHUB_WORKSPACE: dir } })
  const options = { ...offline, signing: parseSigner(signer) as Signing }
  try {
    const signed = await withEnv({ ...env, GITHUB_WORKSPACE: dir }, () =>
      signFile(join(dir, 'a.txt'), join(dir, 'a.json'), options, host),
    )
    const [command = ''] = verifyCommands({ kind: 'file', file: 'a.txt', bundle: 'a.json' }, signed, {
      keyFile: '.github/cosign.pub',
    })
    await testHost().exec('mkdir', ['.github'], { cwd: dir })
    await writeFile(join(dir, '.github/cosign.pub'), (signed.signer as { publicKey: string }).publicKey)
    const { exitCode } = await testHost().exec('sh', ['-ec', command], { cwd: dir })
    const hasOption = command.includes('--signature-digest-algorithm')
    return exitCode === 0 ? (hasOption ? 'with an option' : 'yes') : `cosign ended with ${exitCode}`
  } catch (error) {
    const { message } = error as Error
    return /^Could not use the key of the signer: cosign .+ Use a key /.test(message) ? 'refused' : message
  }
}

test.each(Object.keys(makers))('the kinds of keys of %s are as the documentation says', async name => {
  const row: string[] = []
  for (const kind of kinds) row.push(await outcome(makers[name] as Maker, kind))
  expect(await readFile(page, 'utf8')).toContain(`\n| ${[name, ...row].join(' | ')} |\n`)
})

test.each(Object.keys(makers))(
  'an image is signed by %s, and cosign verifies it with the public key, from the registry alone',
  async name => {
    const [signer, env] = (await makers[name]?.('P-256')) ?? ['', {}]
    const { repository, digest } = await pushImage(`acme/by-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`)
    const dir = await scratch()
    const { signingConfig, trustedRoot, ...offline } = await signingOptions('key', { transparency: 'none' })
    const host = testHost({ env: { ...process.env, ...env, HTTPS_PROXY: undefined, GITHUB_WORKSPACE: dir } })
    const { verified } = await withEnv({ ...env, GITHUB_WORKSPACE: dir }, () =>
      signImage(
        { repository, digest },
        join(dir, 'bundle.json'),
        { ...offline, signing: parseSigner(signer) as Signing },
        host,
      ),
    )
    await writeFile(join(dir, 'key.pub'), (verified.signer as { publicKey: string }).publicKey)
    const verify = (image: string) =>
      testHost().exec('cosign', ['verify', '--insecure-ignore-tlog', '--key', 'key.pub', image], { cwd: dir })
    expect(await verify(`${repository}@${digest}`)).toMatchObject({ exitCode: 0 })
    const unsigned = await pushImage('acme/by-nobody', 'other')
    expect((await verify(`${unsigned.repository}@${unsigned.digest}`)).exitCode).not.toBe(0)
  },
)

test('the documentation has no other kinds of keys and no other signers', async () => {
  const [, head = '', body = ''] =
    /\n(\| Signer .+\|)\n\|[ -|]+\|\n((?:\|.+\|\n)+)/.exec(await readFile(page, 'utf8')) ?? []
  expect(head).toBe(`| Signer | ${kinds.join(' | ')} |`)
  expect(
    body
      .trim()
      .split('\n')
      .map(line => line.split(' | ')[0]),
  ).toEqual(Object.keys(makers).map(name => `| ${name}`))
})
