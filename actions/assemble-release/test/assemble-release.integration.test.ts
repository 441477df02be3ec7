/** @needs tools sigstore registry */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { sha256File } from '@release-tools/base'
import { wheel } from '@release-tools/evidence/testing'
import { FailedWithOutputs } from '@release-tools/host'
import { collect } from '@release-tools/release'
import { step, widget } from '../../../test/support/release-job.ts'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

jest.setTimeout(120_000)

const assemble = { name: 'assemble-release', read, run }
const dry = { 'dry-run': 'true' }

async function collected(files: Record<string, string | Buffer> = {}) {
  const job = await widget(files)
  await collect(job.releaseDir, [])
  return job
}

test('gives digest, path and verdict of what it wrote', async () => {
  const job = await collected({ '.github/release-policy.yaml': 'version: 1\nevidence:\n  required: []\n' })
  const { outputs } = await step(job, assemble, dry)
  expect(outputs).toEqual({
    tag: 'v1.2.3',
    version: '1.2.3',
    verdict: 'pass',
    'manifest-sha256': await sha256File(join(job.releaseDir, 'manifest.yaml')),
    tarball: 'release-v1.2.3.tar.gz',
  })
  expect((await readFile(join(job.workspace, String(outputs.tarball)))).subarray(0, 2).toString('hex')).toBe('1f8b')
})

test('a verdict other than pass fails it, after everything is written and with its outputs', async () => {
  const job = await collected({ '.github/release-policy.yaml': 'version: 1\n' })
  const failure = await step(job, assemble, dry).catch(error => error)
  expect(failure).toBeInstanceOf(FailedWithOutputs)
  expect(failure.message).toContain(
    'Could not release v1.2.3: the verdict of the policy is "fail": The policy requires sbom, but there is no SBOM. Run generate-sbom. The policy requires vulnerabilities, but nothing was scanned. Run scan-image. The policy requires provenance, but nothing says how the release was built. Run slsa-provenance. Fix what the reasons name, or add a dated exception to the policy.',
  )
  const manifest = await sha256File(join(job.releaseDir, 'manifest.yaml'))
  expect(failure.outputs).toMatchObject({ verdict: 'fail', 'manifest-sha256': manifest })
})

test('a wheel of another version than the tag is refused before anything is signed', async () => {
  const job = await collected({ 'release/artifacts/widget-1.2.4-py3-none-any.whl': wheel('widget', '1.2.4') })
  await expect(step(job, assemble, dry)).rejects.toThrow(
    'Could not release "widget-1.2.4-py3-none-any.whl": its METADATA has the version "1.2.4", but the tag v1.2.3 has "1.2.3".',
  )
  await expect(readFile(join(job.releaseDir, 'manifest.yaml'))).rejects.toThrow('ENOENT')
})

test('a dry run of a project whose build computes the version takes that of the wheel', async () => {
  const version = '1.2.4.dev2+g0123456'
  const job = await collected({
    '.github/release-policy.yaml': 'version: 1\nevidence:\n  required: []\n',
    'pyproject.toml': '[project]\nname = "widget"\ndynamic = ["version"]\n',
    'CHANGELOG.md': '## Unreleased\n\n- Soon.\n',
    'release/artifacts/widget-1.2.3-py3-none-any.whl': '',
    'release/artifacts/widget-1.2.3.tar.gz': '',
    [`release/artifacts/widget-${version}-py3-none-any.whl`]: wheel('widget', version),
  })
  for (const name of ['widget-1.2.3-py3-none-any.whl', 'widget-1.2.3.tar.gz'])
    await rm(join(job.releaseDir, 'artifacts', name))
  await rm(join(job.workspace, 'release.records'), { recursive: true, force: true })
  await collect(job.releaseDir, [])
  const { outputs } = await step(job, assemble, dry, { GITHUB_REF: 'refs/pull/1/merge' })
  expect(outputs).toMatchObject({ tag: `v${version}`, version, verdict: 'pass' })
  expect(await readFile(join(job.releaseDir, 'release.md'), 'utf8')).toContain('- Soon.')
})

test('a template and a policy that were named must be there', async () => {
  const job = await collected()
  await expect(step(job, assemble, { ...dry, template: 'notes.md' })).rejects.toThrow(
    'Could not read the template notes.md: no such file. Check the input `template`.',
  )
  await expect(step(job, assemble, { ...dry, policy: 'policy.yml' })).rejects.toThrow(
    'Could not read the policy policy.yml: no such file.',
  )
})
