/** @needs tools sigstore registry */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, jest, test } from '@jest/globals'
import { parseManifest } from '@release-tools/evidence'
import { layoutFiles, pushImage } from '@release-tools/oci/testing'
import { type Job, jobIdentity, makeKeyPair, signingOptions } from '@release-tools/sign/testing'
import { type GitHubDouble, refusal, sampleClaims, testbed } from '@release-tools/testbed'
import * as assembleInputs from '../actions/assemble-release/src/inputs.ts'
import * as assembleRun from '../actions/assemble-release/src/run.ts'
import * as checkInputs from '../actions/check-release/src/inputs.ts'
import * as checkRun from '../actions/check-release/src/run.ts'
import * as collectInputs from '../actions/collect-artifacts/src/inputs.ts'
import * as collectRun from '../actions/collect-artifacts/src/run.ts'
import * as publishInputs from '../actions/publish-release/src/inputs.ts'
import * as publishRun from '../actions/publish-release/src/run.ts'
import { attest, gitHub, ownSigstore, step, widget } from './support/release-job.ts'

jest.setTimeout(120_000)

const execute = promisify(execFile)
const cli = new URL('../packages/cli/dist/release-tools.mjs', import.meta.url).pathname
const doubles: GitHubDouble[] = []
afterAll(() => Promise.all(doubles.map(double => double.stop())))

const refused = { answer: refusal(422, 'Validation Failed') }

const check = { name: 'check-release', ...checkInputs, ...checkRun }
const collect = { name: 'collect-artifacts', ...collectInputs, ...collectRun }
const assemble = { name: 'assemble-release', ...assembleInputs, ...assembleRun }
const publish = { name: 'publish-release', ...publishInputs, ...publishRun }

/** A GitHub that ends with these tests. */
async function github(...tokens: Parameters<typeof gitHub>): ReturnType<typeof gitHub> {
  const started = await gitHub(...tokens)
  doubles.push(started.double)
  return started
}

/** The layout of a small image in the work tree; the same image is in the registry. */
async function image(job: Job): Promise<string> {
  const files = { 'etc/seed': 'published' }
  for (const [path, data] of Object.entries(layoutFiles(['linux/amd64'], files))) {
    await mkdir(join(job.workspace, 'layout', path, '..'), { recursive: true })
    await writeFile(join(job.workspace, 'layout', path), data)
  }
  const { repository } = await pushImage('acme/widget', 'published')
  return `app=${repository}=layout`
}

/** Everything up to assembling, keyless evidence included. */
async function built(job: Job, env: Record<string, string>): Promise<void> {
  await step(job, check, {}, env)
  const { outputs } = await step(job, collect, { images: await image(job) })
  const options = await signingOptions('keyless')
  await job.run(() => attest(job, String(outputs.subjects), options), jobIdentity())
}

/** The assets as a stranger downloads them, with the key and the trusted root beside. */
async function downloaded(double: GitHubDouble, trust: Record<string, string>): Promise<string> {
  const parent = await mkdtemp(join(testbed().dir, 'stranger-'))
  await mkdir(join(parent, 'assets'))
  for (const { name, id } of double.repository.releases[0]?.assets ?? []) {
    const answer = await fetch(`${double.apiUrl}/repos/acme/widget/releases/assets/${id}`, {
      headers: { accept: 'application/octet-stream' },
    })
    await writeFile(join(parent, 'assets', name), Buffer.from(await answer.arrayBuffer()))
  }
  for (const [name, text] of Object.entries(trust)) await writeFile(join(parent, name), text)
  await cp(testbed().trustedRoot, join(parent, 'trusted_root.json'))
  return join(parent, 'assets')
}

/** All lines that notes print between fences. */
function commandsOf(notes: string): string[] {
  return [...notes.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block = '']) => block.split('\n'))
    .filter(line => line !== '' && !line.startsWith('#'))
}

async function runLine(line: string, cwd: string): Promise<string> {
  const script = `release-tools() { '${process.execPath}' '${cli}' "$@"; }\n${line}`
  const { stdout, stderr } = await execute('bash', ['-ec', script], {
    cwd,
    env: { ...process.env, HOME: testbed().dir },
  })
  return stdout + stderr
}

