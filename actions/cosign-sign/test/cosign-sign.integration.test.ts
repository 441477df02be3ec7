/** @needs tools sigstore registry */
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { cli } from '@release-tools/cli/testing'
import { writeStepRecord } from '@release-tools/evidence'
import type { ExecResult } from '@release-tools/host'
import { entry, ImageBuilder, pushBuilt, pushImage, writeFiles } from '@release-tools/oci/testing'
import { actionDefaults, inputVariables } from '@release-tools/runner/testing'
import { identity, type Job, jobIdentity, makeKeyPair, newJob } from '@release-tools/sign/testing'
import { requestToken, testbed, testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

const defaults = { ...actionDefaults('cosign-sign'), transparency: 'private' }

function own() {
  return { 'signing-config': testbed().signingConfig, 'trusted-root': testbed().trustedRoot }
}

async function sign(job: Job, inputs: Record<string, string>, env: Record<string, string | undefined> = {}) {
  const host = testHost()
  const variables = { ...inputVariables({ ...defaults, ...inputs }), ...env }
  const outputs = await job.run(() => run(read(), host), variables)
  return { outputs, host }
}

/** Runs the printed commands as a shell would, in the workspace; gives each that fails. */
async function failing(job: Job, commands: string | undefined): Promise<string[]> {
  const failed: string[] = []
  for (const line of commands?.split('\n') ?? []) {
    const code = line.startsWith('release-tools ') ? await runOwn(job, line) : (await shell(job, line)).exitCode
    if (code !== 0) failed.push(line)
  }
  return failed
}

function shell(job: Job, line: string): Promise<ExecResult> {
  return testHost().exec('sh', ['-ec', line], { cwd: job.workspace })
}

/** The words as a shell sees them, given to our own program. */
async function runOwn(job: Job, line: string): Promise<number> {
  const { stdout } = await shell(job, `printf '%s\\n' ${line}`)
  const before = process.cwd()
  process.chdir(job.workspace)
  try {
    return (await cli(stdout.trimEnd().split('\n').slice(1))).code
  } finally {
    process.chdir(before)
  }
}

test('signs an image of the release and files, keyless; every printed command verifies', async () => {
  const job = await newJob()
  const image = await pushImage('acme/keyless')
  await writeStepRecord(job.releaseDir, 'collect', {
    images: [{ ...image, name: 'app', platforms: [], layout: 'image-layouts/app' }],
  })
  await mkdir(join(job.workspace, 'dist'))
  await writeFile(join(job.workspace, 'dist', "it's a [wheel].whl"), 'wheel')
  await writeFile(join(job.workspace, 'dist', 'b.tar.gz'), 'sdist')
  const images = `${image.repository}@${image.digest}`
  const { outputs, host } = await sign(
    job,
    { images, files: "dist/*.tar.gz\ndist/it's a [wheel].whl", ...own() },
    jobIdentity(),
  )

  const bundles = ['images/app/signature.sigstore.json'].map(path => join(job.releaseDir, path))
  const files = ['dist/b.tar.gz', "dist/it's a [wheel].whl"].map(path => join(job.workspace, `${path}.sigstore.json`))
  expect(outputs['bundle-paths']?.split('\n')).toEqual([...bundles, ...files])
  expect(JSON.parse(outputs.signer ?? '')).toEqual({ identity, issuer: testbed().issuer })

  expect(outputs['verify-commands']?.split('\n')).toHaveLength(5)
  expect(await failing(job, outputs['verify-commands'])).toEqual([])
  expect(host.summaries.join('')).toContain(outputs['verify-commands'])

  const text = await readFile(join(job.releaseDir, 'image-signature.txt'), 'utf8')
  expect(text).toMatch(
    new RegExp(
      `^image:      ${image.repository}\ndigest:     ${image.digest}\nsigned by:  ${identity.replaceAll('.', '\\.')}\nissuer:     http`,
    ),
  )
  const record = JSON.parse(await readFile(join(job.workspace, 'release.records/cosign-sign.app.json'), 'utf8'))
  expect(record.files).toMatchObject([
    {
      path: 'images/app/signature.sigstore.json',
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      madeBy: { name: 'cosign' },
      reproducible: 'no',
    },
    { path: 'image-signature.txt', mediaType: 'text/plain', reproducible: 'no' },
  ])
})

test.each(['none', 'private'])(
  'signs with a key pair, transparency %s; every printed command verifies',
  async transparency => {
    const job = await newJob({ repository: { private: true } })
    const image = await pushImage(`acme/key-${transparency}`)
    const keys = await makeKeyPair()
    await mkdir(join(job.workspace, '.github'))
    await Promise.all([
      writeFile(join(job.workspace, '.github/cosign.pub'), keys.pub),
      writeFile(join(job.workspace, 'a'), 'a'),
    ])
    const inputs = { images: `${image.repository}@${image.digest}`, files: 'a', transparency, ...own() }
    const { outputs, host } = await sign(job, inputs, { COSIGN_PRIVATE_KEY: keys.key, COSIGN_PASSWORD: keys.password })
    expect(JSON.parse(outputs.signer ?? '')).toEqual({ publicKey: keys.pub })
    expect(await failing(job, outputs['verify-commands'])).toEqual([])
    expect(JSON.stringify([host.lines, host.summaries, outputs])).not.toContain(keys.password)
  },
)

test('an index is signed with its platforms, and the summary says so', async () => {
  const job = await newJob()
  const image = new ImageBuilder()
  const platforms = ['linux/amd64', 'linux/arm64'].map(platform => entry(image.image(platform), platform))
  const { digest } = image.index(platforms)
  const repository = await pushBuilt('acme/multi', image, digest)
  const { outputs, host } = await sign(job, { images: `${repository}@${digest}`, ...own() }, jobIdentity())
  expect(outputs['bundle-paths']?.split('\n')).toHaveLength(1)
  const [command = ''] = outputs['verify-commands']?.split('\n') ?? []
  const commands = [digest, ...platforms.map(one => one.digest)].map(one => command.replace(digest, one))
  expect(await failing(job, commands.join('\n'))).toEqual([])
  expect(host.summaries.join('')).toContain(`| \`${repository}@${digest}\`, and the 2 manifests that it lists |`)
})

test('files that are matched again are signed again, and their bundles are not', async () => {
  const job = await newJob()
  const dist = join(job.workspace, 'dist')
  await mkdir(dist)
  for (const name of ['a.whl', 'b.tar.gz', 'other.sigstore.json']) await writeFile(join(dist, name), name)
  const bundles = ['a.whl', 'b.tar.gz', 'other.sigstore.json'].map(name => join(dist, `${name}.sigstore.json`))
  for (const _ of [1, 2, 3]) {
    const { outputs } = await sign(job, { files: 'dist/*', ...own() }, jobIdentity())
    expect(outputs['bundle-paths']?.split('\n')).toEqual(bundles)
  }
  expect((await readdir(dist)).length).toBe(6)
  await expect(sign(job, { files: 'dist/*.whl.sigstore.json', ...own() }, jobIdentity())).rejects.toThrow(
    '"dist/*.whl.sigstore.json" matches only signatures of other files. Name the files to sign',
  )
})

test('a dry run signs an image that was never pushed, and pushes nothing', async () => {
  const job = await newJob({ repository: { private: true } })
  const image = { repository: `${testbed().registry}/acme/never`, digest: `sha256:${'b'.repeat(64)}` }
  await writeStepRecord(job.releaseDir, 'collect', {
    images: [{ ...image, name: 'app', platforms: [], layout: 'image-layouts/app' }],
  })
  const { host } = await sign(job, {
    images: `${image.repository}@${image.digest}`,
    transparency: 'public',
    'dry-run': 'true',
  })
  const bundle = JSON.parse(await readFile(join(job.releaseDir, 'images/app/signature.sigstore.json'), 'utf8'))
  const statement = JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString())
  expect(statement).toMatchObject({
    subject: [{ digest: { sha256: 'b'.repeat(64) } }],
    predicateType: 'https://sigstore.dev/cosign/sign/v1',
  })
  expect(await readFile(join(job.releaseDir, 'image-signature.txt'), 'utf8')).toMatch(
    /signed by: {2}key sha256:[0-9a-f]{64}/,
  )
  expect(host.summaries.join('')).toContain('The key was made for this run and is gone: nothing was pushed or logged.')
  expect((await fetch(`http://${testbed().registry}/v2/acme/never/tags/list`)).status).toBe(404)
})

