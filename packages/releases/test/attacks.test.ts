import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { messageOf } from '@release-tools/base'
import { filesPlace, type OpenOptions, offlineLifetimes, openIndex, parseRoot, rolesOf } from '@release-tools/releases'
import { entry, IndexedProject } from '@release-tools/releases/testing'
import { testHost } from '@release-tools/testbed'

type Files = ReadonlyMap<string, Buffer>

const day = (number: number) => new Date(Date.UTC(2026, 2, number, 12))
const host = testHost()
const yanked = entry('1.0.0', { state: 'yanked', reason: 'It deletes the wrong files.', successor: 'v1.0.1' })
let folder: string
let project: IndexedProject
/** The index when 1.0.0 was good, and the one that says that nobody should use it. */
let old: Files
let current: Files

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-attacks-'))
  project = await IndexedProject.of([entry('1.0.0')], day(1), host)
  old = new Map(project.files)
  await project.list([yanked, entry('1.0.1')], day(2), host)
  current = new Map(project.files)
})
afterAll(() => rm(folder, { recursive: true }))

function open(files: Files, options: Partial<OpenOptions> = {}) {
  return openIndex(filesPlace(files, 'https://acme.example.org'), { root: project.root, now: day(3), ...options }, host)
}

/** What the reader is told; undefined if it accepts the index. */
async function refused(files: Files, options: Partial<OpenOptions> = {}): Promise<string | undefined> {
  return open(files, options).then(() => undefined, messageOf)
}

function changed(files: Files, changes: Record<string, Buffer | undefined>): Files {
  const all = new Map([...files, ...Object.entries(changes)])
  return new Map([...all].flatMap(([name, bytes]) => (bytes === undefined ? [] : [[name, bytes] as const])))
}

/** The whole message about the place. */
function told(found: string): string {
  return `Could not read the index in https://acme.example.org: ${found}`
}

let states = 0
async function stateThatSaw(files: Files, options: Partial<OpenOptions> = {}): Promise<string> {
  const state = join(folder, `state-${states++}`)
  await open(files, { ...options, state })
  return state
}

test('lists what the project says now', async () => {
  expect(await open(current)).toMatchObject({ version: 2, index: { releases: [yanked, entry('1.0.1')] } })
})

test('rollback: an older index is refused if a newer one was seen', async () => {
  expect(await refused(old, { state: await stateThatSaw(current) })).toBe(
    told(
      'it is older than what you saw before: timestamp.json has version 1, and you saw 2. Somebody is serving an old index, which may hide that a release was withdrawn. Get it from another place.',
    ),
  )
})

test('rollback at first contact: an older index is accepted while it is fresh, and the reader is told that it could not be told', async () => {
  expect(await open(old)).toMatchObject({ version: 1, firstContact: true })
})

test('rollback at first contact: an older index is refused if the reader knows the least version', async () => {
  expect(await refused(old, { atLeast: 2 })).toBe(
    told(
      'it is version 1, older than the 2 that you asked for. Somebody is serving an old index, which may hide that a release was withdrawn. Get it from another place.',
    ),
  )
  expect(await open(current, { atLeast: 2 })).toMatchObject({ firstContact: false })
})

test('freeze: an index that is not renewed is stale after a week', async () => {
  expect(await refused(current, { now: day(9) })).toBe(
    told(
      'it is stale: timestamp.json has expired on 2026-03-09T12:00:00Z. Somebody may be holding back a newer one, or the project stopped renewing it. Get the index from another place. Without network, accept it as of an earlier day with --index-as-of.',
    ),
  )
})

test('freeze: each file that has expired is named', async () => {
  const brief = await IndexedProject.of([entry('1.0.0')], day(1), host)
  await brief.list([yanked], day(1), host, { targets: 2, snapshot: 90, timestamp: 7 })
  expect(await refused(brief.files, { root: brief.root, now: day(4) })).toBe(
    told(
      'it is stale: 2.targets.json has expired on 2026-03-03T12:00:00Z. Somebody may be holding back a newer one, or the project stopped renewing it. Get the index from another place. Without network, accept it as of an earlier day with --index-as-of.',
    ),
  )
})

