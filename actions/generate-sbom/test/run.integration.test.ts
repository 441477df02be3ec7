/** @needs tools */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { ownTool, readStepRecords } from '@release-tools/evidence'
import { writeLayout } from '@release-tools/oci/testing'
import { freshDir, requirements, writeModel } from '@release-tools/scan/testing'
import { startGitHub, type TestHost, testHost } from '@release-tools/testbed'
import { actionFile } from '../../../scripts/shared/action-file.ts'
import { run } from '../src/run.ts'

jest.setTimeout(120_000)

const before = { ...process.env }
const workspace = freshDir('workspace')
Object.assign(process.env, {
  GITHUB_WORKSPACE: workspace,
  RUNNER_TEMP: freshDir('temp'),
  SOURCE_DATE_EPOCH: '1700000000',
})
afterAll(() => {
  process.env = { ...before }
})

const inputs = {
  target: [{ kind: 'dir' as const, value: workspace }],
  name: 'widget',
  version: '1.2.0',
  'tag-pattern': 'v{version}',
  'project-directory': workspace,
  platforms: [],
  exclude: [],
  extras: [],
  'lock-file': undefined,
  references: [],
  previous: undefined as string | undefined,
  'cyclonedx-version': '1.6' as const,
  'min-components': 1,
  'min-quality': {},
  prove: false,
  'dependency-snapshot': false,
  'github-token': undefined as string | undefined,
  'registry-username': undefined,
  'registry-password': undefined,
  'release-dir': join(workspace, 'release'),
  'from-artifacts': [],
  'to-artifact': undefined,
}

