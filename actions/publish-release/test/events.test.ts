import { expect, test } from '@jest/globals'
import type { Published } from '@release-tools/release'
import { eventsOf } from '../src/events.ts'
import type { Done } from '../src/summary.ts'

const url = 'https://github.com/acme/widget/releases/tag/v1.2.0'
const manifest = 'b'.repeat(64)
const published = {
  release: { tag: 'v1.2.0', url },
  report: { release: { manifest } },
  already: false,
} as unknown as Published
const context = {
  ...{ repository: 'acme/widget', serverUrl: 'https://github.com', apiUrl: '', sha: 'c0ffee', ref: 'refs/tags/v1.2.0' },
  ...{ eventName: 'push', runId: '42', runAttempt: '1', job: 'publish', workflowRef: '', privateRepository: false },
}
const about = {
  time: '2026-06-01T12:00:00Z',
  tag: 'v1.2.0',
  run: {
    ...{ server: 'https://github.com', repository: 'acme/widget', id: '42', attempt: '1', job: 'publish' },
    ...{ ref: 'refs/tags/v1.2.0', commit: 'c0ffee' },
  },
}
const now = new Date('2026-06-01T12:00:00.5Z')
const repository = 'ghcr.io/acme/widget'
const digest = `sha256:${'a'.repeat(64)}`

test('the publication, and the tags of images that name what the release has', () => {
  const tags: Done['tags'] = [
    { repository, tag: '1.2.0', digest, state: 'there' },
    { repository, tag: 'latest', digest, state: 'set' },
    { repository, tag: '1', digest, state: 'kept', higher: 'v1.3.0' },
    { repository, tag: 'edge', digest: undefined, state: 'foreign' },
  ]
  expect(eventsOf({ published, approved: undefined, tags }, context, now)).toEqual([
    { kind: 'publication', ...about, facts: { url, manifest } },
    { kind: 'image-tag', ...about, facts: { image: repository, tag: '1.2.0', digest, already: true } },
    { kind: 'image-tag', ...about, facts: { image: repository, tag: 'latest', digest } },
  ])
})

test('a release that was public before is said to be', () => {
  const done = { published: { ...published, already: true }, approved: undefined, tags: [] }
  expect(eventsOf(done, context, now)).toEqual([
    { kind: 'publication', ...about, facts: { url, manifest, already: true } },
  ])
})
