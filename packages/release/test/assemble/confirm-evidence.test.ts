import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  evidenceKinds,
  evidenceOf,
  evidencePath,
  type ResourceDescriptor,
  writeStepRecord,
} from '@release-tools/evidence'
import { testHost } from '@release-tools/testbed'
import { confirmEvidence } from '../../src/assemble/confirm-evidence.ts'

const project = { name: 'widget', version: '1' }
let root: string
let releaseDir: string
let evidence: ResourceDescriptor[]
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'confirm-'))
  releaseDir = join(root, 'release')
  await make('generate-sbom.project', 'sbom.cyclonedx.json', 'sbom.spdx.json')
  await put(join(root, 'release.records/syft/project.json'), 'syft')
  await make('scan-image.image--app--linux-amd64', 'images/app/linux-amd64/vulnerabilities.json')
  await make('pytest-coverage-to-sonar.project', 'coverage.json', 'test-results.json')
  await make('collect-artifacts', 'artifacts/widget.whl')
  await make('slsa-provenance', 'provenance.intoto.jsonl')
  await make('scan-image.policy', 'policy.yaml')
  await put(join(releaseDir, 'images/app/signature.sigstore.json'), 'signature')
  const steps = ['generate-sbom.project', 'scan-image.image--app--linux-amd64', 'pytest-coverage-to-sonar.project']
  evidence = await evidenceOf(releaseDir, steps, [join(root, 'release.records/syft/project.json')])
})
afterEach(() => rm(root, { recursive: true }))

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

async function make(step: string, ...paths: string[]): Promise<void> {
  for (const path of paths) await put(join(releaseDir, path), path)
  const madeBy = { name: 'syft', version: '1' }
  const files = paths.map(path => ({ path, mediaType: 'text/plain', madeBy, reproducible: 'no' as const }))
  await writeStepRecord(releaseDir, step, { files })
}

const host = testHost()
const confirm = (parts: object = { evidence }) => confirmEvidence({ releaseDir, project, ...parts }, host)

describe('evidence from other jobs', () => {
  test('is what its jobs made: the log says so', async () => {
    expect(evidence.map(({ name }) => name)).toEqual([
      'sbom.cyclonedx.json',
      'sbom.spdx.json',
      'images/app/linux-amd64/vulnerabilities.json',
      'coverage.json',
      'test-results.json',
      'records/generate-sbom.project.json',
      'records/scan-image.image--app--linux-amd64.json',
      'records/pytest-coverage-to-sonar.project.json',
      'records/syft/project.json',
    ])
    expect(await confirm()).toEqual(['evidence: 8 files are as their jobs made them'])
  })

  test('is refused if any one of its files differs or is missing', async () => {
    for (const { name = '', digest } of evidence) {
      const path = evidencePath(releaseDir, name)
      const text = await readFile(path, 'utf8')
      await writeFile(path, '{"files":[]}')
      await expect(confirm()).rejects.toThrow(
        new RegExp(`${JSON.stringify(name)} has SHA-256 [0-9a-f]{64}, but its job made ${digest.sha256}\\.`),
      )
      await rm(path)
      await expect(confirm()).rejects.toThrow(`${JSON.stringify(name)} is missing.`)
      await writeFile(path, text)
    }
    expect(await confirm()).toHaveLength(1)
  })

  test.each([
    'sbom.spdx.json',
    'vulnerabilities.json',
    'vulnerabilities.sarif',
    'directories/api/sbom.cyclonedx.json',
    'images/app/linux-arm64/vulnerabilities.json',
    'test-result.statement.json',
    'tools/other.json',
  ])('is refused if no job says that it made %s', async path => {
    await put(join(releaseDir, path), 'added')
    const given = evidence.filter(({ name }) => name !== path)
    await expect(confirm({ evidence: given })).rejects.toThrow(
      `Could not confirm the evidence: "${path}" was not made by a job whose output \`evidence\` is given. Give the input \`evidence\` the outputs`,
    )
  })

  test('is refused if a foreign record says who made it', async () => {
    await make('zzz', 'sbom.spdx.json')
    await expect(confirm()).rejects.toThrow('"records/zzz.json" was not made by a job')
  })

  test('with two digests of one file is refused: only one job can have made it', async () => {
    const twice = [...evidence, { name: 'coverage.json', digest: { sha256: 'b'.repeat(64) } }]
    await expect(confirm({ evidence: twice })).rejects.toThrow(`but its job made ${'b'.repeat(64)}.`)
  })

  test('is also what commands of the policy printed', async () => {
    await put(join(releaseDir, 'gates/command-fuzz.txt'), 'no crash')
    await expect(confirm()).rejects.toThrow('"gates/command-fuzz.txt" was not made by a job')
  })

  test('names five problems, and all in the details', async () => {
    const failure = await confirm({ evidence: evidence.slice(-1) }).catch(error => error)
    expect(failure.message).toContain('3 more in the details.')
    expect(failure.details.split('\n')).toHaveLength(8)
  })
})

describe('a caller without digests', () => {
  const unconfirmed = 'evidence: NOT compared with digests of the jobs that made it (input evidence: none)'

  test('is told, in the release too', async () => {
    const quiet = testHost()
    expect(await confirmEvidence({ releaseDir, project }, quiet)).toEqual([unconfirmed])
    expect(quiet.lines).toEqual([
      'warning: 8 files of evidence were not compared with digests of the jobs that made them. Give the input `evidence` the outputs `evidence` of all steps that make evidence in other jobs.',
    ])
  })

  test('needs none for what its own job made, unless that has changed since', async () => {
    expect(await confirm({ ownEvidence: evidence })).toEqual(['evidence: 8 files are as their jobs made them'])
    await put(join(releaseDir, 'coverage.json'), 'changed')
    await expect(confirm({ ownEvidence: evidence })).rejects.toThrow('"coverage.json" has SHA-256')
    await expect(confirm({ evidence: [], ownEvidence: evidence })).rejects.toThrow('"coverage.json" has SHA-256')
  })

  test('has what its own job made compared, also beside what came from elsewhere', async () => {
    const own = evidence.filter(({ name }) => name?.includes('coverage'))
    expect(await confirm({ ownEvidence: own })).toEqual([unconfirmed])
    await put(join(releaseDir, 'coverage.json'), 'changed')
    await expect(confirm({ ownEvidence: own })).rejects.toThrow('"coverage.json" has SHA-256')
  })

  test('gets no line if there is no evidence', async () => {
    await rm(root, { recursive: true })
    await mkdir(releaseDir, { recursive: true })
    expect(await confirm({})).toEqual([])
  })
})

test('every kind of evidence that a job can hand over is among what is compared', async () => {
  const compared = evidenceKinds
    .filter(({ requirable }) => requirable !== false)
    .map(({ kind }) => kind)
    .filter(
      kind =>
        ![
          ...['artifacts', 'provenance', 'image-signature', 'signing-events', 'release-index', 'vex'],
          ...['source-records', 'source-summary'],
        ].includes(kind),
    )
    .sort()
  expect(compared).toEqual([
    'build',
    'coverage',
    'gates',
    'hardening',
    'licences',
    'penetration-test',
    'sarif',
    'sbom',
    'security-review',
    'test-results',
    'test-statement',
    'tools',
    'vulnerabilities',
  ])
  await expect(confirmEvidence({ releaseDir, project, evidence: [] }, host)).rejects.toThrow('was not made by a job')
})
