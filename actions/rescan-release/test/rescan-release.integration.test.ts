/** @needs tools databases registry */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type Manifest, pypiPurl, renderCycloneDx, renderFindings } from '@release-tools/evidence'
import {
  documentOf,
  makeRelease,
  match,
  ourSchema,
  releaseBom,
  schemaErrors,
  type TestRelease,
} from '@release-tools/evidence/testing'
import { FailedWithOutputs } from '@release-tools/host'
import { pushImage } from '@release-tools/oci/testing'
import { connectGitHub } from '@release-tools/runner'
import { useSampleDatabases } from '@release-tools/scan/testing'
import type { Job } from '@release-tools/sign/testing'
import { type GitHubDouble, testHost } from '@release-tools/testbed'
import { readRun } from '@release-tools/triage'
import { gitHub, step, widget } from '../../../test/support/release-job.ts'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

// Real scanners and servers, on machines that do other things as well.
jest.setTimeout(120_000)

const rescan = { name: 'rescan-release', read, run }
const artifacts = { 'widget-1.2.0-py3-none-any.whl': 'a wheel', 'widget-1.2.0.tar.gz': 'a source distribution' }
const gone = match({ id: 'CVE-2020-0001', name: 'requests', purl: 'pkg:pypi/requests@2.5.1', version: '2.5.1' })
const known = match({ id: 'CVE-2015-2296', name: 'requests', purl: 'pkg:pypi/requests@2.5.1', version: '2.5.1' })

let double: GitHubDouble
let env: Record<string, string>
let release: TestRelease

/** A release whose wheel needs requests 2.5.1, of which its own scan knew two vulnerabilities, with an image that was not scanned. */
async function makeVulnerable(): Promise<TestRelease> {
  const image = await pushImage('acme/rescanned')
  const digest = { sha256: image.digest.slice('sha256:'.length) }
  const purl = pypiPurl('requests', '2.5.1')
  const bom = releaseBom(artifacts)
  const requests = { ref: purl, purl, type: 'library' as const, name: 'requests', version: '2.5.1' }
  bom.components.push({ ...requests, scope: 'required', locations: [] })
  const statement = { _type: 'https://in-toto.io/Statement/v1', predicate: {} }
  return makeRelease({
    subjects: [
      ...Object.entries(artifacts).map(([name, text]) => ({ name, digest: { sha256: sha256(text) } })),
      { name: image.repository, digest },
    ],
    imageStatement: { ...statement, predicateType: 'https://sigstore.dev/cosign/sign/v1', subject: [{ digest }] },
    without: /^images\/app\/linux/,
    files: {
      'sbom.cyclonedx.json': renderCycloneDx(bom),
      'vulnerabilities.json': renderFindings(
        documentOf([gone, known], { target: { kind: 'directory', name: 'widget' } }),
      ),
      'policy.yaml': 'version: 1\nvulnerabilities: {fail: [CRITICAL]}\nevidence: {required: []}\n',
    },
    manifest: (one: Manifest) => ({
      ...one,
      images: [
        {
          ...{ name: 'app', repository: image.repository, digest: image.digest },
          platforms: [{ platform: 'linux/amd64', digest: image.digest }],
        },
      ],
    }),
  })
}

async function publish({ assets }: TestRelease, tag: string): Promise<void> {
  const github = await connectGitHub(
    { token: double.env.GITHUB_TOKEN ?? '', repository: 'acme/widget', apiUrl: double.apiUrl },
    testHost(),
  )
  const text = { name: tag, body: '', prerelease: false }
  const draft = await github.createDraft(tag, text)
  for (const name of readdirSync(assets))
    await github.upload(draft, name, join(assets, name), 'application/octet-stream')
  await github.publish(draft, text, true)
}

beforeAll(async () => {
  await useSampleDatabases()
  const github = await gitHub()
  double = github.double
  env = { ...github.env, ...databases() }
  release = await makeVulnerable()
  await publish(release, 'v1.2.0')
})
afterAll(() => double.stop())

/** The variables that lead scanners to the databases. */
function databases(): Record<string, string> {
  const names = Object.keys(process.env).filter(name => /^(GRYPE|TRIVY|OSV|RELEASE_TOOLS_SAMPLE)_/.test(name))
  return Object.fromEntries(names.map(name => [name, process.env[name] ?? '']))
}

async function project(): Promise<Job> {
  const [signer] = release.trust.signers
  return widget({
    '.github/cosign.pub': signer !== undefined && 'publicKey' in signer ? signer.publicKey : '',
    '.github/release-policy.yaml': 'version: 1\nvulnerabilities: {fail: [HIGH]}\n',
  })
}

