/** @needs tools sigstore index */
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { appendFile, cp, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, expect, jest, test } from '@jest/globals'
import { cli } from '@release-tools/cli/testing'
import { modelSigningErrors } from '@release-tools/evidence/testing'
import type { ExecResult } from '@release-tools/host'
import { actionDefaults, inputVariables } from '@release-tools/runner/testing'
import { identity, type Job, jobIdentity, newJob } from '@release-tools/sign/testing'
import { testbed, testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

const defaults = actionDefaults('sign-model')
const files = { 'w.bin': 'weights', 'config.json': '{}', 'sub-c': 'y', 'sub/z': 'x', 'é😀.txt': 'e', 'ﬀ.txt': 'f' }

/** A job with a model in `llama`. */
async function modelJob(): Promise<Job & { model: string }> {
  const job = await newJob()
  const model = join(job.workspace, 'llama')
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(model, path)), { recursive: true })
    await writeFile(join(model, path), text)
  }
  return { ...job, model }
}

async function sign(
  job: Job,
  inputs: Record<string, string>,
  env: Record<string, string | undefined>,
  host = testHost({ workspace: job.workspace }),
) {
  const given = { ...defaults, models: 'llama', transparency: 'none', ...inputs }
  const outputs = await job.run(() => run(read(), host), { ...inputVariables(given), ...env })
  return { outputs, host }
}

/** A key pair that cosign imported, since it makes P-256 only. */
async function keyPair(
  job: Job,
  { privateKey, publicKey }: { privateKey: KeyObject; publicKey: KeyObject },
): Promise<Record<string, string>> {
  const at = join(job.workspace, '../key')
  await mkdir(join(job.workspace, '.github'), { recursive: true })
  await writeFile(`${at}.pem`, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  await writeFile(join(job.workspace, '.github/cosign.pub'), publicKey.export({ type: 'spki', format: 'pem' }))
  const env = { COSIGN_PASSWORD: 'correct horse' }
  await testHost().exec('cosign', ['import-key-pair', '--key', `${at}.pem`, '--output-key-prefix', at], { env })
  return { ...env, COSIGN_PRIVATE_KEY: await readFile(`${at}.key`, 'utf8') }
}

const onCurve = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve })

/** Runs the real model_signing in the workspace. */
function modelSigning(job: Job, ...args: string[]): Promise<ExecResult> {
  const env = { HOME: testbed().dir, PYTHONDONTWRITEBYTECODE: '1' }
  return testHost().exec(testbed().indexTools, ['-m', 'model_signing', ...args], {
    cwd: job.workspace,
    env,
  })
}

/** Runs each printed command, ours and that of model_signing; gives each with its exit code. */
async function runCommands(job: Job, commands = ''): Promise<[string, number][]> {
  const results: [string, number][] = []
  const before = process.cwd()
  process.chdir(job.workspace)
  try {
    for (const command of commands.split('\n')) {
      const [program = '', ...args] = command.split(' ')
      const code = program === 'release-tools' ? (await cli(args)).code : (await modelSigning(job, ...args)).exitCode
      results.push([program, code])
    }
    return results
  } finally {
    process.chdir(before)
  }
}

/** Signs with Sigstore as model_signing does, with the token on standard input. */
const signing = `
import sys
from pathlib import Path
from model_signing.signing import Config
who = {"identity_token": sys.stdin.read(), "trust_config": Path(sys.argv[1])}
Config().use_sigstore_signer(**who).sign("llama", "theirs.sig")
`

let job: Job & { model: string }
let keys: Record<string, string>
beforeAll(async () => {
  job = await modelJob()
  keys = await keyPair(job, onCurve('prime256v1'))
})

