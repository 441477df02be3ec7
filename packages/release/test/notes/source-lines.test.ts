import { expect, test } from '@jest/globals'
import { type SourceDocument, sourceDocument } from '@release-tools/evidence'
import { SourceHistory } from '@release-tools/evidence/testing'
import { sourceSection } from '../../src/html/page-source.ts'
import type { ReleaseFacts } from '../../src/notes/release-facts.ts'
import { sourceLines } from '../../src/notes/source-lines.ts'

const history = new SourceHistory()
history.merge()
const previous = history.tag('v1.0.0')
history.direct()
const commit = history.tag('v1.1.0')
const question = { repository: 'https://github.com/acme/widget', commit, tag: 'v1.1.0', branch: 'main', previous }
const judged = sourceDocument(question, history.records)

function facts(source: SourceDocument | undefined): ReleaseFacts {
  return { evidence: { 'source-summary': source } } as unknown as ReleaseFacts
}

test('the notes say the level, since when it is judged, and why it is not higher', () => {
  expect(sourceLines(facts(judged))).toEqual([
    expect.stringMatching(
      `^\\[SLSA Source L2\\]\\(.*slsa\\.md#the-source-track\\), by 1 recorded push since \`${previous.slice(0, 12)}\`\\. pull-requests: At .* was pushed without a pull request`,
    ),
  ])
  const none = sourceDocument({ ...question, previous: undefined }, [])
  expect(sourceLines(facts(none))[0]).toContain(
    'by no recorded push. provenance: Nothing recorded that a branch was at',
  )
})

test('the page shows each control, with the revision since which it lasts', () => {
  const page = sourceSection(facts(judged))?.text ?? ''
  expect(page).toContain('SLSA Source L2, by 1 recorded push:')
  expect(page.match(/<tr><td>/g)).toHaveLength(9)
  expect(page).toContain(
    `<tr><td>history</td><td>kept</td><td><code>${previous.slice(0, 12)}</code> (2026-06-01T01:00:00Z)</td>`,
  )
  expect(page).toContain('<tr><td>review</td><td>not kept</td>')
})

test('a release without a summary says nothing of it', () => {
  expect([sourceLines(facts(undefined)), sourceSection(facts(undefined))]).toEqual([[], undefined])
})
