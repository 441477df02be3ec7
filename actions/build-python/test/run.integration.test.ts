/** @needs sbom tools */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { offline, pythonRepository, type RepositoryParts } from '@release-tools/build/testing'
import { parseBuild, readStepRecords } from '@release-tools/evidence'
import { wheel } from '@release-tools/evidence/testing'
import { actionDefaults, inputVariables, uploadArtifact } from '@release-tools/runner/testing'
import { type GitHubDouble, startGitHub, testbed, testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

// pip and compilers run several times in some tests.
jest.setTimeout(5 * 60_000)

const { dir, realWheels } = testbed()
const before = process.env
afterEach(() => {
  process.env = before
})

const doubles: GitHubDouble[] = []
afterAll(() => Promise.all(doubles.map(double => double.stop())))

const workspaceOf = (parts: RepositoryParts = {}) =>
  pythonRepository(realpathSync(mkdtempSync(join(dir, 'workspace-'))), 'flit', parts)

async function build(workspace: string, inputs: Record<string, string> = {}, more: Record<string, string> = {}) {
  const temp = mkdtempSync(join(dir, 'temp-'))
  process.env = {
    ...before,
    ...inputVariables({ ...actionDefaults('build-python'), ...inputs }),
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'acme/widget',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_REF: 'refs/tags/v1.2.0',
    RUNNER_TEMP: temp,
    ...offline(realWheels),
    ...more,
  }
  for (const [name, value] of Object.entries(process.env)) if (value === undefined) delete process.env[name]
  const host = testHost({ workspace, temp })
  const outputs = await run(read(), host)
  return { outputs, host }
}

const both = ['widget-1.2.0-py3-none-any.whl', 'widget-1.2.0.tar.gz']

test('builds the commit twice, and records with what, from what, and that both are equal', async () => {
  const workspace = workspaceOf()
  writeFileSync(join(workspace, 'README.md'), 'edited')
  const { outputs, host } = await build(workspace, { prove: 'true' })
  const artifacts = join(workspace, 'release/artifacts')
  expect(readdirSync(artifacts).sort()).toEqual(both)
  const digests = Object.fromEntries(both.map(name => [name, sha256(readFileSync(join(artifacts, name)))]))
  expect(JSON.parse(outputs.subjects ?? '')).toEqual(both.map(name => ({ name, digest: { sha256: digests[name] } })))
  expect(outputs.proof).toBe('bytes')
  const text = readFileSync(join(workspace, 'release/build.json'), 'utf8')
  const document = parseBuild(text, 'build.json')
  expect(document.artifacts.map(({ path, sha256: digest, proof }) => [path, digest, proof])).toEqual(
    both.map(name => [`artifacts/${name}`, digests[name], 'bytes']),
  )
  expect(document.project).toEqual({ name: 'widget', version: '1.2.0', directory: '.' })
  expect(document.environment.sourcePath).toBe('/tmp/release-tools-widget-1.2.0')
  expect(document.requirements?.from).toBe('requirements-build.txt')
  expect(document.tools.map(({ name }) => name)).toEqual(expect.arrayContaining(['build', 'flit_core', 'pip']))
  // Nothing of this machine or this day is in it: a rebuild gives the same document.
  for (const own of [dir, workspace, new Date().toISOString().slice(0, 10)]) expect(text).not.toContain(own)
  const names = JSON.parse(outputs.evidence ?? '').map(({ name }: { name: string }) => name)
  expect(names).toEqual(['build.json', 'licences.txt', 'records/build-python.json'])
  const { files } = await readStepRecords(join(workspace, 'release'))
  expect(files.map(({ path, madeBy, reproducible }) => [path, madeBy.name, madeBy.version, reproducible])).toEqual([
    ...both.map(name => [`artifacts/${name}`, 'build', '1.6.1', 'unverified']),
    ['build.json', 'release-tools', '1.0.0', 'bytes'],
    ['licences.txt', 'release-tools', '1.0.0', 'no'],
  ])
  expect(readFileSync(join(workspace, 'release/licences.txt'), 'utf8')).toContain('\nwidget 1.2.0\n  Licence: ')
  expect(host.lines).toContain(
    'warning: The commit is built. These changes in the work tree are not part of it: "README.md".',
  )
  const [summary = ''] = host.summaries
  expect(summary).toContain('### Build of widget 1.2.0')
  expect(summary.match(/✅ same bytes/g)).toHaveLength(2)
  expect(summary).toContain('The second build had another clone, home directory,')
  expect(existsSync('/tmp/release-tools-widget-1.2.0')).toBe(false)
})

/** A GitHub with a workflow artifact that has one wheel: the variables of its jobs, and the digest of the artifact. */
async function uploaded(file: string, bytes: Buffer) {
  const double = await startGitHub({ dir: mkdtempSync(join(dir, 'github-')), repository: 'acme/widget' })
  doubles.push(double)
  const jobEnv = { ...double.env, GITHUB_SERVER_URL: 'https://github.com' }
  const directory = mkdtempSync(join(dir, 'wheelhouse-'))
  writeFileSync(join(directory, file), bytes)
  process.env = { ...before, ...jobEnv, GITHUB_WORKSPACE: directory }
  return { jobEnv, digest: await uploadArtifact('wheels', [join(directory, file)], directory) }
}

test('wheels of other jobs are taken by digest, checked, and never changed or built again', async () => {
  const workspace = workspaceOf()
  const bytes = wheel('widget', '1.2.0')
  const { jobEnv, digest } = await uploaded('widget-1.2.0-cp311-cp311-linux_x86_64.whl', bytes)
  const { outputs, host } = await build(workspace, { 'wheels-from': `wheels sha256:${digest}` }, jobEnv)
  const names = ['widget-1.2.0-cp311-cp311-linux_x86_64.whl', 'widget-1.2.0.tar.gz']
  expect(readdirSync(join(workspace, 'release/artifacts')).sort()).toEqual(names)
  expect(readFileSync(join(workspace, 'release/artifacts', names[0] ?? ''))).toEqual(bytes)
  expect(outputs.proof).toBe('unverified')
  const { artifacts } = parseBuild(readFileSync(join(workspace, 'release/build.json'), 'utf8'), 'build.json')
  expect(artifacts.map(({ proof, from }) => [proof, from])).toEqual([
    ['unverified', 'another job'],
    ['unverified', undefined],
  ])
  expect(host.lines.join('\n')).toMatch(/warning: PyPI or an installer would refuse widget-1.2.0-cp311.*linux_x86_64/)
})

test.each([
  [['one/widget-1.2.0-py3-none-any.whl', 'two/widget-1.2.0-py3-none-any.whl'], 'two wheels have the name'],
  [['one/widget-1.2.0.tar.gz'], '"one/widget-1.2.0.tar.gz" is not a wheel.'],
])('wheels in %j are refused, and nothing is released', async (paths, message) => {
  const workspace = workspaceOf()
  for (const path of paths) {
    mkdirSync(join(workspace, 'wheels', path, '..'), { recursive: true })
    writeFileSync(join(workspace, 'wheels', path), wheel('widget', '1.2.0'))
  }
  await expect(build(workspace, { wheels: 'wheels' })).rejects.toThrow(message)
  expect(existsSync(join(workspace, 'release'))).toBe(false)
})

test('a secret in a distribution stops the release, and is nowhere in the message', async () => {
  const secret = `AKIA${'IOSFODNN7EXAMPLF'}`
  const workspace = workspaceOf({ files: { 'src/widget/settings.py': `key = "${secret}"\n` } })
  const error = await build(workspace).catch(thrown => thrown)
  expect(String(error.message)).toMatch(
    /has in .*widget\/settings.py, line 1, what looks like a secret \(AWS Access Key ID\)/,
  )
  expect(`${error.message}${error.details}`).not.toContain(secret)
  expect(existsSync(join(workspace, 'release'))).toBe(false)
})

test('an input that contradicts the configuration is refused with both places', async () => {
  const workspace = workspaceOf({ files: { '.github/release-tools.yaml': 'python:\n  prove: true\n' } })
  await expect(build(workspace, { prove: 'false' })).rejects.toThrow(
    'Could not use the input "prove": it is false, but .github/release-tools.yaml, line 2 says true. Remove one of them.',
  )
  await expect(build(workspaceOf(), { 'project-directory': 'src' })).rejects.toThrow(
    'Could not build the Python project: the directory "src" has no Python project.',
  )
})
