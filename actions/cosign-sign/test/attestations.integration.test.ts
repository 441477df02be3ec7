/** @needs tools sigstore registry */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { writeStepRecord } from '@release-tools/evidence'
import { entry, ImageBuilder, pushBuilt } from '@release-tools/oci/testing'
import { actionDefaults, inputVariables } from '@release-tools/runner/testing'
import { signStatement } from '@release-tools/sign'
import { type Job, makeKeyPair, newJob, signingOptions } from '@release-tools/sign/testing'
import { testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

// Real tools and servers, on machines that do other things as well.
jest.setTimeout(60_000)

const cyclonedx = JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [] })
const spdx = JSON.stringify({ spdxVersion: 'SPDX-2.3', name: 'app' })

let job: Job
let image: { repository: string; digest: string; platforms: { platform: string; digest: string }[] }
let keys: Record<string, string>
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
  for (const name of ['linux-amd64', 'linux-arm64']) {
    const folder = join(job.releaseDir, 'images/app', name)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'sbom.cyclonedx.json'), cyclonedx)
    await writeFile(join(folder, 'sbom.spdx.json'), spdx)
  }
  const { key, pub, password } = await makeKeyPair()
  keys = { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: password }
  await mkdir(join(job.workspace, '.github'))
  await writeFile(join(job.workspace, '.github/cosign.pub'), pub)
  await writeProvenance()
})

/** Provenance as slsa-provenance leaves it: it names the image and its platforms. */
async function writeProvenance() {
  const { signingConfig, trustedRoot, ...options } = await signingOptions('key', { transparency: 'none' })
  const digests = [image.digest, ...image.platforms.map(({ digest }) => digest)]
  const statement = {
    _type: 'https://in-toto.io/Statement/v1' as const,
    subject: digests.map(digest => ({ name: image.repository, digest: { sha256: digest.slice(7) } })),
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: { buildDefinition: {}, runDetails: {} },
  }
  const bundle = await job.run(() => signStatement(statement, options, testHost()), keys)
  await writeFile(join(job.releaseDir, 'provenance.intoto.jsonl'), `${bundle}\n`)
}

async function sign(evidence: object[] | 'none') {
  const inputs = {
    ...actionDefaults('cosign-sign'),
    images: `${image.repository}@${image.digest}`,
    attestations: 'sbom, provenance',
    evidence: evidence === 'none' ? evidence : JSON.stringify(evidence),
    transparency: 'none',
  }
  const host = testHost()
  await job.run(() => run(read(), host), { ...inputVariables(inputs), ...keys })
  return host
}

/** The evidence as its job would name it. */
function evidence() {
  return ['linux-amd64', 'linux-arm64'].flatMap(platform =>
    Object.entries({ 'sbom.cyclonedx.json': cyclonedx, 'sbom.spdx.json': spdx }).map(([name, text]) => ({
      name: `images/app/${platform}/${name}`,
      digest: { sha256: sha256(text) },
    })),
  )
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

test('an SBOM that no job vouches for is not attested', async () => {
  await expect(sign('none')).rejects.toThrow(
    'Could not attest images/app/linux-amd64/sbom.cyclonedx.json: no job says that it made this file as it is. Give the input `evidence` the outputs',
  )
})

test('SBOMs are attached to their platform and provenance to all, and cosign accepts each; a second run adds nothing', async () => {
  const { lines } = await sign(evidence())
  expect(lines.filter(line => line.startsWith('Attached to'))).toEqual([
    `Attached to ${image.repository}@${image.digest} and its platforms: 4 × sbom.`,
    `Attached to ${image.repository}@${image.digest} and its platforms: 3 × provenance.`,
  ])
  for (const { digest } of image.platforms)
    for (const type of ['cyclonedx', 'spdxjson', 'slsaprovenance1']) expect(await accepts(type, digest)).toBe(true)
  expect(await accepts('slsaprovenance1', image.digest)).toBe(true)
  expect(await accepts('cyclonedx', image.digest)).toBe(false)
  const counts = () => Promise.all([image.digest, ...image.platforms.map(({ digest }) => digest)].map(referrers))
  expect(await counts()).toEqual([2, 4, 4])
  await sign(evidence())
  expect(await counts()).toEqual([2, 4, 4])
})
