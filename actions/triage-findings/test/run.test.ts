import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { writeZip } from '@release-tools/base'
import { renderFindings } from '@release-tools/evidence'
import { documentOf, match, openVexOf, ourSchema, schemaErrors } from '@release-tools/evidence/testing'
import { storeArtifact } from '@release-tools/runner'
import { givenInputs } from '@release-tools/runner/testing'
import { type GitHubDouble, refusal, startGitHub, testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

const { workspace, give } = givenInputs('triage-findings', read)
const name = 'vulnerabilities.json'
const before = process.env
let dir: string
let github: GitHubDouble

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'triage-findings-'))
  github = await startGitHub({
    dir,
    repository: 'acme/widget',
    tokens: { job: { issues: 'write', contents: 'read', actions: 'read' }, poor: { contents: 'read' } },
    issues: { assignable: ['octocat', 'anna'] },
    runs: { '11': { branch: 'main' }, '12': { branch: 'main', fork: true }, '13': { branch: 'patch-1' } },
  })
})
afterEach(async () => {
  process.env = before
  expect(github.errors()).toEqual([])
  await github.stop()
  rmSync(dir, { recursive: true })
  for (const path of ['release', 'earlier', '.github', 'triage.json'])
    rmSync(join(workspace, path), { recursive: true, force: true })
})

/** The findings of a day of June 2026. */
function findings(day: number, matches = [match({ severity: 'MEDIUM' })], parts = {}): string {
  return renderFindings(documentOf(matches, { scanned: `2026-06-0${day}T12:00:00Z`, ...parts }))
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true })
  writeFileSync(join(workspace, path), text)
}

/** Runs the step as a job on `main` does. Returns its outputs, and what it printed. */
async function step(inputs: Record<string, string> = {}, env: Record<string, string> = {}) {
  const host = testHost({ workspace })
  process.env = {
    ...before,
    ...github.env,
    GITHUB_REPOSITORY: 'acme/widget',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_RUN_ID: '14',
    ...env,
  }
  const outputs = await run(give({ 'github-token': 'job', today: '2026-06-09', ...inputs }), host)
  return { outputs, host }
}

test('opens an issue for what two scans report, and writes a table of all', async () => {
  put(
    `release/${name}`,
    findings(2, [
      match({ severity: 'MEDIUM' }),
      match({ id: 'CVE-2026-0002', severity: 'LOW' }),
      match({ id: 'CVE-2026-0003', severity: 'CRITICAL' }),
    ]),
  )
  put(`earlier/1/deep/${name}`, findings(1))
  const { outputs, host } = await step({ earlier: 'earlier/1\nearlier/none' })
  const table = join(workspace, 'triage.json')
  expect(outputs).toEqual({ opened: '1', updated: '0', closed: '0', reopened: '0', waiting: '1', table })
  const written = JSON.parse(readFileSync(table, 'utf8'))
  expect(schemaErrors(ourSchema('triage.v1.json'), written)).toEqual([])
  expect(written).toMatchObject({
    project: '',
    dryRun: false,
    scanned: '2026-06-02T12:00:00Z',
    groups: [
      { id: 'CVE-2026-0003', state: 'gate', why: 'The policy does not accept it in a release.' },
      { id: 'CVE-2026-0001', state: 'opened', since: '2026-06-01T12:00:00Z', issue: { number: 1 } },
      { id: 'CVE-2026-0002', state: 'waiting', scans: 1 },
    ],
  })
  expect(host.lines).toContain('Issues: 1 opened, 0 updated, 0 closed, 0 reopened, 1 waiting.')
  expect(host.summaries).toEqual([
    `## Triage of findings: 1 opened, 1 waiting

| State | Severity | Vulnerability | Package | Found in | Since | Fixed in | Issue |
| --- | --- | --- | --- | --- | --- | --- | --- |
| not for the queue | CRITICAL | \`CVE-2026-0003\` | widget 1.0.0 | widget \\(linux/amd64\\) | 2 June 2026 | 1.0.1 | – |
| **opened** | MEDIUM | \`CVE-2026-0001\` | widget 1.0.0 | widget \\(linux/amd64\\) | 1 June 2026 | 1.0.1 | [Issue 1](https://github.com/acme/widget/issues/1) |
| waiting | LOW | \`CVE-2026-0002\` | widget 1.0.0 | widget \\(linux/amd64\\) | 2 June 2026 | 1.0.1 | – |

- 1 × The policy does not accept it in a release.
- 1 × Reported by 1 of 2 scans.`,
  ])
})

test('opens no issue for what a VEX document of the policy excuses', async () => {
  put(`release/${name}`, findings(2))
  put(`earlier/1/${name}`, findings(1))
  const products = [{ '@id': 'https://github.com/acme/widget', subcomponents: [{ '@id': 'pkg:pypi/widget' }] }]
  put('.github/vex.json', JSON.stringify(openVexOf({ products })))
  put('.github/release-policy.yaml', 'version: 1\nvulnerabilities: {vex: {files: [.github/vex.json]}}\n')
  const { outputs } = await step({ earlier: 'earlier/1' })
  expect(outputs).toMatchObject({ opened: '0', waiting: '0' })
  expect(JSON.parse(readFileSync(join(workspace, 'triage.json'), 'utf8')).groups).toMatchObject([
    {
      id: 'CVE-2026-0001',
      why: expect.stringContaining('VEX says that it does not concern the release: not_affected'),
    },
  ])
})

