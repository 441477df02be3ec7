/** @needs tools sigstore registry */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, jest, test } from '@jest/globals'
import { FailedWithOutputs } from '@release-tools/host'
import { pushImage } from '@release-tools/oci/testing'
import { actionDefaults, inputVariables } from '@release-tools/runner/testing'
import { signImage } from '@release-tools/sign'
import { identity, type Job, jobIdentity, makeKeyPair, newJob, signingOptions } from '@release-tools/sign/testing'
import { testbed, testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

const execute = promisify(execFile)
const { issuer, bin } = testbed()
const services = { 'signing-config': testbed().signingConfig, 'trusted-root': testbed().trustedRoot }
const keyless = `version: 1\nsigners:\n  - identity: ${identity}\n    issuer: ${issuer}\n`

async function verify(job: Job, policy: string, inputs: Record<string, string>, env = {}) {
  await writeFile(join(job.workspace, 'deploy.yaml'), policy)
  const host = testHost()
  const given = { ...actionDefaults('verify-release'), 'deploy-policy': 'deploy.yaml', ...services, ...inputs }
  const done = job.run(() => run(read(), host), { ...inputVariables(given), ...env })
  const outputs = await done.catch(error =>
    error instanceof FailedWithOutputs ? error.outputs : Promise.reject(error),
  )
  return { outputs, summary: host.summaries.join('') }
}

/** Signs an image as the job, or with the key pair. */
async function signedImage(job: Job, name: string, env: Record<string, string>, own: 'key' | 'keyless') {
  const image = await pushImage(name)
  const host = testHost()
  const { signingConfig: _, trustedRoot: __, ...bare } = await signingOptions(own)
  const options = own === 'key' ? { ...bare, transparency: 'none' as const } : await signingOptions(own)
  await job.run(
    () =>
      signImage(
        { repository: image.repository, digest: image.digest },
        join(job.workspace, `${name.replace('/', '-')}.json`),
        options,
        host,
      ),
    env,
  )
  return `oci://${image.repository}@${image.digest}`
}

const cosign = (job: Job, line: string) =>
  testHost().exec('sh', ['-ec', line.replace(/^cosign/, join(bin, 'cosign'))], { cwd: job.workspace })

test('an image that a workflow signed passes by identity and age; cosign says the same; the summary is signed and accepted', async () => {
  const job = await newJob()
  const target = await signedImage(job, 'acme/deployed', jobIdentity(), 'keyless')
  const policy = `${keyless}source: {repository: "https://github.com/acme/widget", tag: "v{version}"}\nage: {max-days: 1}\n`
  const sign = { sign: 'true', transparency: 'private', 'verifier-id': 'https://verify.example' }
  const { outputs, summary } = await verify(job, policy, { targets: target, ...sign }, jobIdentity())
  expect([outputs.verdict, outputs.verdict === 'pass' ? '' : summary]).toEqual(['pass', ''])
  expect(summary).toMatch(/^### Verified: deploy by digest/)
  expect(summary).toContain('| `source.repository`, line 5 | fulfilled | It comes from https:')
  expect(summary).toContain('| `age.max-days`, line 6 | fulfilled |')
  const [command = '', ...more] = outputs['verify-commands']?.split('\n') ?? []
  expect(command).toMatch(/^cosign verify /)
  expect(more).toEqual([])
  expect((await cosign(job, command)).exitCode).toBe(0)
  const other = command.replace('/release.yml', '/other.yml')
  expect((await cosign(job, other)).exitCode).not.toBe(0)

  const digest = target.slice(-64)
  const { stdout } = await execute(
    join(bin, 'cosign'),
    [
      ...[
        'verify-blob-attestation',
        '--bundle',
        outputs.vsa ?? '',
        '--type',
        'https://slsa.dev/verification_summary/v1',
      ],
      ...['--trusted-root', services['trusted-root'], '--certificate-identity', identity],
      ...['--certificate-oidc-issuer', issuer, '--digest', digest, '--digestAlg', 'sha256'],
    ],
    { cwd: job.workspace },
  )
  expect(stdout).toBe('')
  const cluster = `version: 1\nverifiers:\n  - id: https://verify.example\n    identity: ${identity}\n    issuer: ${issuer}\n    max-age-hours: 1\n`
  const theirs = await readFile(outputs.vsa ?? '')
  await writeFile(join(job.workspace, 'theirs.jsonl'), theirs)
  const accepted = await verify(job, cluster, { targets: target, 'accept-vsa': 'theirs.jsonl' })
  expect([accepted.outputs.verdict, accepted.outputs['verify-commands']]).toEqual(['pass', ''])
  const another = await signedImage(job, 'acme/other', jobIdentity(), 'keyless')
  const refused = await verify(job, cluster, { targets: another, 'accept-vsa': 'theirs.jsonl' })
  expect(refused.outputs.verdict).toBe('fail')
})

test('an image that a key signed passes, and its command is cosign’s; a revoked key fails, and dates are not known', async () => {
  const job = await newJob()
  const keys = await makeKeyPair()
  await writeFile(join(job.workspace, 'acme.pub'), keys.pub)
  const env = { COSIGN_PRIVATE_KEY: keys.key, COSIGN_PASSWORD: keys.password }
  const target = await signedImage(job, 'acme/keyed', env, 'key')
  const by = (more: string) => verify(job, `version: 1\nsigners:\n  - key: acme.pub\n${more}`, { targets: target })
  const { outputs, summary } = await by('')
  expect([outputs.verdict, outputs.verdict === 'pass' ? '' : summary]).toEqual(['pass', ''])
  expect(outputs['verify-commands']).toContain('--insecure-ignore-tlog')
  expect((await cosign(job, outputs['verify-commands'] ?? '')).exitCode).toBe(0)
  expect((await by('    revoked: true\n')).outputs.verdict).toBe('fail')
  expect((await by('    until: 2030-01-01\n')).outputs.verdict).toBe('error')
  expect((await by('slsa: {level: 1}\n')).outputs.verdict).toBe('error')
})

test('attestations of an image and of a file have commands of their own, which cosign runs', async () => {
  const job = await newJob()
  const keys = await makeKeyPair()
  await writeFile(join(job.workspace, 'acme.pub'), keys.pub)
  await writeFile(join(job.workspace, 'acme.key'), keys.key)
  const image = await pushImage('acme/attested')
  const own = { cwd: job.workspace, env: { COSIGN_PASSWORD: keys.password } }
  const config = ['--signing-config', await withoutServices(job)]
  const sign = async (...args: string[]) => {
    const { exitCode, stderr } = await testHost().exec(
      join(bin, 'cosign'),
      [...args, '--key', 'acme.key', ...config],
      own,
    )
    expect([exitCode, exitCode === 0 ? '' : stderr]).toEqual([0, ''])
  }
  await writeFile(join(job.workspace, 'predicate.json'), '{"buildDefinition":{},"runDetails":{}}')
  const predicate = ['--predicate', 'predicate.json', '--type', 'https://slsa.dev/provenance/v1']
  await sign('attest', '--yes', ...predicate, `${image.repository}@${image.digest}`)
  await writeFile(join(job.workspace, 'tool'), 'a tool')
  await sign('sign-blob', '--yes', '--bundle', 'tool.sigstore.json', 'tool')
  await sign('attest-blob', '--yes', ...predicate, '--bundle', 'tool.intoto.jsonl', 'tool')
  const targets = `oci://${image.repository}@${image.digest}\ntool`
  const policy = 'version: 1\nsigners: [{key: acme.pub}]\nevidence: {required: [provenance]}\nslsa: {level: 1}\n'
  const { outputs, summary } = await verify(job, policy, { targets })
  expect([outputs.verdict, outputs.verdict === 'pass' ? '' : summary]).toEqual(['pass', ''])
  const commands = outputs['verify-commands']?.split('\n') ?? []
  expect(commands.map(command => command.split(' ')[1])).toEqual([
    'verify-attestation',
    'verify-blob',
    'verify-blob-attestation',
  ])
  for (const command of commands) {
    const { exitCode, stderr } = await cosign(job, command)
    expect([command, exitCode, exitCode === 0 ? '' : stderr]).toEqual([command, 0, ''])
  }
})

/** A signing config without any service: a key needs none. */
async function withoutServices(job: Job): Promise<string> {
  const path = join(job.workspace, 'none.json')
  const { exitCode } = await testHost().exec(join(bin, 'cosign'), [
    ...[
      'signing-config',
      'create',
      '--no-default-fulcio',
      '--no-default-oidc',
      '--no-default-rekor',
      '--no-default-tsa',
    ],
    ...['--out', path],
  ])
  expect(exitCode).toBe(0)
  return path
}
