import { expect, test } from '@jest/globals'
import { defaultTagRule } from '@release-tools/evidence'
import { newestOfLines } from '../../src/publish/newest-of-lines.ts'

const release = (tag: string, parts = {}) => ({ tag, draft: false, prerelease: false, ...parts })
const releases = [
  release('v2.1.0', { draft: true }),
  release('v2.1.0rc1', { prerelease: true }),
  // A fix of an old line is published after the new one.
  release('v1.4.7'),
  release('v2.0.3'),
  release('v2.1.0rc2'),
  release('v2.x'),
  release('other-v9.0.0'),
  release('v1.10.0'),
  release('v1.4.6'),
  release('v1.1.0'),
]

test.each<[string[], string[]]>([
  [[], ['v2.0.3']],
  [['2'], ['v2.0.3']],
  [
    ['1.4', '1.1', '2'],
    ['v1.4.7', 'v1.1.0', 'v2.0.3'],
  ],
  [['1'], ['v1.10.0']],
  [
    ['1.4.6', '2', '2.0'],
    ['v1.4.6', 'v2.0.3'],
  ],
])('of the lines %j, the newest are %j', (lines, tags) => {
  expect(newestOfLines(lines, releases, defaultTagRule)).toEqual(tags)
})

test('a line without a release is an error, which names it', () => {
  expect(() => newestOfLines(['1.2'], releases, defaultTagRule)).toThrow(
    'Could not find the newest releases: no release is of the line 1.2. Check the inputs `lines` and `tag-pattern`. Drafts and pre-releases do not count.',
  )
  expect(() => newestOfLines([], releases, { ...defaultTagRule, pattern: '{version}' })).toThrow(
    'no release fits the tag pattern "{version}".',
  )
})
