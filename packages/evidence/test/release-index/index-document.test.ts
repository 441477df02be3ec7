import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readEvidence } from '../../src/kinds/read-evidence.ts'
import type { IndexEntry } from '../../src/release-index/entry.ts'
import { parseIndex, renderIndex } from '../../src/release-index/index-document.ts'

const entry: IndexEntry = {
  ...{ project: 'widget', version: '1.1.0', tag: 'v1.1.0', commit: 'c'.repeat(40), date: '2026-01-31T12:00:00Z' },
  ...{ manifest: 'a'.repeat(64), size: 1234, state: 'yanked', reason: 'It deletes files.', successor: 'v1.1.1' },
  ...{ until: '2026-12-31', advisories: ['CVE-2026-1'] },
}
const text = renderIndex({ repository: 'acme/widget', releases: [entry] }, 7).toString()

test('what is written is read again', () => {
  expect(parseIndex(text, 'index.yaml')).toEqual({ repository: 'acme/widget', version: 7, releases: [entry] })
})

test.each([
  [
    'no index',
    'a: 1',
    'Could not read index.yaml: it has the unknown key "a"; known are schema, repository, version, releases.',
  ],
  ['another form', text.replace('release-index.v1', 'release-index.v2'), '"schema" is'],
  ['an unknown state', text.replace('yanked', 'fine'), '"releases[0].state" is "fine", which is not one of'],
  ['a bad digest', text.replace('a'.repeat(64), 'a'), '"releases[0].manifest" is "a"'],
  ['a reason of two lines', text.replace('It deletes files.', 'a\\nb'), '"releases[0].reason"'],
  ['a day that is none', text.replace('2026-12-31', '2026-13-31'), '"releases[0].until" is "2026-13-31"'],
])('%s is refused', (_, content, message) => {
  expect(() => parseIndex(content, 'index.yaml')).toThrow(message)
})

test('a copy in a release is evidence of what came before, and cannot list the release itself', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'index-document-'))
  await writeFile(join(dir, 'index.yaml'), text)
  const read = (version: string) =>
    readEvidence(dir, { project: 'widget', version, commit: 'c'.repeat(40), images: [], artifacts: [] })
  const { summaries, present, unusable } = await read('1.2.0')
  expect([summaries['release-index']?.version, present, unusable]).toEqual([7, ['release-index'], []])
  expect((await read('1.1.0')).unusable).toEqual([
    {
      kind: 'release-index',
      reason: 'index.yaml cannot be used: it lists widget 1.1.0, which is this release itself.',
    },
  ])
  await rm(dir, { recursive: true })
})
