import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openStore } from '@release-tools/archive'
import { appendToLog, readCopies, sourceOf } from '@release-tools/audit'
import { type LogHead, renderLogHead } from '@release-tools/evidence'
import type { IndexEntry } from '@release-tools/releases'
import { entry, IndexedProject } from '@release-tools/releases/testing'
import { type PyPIDouble, startPyPI, testHost } from '@release-tools/testbed'
import { findRelease, type KnownRelease, outcomeOf, type RemedyContext, remedies } from '../src/index.ts'
import { auditLog } from '../src/places/audit-log.ts'
import { pypi } from '../src/places/pypi.ts'
import { releaseIndex } from '../src/places/release-index.ts'
import { makeRelease, publishOf, type ReleaseAtGitHub, startPlace, wanted } from '../testing/index.ts'

const root = mkdtempSync(join(tmpdir(), 'release-tools-test-late-'))
const release = await makeRelease()
const host = testHost({ workspace: root, env: {} })
const subject = 'acme/widget@v1.2.0'
let at: ReleaseAtGitHub
let known: KnownRelease
let context: RemedyContext

beforeAll(async () => {
  at = await startPlace(release, join(root, 'github'))
  await publishOf(release, at.github)
  context = { ...at.context, host, today: '2026-11-30' }
  known = await findRelease(wanted, context)
})
afterAll(async () => {
  expect(at.double.errors()).toEqual([])
  await at.double.stop()
  for (const path of [root, release.root]) rmSync(path, { recursive: true, force: true })
})

describe('the index of releases', () => {
  let count = 0

  /** An index in a directory, whose entry of v1.2.0 has these changes; without them, it has none. */
  async function look(changes: Partial<IndexEntry> | undefined, signedAt = new Date(), of = known) {
    const own = changes && entry('1.2.0', { manifest: known.manifest?.sha256 ?? '', ...changes })
    const project = await IndexedProject.of([entry('1.3.0'), ...(own ? [own] : [])], signedAt, host)
    count += 1
    const place = join(root, `index-${count}`)
    mkdirSync(place)
    for (const [name, bytes] of project.files) writeFileSync(join(place, name), bytes)
    return releaseIndex.look(of, { ...context, releaseIndex: { place, root: project.root } })
  }

  test('lists the release with its manifest, or does not, or lists another one', async () => {
    const about = { place: 'release-index', subject }
    expect(await look({})).toEqual([
      { ...about, state: 'good', found: 'Version 1 lists it with its manifest, and as supported.' },
    ])
    expect(await look(undefined)).toEqual([
      {
        ...{ ...about, state: 'missing', found: 'Version 1 of the index does not list v1.2.0.', remedies: ['finish'] },
        next: 'Run the job that updates the index (update-index): it lists a release once it is public and verifies.',
      },
    ])
    expect(await look({ manifest: '0'.repeat(64) })).toMatchObject([
      {
        state: 'different',
        found: `It lists the manifest sha256:${'0'.repeat(64)}.`,
        remedies: ['withdraw', 'patch-release'],
      },
    ])
    expect(await look({}, new Date(), { ...known, manifest: undefined })).toMatchObject([{ state: 'unknown' }])
  })

  test('that withdraws a release makes it right that other places withdraw it', async () => {
    const said = await look({ state: 'yanked', reason: 'it does not start', successor: 'v1.3.0' })
    expect(said).toMatchObject([
      { state: 'withdrawn', found: 'Version 1 says that it is yanked. Reason: it does not start. Instead: v1.3.0.' },
    ])
    const yanked = { place: 'pypi', subject: 'widget 1.2.0', state: 'withdrawn' as const, found: '' }
    expect([outcomeOf([yanked]), outcomeOf([yanked, ...said])]).toEqual(['left', 'good'])
  })

  test('that was set back is a fault of the index itself, if a store keeps a newer version', async () => {
    const part = join(root, 'kept/acme/widget/release-index')
    const look = async (...stores: string[]) => {
      const project = await IndexedProject.of(
        [entry('1.2.0', { manifest: known.manifest?.sha256 ?? '' })],
        new Date(),
        host,
      )
      const place = join(root, 'set-back')
      mkdirSync(place, { recursive: true })
      for (const [name, bytes] of project.files) writeFileSync(join(place, name), bytes)
      return releaseIndex.look(known, { ...context, stores, releaseIndex: { place, root: project.root } })
    }
    expect(await look()).toMatchObject([{ subject, state: 'good' }])
    for (const version of [1, 2]) {
      mkdirSync(join(part, `index-${version}`), { recursive: true })
      writeFileSync(join(part, `index-${version}`, 'archive.json'), '{}')
      expect(await look('directory:gone', 'directory:kept')).toMatchObject([
        version === 1
          ? {
              ...{ subject, state: 'unknown' },
              found: expect.stringMatching(/^Version 1 lists it .* could not be checked: .*directory:gone/),
            }
          : {
              ...{ subject: 'acme/widget', state: 'different', ofRepository: true },
              found: 'It is version 1, and directory:kept keeps version 2.',
            },
      ])
    }
  })

  test('that is stale is different, and one that is not there is unknown', async () => {
    const [stale] = await look({}, new Date('2026-01-01T00:00:00Z'))
    expect(stale).toMatchObject({ place: 'release-index', state: 'different' })
    expect(stale?.found).toMatch(/^Could not read the index in .*expired/)
    const none = { ...context, releaseIndex: { place: join(root, 'none'), root: Buffer.from('{}') } }
    expect(await releaseIndex.look(known, none)).toMatchObject([{ state: 'unknown' }])
    expect(await releaseIndex.look(known, context)).toMatchObject([{ state: 'absent' }])
  })
})

