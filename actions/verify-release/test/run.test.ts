import { appendFile, cp, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { parseStatement, parseVsa } from '@release-tools/evidence'
import { keyEnvelope, keyPair, makeRelease } from '@release-tools/evidence/testing'
import { FailedWithOutputs } from '@release-tools/host'
import { entry, IndexedProject } from '@release-tools/releases/testing'
import { actionDefaults, inputVariables } from '@release-tools/runner/testing'
import { testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

const release = await makeRelease()
const verifier = keyPair()
const [signer] = release.trust.signers
const before = process.env
let workspace = ''
/** The index of pip, in the environment of the step. */
let pipIndex: string | undefined

beforeEach(async () => {
  workspace = await realpath(await mkdtemp(join(tmpdir(), 'deploy-')))
  await cp(release.assets, join(workspace, 'assets'), { recursive: true })
  await writeFile(join(workspace, 'acme.pub'), signer?.kind === 'key' ? signer.publicKey : '')
  await writeFile(join(workspace, 'verifier.pub'), verifier.publicKey)
})
afterEach(() => {
  pipIndex = undefined
  process.env = before
})

const trusting = 'version: 1\nsigners:\n  - key: acme.pub\n'

/** Runs the action as a job of acme/deploy. */
async function verify(inputs: Record<string, string>, policy = trusting) {
  await writeFile(join(workspace, 'deploy.yaml'), policy)
  process.env = {
    ...before,
    ...inputVariables({
      ...actionDefaults('verify-release'),
      targets: 'assets',
      'deploy-policy': 'deploy.yaml',
      today: '2026-06-02',
      ...inputs,
    }),
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'acme/deploy',
    GITHUB_SHA: 'c',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_WORKFLOW_REF: 'acme/deploy/.github/workflows/deploy.yml@refs/heads/main',
    RUNNER_TEMP: workspace,
  }
  for (const [name, value] of Object.entries(process.env)) if (value === undefined) delete process.env[name]
  const host = testHost({ env: { ...process.env, PIP_INDEX_URL: pipIndex } })
  const done = await run(read(), host).then(
    outputs => ({ outputs, error: undefined }),
    error => ({ outputs: error instanceof FailedWithOutputs ? error.outputs : undefined, error: error as Error }),
  )
  return { ...done, host, summary: host.summaries.join('\n') }
}

const vsaOf = async () => {
  const lines = (await readFile(join(workspace, 'vsa.intoto.jsonl'), 'utf8')).trimEnd().split('\n')
  return lines.map(line => parseVsa(parseStatement('application/vnd.in-toto+json', line)))
}
const hasVsa = () =>
  stat(join(workspace, 'vsa.intoto.jsonl')).then(
    () => true,
    () => false,
  )

describe('a release that the policy accepts', () => {
  test('passes, with digests to deploy, a summary for machines and one for people', async () => {
    const { outputs, error, summary, host } = await verify({})
    expect(error).toBeUndefined()
    expect(outputs).toEqual({
      verdict: 'pass',
      vsa: join(workspace, 'vsa.intoto.jsonl'),
      'slsa-level': '1',
      'slsa-source-level': undefined,
      'verified-subjects': expect.stringContaining(sha256('a wheel')),
      'verify-commands': expect.stringContaining(
        'cosign verify-blob --insecure-ignore-tlog --key acme.pub --bundle assets/manifest.yaml.sigstore.json assets/manifest.yaml',
      ),
      report: join(workspace, 'verify-release.json'),
    })
    expect(outputs?.['verify-commands']).toContain(
      `cosign verify --insecure-ignore-tlog --key acme.pub registry.example/acme/widget@sha256:${sha256('an image index')}`,
    )
    expect(summary).toMatch(/^### Verified: deploy by digest\n/)
    expect(summary).toContain('| `signers[0]`, line 3 | fulfilled | The manifest is signed by key sha256:')
    expect(summary).toContain('| `vulnerabilities.fail` (default) | fulfilled |')
    expect(summary).toContain('as of 2026-06-02T00:00:00Z, from the input')
    expect(summary).toContain('```sh\ncosign verify-blob ')
    expect(host.lines).toContain(`${join(workspace, 'assets')}: verified`)
    expect(await vsaOf()).toMatchObject([
      {
        verifier: { id: 'https://github.com/acme/deploy/.github/workflows/deploy.yml@refs/heads/main' },
        policy: { uri: 'deploy.yaml', digest: { sha256: sha256(trusting) } },
        verificationResult: 'PASSED',
        verifiedLevels: ['SLSA_BUILD_LEVEL_1'],
      },
    ])
    const report = JSON.parse(await readFile(join(workspace, 'verify-release.json'), 'utf8'))
    expect(report.result).toBe('verified')
    expect(report.targets[0].checks[0].why).toMatch(/\.$/)
  })

  test('as one asset or as a tarball: the command is about what is signed beside it', async () => {
    const lenient = `${trusting}evidence: {required: []}\nvulnerabilities: {fail: []}\ntools: {fail: []}\n`
    const asset = await verify({ targets: 'assets/widget-1.2.0.tar.gz' }, lenient)
    expect(asset.outputs?.['verify-commands']).toContain(
      '--bundle assets/manifest.yaml.sigstore.json assets/manifest.yaml',
    )
    const { tarball } = release
    for (const end of ['', '.sigstore.json', '.sig'])
      await cp(`${tarball}${end}`, join(workspace, `release-v1.2.0.tar.gz${end}`))
    const packed = await verify({ targets: 'release-v1.2.0.tar.gz' })
    expect(packed.outputs?.['verify-commands']).toContain(
      ' --bundle release-v1.2.0.tar.gz.sigstore.json release-v1.2.0.tar.gz',
    )
    expect(packed.outputs?.['verify-commands']).not.toContain('manifest.yaml')
  })

  test('the time of the summary is that of the clock if no day is given, which is said', async () => {
    const { summary } = await verify({ today: '', 'verifier-id': 'https://me.example/v' })
    expect(summary).toContain('from the clock of the runner')
    expect((await vsaOf())[0]?.verifier.id).toBe('https://me.example/v')
  })

  test('by the word of a verifier that the policy names', async () => {
    await verify({ 'verifier-id': 'https://v.example' })
    const [line = ''] = (await readFile(join(workspace, 'vsa.intoto.jsonl'), 'utf8')).split('\n')
    await writeFile(join(workspace, 'theirs.jsonl'), JSON.stringify(keyEnvelope(verifier.privateKey, line)))
    const policy = 'version: 1\nverifiers: [{id: "https://v.example", key: verifier.pub}]\n'
    const { error, summary, outputs } = await verify({ 'accept-vsa': 'theirs.jsonl' }, policy)
    expect(error).toBeUndefined()
    expect(summary).toContain('by the word of `https://v.example`')
    expect(outputs?.['verify-commands']).toBe('')
  })
})

describe('a package', () => {
  const wheel = 'widget-1.2.0-py3-none-any.whl'
  const subject = [{ name: wheel, digest: { sha256: sha256('a wheel') } }]
  const statement = { _type: 'https://in-toto.io/Statement/v1', subject, predicateType: 'https://x.example/v1' }

  test('is read from the index that is named, and otherwise from that of pip, whose password goes nowhere else', async () => {
    const { privateKey, publicKey } = keyPair()
    await writeFile(join(workspace, 'acme.pub'), publicKey)
    const attestation = JSON.stringify(keyEnvelope(privateKey, JSON.stringify({ ...statement, predicate: {} })))
    const entry = { filename: wheel, url: '/file', hashes: { sha256: sha256('a wheel') }, provenance: '/provenance' }
    const answers: Record<string, string> = { '/file': 'a wheel', '/provenance': attestation }
    const page = JSON.stringify({ meta: { 'api-version': '1.3' }, files: [entry] })
    const seen: (string | undefined)[] = []
    const index = createServer((request, response) => {
      seen.push(request.headers.authorization)
      response.writeHead(200, { 'content-type': 'application/json' }).end(answers[String(request.url)] ?? page)
    })
    await new Promise<void>(resolve => index.listen(0, '127.0.0.1', resolve))
    const server = `127.0.0.1:${(index.address() as AddressInfo).port}`
    const targets = 'pypi:widget==1.2.0'
    const policy = 'version: 1\nsigners: [{key: acme.pub}]\nevidence: {required: []}\n'
    const named = await verify({ targets, 'index-url': `http://${server}/simple/` }, policy)
    const asked = seen.splice(0)
    pipIndex = `http://reader:secret@${server}/simple/`
    const byPip = await verify({ targets }, policy)
    index.close()
    expect([named.error, byPip.error]).toEqual([undefined, undefined])
    expect(byPip.outputs?.['verified-subjects']).toBe(JSON.stringify(subject))
    const basic = `Basic ${Buffer.from('reader:secret').toString('base64')}`
    expect([asked, seen]).toEqual([Array(3).fill(undefined), Array(3).fill(basic)])
    expect(byPip.host.secrets).toContain('secret')
  })
})

describe('fails closed', () => {
  test('on a release that is not genuine: no summary for machines, and an older one is removed', async () => {
    await writeFile(join(workspace, 'vsa.intoto.jsonl'), 'of another run')
    await appendFile(join(workspace, 'assets/release.md'), 'x')
    const { outputs, error, summary } = await verify({})
    expect(error?.message).toContain('Could not verify what is to be deployed: 1 of 1 target: not verified.')
    expect(error?.message).toContain('"release.md": It has 16 bytes, not 15.')
    expect(outputs).toMatchObject({ verdict: 'fail', vsa: undefined, 'verified-subjects': undefined })
    expect(outputs?.['verify-commands']).toBe('')
    expect(await hasVsa()).toBe(false)
    expect(summary).toMatch(/^### Not verified: do not deploy\n/)
    expect(summary).toContain('| files | failed |')
  })

  test('on one that the policy does not accept: the summary for machines says FAILED', async () => {
    const { outputs, error, summary } = await verify({}, `${trusting}slsa: {level: 3}\n`)
    expect(error?.message).toContain('not accepted.')
    expect(outputs).toMatchObject({ verdict: 'fail', vsa: expect.any(String), 'verified-subjects': undefined })
    expect(await vsaOf()).toMatchObject([{ verificationResult: 'FAILED', verifiedLevels: ['FAILED'] }])
    expect(summary).toContain('| `slsa.level`, line 4 | not fulfilled |')
  })

  test('on what nobody knows', async () => {
    const { outputs, error, summary } = await verify({}, `${trusting}age: {min-days: 3}\n`)
    expect(error?.message).toContain('could not check.')
    expect(outputs?.verdict).toBe('error')
    expect(await hasVsa()).toBe(false)
    expect(summary).toContain('| `age.min-days`, line 4 | not known |')
  })

  test('if one of several is bad', async () => {
    await cp(join(workspace, 'assets'), join(workspace, 'other'), { recursive: true })
    await rm(join(workspace, 'other/widget-1.2.0.tar.gz'))
    const { outputs, error, summary } = await verify({ targets: 'assets\nother' })
    expect(error?.message).toContain('1 of 2 targets: not verified.')
    expect(outputs).toMatchObject({ verdict: 'fail', 'slsa-level': '1', 'verified-subjects': undefined })
    expect(summary).toContain('What is wrong with')
    expect(await vsaOf()).toHaveLength(1)
  })

  test.each<[string, Record<string, string>, string, string]>([
    [
      'no policy',
      { 'deploy-policy': 'none.yaml' },
      trusting,
      'Could not read none.yaml: no such file. Check the path.',
    ],
    ['a policy that trusts nobody', {}, 'version: 1\n', 'it names no `signers`, so that it trusts nobody.'],
    [
      'a policy with an empty list',
      {},
      'version: 1\nsigners: []\n',
      'it names no `signers`, so that it trusts nobody.',
    ],
    [
      'a policy with an unknown key',
      {},
      'version: 1\nsigner: []\n',
      'Could not read deploy.yaml, line 2: it has the unknown key',
    ],
    [
      'a key that is not there',
      {},
      'version: 1\nsigners: [{key: no.pub}]\n',
      'Could not read no.pub, a signer of deploy.yaml: no such',
    ],
    ['a target that is not there', { targets: 'nothing' }, trusting, '"nothing": it matches no file.'],
    ['a pattern that matches nothing', { targets: 'dist/*.whl' }, trusting, '"dist/*.whl": it matches no file.'],
    ['a target outside of the workspace', { targets: '../x' }, trusting, 'leads out of the workspace'],
    ['summaries without verifiers', { 'accept-vsa': 'deploy.yaml' }, trusting, 'it names no `verifiers`'],
  ])('with %s', async (_, inputs, policy, message) => {
    const { outputs, error } = await verify(inputs, policy)
    expect(error?.message).toContain(message)
    expect(outputs).toBeUndefined()
    expect(await hasVsa()).toBe(false)
  })

  test('on a release that its project withdrew, by the index in the workspace', async () => {
    const own = entry('1.2.0', { manifest: sha256(await readFile(join(release.directory, 'manifest.yaml'))) })
    const project = await IndexedProject.of([own], new Date(), testHost({ env: {} }))
    const publish = async (name: string) => {
      await mkdir(join(workspace, name))
      for (const [file, bytes] of project.files) await writeFile(join(workspace, name, file), bytes)
    }
    const inputs = { 'index-root': 'root.json', state: 'seen', 'index-at-least': '1' }
    await writeFile(join(workspace, 'root.json'), project.root)
    await publish('older')
    const good = await verify({ ...inputs, index: 'older' })
    expect(good.outputs?.verdict).toBe('pass')
    expect(good.summary).toMatch(
      /assets`: Version 1 of the index of acme\/widget\. .*The index says that v1\.2\.0 is supported\./,
    )
    await project.list([{ ...own, state: 'yanked', successor: 'v1.2.1' }], new Date(), testHost({ env: {} }))
    await publish('newer')
    const { outputs, error, summary } = await verify({ ...inputs, index: 'newer' })
    expect([outputs?.verdict, await hasVsa()]).toEqual(['fail', false])
    expect(error?.message).toContain('The index says that v1.2.0 is yanked. Successor: v1.2.1.')
    expect(summary).toContain('| release state | failed | The index says that v1.2.0 is yanked.')
    expect((await verify({ ...inputs, index: 'older' })).outputs?.verdict).toBe('error')
    expect((await verify({ index: 'newer' })).error?.message).toBe(
      'Could not read the root of the index, .github/index-root.json: no such file. Take .github/index-root.json from the project, check it in, and name it with the input `index-root`.',
    )
  })

  test('on a file that nothing signs, and on an empty folder', async () => {
    await writeFile(join(workspace, 'tool'), 'a tool')
    expect((await verify({ targets: 'tool' })).outputs?.verdict).toBe('fail')
    await rm(join(workspace, 'assets'), { recursive: true })
    expect((await verify({ targets: '.' })).outputs?.verdict).not.toBe('pass')
  })
})
