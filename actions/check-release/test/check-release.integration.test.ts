/** @needs tools */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { parseGates } from '@release-tools/evidence'
import { type GitHubDouble, sampleClaims } from '@release-tools/testbed'
import { gitHub, step, widget as without } from '../../../test/support/release-job.ts'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

jest.setTimeout(60_000)

/** A widget with a test. */
const widget = (files: Record<string, string> = {}) => without({ 'tests/test_widget.py': '', ...files })
const check = { name: 'check-release', read, run }
const doubles: GitHubDouble[] = []
afterAll(() => Promise.all(doubles.map(double => double.stop())))

async function github() {
  const started = await gitHub()
  doubles.push(started.double)
  return started
}

/** What the workflow gets to know of the widget. */
const widgetFacts = {
  ...{ directory: '.', 'python-version': undefined, 'has-python': 'true', 'has-artifacts': 'true' },
  ...{ images: '[]', 'image-artifacts': '', pythons: '[{"key":0,"version":"","name":"python"}]' },
  ...{ 'python-jobs': 'python', 'python-artifacts': 'tests-python', stores: '', index: 'false' },
  gates: expect.stringMatching(/^[0-9a-f]{64}$/),
  result: 'pass',
  evidence: expect.stringMatching(
    /^\[\{"name":"gates\.json","digest":\{"sha256":"[0-9a-f]{64}"\}\},\{"name":"records\/check-release\.json",/,
  ),
}

test('a tag with its version and its section in the changelog', async () => {
  const { env, double } = await github()
  const { outputs, host } = await step(await widget(), check, {}, env)
  expect(outputs).toEqual({ ...widgetFacts, tag: 'v1.2.3', version: '1.2.3' })
  expect(host.lines).toEqual([`v1.2.3 can be released from ${sampleClaims.sha}.`])
  expect(double.log().filter(({ method }) => method !== 'GET')).toEqual([])
})

test('what the gates found is evidence of the release', async () => {
  const { env } = await github()
  const job = await widget()
  const { outputs, host } = await step(job, check, {}, env)
  const text = await readFile(join(job.releaseDir, 'gates.json'), 'utf8')
  expect(parseGates(text, 'gates.json')).toMatchObject({
    repository: 'https://github.com/acme/widget',
    commit: sampleClaims.sha,
    ...{ tag: 'v1.2.3', version: '1.2.3' },
  })
  expect(JSON.parse(String(outputs.evidence))[0]).toEqual({ name: 'gates.json', digest: { sha256: sha256(text) } })
  expect(host.summaries.join('\n')).toContain('### ✅ v1.2.3 can be released\n')
})

test('directory and version of Python are those of the project that the tag picks', async () => {
  const files = {
    '.github/release-tools.yaml':
      'projects:\n  - { directory: gadget, tag-pattern: "g{version}" }\n  - { directory: widget, tag-pattern: "v{version}" }\n',
    'gadget/pyproject.toml': '[project]\nname = "gadget"\nversion = "3.0"\n',
    'widget/pyproject.toml': '[project]\nname = "widget"\nversion = "1.2.3"\n',
    'widget/.python-version': '3.13\n',
  }
  const { env } = await github()
  const { outputs } = await step(await widget(files), check, {}, env)
  expect(outputs).toMatchObject({ tag: 'v1.2.3', version: '1.2.3', directory: 'widget', 'python-version': '3.13' })
})

describe('the versions of Python of a matrix', () => {
  const versions = async (files: Record<string, string>, make = widget) => {
    const { env } = await github()
    const { outputs, host } = await step(await make(files), check, { 'dry-run': 'true' }, env)
    return { outputs, pythons: JSON.parse(String(outputs.pythons)), said: host.lines.join('\n') }
  }

  test('are all that the configuration names, once each', async () => {
    const { outputs, pythons } = await versions({
      '.github/release-tools.yaml':
        'python:\n  versions: ["3.13", "3.10", "3.13", "3.13t", "pypy3.11"]\nstores: ["directory:a", "s3://b/c?region=d"]\n',
      '.github/index-root.json': '{}',
    })
    expect(pythons).toEqual([
      { key: 0, version: '3.13', name: 'py3.13' },
      { key: 1, version: '3.10', name: 'py3.10' },
      { key: 2, version: '3.13t', name: 'py3.13t' },
      { key: 3, version: 'pypy3.11', name: 'pypy3.11' },
    ])
    expect(outputs).toMatchObject({
      'python-version': '3.13',
      'python-jobs': 'py3.13\npy3.10\npy3.13t\npypy3.11',
      'python-artifacts': 'tests-py3.13\ntests-py3.10\ntests-py3.13t\ntests-pypy3.11',
      stores: 'directory:a\ns3://b/c?region=d',
      index: 'true',
    })
  })

  // A range such as requires-python says what may work, and not what is meant to be tested.
  test('are the one that is there if nothing names any, whatever requires-python and classifiers allow', async () => {
    const project =
      '[project]\nname = "widget"\nversion = "1.2.3"\nrequires-python = ">=3.9"\nclassifiers = ["Programming Language :: Python :: 3.9"]\n'
    const { pythons } = await versions({ 'pyproject.toml': project })
    expect(pythons).toEqual([{ key: 0, version: '', name: 'python' }])
  })

  test('are none without tests, which the log says', async () => {
    const { pythons, said } = await versions({ 'tests/data.py': '' }, without)
    expect(pythons).toEqual([])
    expect(said).toContain(
      'notice: The project has no tests: . has no file test_*.py or *_test.py. A release of it has no test',
    )
    expect((await versions({})).said).not.toContain('no tests')
  })

  test('are there if the configuration names tests, or pytest other files', async () => {
    const one = [{ key: 0, version: '', name: 'python' }]
    expect((await versions({ '.github/release-tools.yaml': 'tests: [checks]\n' }, without)).pythons).toEqual(one)
    expect((await versions({ 'pytest.ini': '[pytest]\npython_files = check_*.py\n' }, without)).pythons).toEqual(one)
  })
})

describe('the images of a matrix', () => {
  const images = async (files: Record<string, string>, inputs = {}, more = {}) => {
    const { env } = await github()
    const { outputs } = await step(await widget(files), check, { 'dry-run': 'true', ...inputs }, { ...env, ...more })
    return { ...outputs, images: JSON.parse(String(outputs.images)) }
  }
  const several = {
    '.github/release-tools.yaml':
      'images:\n  - { name: web, dockerfile: web.Dockerfile }\n  - { name: db, dockerfile: db.Dockerfile, repository: quay.io/acme/db }\n',
    'web.Dockerfile': 'FROM scratch\n',
    'db.Dockerfile': 'FROM scratch\n',
  }

  test('one image has the repository of the project', async () => {
    const one = { Dockerfile: 'FROM scratch\n' }
    expect(await images(one)).toMatchObject({
      images: [{ key: 0, name: 'widget', repository: 'ghcr.io/acme/widget' }],
      'image-artifacts': 'image-widget\nevidence-image-widget',
    })
    expect(await images(one, { 'artifact-prefix': 'release+' })).toMatchObject({
      'image-artifacts': 'release+image-widget\nrelease+evidence-image-widget',
    })
    const named = await images(one, { 'image-repository': 'registry.example:5000/tools/widget' })
    expect(named.images).toEqual([{ key: 0, name: 'widget', repository: 'registry.example:5000/tools/widget' }])
  })

  test.each([
    ['https://github.example.org', 'containers.github.example.org/acme/widget'],
    ['https://acme.ghe.com', 'containers.acme.ghe.com/acme/widget'],
  ])('the registry is that of the server %s', async (server, repository) => {
    const found = await images({ Dockerfile: 'FROM scratch\n' }, {}, { GITHUB_SERVER_URL: server })
    expect(found.images).toEqual([{ key: 0, name: 'widget', repository }])
  })

  test('several have one each, unless the configuration names it', async () => {
    expect((await images(several)).images).toEqual([
      { key: 0, name: 'web', repository: 'ghcr.io/acme/widget/web' },
      { key: 1, name: 'db', repository: 'quay.io/acme/db' },
    ])
  })

  test('a project of images alone has no files to release, unless it names archives', async () => {
    const alone = { ...several, 'pyproject.toml': '[tool.black]\n' }
    expect(await images(alone)).toMatchObject({ 'has-python': 'false', 'has-artifacts': 'false' })
    const text = `${several['.github/release-tools.yaml']}archives: [{ name: docs, files: [docs/**] }]\n`
    expect(await images({ ...alone, '.github/release-tools.yaml': text })).toMatchObject({ 'has-artifacts': 'true' })
  })
})

test('a branch is no release', async () => {
  await expect(step(await widget(), check, {}, { GITHUB_REF: 'refs/heads/main', GITHUB_TOKEN: 'x' })).rejects.toThrow(
    'Could not find the tag to release: this run was started by refs/heads/main, not by a tag. Start it by pushing a tag, set the input `tag`, or set `dry-run: true`.',
  )
})

test('no changelog, and one without the version', async () => {
  const job = await widget({ 'CHANGELOG.md': '# Changelog\n\n## 1.2.2\n\n- Old.\n' })
  const env = { GITHUB_TOKEN: 'x' }
  await expect(step(job, check, {}, env)).rejects.toThrow(
    'Could not read the section of 1.2.3 in CHANGELOG.md: it does not exist.',
  )
  await expect(step(job, check, { changelog: 'CHANGES.md' }, env)).rejects.toThrow(
    'Could not read the changelog CHANGES.md: no such file. Write one as keepachangelog.com describes, or set `changelog` or `notes-from`.',
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

test('a dry run of a project whose build computes the version goes on without one', async () => {
  const dynamic = await widget({
    'pyproject.toml':
      '[build-system]\nrequires = ["hatchling", "hatch-vcs"]\nbuild-backend = "hatchling.build"\n[project]\nname = "widget"\ndynamic = ["version"]\n',
  })
  const branch = { ...(await github()).env, GITHUB_REF: 'refs/pull/1/merge' }
  const { outputs, host } = await step(dynamic, check, { 'dry-run': 'true' }, branch)
  expect(outputs).toEqual({ ...widgetFacts, tag: undefined, version: undefined, result: 'unknown' })
  expect(host.lines).toEqual([
    'The build computes the version (hatch-vcs). This dry run checks it, and the changelog, after the build.',
  ])
  await expect(step(dynamic, check, {}, branch)).rejects.toThrow(
    'this run was started by refs/pull/1/merge, not by a tag.',
  )
})

test('a version in another place that the build reads', async () => {
  const poetry = { 'pyproject.toml': '[tool.poetry]\nname = "widget"\nversion = "1.2.2"\n' }
  await expect(step(await widget(poetry), check, {}, { GITHUB_TOKEN: 'x' })).rejects.toThrow(
    'Could not release v1.2.3: pyproject.toml, [tool.poetry] has the version "1.2.2".',
  )
})

test('a run that was started from a branch with the input `tag`', async () => {
  const { env, double } = await github()
  double.repository.tags.set('v1.2.3', { commit: 'e'.repeat(40), annotated: false })
  const branch = { ...env, GITHUB_REF: 'refs/heads/main' }
  await expect(step(await widget(), check, { tag: 'v1.2.3' }, branch)).rejects.toThrow(
    `Could not release v1.2.3: this run was started from refs/heads/main, which is at ${sampleClaims.sha}, but the tag points at ${'e'.repeat(40)}. Run the workflow from the tag: choose v1.2.3 under "Use workflow from", or add \`--ref v1.2.3\` to \`gh workflow run\`.`,
  )
})

test('a project without a changelog', async () => {
  const { env, double } = await github()
  const job = await widget()
  await rm(join(job.workspace, 'CHANGELOG.md'))
  // This folder is not a clone, so that the gate does not see the message of the tag.
  const lines = async (inputs = {}) => (await step(job, check, { gate: 'false', ...inputs }, env)).host.lines[0]
  await expect(step(job, check, {}, env)).rejects.toThrow(
    'Could not release v1.2.3: The gate changelog failed: There is no changelog with a section of 1.2.3, and the tag v1.2.3 has no message of its own. Correct what the table in the summary of the job names. Which gates are required stands in `gates` of the policy.',
  )
  expect(await lines()).toMatch(/^warning: There is no changelog, and the tag v1\.2\.3 has no message of its own/)
  await expect(lines({ 'notes-from': 'tag-message' })).rejects.toThrow(
    'Could not read the changes from the message of the tag v1.2.3: it is not an annotated tag.',
  )
  await expect(lines({ 'notes-from': 'file:news/{version}.md' })).rejects.toThrow(
    'Could not read the changes from news/1.2.3.md: no such file.',
  )
  expect(await lines({ 'notes-from': 'generated' })).toBe(
    'GitHub generates the list of changes when `assemble-release` makes the release.',
  )
  double.repository.tags.set('v1.2.3', {
    commit: String(sampleClaims.sha),
    annotated: true,
    message: 'v1.2.3\n\nFast.',
  })
  expect(await lines()).toBe('notice: There is no changelog, so the notes have the message of the tag v1.2.3.')
  expect(await lines({ 'notes-from': 'tag-message' })).toMatch(/^v1\.2\.3 can be released/)
  expect(double.errors()).toEqual([])
})

test('a release that something else made', async () => {
  const { env, double } = await github()
  const api = `${double.apiUrl}/repos/acme/widget/releases`
  const make = (body: object) =>
    fetch(api, {
      method: 'POST',
      headers: { authorization: `Bearer ${env.GITHUB_TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ tag_name: 'v1.2.3', name: 'v1.2.3', body: 'by a person', ...body }),
    })
  expect((await make({ draft: true })).status).toBe(201)
  const { host } = await step(await widget(), check, {}, env)
  expect(host.lines[0]).toMatch(
    /^notice: v1\.2\.3 has a draft that release-tools did not make \(http.*\)\. It stays as it is: delete it afterwards\.$/,
  )
  expect((await make({ draft: false })).status).toBe(201)
  await expect(step(await widget(), check, {}, env)).rejects.toThrow(
    /^Could not release v1\.2\.3: release-tools did not make the release of this tag that is already public \(http.*\)\. Delete that release, but not its tag, and run this again\./,
  )
})

test('a dry run checks the next tag and only reads', async () => {
  const { env, double } = await github()
  const branch = { ...env, GITHUB_REF: 'refs/pull/1/merge' }
  const { outputs, host } = await step(await widget(), check, { 'dry-run': 'true' }, branch)
  expect(outputs).toEqual({ ...widgetFacts, tag: 'v1.2.3', version: '1.2.3' })
  expect(host.lines).toEqual([`v1.2.3 can be released from ${sampleClaims.sha} (dry run).`])
  expect(double.log().filter(({ method }) => method !== 'GET')).toEqual([])
})
