/** @needs sigstore index */
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { parseEvents } from '@release-tools/evidence'
import { newJob } from '@release-tools/sign/testing'
import {
  type GitHubDouble,
  type PyPIDouble,
  type PyPIServer,
  requestToken,
  startGitHub,
  startPyPI,
  startPyPIServer,
  testbed,
  testHost,
} from '@release-tools/testbed'
import { makePublic, widgetRelease } from '../../../test/support/public-release.ts'
import { step } from '../../../test/support/release-job.ts'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

jest.setTimeout(60_000)

const action = { name: 'publish-pypi', read, run }
const publisher = { project: 'widget', repository: 'acme/widget', workflow: 'release.yml', environment: 'pypi' }
let [github, index, other, key]: [GitHubDouble, PyPIDouble, PyPIServer, string] = [] as never

beforeAll(async () => {
  const dir = await mkdtemp(join(testbed().dir, 'doubles-'))
  github = await startGitHub({ dir, repository: 'acme/widget', tags: { 'v1.2.0': 'c0ffee'.padEnd(40, '0') } })
  index = await startPyPI({ publishers: [publisher], issuer: testbed().issuer })
  other = await startPyPIServer({ dir, python: testbed().indexTools })
  const { assets, publicKey } = await widgetRelease()
  await makePublic(github, assets)
  key = join(dir, 'cosign.pub')
  await writeFile(key, publicKey)
})
afterAll(() => Promise.all([github.stop(), index.stop(), other.stop()]))

/** Runs the action in a job that checked out nothing. */
async function publish(
  inputs: Record<string, string>,
  job?: Awaited<ReturnType<typeof newJob>>,
  env: Record<string, string> = {},
) {
  const { signingConfig, idTokenRequestUrl } = testbed()
  const own = await (job ?? newJob())
  await writeFile(join(own.workspace, 'cosign.pub'), await readFile(key))
  const identity = {
    ACTIONS_ID_TOKEN_REQUEST_URL: idTokenRequestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken({ environment: 'pypi' }),
  }
  const given = {
    tag: 'v1.2.0',
    key: 'cosign.pub',
    'signing-config': signingConfig,
    'trusted-root': testbed().trustedRoot,
    ...inputs,
  }
  return step(own, action, given, { ...github.env, ...identity, ...env })
}

const files = ['widget-1.2.0.tar.gz', 'widget-1.2.0-py3-none-any.whl']

