import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { commit } from '@release-tools/evidence/testing'
import { entry, IndexedProject } from '@release-tools/releases/testing'
import { freshDir } from '@release-tools/scan/testing'
import { startPyPI, testHost } from '@release-tools/testbed'
import { remedies } from '@release-tools/watch'
import { makeDraftOf, publishOf, type ReleaseAtGitHub, startPlace } from '@release-tools/watch/testing'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { recover } from '../../src/recover/command.ts'
import { cli, releaseWithKey, tooWide } from '../../testing/run.ts'

const before = { cwd: process.cwd(), token: process.env.GITHUB_TOKEN }
const root = freshDir('recover')
const release = await releaseWithKey()
const schema = join(import.meta.dirname, '../../../../docs/schema/recover-report.v1.json')
const accepts = new Ajv2020({ strict: true, strictRequired: false }).compile(JSON.parse(readFileSync(schema, 'utf8')))
const tokens = { admin: { contents: 'write', actions: 'write', 'repository-advisories': 'write' } } as const
let at: ReleaseAtGitHub
let count = 0

beforeAll(() => {
  const clone = join(root, 'clone')
  mkdirSync(join(clone, '.github'), { recursive: true })
  process.chdir(clone)
  // The image of the release is in no registry.
  writeFileSync('.github/release-tools.yaml', 'image-tags: []\n')
  writeFileSync('pyproject.toml', '[project]\nname = "widget"\nversion = "1.2.0"\n')
  for (const args of [
    ['init', '--quiet', '--initial-branch', 'main'],
    ['remote', 'add', 'origin', 'https://github.com/acme/widget.git'],
    ['add', '.'],
    ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message', 'one'],
  ])
    execFileSync('git', args)
})
beforeEach(async () => {
  count += 1
  at = await startPlace(release, join(root, `github-${count}`), { tokens })
  process.env.GITHUB_TOKEN = 'admin'
})
afterEach(async () => {
  expect(at.double.errors()).toEqual([])
  await at.double.stop()
})
afterAll(() => {
  process.chdir(before.cwd)
  if (before.token === undefined) delete process.env.GITHUB_TOKEN
  else process.env.GITHUB_TOKEN = before.token
  for (const path of [root, release.root]) rmSync(path, { recursive: true, force: true })
})

const run = (...args: string[]) =>
  cli(['recover', 'v1.2.0', '--key', release.key, '--github-api', at.double.apiUrl, ...args])

test('a release as it was released has nothing left to do, also without a token', async () => {
  await publishOf(release, at.github)
  delete process.env.GITHUB_TOKEN
  const { code, out, err } = await run()
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('Everything is as it was released.')
  expect(tooWide(out).filter(line => !line.includes('://'))).toEqual([])
  expect(at.double.log().filter(({ method }) => method !== 'GET' && method !== 'POST').length).toBeGreaterThan(0)
})

test('--json has all of it, and follows its schema', async () => {
  await makeDraftOf(release, at.github, { which: name => name === 'release.md' })
  const before = at.double.log().length
  const { code, out } = await run('--json', '--do', 'undo-draft', '--do', 'finish')
  const report = JSON.parse(out)
  expect(accepts(report) ? [] : accepts.errors).toEqual([])
  expect({ code, ...report }).toMatchObject({
    ...{ code: 1, result: 'left', repository: 'acme/widget', tag: 'v1.2.0' },
    done: [
      { name: 'undo-draft', said: [expect.stringMatching(/^The draft \d+ is deleted\.$/)] },
      {
        name: 'finish',
        said: [],
        problem: { attempted: 'finish the release v1.2.0', found: 'GitHub has no run of the tag.' },
      },
    ],
  })
  // What was found is from after that.
  expect(report.findings.map(({ place, state }: { place: string; state: string }) => `${place} ${state}`)).toEqual([
    'github-release missing',
    'tag unknown',
    'image-tags unknown',
    ...['pypi absent', 'stores absent', 'audit-log absent', 'release-index absent'],
  ])
  const written = at.double
    .log()
    .slice(before)
    .filter(({ method }) => method !== 'GET')
  expect(written.map(({ method }) => method)).toEqual(['DELETE'])
})

test('a server that is down is unknown, with exit code 3', async () => {
  await at.double.stop()
  const { code, out } = await run()
  expect(code).toBe(3)
  expect(out).toContain('unknown     github-release: acme/widget@v1.2.0')
  expect(out).toContain('Nothing wrong was seen, and not everything was. 3 looks could not check.')
  at = await startPlace(release, join(root, `again-${count}`), { tokens })
}, 20_000)

test('of another repository than the clone, nothing of the clone counts', async () => {
  await publishOf(release, at.github)
  const { out } = await run('--repository', 'acme/widget')
  expect(out).toContain('image-tags: acme/widget@v1.2.0')
  const other = await run('--repository', 'acme/gadget', '--json')
  expect(JSON.parse(other.out)).toMatchObject({ repository: 'acme/gadget', result: 'left' })
})

test('in a job, its variables name the API', async () => {
  await publishOf(release, at.github)
  process.env.GITHUB_API_URL = at.double.apiUrl
  const { code } = await cli(['recover', 'v1.2.0', '--key', release.key])
  delete process.env.GITHUB_API_URL
  expect(code).toBe(0)
})