test('signs a model with a key pair; the printed commands verify it, and refuse it after a change', async () => {
  const { outputs, host } = await sign(job, { 'file-list': 'true' }, keys)
  const publicKey = await readFile(join(job.workspace, '.github/cosign.pub'), 'utf8')
  expect(outputs).toEqual({
    signatures: join(job.workspace, 'llama.sig'),
    'file-lists': join(job.workspace, 'llama.files.json'),
    signer: JSON.stringify({ publicKey }),
    'signing-events': expect.any(String),
    'verify-commands': [
      'release-tools verify-model --key .github/cosign.pub --signature llama.sig llama',
      'model_signing verify key --public_key .github/cosign.pub --signature llama.sig llama',
    ].join('\n'),
  })
  const commands = outputs['verify-commands']
  expect(await runCommands(job, commands)).toEqual([
    ['release-tools', 0],
    ['model_signing', 0],
  ])
  expect(host.lines.join('\n')).toContain('Signed and verified llama (6 files).')
  expect(host.summaries.join('')).toContain(commands)
  const bundle = JSON.parse(await readFile(join(job.workspace, 'llama.sig'), 'utf8'))
  expect(modelSigningErrors(bundle)).toEqual([])
  const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64')
  const list = await readFile(join(job.workspace, 'llama.files.json'), 'utf8')
  expect(JSON.parse(payload.toString())).toEqual(JSON.parse(list))

  const changed = { ...(await modelJob()), run: job.run }
  await appendFile(join(changed.model, 'sub/z'), '!')
  for (const file of ['llama.sig', '.github/cosign.pub']) {
    await mkdir(dirname(join(changed.workspace, file)), { recursive: true })
    await writeFile(join(changed.workspace, file), await readFile(join(job.workspace, file)))
  }
  expect(await runCommands(changed, commands)).toEqual([
    ['release-tools', 1],
    ['model_signing', 1],
  ])
})

test('run again, it keeps its signature; of a changed model, it makes another', async () => {
  const again = await modelJob()
  const signature = join(again.workspace, 'llama.sig')
  await sign(again, {}, keys)
  const first = await readFile(signature, 'utf8')
  const { host } = await sign(again, {}, keys)
  expect(host.lines.join('\n')).toContain('The signature of llama (6 files) already exists, and is valid.')
  expect(await readFile(signature, 'utf8')).toBe(first)
  await appendFile(join(again.model, 'w.bin'), '!')
  expect((await sign(again, {}, keys)).host.lines.join('\n')).toContain('Signed and verified llama (6 files).')
  expect(await readFile(signature, 'utf8')).not.toBe(first)
  await writeFile(signature, 'damaged')
  expect((await sign(again, {}, keys)).host.lines.join('\n')).toContain('Signed and verified llama (6 files).')
})

test('a key on P-384, and a signature in the model, with links that lead to files of it', async () => {
  const own = await modelJob()
  await symlink('w.bin', join(own.model, 'link'))
  const other = await keyPair(own, onCurve('secp384r1'))
  const { outputs } = await sign(own, { place: 'inside', links: 'resolve', ignore: 'sub' }, other)
  expect(outputs.signatures).toBe(join(own.model, 'model.sig'))
  const [ours = '', theirs = ''] = outputs['verify-commands']?.split('\n') ?? []
  const allowed = theirs.replace('verify key', 'verify key --allow_symlinks')
  expect(
    await runCommands(own, [ours, allowed, 'release-tools verify llama --key .github/cosign.pub'].join('\n')),
  ).toEqual([
    ['release-tools', 0],
    ['model_signing', 0],
    ['release-tools', 0],
  ])
})

test('a link is refused, and nothing is signed', async () => {
  const own = await modelJob()
  await symlink('w.bin', join(own.model, 'link'))
  await expect(sign(own, {}, keys)).rejects.toThrow(
    '"link": It is a symbolic link, which is not allowed in this model.',
  )
  await expect(stat(join(own.workspace, 'llama.sig'))).rejects.toThrow('ENOENT')
})