test('reads earlier runs from their artifacts: of the same branch, none of a fork, none of this run', async () => {
  put(`release/${name}`, findings(1))
  // As an earlier run uploads it, with the client of GitHub.
  process.env = {
    ...before,
    ...github.env,
    ACTIONS_RUNTIME_TOKEN: github.env.ACTIONS_RUNTIME_TOKEN,
    GITHUB_RUN_ID: '4242',
  }
  await storeArtifact('findings', join(workspace, 'release'), testHost({ workspace }))
  const zip = async (run: string, day: number) => {
    const path = join(dir, `${run}.zip`)
    const source = join(dir, `${run}.json`)
    writeFileSync(source, findings(day))
    await writeZip(path, [{ path: `x/${name}`, source }], 0)
    await github.artifacts.add(run, 'findings', readFileSync(path))
  }
  for (const id of ['12', '13', '14']) await zip(id, 1)
  await github.artifacts.add('11', 'findings', Buffer.from('no zip file'))
  put(`release/${name}`, findings(3))
  const { outputs, host } = await step({ 'earlier-artifact': 'findings' })
  expect(outputs.opened).toBe('1')
  expect(host.lines).toContain('Read the findings of 1 earlier runs (artifact findings).')
  expect(host.lines.filter(line => line.startsWith('warning'))).toEqual([
    'warning: The artifact findings of run 11 says nothing: Could not unpack the archive: it is not a zip file. Check the source of the archive.',
  ])
  github.repository.expired.add(await github.artifacts.add('15', 'findings', Buffer.from('x')))
  expect((await step({ 'earlier-artifact': 'findings', 'dry-run': 'true' })).outputs.opened).toBe('0')
  await expect(step({ 'earlier-artifact': 'findings', 'github-token': 'poor' })).rejects.toThrow(
    /the token lacks the permission actions: read/,
  )
})

test('assigns the owners of the file that brings the package in, and fills in the template of the repository', async () => {
  const target = { kind: 'directory', name: 'widget', path: 'services/api' }
  for (const [place, day] of [
    [`release/${name}`, 2],
    [`earlier/${name}`, 1],
  ] as const)
    put(place, findings(day, undefined, { target }))
  put('.github/CODEOWNERS', '* @nobody\n/services/ @octocat @acme/security\n')
  put('.github/triage.md', '<!-- ours -->\n## {{id}}\n\n{{package}} in {{locations}}, {{owners}}\n')
  await step({
    earlier: 'earlier',
    owners: 'codeowners',
    template: '.github/triage.md',
    assignees: 'anna',
    labels: 'security,queue',
  })
  const [issue] = github.repository.issues.all
  expect(issue?.versions.at(-1)).toMatchObject({ assignees: ['anna', 'octocat'], labels: ['security', 'queue'] })
  expect(issue?.versions.at(-1)?.body).toContain(
    '\n## [CVE-2026-0001](https://nvd.nist.gov/vuln/detail/CVE-2026-0001)\n\n`widget` (pypi) in `services/api/requirements.txt`, @acme/security\n',
  )
})

test('what is in an image belongs to the owners of Dockerfile, and without CODEOWNERS nobody is assigned', async () => {
  put(`release/${name}`, findings(2))
  put(`earlier/${name}`, findings(1))
  const { host } = await step({ earlier: 'earlier', owners: 'codeowners', 'dry-run': 'true' })
  expect(host.lines).toContain('warning: There is no CODEOWNERS, so nobody is assigned by it.')
  put('.github/CODEOWNERS', '/requirements.txt @anna\nDockerfile @octocat\n')
  await step({ earlier: 'earlier', owners: 'codeowners' })
  expect(github.repository.issues.all[0]?.versions.at(-1)?.assignees).toEqual(['octocat'])
})

test('an issue that is closed names the release (of the manifest, of the input, of the tag) or else the commit', async () => {
  put(`earlier/1/${name}`, findings(1))
  put(`release/${name}`, findings(2))
  await step({ earlier: 'earlier/1' })
  put(`earlier/2/${name}`, findings(2))
  put(`release/${name}`, findings(3, []))
  const earlier = 'earlier/1\nearlier/2'
  const said = async (inputs: Record<string, string>, env = {}) => {
    const { host } = await step({ earlier, 'dry-run': 'true', ...inputs }, env)
    return /Gone (?:with|in) [^:]+:/.exec(host.summaries.join())?.[0]
  }
  expect(await said({})).toBe('Gone in commit aaaaaaaaaaaa:')
  expect(await said({}, { GITHUB_REF: 'refs/tags/v1.2.0' })).toBe('Gone with v1.2.0:')
  expect(await said({ release: 'v1.2.1' })).toBe('Gone with v1.2.1:')
  put('release/manifest.yaml', 'source:\n  tag: v1.2.2\n')
  const { outputs } = await step({ earlier, release: 'v1.2.1' })
  expect(outputs.closed).toBe('1')
  expect(github.repository.comments.map(({ body }) => body)).toEqual([
    'Gone with v1.2.2: grype looked again in widget \\(linux/amd64\\).',
  ])
})

