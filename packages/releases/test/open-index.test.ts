import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parseYaml } from '@release-tools/base'
import { filesPlace, type IndexEntry, openIndex, renderIndex } from '@release-tools/releases'
import { entry, IndexedProject } from '@release-tools/releases/testing'
import { testHost } from '@release-tools/testbed'
import { Ajv } from 'ajv'

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

test('renders index.yaml as its schema says, the same bytes in whatever order the releases were added', () => {
  const yanked = entry('1.9.0', { state: 'yanked', reason: 'It deletes too much.', successor: 'v1.10.0' })
  const ended = entry('1.0.0', { until: '2026-01-31', state: 'end-of-support', advisories: ['GHSA-2', 'CVE-1'] })
  const releases = [entry('1.10.0'), ended, yanked]
  const rendered = renderIndex({ repository: 'acme/widget', releases }, 7)
  expect(renderIndex({ repository: 'acme/widget', releases: releases.toReversed() }, 7)).toEqual(rendered)
  const value = parseYaml(rendered.toString(), 'index.yaml') as { releases: { version: string }[] }
  expect(value.releases.map(({ version }) => version)).toEqual(['1.0.0', '1.9.0', '1.10.0'])
  const schema = readFileSync(join(import.meta.dirname, '../../../docs/schema/release-index.v1.json'), 'utf8')
  const isValid = new Ajv().compile(JSON.parse(schema))
  expect([isValid(value), isValid.errors]).toEqual([true, null])
})

test.each<[Partial<IndexEntry>, string]>([
  [{ reason: 'two\nlines' }, '"reason" is "two\\nlines", which is not one line of at most 500 characters.'],
  [{ project: 'widget\u001b[2J' }, '"project" is "widget\\u001b[2J", which is not one line of at most 500 characters.'],
  [{ until: '2026-02-30' }, '"until" is "2026-02-30", which is not a day such as 2027-06-30.'],
  [{ manifest: 'abc' }, '"manifest" is "abc", which is not 64 lower-case hexadecimal digits.'],
])('lists no release with %j', async (wrong, found) => {
  await expect(project.list([entry('2.0.0', wrong)], now, host)).rejects.toThrow(
    `Could not read the entry of v2.0.0 for the index: ${found} Correct the file.`,
  )
})

test('remembers in a state directory what it saw', async () => {
  const place = filesPlace(project.files, 'memory')
  const options = { root: project.root, state: join(folder, 'state'), now: later }
  expect(await openIndex(place, options, host)).toMatchObject({ firstContact: true })
  expect(await openIndex(place, options, host)).toMatchObject({ firstContact: false })
})
