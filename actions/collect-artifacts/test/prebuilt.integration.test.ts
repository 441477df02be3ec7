/** @needs tools */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { parseBuild, wholeList } from '@release-tools/evidence'
import { wheel } from '@release-tools/evidence/testing'
import { actionDefaults, inputVariables, uploadArtifact } from '@release-tools/runner/testing'
import { type GitHubDouble, startGitHub, testbed, testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

const { dir } = testbed()
const before = process.env
afterEach(() => {
  process.env = before
})
const doubles: GitHubDouble[] = []
afterAll(() => Promise.all(doubles.map(double => double.stop())))

/** A committed project without Python, and a GitHub with a workflow artifact that has the files. */
async function project(files: Record<string, string | Buffer>) {
  const workspace = realpathSync(mkdtempSync(join(dir, 'workspace-')))
  writeFileSync(join(workspace, 'go.mod'), 'module example.com/tool\n')
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], { cwd: workspace })
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'one')
  const double = await startGitHub({ dir: mkdtempSync(join(dir, 'github-')), repository: 'acme/tool' })
  doubles.push(double)
  const env = { ...double.env, GITHUB_SERVER_URL: 'https://github.com' }
  const dist = mkdtempSync(join(dir, 'dist-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), content)
  }
  process.env = { ...before, ...env, GITHUB_WORKSPACE: dist }
  const paths = Object.keys(files).map(path => join(dist, path))
  return { workspace, env, digest: await uploadArtifact('dist', paths, dist) }
}

async function collect({ workspace, env, digest }: Awaited<ReturnType<typeof project>>, more = {}) {
  process.env = {
    ...before,
    ...env,
    ...inputVariables({ ...actionDefaults('collect-artifacts'), 'files-from': `dist sha256:${digest}` }),
    ...more,
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'acme/tool',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_REF: 'refs/tags/v1.2.3',
  }
  const host = testHost({ workspace, temp: mkdtempSync(join(dir, 'temp-')) })
  return { outputs: await run(read(), host), host }
}

const archive = Buffer.from('an archive')
const program = Buffer.from('a program')

test('files of other jobs are released without a Python package, and the records say that another job built them', async () => {
  const made = await project({ 'linux/tool-linux.tar.gz': archive, 'windows/tool.exe': program })
  const { outputs } = await collect(made)
  const release = join(made.workspace, 'release')
  const names = ['tool-linux.tar.gz', 'tool.exe']
  expect(readdirSync(join(release, 'artifacts')).sort()).toEqual(names)
  const digests = [archive, program].map(sha256)
  const subjects = names.map((name, index) => ({ name, digest: { sha256: digests[index] } }))
  expect(JSON.parse(outputs.subjects ?? '')).toEqual(subjects)
  const document = parseBuild(readFileSync(join(release, 'prebuilt.build.json'), 'utf8'), 'it')
  expect(document.project).toEqual({ name: 'tool', version: '1.2.3', directory: '.' })
  expect(document.artifacts.map(({ path, sha256: digest, proof, from }) => [path, digest, proof, from])).toEqual(
    names.map((name, index) => [`artifacts/${name}`, digests[index], 'unverified', 'another job']),
  )
  const evidence = JSON.parse(outputs.evidence ?? '').map(({ name }: { name: string }) => name)
  expect(evidence).toEqual(['prebuilt.build.json', 'records/prebuilt.json'])
  // In the provenance they are what the build took.
  const lists = JSON.parse(outputs.digests ?? '')
  expect(await wholeList(release, lists, 'dependencies')).toEqual(
    names.map((name, index) => ({
      uri: `pkg:generic/${name}?checksum=sha256:${digests[index]}`,
      digest: { sha256: digests[index] },
    })),
  )
})

test.each<[string, Record<string, string | Buffer>, string]>([
  ['a wheel', { 'tool-1.2.3-py3-none-any.whl': wheel('tool', '1.2.3') }, '"tool-1.2.3-py3-none-any.whl" is a wheel.'],
  ['a name that occurs twice', { 'a/tool.zip': 'a', 'b/tool.zip': 'b' }, 'two files have the name "tool.zip".'],
])('%s is refused, and nothing is taken', async (_, files, message) => {
  const made = await project(files)
  await expect(collect(made)).rejects.toThrow(message)
  expect(existsSync(join(made.workspace, 'release/artifacts'))).toBe(false)
})

test('an artifact with another digest, and a file that the release has already, are refused', async () => {
  const made = await project({ 'tool.zip': 'a' })
  await expect(collect({ ...made, digest: 'b'.repeat(64) })).rejects.toThrow(
    `Could not download the artifact "dist": its digest is not sha256:${'b'.repeat(64)}, which its job returned.`,
  )
  mkdirSync(join(made.workspace, 'release/artifacts'), { recursive: true })
  writeFileSync(join(made.workspace, 'release/artifacts/tool.zip'), 'other')
  await expect(collect(made)).rejects.toThrow(
    'Could not take the files of other jobs: the release has a file "tool.zip" already. Give one of both another name.',
  )
})

test('a zip that was uploaded as it is would be unpacked, so its name is refused before the download', async () => {
  const made = await project({ 'tool.zip': 'a' })
  const given = inputVariables({ 'files-from': `dist sha256:${made.digest}\ntool.zip sha256:${made.digest}` })
  await expect(collect(made, given)).rejects.toThrow(
    'Could not take the files of other jobs: the artifact "tool.zip" has the name of a zip: if it was uploaded with `archive: false`, its content would be released in its place. Upload the zip without `archive: false`, under a name that does not end with `.zip`.',
  )
  expect(existsSync(join(made.workspace, 'release/artifacts'))).toBe(false)
})