describe('as a Trusted Publisher', () => {
  test('a dry run compares, and neither signs nor uploads', async () => {
    const { outputs, host } = await publish({ 'repository-url': index.uploadUrl, 'dry-run': 'true' })
    expect(outputs).toMatchObject({ version: '1.2.0', project: 'widget', uploaded: '' })
    expect(host.summaries.at(-1)).toContain('lacks 2 files on the index (dry run)')
    expect(index.log().map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /simple/widget/'])
  })

  test('publishes what the release has, to be installed; a second run changes nothing', async () => {
    const { outputs, host } = await publish({ 'repository-url': index.uploadUrl })
    const url = `${index.simpleUrl}widget/`
    expect(outputs).toEqual({
      version: '1.2.0',
      project: 'widget',
      url,
      uploaded: files.join('\n'),
      events: expect.stringContaining(`"index":"${index.uploadUrl}","name":"widget","version":"1.2.0"`),
      'signing-events': expect.any(String),
    })
    const path = String(outputs['signing-events'])
    const events = parseEvents(await readFile(path, 'utf8'), path)
    expect(events.map(({ kind, signer, subjects }) => [kind, signer.kind, subjects[0]?.name])).toEqual(
      files.toSorted().map(file => ['attestation', 'identity', file]),
    )
    expect(events[0]?.log[0]?.integratedTime).toMatch(/Z$/)
    expect(host.summaries.at(-1)).toMatch(
      /^## ✅ \[widget 1\.2\.0\]\(\S+\) is published\n[\s\S]* \| uploaded now \| ✅ \|\n[\s\S]*pip install --index-url \S+ widget==1\.2\.0\n/,
    )
    await installs(index.simpleUrl)
    const again = await publish({ 'repository-url': index.uploadUrl })
    expect(again.outputs).toMatchObject({ uploaded: '', 'signing-events': undefined })
    expect(again.host.summaries.at(-1)).toContain('was published before')
  })
})

describe('an index by pypiserver', () => {
  const login = () => ({ 'repository-url': other.uploadUrl, username: other.user, 'api-token': other.password })

  test('takes the files by a token, to be installed; a second run changes nothing', async () => {
    const { outputs, host } = await publish(login())
    expect(outputs.uploaded).toBe(files.join('\n'))
    expect(host.secrets).toContain(other.password)
    expect((await readdir(other.packages)).sort()).toEqual([...files].sort())
    await installs(other.simpleUrl)
    expect((await publish(login())).outputs.uploaded).toBe('')
  })

  test('with other bytes there: nothing is uploaded', async () => {
    await writeFile(join(other.packages, files[1] ?? ''), 'something else')
    await expect(publish(login())).rejects.toThrow(
      `other bytes under the same name: ${files[1]} (SHA-256 there: ${sha256('something else')}, in the release: `,
    )
  })

  test('a wrong password: says what to check', async () => {
    await expect(publish({ ...login(), 'api-token': 'wrong', 'index-url': `${other.simpleUrl}none/` })).rejects.toThrow(
      /answered 40[13].*Check/,
    )
  })
})

/** pip gets the wheel from the index, without anything else. */
async function installs(simpleUrl: string): Promise<void> {
  const target = await mkdtemp(join(testbed().dir, 'installed-'))
  const args = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--no-cache-dir',
    '--isolated',
    '--target',
    target,
    '--index-url',
    simpleUrl,
  ]
  const env = { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_ROOT_USER_ACTION: 'ignore' }
  const done = await testHost().exec('python3', [...args, 'widget==1.2.0'], { env })
  expect(done).toMatchObject({ exitCode: 0 })
  expect(await readFile(join(target, 'widget/__init__.py'), 'utf8')).toBe('__version__ = "1.2.0"\n')
}

describe('refuses', () => {
  test('a release that does not verify', async () => {
    await expect(
      publish({
        'repository-url': index.uploadUrl,
        key: '',
        'certificate-identity': 'https://github.com/acme/widget/x',
      }),
    ).rejects.toThrow('Could not verify the downloaded release')
  })

  test('a tag without a release, which a dry run only notes', async () => {
    await expect(publish({ tag: 'v9.9.9' })).rejects.toThrow(
      'GitHub has no public release of this tag. Publish it first',
    )
    const { host, outputs } = await publish({ tag: 'v9.9.9', 'dry-run': 'true' })
    expect(host.lines).toContain('notice: There is no public release v9.9.9 yet, so this dry run compared nothing.')
    expect(outputs.version).toBeUndefined()
    const branch = await publish({ tag: '', 'dry-run': 'true' }, undefined, { GITHUB_REF: 'refs/heads/main' })
    expect(branch.host.lines).toContain(
      'notice: No file says which version comes next, so this dry run compared nothing.',
    )
  })

  test('attestations of a private repository on the public Sigstore, unless that is allowed', async () => {
    await expect(publish({ 'signing-config': '' }, await newJob({}))).rejects.toThrow('the repository may be private')
    const job = await newJob({ repository: { private: true } })
    const inputs = { 'repository-url': index.uploadUrl, 'signing-config': '' }
    await expect(publish(inputs, job)).rejects.toThrow(
      /the repository is private, and the public Sigstore permanently publishes .* Set `attestations: false`\./,
    )
    const without = await publish({ ...inputs, attestations: 'false' }, job)
    expect(without.outputs.version).toBe('1.2.0')
    const allowed = await publish({ ...inputs, 'allow-public-log-for-private-repository': 'true' }, job)
    expect(allowed.outputs.uploaded).toBe('')
  })
})
