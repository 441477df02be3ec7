/** @needs tools databases */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { csafOf, cycloneDxVexOf, openVexOf } from '@release-tools/evidence/testing'
import { FailedWithOutputs } from '@release-tools/host'
import { git, gitRepository } from '@release-tools/host/testing'
import { writeLayout } from '@release-tools/oci/testing'
import { freshDir, requirements, useSampleDatabases } from '@release-tools/scan/testing'
import { type GitHubDouble, startGitHub, startPyPI, testHost } from '@release-tools/testbed'
import { actionFile } from '../../../scripts/shared/action-file.ts'
import { run } from '../src/run.ts'

jest.setTimeout(120_000)

const before = { ...process.env }
const workspace = freshDir('workspace')
const policy = join(workspace, '.github', 'release-policy.yaml')
beforeAll(async () => {
  Object.assign(process.env, { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: freshDir('temp') })
  await useSampleDatabases()
  writeFileSync(join(workspace, 'requirements.txt'), requirements)
})
afterAll(() => {
  process.env = { ...before }
})

const inputs = {
  target: [{ kind: 'dir' as const, value: workspace }],
  name: 'widget',
  version: '1.2.0',
  'tag-pattern': 'v{version}',
  'project-directory': workspace,
  platforms: [],
  exclude: [],
  evidence: undefined,
  scanners: ['grype' as const, 'trivy' as const],
  policy,
  baseline: undefined,
  epss: undefined,
  'known-exploited': undefined,
  'safety-report': undefined,
  'dependency-status': false,
  'index-url': undefined,
  gate: true,
  today: '2026-06-01',
  comment: false,
  'github-token': undefined,
  'registry-username': undefined,
  'registry-password': undefined,
  'release-dir': join(workspace, 'release'),
  'from-artifacts': [],
  'to-artifact': undefined,
}

/** Makes this the run of a pull request, on a double of GitHub. */
async function onPullRequest(): Promise<GitHubDouble> {
  const dir = freshDir('github')
  const tokens = { job: { contents: 'read', 'pull-requests': 'write' } } as const
  const double = await startGitHub({ dir, repository: 'acme/widget', tokens, pullRequests: [12] })
  const repo = { full_name: 'acme/widget' }
  const [head, base] = ['topic', 'main'].map(ref => ({ ref, sha: 'a'.repeat(40), repo }))
  writeFileSync(join(dir, 'event.json'), JSON.stringify({ pull_request: { number: 12, head, base } }))
  Object.assign(process.env, {
    GITHUB_EVENT_PATH: join(dir, 'event.json'),
    GITHUB_REPOSITORY: 'acme/widget',
    GITHUB_API_URL: double.apiUrl,
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_REF: 'refs/pull/12/merge',
  })
  return double
}

test('the gate fails after everything is reported, and outputs are set', async () => {
  const host = testHost()
  const failure = await run(inputs, host).catch(error => error)
  expect(failure).toBeInstanceOf(FailedWithOutputs)
  expect(failure.message).toContain(
    'Could not pass the release policy: HIGH CVE-2015-2296 in requests 2.5.1 of widget, fixed in 2.6.0 [vulnerabilities.fail].',
  )
  expect(Object.keys(failure.outputs)).toEqual(Object.keys(actionFile('scan-image').outputs ?? {}))
  expect(failure.outputs).toMatchObject({
    verdict: 'fail',
    total: '3',
    critical: '0',
    high: '2',
    medium: '1',
    low: '0',
    unknown: '0',
    negligible: '0',
    failing: '2',
    accepted: '0',
    new: '',
    fixable: '3',
    disagreements: '1',
  })
  expect(host.lines).toContainEqual(
    expect.stringMatching(/^error at requirements\.txt:2: requests 2\.5\.1: 2 vulnerabilities: /),
  )
  expect(host.summaries.join()).toContain('## ❌ Vulnerabilities: 2 findings fail the policy')
  expect(host.summaries.join()).toContain('**Sample databases**')
  for (const name of ['vulnerabilities.json', 'vulnerabilities.sarif', 'vulnerabilities.cdx.json', 'policy.yaml'])
    expect(readFileSync(join(workspace, 'release', name), 'utf8')).not.toBe('')
})

