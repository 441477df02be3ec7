/** @needs tools sigstore registry */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { cli } from '@release-tools/cli/testing'
import { renderFindings, writeStepRecord } from '@release-tools/evidence'
import { documentOf, match } from '@release-tools/evidence/testing'
import { entry, ImageBuilder, pushBuilt } from '@release-tools/oci/testing'
import { actionDefaults, inputVariables } from '@release-tools/runner/testing'
import { signStatement } from '@release-tools/sign'
import { type Job, makeKeyPair, newJob, signingOptions } from '@release-tools/sign/testing'
import { testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

const vex = JSON.stringify({
  '@context': 'https://openvex.dev/ns/v0.2.0',
  '@id': 'https://example.org/vex/1',
  author: 'acme',
  timestamp: '2026-06-01T12:00:00Z',
  version: 1,
  statements: [
    { vulnerability: { name: 'CVE-2026-0001' }, status: 'not_affected', justification: 'vulnerable_code_not_present' },
  ],
})
const tests = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'git+https://github.com/acme/app', digest: { gitCommit: 'c0ffee'.padEnd(40, '0') } }],
  predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
  predicate: {
    result: 'PASSED',
    configuration: [],
    passedTests: ['tests.test_a::test_b'],
    warnedTests: [],
    failedTests: [],
  },
}
const cyclonedx = JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [] })
const spdx = JSON.stringify({ spdxVersion: 'SPDX-2.3', name: 'app' })

let job: Job
let image: { repository: string; digest: string; platforms: { platform: string; digest: string }[] }
let keys: Record<string, string>
/** The evidence of the release, by path. */
let files: Record<string, string>
beforeAll(async () => {
  job = await newJob()
  const builder = new ImageBuilder()
  const entries = ['linux/amd64', 'linux/arm64'].map(platform => entry(builder.image(platform), platform))
  const { digest } = builder.index(entries)
  const repository = await pushBuilt('acme/attested', builder, digest)
  const platforms = ['linux/amd64', 'linux/arm64'].map((platform, at) => ({
    platform,
    digest: entries[at]?.digest ?? '',
  }))
  image = { repository, digest, platforms }
  await writeStepRecord(job.releaseDir, 'collect', {
    images: [{ repository, digest, platforms, name: 'app', layout: 'image-layouts/app' }],
  })
  files = { 'test-result.statement.json': JSON.stringify(tests) }
  for (const { platform, digest } of platforms) {
    const folder = `images/app/${platform.replace('/', '-')}`
    const target = { kind: 'image', name: 'app', platform, digest } as const
    files[`${folder}/sbom.cyclonedx.json`] = cyclonedx
    files[`${folder}/sbom.spdx.json`] = spdx
    files[`${folder}/vulnerabilities.json`] = renderFindings(documentOf([match()], { target }))
  }
  await writeAll()
  const { key, pub, password } = await makeKeyPair()
  keys = { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: password }
  await mkdir(join(job.workspace, '.github'))
  await writeFile(join(job.workspace, '.github/cosign.pub'), pub)
  await writeFile(join(job.workspace, '.github/vex.openvex.json'), vex)
  await writeProvenance()
})

async function writeAll() {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(job.releaseDir, path, '..'), { recursive: true })
    await writeFile(join(job.releaseDir, path), text)
  }
}

/** Provenance as slsa-provenance leaves it: it names the image and its platforms. */
async function writeProvenance(by: Signing = { keys }) {
  const { signingConfig, trustedRoot, ...options } = await signingOptions('key', { transparency: 'none' })
  const digests = [image.digest, ...image.platforms.map(({ digest }) => digest)]
  const statement = {
    _type: 'https://in-toto.io/Statement/v1' as const,
    subject: digests.map(digest => ({ name: image.repository, digest: { sha256: digest.slice(7) } })),
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: { buildDefinition: {}, runDetails: {} },
  }
  const bundle = await job.run(() => signStatement(statement, { ...options, ...by.options }, testHost()), by.keys)
  await writeFile(join(job.releaseDir, 'provenance.intoto.jsonl'), `${bundle}\n`)
}

interface Signing {
  keys: Record<string, string>
  options?: { keyFile: string }
}

/** A key that the repository does not have. */
async function otherKey(): Promise<Signing> {
  const { key, password, pub } = await makeKeyPair()
  const keyFile = join(job.workspace, 'other.pub')
  await writeFile(keyFile, pub)
  return { keys: { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: password }, options: { keyFile } }
}

/** Gives the provenance another builder. */
async function changeProvenance() {
  const path = join(job.releaseDir, 'provenance.intoto.jsonl')
  const bundle = JSON.parse(await readFile(path, 'utf8'))
  const text = Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString()
  const changed = text.replace('"buildDefinition":{}', '"buildDefinition":{"buildType":"https://example.org"}')
  bundle.dsseEnvelope.payload = Buffer.from(changed).toString('base64')
  await writeFile(path, `${JSON.stringify(bundle)}\n`)
}

/** Runs the action with the evidence as its jobs name it, unless `inputs` say otherwise. */
async function sign(inputs: Record<string, string> = {}) {
  const made = Object.entries(files).map(([name, text]) => ({ name, digest: { sha256: sha256(text) } }))
  const given = {
    ...actionDefaults('cosign-sign'),
    images: `${image.repository}@${image.digest}`,
    attestations: 'all',
    evidence: JSON.stringify(made),
    transparency: 'none',
    ...inputs,
  }
  const host = testHost()
  await job.run(() => run(read(), host), { ...inputVariables(given), ...keys })
  return host
}

