/** @needs tools sigstore registry */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, jest, test } from '@jest/globals'
import { sha256File } from '@release-tools/base'
import { wheel } from '@release-tools/evidence/testing'
import { FailedWithOutputs } from '@release-tools/host'
import { collect } from '@release-tools/release'
import { makeKeyPair } from '@release-tools/sign/testing'
import { type GitHubDouble, sampleClaims } from '@release-tools/testbed'
import { gitHub, step, widget } from '../../../test/support/release-job.ts'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

jest.setTimeout(120_000)

const assemble = { name: 'assemble-release', read, run }
const dry = { 'dry-run': 'true' }

const doubles: GitHubDouble[] = []
afterAll(() => Promise.all(doubles.map(double => double.stop())))

async function collected(files: Record<string, string | Buffer> = {}) {
  const job = await widget(files)
  await collect(job.releaseDir, [])
  return job
}

test('gives digest, path and verdict of what it wrote, and says what the commit fixes', async () => {
  const fixes =
    'advisories:\n  - {summary: A hole, description: x, severity: high, cve: CVE-2027-12345, packages: [{ecosystem: pip, name: widget, affected: "< 1.2.3"}]}\n'
  const job = await collected({
    '.github/release-policy.yaml': 'version: 1\nevidence:\n  required: []\n',
    '.github/advisories/1.2.3.yaml': fixes,
  })
  const { outputs } = await step(job, assemble, dry)
  expect(outputs).toEqual({
    tag: 'v1.2.3',
    version: '1.2.3',
    verdict: 'pass',
    'manifest-sha256': await sha256File(join(job.releaseDir, 'manifest.yaml')),
    tarball: 'release-v1.2.3.tar.gz',
    'signing-events': join(job.workspace, 'release-signing-events.jsonl'),
  })
  expect((await readFile(join(job.workspace, String(outputs.tarball)))).subarray(0, 2).toString('hex')).toBe('1f8b')
  const written = (name: string) => readFile(join(job.releaseDir, name), 'utf8')
  expect(await written('advisories.yaml')).toBe(fixes)
  expect(await written('release.md')).toContain(
    '- Fixes [`CVE-2027-12345`](https://www.cve.org/CVERecord?id=CVE-2027-12345), high: A hole.',
  )
  expect(await written('advisories.openvex.json')).toContain('"pkg:pypi/widget@1.2.3"')
  for (const name of ['advisories.yaml', 'advisories.openvex.json', 'advisories.sarif', 'release.html'])
    expect(await written('manifest.yaml')).toContain(`path: "${name}"\n`)
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

/** A job without a changelog that signs with a key, on a GitHub with a tag that has a message. */
async function withoutChangelog(message: string) {
  const { key, pub, password } = await makeKeyPair()
  const policy = 'version: 1\nevidence:\n  required: []\n'
  const job = await collected({ 'keys/cosign.pub': pub, '.github/release-policy.yaml': policy })
  await rm(join(job.workspace, 'CHANGELOG.md'))
  const tokens = { writer: { contents: 'write' }, reader: { contents: 'read' } } as const
  const { double, env } = await gitHub(tokens)
  doubles.push(double)
  double.repository.tags.set('v1.2.3', { commit: String(sampleClaims.sha), annotated: true, message })
  double.repository.merged[4] = 'Faster <b>&</b> ```'
  const notes = async (inputs: Record<string, string>, token = 'writer') => {
    const more = { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: password, GITHUB_TOKEN: token }
    const { host } = await step(job, assemble, { transparency: 'none', ...inputs }, { ...env, ...more })
    const text = await readFile(join(job.releaseDir, 'release.md'), 'utf8')
    return { changes: text.replace(/^# widget 1\.2\.3\n+|## Install[\s\S]*$/g, '').trim(), lines: host.lines }
  }
  return { job, double, notes }
}

test('the list of changes comes from the source that `notes-from` names', async () => {
  const { job, double, notes } = await withoutChangelog('v1.2.3\n\n# Big\n\n- Fast, see [how](docs/a.md).\n\n```\nopen')
  const base = 'https://github.com/acme/widget/blob/v1.2.3/'
  const ofTag = `### Big\n\n- Fast, see [how](${base}docs/a.md).\n\n\`\`\`\nopen\n\`\`\``
  const automatic = await notes({})
  expect(automatic.changes).toBe(ofTag)
  expect(automatic.lines).toContain('notice: There is no changelog, so the notes have the message of the tag v1.2.3.')
  expect((await notes({ 'notes-from': 'tag-message' }, 'reader')).changes).toBe(ofTag)
  expect((await notes({ 'notes-from': 'generated' })).changes).toBe(
    "### What's Changed\n\n* Faster &lt;b&gt;&amp;&lt;/b&gt; \\`\\`\\` by @octocat in <https://github.com/acme/widget/pull/4>\n\n**Full Changelog**: <https://github.com/acme/widget/commits/v1.2.3>",
  )
  await mkdir(join(job.workspace, 'news'))
  await writeFile(join(job.workspace, 'news/1.2.3.md'), '# Widget 1.2.3\n\nSee [all](all.md).\n')
  expect((await notes({ 'notes-from': 'file:news/{version}.md' })).changes).toBe(`See [all](${base}news/all.md).`)
  expect(double.errors()).toEqual([])
})

test('a token that may only read cannot let GitHub generate notes', async () => {
  const { notes } = await withoutChangelog('v1.2.3')
  await expect(notes({ 'notes-from': 'generated' }, 'reader')).rejects.toThrow(
    'Could not let GitHub generate the notes of v1.2.3: the token lacks the permission contents: write (GitHub reported: Resource not accessible by integration). Add this to the job:\npermissions:\n  contents: write',
  )
})

test('a source on GitHub needs a token, also if the file names it; a dry run asks nobody', async () => {
  const { job, notes } = await withoutChangelog('v1.2.3')
  const noToken = 'Could not use the input "github-token": it is empty.'
  await expect(notes({ 'notes-from': 'tag-message' }, '')).rejects.toThrow(noToken)
  await writeFile(join(job.workspace, '.github/release-tools.yaml'), 'notes-from: generated\n')
  await expect(notes({}, '')).rejects.toThrow(noToken)
  await expect(notes({ 'notes-from': 'auto' })).rejects.toThrow(
    'Could not use the input "notes-from": it is "auto", and "notes-from" is "generated" in .github/release-tools.yaml, line 1.',
  )
  expect((await notes(dry, '')).lines).toContain(
    'GitHub generates the list of changes when `assemble-release` makes the release.',
  )
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
