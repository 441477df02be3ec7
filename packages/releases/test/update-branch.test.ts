import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { openStore } from '@release-tools/archive'
import { filesToKeep } from '@release-tools/archive/testing'
import { metadataBranch, openIndex } from '@release-tools/releases'
import { entry } from '@release-tools/releases/testing'
import { connectRequests } from '@release-tools/runner'
import { testHost } from '@release-tools/testbed'
import { daysAfter } from '../src/document.ts'
import { type IndexBed, indexBed, now } from './support/branch-bed.ts'

let bed: IndexBed
beforeEach(async () => {
  bed = await indexBed()
})
afterEach(async () => {
  expect(bed.github.errors()).toEqual([])
  await bed.stop()
})

const branches = () => bed.github.repository.branches
const tags = (index: { index: { releases: { tag: string }[] } }) => index.index.releases.map(({ tag }) => tag).sort()
/** What a stranger reads without a token. */
const read = (time = now) => {
  const options = { root: bed.project.root, repository: 'acme/widget', now: time, api: bed.github.apiUrl }
  return openIndex('acme/widget', options, testHost())
}

test('the first release makes the branch, each change is one signed commit, and nothing new is none', async () => {
  const first = await bed.add([entry('1.0.0')])
  expect([first.changed, first.opened.version, tags(first.opened)]).toEqual([true, 1, ['v1.0.0']])
  expect(bed.text('index/README.md')).toContain('release-tools verify --index OWNER/NAME')
  const second = await bed.add([entry('1.1.0')])
  expect(second.commit).toBe(bed.history()[0])
  const again = await bed.add([entry('1.1.0')])
  expect([again.changed, again.commit, tags(again.opened)]).toEqual([false, second.commit, ['v1.0.0', 'v1.1.0']])
  expect([bed.history().length, bed.history().every(id => branches().verified.has(id))]).toEqual([3, true])
  expect(branches().objects.commit(second.commit)?.message).toMatch(
    /^List releases\n\n2\.targets\.json sha256:[0-9a-f]{64}$/,
  )
  expect(await read()).toEqual({ ...again.opened, firstContact: true })
})

test('a timestamp that ends soon is signed again, and nothing else', async () => {
  await bed.add([entry('1.0.0')])
  expect((await bed.add([], { now: daysAfter(now, 3) })).changed).toBe(false)
  const renewed = await bed.add([], { now: daysAfter(now, 4) })
  expect([renewed.changed, renewed.opened.version, renewed.opened.freshUntil]).toEqual([
    true,
    1,
    '2026-03-12T12:00:00Z',
  ])
  // Nobody ran for months: readers refuse what is there, and the next run renews it.
  await expect(read(daysAfter(now, 200))).rejects.toThrow('it is stale: timestamp.json has expired')
  expect((await bed.add([], { now: daysAfter(now, 200) })).opened.version).toBe(2)
  expect(tags(await read(daysAfter(now, 200)))).toEqual(['v1.0.0'])
})

test('runs at the same time are all in the index, one commit each', async () => {
  await bed.add([entry('1.0.0')])
  const versions = ['1.1.0', '1.2.0', '1.3.0']
  const results = await Promise.all(versions.map(version => bed.add([entry(version)])))
  expect(results.map(({ changed }) => changed)).toEqual([true, true, true])
  expect(results.map(({ opened }) => opened.version).sort()).toEqual([2, 3, 4])
  expect([tags(await read()), bed.history().length]).toEqual([['v1.0.0', 'v1.1.0', 'v1.2.0', 'v1.3.0'], 5])
})

test('the index grows in the branch of a store, which accepts it', async () => {
  const host = testHost()
  const token = bed.github.env.GITHUB_TOKEN
  const address = { token, repository: 'acme/widget', apiUrl: bed.github.apiUrl }
  const github = () => connectRequests(address, host)
  const store = await openStore(`branch:${metadataBranch}`, { host, repository: 'acme/widget', github })
  const kept = async (tag: string) => {
    const { files, remove } = filesToKeep({ 'notes.md': tag })
    await store.put({ repository: 'acme/widget', tag, name: 'release' }, files, () => {}).finally(remove)
  }
  await kept('v1.0.0')
  await bed.add([entry('1.0.0')])
  await kept('v1.1.0')
  await bed.add([entry('1.1.0')])
  await kept('v1.2.0')
  expect(bed.text('v1.2.0/release/notes.md')).toBe('v1.2.0')
  expect(tags(await read())).toEqual(['v1.0.0', 'v1.1.0'])
})

test('a branch that was set back or deleted is refused if a copy elsewhere is newer', async () => {
  await bed.add([entry('1.0.0')])
  const old = branches().heads.get(metadataBranch)
  await bed.add([entry('1.1.0', { state: 'yanked', reason: 'It loses data.' })])
  const atLeast = { version: 2, place: 'directory:tape' }
  expect((await bed.add([], { atLeast })).changed).toBe(false)
  branches().force(metadataBranch, old)
  await expect(bed.add([entry('1.2.0')], { atLeast })).rejects.toThrow(
    'Could not update the index in the branch release-metadata: it has version 1 of the index, and directory:tape has version 2. Run the job again. If that does not help, find out who set the branch back or deleted it',
  )
  // Whoever sets it back may leave the newer files.
  branches().push(metadataBranch, { 'index/2.targets.json': '{}' })
  await expect(bed.add([entry('1.2.0')], { atLeast })).rejects.toThrow(
    'it has version 1 of the index, and directory:tape',
  )
  branches().force(metadataBranch, undefined)
  await expect(bed.add([entry('1.2.0')], { atLeast })).rejects.toThrow(
    'it has no index, and directory:tape has version 2.',
  )
})

test.each([
  [
    'was changed by hand',
    '1.targets.json',
    '{"signatures":[],"signed":{"_type":"targets"}}',
    /1\.targets\.json is not the one that was signed/,
  ],
  ['is of another project', 'timestamp.json', undefined, /keys that the root names for the role timestamp/],
])('an index that %s is not signed again', async (_, name, content, message) => {
  await bed.add([entry('1.0.0')])
  const others = await indexBed()
  const other = await others.add([entry('9.0.0')])
  const bytes = content === undefined ? await other.place.read(name, 65_536) : Buffer.from(content)
  await others.stop()
  branches().push(metadataBranch, { [`index/${name}`]: bytes ?? '' })
  await expect(bed.add([entry('1.1.0')])).rejects.toThrow(message)
})