describe('the audit log', () => {
  const stores = ['directory:near', 'directory:far']
  const log = { server: 'github.com', repository: 'acme/widget' }
  const look = () => auditLog.look(known, { ...context, stores, hasAuditLog: true })
  const append = (tag: string) => {
    const event = {
      kind: 'publication' as const,
      time: '2026-11-30T12:00:00Z',
      tag,
      facts: { manifest: '0'.repeat(64) },
    }
    const source = sourceOf(tag, { id: '42', attempt: '1' }, 'publication')
    const given = { addresses: stores, place: log, events: [{ source, event }], sealer: undefined }
    return appendToLog(given, { host, repository: 'acme/widget' })
  }

  beforeAll(() => {
    for (const name of ['near', 'far']) mkdirSync(join(root, name))
  })

  test('has lines of the release in each of its copies, or lacks them', async () => {
    await append('v1.1.0')
    expect(await look()).toEqual([
      {
        ...{
          place: 'audit-log',
          subject,
          state: 'missing',
          found: 'It has no line of this release.',
          remedies: ['finish'],
        },
        next: 'Finish it: the job that archives the release appends what was signed and published.',
      },
    ])
    await append('v1.2.0')
    const agree = 'It has 1 line of this release, and its 2 copies agree with each other and with 0 heads in releases.'
    expect(await look()).toEqual([{ place: 'audit-log', subject, state: 'good', found: agree }])
  })

  test('agrees with the heads in other releases, or every copy lacks a line that one of them says', async () => {
    const lines = async () =>
      readCopies([await openStore('directory:near', { host, repository: 'acme/widget' })], log, host)
    const [copy] = await lines()
    const head = copy?.chain.head() as LogHead
    const publish = async (tag: string, text: string) => {
      const draft = await at.github.createDraft(tag, { name: tag, body: '', prerelease: false })
      const path = join(root, 'head')
      writeFileSync(path, text)
      await at.github.upload(draft, 'audit-log.checkpoint', path, 'text/plain')
      await at.github.publish(draft, { name: tag, body: '', prerelease: false }, false)
    }
    await publish('v1.3.0', renderLogHead(head))
    expect((await look())[0]?.found).toMatch(/ its 2 copies agree with each other and with 1 head in releases\.$/)
    await publish('v1.4.0', renderLogHead({ ...head, size: head.size + 1 }))
    const lacks = {
      place: 'audit-log',
      state: 'missing',
      found: 'It lacks line 3, that the head in release v1.4.0 says.',
    }
    expect(await look()).toMatchObject(stores.map(store => ({ ...lacks, subject: `${store} acme/widget` })))
    at.double.repository.releases.splice(-1)
    await publish('v1.5.0', 'no head')
    expect(await look()).toMatchObject([{ subject: 'release v1.5.0 acme/widget', state: 'unknown' }])
    at.double.repository.releases.splice(-2)
  })

  test('that somebody changed in one store names the store', async () => {
    const folder = join(root, 'far/acme/widget/audit-log/log-2')
    const file = readdirSync(folder).find(name => name.includes('events')) ?? ''
    writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace('run-42', 'run-43'))
    expect(await look()).toMatchObject([{ subject: 'directory:far acme/widget', state: 'different' }])
    rmSync(join(root, 'far/acme/widget/audit-log/log-2'), { recursive: true })
    const [lacks] = await look()
    expect(lacks).toMatchObject({ subject: 'directory:far acme/widget', state: 'missing' })
    expect(lacks?.found).toMatch(/^It lacks line 2/)
    expect(await auditLog.look(known, { ...context, stores: ['directory:gone'], hasAuditLog: true })).toMatchObject([
      { state: 'unknown' },
    ])
    expect(await auditLog.look(known, context)).toMatchObject([{ state: 'absent' }])
  })
})