test('the index is asked what became of the packages, and the policy judges it', async () => {
  const index = await startPyPI()
  const digests = ['jinja2', 'requests'].map((project, at) => {
    const [version = '', yanked] = at === 0 ? ['2.11.2', 'it is broken'] : ['2.5.1', false]
    const file = `${project}-${version}-py3-none-any.whl`
    const content = Buffer.from(file)
    const known = { file, project, version, kind: 'bdist_wheel' as const, content, sha256: sha256(content) }
    index.files.set(file, { ...known, uploaded: new Date(), yanked: yanked ?? false, form: [], provenance: undefined })
    return known.sha256
  })
  index.setStatus('requests', { status: 'deprecated' })
  const directory = freshDir('locked')
  const lock = `jinja2==2.11.2 --hash=sha256:${digests[0]}\nrequests==2.5.1 --hash=sha256:${'0'.repeat(64)}\n`
  writeFileSync(join(directory, 'requirements.txt'), lock)
  const releaseDir = join(freshDir('asked'), 'release')
  const host = testHost({ env: { ...process.env, PIP_INDEX_URL: index.simpleUrl } })
  const own = { target: [{ kind: 'dir' as const, value: directory }], 'release-dir': releaseDir, gate: false }
  const ask = () => run({ ...inputs, ...own, 'dependency-status': true, scanners: ['grype'] }, host)
  const outputs = await ask()
  const reportPath = outputs.findings ?? ''
  const { packageStatus } = JSON.parse(readFileSync(reportPath, 'utf8'))
  expect(packageStatus).toEqual({
    index: index.simpleUrl,
    asked: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    packages: [
      {
        name: 'jinja2',
        version: '2.11.2',
        listed: true,
        yanked: true,
        reason: 'it is broken',
        status: 'active',
        digests: 'matching',
      },
      { name: 'requests', version: '2.5.1', listed: true, yanked: false, status: 'deprecated', digests: 'different' },
    ],
  })
  expect(JSON.parse(outputs.reasons ?? '')).toContain(
    'The index does not list every digest that is locked for requests 2.5.1 of widget.',
  )
  expect(host.lines).toContain('warning: jinja2 2.11.2 of widget was yanked from the index (it is broken).')
  expect(host.lines).toContain('warning: requests, which widget has, is deprecated in the index.')
  await index.stop()
})

test('several targets are scanned in one step, also what is installed for a Python, and listed in their order', async () => {
  const releaseDir = freshDir('release')
  const environment = join(freshDir('environment'), 'venv')
  const installed = join(environment, 'lib/python3.13/site-packages/requests-2.5.1.dist-info')
  mkdirSync(installed, { recursive: true })
  writeFileSync(join(environment, 'pyvenv.cfg'), '')
  writeFileSync(join(installed, 'METADATA'), 'Metadata-Version: 2.1\nName: requests\nVersion: 2.5.1\n')
  const layout = join(freshDir('layout'), 'app')
  writeLayout(layout, ['linux/amd64'])
  const target = [
    { kind: 'dir' as const, value: workspace },
    { kind: 'python-env' as const, value: environment },
    { kind: 'oci-dir' as const, value: layout },
  ]
  const outputs = await run({ ...inputs, name: undefined, target, gate: false, 'release-dir': releaseDir }, testHost())
  const paths = outputs.findings?.split('\n').map(path => relative(releaseDir, path))
  expect(paths).toEqual([
    'vulnerabilities.json',
    'directories/venv/vulnerabilities.json',
    'images/app/linux-amd64/vulnerabilities.json',
  ])
  const { findings } = JSON.parse(readFileSync(join(releaseDir, 'directories/venv/vulnerabilities.json'), 'utf8'))
  // Both scanners see installed packages.
  expect(
    findings.map((one: { id: string; opinions: { scanner: string }[] }) => [one.id, one.opinions.length]),
  ).toContainEqual(['CVE-2015-2296', 2])
})

