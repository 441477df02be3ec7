import { expect, test } from '@jest/globals'
import type { PublishedToIndex } from '@release-tools/pypi'
import { eventsOf } from '../src/events.ts'

const context = {
  ...{ repository: 'acme/widget', serverUrl: 'https://github.com', apiUrl: '', sha: 'c0ffee', ref: 'refs/tags/v1.2.0' },
  ...{ eventName: 'push', runId: '42', runAttempt: '1', job: 'pypi', workflowRef: '', privateRepository: false },
}
const place = { tag: 'v1.2.0', index: 'https://index.example.org/legacy/' }
const now = new Date('2026-06-01T12:00:00.5Z')

const published = (...results: ('uploaded' | 'present' | 'missing')[]) =>
  ({
    ...{ project: 'widget', version: '1.2.0', url: '' },
    files: results.map((result, at) => ({ file: `${at}.whl`, sha256: String(at).repeat(64), result })),
  }) as PublishedToIndex

test('the files that the index has, and which it had before', () => {
  expect(eventsOf(published('uploaded', 'present', 'missing'), place, context, now)).toEqual([
    {
      kind: 'package',
      time: '2026-06-01T12:00:00Z',
      tag: 'v1.2.0',
      run: {
        ...{ server: 'https://github.com', repository: 'acme/widget', id: '42', attempt: '1', job: 'pypi' },
        ...{ ref: 'refs/tags/v1.2.0', commit: 'c0ffee' },
      },
      facts: {
        index: 'https://index.example.org/legacy/',
        name: 'widget',
        version: '1.2.0',
        files: [
          { name: '0.whl', sha256: '0'.repeat(64) },
          { name: '1.whl', sha256: '1'.repeat(64), already: true },
        ],
      },
    },
  ])
})

test('an index without any of the files has no event', () => {
  expect(eventsOf(published('missing'), place, context, now)).toEqual([])
})
