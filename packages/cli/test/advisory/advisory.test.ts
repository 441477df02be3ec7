import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, startGitHub } from '@release-tools/testbed'
import { cli } from '../../testing/run.ts'

const before = { cwd: process.cwd(), token: process.env.GITHUB_TOKEN }
const root = freshDir('advisory')
const path = '.github/advisories/1.4.1.yaml'
let github: GitHubDouble

const file = `advisories:
  - summary: Members of an archive leave their folder
    description: An archive with ../ in a name writes anywhere.
    severity: high
    cvss: CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:N/I:H/A:N
    cwes: [CWE-22]
    packages:
      - {ecosystem: pip, name: widget, affected: ">= 1.0.0, < 1.4.1", functions: [widget.extract]}
    credits: [{login: carol, type: finder}]
`

beforeAll(async () => {
  mkdirSync(join(root, 'clone/.github/advisories'), { recursive: true })
  process.chdir(join(root, 'clone'))
  execFileSync('git', ['init', '--quiet'])
  execFileSync('git', ['remote', 'add', 'origin', 'https://github.com/acme/widget.git'])
  const tokens = {
    security: { contents: 'read', 'repository-advisories': 'write' },
    job: { contents: 'write' },
  } as const
  github = await startGitHub({ dir: join(root, 'github'), repository: 'acme/widget', tokens })
})
beforeEach(() => {
  process.env.GITHUB_TOKEN = 'security'
  github.repository.advisories.length = 0
  writeFileSync(path, file)
})
afterEach(() => expect(github.errors()).toEqual([]))
afterAll(async () => {
  process.chdir(before.cwd)
  if (before.token === undefined) delete process.env.GITHUB_TOKEN
  else process.env.GITHUB_TOKEN = before.token
  await github.stop()
  rmSync(root, { recursive: true })
})

const advisory = (...args: string[]) => cli(['advisory', ...args, '--github-api', github.apiUrl])
const oneLine = ({ code, out, err }: { code: number; out: string; err: string }) =>
  `${code}: ${`${out} ${err}`.replace(/\s+/g, ' ').trim()}`
/** The file, with more keys of its advisory. */
const withKeys = (...lines: string[]) => writeFileSync(path, `${file}${lines.map(line => `    ${line}\n`).join('')}`)

test('without a token, it prints what a person pastes into the form', async () => {
  withKeys('disclose: 2027-03-01', 'workaround: Do not open archives of others.')
  const { code, out } = await cli(['advisory', '1.4.1'])
  expect([code, out]).toEqual([
    0,
    `Title: Members of an archive leave their folder
Affected products:
  pip widget: affected >= 1.0.0, < 1.4.1, patched 1.4.1
    function widget.extract
Severity: high (CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:N/I:H/A:N)
Weaknesses: CWE-22
Credits: @carol (finder)
Not public before: 2027-03-01
Description:

### Impact

An archive with ../ in a name writes anywhere.

### Patches

Update to widget 1.4.1.

### Workarounds

Do not open archives of others.

<!-- release-tools fixes: ["1.4.1","Members of an archive leave their folder"] -->
`,
  ])
})

test('it makes a draft once, brings it up to date, asks for a CVE id, and publishes it after a yes', async () => {
  const page = 'https://github.com/acme/widget/security/advisories/GHSA-2222-2222-2222'
  const added = `${page} Add "ghsa: GHSA-2222-2222-2222" to the advisory in ${path}.`
  expect(oneLine(await advisory('1.4.1', '--draft'))).toBe(`0: GHSA-2222-2222-2222 is a draft: ${added}`)
  expect(oneLine(await advisory('1.4.1', '--draft'))).toBe(`0: GHSA-2222-2222-2222 is a draft already: ${added}`)
  const [draft] = github.repository.advisories
  expect(draft).toMatchObject({
    summary: 'Members of an archive leave their folder',
    state: 'draft',
    severity: null,
    vulnerabilities: [
      {
        package: { ecosystem: 'pip', name: 'widget' },
        vulnerable_version_range: '>= 1.0.0, < 1.4.1',
        patched_versions: '1.4.1',
        vulnerable_functions: ['widget.extract'],
      },
    ],
    more: {
      cvss_vector_string: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:N/I:H/A:N',
      cwe_ids: ['CWE-22'],
      credits: [{ login: 'carol', type: 'finder' }],
    },
  })
  withKeys('ghsa: GHSA-2222-2222-2222', 'workaround: None is known.')
  expect(oneLine(await advisory('1.4.1', '--draft'))).toBe(`0: GHSA-2222-2222-2222 says what ${path} says: ${page}`)
  expect(draft?.description).toContain('None is known.')
  expect(oneLine(await advisory('1.4.1', '--cve'))).toBe(
    '0: GitHub was asked for a CVE id for GHSA-2222-2222-2222. Run this again in some days.',
  )
  expect(draft?.cveRequested).toBe(true)
  expect(oneLine(await advisory('1.4.1', '--publish'))).toBe('4: Nothing was published.')
  expect(oneLine(await advisory('1.4.1', '--publish', '--yes'))).toBe(`0: GHSA-2222-2222-2222 is public: ${page}`)
  expect([draft?.state, github.repository.advisories.length]).toEqual(['published', 1])
  expect(oneLine(await advisory('1.4.1', '--draft'))).toBe(
    `0: GHSA-2222-2222-2222 is public already, and stays as it is: ${page}`,
  )
})

test('it publishes nothing before its day, and nothing that has no draft', async () => {
  const requests = github.log().length
  withKeys('disclose: 2999-01-01', 'ghsa: GHSA-2222-2222-2222')
  expect(oneLine(await advisory('1.4.1', '--publish', '--yes'))).toBe(
    `1: Nothing is published: ${path} says that nobody may read about it before 2999-01-01.`,
  )
  writeFileSync(path, file)
  expect(oneLine(await advisory('1.4.1', '--publish', '--yes'))).toContain(
    `${path} does not name the draft of "Members of an archive leave their folder".`,
  )
  expect(github.log()).toHaveLength(requests)
})

test('it says what is wrong: no file, no token, a token of a job, a foreign id, a server of one’s own', async () => {
  const results = [oneLine(await advisory('1.4.2')), oneLine(await advisory('1.4.1', '--draft', '--cve'))]
  process.env.GITHUB_TOKEN = 'job'
  results.push(oneLine(await advisory('1.4.1', '--draft')))
  delete process.env.GITHUB_TOKEN
  results.push(oneLine(await advisory('1.4.1', '--draft')))
  process.env.GITHUB_TOKEN = 'security'
  withKeys('ghsa: GHSA-3333-3333-3333')
  results.push(oneLine(await advisory('1.4.1', '--cve')))
  results.push(oneLine(await advisory('1.4.1', '--cve', '--repository', 'github.example.org/acme/widget')))
  const parts = [
    [2, 'has no .github/advisories/1.4.2.yaml. Write down there what the version fixes'],
    [2, '--draft and --cve are two things. Give one of them.'],
    [3, 'Use the token of a person or of an App that has it: that of a job cannot.'],
    [2, 'there is no token. Set GITHUB_TOKEN, or paste the text'],
    [3, 'Could not read the advisory GHSA-3333-3333-3333: there is none that this token may see.'],
    [2, 'github.example.org has no security advisories.'],
  ] as const
  expect(
    results.map((text, index) => [Number(text[0]), text.includes(parts[index]?.[1] ?? '-') ? parts[index]?.[1] : text]),
  ).toEqual(parts)
  expect(readFileSync(path, 'utf8')).toContain('GHSA-3333')
})