async function accepts(type: string, digest: string): Promise<boolean> {
  const key = join(job.workspace, '.github/cosign.pub')
  const args = ['verify-attestation', '--insecure-ignore-tlog', '--key', key, '--type', type]
  return (await testHost().exec('cosign', [...args, `${image.repository}@${digest}`])).exitCode === 0
}

async function referrers(digest: string): Promise<number> {
  const response = await fetch(`http://${image.repository.replace('/', '/v2/')}/referrers/${digest}`)
  return ((await response.json()) as { manifests: unknown[] }).manifests.length
}

const digests = () => [image.digest, ...image.platforms.map(({ digest }) => digest)]
const ofPlatforms = ['cyclonedx', 'spdxjson', 'https://in-toto.io/attestation/vulns/v0.2']
const ofAll = ['https://in-toto.io/attestation/test-result/v0.1', 'openvex', 'slsaprovenance1']

test('a dry run says what it would attach, from which file and to what, and signs none of it', async () => {
  const host = await sign({ 'dry-run': 'true' })
  const summary = host.summaries.join('')
  expect(summary).toContain('A release would also attach these attestations. None of them was signed.')
  const [, arm] = image.platforms
  expect(summary).toContain(
    `| vulnerabilities by trivy | \`https://in-toto.io/attestation/vulns/v0.2\` | \`images/app/linux-arm64/vulnerabilities.json\` | \`${image.repository}@${arm?.digest}\` (linux/arm64) |`,
  )
  expect(summary).toContain(
    `| VEX | \`https://openvex.dev/ns\` | \`.github/vex.openvex.json\` | \`${image.repository}@${image.digest}\` and 2 platforms |`,
  )
  expect(summary.match(/^\| .*\| `https:/gm)).toHaveLength(11)
  expect(await Promise.all(digests().map(referrers))).toEqual([0, 0, 0])
})

test.each([
  [
    'that no job vouches for',
    { evidence: 'none' },
    () => {},
    'Could not attest images/app/linux-amd64/sbom.cyclonedx.json: no job says that it made this file as it is. Give the input `evidence` the outputs',
  ],
  [
    'about another image',
    {},
    () => {
      const path = 'images/app/linux-amd64/vulnerabilities.json'
      return { [path]: files['images/app/linux-arm64/vulnerabilities.json'] ?? '' }
    },
    'Could not attest images/app/linux-amd64/vulnerabilities.json: it is about sha256:',
  ],
])('evidence %s is not attested, and nothing is signed', async (_, inputs, change, message) => {
  const before = files
  files = { ...files, ...change() }
  await writeAll()
  await expect(sign(inputs)).rejects.toThrow(message)
  files = before
  await writeAll()
  expect(await Promise.all(digests().map(referrers))).toEqual([0, 0, 0])
})

test.each([
  ['that another key signed', async () => writeProvenance(await otherKey())],
  ['that was changed between two jobs', () => changeProvenance()],
])('provenance %s is not attached', async (_, damage) => {
  const path = join(job.releaseDir, 'provenance.intoto.jsonl')
  const before = await readFile(path)
  await damage()
  await expect(sign({ attestations: 'provenance' })).rejects.toThrow(
    'Could not attach an attestation to the image: its signature does not count: the signature was not made over this content by this signer. Run slsa-provenance again',
  )
  await writeFile(path, before)
  expect(await accepts('slsaprovenance1', image.digest)).toBe(false)
})

/** What release-tools says of a platform by a policy that wants all of it. */
async function verifyOwn(digest: string): Promise<string> {
  const policy = join(job.workspace, 'deploy.yaml')
  const required = 'sbom, vulnerabilities, test-statement, provenance, image-signature'
  await writeFile(policy, `version: 1\nsigners:\n  - key: .github/cosign.pub\nevidence:\n  required: [${required}]\n`)
  const before = process.cwd()
  process.chdir(job.workspace)
  try {
    const { code, out, err } = await cli(['verify', `oci://${image.repository}@${digest}`, '--policy', policy])
    return `${code}\n${out}${err}`
  } finally {
    process.chdir(before)
  }
}

test('each is attached to what it is about, and cosign and release-tools accept each; a second run adds nothing', async () => {
  const { lines } = await sign()
  expect(lines).toContain('Attached 11 attestations to it.')
  for (const { digest } of image.platforms)
    for (const type of [...ofPlatforms, ...ofAll]) expect([type, await accepts(type, digest)]).toEqual([type, true])
  for (const type of ofAll) expect([type, await accepts(type, image.digest)]).toEqual([type, true])
  expect(await accepts('cyclonedx', image.digest)).toBe(false)
  const [{ digest = '' } = {}] = image.platforms
  const report = await verifyOwn(digest)
  expect(report).toMatch(/^0\n/)
  for (const row of ['vulnerabilities', 'test result', 'VEX', 'provenance', 'SBOM (SPDX)'])
    expect(report).toContain(`  ok    ${row} `)
  const counts = () => Promise.all(digests().map(referrers))
  // Signature, tests, VEX and provenance; on platforms also two SBOMs and two scanners.
  expect(await counts()).toEqual([4, 8, 8])
  await sign()
  expect(await counts()).toEqual([4, 8, 8])
})