test('freeze: an air-gapped reader accepts it as of a day on which it was fresh, and is told so', async () => {
  expect(await open(current, { now: day(20), asOf: '2026-03-05' })).toMatchObject({ acceptedAsOf: '2026-03-05' })
  expect(await refused(current, { now: day(20), asOf: '2026-03-15' })).toBe(
    told(
      'it is stale: timestamp.json has expired on 2026-03-09T12:00:00Z. Somebody may be holding back a newer one, or the project stopped renewing it. Get the index from another place. Without network, accept it as of an earlier day with --index-as-of.',
    ),
  )
  expect(await refused(current, { now: day(20), asOf: '2026-03-01' })).toBe(
    told(
      'it was signed on 2026-03-02T12:00:00Z, after 2026-03-01. Give --index-as-of a day on which this index was there.',
    ),
  )
})

test('freeze: an index without online key is fresh for long, and says so', async () => {
  const offline = await IndexedProject.of([entry('1.0.0')], day(1), host)
  await offline.list([yanked], day(2), host, offlineLifetimes)
  expect(await open(offline.files, { root: offline.root })).toMatchObject({
    online: false,
    freshUntil: '2027-03-01T12:00:00Z',
  })
})

test('mix and match: targets of another version are refused', async () => {
  expect(await refused(changed(current, { '2.targets.json': old.get('1.targets.json') }))).toBe(
    told(
      '2.targets.json is not the one that was signed with the others: files of several versions are mixed. If the place was being updated, try again. Otherwise get the index from another place.',
    ),
  )
})

test('mix and match: a snapshot of another version is refused', async () => {
  expect(await refused(changed(current, { '2.snapshot.json': old.get('1.snapshot.json') }))).toBe(
    told(
      '2.snapshot.json is not the one that was signed with the others: files of several versions are mixed. If the place was being updated, try again. Otherwise get the index from another place.',
    ),
  )
})

test('mix and match: an old timestamp with new targets gives the old index, which a state refuses', async () => {
  const mixed = changed(current, { 'timestamp.json': old.get('timestamp.json') })
  expect(await open(mixed)).toMatchObject({ version: 1 })
  expect(await refused(mixed, { state: await stateThatSaw(current) })).toBe(
    told(
      'it is older than what you saw before: timestamp.json has version 1, and you saw 2. Somebody is serving an old index, which may hide that a release was withdrawn. Get it from another place.',
    ),
  )
})

test('arbitrary software: an index that somebody else signed is refused', async () => {
  const other = await IndexedProject.of([entry('6.6.6')], day(2), host)
  expect(await refused(changed(other.files, { '1.root.json': project.root }))).toBe(
    told(
      'timestamp.json has 0 of the 1 signatures by keys that the root names for the role timestamp: it is of another project, or somebody else made it. Do not use it. Check that the root is that of this project, or get the index from another place.',
    ),
  )
})

test('arbitrary software: a changed digest is refused', async () => {
  const targets = current.get('2.targets.json')?.toString().replaceAll(yanked.manifest, 'f'.repeat(64)) ?? ''
  expect(await refused(changed(current, { '2.targets.json': Buffer.from(targets) }))).toBe(
    told(
      '2.targets.json is not the one that was signed with the others: files of several versions are mixed. If the place was being updated, try again. Otherwise get the index from another place.',
    ),
  )
})

test('wrong root: the index of another project is refused', async () => {
  const other = await IndexedProject.of([entry('1.0.0')], day(2), host)
  expect(await refused(current, { root: other.root })).toBe(
    told(
      'timestamp.json has 0 of the 1 signatures by keys that the root names for the role timestamp: it is of another project, or somebody else made it. Do not use it. Check that the root is that of this project, or get the index from another place.',
    ),
  )
})

test('another project: an index that the same people signed for another repository is refused', async () => {
  expect(await refused(current, { repository: 'acme/gadget' })).toBe(
    told('it is the index of acme/widget, and not of acme/gadget. Give the index of this project.'),
  )
  expect(await refused(current, { repository: 'Acme/Widget' })).toBe(undefined)
})

