/** @needs tools databases sigstore */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, jest, test } from '@jest/globals'
import { listFiles } from '@release-tools/base'
import { sdist, wheel } from '@release-tools/evidence/testing'
import { configPath } from '@release-tools/project'
import { useSampleDatabases } from '@release-tools/scan/testing'
import type { Job } from '@release-tools/sign/testing'
import * as assembleInputs from '../actions/assemble-release/src/inputs.ts'
import * as assembleRun from '../actions/assemble-release/src/run.ts'
import * as collectInputs from '../actions/collect-artifacts/src/inputs.ts'
import * as collectRun from '../actions/collect-artifacts/src/run.ts'
import * as sbomInputs from '../actions/generate-sbom/src/inputs.ts'
import * as sbomRun from '../actions/generate-sbom/src/run.ts'
import * as scanInputs from '../actions/scan-image/src/inputs.ts'
import * as scanRun from '../actions/scan-image/src/run.ts'
import { step, widget } from './support/release-job.ts'

jest.setTimeout(180_000)

const collect = { name: 'collect-artifacts', ...collectInputs, ...collectRun }
const catalogue = { name: 'generate-sbom', ...sbomInputs, ...sbomRun }
const scan = { name: 'scan-image', ...scanInputs, ...scanRun }
const assemble = { name: 'assemble-release', ...assembleInputs, ...assembleRun }

beforeAll(() => useSampleDatabases())

const gadget = { 'project-directory': 'packages/gadget', 'tag-pattern': 'gadget@{version}' }
const projects = `projects:
  - directory: .
    tag-pattern: v{version}
  - directory: packages/gadget
    tag-pattern: gadget@{version}
`
// The wheel needs nothing, so that pip needs no index.
const env = { GITHUB_REF: 'refs/tags/gadget@2.0.0', PIP_NO_INDEX: '1' }

/** A repository of two Python projects and a service, of which gadget was built. */
async function monorepo(): Promise<Job> {
  const job = await widget({
    '.github/release-policy.yaml': 'version: 1\nevidence:\n  required: [artifacts, sbom, vulnerabilities, tools]\n',
    'packages/gadget/pyproject.toml': '[project]\nname = "Gadget"\nversion = "2.0.0"\n',
    'packages/gadget/CHANGELOG.md': '## 2.0.0\n\n- Everything.\n',
    'packages/gadget/requirements-test.txt': 'idna==3.6\n',
    'services/api/pyproject.toml': '[project]\nname = "api"\nversion = "0.1"\n',
    'services/api/requirements.txt': 'certifi==2024.7.4\n',
    'release/artifacts/gadget-2.0.0-py3-none-any.whl': wheel('gadget', '2.0.0'),
    'release/artifacts/gadget-2.0.0.tar.gz': sdist('gadget', '2.0.0'),
  })
  for (const end of ['-py3-none-any.whl', '.tar.gz']) await rm(join(job.releaseDir, `artifacts/widget-1.2.3${end}`))
  return job
}

async function componentsIn(job: Job, path: string): Promise<string[]> {
  const { components } = JSON.parse(await readFile(join(job.releaseDir, path), 'utf8'))
  const packages = (components as Record<string, string>[]).filter(({ type }) => type !== 'file')
  return packages.map(({ name, version }) => `${name} ${version}`)
}

test('the project that the tag picks is released with evidence of its own, beside that of other directories', async () => {
  const job = await monorepo()
  await writeFile(join(job.workspace, configPath), projects)
  await step(job, collect, {}, env)
  for (const target of ['', 'dir:services/api', 'dir:.']) {
    const inputs = { target, name: target === 'dir:.' ? 'repository' : '' }
    await step(job, catalogue, inputs, env)
    await step(job, scan, inputs, env)
  }
  const { outputs } = await step(job, assemble, { 'dry-run': 'true' }, env)
  expect(outputs).toMatchObject({ tag: 'gadget@2.0.0', version: '2.0.0', verdict: 'pass' })

  const evidence = (await listFiles(job.releaseDir)).filter(path => /sbom\.cyclonedx|vulnerabilities\.json/.test(path))
  expect(evidence).toEqual([
    'directories/api/sbom.cyclonedx.json',
    'directories/api/vulnerabilities.json',
    'directories/repository/sbom.cyclonedx.json',
    'directories/repository/vulnerabilities.json',
    'sbom.cyclonedx.json',
    'tools/sbom.cyclonedx.json',
    'tools/vulnerabilities.json',
    'vulnerabilities.json',
  ])
  expect(await componentsIn(job, 'sbom.cyclonedx.json')).toEqual(['gadget 2.0.0', 'gadget 2.0.0'])
  expect(await componentsIn(job, 'tools/sbom.cyclonedx.json')).toEqual(['idna 3.6'])
  expect(await componentsIn(job, 'directories/api/sbom.cyclonedx.json')).toEqual(['certifi 2024.7.4'])
  expect(await componentsIn(job, 'directories/repository/sbom.cyclonedx.json')).toContain('idna 3.6')
})

test('without the directory of the project, the SBOM of the repository does not pass for that of the wheel', async () => {
  const job = await monorepo()
  await step(job, collect, gadget, env)
  const pattern = { 'tag-pattern': gadget['tag-pattern'] }
  await step(job, catalogue, pattern, env)
  await step(job, scan, pattern, env)
  await expect(step(job, assemble, { ...gadget, 'dry-run': 'true' }, env)).rejects.toThrow(
    'the verdict of the policy is "error": sbom.cyclonedx.json cannot be used: it lists what a directory names, and neither the released "gadget-2.0.0-py3-none-any.whl" nor what that installs: generate-sbom ran without the artifacts.',
  )
})
