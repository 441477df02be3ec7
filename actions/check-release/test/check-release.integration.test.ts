/** @needs tools */
import { afterAll, expect, jest, test } from '@jest/globals'
import { type GitHubDouble, sampleClaims } from '@release-tools/testbed'
import { gitHub, step, widget } from '../../../test/support/release-job.ts'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

jest.setTimeout(60_000)

const check = { name: 'check-release', read, run }
const doubles: GitHubDouble[] = []
afterAll(() => Promise.all(doubles.map(double => double.stop())))

async function github() {
  const started = await gitHub()
  doubles.push(started.double)
  return started
}

test('a tag with its version and its section in the changelog', async () => {
  const { env, double } = await github()
  const { outputs, host } = await step(await widget(), check, {}, env)
  expect(outputs).toEqual({ tag: 'v1.2.3', version: '1.2.3' })
  expect(host.lines).toEqual([`v1.2.3 can be released from ${sampleClaims.sha}.`])
  expect(double.log().filter(({ method }) => method !== 'GET')).toEqual([])
})

test('a branch is no release', async () => {
  await expect(step(await widget(), check, {}, { GITHUB_REF: 'refs/heads/main', GITHUB_TOKEN: 'x' })).rejects.toThrow(
    'Could not find the tag to release: this run was started by refs/heads/main, not by a tag. Start it by pushing a tag, set the input `tag`, or set `dry-run: true`.',
  )
})

test('no changelog, and one without the version', async () => {
  const job = await widget({ 'CHANGELOG.md': '# Changelog\n' })
  const env = { GITHUB_TOKEN: 'x' }
  await expect(step(job, check, {}, env)).rejects.toThrow(
    'Could not read the section of 1.2.3 in CHANGELOG.md: it does not exist.',
  )
  await expect(step(job, check, { changelog: 'CHANGES.md' }, env)).rejects.toThrow(
    'Could not read the changelog CHANGES.md: no such file. Write one as keepachangelog.com describes, or set the input `changelog`.',
  )
})

test('another version in pyproject.toml, and a tag that moved', async () => {
  const { env, double } = await github()
  const other = await widget({ 'pyproject.toml': '[project]\nname = "widget"\nversion = "1.2.4"\n' })
  await expect(step(other, check, {}, env)).rejects.toThrow(
    'Could not release v1.2.3: pyproject.toml has the version "1.2.4".',
  )
  double.repository.tags.set('v1.2.3', { commit: 'e'.repeat(40), annotated: true })
  await expect(step(await widget(), check, {}, env)).rejects.toThrow(
    `the tag points at ${'e'.repeat(40)}, but this run built ${sampleClaims.sha}.`,
  )
})

test('a dry run of a project whose build computes the version', async () => {
  const dynamic = await widget({ 'pyproject.toml': '[project]\nname = "widget"\ndynamic = ["version"]\n' })
  const branch = { GITHUB_REF: 'refs/pull/1/merge', GITHUB_TOKEN: 'x' }
  await expect(step(dynamic, check, { 'dry-run': 'true' }, branch)).rejects.toThrow(
    'Could not find the tag to release: this dry run was started by refs/pull/1/merge, and pyproject.toml has no version, because the build computes it. Set the input `tag` to the tag that comes next, for example v1.2.0.',
  )
})

test('a dry run checks the next tag and asks nobody', async () => {
  const { env, double } = await github()
  const branch = { ...env, GITHUB_REF: 'refs/pull/1/merge' }
  const { outputs, host } = await step(await widget(), check, { 'dry-run': 'true' }, branch)
  expect(outputs).toEqual({ tag: 'v1.2.3', version: '1.2.3' })
  expect(host.lines).toEqual([`v1.2.3 can be released from ${sampleClaims.sha} (dry run).`])
  expect(double.log()).toEqual([])
})