test('catalogues a project and an image into one release directory', async () => {
  writeFileSync(join(workspace, 'requirements.txt'), requirements)
  const host = testHost()
  const project = await run(inputs, host)
  expect(Object.keys(project)).toEqual(Object.keys(actionFile('generate-sbom').outputs ?? {}))
  expect(JSON.parse(project.evidence ?? '').map(({ name }: { name: string }) => name)).toEqual([
    'sbom.cyclonedx.json',
    'sbom.spdx.json',
    'records/generate-sbom.project.json',
    'records/syft/project.json',
  ])
  expect(project).toMatchObject({ components: '2', spdx: join(workspace, 'release', 'sbom.spdx.json') })
  expect(JSON.parse(project.quality ?? '')).toMatchObject([
    { kind: 'directory', name: 'widget', lists: [{ list: 'ntia' }, {}, {}] },
  ])
  expect(host.summaries[0]).toMatch(
    /\| widget \| \[NTIA, minimum elements \(2021\)\]\(.*\) \| \d+ % \| .*a supplier: 2 of 2 \(/,
  )

  const layout = freshDir('layout')
  writeLayout(layout, ['linux/amd64', 'linux/arm64'])
  const image = await run({ ...inputs, target: [{ kind: 'oci-dir', value: layout }] }, host)
  expect(image.components).toBe('6')
  expect(image.cyclonedx?.split('\n')).toHaveLength(2)
  expect(host.summaries[1]).toContain(
    '| widget \\(linux/arm64\\) | 3 | `images/widget/linux-arm64/sbom.cyclonedx.json`<br>',
  )
})

describe('the dependency graph', () => {
  const sha = 'c0ffee'.padEnd(40, '0')
  const ofRun = {
    ...{ GITHUB_REPOSITORY: 'acme/widget', GITHUB_SHA: sha, GITHUB_REF: 'refs/heads/main', GITHUB_RUN_ID: '42' },
    ...{ GITHUB_WORKFLOW_REF: 'acme/widget/.github/workflows/sbom.yml@refs/heads/main', GITHUB_JOB: 'sbom' },
  }
  const submitting = { ...inputs, 'dependency-snapshot': true, 'github-token': 'writer' }
  const directory = freshDir('source')
  const own = { 'release-dir': freshDir('release'), target: [{ kind: 'dir' as const, value: directory }] }
  writeFileSync(join(directory, 'requirements.txt'), requirements)
  let github: Awaited<ReturnType<typeof startGitHub>>

  beforeEach(async () => {
    github = await startGitHub({
      dir: freshDir('github'),
      repository: 'acme/widget',
      tokens: { writer: { contents: 'write' } },
    })
    Object.assign(process.env, ofRun, { GITHUB_API_URL: github.apiUrl })
  })
  afterEach(async () => {
    for (const name of [...Object.keys(ofRun), 'GITHUB_API_URL']) delete process.env[name]
    expect(github.errors()).toEqual([])
    await github.stop()
  })

  test('gets the packages of each target, and the list of SBOMs stays without them', async () => {
    const layout = freshDir('layout')
    writeLayout(layout, ['linux/amd64'])
    const target = [...own.target, { kind: 'oci-dir' as const, value: layout }]
    const host = testHost()
    const { sboms = '' } = await run({ ...submitting, ...own, target }, host)
    const [project, image] = github.repository.snapshots
    const purls = ['pkg:pypi/jinja2@2.11.2', 'pkg:pypi/requests@2.5.1']
    const rest = { scope: 'runtime', dependencies: [] }
    expect({ ...project, scanned: undefined }).toEqual({
      ...{ version: 0, sha, ref: 'refs/heads/main', scanned: undefined },
      detector: { ...ownTool, url: 'https://github.com/org/release-tools' },
      job: {
        id: '42',
        correlator: '.github/workflows/sbom.yml sbom directory widget',
        html_url: 'https://github.com/acme/widget/actions/runs/42',
      },
      manifests: {
        'requirements.txt': {
          name: 'requirements.txt',
          file: { source_location: 'requirements.txt' },
          resolved: Object.fromEntries(purls.map(purl => [purl, { package_url: purl, ...rest }])),
        },
      },
    })
    expect(Object.keys(image?.manifests ?? {})).toEqual(['widget (linux/amd64)'])
    expect(JSON.parse(sboms)[0]).not.toHaveProperty('manifests')
    expect(host.lines).toContain('Submitted to the dependency graph: .github/workflows/sbom.yml sbom directory widget.')
  })
})

test('says where the source is, and in a run of a tag where the files of the release are', async () => {
  const releaseDir = freshDir('release')
  const commit = 'c0ffee'.padEnd(40, '0')
  const ofRun = { GITHUB_REPOSITORY: 'acme/widget', GITHUB_SERVER_URL: 'https://github.com', GITHUB_SHA: commit }
  const rootIn = async (ref: string) => {
    const env = { ...process.env, ...ofRun, GITHUB_REF: ref }
    const references = ['provenance.intoto.jsonl', 'widget.openvex.json']
    await run({ ...inputs, 'release-dir': releaseDir, references }, testHost({ env }))
    return JSON.parse(readFileSync(join(releaseDir, 'sbom.cyclonedx.json'), 'utf8')).metadata.component
  }
  const source = { type: 'vcs', url: 'https://github.com/acme/widget' }
  const assets = 'https://github.com/acme/widget/releases/download/v1.2.0'
  expect(await rootIn('refs/tags/v1.2.0')).toMatchObject({
    pedigree: { commits: [{ uid: commit }] },
    externalReferences: [
      source,
      { type: 'release-notes', url: 'https://github.com/acme/widget/releases/tag/v1.2.0' },
      { type: 'attestation', url: `${assets}/provenance.intoto.jsonl` },
      { type: 'exploitability-statement', url: `${assets}/widget.openvex.json` },
    ],
  })
  expect((await rootIn('refs/heads/main')).externalReferences).toEqual([source])
})

test('catalogues several targets in one step, each in its own place, and what is installed without lock files', async () => {
  const releaseDir = freshDir('release')
  const layout = freshDir('layout')
  writeLayout(layout, ['linux/amd64', 'linux/arm64'])
  const environment = join(freshDir('environment'), 'venv')
  const installed = join(environment, 'lib/python3.13/site-packages/idna-3.7.dist-info')
  mkdirSync(installed, { recursive: true })
  writeFileSync(join(environment, 'pyvenv.cfg'), '')
  writeFileSync(join(environment, 'requirements.txt'), requirements)
  const metadata =
    'Metadata-Version: 2.1\nName: idna\nVersion: 3.7\nAuthor-email: Kim <kim@example.org>\nLicense-Expression: MIT\n'
  writeFileSync(join(installed, 'METADATA'), metadata)
  const target = [
    { kind: 'dir' as const, value: workspace },
    { kind: 'oci-dir' as const, value: layout },
    { kind: 'python-env' as const, value: environment },
    { kind: 'model' as const, value: writeModel() },
  ]
  const host = testHost()
  const outputs = await run({ ...inputs, name: undefined, target, 'release-dir': releaseDir }, host)
  const image = layout.split('/').at(-1)?.toLowerCase()
  expect(outputs.cyclonedx?.split('\n').map(path => relative(releaseDir, path))).toEqual([
    'sbom.cyclonedx.json',
    `images/${image}/linux-amd64/sbom.cyclonedx.json`,
    `images/${image}/linux-arm64/sbom.cyclonedx.json`,
    'directories/venv/sbom.cyclonedx.json',
    expect.stringMatching(/^models\/.*\/sbom\.cyclonedx\.json$/),
  ])
  const { components } = JSON.parse(readFileSync(join(releaseDir, 'directories/venv/sbom.cyclonedx.json'), 'utf8'))
  expect(components).toMatchObject([
    { name: 'idna', supplier: { name: 'Kim' }, licenses: [{ expression: 'MIT', acknowledgement: 'declared' }] },
  ])
  expect(JSON.parse(outputs.sboms ?? '').map(({ name }: { name: string }) => name)).toHaveLength(5)
  expect(host.summaries[0]?.match(/^\| .*sbom\.cyclonedx\.json/gm)).toHaveLength(5)
  await expect(run({ ...inputs, target: [{ kind: 'python-env', value: layout }] }, testHost())).rejects.toThrow(
    `Could not read the Python environment ${layout}: it has neither a pyvenv.cfg nor the metadata of an installed package (*.dist-info). Give`,
  )
})

test('says what changed since an earlier release', async () => {
  const before = join(freshDir('before'), 'sbom.cyclonedx.json')
  const component = (name: string, version: string) => ({
    type: 'library',
    name,
    version,
    purl: `pkg:pypi/${name}@${version}`,
  })
  const components = [component('Requests', '2.4.0'), component('gone', '1.0')]
  writeFileSync(before, JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', components }))
  const host = testHost()
  const releaseDir = freshDir('release')
  const layout = join(freshDir('layout'), 'app')
  writeLayout(layout, ['linux/amd64'])
  const target = [...inputs.target, { kind: 'oci-dir' as const, value: layout }]
  const given = { ...inputs, name: undefined, target, 'release-dir': releaseDir, previous: before }
  const differences = JSON.parse((await run(given, host)).differences ?? '')
  expect(differences).toMatchObject([
    {
      kind: 'directory',
      difference: {
        added: [{ name: 'jinja2' }],
        removed: [{ name: 'gone' }],
        upgraded: [{ name: 'requests', before: ['2.4.0'], now: ['2.5.1'] }],
        downgraded: [],
      },
    },
    { kind: 'image', name: 'app', platform: 'linux/amd64' },
  ])
  expect(host.summaries[0]).toMatch(/\| 1 upgraded \| requests 2\.4\.0 → 2\.5\.1 \|/)
  expect(host.summaries[0]).toContain('| app \\(linux/amd64\\) | not known | the earlier release has no SBOM of it |')
})

test('too little of a list fails the step after everything is written', async () => {
  const releaseDir = freshDir('release')
  const host = testHost()
  const strict = { ...inputs, 'release-dir': releaseDir, 'min-quality': { ntia: 100 } }
  await expect(run(strict, host)).rejects.toThrow(
    /^Could not require `min-quality` of the SBOM of widget: it has \d+ % of what this list asks for: NTIA, minimum elements \(2021\)\. The minimum is 100 %\. It lacks .*a supplier \(2 of 2\)/,
  )
  expect((await readStepRecords(releaseDir)).files.map(({ path }) => path)).toEqual([
    'sbom.cyclonedx.json',
    'sbom.spdx.json',
  ])
  expect(host.summaries[0]).toContain('NTIA')
  await expect(run({ ...inputs, 'min-quality': { ntia: 10 } }, testHost())).resolves.toMatchObject({ components: '2' })
})

test('catalogues a model without syft, as evidence of its own', async () => {
  const releaseDir = freshDir('release')
  const target = { kind: 'model' as const, value: writeModel() }
  const host = testHost({ workspace: dirname(target.value) })
  const model = { ...inputs, name: 'llama', target: [target], 'release-dir': releaseDir }
  const outputs = await run(model, host)
  expect(JSON.parse(outputs.evidence ?? '').map(({ name }: { name: string }) => name)).toEqual([
    'models/llama/sbom.cyclonedx.json',
    'models/llama/sbom.spdx.json',
    'records/generate-sbom.model--llama.json',
  ])
  expect(outputs.components).toBe('7')
  expect(host.summaries.join('')).not.toContain('syft')
  const other = { kind: 'model' as const, value: writeModel({ a: 'a' }) }
  const elsewhere = { ...model, target: [other], 'release-dir': freshDir('release') }
  await expect(run(elsewhere, host)).resolves.toMatchObject({ components: '1' })
})

describe('a second run, which `prove` asks for', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-C', workspace, ...args], {
      env: { ...process.env, GIT_COMMITTER_DATE: '1700000000 +0000' },
    })
  const proven = async (host: TestHost, more: Partial<Parameters<typeof run>[0]> = {}) => {
    await run({ ...inputs, prove: true, ...more }, host)
    const { files } = await readStepRecords(inputs['release-dir'])
    return Object.fromEntries(files.map(({ path, reproducible }) => [path, reproducible]))
  }
  const own = { 'sbom.cyclonedx.json': 'unverified', 'sbom.spdx.json': 'unverified' }
  beforeEach(() => {
    for (const path of ['release', 'release.records', '.git'])
      rmSync(join(workspace, path), { recursive: true, force: true })
  })

  test('proves nothing without a commit, and says so', async () => {
    const host = testHost()
    expect(await proven(host)).toEqual(own)
    expect(host.lines.filter(line => line.startsWith('warning: '))).toEqual([
      expect.stringMatching(/^warning: Whether the SBOM can be made again was not found out\. Could not/),
    ])
  })

  test('over a clone of the commit, in another directory and time zone, gives the same bytes', async () => {
    git('init', '--quiet')
    git('add', 'requirements.txt')
    git('commit', '--quiet', '--message', 'x')
    expect(await proven(testHost({ workspace }))).toEqual({ 'sbom.cyclonedx.json': 'bytes', 'sbom.spdx.json': 'bytes' })
  })

  test('names an SBOM that lists what is in no commit', async () => {
    git('init', '--quiet')
    git('commit', '--quiet', '--allow-empty', '--message', 'x')
    const host = testHost({ workspace })
    expect(await proven(host)).toEqual({ 'sbom.cyclonedx.json': 'no', 'sbom.spdx.json': 'no' })
    expect(host.lines.find(line => line.startsWith('warning: '))).toMatch(
      /^warning: Made again, sbom\.cyclonedx\.json has other bytes\. It lists something that is not in the commit/,
    )
  })

  test('over another copy of an image gives the same bytes', async () => {
    const layout = freshDir('layout')
    writeLayout(layout, ['linux/amd64'])
    const target = { kind: 'oci-dir' as const, value: layout }
    expect(await proven(testHost(), { target: [target] })).toEqual({
      'images/widget/linux-amd64/sbom.cyclonedx.json': 'bytes',
      'images/widget/linux-amd64/sbom.spdx.json': 'bytes',
    })
  })
})