describe('yank', () => {
  let double: PyPIDouble
  let index = ''
  beforeAll(async () => {
    double = await startPyPI()
    index = new URL(double.simpleUrl).host
  })
  afterAll(() => double.stop())

  const run = async (more: Partial<RemedyContext> = {}, of = known) =>
    remedies.find(({ name }) => name === 'yank')?.run(of, { ...context, packageIndex: double.simpleUrl, ...more })
  const request = (why = '') => `Yank widget 1.2.0 at the web interface of ${index}${why}`

  function put(file: string, text: string, yanked: string | false = false) {
    const content = readFileSync(join(release.assets, file))
    const own = { project: 'widget', version: '1.2.0', kind: 'bdist_wheel' as const, uploaded: new Date(), form: [] }
    double.files.set(file, { ...own, file, content, sha256: text, yanked, provenance: undefined })
  }

  test('says where a person yanks, and checks that it was done', async () => {
    expect(await run()).toEqual([`${index} has no file of widget 1.2.0.`])
    put('widget-1.2.0-py3-none-any.whl', '1'.repeat(64))
    expect(await pypi.look(known, { ...context, packageIndex: double.simpleUrl })).toMatchObject([
      { state: 'different', remedies: ['yank', 'withdraw', 'patch-release', 'advisory-draft'] },
      { state: 'missing', subject: 'widget-1.2.0.tar.gz', remedies: ['finish', 'patch-release'] },
    ])
    await expect(run({ reason: 'it was tampered with' })).rejects.toThrow(
      `Could not yank v1.2.0 in the package index: ${index} still offers 1 file of it. ${request(', with the reason: it was tampered with')}\nThen do this again: it checks.`,
    )
    const asked: string[] = []
    const wait = async (text: string) => {
      asked.push(text)
      put('widget-1.2.0-py3-none-any.whl', '1'.repeat(64), 'bad')
    }
    const done = [`${index} has yanked widget 1.2.0: 1 file (bad).`]
    expect([await run({ wait }), asked]).toEqual([done, [request()]])
    expect([await run({ wait }), asked]).toEqual([done, [request()]])
  })

  test('needs an index and a manifest', async () => {
    await expect(run({ packageIndex: undefined })).rejects.toThrow(
      'no package index is named. Name it: --package-index pypi.',
    )
    await expect(run({}, { ...known, manifest: undefined })).rejects.toThrow('no manifest of the release verifies.')
  })
})