/** Checks once more, assembles with what signs, and publishes without. */
async function release(job: Job, inputs: Record<string, string>, env: Record<string, string>, signing = {}) {
  await step(job, check, {}, env)
  const assembled = await step(job, assemble, inputs, { ...env, ...signing })
  const published = await step(job, publish, { ...trustIn(inputs), environment: 'release' }, env)
  return { ...published, outputs: { ...assembled.outputs, ...published.outputs } }
}

function trustIn(inputs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => /^(trusted-root|certificate-)/.test(name)))
}

describe('a whole release', () => {
  test('evidence signed keyless, the release by a key: published, and every command of its notes works', async () => {
    const { key, pub, password } = await makeKeyPair()
    const job = await widget({ 'keys/cosign.pub': pub })
    const { double, env } = await github()
    double.repository.environments.release = []
    await built(job, env)
    const signing = { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: password }
    const { outputs, host } = await release(job, ownSigstore(), env, signing)
    expect(outputs).toMatchObject({
      tag: 'v1.2.3',
      version: '1.2.3',
      verdict: 'pass',
      latest: 'true',
      immutable: 'false',
      'image-tags': ['v1.2.3', '1.2.3', '1.2', '1', 'latest']
        .map(tag => `${testbed().registry}/acme/widget:${tag}`)
        .join('\n'),
    })
    expect(host.summaries.at(-1)).toMatch(/\| `[^`]+\/acme\/widget:latest` \| `sha256:[0-9a-f]{64}` \| set \|\n/)
    const assets = await downloaded(double, { 'cosign.pub': pub })
    const commands = commandsOf(await readFile(join(assets, 'release.md'), 'utf8'))
    expect(commands.map(command => command.split(' ').slice(0, 2).join(' '))).toEqual([
      'release-tools verify',
      'openssl base64',
      'openssl dgst',
      'cosign verify-blob',
      'tar -xzf',
      '(cd ../release-v1.2.3',
      'cosign verify-blob-attestation',
      'cosign verify',
    ])
    for (const command of commands) await runLine(command, assets)
    expect(host.summaries.at(-1)).toContain(
      '\n\nThe environment "release" has no reviewers: nobody had to approve this job.\n\n',
    )
    expect(host.summaries.at(-1)).toMatch(/^## ✅ \[v1\.2\.3\]\(\S+\) is published \(latest\)\n\n- ✅ release: /)
    const manifest = parseManifest(await readFile(join(assets, 'manifest.yaml'), 'utf8'))
    expect(manifest).toMatchObject({
      project: { name: 'widget', version: '1.2.3' },
      builder: { id: `https://github.com/${sampleClaims.job_workflow_ref}` },
    })
    expect(double.errors()).toEqual([])
  })

  test('keyless alone: no openssl, no key, and every command works', async () => {
    const job = await widget()
    const { double, env } = await github()
    await built(job, env)
    await release(job, ownSigstore(), env, jobIdentity())
    const assets = await downloaded(double, {})
    expect((await readdir(assets)).filter(name => name.endsWith('.sig'))).toEqual([])
    const commands = commandsOf(await readFile(join(assets, 'release.md'), 'utf8'))
    expect(commands.join('\n')).not.toMatch(/openssl|--key/)
    for (const command of commands) await runLine(command, assets)
  })

  test('jobs of their own hand the release over, and the last one needs no key', async () => {
    const job = await widget()
    const { double, env } = await github()
    await built(job, env)
    await step(job, assemble, { 'to-artifact': 'release', ...ownSigstore() }, { ...env, ...jobIdentity() })
    const next = await widget({})
    const inputs = { 'from-artifacts': 'release', 'release-dir': 'handed/release', ...trustIn(ownSigstore()) }
    const { outputs } = await step(next, publish, inputs, env)
    expect(outputs.url).toContain('/acme/widget/releases/tag/v1.2.3')
    expect(double.repository.releases).toMatchObject([{ draft: false }])
  })
})

