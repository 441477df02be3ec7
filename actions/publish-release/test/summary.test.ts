import { expect, test } from '@jest/globals'
import type { Published } from '@release-tools/release'
import { type Done, summary } from '../src/summary.ts'

const published = {
  release: {
    tag: 'v1.1.5',
    url: 'https://github.com/acme/widget/releases/tag/v1.1.5',
    immutable: true,
    prerelease: false,
  },
  report: { checks: [{ status: 'pass', name: 'release', detail: 'v1.1.5' }], result: 'verified' },
  ...{ latest: false, already: false, tagObject: 'a'.repeat(40) },
  assets: [{ name: 'widget.whl', size: 2048, sha256: 'b'.repeat(64) }],
} as unknown as Published
const repository = 'ghcr.io/acme/widget'

/** What stands between the checks and the assets. */
function middle(done: Partial<Done>): string {
  const text = summary({ published, approved: undefined, tags: [], ...done }, false)
  return text.slice(text.indexOf('v1.1.5\n') + 'v1.1.5\n'.length, text.indexOf('<details>')).trim()
}

test('it names what each tag of an image is now, and why one stays', () => {
  const immutability = { sentence: 'v1.1.5 is immutable.', attestation: { state: 'absent', why: '' } } as const
  const tags: Done['tags'] = [
    { repository, tag: '1.1.5', digest: 'sha256:1', state: 'there' },
    { repository, tag: '1.1', digest: 'sha256:1', state: 'set' },
    { repository, tag: '1', digest: 'sha256:2', state: 'kept', higher: 'v1.2.0' },
    { repository, tag: 'latest', digest: undefined, state: 'kept', higher: 'v1.2.0' },
  ]
  expect(middle({ approved: 'Jane approved.', immutability, tags })).toBe(
    [
      'Jane approved.',
      '',
      'v1.1.5 is immutable.',
      '',
      '| Tag | Names |  |',
      '| --- | --- | --- |',
      '| `ghcr.io/acme/widget:1.1.5` | `sha256:1` | was there |',
      '| `ghcr.io/acme/widget:1.1` | `sha256:1` | set |',
      '| `ghcr.io/acme/widget:1` | `sha256:2` | stays: v1.2.0 is higher |',
      '| `ghcr.io/acme/widget:latest` | – | stays: v1.2.0 is higher |',
    ].join('\n'),
  )
})

test('after a failure, it has what was done before', () => {
  expect(middle({})).toBe('')
  expect(summary({ published, approved: undefined, tags: [] }, false)).toMatch(
    /^## ✅ \[v1\.1\.5\]\(https:[^)]+\) is published \(immutable\)\n\n- ✅ release: v1\.1\.5\n/,
  )
})
