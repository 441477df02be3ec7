/** @needs tools */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type GatesDocument, parseGates } from '@release-tools/evidence'
import { storeArtifact } from '@release-tools/runner'
import type { Job } from '@release-tools/sign/testing'
import { type GitHubDouble, testHost } from '@release-tools/testbed'
import { gitHub, step, widget } from '../../../test/support/release-job.ts'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

jest.setTimeout(60_000)

const check = { name: 'check-release', read, run }
let double: GitHubDouble
let env: Record<string, string>
let digest: string

const documentOf = async ({ releaseDir }: Job): Promise<GatesDocument> =>
  parseGates(await readFile(join(releaseDir, 'gates.json'), 'utf8'), 'gates.json')
const namesOf = ({ gates }: GatesDocument) => [...new Set(gates.map(({ gate }) => gate.replace(/:.*/, '')))]
const askingServer = ({ gates }: GatesDocument) =>
  gates.filter(({ evidence }) => evidence.some(({ source }) => source.startsWith('GET /repos/')))

beforeAll(async () => {
  ;({ double, env } = await gitHub())
  const job = await widget()
  const { outputs } = await step(job, check, { 'dry-run': 'true', 'share-gates': 'true' }, env)
  digest = String(outputs.gates)
  expect(digest).toBe(sha256(await readFile(join(job.releaseDir, 'gates.json'))))
  expect(askingServer(await documentOf(job))).not.toEqual([])
})
afterAll(() => double.stop())

/** A job without a token, which can ask the server nothing. */
const later = (job: Job, gates: string, more = {}) =>
  step(job, check, { 'dry-run': 'true', 'github-token': '', gates }, { ...env, ...more })

test('a job that can ask the server nothing takes over what an earlier one found', async () => {
  const [alone, job] = [await widget(), await widget()]
  await step(alone, check, { 'dry-run': 'true', 'github-token': '' }, env)
  expect(askingServer(await documentOf(alone))).toEqual([])
  const { outputs } = await later(job, digest)
  const document = await documentOf(job)
  expect(askingServer(document)).not.toEqual([])
  expect(outputs.gates).toBe(sha256(await readFile(join(job.releaseDir, 'gates.json'))))
  expect(namesOf(document)).toEqual(namesOf(await documentOf(alone)))
})

test('a document that nobody shared, one that was replaced on its way, and one about another tag are refused', async () => {
  await expect(later(await widget(), 'a'.repeat(64))).rejects.toThrow(`gates-${'a'.repeat(64)}`)
  const forger = await widget()
  await writeFile(join(forger.releaseDir, 'gates.json'), '{}')
  const forged = 'b'.repeat(64)
  await forger.run(() => storeArtifact(`gates-${forged}`, forger.releaseDir, testHost()), env)
  await expect(later(await widget(), forged)).rejects.toThrow(
    `Could not take over the gates ${forged}: the artifact has gates.json with the SHA-256 ${sha256('{}')}.`,
  )
  const changelog = '# Changelog\n\n## 2.0.0\n\n- All.\n'
  const other = await widget({
    'pyproject.toml': '[project]\nname = "widget"\nversion = "2.0.0"\n',
    'CHANGELOG.md': changelog,
  })
  await expect(later(other, digest, { GITHUB_REF: 'refs/heads/main' })).rejects.toThrow(
    'Could not take over the gates of an earlier job: they are about another tag: v1.2.3, and this job is about v2.0.0.',
  )
})