test('dated exceptions let it pass until they expire', async () => {
  mkdirSync(join(workspace, '.github'), { recursive: true })
  const exceptions = ['GHSA-pg2w-x9wp-vw92', 'CVE-2018-18074'].map(
    id => `    - {id: ${id}, reason: tested, expires: 2026-06-30}`,
  )
  writeFileSync(policy, `version: 1\nvulnerabilities:\n  exceptions:\n${exceptions.join('\n')}\n`)
  expect(await run(inputs, testHost())).toMatchObject({
    verdict: 'pass',
    reasons: '[]',
    total: '3',
    failing: '0',
    accepted: '2',
  })
  expect(readFileSync(join(workspace, 'release', 'vulnerabilities.sarif'), 'utf8')).toContain(
    '"justification": "tested (until 2026-06-30)"',
  )

  const late = await run({ ...inputs, today: '2026-07-01' }, testHost()).catch(error => error)
  expect(late.outputs.verdict).toBe('fail')
  expect(late.message).toContain('its exception expired on 2026-06-30 [vulnerabilities.fail].')
  const catalogue = join(workspace, 'kev.json')
  writeFileSync(catalogue, '{"dateReleased":"2026-05-30T14:00:00Z","vulnerabilities":[{"cveID":"CVE-2018-18074"}]}')
  const given = { ...inputs, today: '2026-07-01', gate: false, 'known-exploited': catalogue }
  const [host, pull] = [testHost(), await onPullRequest()]
  const reported = await run({ ...given, comment: true, 'github-token': 'job' }, host)
  expect(host.lines.filter(line => line.startsWith('warning at'))).toEqual([
    'warning at requirements.txt:2: requests 2.5.1: 2 vulnerabilities: HIGH CVE-2018-18074: fixed in 2.20.0\nHIGH CVE-2015-2296: fixed in 2.6.0',
  ])
  expect(pull.repository.comments).toMatchObject([
    {
      pullRequest: 12,
      body: expect.stringMatching(/^<!-- release-tools:scan-image \w+ -->\n## ❌ Vulnerabilities: 2 findings fail/),
    },
  ])
  await pull.stop()
  delete process.env.GITHUB_EVENT_PATH
  expect(reported).toMatchObject({ verdict: 'fail' })
  expect(JSON.parse(reported.decisions ?? '')).toMatchObject([
    { id: 'CVE-2015-2296', result: 'fails', rule: 'vulnerabilities.fail' },
    {
      id: 'CVE-2018-18074',
      result: 'fails',
      rule: 'vulnerabilities.fail',
      package: 'requests 2.5.1',
      target: 'widget',
    },
    { result: 'reported', rule: 'vulnerabilities.fail', why: 'MEDIUM is not in the list' },
  ])
  const { feeds, findings } = JSON.parse(readFileSync(join(workspace, 'release', 'vulnerabilities.json'), 'utf8'))
  expect(feeds.knownExploited).toMatchObject({ date: '2026-05-30T14:00:00Z' })
  expect(findings.filter((one: { knownExploited?: boolean }) => one.knownExploited)).toMatchObject([
    { id: 'CVE-2018-18074' },
  ])
})

test('a policy about licences needs an SBOM', async () => {
  writeFileSync(policy, 'version: 1\nvulnerabilities: {fail: []}\nlicences: {deny: [GPL-3.0-only]}\n')
  const host = testHost()
  const { verdict, reasons } = await run({ ...inputs, scanners: ['grype'], gate: false }, host)
  expect([verdict, JSON.parse(reasons ?? '')]).toEqual([
    'error',
    ['The licences in widget are not known: it has no SBOM. Run generate-sbom for it, before the verdict.'],
  ])
})

test('a baseline that is not there fails before anything is scanned', async () => {
  await expect(run({ ...inputs, baseline: 'base' }, testHost())).rejects.toThrow(
    'Could not compare with the base of the pull request: the event that started this run is not a pull request.',
  )
  const baseline = { path: join(workspace, 'before'), shown: 'before' }
  await expect(run({ ...inputs, baseline }, testHost())).rejects.toThrow(
    'Could not read the baseline: before does not exist.',
  )
})

test('in a pull request, what its base has too is shown as not new, and does not fail', async () => {
  const root = gitRepository()
  const commit = (requirements: string) => {
    writeFileSync(join(root, 'requirements.txt'), requirements)
    git(root, 'add', '.')
    git(root, 'commit', '--quiet', '--message=x')
    return git(root, 'rev-parse', 'HEAD').trim()
  }
  mkdirSync(join(root, '.github'))
  const own = join(root, '.github', 'release-policy.yaml')
  writeFileSync(own, 'version: 1\nvulnerabilities: {baseline: pull-requests}\n')
  const base = { ref: 'main', sha: commit('requests==2.5.1\n') }
  git(root, 'checkout', '--quiet', '-b', 'topic')
  const head = { ref: 'topic', sha: commit('requests==2.5.1\njinja2==2.11.2\n') }
  const event = join(freshDir('event'), 'event.json')
  writeFileSync(event, JSON.stringify({ pull_request: { number: 1, base, head } }))
  Object.assign(process.env, { GITHUB_EVENT_PATH: event, GITHUB_WORKSPACE: root })
  const host = testHost()
  const here = { 'project-directory': root, policy: own, 'release-dir': join(root, 'release') }
  const target = [{ kind: 'dir' as const, value: root }]
  const { verdict, decisions } = await run({ ...inputs, ...here, target, scanners: ['grype'], baseline: 'base' }, host)
  Object.assign(process.env, { GITHUB_WORKSPACE: workspace })
  delete process.env.GITHUB_EVENT_PATH
  expect([verdict, JSON.parse(decisions ?? '')]).toMatchObject([
    'pass',
    [
      { id: 'CVE-2015-2296', result: 'reported', rule: 'vulnerabilities.baseline' },
      { id: 'CVE-2020-28493', result: 'reported', rule: 'vulnerabilities.fail' },
    ],
  ])
  expect(host.summaries.join()).toContain('| not new | HIGH | `CVE-2015-2296` |')
  expect(git(root, 'worktree', 'list').trim().split('\n')).toHaveLength(1)
})

test('VEX documents of three formats let it pass; report, SARIF, summary and release name them', async () => {
  mkdirSync(join(workspace, '.github'), { recursive: true })
  const about = (purl: string) => ({ products: [{ '@id': 'pkg:pypi/widget@1.2.0', subcomponents: [{ '@id': purl }] }] })
  const first = { vulnerability: { name: 'GHSA-pg2w-x9wp-vw92' }, ...about('pkg:pypi/requests') }
  const analysis = { state: 'not_affected', justification: 'code_not_reachable', detail: 'No session is used.' }
  const second = { id: 'CVE-2018-18074', analysis, affects: [{ ref: 'r' }] }
  const bom = {
    ...cycloneDxVexOf(second),
    components: [{ 'bom-ref': 'r', purl: 'pkg:pypi/requests@2.5.1' }],
    metadata: { timestamp: '2026-05-01T00:00:00Z' },
  }
  const documents = { 'ours.json': openVexOf(first), 'theirs.json': csafOf(), 'bom.json': bom }
  for (const [name, content] of Object.entries(documents)) writeFileSync(join(workspace, name), JSON.stringify(content))
  writeFileSync(policy, `version: 1\nvulnerabilities: {vex: {files: [${Object.keys(documents).join(', ')}]}}\n`)
  const host = testHost()
  expect(await run(inputs, host)).toMatchObject({ verdict: 'pass', reasons: '[]', total: '3' })
  const read = (name: string) => readFileSync(join(workspace, 'release', name), 'utf8')
  expect(JSON.parse(read('vulnerabilities.json')).findings).toHaveLength(3)
  expect(read('vulnerabilities.sarif')).toContain(
    '"justification": "not_affected: code_not_reachable (bom.json, statement 1)"',
  )
  expect(host.summaries.join()).toContain(
    '| `CVE-2015-2296` | requests 2.5.1 | not\\_affected | vulnerable\\_code\\_not\\_in\\_execute\\_path | ours.json, statement 1 |',
  )
  expect(host.lines.join()).toContain('theirs.json has statements that match no finding: CVE-2026-0001.')
  expect(read('vex/theirs.json')).toBe(JSON.stringify(csafOf()))
  writeFileSync(join(workspace, 'ours.json'), '{"@context":')
  await expect(run(inputs, testHost())).rejects.toThrow('Could not read ours.json: it is not JSON')
})

test('a broken policy fails before anything is scanned', async () => {
  writeFileSync(policy, 'version: 1\nvulnerabilites: {}\n')
  await expect(run(inputs, testHost())).rejects.toThrow(
    'Could not read .github/release-policy.yaml, line 2: it has the unknown key "vulnerabilites" (did you mean "vulnerabilities"?).',
  )
})
