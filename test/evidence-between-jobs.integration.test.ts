/** @needs tools databases sigstore registry */
import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { recordsDir } from '@release-tools/evidence'
import { storeArtifact } from '@release-tools/runner'
import { useSampleDatabases } from '@release-tools/scan/testing'
import { type Job, jobIdentity, signingOptions } from '@release-tools/sign/testing'
import { type GitHubDouble, testHost } from '@release-tools/testbed'
import * as assembleInputs from '../actions/assemble-release/src/inputs.ts'
import * as assembleRun from '../actions/assemble-release/src/run.ts'
import * as collectInputs from '../actions/collect-artifacts/src/inputs.ts'
import * as collectRun from '../actions/collect-artifacts/src/run.ts'
import * as sbomInputs from '../actions/generate-sbom/src/inputs.ts'
import * as sbomRun from '../actions/generate-sbom/src/run.ts'
import * as scanInputs from '../actions/scan-image/src/inputs.ts'
import * as scanRun from '../actions/scan-image/src/run.ts'
import { attest, gitHub, ownSigstore, step, widget } from './support/release-job.ts'

jest.setTimeout(180_000)

const collect = { name: 'collect-artifacts', ...collectInputs, ...collectRun }
const assemble = { name: 'assemble-release', ...assembleInputs, ...assembleRun }
const catalogue = { name: 'generate-sbom', ...sbomInputs, ...sbomRun }
const scan = { name: 'scan-image', ...scanInputs, ...scanRun }

let double: GitHubDouble
let env: Record<string, string>
let scanned: Awaited<ReturnType<typeof scanJob>>
beforeAll(async () => {
  await useSampleDatabases()
  const started = await gitHub()
  double = started.double
  // The wheel needs nothing, so that pip needs no index.
  env = { ...started.env, PIP_NO_INDEX: '1' }
  scanned = await scanJob()
})
afterAll(() => double.stop())

const files = { 'requirements.txt': 'click==8.1.7\n' }
let jobs = 0

/** A job that has only the sources, and nothing that was built. */
async function checkout(own = files): Promise<Job> {
  const job = await widget(own)
  await rm(job.releaseDir, { recursive: true })
  return job
}

/** The job that catalogues and scans what was built. All tests hand over what this one job made. */
async function scanJob() {
  const job = await widget(files)
  const sbom = await step(job, catalogue, {}, env)
  const { outputs } = await step(job, scan, {}, env)
  return { job, evidence: `${sbom.outputs.evidence}\n${outputs.evidence}` }
}

/** Hands over a copy of what that job made. `change` runs after its outputs are known. */
async function evidenceJob(change: (job: Job) => Promise<unknown> = async () => undefined) {
  const { job: original, evidence } = scanned
  const job = await widget(files)
  await cp(original.workspace, job.workspace, { recursive: true })
  const artifact = `evidence-${++jobs}`
  await change(job)
  await job.run(() => storeArtifact(artifact, job.releaseDir, testHost()), env)
  return { artifact, evidence }
}

/** The job that signs: gets the evidence, attests, and assembles. */
async function signJob(artifact: string, inputs: Record<string, string>) {
  const job = await widget(files)
  const { outputs } = await step(job, collect, { 'from-artifacts': artifact }, env)
  const options = await signingOptions('keyless')
  await job.run(() => attest(job, String(outputs.subjects), options), jobIdentity())
  const assembled = await step(job, assemble, { ...ownSigstore(), ...inputs }, { ...env, ...jobIdentity() })
  const log = await readFile(join(job.releaseDir, 'signature-verify.log'), 'utf8')
  return { ...assembled, firstLine: log.split('\n')[0] }
}

describe('evidence of another job', () => {
  test('is released as that job made it, and the release says so', async () => {
    const { artifact, evidence } = await evidenceJob()
    const { outputs, firstLine, host } = await signJob(artifact, { evidence })
    expect(outputs.verdict).toBe('pass')
    expect(firstLine).toBe('evidence: 13 files are as their jobs made them')
    expect(host.lines.join('\n')).not.toContain('warning: ')
  })

  test.each<[string, (job: Job) => Promise<unknown>, string]>([
    [
      'findings that were replaced',
      job => writeFile(join(job.releaseDir, 'vulnerabilities.json'), '{}'),
      '"vulnerabilities.json" has SHA-256',
    ],
    [
      'an SBOM with another byte',
      job => appendFile(join(job.releaseDir, 'sbom.spdx.json'), ' '),
      '"sbom.spdx.json" has SHA-256',
    ],
    [
      'a record with another maker',
      job => appendFile(join(recordsDir(job.releaseDir), 'scan-image.project.json'), ' '),
      '"records/scan-image.project.json" has SHA-256',
    ],
    [
      'evidence that no job made',
      job => writeFile(join(job.releaseDir, 'coverage.json'), '{}'),
      '"coverage.json" was not made by a job',
    ],
  ])('%s is refused', async (_, change, message) => {
    const { artifact, evidence } = await evidenceJob(change)
    await expect(signJob(artifact, { evidence })).rejects.toThrow(message)
  })

  test('without digests is released with a warning, and the release says so', async () => {
    const { artifact } = await evidenceJob()
    const { firstLine, host } = await signJob(artifact, {})
    expect(firstLine).toBe('evidence: NOT compared with digests of the jobs that made it (input evidence: none)')
    expect(host.lines).toContainEqual(expect.stringContaining('warning: 13 files of evidence were not compared'))
  })
})

describe('an SBOM of another job', () => {
  const artifact = 'sbom'
  let evidence: string
  beforeAll(async () => {
    const { outputs } = await step(await checkout(), catalogue, { 'to-artifact': artifact }, env)
    evidence = String(outputs.evidence)
  })
  const another = 'came from another job, and the input `evidence` does not have its digest'

  test('is scanned if its digest comes with it', async () => {
    const { host } = await step(await checkout(), scan, { 'from-artifacts': artifact, evidence }, env)
    expect(host.lines.join('\n')).not.toContain('Grype gets a new one')
  })

  test('is made anew without it, or for changed files', async () => {
    const without = await step(await checkout(), scan, { 'from-artifacts': artifact }, env)
    expect(without.host.lines.join('\n')).toContain(another)
    const changed = await checkout({ 'requirements.txt': 'click==8.1.8\n' })
    const { host } = await step(changed, scan, { 'from-artifacts': artifact, evidence }, env)
    expect(host.lines.join('\n')).toContain('was made of other content. Grype gets a new one.')
  })
})
