import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { messageOf } from '@release-tools/base'
import { filesPlace, openIndex, parseRoot, rolesOf } from '@release-tools/releases'
import { entry, IndexedProject } from '@release-tools/releases/testing'
import { testHost } from '@release-tools/testbed'

const day = (number: number) => new Date(Date.UTC(2026, 2, number, 12))
const host = testHost()
let folder: string
let project: IndexedProject
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'state-'))
  project = await IndexedProject.of([entry('1.0.0')], day(1), host)
})
afterAll(() => rm(folder, { recursive: true }))

/** Reads the index of a project with a state. */
function open({ files, root }: Pick<IndexedProject, 'files' | 'root'>, state: string) {
  return openIndex(filesPlace(files, 'memory'), { root, now: day(3), state }, host)
}

async function refused(state: string): Promise<string | undefined> {
  const said = await open(project, state).then(() => undefined, messageOf)
  return said?.replaceAll(folder, '').replace(/ \(.*\)/, '')
}

test('a damaged state is no empty one', async () => {
  const state = join(folder, 'damaged')
  await open(project, state)
  await truncate(join(state, 'timestamp.json'), 100)
  expect(await refused(state)).toBe(
    'Could not read what was seen of the index before, in /damaged/timestamp.json: it is damaged. Remove /damaged. The next read then cannot tell whether the index is an older one.',
  )
})

test('a state of another project, from before the given root, is as good as none', async () => {
  const other = await IndexedProject.of([entry('1.0.0')], day(1), host)
  const state = join(folder, 'other')
  await open(other, state)
  const later = await IndexedProject.of([entry('1.0.0')], day(1), host)
  await later.newRoot({ roles: rolesOf(parseRoot(later.root, 'the root')), now: day(2) })
  await later.list([entry('1.0.0')], day(2), host)
  expect(await open(later, state)).toMatchObject({ firstContact: true })
  expect(await open(later, state)).toMatchObject({ firstContact: false })
})

test('a state that is no timestamp says nothing', async () => {
  const state = join(folder, 'not-a-timestamp')
  await open(project, state)
  await writeFile(join(state, 'timestamp.json'), '{}')
  expect(await open(project, state)).toMatchObject({ firstContact: true })
})

test('a place for the state that cannot be used is named', async () => {
  await writeFile(join(folder, 'file'), '')
  expect(await refused(join(folder, 'file'))).toBe(
    'Could not remember what was seen of the index in /file: the system says ENOTDIR. Give a directory that can be read and written.',
  )
})
