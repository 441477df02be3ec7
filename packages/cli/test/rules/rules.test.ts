import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, startGitHub } from '@release-tools/testbed'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { rulesApply } from '../../src/rules/apply-command.ts'
import { rulesDiff } from '../../src/rules/diff-command.ts'
import { rulesExport } from '../../src/rules/export-command.ts'
import { cli, tooWide } from '../../testing/run.ts'

const schema = new URL('../../../../docs/schema/rules-report.v1.json', import.meta.url)
const accepts = new Ajv2020({ strict: true, strictRequired: false }).compile(JSON.parse(readFileSync(schema, 'utf8')))
const before = { cwd: process.cwd(), token: process.env.GITHUB_TOKEN }
const root = freshDir('rules')
const files = '.github/rulesets'
const main = {
  ...{ name: 'main', target: 'branch', enforcement: 'active' },
  conditions: { ref_name: { include: ['refs/heads/main'], exclude: [] } },
  rules: [
    { type: 'deletion' },
    {
      type: 'required_status_checks',
      parameters: { strict_required_status_checks_policy: true, required_status_checks: [{ context: 'ci' }] },
    },
  ],
  bypass_actors: [],
}
const tags = { ...main, name: 'tags', target: 'tag', rules: [{ type: 'update' }] }
let github: GitHubDouble

beforeAll(async () => {
  mkdirSync(join(root, 'clone'))
  process.chdir(join(root, 'clone'))
  execFileSync('git', ['init', '--quiet'])
  execFileSync('git', ['remote', 'add', 'origin', 'https://github.com/acme/widget.git'])
  const tokens = { admin: { contents: 'read', administration: 'write' }, job: { contents: 'read' } } as const
  github = await startGitHub({ dir: join(root, 'github'), repository: 'acme/widget', tokens })
})
beforeEach(() => {
  process.env.GITHUB_TOKEN = 'admin'
  for (const { id } of github.repository.rulesets.all()) github.repository.rulesets.remove(id)
  rmSync(files, { recursive: true, force: true })
  write('main', main)
})
afterEach(() => expect(github.errors()).toEqual([]))
afterAll(async () => {
  process.chdir(before.cwd)
  if (before.token === undefined) delete process.env.GITHUB_TOKEN
  else process.env.GITHUB_TOKEN = before.token
  await github.stop()
  rmSync(root, { recursive: true })
})

function write(name: string, value: unknown) {
  mkdirSync(files, { recursive: true })
  writeFileSync(join(files, `${name}.json`), typeof value === 'string' ? value : JSON.stringify(value))
}
const rules = (...args: string[]) => cli(['rules', ...args, '--github-api', github.apiUrl])
/** The JSON of a report, which follows its schema. */
function reportOf(out: string) {
  const report = JSON.parse(out)
  expect(accepts(report) ? [] : accepts.errors).toEqual([])
  return report
}
const stored = (body: object) => github.repository.rulesets.create(structuredClone(body) as never)

test('diff says which parts differ, what is missing and what is in no file', async () => {
  write('tags', tags)
  stored({ ...main, rules: [{ type: 'deletion' }] })
  stored({ ...main, name: 'by hand' })
  const { code, out, err } = await rules('diff')
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(out).toBe(
    [
      'main (.github/rulesets/main.json): not as its file says',
      '  rules.required_status_checks',
      '    file:   there',
      '    server: absent',
      '',
      'tags (.github/rulesets/tags.json): not on the server',
      '',
      'by hand: in no file',
      '',
      'The server does not have what the files say.',
      '',
    ].join('\n'),
  )
})

test('diff is unknown for a token that does not see everything, and for a server that says nothing', async () => {
  stored(main)
  expect((await rules('diff')).code).toBe(0)
  process.env.GITHUB_TOKEN = 'job'
  const seen = await rules('diff')
  expect(seen.code).toBe(3)
  expect(tooWide(seen.out)).toEqual([])
  expect(seen.out.replace(/\s+/g, ' ')).toBe(
    'main (.github/rulesets/main.json): not known unknown: who may pass the rules by is not visible (needs administration: write) As far as it could be seen, the server has what the files say. The rest is unknown. ',
  )
  process.env.GITHUB_TOKEN = 'unheard-of'
  const none = await rules('diff')
  expect(none).toMatchObject({
    code: 3,
    out: 'The rulesets could not be seen: GitHub does not accept the token (needs\nmetadata: read).\n',
  })
  expect(reportOf((await rules('diff', '--json')).out)).toMatchObject({ result: 'unknown', needs: 'metadata: read' })
})