test('another project: a state of another index is refused', async () => {
  const other = await IndexedProject.of([entry('1.0.0')], day(2), host)
  const state = await stateThatSaw(other.files, { root: other.root })
  expect((await refused(current, { state }))?.replaceAll(folder, '')).toBe(
    told(
      'what you saw before, in /state-2, is another index: its root 1 is not that of this one. Give each index a directory of its own.',
    ),
  )
})

test('expired root: nobody knows any more whose keys count', async () => {
  const next = new Date('2027-03-02T12:00:00Z')
  expect(await refused(current, { now: next })).toBe(
    told(
      'its root has expired on 2027-03-01T12:00:00Z, so that it no longer says whose keys count. Get the newest root from the default branch of the project. If that has expired too, the project must sign a new one: release-tools index rotate.',
    ),
  )
})

test('threshold: a root that one of two people signed is refused', async () => {
  const lone = await rotated(1)
  expect(await refused(changed(current, { '2.root.json': lone }))).toBe(
    told(
      '2.root.json has 1 of the 2 signatures that the root before it or its own threshold asks for. Do not use it. Get the index from another place, and ask the project.',
    ),
  )
  expect(await refused(current, { root: lone })).toBe(
    told(
      'the given root has 1 of the 2 signatures that the root before it or its own threshold asks for. Do not use it. Get the index from another place, and ask the project.',
    ),
  )
})

test('wrong clock: one that is behind cannot say what is stale', async () => {
  expect(await refused(current, { now: new Date('2020-01-01T00:00:00Z') })).toBe(
    told(
      'it was signed on 2026-03-02T12:00:00Z, and the clock of this machine says 2020-01-01T00:00:00Z. Set the clock: with a wrong one, nobody can say whether the index is stale.',
    ),
  )
})

test('endless data: a file that is larger than any real one is refused', async () => {
  expect(await refused(changed(current, { 'timestamp.json': Buffer.alloc(70_000, ' ') }))).toBe(
    'Could not read timestamp.json of the index in https://acme.example.org: it has 70000 bytes, more than the 65536 accepted. Check that this is the file you meant, or download it again.',
  )
})

test('damage: a file that is missing or no metadata is named', async () => {
  expect(await refused(changed(current, { '2.targets.json': undefined }))).toBe(
    told('it has no 2.targets.json. Check the place. If it was being updated, try again.'),
  )
  expect(await refused(changed(current, { 'timestamp.json': undefined }))).toBe(
    told('it has no timestamp.json. Check the place. If it was being updated, try again.'),
  )
  expect(await refused(changed(current, { 'timestamp.json': Buffer.from('[]') }))).toBe(
    told(
      'timestamp.json is not metadata of TUF (signed is not defined). Do not use it. Get the index from another place, and ask the project.',
    ),
  )
  expect(await refused(changed(current, { 'timestamp.json': Buffer.from('<html>') }))).toBe(
    `Could not read timestamp.json of the index in https://acme.example.org: it is not JSON (Unexpected token '<', "<html>" is not valid JSON). Check that this is the file you meant, or download it again.`,
  )
  expect(await refused(current, { root: Buffer.from('{}') })).toBe(
    'Could not read the root of the index: it is not the root of an index (signed is not defined). Give the file that the project has as .github/index-root.json.',
  )
})

/** The next root with the same keys, signed by some of the two people. */
async function rotated(signers: number): Promise<Buffer> {
  const next = new IndexedProject()
  next.root = project.root
  const roles = rolesOf(parseRoot(project.root, 'the root'))
  await next.newRoot({ roles, now: day(2) }, project.rootSigners.slice(0, signers))
  return next.root
}

test('rollback: a state that is damaged tells no older index, and the reader is told so', async () => {
  const state = await stateThatSaw(current)
  expect(await open(current, { state })).toMatchObject({ firstContact: false })
  for (const name of ['timestamp.json', 'snapshot.json']) await writeFile(join(state, name), '{}')
  expect(await open(old, { state })).toMatchObject({ version: 1, firstContact: true })
})
