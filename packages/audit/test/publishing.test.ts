import { expect, test } from '@jest/globals'
import type { Receipt } from '@release-tools/archive'
import { testHost } from '@release-tools/testbed'
import type { PublishingEvent } from '../src/publishing.ts'
import { archiveEvents, parsePublishing, publishingEvent, renderPublishing, timeOfEvent } from '../src/publishing.ts'

const run = { server: 'https://github.com', repository: 'acme/widget', id: '42', attempt: '1', ref: 'r', commit: 'c' }
const tag: PublishingEvent = {
  kind: 'image-tag',
  time: '2026-06-01T12:00:00Z',
  tag: 'v1.2.0',
  run,
  facts: { image: 'ghcr.io/acme/widget', tag: 'latest', digest: `sha256:${'a'.repeat(64)}` },
}

test('what one job hands over is what another reads', () => {
  const host = testHost({ env: {} })
  const already: PublishingEvent = { ...tag, facts: { ...tag.facts, already: true } }
  const text = renderPublishing([tag, already], host)
  expect(parsePublishing(text.split('\n'), 'v1.2.0')).toEqual([tag, already])
  expect(renderPublishing([], host)).toBe('')
  expect(host.lines).toEqual([])
})

test('the source of an event is the same whenever it is collected, and another one for another run or other facts', () => {
  const sources = [
    tag,
    { ...tag, time: '2026-06-02T12:00:00Z' },
    { ...tag, run: { ...run, attempt: '2' } },
    { ...tag, facts: { ...tag.facts, tag: '1.2' } },
  ].map(event => publishingEvent(event as PublishingEvent).source)
  expect(sources[0]).toMatch(/^v1\.2\.0\/run-42-1\/image-tag-[0-9a-f]{32}$/)
  expect(sources[1]).toBe(sources[0])
  expect(new Set(sources).size).toBe(3)
})

test('what a store keeps is appended once for all attempts of a run, and again for another run', () => {
  const part = {
    part: 'release',
    files: [{ name: 'archive.json', sha256: 'a'.repeat(64), size: 1, already: true }],
    elsewhere: [],
  }
  const receipt = { tag: 'v1.2.0', stores: [{ place: 'directory:/mnt', parts: [part] }] } as unknown as Receipt
  const of = (more: object) => archiveEvents(receipt, { time: '2026-06-01T12:00:00Z', run: { ...run, ...more } })
  const [first, second] = [of({}), of({ attempt: '2' })]
  expect(second[0]?.source).toBe(first[0]?.source)
  expect(first[0]?.source).toMatch(/^v1\.2\.0\/run-42-1\/archive-[0-9a-f]{32}$/)
  expect(second[0]?.event.run).toMatchObject({ id: '42', attempt: '2' })
  expect(of({ id: '43' })[0]?.source).not.toBe(first[0]?.source)
})

test('more than an input can have is left out with a warning: what is published stays published', () => {
  const host = testHost({ env: {} })
  const file = { name: 'a'.repeat(100), sha256: 'b'.repeat(64) }
  const facts = { index: 'https://example.org/', name: 'widget', version: '1.2.0', files: Array(1000).fill(file) }
  expect(renderPublishing([{ ...tag, kind: 'package', facts } as PublishingEvent], host)).toBe('')
  expect(host.lines).toEqual([
    expect.stringMatching(
      /^warning: The output `events` is empty, so that no audit log gets what this step published: it would have \d+ bytes, more than the 102400 that an input can have\.$/,
    ),
  ])
})

test('times have seconds, in UTC', () => {
  expect(timeOfEvent(new Date('2026-06-01T12:00:00.987Z'))).toBe('2026-06-01T12:00:00Z')
})