describe('dry run', () => {
  test('makes the whole release on a branch before the tag exists, and nothing leaves the machine', async () => {
    const job = await widget()
    const { double, env } = await github()
    const branch = { ...env, GITHUB_REF: 'refs/pull/1/merge' }
    const dry = { 'dry-run': 'true' }
    await step(job, check, dry, branch)
    const { outputs } = await step(job, collect, { images: await image(job) }, branch)
    const options = await signingOptions('dry-run')
    await job.run(() => attest(job, String(outputs.subjects), options))
    const { host, outputs: all } = await step(job, assemble, dry, branch)
    expect(all).toMatchObject({ tag: 'v1.2.3', verdict: 'pass' })
    const published = await step(job, publish, dry, branch)
    expect(published.outputs).toMatchObject({ tag: 'v1.2.3', version: '1.2.3', url: undefined })
    expect(published.host.lines).toContain('notice: This is a dry run: nothing is published.')
    expect(host.summaries.join('\n')).toContain(
      '**This is a dry run**: nothing was published, and a throw-away key made the signatures.',
    )
    expect(host.summaries.join('\n')).toContain('- Everything.')
    expect(double.log().filter(({ method }) => method !== 'GET')).toEqual([])
  })
})

describe('publishing again', () => {
  test('after an interruption, in one job: signatures that hold are kept, and the second run says what the first made', async () => {
    const { key, pub, password } = await makeKeyPair()
    const job = await widget({
      'keys/cosign.pub': pub,
      '.github/release-policy.yaml': 'version: 1\nevidence:\n  required: []\n',
    })
    const { double, env } = await github()
    const signing = { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: password }
    await step(job, collect)
    double.setFaults(({ method }) =>
      method === 'PATCH' && double.repository.releases[0]?.assets.length ? refused : undefined,
    )
    await expect(release(job, { transparency: 'none' }, env, signing)).rejects.toThrow(
      'Could not publish v1.2.3: GitHub refused the request: Validation Failed.',
    )
    double.setFaults(undefined)
    // A run fills a draft of its own, so that the assets have other ids.
    const digests = () => double.repository.releases[0]?.assets.map(asset => `${asset.name} ${asset.digest}`).sort()
    const first = digests()
    const { host } = await step(job, assemble, { transparency: 'none' }, { ...env, ...signing })
    await step(job, publish, {}, env)
    expect(host.lines).toContain('Kept the signature of release-v1.2.3.tar.gz that an earlier run made.')
    expect(digests()).toEqual(first)
    const again = await step(job, publish, {}, env)
    expect(again.host.summaries.at(-1)).toContain('was published before, and verifies')
  })

  test('without the permission, the error says which lines to add', async () => {
    const job = await widget({ '.github/release-policy.yaml': 'version: 1\nevidence:\n  required: []\n' })
    const { double, env } = await github({ ghs_readOnly: { contents: 'read' } })
    await step(job, collect)
    await expect(release(job, ownSigstore(), env, jobIdentity())).rejects.toThrow(
      'Add this to the job:\npermissions:\n  contents: write',
    )
    expect(double.repository.releases).toEqual([])
  })

  test('what another run assembled is not published', async () => {
    const job = await widget({ '.github/release-policy.yaml': 'version: 1\nevidence:\n  required: []\n' })
    const { double, env } = await github()
    await step(job, collect)
    await step(job, assemble, ownSigstore(), { ...env, ...jobIdentity() })
    const other = { ...env, GITHUB_REF: 'refs/tags/v1.2.4', GITHUB_SHA: 'f'.repeat(40) }
    await expect(step(job, publish, {}, other)).rejects.toThrow(
      `Could not publish v1.2.4: the release directory was assembled for tag v1.2.3, commit ${sampleClaims.sha}, but this run publishes tag v1.2.4, commit ${'f'.repeat(40)}. Publish what this run assembled`,
    )
    expect(double.log().filter(({ method }) => method !== 'GET')).toEqual([])
  })
})
