/** @needs tools */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { cli } from '@release-tools/cli/testing'
import { sdist, wheel } from '@release-tools/evidence/testing'
import { makeKeyPair, newJob, withEnv } from '@release-tools/sign/testing'
import { sampleClaims, testbed, testHost } from '@release-tools/testbed'
import { findTool } from '@release-tools/tools'
import * as assembleInputs from '../actions/assemble-release/src/inputs.ts'
import * as assembleRun from '../actions/assemble-release/src/run.ts'
import * as checkInputs from '../actions/check-release/src/inputs.ts'
import * as checkRun from '../actions/check-release/src/run.ts'
import * as collectInputs from '../actions/collect-artifacts/src/inputs.ts'
import * as collectRun from '../actions/collect-artifacts/src/run.ts'
import { commandBlocks } from '../scripts/shared/commands.ts'
import { RecordedRepository } from './support/recorded-repository.ts'
import { attest, step } from './support/release-job.ts'

// Real signatures, on machines that do other things as well.
jest.setTimeout(120_000)

const check = { name: 'check-release', ...checkInputs, ...checkRun }
const collect = { name: 'collect-artifacts', ...collectInputs, ...collectRun }
const assemble = { name: 'assemble-release', ...assembleInputs, ...assembleRun }

const folder = mkdtempSync(join(testbed().dir, 'slsa-story-'))
const before = process.cwd()
const path = 'docs/tasks/slsa-from-source-to-use.md'
const page = readFileSync(path, 'utf8')
const [checked = '', verify = '', pass = '', evidence = ''] = commandBlocks(path).flatMap(({ commands }) => commands)
/** The policies of the page: that of the project, and that of who uses the release. */
const [projectPolicy = '', usersPolicy = ''] = [...page.matchAll(/```yaml\n([^`]*)```/g)].map(([, text = '']) => text)
let repository: RecordedRepository
let summary = ''

beforeAll(async () => {
  const keys = await makeKeyPair()
  repository = await RecordedRepository.start(join(folder, 'github'), keys)
  await repository.push({ ...project('1.2.2'), '.github/cosign.pub': keys.pub })
  await repository.tag('v1.2.2')
  await repository.push(project('1.2.3'))
  await repository.tag('v1.2.3')
  summary = await release('1.2.3', 'download')
  await repository.push({ 'widget.py': 'quick = True\n' }, false)
  await repository.push(project('1.2.4'))
  await repository.tag('v1.2.4')
  await release('1.2.4', 'direct')
  writeFileSync(join(folder, 'cosign.pub'), keys.pub)
  writeFileSync(join(folder, 'deploy-policy.yaml'), usersPolicy)
})
afterAll(async () => {
  process.chdir(before)
  await repository.double.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The files of the project in a version. */
function project(version: string): Record<string, string> {
  return {
    'pyproject.toml': `[project]\nname = "widget"\nversion = "${version}"\n`,
    'CHANGELOG.md': `# Changelog\n\n## ${version}\n\n- Fast.\n`,
    '.github/release-policy.yaml': projectPolicy,
  }
}

/** Goes through the checklist, attests and assembles, as the jobs of the workflow do. Returns what the checklist showed in the summary. */
async function release(version: string, name: string): Promise<string> {
  const tag = `v${version}`
  const [job, { head }] = [await newJob(), repository]
  await repository.checkOut(job)
  for (const [file, bytes] of [
    [`widget-${version}-py3-none-any.whl`, wheel('widget', version)],
    [`widget-${version}.tar.gz`, sdist('widget', version)],
  ] as const) {
    const whole = join(job.releaseDir, 'artifacts', file)
    mkdirSync(dirname(whole), { recursive: true })
    writeFileSync(whole, bytes)
  }
  const { COSIGN_PRIVATE_KEY, COSIGN_PASSWORD, ...plain } = repository.env('release')
  const env = { ...plain, GITHUB_REF: `refs/tags/${tag}` }
  const { host } = await step(job, check, {}, env)
  const { outputs } = await step(job, collect, {}, env)
  const key = { COSIGN_PRIVATE_KEY, COSIGN_PASSWORD }
  const options = {
    ...{ signing: { kind: 'key' as const }, transparency: 'none' as const, serverUrl: 'https://github.com' },
    ...{ cosign: await findTool('cosign', testHost()), retries: { attempts: 1, baseMs: 1, maxMs: 1 } },
  }
  const claims = { ...sampleClaims, sha: head, ref: `refs/tags/${tag}`, workflow_sha: head }
  await job.run(() => attest(job, String(outputs.subjects), options, claims), key)
  await step(job, assemble, { transparency: 'none' }, { ...env, ...key })
  await cp(job.releaseDir, join(folder, name), { recursive: true })
  if (name === 'download') await cp(job.workspace, join(folder, 'widget'), { recursive: true })
  return host.summaries.join('\n')
}

/** Runs a command of the page in a folder, on a machine without a token. */
function run(command: string, where = '.') {
  process.chdir(join(folder, where))
  const names = ['GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_API_URL', 'GH_HOST', 'GH_ENTERPRISE_TOKEN']
  const none = Object.fromEntries(names.map(name => [name, undefined]))
  return withEnv(none, () => cli(command.split(/\s+/).slice(1)))
}

/** The lines of a report that the page shows, without the rest of a sentence. */
function shown(index: number): string[] {
  const [, text = ''] = [...page.matchAll(/```text\n([^`]*)```/g)][index] ?? []
  expect(text).not.toBe('')
  return text.trimEnd().split('\n')
}

test('the checklist in the clone says the level that the commit will have, and so does that of the run', async () => {
  const { code, out } = await run(checked, 'widget')
  for (const line of shown(0)) expect(out).toContain(line)
  expect(code).toBe(0)
  expect(summary).toContain('SLSA Source L4.')
})

test('the policy of the page accepts the release, and not the one with a direct push', async () => {
  const [good, bad] = [await run(verify), await run(verify.replace('download', 'direct'))]
  for (const line of shown(1)) expect(good.out).toContain(line)
  for (const line of shown(2)) expect(bad.out).toContain(line)
  expect([good.code, bad.code]).toEqual([0, 1])
  const sources = ['download', 'direct'].map(name =>
    JSON.parse(readFileSync(join(folder, name, 'source.json'), 'utf8')),
  )
  // No push before the last release counts: it published nothing, so that the checklist says which tag that was.
  expect(sources).toMatchObject([{ pushes: 1 }, { pushes: 2, previous: sources[0].commit }])
})

test('the summary for others has both levels, and names the Source VSA', async () => {
  expect((await run(pass)).code).toBe(0)
  expect(JSON.parse(readFileSync(join(folder, 'vsa.json'), 'utf8')).predicate).toMatchObject({
    verifiedLevels: ['SLSA_BUILD_LEVEL_1', 'SLSA_SOURCE_LEVEL_4'],
    inputAttestations: expect.arrayContaining([expect.objectContaining({ uri: 'source-summary.intoto.jsonl' })]),
  })
})

test('the report names the file that shows each requirement of the Source track', async () => {
  const { code, out } = await run(evidence, 'widget')
  for (const line of shown(3)) expect(out).toContain(line)
  expect(code).toBe(0)
  const requirements = [...out.matchAll(/^(\w+) +\S+ \(Source L\d\)$/gm)].map(([, state]) => state)
  expect(requirements.length).toBeGreaterThan(10)
})

test('nothing that the jobs asked of the server was against its description', () => {
  expect(repository.double.errors()).toEqual([])
})