test('a run of a pull request only says what it would do', async () => {
  put(`earlier/${name}`, findings(1))
  put(`release/${name}`, findings(2))
  const { outputs, host } = await step({ earlier: 'earlier' }, { GITHUB_REF: 'refs/pull/7/merge' })
  expect(outputs.opened).toBe('1')
  expect(host.lines).toContain('notice: This run is of a pull request: it says what it would do, and changes no issue.')
  expect(github.repository.issues.all).toEqual([])
})

test('an exception of the policy keeps the queue free of what it accepts', async () => {
  put(`earlier/${name}`, findings(1))
  put(`release/${name}`, findings(2))
  put(
    '.github/release-policy.yaml',
    'version: 1\nvulnerabilities:\n  exceptions:\n    - id: CVE-2026-0001\n      reason: The code is not reachable.\n      expires: 2026-12-31\n',
  )
  const { outputs, host } = await step({ earlier: 'earlier' })
  expect(outputs.opened).toBe('0')
  expect(host.summaries.join()).toContain(
    '1 × The policy accepts it: an exception covers it until 2026-12-31. The code is not reachable.',
  )
  const later = await step({ earlier: 'earlier', today: '2027-01-01' })
  expect(later.outputs.opened).toBe('1')
})

test('a VEX document of the policy keeps the queue free of what it excuses', async () => {
  put(`earlier/${name}`, findings(1))
  put(`release/${name}`, findings(2))
  put('.github/release-policy.yaml', 'version: 1\nvulnerabilities:\n  vex:\n    files: [.github/vex.json]\n')
  const statement = { vulnerability: { name: 'CVE-2026-0001' }, products: [{ '@id': 'pkg:pypi/widget' }] }
  const vex = {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'https://example.org/vex/1',
    author: 'Acme',
    timestamp: '2026-06-01T00:00:00Z',
    version: 1,
    statements: [{ ...statement, status: 'not_affected', justification: 'vulnerable_code_not_present' }],
  }
  put('.github/vex.json', JSON.stringify(vex))
  const { outputs, host } = await step({ earlier: 'earlier' })
  expect(outputs.opened).toBe('0')
  expect(host.summaries.join()).toMatch(
    /1 × The policy accepts it: .*not\\_affected: vulnerable\\_code\\_not\\_present/,
  )
})

test('if something fails half-way, the table says what was done, and the next run does the rest', async () => {
  const matches = ['CVE-2026-0001', 'CVE-2026-0002'].map(id => match({ id, severity: 'MEDIUM' }))
  put(`release/${name}`, findings(2, matches))
  put(`earlier/${name}`, findings(1, matches))
  let posts = 0
  github.setFaults(({ method }) =>
    method === 'POST' && ++posts === 2
      ? { answer: refusal(403, 'Repository was archived so is read-only.') }
      : undefined,
  )
  const failed = await step({ earlier: 'earlier' }).catch(error => error)
  expect(failed.message).toBe(
    'Could not open the issue “CVE-2026-0002 in widget (pypi)”: GitHub denied access (Repository was archived so is read-only). Give the token this permission:\npermissions:\n  issues: write',
  )
  expect(failed.outputs).toMatchObject({ opened: '1', table: join(workspace, 'triage.json') })
  const { groups } = JSON.parse(readFileSync(join(workspace, 'triage.json'), 'utf8'))
  expect(groups.map(({ state }: { state: string }) => state)).toEqual(['opened', 'failed'])
  github.setFaults(undefined)
  expect((await step({ earlier: 'earlier' })).outputs).toMatchObject({ opened: '1', updated: '0' })
})

test('names what is missing: findings, a placeholder, a permission', async () => {
  await expect(step({ findings: 'release\nother' })).rejects.toThrow(
    'Could not read the findings of release, other: there is no vulnerabilities.json. Run scan-image before this step, or check the input `findings`.',
  )
  put(`release/${name}`, findings(2))
  put(`earlier/${name}`, findings(1))
  put('.github/triage.md', 'a\n{{cve}}\n')
  await expect(step({ earlier: 'earlier', template: '.github/triage.md' })).rejects.toThrow(
    'Could not fill in the template .github/triage.md: line 2 uses the unknown placeholder `cve`. Use one of: table, ',
  )
  await expect(step({ earlier: 'earlier', 'github-token': 'poor' })).rejects.toThrow(/issues: write/)
  put(`earlier/${name}`, '{"schema": 1}')
  await expect(step({ earlier: 'earlier' })).rejects.toThrow(
    /^Could not read earlier\/vulnerabilities.json: "schema" is 1/,
  )
})