test('a dry run signs an index with its platforms, from the layout of the release', async () => {
  const job = await newJob()
  const image = new ImageBuilder()
  const index = image.index(['linux/amd64', 'linux/arm64'].map(platform => entry(image.image(platform), platform)))
  const one = { repository: `${testbed().registry}/acme/rehearsed`, digest: index.digest, name: 'app', platforms: [] }
  await writeStepRecord(job.releaseDir, 'collect', { images: [{ ...one, layout: 'image-layouts/app' }] })
  writeFiles(join(job.releaseDir, '../image-layouts/app'), image.layout(index))
  const { host } = await sign(job, { images: `${one.repository}@${index.digest}`, 'dry-run': 'true' })
  expect(host.summaries.join('')).toContain(`${index.digest}\`, and the 2 manifests that it lists |`)
  expect((await fetch(`http://${testbed().registry}/v2/acme/rehearsed/tags/list`)).status).toBe(404)
})

test('an image that is not of the release is signed, and the release says nothing of it', async () => {
  const job = await newJob()
  const image = await pushImage('acme/other')
  const { outputs } = await sign(job, { images: `${image.repository}@${image.digest}`, ...own() }, jobIdentity())
  expect(outputs['bundle-paths']).toMatch(/temp\/127\.0\.0\.1-18017-acme-other\.[0-9a-f]{12}\.sigstore\.json$/)
  await expect(readFile(join(job.releaseDir, 'image-signature.txt'))).rejects.toThrow('ENOENT')
})

