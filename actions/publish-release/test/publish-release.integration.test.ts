/** @needs tools sigstore registry */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, jest, test } from '@jest/globals'
import { parseManifest } from '@release-tools/evidence/manifest'
import { type GitHubDouble, startGitHub } from '@release-tools/testbed/github'
import type { Permissions } from '@release-tools/testbed/github/access'
import { refusal } from '@release-tools/testbed/github/faults'
import { testbed } from '@release-tools/testbed/session'
import { sampleClaims } from '@release-tools/testbed/sigstore/claims'
import type { Job } from '../../../packages/core/test/sign/job.ts'
import { jobIdentity, makeKeyPair, signingOptions } from '../../../packages/core/test/sign/support.ts'
import { layoutFiles } from '../../../packages/core/test/support/image-fixture.ts'
import { pushImage } from '../../../packages/core/test/support/push-image.ts'
import { attest, ownSigstore, step, widget } from './support.ts'

jest.setTimeout(120_000)

const execute = promisify(execFile)
const cli = new URL('../../../packages/cli/dist/release-tools.mjs', import.meta.url).pathname
const doubles: GitHubDouble[] = []
afterAll(() => Promise.all(doubles.map(double => double.stop())))

const refused = { answer: refusal(422, 'Validation Failed') }

async function github(
  tokens?: Record<string, Permissions>,
): Promise<{ double: GitHubDouble; env: Record<string, string> }> {
  const dir = await mkdtemp(join(testbed().dir, 'github-'))
  const double = await startGitHub({
    dir,
    repository: 'acme/widget',
    tags: { 'v1.2.3': String(sampleClaims.sha) },
    ...(tokens === undefined ? {} : { tokens }),
  })
  doubles.push(double)
  return { double, env: { ...double.env, 'INPUT_GITHUB-TOKEN': double.env.GITHUB_TOKEN } }
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
  await step(job, { stage: 'check' }, env)
  const { outputs } = await step(job, { stage: 'collect', images: await image(job) })
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

describe('a whole release', () => {
  test('evidence signed keyless, the release by a key: published, and every command of its notes works', async () => {
    const { key, pub, password } = await makeKeyPair()
    const job = await widget({ 'keys/cosign.pub': pub })
    const { double, env } = await github()
    await built(job, env)
    const signing = { ...env, COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: password }
    const { outputs, host } = await step(job, { ...ownSigstore() }, signing)
    expect(outputs).toMatchObject({
      tag: 'v1.2.3',
      version: '1.2.3',
      verdict: 'pass',
      latest: 'true',
      immutable: 'false',
    })
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
    expect(host.summaries.at(-1)).toContain('[v1.2.3]')
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
    await step(job, ownSigstore(), { ...env, ...jobIdentity() })
    const assets = await downloaded(double, {})
    expect((await readdir(assets)).filter(name => name.endsWith('.sig'))).toEqual([])
    const commands = commandsOf(await readFile(join(assets, 'release.md'), 'utf8'))
    expect(commands.join('\n')).not.toMatch(/openssl|--key/)
    for (const command of commands) await runLine(command, assets)
  })

  test('stages in jobs of their own hand the release over, and the last one needs no key', async () => {
    const job = await widget()
    const { double, env } = await github()
    await built(job, env)
    await step(job, { stage: 'assemble', 'to-artifact': 'release', ...ownSigstore() }, { ...env, ...jobIdentity() })
    const next = await widget({})
    const inputs = {
      stage: 'publish',
      'from-artifacts': 'release',
      'release-dir': 'handed/release',
      'trusted-root': testbed().trustedRoot,
      'certificate-oidc-issuer': testbed().issuer,
    }
    const { outputs } = await step(next, inputs, env)
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
    await step(job, { stage: 'check', ...dry }, branch)
    const { outputs } = await step(job, { stage: 'collect', images: await image(job) }, branch)
    const options = await signingOptions('dry-run')
    await job.run(() => attest(job, String(outputs.subjects), options))
    const { host, outputs: all } = await step(job, dry, branch)
    expect(all).toMatchObject({ tag: 'v1.2.3', verdict: 'pass' })
    expect(host.summaries.join('\n')).toContain(
      '**This is a dry run**: nothing was published, and a throw-away key signed.',
    )
    expect(host.summaries.join('\n')).toContain('- Everything.')
    expect(double.log()).toEqual([])
  })

  test('the policy’s verdict fails it, with the notes in the summary', async () => {
    const job = await widget({ '.github/release-policy.yaml': 'version: 1\n' })
    await step(job, { stage: 'collect' })
    await expect(step(job, { 'dry-run': 'true' })).rejects.toThrow(
      'Could not release v1.2.3: the policy’s verdict is “fail”: The policy requires sbom as evidence, and there is none. The policy requires vulnerabilities as evidence, and there is none. The policy requires provenance as evidence, and there is none. Fix what it names, or add a dated exception to the policy.',
    )
  })
})

describe('before anything is built', () => {
  const check = { stage: 'check' }

  test('a branch is no release', async () => {
    await expect(
      step(await widget(), check, { GITHUB_REF: 'refs/heads/main', 'INPUT_GITHUB-TOKEN': 'x' }),
    ).rejects.toThrow(
      'Could not decide which tag to release: this run was started by refs/heads/main, not by a tag. Start it by pushing a tag, give the input `tag`, or set `dry-run: true`.',
    )
  })

  test('no changelog, and one without the version', async () => {
    const job = await widget({ 'CHANGELOG.md': '# Changelog\n' })
    const env = { 'INPUT_GITHUB-TOKEN': 'x' }
    await expect(step(job, check, env)).rejects.toThrow(
      'Could not take the notes of 1.2.3 from CHANGELOG.md: it has no section for this version.',
    )
    await expect(step(job, { ...check, changelog: 'CHANGES.md' }, env)).rejects.toThrow(
      'Could not read the changelog CHANGES.md: there is no such file. Write one as keepachangelog.com describes, or give the input `changelog`.',
    )
  })

  test('another version in pyproject.toml, and a tag that moved', async () => {
    const { env, double } = await github()
    const other = await widget({ 'pyproject.toml': '[project]\nname = "widget"\nversion = "1.2.4"\n' })
    await expect(step(other, check, env)).rejects.toThrow(
      'Could not release v1.2.3: pyproject.toml says version "1.2.4".',
    )
    double.repository.tags.set('v1.2.3', { commit: 'e'.repeat(40), annotated: true })
    await expect(step(await widget(), check, env)).rejects.toThrow(
      `the tag points at ${'e'.repeat(40)}, and this run built ${sampleClaims.sha}.`,
    )
  })

  test('a template and a policy that were named must be there', async () => {
    const job = await widget()
    await step(job, { stage: 'collect' })
    await expect(step(job, { 'dry-run': 'true', template: 'notes.md' })).rejects.toThrow(
      'Could not read the template notes.md: there is no such file. Check the input `template`.',
    )
    await expect(step(job, { 'dry-run': 'true', policy: 'policy.yml' })).rejects.toThrow(
      'Could not read the policy policy.yml: there is no such file.',
    )
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
    const signing = { ...env, COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: password }
    await step(job, { stage: 'collect' })
    double.setFaults(({ method }) =>
      method === 'PATCH' && double.repository.releases[0]?.assets.length ? refused : undefined,
    )
    await expect(step(job, { transparency: 'none' }, signing)).rejects.toThrow(
      'Could not change the release: GitHub refused the request: Validation Failed.',
    )
    double.setFaults(undefined)
    const digests = () => double.repository.releases[0]?.assets.map(asset => `${asset.id} ${asset.digest}`)
    const first = digests()
    const { host } = await step(job, { transparency: 'none' }, signing)
    expect(host.lines).toContain('Kept the signature of release-v1.2.3.tar.gz that an earlier run made.')
    expect(digests()).toEqual(first)
    const again = await step(job, { stage: 'publish' }, env)
    expect(again.host.summaries.at(-1)).toContain('was published before, and verifies')
  })

  test('without the permission, the error says which lines to add', async () => {
    const job = await widget({ '.github/release-policy.yaml': 'version: 1\nevidence:\n  required: []\n' })
    const { double, env } = await github({ ghs_readOnly: { contents: 'read' } })
    await step(job, { stage: 'collect' })
    const inputs = { ...ownSigstore() }
    await expect(step(job, inputs, { ...env, ...jobIdentity() })).rejects.toThrow(
      'Add to the job:\npermissions:\n  contents: write',
    )
    expect(double.repository.releases).toEqual([])
  })

  test('what another run assembled is not published', async () => {
    const job = await widget({ '.github/release-policy.yaml': 'version: 1\nevidence:\n  required: []\n' })
    const { double, env } = await github()
    await step(job, { stage: 'collect' })
    await step(job, { stage: 'assemble', ...ownSigstore() }, { ...env, ...jobIdentity() })
    const other = { ...env, GITHUB_REF: 'refs/tags/v1.2.4', GITHUB_SHA: 'f'.repeat(40) }
    await expect(step(job, { stage: 'publish' }, other)).rejects.toThrow(
      `Could not publish v1.2.4: the release directory is of tag v1.2.3, not v1.2.4; commit ${sampleClaims.sha}, not ${'f'.repeat(40)}. Publish what the same run assembled`,
    )
    expect(double.log().filter(({ method }) => method !== 'GET')).toEqual([])
  })

  test('before assembling, there is nothing to publish', async () => {
    const { env } = await github()
    await expect(step(await widget(), { stage: 'publish' }, env)).rejects.toThrow(
      /manifest\.yaml is missing\. Run this action with `stage: assemble` before, and hand its result over with `to-artifact` and `from-artifacts`\.$/,
    )
  })
})
