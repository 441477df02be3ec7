import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { type FileToKeep, NameTaken, openStore, recordOf } from '@release-tools/archive'
import { filesToKeep } from '@release-tools/archive/testing'
import { freshDir } from '@release-tools/scan/testing'
import { testHost } from '@release-tools/testbed'
import { storeContract } from '../../testing/store-contract.ts'

const workspace = freshDir('directory-store')
afterAll(() => rmSync(workspace, { recursive: true, force: true }))
const context = { host: testHost({ workspace }), repository: 'acme/widget' }
const part = { repository: 'acme/widget', tag: 'v1.0.0', name: 'release' }
let places = 0

function freshPlace() {
  const name = `place ${places++}`
  mkdirSync(join(workspace, name))
  return { root: join(workspace, name), address: `directory:${encodeURIComponent(name)}` }
}

storeContract('a directory', async () => {
  const { root, address } = freshPlace()
  return {
    open: () => openStore(address, context),
    async plant({ repository, tag, name }, file, bytes) {
      const path = join(root, repository, tag.replace('/', '=2F'), name, file)
      mkdirSync(dirname(path), { recursive: true })
      rmSync(path, { force: true })
      writeFileSync(path, bytes)
    },
  }
})

test('files can only be read, and nothing is left beside them, even by a run that was killed', async () => {
  const { root, address } = freshPlace()
  const folder = join(root, 'acme/widget/v1.0.0/release')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, '.0123456789ab.part'), 'half')
  const { files, remove } = filesToKeep({ 'a.json': '{}' })
  await (await openStore(address, context)).put(part, files, () => {})
  remove()
  expect(readdirSync(folder)).toEqual(['a.json', 'archive.json'])
  expect(readdirSync(folder).map(name => statSync(join(folder, name)).mode & 0o222)).toEqual([0, 0])
})

test('a file with the longest name is kept, and so is one that looks like what a killed run leaves', async () => {
  const { root, address } = freshPlace()
  const names = ['data.0123456789ab.part', `${'x'.repeat(250)}.json`] as const
  const { files, remove } = filesToKeep({ [names[0]]: 'half', [names[1]]: '{}' })
  const store = await openStore(address, context)
  await store.put(part, files, () => {})
  remove()
  expect(readdirSync(join(root, 'acme/widget/v1.0.0/release'))).toEqual(['archive.json', ...names])
  const got = join(root, 'got')
  for (const file of files) await store.get(part, file, join(got, file.name), () => {})
  expect(readdirSync(got)).toEqual(names)
})

test('a run that another one overtakes with other files of the same part is told that the name is taken', async () => {
  const { root, address } = freshPlace()
  const folder = join(root, 'acme/widget/v1.0.0/release')
  const [own, other] = [filesToKeep({ 'a.json': '{}' }), filesToKeep({ 'b.json': '[]' })]
  const store = await openStore(address, context)
  // While the file is read, the other run ends: its record is there, and it has removed what is beside the files.
  const overtaken = store.put(part, own.files, () => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name))
    writeFileSync(join(folder, 'archive.json'), recordOf(part, other.files))
  })
  await expect(overtaken).rejects.toThrow(NameTaken)
  for (const { remove } of [own, other]) remove()
  expect(readdirSync(folder)).toEqual(['archive.json'])
})

test('a file that changes after it was described is not kept', async () => {
  const { root, address } = freshPlace()
  const { files, remove } = filesToKeep({ 'a.json': '{}' })
  writeFileSync(files[0]?.path ?? '', '[]')
  const store = await openStore(address, context)
  await expect(store.put(part, files, () => {})).rejects.toThrow('what was read back has another digest.')
  remove()
  expect(readdirSync(join(root, 'acme/widget/v1.0.0/release'))).toEqual([])
})

test('a file that somebody removed is named, and kept again by the next run', async () => {
  const { root, address } = freshPlace()
  const { files, remove } = filesToKeep({ 'a.json': '{}', 'b.json': '[]' })
  const store = await openStore(address, context)
  await store.put(part, files, () => {})
  rmSync(join(root, 'acme/widget/v1.0.0/release/a.json'))
  const [a] = files as [FileToKeep]
  await expect(store.get(part, a, join(root, 'out'), () => {})).rejects.toThrow(
    `Could not get a.json from ${address}: it is not there, although its record lists it. Get it from another store, and find out who removed it here.`,
  )
  const again = await store.put(part, files, () => {})
  remove()
  expect(again.map(({ name, already }) => [name, already])).toEqual([
    ['a.json', false],
    ['b.json', true],
    ['archive.json', true],
  ])
})

test('says that a directory proves no lock', async () => {
  const { address } = freshPlace()
  expect(await (await openStore(address, context)).check()).toEqual({
    kind: 'none',
    why: 'whoever may write to the directory can delete what it keeps',
  })
})

test('a directory that is not there is not made: it may be a disk that is not mounted', async () => {
  const store = await openStore('directory:absent', context)
  await expect(store.check()).rejects.toThrow(
    'Could not use the store directory:absent: there is no such directory. Create it, or mount what belongs there.',
  )
})
