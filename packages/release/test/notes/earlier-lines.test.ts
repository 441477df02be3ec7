import { expect, test } from '@jest/globals'
import type { IndexEntry } from '@release-tools/evidence'
import { earlierSection } from '../../src/html/page-earlier.ts'
import { earlierLines } from '../../src/notes/earlier-lines.ts'
import type { ReleaseFacts } from '../../src/notes/release-facts.ts'
import { facts } from '../../testing/release-facts.ts'

const entry = (version: string, changes: Partial<IndexEntry> = {}): IndexEntry => ({
  ...{ project: 'widget', version, tag: `v${version}`, commit: 'c'.repeat(40), date: '2026-01-31T12:00:00Z' },
  ...{ manifest: 'a'.repeat(64), size: 1234, state: 'supported', ...changes },
})
const having = (...releases: IndexEntry[]): ReleaseFacts => ({
  ...facts,
  evidence: { ...facts.evidence, 'release-index': { repository: 'acme/widget', version: 7, releases } },
})
const many = (number: number, changes: Partial<IndexEntry>) =>
  Array.from({ length: number }, (_, index) => entry(`0.${index}`, changes))

test('the notes count the other releases, and name those that nobody should use', () => {
  expect(earlierLines(having(entry('1.1.0')))).toEqual(['Version 7 of the index lists 1 other release of the project.'])
  const states = having(
    entry('0.9.0', { state: 'end-of-support' }),
    ...many(2, { state: 'superseded' }),
    entry('1.1.0', { state: 'yanked' }),
  )
  expect(earlierLines(states)).toEqual([
    'Version 7 of the index lists 4 other releases of the project: 2 superseded, 1 without support, 1 yanked. Do not use `v1.1.0`.',
  ])
  expect(earlierLines(having(...many(12, { state: 'yanked' })))[0]).toMatch(/`v0\.8`, `v0\.9` and 2 more\.$/)
})

test('a release whose index is not known, or lists nothing else, says nothing of others', () => {
  expect([earlierLines(facts), earlierSection(facts)]).toEqual([[], undefined])
  expect([earlierLines(having()), earlierSection(having())]).toEqual([[], undefined])
})

test('the page has a row for each, the newest first, with what the index says', () => {
  const yanked: Partial<IndexEntry> = {
    state: 'yanked',
    reason: 'It <deletes> files.',
    successor: 'v1.1.1',
    advisories: ['GHSA-1'],
  }
  const page = earlierSection(having(entry('1.0.0', { until: '2026-12-31' }), entry('1.1.0', yanked)))?.text ?? ''
  const rows = page.split('\n').filter(line => line.includes('<td>'))
  expect(
    rows.map(row =>
      row
        .replace(/^.*<tbody>/, '')
        .split(/<\/?t[dr]>/)
        .filter(text => text !== ''),
    ),
  ).toEqual([
    ['v1.1.0', '31 January 2026', 'yanked', 'It &#60;deletes&#62; files. · GHSA-1', 'v1.1.1'],
    ['v1.0.0', '31 January 2026', 'supported, supported until 2026-12-31'],
  ])
})
