import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { appendToLog, type SourcedEvent } from '@release-tools/audit'
import { sha256 } from '@release-tools/base'
import { renderLogHead } from '@release-tools/evidence'
import { ourSchema, schemaErrors } from '@release-tools/evidence/testing'
import { connectGitHub } from '@release-tools/runner'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { cli, tooWide } from '../testing/run.ts'

const before = process.cwd()
const root = freshDir('audit')
const host = testHost({ workspace: root })
const repository = 'acme/widget'
const origin = 'github.com/acme/widget/audit-log'
const stores = ['near', 'far']
const heads: string[] = []
let github: GitHubDouble

const event = (tag: string): SourcedEvent => ({
  source: `${tag}/run-1-1/publication`,
  event: { kind: 'publication', time: '2026-01-31T12:00:00Z', tag, facts: { manifest: sha256(tag) } },
})

beforeAll(async () => {
  process.chdir(root)
  for (const name of [...stores, 'empty']) mkdirSync(name)
  for (const tag of ['v1.0.0', 'v1.1.0', 'v1.2.0']) {
    const place = { server: 'github.com', repository }
    const events = [event(tag), event(`${tag}-two`)]
    const addresses = stores.map(name => `directory:${name}`)
    const { head } = await appendToLog({ addresses, place, events, sealer: undefined }, { host, repository })
    heads.push(renderLogHead(head))
  }
  for (const name of stores) cpSync(name, join('saved', name), { recursive: true })
  github = await startGitHub({ dir: freshDir('audit-github'), repository })
  const api = await connectGitHub({ token: github.env.GITHUB_TOKEN, repository, apiUrl: github.apiUrl }, host)
  // As assemble-release does it: the head of the log before the release. The first release has none.
  for (const [index, tag] of ['v1.0.0', 'v1.1.0', 'v1.2.0'].entries()) {
    const text = { name: tag, body: '', prerelease: false }
    const draft = await api.createDraft(tag, text)
    const name = index === 0 ? 'other.txt' : 'audit-log.checkpoint'
    writeFileSync('head', heads[index - 1] ?? 'text')
    await api.upload(draft, name, join(root, 'head'), 'text/plain')
    await api.publish(draft, text, true)
  }
})
beforeEach(() => {
  for (const name of stores) {
    rmSync(name, { recursive: true, force: true })
    cpSync(join('saved', name), name, { recursive: true })
  }
})
afterAll(async () => {
  process.chdir(before)
  await github.stop()
  rmSync(root, { recursive: true, force: true })
})

const audit = (...args: string[]) =>
  cli(['audit', '--repository', repository, '--from', 'directory:near', '--from', 'directory:far', ...args])
const asked = () => ['--github-api', github.apiUrl]
const remove = (store: string, segment: string) =>
  rmSync(join(store, repository, 'audit-log', segment), { recursive: true })

test('says that every copy and every head agrees', async () => {
  const { code, out, err } = await audit(...asked())
  expect(out).toBe(
    [
      `Audit log ${origin}`,
      '',
      'agrees    directory:near: 6 lines',
      'agrees    directory:far: 6 lines',
      'agrees    release v1.2.0: the head after 4 lines',
      'agrees    release v1.1.0: the head after 2 lines',
      '',
      'Every copy and every head agrees.',
      '',
    ].join('\n'),
  )
  expect([code, err]).toEqual([0, ''])
})

test('names the store that lacks a line, and the release whose head speaks against all of them', async () => {
  for (const name of stores) remove(name, 'log-5')
  remove('far', 'log-3')
  const { code, out } = await audit(...asked())
  expect(out.split('\n\n').slice(1)).toEqual([
    [
      'LACKS     directory:far',
      '          it lacks lines 3 to 4, that directory:near has.',
      '          → Find out whether they were removed there. If the store was only',
      '          down, archive a release again: each store gets what it lacks.',
      'agrees    directory:near: 4 lines',
      'agrees    release v1.2.0: the head after 4 lines',
      'agrees    release v1.1.0: the head after 2 lines',
    ].join('\n'),
    'The log is not the same everywhere: a line was changed or is missing.\n',
  ])
  expect(code).toBe(1)
  for (const name of stores) remove(name, name === 'far' ? 'log-1' : 'log-3')
  const { code: all, out: text } = await audit(...asked())
  expect(text).toContain('it lacks lines 3 to 4, that the head in release v1.2.0 says.')
  expect([all, tooWide(text)]).toEqual([1, []])
})

test('without a head, it says what is not noticed', async () => {
  const { code, out } = await audit('--no-releases')
  expect(out).toBe(
    [
      `Audit log ${origin}`,
      '',
      'agrees    directory:near: 6 lines',
      'agrees    directory:far: 6 lines',
      '',
      'Every copy agrees. There was no head to compare them with: lines removed from',
      'the end of all copies are not noticed.',
      '',
    ].join('\n'),
  )
  expect(code).toBe(0)
})

test('a head in a file is compared as well, and the report for programs follows its schema', async () => {
  writeFileSync('own', heads[2] ?? '')
  remove('near', 'log-5')
  const { code, out } = await audit('--no-releases', '--head', 'own', '--json')
  const report = JSON.parse(out)
  expect(schemaErrors(ourSchema('audit-report.v1.json'), report)).toEqual([])
  expect(report).toMatchObject({
    ...{ result: 'changed', origin, heads: [{ from: 'own', size: 6 }] },
    copies: [
      { place: 'directory:near', lines: 4 },
      { place: 'directory:far', lines: 6, root: report.heads[0].root },
    ],
    findings: [
      {
        ...{ kind: 'lacks', place: 'directory:near', line: 5 },
        found: 'it lacks lines 5 to 6, that directory:far has.',
      },
    ],
  })
  expect(code).toBe(1)
})

test('a store and a GitHub that can not be asked are unknown, and never fine', async () => {
  const { code, out } = await audit(
    '--from',
    'directory:absent',
    '--from',
    's3://bucket?nonsense=1',
    '--github-api',
    `${github.apiUrl}/nothing`,
  )
  expect(out).toContain(
    'unknown   directory:absent\n          could not use the store directory:absent: there is no such directory.',
  )
  expect(out).toContain('unknown   s3://bucket\n')
  expect(out).toContain('unknown   releases of acme/widget\n          could not list the releases: ')
  expect(out).toMatch(/Nothing wrong was seen, and not everything was\.\n$/)
  expect(code).toBe(3)
})

test.each<[string[], string]>([
  [['something'], 'nothing is accepted beside the options, and "something" is there.'],
  [['--head', 'near'], 'Could not read near'],
  [['--from', 'directory:near'], '"directory:near" is there twice.'],
])('%j is wrong use', async (args, message) => {
  const { code, err } = await audit('--no-releases', ...args)
  expect([code, err.replace(/\s+/g, ' ')]).toEqual([2, expect.stringContaining(message)])
})

test('a repository is needed, and its name is checked', async () => {
  const { code, err } = await cli(['audit', '--repository', 'widget'])
  expect([code, err]).toEqual([2, expect.stringContaining('--repository widget names no repository.')])
})

test('stores come from the configuration of the clone, and from nowhere else', async () => {
  const { code, err } = await cli(['audit', '--repository', repository, '--no-releases'])
  expect([code, err]).toEqual([2, expect.stringContaining('no store is named.')])
})
