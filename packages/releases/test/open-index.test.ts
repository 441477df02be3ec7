import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { filesPlace, openIndex } from '@release-tools/releases'
import { entry, IndexedProject } from '@release-tools/releases/testing'
import { testHost } from '@release-tools/testbed'

const now = new Date('2026-03-01T12:00:00Z')
const later = new Date('2026-03-02T12:00:00Z')
const host = testHost()
let project: IndexedProject
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-index-'))
  project = await IndexedProject.of([entry('1.0.0')], now, host)
})
afterAll(() => rm(folder, { recursive: true }))

test('reads the index of a directory, and says until when it is fresh', async () => {
  for (const [name, bytes] of project.files) await writeFile(join(folder, name), bytes)
  expect(await openIndex(folder, { root: project.root, now: later }, host)).toEqual({
    index: { repository: 'acme/widget', releases: [entry('1.0.0')] },
    version: 1,
    rootVersion: 1,
    freshUntil: '2026-03-08T12:00:00Z',
    firstContact: true,
    online: true,
  })
})

test('remembers in a state directory what it saw', async () => {
  const place = filesPlace(project.files, 'memory')
  const options = { root: project.root, state: join(folder, 'state'), now: later }
  expect(await openIndex(place, options, host)).toMatchObject({ firstContact: true })
  expect(await openIndex(place, options, host)).toMatchObject({ firstContact: false })
})