test.each([
  [
    'a private repository',
    { repository: { private: true } },
    'this repository is private, and the public Sigstore permanently publishes its name',
  ],
  ['a run that does not say', {}, 'the repository may be private'],
])('%s is refused the public Sigstore unless that is allowed', async (_, event, message) => {
  const job = await newJob(event)
  await writeFile(join(job.workspace, 'a'), 'a')
  const inputs = { files: 'a', transparency: 'public', ...own() }
  await expect(sign(job, inputs, jobIdentity())).rejects.toThrow(
    `Could not sign with \`transparency: public\`: ${message}`,
  )
  const { outputs } = await sign(job, { ...inputs, 'allow-public-log-for-private-repository': 'true' }, jobIdentity())
  expect(outputs.signer).toContain(identity)
})

test.each([
  [
    'an image that is not there',
    { images: `127.0.0.1:18017/acme/none@sha256:${'c'.repeat(64)}` },
    'the registry does not have this image. Check the reference. Push the image before this step.',
  ],
  [
    'a file that is not there',
    { files: 'no "such" file' },
    'Could not use the input "files": "no \\"such\\" file": it matches no file.',
  ],
  ['a pattern without match', { files: 'dist/**/*.whl' }, '"dist/**/*.whl": it matches no file.'],
  ['a path that leads out', { files: '../secret' }, '"../secret": it leads out of the workspace.'],
  ['an absolute path', { files: '/etc/passwd' }, '"/etc/passwd": it leads out of the workspace.'],
  ['a link that leads out', { files: 'etc/passwd' }, '"etc/passwd": it leads out of the workspace (to /etc/passwd).'],
  [
    'keyless without a log or own authorities',
    { files: 'a', transparency: 'none', 'signing-config': '' },
    'keyless signing without a log needs your own Fulcio and timestamp authority',
  ],
])('%s has its message', async (_, inputs, message) => {
  const job = await newJob()
  await writeFile(join(job.workspace, 'a'), 'a')
  await symlink('/etc', join(job.workspace, 'etc'))
  await expect(sign(job, { ...own(), ...inputs }, jobIdentity())).rejects.toThrow(message)
})

test('a private Sigstore may not be a public one', async () => {
  const job = await newJob()
  await writeFile(join(job.workspace, 'a'), 'a')
  await writeFile(
    join(job.workspace, 'open.json'),
    (await readFile(testbed().signingConfig, 'utf8')).replaceAll(
      'http://127.0.0.1:18014',
      'https://rekor.sigstore.dev',
    ),
  )
  await writeFile(
    join(job.workspace, 'old.json'),
    '{"mediaType":"application/vnd.dev.sigstore.signingconfig.v0.1+json"}',
  )
  const attempt = sign(job, { files: 'a', ...own(), 'signing-config': 'open.json' }, jobIdentity())
  await expect(attempt).rejects.toThrow('the signing config names https://rekor.sigstore.dev, which is public.')
  await writeFile(
    join(job.workspace, 'none.json'),
    '{"mediaType":"application/vnd.dev.sigstore.signingconfig.v0.2+json"}',
  )
  const empty = sign(job, { files: 'a', transparency: 'none', ...own(), 'signing-config': 'none.json' }, jobIdentity())
  await expect(empty).rejects.toThrow('keyless signing without a log needs your own Fulcio and timestamp authority')
  const old = sign(job, { files: 'a', ...own(), 'signing-config': 'old.json' }, jobIdentity())
  await expect(old).rejects.toThrow(
    'it does not have the media type application/vnd.dev.sigstore.signingconfig.v0.2+json. Create one with',
  )
})

test('another workflow signs with its own identity', async () => {
  const job = await newJob()
  await writeFile(join(job.workspace, 'a'), 'a')
  const token = requestToken({ job_workflow_ref: 'acme/shared/.github/workflows/sign.yml@refs/heads/main' })
  const { outputs } = await sign(job, { files: 'a', ...own() }, jobIdentity(token))
  expect(JSON.parse(outputs.signer ?? '').identity).toBe(
    'https://github.com/acme/shared/.github/workflows/sign.yml@refs/heads/main',
  )
})