test('the newest release is verified, scanned with the databases of today, and compared with its own findings', async () => {
  const job = await project()
  const { outputs, host } = await step(job, rescan, { today: '2026-12-01', gate: 'false' }, env)
  const directory = join(job.workspace, 'rescan/release-v1.2.0')
  const document = JSON.parse(readFileSync(join(directory, 'rescan.json'), 'utf8'))
  expect(schemaErrors(ourSchema('rescan.v1.json'), document)).toEqual([])
  expect(outputs).toMatchObject({ verdict: 'fail', tags: '["v1.2.0"]', now: 'rescan/release-v1.2.0/now' })
  expect(outputs.directories).toBe('rescan/release-v1.2.0')
  expect(document).toMatchObject({ tag: 'v1.2.0', version: '1.2.0', verified: true, problems: [], day: '2026-12-01' })
  const [first, image] = document.targets
  expect(first).toMatchObject({
    target: { kind: 'directory', name: 'widget' },
    now: 'now/vulnerabilities.json',
    released: 'released/vulnerabilities.json',
    difference: {
      added: [{ id: 'CVE-2018-18074', severity: 'HIGH', fix: 'fixed' }],
      removed: [{ id: 'CVE-2020-0001' }],
      unknown: [],
    },
  })
  expect(image).toEqual({
    target: { kind: 'image', name: 'app', platform: 'linux/amd64', digest: expect.stringMatching(/^sha256:/) },
    now: 'now/images/app/linux-amd64/vulnerabilities.json',
  })
  const found = JSON.parse(readFileSync(join(directory, image.now), 'utf8'))
  expect(found.scanners.map(({ name, status }: Record<string, string>) => [name, status])).toEqual([
    ['grype', 'ok'],
    ['trivy', 'ok'],
  ])
  expect(JSON.parse(readFileSync(join(directory, 'badge-findings.json'), 'utf8'))).toMatchObject({ message: 'unknown' })
  const draft = JSON.parse(readFileSync(join(directory, 'new.openvex.json'), 'utf8'))
  expect(draft).toMatchObject({ author: 'https://github.com/acme/widget', timestamp: '2026-12-01T00:00:00Z' })
  expect(draft.statements).toMatchObject([
    {
      vulnerability: { name: 'CVE-2018-18074' },
      status: 'under_investigation',
      products: [{ '@id': 'pkg:pypi/widget@1.2.0' }],
    },
  ])
  // What triage-findings reads of it.
  const triaged = await readRun([join(directory, 'now')], undefined, job.workspace)
  expect(triaged.documents.map(one => one.release)).toEqual(['v1.2.0', 'v1.2.0'])
  const summary = host.summaries.join('')
  expect(summary).toMatch(/^## \S+ v1\.2\.0 today: 1 new, 1 gone, \d changed/)
  expect(summary).toMatch(/\| HIGH \| `CVE-2018-18074` \| requests 2\.5\.1 \| widget \| yes \| yes \|/)
})

test('with gate, what the policy would not accept today fails the step, and the evidence is written', async () => {
  const job = await project()
  const failed = await step(job, rescan, { scanners: 'grype', lines: '1' }, env).catch(one => one)
  expect(failed).toBeInstanceOf(FailedWithOutputs)
  expect(failed.outputs).toMatchObject({ verdict: 'fail', new: '0' })
  expect(String(failed.message ?? failed.problem)).toContain('pass the published releases by the policy of today')
})

test('what the VEX document of the policy says today counts, also for an older release', async () => {
  const job = await project()
  const statement = (name: string) => ({
    vulnerability: { name },
    products: [{ '@id': 'pkg:pypi/widget@1.2.0', subcomponents: [{ '@id': 'pkg:pypi/requests@2.5.1' }] }],
    ...{ status: 'not_affected', justification: 'vulnerable_code_not_in_execute_path' },
  })
  const document = {
    ...{ '@context': 'https://openvex.dev/ns/v0.2.0', '@id': 'urn:uuid:1', author: 'acme', version: 1 },
    ...{ timestamp: '2026-06-01T00:00:00Z', statements: ['CVE-2015-2296', 'CVE-2018-18074'].map(statement) },
  }
  writeFileSync(join(job.workspace, '.github/vex.openvex.json'), JSON.stringify(document))
  writeFileSync(
    join(job.workspace, '.github/release-policy.yaml'),
    'version: 1\nvulnerabilities: {fail: [HIGH], vex: {files: [.github/vex.openvex.json]}}\n',
  )
  const { outputs } = await step(job, rescan, { scanners: 'grype' }, env)
  expect(outputs).toMatchObject({ verdict: 'pass', tags: '["v1.2.0"]' })
})

test('a policy that fails on new findings only compares with the findings of the release', async () => {
  const job = await project()
  writeFileSync(
    join(job.workspace, '.github/release-policy.yaml'),
    'version: 1\nvulnerabilities: {fail: [HIGH], baseline: new, exceptions: [{id: CVE-2018-18074, purl: pkg:pypi/requests, reason: tried, expires: 2030-01-01}]}\n',
  )
  const { outputs } = await step(job, rescan, { scanners: 'grype' }, env)
  expect(outputs).toMatchObject({ verdict: 'pass' })
})

test('a release of somebody else is not scanned, and fails the step', async () => {
  const job = await project()
  const other = await makeRelease()
  const [signer] = other.trust.signers
  writeFileSync(
    join(job.workspace, '.github/cosign.pub'),
    signer !== undefined && 'publicKey' in signer ? signer.publicKey : '',
  )
  const failed = await step(job, rescan, {}, env).catch(one => one)
  expect(failed).toBeInstanceOf(FailedWithOutputs)
  expect(failed.outputs).toMatchObject({ verdict: 'error', now: '', new: '0' })
  const directory = join(job.workspace, 'rescan/release-v1.2.0')
  expect(readdirSync(directory)).toEqual(['rescan.json'])
  expect(JSON.parse(readFileSync(join(directory, 'rescan.json'), 'utf8'))).toMatchObject({
    ...{ verified: false, targets: [], problems: [expect.stringMatching(/^manifest signature: /)] },
    verdict: { result: 'error', reasons: ['The release is not verified, so that nothing of it was scanned.'] },
  })
})
