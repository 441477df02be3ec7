import { mkdtempSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import type { Check } from '@release-tools/evidence'
import { makeRelease } from '@release-tools/evidence/testing'
import { Servers } from '@release-tools/oci/testing'
import type { IndexEntry, IndexFiles } from '@release-tools/releases'
import { entry, IndexedProject } from '@release-tools/releases/testing'
import { testHost } from '@release-tools/testbed'
import { type IndexQuestion, readIndex } from '../src/given-index.ts'
import { openAndVerify } from '../src/open-and-verify.ts'
import { reportValue } from '../src/report-json.ts'

const root = mkdtempSync(join(tmpdir(), 'given-index-'))
const host = { ...testHost({ env: {} }), temp: root }
const release = await makeRelease()
afterAll(async () => {
  for (const path of [root, release.root]) await rm(path, { recursive: true, force: true })
})

const now = new Date('2027-03-01T12:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const own = entry('1.2.0', { manifest: sha256(readFileSync(join(release.directory, 'manifest.yaml'))) })
let places = 0

/** A directory with an index, as it is now. */
async function placeOf(files: IndexFiles): Promise<string> {
  const place = join(root, `index-${places++}`)
  await mkdir(place)
  for (const [name, bytes] of files) await writeFile(join(place, name), bytes)
  return place
}

async function publish(releases: IndexEntry[], repository?: string) {
  const project = await IndexedProject.of(releases, now, host, repository)
  return { project, place: await placeOf(project.files), root: project.root }
}

/** Verifies the release by an index, a day after it was signed. */
async function verify(given: Pick<IndexQuestion, 'place' | 'root'> & Partial<IndexQuestion>, target = release.tarball) {
  const index = await readIndex({ refuse: [], now: later(1), ...given }, {}, host)
  const report = await openAndVerify(target, { trust: release.trust, asked: { index } }, host)
  return { ...report, said: report.checks.filter(isOfIndex).map(({ status, detail, next }) => [status, detail, next]) }
}

const isOfIndex = ({ name }: Check) => name === 'index of releases' || name === 'release state'
const read = [
  'pass',
  "Version 1 of the index of acme/widget. Fresh until 2027-03-08T12:00:00Z. First contact: an older index can't be told.",
  undefined,
]

test('a release that the index lists is verified, and a program learns what the index says', async () => {
  const report = await verify(await publish([entry('1.1.0'), own]))
  expect(report.said).toEqual([read, ['pass', 'The index says that v1.2.0 is supported.', undefined]])
  expect(report.result).toBe('verified')
  expect(reportValue(report, {})).toMatchObject({
    index: {
      ...{ repository: 'acme/widget', version: 1, freshUntil: '2027-03-08T12:00:00Z', firstContact: true },
      entry: own,
    },
  })
})

test('one that was yanked is not, although all its signatures are valid', async () => {
  const yanked: IndexEntry = { ...own, state: 'yanked', reason: 'It deletes files.', successor: 'v1.2.1' }
  const report = await verify(await publish([yanked, entry('1.2.1')]))
  expect(report.result).toBe('not verified')
  expect(report.said).toEqual([
    read,
    [
      'fail',
      'The index says that v1.2.0 is yanked. Reason: It deletes files. Successor: v1.2.1.',
      'Do not use it. Use v1.2.1.',
    ],
  ])
  expect(report.index?.entry?.state).toBe('yanked')
})

test('one that is superseded is named so, and refused if the reader asks', async () => {
  const given = await publish([{ ...own, state: 'superseded', successor: 'v1.3.0' }, entry('1.3.0')])
  const said = 'The index says that v1.2.0 is superseded. Successor: v1.3.0.'
  const [accepted, refused] = [await verify(given), await verify({ ...given, refuse: ['superseded'] })]
  expect([accepted.result, accepted.said[1]?.[1]]).toEqual(['verified', said])
  expect([refused.result, refused.said[1]?.[1]]).toEqual(['not verified', said])
})

test('nobody knows the state of one that is not listed, and another manifest is refused', async () => {
  const absent = await verify(await publish([entry('1.1.0')]))
  expect([absent.result, absent.index?.entry, absent.said[1]]).toEqual([
    'could not check',
    undefined,
    [
      'error',
      'the index does not list v1.2.0, so nobody knows its state.',
      'If it was published just now, try again later. Otherwise ask its publisher.',
    ],
  ])
  const other = await verify(await publish([entry('1.2.0')]))
  expect([other.result, other.said[1]?.[1]]).toEqual([
    'not verified',
    `the index lists v1.2.0 with the manifest sha256:${entry('1.2.0').manifest}, and this one is sha256:${own.manifest}.`,
  ])
})

test('the index of another project says nothing of it', async () => {
  const report = await verify(await publish([own], 'acme/gadget'))
  expect([report.result, report.said[1]]).toEqual([
    'could not check',
    [
      'error',
      'it is the index of acme/gadget, and the release is of acme/widget.',
      'Give the index of acme/widget, with its root.',
    ],
  ])
})

test('an index that cannot be used is told once, with what to do', async () => {
  const { place, root: trusted } = await publish([own])
  const other = await publish([own])
  const said = async (given: Partial<IndexQuestion>) => {
    const report = await verify({ place, root: trusted, ...given })
    expect([report.result, report.said.length, report.said[0]?.[0]]).toEqual(['could not check', 1, 'error'])
    return report.said[0]?.slice(1).join(' ')
  }
  expect(await said({ now: later(8) })).toBe(
    'it is stale: timestamp.json has expired on 2027-03-08T12:00:00Z. Somebody may be holding back a newer one, or the project stopped renewing it. Get the index from another place. Without network, accept it as of an earlier day with --index-as-of.',
  )
  expect(await said({ root: other.root })).toMatch(/^timestamp\.json has 0 of the 1 signatures .*Do not use it\./)
  expect(await said({ place: join(root, 'nowhere') })).toMatch(/\.$/)
  expect(await said({ atLeast: 2 })).toMatch(/^it is version 1, older than the 2 that you asked for\./)
  expect(await said({ root: Buffer.from('{}') })).toMatch(/^it is not the root of an index/)
})

test('what expired is accepted as of a day, and by the state of that day', async () => {
  const given = await publish([{ ...own, until: '2027-03-05' }])
  const asked = { ...given, now: later(400), refuse: ['end-of-support' as const] }
  const report = await verify({ ...asked, asOf: '2027-03-02' })
  expect([report.result, report.said]).toEqual([
    'verified',
    [
      [
        'pass',
        "Version 1 of the index of acme/widget. It expired on 2027-03-08T12:00:00Z, and is accepted as of 2027-03-02. First contact: an older index can't be told.",
        undefined,
      ],
      ['pass', 'The index says that v1.2.0 is supported. Its support ends on 2027-03-05.', undefined],
    ],
  ])
  expect((await verify({ ...asked, asOf: '2027-03-06' })).result).toBe('not verified')
})

test('an older index is accepted at first contact only', async () => {
  const { project, place, root: trusted } = await publish([own])
  await project.list([{ ...own, state: 'yanked' }], later(1), host)
  const newer = await placeOf(project.files)
  const state = join(root, 'state')
  const asked = { root: trusted, state, now: later(2) }
  expect((await verify({ place: newer, ...asked })).result).toBe('not verified')
  const older = await verify({ place, ...asked })
  expect([older.result, older.said[0]?.[1]]).toEqual([
    'could not check',
    'it is older than what you saw before: timestamp.json has version 1, and you saw 2.',
  ])
  const again = await verify({ place: newer, ...asked })
  expect(again.said[0]?.[1]).toBe('Version 2 of the index of acme/widget. Fresh until 2027-03-09T12:00:00Z.')
  expect((await verify({ place, root: trusted, now: later(2) })).result).toBe('verified')
})

test('without an online key, the report says until when nobody notices', async () => {
  const project = await IndexedProject.of([own], now, host)
  const { offlineLifetimes } = await import('@release-tools/releases')
  await project.list([own, entry('1.1.0')], now, host, offlineLifetimes)
  const report = await verify({ place: await placeOf(project.files), root: project.root })
  expect(report.said[0]?.[1]).toMatch(
    / Fresh until \S+\. First contact: .* No online key renews it: until then, nobody notices if a newer one is held back\.$/,
  )
})

test('a token goes to the server of the index, and to no other', async () => {
  const servers = new Servers()
  const asked: (string | undefined)[] = []
  const server = await servers.start((request, response) => {
    asked.push(request.headers.authorization)
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}')
  })
  const { root: trusted } = await publish([own])
  const token = (name: string) => ({ 'ghes.example.org': 'one', 'github.com': 'two' })[name]
  const github = { api: `http://${server}`, token }
  for (const place of ['ghes.example.org/acme/widget', 'acme/widget', 'evil.example.org/acme/widget']) {
    const { opened } = await readIndex({ place, root: trusted, refuse: [], now }, { github }, host)
    expect(opened).toMatchObject({ found: 'there is no such branch.' })
  }
  servers.stop()
  expect(asked).toEqual(['Bearer one', 'Bearer two', undefined])
})

test('only a release is in an index', async () => {
  const file = join(root, 'a')
  await writeFile(file, 'a')
  const report = await verify(await publish([own]), file)
  expect(report.checks.at(-1)).toEqual({
    ...{ name: 'release', status: 'error', detail: '--index is about a release, and this is none.' },
    next: 'Leave out --index.',
  })
})

test('of a release that is not verified, nobody asks the index', async () => {
  const index = await readIndex({ ...(await publish([own])), refuse: [], now: later(1) }, {}, host)
  const report = await openAndVerify(release.tarball, { trust: { signers: [] }, asked: { index } }, host)
  expect(report.result).not.toBe('verified')
  expect(report.checks.at(-1)).toMatchObject({
    ...{ name: 'release state', status: 'error', detail: 'it is not known of which release this is.' },
  })
})