test('the index of releases is looked at, by the root that is given', async () => {
  await publishOf(release, at.github)
  const manifest = sha256(readFileSync(join(release.assets, 'manifest.yaml')))
  const project = await IndexedProject.of([entry('1.2.0', { manifest })], new Date(), testHost({ env: {} }))
  const place = freshDir('index')
  for (const [name, bytes] of project.files) writeFileSync(join(place, name), bytes)
  writeFileSync(join(root, 'index-root.json'), project.root)
  const { code, out } = await run('--index', place, '--index-root', join(root, 'index-root.json'))
  expect(out).toContain('good        release-index: acme/widget@v1.2.0')
  expect(code).toBe(0)
})

test('a release that the index withdraws is not said to be as it was released', async () => {
  await publishOf(release, at.github)
  const manifest = sha256(readFileSync(join(release.assets, 'manifest.yaml')))
  const yanked = entry('1.2.0', { manifest, state: 'yanked', reason: 'It loses data.' })
  const project = await IndexedProject.of([yanked], new Date(), testHost({ env: {} }))
  const place = freshDir('index')
  for (const [name, bytes] of project.files) writeFileSync(join(place, name), bytes)
  writeFileSync(join(root, 'index-root.json'), project.root)
  const { code, out } = await run('--index', place, '--index-root', join(root, 'index-root.json'))
  expect(out).toContain('withdrawn   release-index: acme/widget@v1.2.0')
  expect(out).toContain('The project withdrew it. Everything else is as it was released.')
  expect(code).toBe(0)
})

test('a person is shown where to yank, and waited for', async () => {
  await publishOf(release, at.github)
  const pypi = await startPyPI()
  const file = 'widget-1.2.0.tar.gz'
  const content = readFileSync(join(release.assets, file))
  const own = { project: 'widget', version: '1.2.0', kind: 'sdist' as const, uploaded: new Date(), form: [] }
  pypi.files.set(file, { ...own, file, content, sha256: sha256(content), yanked: false, provenance: undefined })
  const args = ['recover', 'v1.2.0', '--key', release.key, '--github-api', at.double.apiUrl]
  const { code, out } = await cli([...args, '--package-index', pypi.simpleUrl, '--do', 'yank'], false, [''])
  await pypi.stop()
  expect(code).toBe(1)
  expect(out).toMatch(
    /^Yank widget 1\.2\.0 at the web interface of 127\.0\.0\.1:\d+\nPress Enter when it is done\. NOT DONE {4}yank\n/,
  )
  expect(out).toContain('    → Then do this again: it checks.')
})

describe('wrong use', () => {
  const names =
    'finish, promote-tags, undo-draft, yank, supersede, withdraw, patch-release, advisory-draft, messages, post-mortem'
  test.each([
    [
      ['--do', 'finsh'],
      `there is nothing to --do that is called finsh (did you mean "finish"?). Give one of ${names}.`,
    ],
    [['--index', 'acme/widget'], '--index is given without a root. Give --index-root FILE too.'],
    [['--index-root', '/none'], 'Could not read --index-root /none: no such file. Check the path.'],
    [['--repository', 'widget'], '--repository widget names no repository. Give --repository OWNER/NAME.'],
  ])('%j', async (args, message) => {
    const { code, out, err } = await run(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  test('a remedy that writes needs a token, and says which', async () => {
    delete process.env.GITHUB_TOKEN
    const { code, err } = await run('--do', 'finish')
    expect(code).toBe(2)
    expect(err).toContain('--do finish needs a token. Set GITHUB_TOKEN to one with actions: write.')
  })

  test('a tag that is none, and no key', async () => {
    expect((await cli(['recover', '--upload-pack=x'])).code).toBe(2)
    expect((await cli(['recover', 'a..b', '--key', release.key])).err).toContain('"a..b" is not a tag.')
    expect((await cli(['recover', 'v1.2.0'])).err).toContain('no trusted signer is given.')
  })
})

test('the help names every remedy', () => {
  for (const { name } of remedies) {
    expect(recover.options.do?.help).toContain(name)
    expect(recover.about.join(' ')).toContain(name)
  }
  expect(commit).toHaveLength(40)
})

describe('--log', () => {
  const file = '.github/release-tools.yaml'
  const usual = () => readFileSync(file, 'utf8')

  test('appends what was done to the audit log of the stores, each time it is done', async () => {
    const text = usual()
    writeFileSync(file, `${text}audit-log: { keep: true }\nstores: ["directory:store"]\n`)
    mkdirSync('store')
    await makeDraftOf(release, at.github, { which: name => name === 'release.md' })
    const { out } = await run('--json', '--do', 'undo-draft', '--log')
    writeFileSync(file, text)
    const { done } = JSON.parse(out)
    expect(accepts(JSON.parse(out))).toBe(true)
    expect(done[1]).toEqual({ name: 'log', said: ['The audit log has 1 line, 1 of them new.'] })
    const folder = 'store/acme/widget/audit-log/log-1'
    const name = readdirSync(folder).find(one => one.startsWith('events-')) ?? ''
    const { source, event } = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    expect(source).toMatch(/^v1\.2\.0\/by-hand\/recovery-[0-9a-f]{32}$/)
    expect(event).toEqual({
      kind: 'recovery',
      time: expect.stringMatching(/Z$/),
      tag: 'v1.2.0',
      facts: { remedy: 'undo-draft', done: done[0].said },
    })
    rmSync('store', { recursive: true })
  })

  test('says why nothing is appended', async () => {
    await makeDraftOf(release, at.github, { which: name => name === 'release.md' })
    expect((await run('--log')).out).toContain('Nothing was done that the audit log could have.')
    const { code, out } = await run('--do', 'undo-draft', '--log')
    expect([code, out.replaceAll(/\s+/g, ' ')]).toEqual([
      1,
      expect.stringContaining('the configuration asks for none. → Set `audit-log: { keep: true }` in'),
    ])
  })
})