test('models that change while they are signed are left without a signature and a list', async () => {
  const own = await modelJob()
  await cp(own.model, join(own.workspace, 'other'), { recursive: true })
  const host = testHost({ workspace: own.workspace })
  const { exec } = host
  host.exec = async (program, args, options) => {
    for (const name of args[0] === 'attest-blob' ? ['llama', 'other'] : [])
      await appendFile(join(own.workspace, name, 'w.bin'), '!')
    return exec(program, args, options)
  }
  const inputs = { models: 'llama\nother', 'file-list': 'true' }
  await expect(sign(own, inputs, keys, host)).rejects.toThrow(
    /^Could not sign the model llama: it changed while it was signed: "w\.bin": Its SHA-256 is .* Run the step again when nothing writes into the model\.$/,
  )
  expect((await readdir(own.workspace)).sort()).toEqual(['llama', 'other'])
})

test('a key that the format does not know is refused before any file is read', async () => {
  const own = await modelJob()
  await symlink('w.bin', join(own.model, 'link'))
  const rsa = await keyPair(own, generateKeyPairSync('rsa', { modulusLength: 2048 }))
  await expect(sign(own, {}, rsa)).rejects.toThrow(
    'Could not sign a model with this key: it is of the kind RSA, and the format of OpenSSF model signing knows keys on P-256, P-384 and P-521 only. Sign with such a key.',
  )
  await expect(stat(join(own.workspace, 'llama.sig'))).rejects.toThrow('ENOENT')
})

test('keyless, with the Sigstore of the testbed: model_signing accepts ours, and we accept its', async () => {
  const { trustedRoot, signingConfig, issuer, idTokenRequestUrl, idTokenRequestToken } = testbed()
  const config = { 'signing-config': signingConfig, 'trusted-root': trustedRoot, transparency: 'private' }
  const { outputs } = await sign(job, { ...config, place: 'inside', signer: 'keyless' }, jobIdentity())
  expect(JSON.parse(outputs.signer ?? '')).toEqual({ identity, issuer })
  expect(await runCommands(job, outputs['verify-commands'])).toEqual([['release-tools', 0]])

  const bundle = JSON.parse(await readFile(join(job.workspace, 'llama/model.sig'), 'utf8'))
  expect(modelSigningErrors(bundle)).toEqual([])
  const trust = join(job.workspace, 'trust.json')
  const [root, services] = await Promise.all([trustedRoot, signingConfig].map(path => readFile(path, 'utf8')))
  const mediaType = 'application/vnd.dev.sigstore.clienttrustconfig.v0.1+json'
  await writeFile(
    trust,
    JSON.stringify({ mediaType, trustedRoot: JSON.parse(root ?? ''), signingConfig: JSON.parse(services ?? '') }),
  )
  const who = ['--identity', identity, '--identity_provider', issuer, '--trust_config', trust]
  const verify = (signature: string) =>
    modelSigning(job, 'verify', 'sigstore', ...who, '--signature', signature, 'llama')
  expect(await verify('llama/model.sig')).toMatchObject({ exitCode: 0 })

  const answer = await fetch(`${idTokenRequestUrl}&audience=sigstore`, {
    headers: { authorization: `bearer ${idTokenRequestToken}` },
  })
  const { value: token } = (await answer.json()) as { value: string }
  // On a command line, others could read the token.
  const their = await testHost().exec(testbed().indexTools, ['-c', signing, trust], {
    cwd: job.workspace,
    env: { HOME: testbed().dir, PYTHONDONTWRITEBYTECODE: '1' },
    input: Buffer.from(token),
  })
  expect([their.exitCode, their.stderr]).toEqual([0, expect.any(String)])
  const ours = outputs['verify-commands']?.replace('llama/model.sig', 'theirs.sig')
  expect(ours).toContain('theirs.sig')
  expect(await runCommands(job, ours)).toEqual([['release-tools', 0]])
})

test('a dry run signs with a throw-away key', async () => {
  const own = await modelJob()
  const { outputs, host } = await sign(own, { 'dry-run': 'true', transparency: 'public' }, {})
  expect(outputs.signer).toContain('BEGIN PUBLIC KEY')
  expect(host.summaries.join('')).toContain('Models signed in a dry run')
})
