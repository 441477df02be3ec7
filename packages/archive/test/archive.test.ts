import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from '@jest/globals'
import { archiveRelease, fetchPart, findPart, type Receipt, renderReceipt, requireAll } from '@release-tools/archive'
import { filesToKeep } from '@release-tools/archive/testing'
import { ourSchema, schemaErrors } from '@release-tools/evidence/testing'
import { freshDir } from '@release-tools/scan/testing'
import { type TestHost, testHost } from '@release-tools/testbed'

const { files, remove } = filesToKeep({ 'manifest.json': '{}\n', 'a.whl': 'wheel' })
let workspace: string
let host: TestHost
const made: string[] = []
beforeEach(() => {
  workspace = freshDir('archive')
  made.push(workspace)
  for (const name of ['one', 'two']) mkdirSync(join(workspace, name))
  host = testHost({ workspace })
})
afterAll(() => {
  remove()
  for (const directory of made) rmSync(directory, { recursive: true, force: true })
})

const repository = 'acme/widget'
const what = { tag: 'v1.0.0', parts: [{ name: 'release', files }] }
const archive = (addresses: string[]) => archiveRelease(addresses, what, { host, repository })
const validReceipt = (receipt: Receipt) =>
  schemaErrors(ourSchema('archive-receipt.v1.json'), JSON.parse(renderReceipt(receipt)))

test('keeps a release in every store, and its receipt says what each promises', async () => {
  const receipt = await archive(['directory:one', 'directory:two'])
  requireAll(receipt)
  const lock = { kind: 'none', why: 'whoever may write to the directory can delete what it keeps' }
  const kept = (place: string) => ({
    place,
    limits: 'A directory protects nothing from whoever may write to it, and its disk can fail.',
    lock,
    parts: [
      {
        part: 'release',
        files: [...files, { name: 'archive.json', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }].map(one => ({
          ...{ name: one.name, sha256: one.sha256 },
          ...{ version: undefined, lock, already: false },
        })),
        elsewhere: [],
      },
    ],
  })
  expect(receipt).toEqual({ repository, tag: 'v1.0.0', stores: [kept('directory:one'), kept('directory:two')] })
  expect(validReceipt(receipt)).toEqual([])
  const record = readFileSync(join(workspace, 'one/acme/widget/v1.0.0/release/archive.json'), 'utf8')
  expect(schemaErrors(ourSchema('archive.v1.json'), JSON.parse(record))).toEqual([])
  expect(host.lines).toEqual([
    'group: directory:one',
    'release: keeps 3 files (8 bytes), and had 0 of them.',
    'group: directory:two',
    'release: keeps 3 files (8 bytes), and had 0 of them.',
  ])
})

test('a store that fails does not stop the others, and the whole fails by its name', async () => {
  const receipt = await archive(['directory:absent', 'directory:two', 'sftp://host/x'])
  expect(receipt.stores.map(({ place, failure }) => [place, failure?.found])).toEqual([
    ['directory:absent', 'there is no such directory.'],
    ['directory:two', undefined],
    ['sftp://host/x', expect.stringMatching(/^there is no kind of store "sftp"; known are .*directory/)],
  ])
  expect(validReceipt(receipt)).toEqual([])
  expect(readdirSync(join(workspace, 'two/acme/widget/v1.0.0/release'))).toHaveLength(3)
  expect(() => requireAll(receipt)).toThrow(
    'Could not archive v1.0.0 in every store: 2 stores of 3 failed. directory:absent: could not use the store directory:absent: there is no such directory. sftp://host/x failed, too. Create it, or mount what belongs there. Then run this job again: what a store has stays.',
  )
})

test('an error that is none of ours is a failure of its store as well', async () => {
  writeFileSync(join(workspace, 'one/acme'), 'a file in the way')
  const receipt = await archive(['directory:one', 'directory:two'])
  expect(receipt.stores.map(({ failure }) => failure)).toEqual([
    { attempted: 'use the store', found: expect.stringContaining('ENOTDIR'), next: 'Check the log of this job.' },
    undefined,
  ])
})

test('a second run finds everything there, and finishes what a failed store lacks', async () => {
  await archive(['directory:one', 'directory:absent'])
  mkdirSync(join(workspace, 'absent'))
  const receipt = await archive(['directory:one', 'directory:absent'])
  requireAll(receipt)
  const already = receipt.stores.map(({ parts }) => parts.flatMap(part => part.files.map(file => file.already)))
  expect(already).toEqual([
    [true, true, true],
    [false, false, false],
  ])
})

const part = { repository, tag: 'v1.0.0', name: 'release' }

test('gets a part from the first store that has it, with every file as it was', async () => {
  await archive(['directory:two'])
  const found = await findPart(['directory:absent', 'directory:one', 'directory:two'], part, { host, repository })
  const to = join(workspace, 'to')
  const fetched = await fetchPart(found, to, { say: () => {}, interval: 1000 })
  expect([found.store.place, fetched.files.map(({ name }) => name), fetched.missing]).toEqual([
    'directory:two',
    ['a.whl', 'manifest.json'],
    [],
  ])
  expect(readdirSync(to).map(name => readFileSync(join(to, name), 'utf8'))).toEqual(['wheel', '{}\n'])
})

test('a directory that can not be made is a Problem', async () => {
  await archive(['directory:one'])
  const found = await findPart(['directory:one'], part, { host, repository })
  symlinkSync('/absent/directory', join(workspace, 'link'))
  await expect(fetchPart(found, join(workspace, 'link'), { say: () => {}, interval: 1000 })).rejects.toThrow(
    /^Could not make the directory .*link: ENOENT: .*\. Name another one\.$/,
  )
})

test('says of each store why it is not the one', async () => {
  const folder = join(workspace, 'two/acme/widget/v1.0.0/release')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'archive.json'), '[]')
  await expect(findPart(['directory:one', 'directory:two', 'x'], part, { host, repository })).rejects.toThrow(
    'Could not find release of acme/widget v1.0.0 in 3 stores: directory:one does not have it. directory:two: Could not read archive.json of v1.0.0 in directory:two: it is a list, which is not a mapping. Find out who wrote it. x: Could not read the address of the store "x": it is not an address such as s3://bucket/prefix. Write SCHEME://PLACE?OPTION=VALUE&OPTION=VALUE. Check the tag, the repository and the address. Or name another store.',
  )
})

test('refuses a part whose record promises more bytes than a release has', async () => {
  await archive(['directory:one'])
  const found = await findPart(['directory:one'], part, { host, repository })
  const huge = { ...found, files: found.files.map(file => ({ ...file, size: 40 * 1024 ** 3 })) }
  await expect(fetchPart(huge, join(workspace, 'to'), { say: () => {}, interval: 1 })).rejects.toThrow(
    'Could not get release of v1.0.0 from directory:one: its files have 85.9 GB together, more than the 34.4 GB accepted. Find out who wrote its record.',
  )
})