test('diff --json has the calls that anybody can make again, also without a token', async () => {
  const { id } = stored(main)
  delete process.env.GITHUB_TOKEN
  const { code, out } = await rules('diff', '--json')
  expect({ code, ...reportOf(out) }).toMatchObject({
    ...{ code: 3, repository: 'github.com/acme/widget', result: 'unknown' },
    rulesets: [{ name: 'main', state: 'unknown', file: '.github/rulesets/main.json', id, differences: [] }],
    asked: [
      { call: 'GET /repos/acme/widget/rulesets?includes_parents=false&per_page=100&page=1' },
      { call: `GET /repos/acme/widget/rulesets/${id}`, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ],
  })
})

test('apply shows the changes and makes them only with a yes', async () => {
  write('tags', tags)
  stored({ ...main, rules: [{ type: 'deletion' }] })
  const shown = await rules('apply')
  expect(shown.code).toBe(4)
  expect(shown.out).toContain('    server: absent\n')
  expect(shown.out).toContain('\nNothing was changed.\n')
  expect(github.repository.rulesets.all()).toHaveLength(1)
  const done = await rules('apply', '--yes')
  expect(done.code).toBe(0)
  expect(done.out).toContain('\nChanged 2 rulesets.\n')
  expect((await rules('diff')).code).toBe(0)
  expect(await rules('apply', '--yes')).toMatchObject({ code: 0, err: '' })
  stored({ ...main, name: 'by hand' })
  expect((await rules('apply')).code).toBe(1)
})

test('a failure of apply says what was changed before it', async () => {
  write('odd', { ...main, name: 'odd', bypass_actors: [{ actor_type: 'User', actor: 'octocat' }] })
  const { code, err } = await rules('apply', '--yes')
  expect({ code, err }).toMatchObject({
    code: 3,
    err: 'Could not apply .github/rulesets/odd.json: no server gives a number for the User octocat: write its actor_id. Before that, main was changed. Write the number of it instead.\n',
  })
})

test('export writes what the server has, so that nothing differs afterwards', async () => {
  stored(tags)
  stored({ ...main, rules: [] })
  const shown = await rules('export')
  expect(shown.code).toBe(4)
  expect(shown.out).toContain('+++ b/.github/rulesets/tags.json')
  expect(readdirSync(files)).toEqual(['main.json'])
  expect(await rules('export', '--yes')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Written: .github/rulesets/tags.json, .github/rulesets/main.json\n'),
  })
  expect(JSON.parse(readFileSync(join(files, 'main.json'), 'utf8'))).toEqual({ ...main, rules: [] })
  expect((await rules('diff')).code).toBe(0)
  expect(await rules('export')).toMatchObject({ code: 0, out: 'Every ruleset of the server is in a file.\n' })
})

test('export writes no rules of which nobody sees who passes them by', async () => {
  stored(tags)
  process.env.GITHUB_TOKEN = 'job'
  const { code, out } = await rules('export', '--yes')
  expect(code).toBe(3)
  expect(out.replace(/\s+/g, ' ')).toContain('so that they are written into no file: tags. Give a token with')
  process.env.GITHUB_TOKEN = 'unheard-of'
  expect(await rules('export')).toMatchObject({
    code: 3,
    err: 'Could not read the rulesets of github.com/acme/widget: GitHub does not accept the token. Run the command again on a machine that reaches the server, with a token that may see the repository.\n',
  })
})

test('without files, or with a bad one, there is nothing to compare', async () => {
  write('bad', '{"name": 1}')
  expect(await rules('diff')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^Could not read \.github\/rulesets\/bad\.json: "name" is 1, which is not text\./),
  })
  rmSync(files, { recursive: true })
  expect(await rules('apply')).toMatchObject({
    code: 2,
    err: expect.stringMatching(
      /has no \.github\/rulesets\/\*\.json\. Write those of the server with release-tools rules export/,
    ),
  })
})

test('each command says what it needs and how it ends', () => {
  for (const command of [rulesDiff, rulesApply, rulesExport]) {
    expect(command.about.join(' ')).toContain('Administration: write')
    expect(command.exits?.map(([code]) => code)).toContain('3')
  }
})
