import { describe, expect, test } from '@jest/globals'
import { requireTag } from '@release-tools/evidence'
import { changelogWith } from '../src/changelog-with.ts'
import { nextPatch } from '../src/next-patch.ts'
import { withState } from '../src/state-in-file.ts'

describe('the next patch version', () => {
  test.each([
    ['v1.2.0', 'v1.2.1'],
    ['v1.2', 'v1.2.1'],
    ['v3', 'v3.0.1'],
    ['v1.2.9.9', 'v1.2.9.10'],
    ['v1!2.0.4', 'v1!2.0.5'],
  ])('of %s is %s', (tag, next) => {
    expect(nextPatch(requireTag(tag), undefined).tag).toBe(next)
  })

  test('of other projects keeps their pattern, and can be named', () => {
    const rule = { pattern: 'widget@{version}', scheme: 'semver' } as const
    expect(nextPatch(requireTag('widget@1.2.0', rule), undefined).tag).toBe('widget@1.2.1')
    expect(nextPatch(requireTag('v1.3.0rc1'), 'v1.3.0rc2').version).toBe('1.3.0rc2')
  })

  test.each(['v1.3.0rc1', 'v1.2.0.post1'])('of %s must be named', tag => {
    expect(() => nextPatch(requireTag(tag), undefined)).toThrow(
      `Could not find the patch release of ${tag}: the version after ${tag.slice(1)} is not clear. Name its tag with --successor TAG.`,
    )
  })
})

describe('a section of a changelog', () => {
  const section = { version: '1.2.1', today: '2026-11-30', reason: 'It starts again.' }

  test('in reStructuredText has a title as long as its line', () => {
    const text = 'Changes\n=======\n\n1.2.0 (2026-11-21)\n------------------\n\n* New.\n'
    expect(changelogWith(text, '1.2.0', section)).toBe(
      'Changes\n=======\n\n1.2.1 (2026-11-30)\n------------------\n\n- It starts again.\n\n1.2.0 (2026-11-21)\n------------------\n\n* New.\n',
    )
  })

  test('stands above that of the bad release, and below what is not released', () => {
    const text = '# Changes\n\n## Unreleased\n\n## v1.2.0\n\nSee 1.2.0.\n\n## v11.2.0\n'
    expect(changelogWith(text, '1.2.0', { ...section, reason: undefined })).toBe(
      '# Changes\n\n## Unreleased\n\n## v1.2.1\n\n### Fixed\n\n- Say what was wrong, and for whom.\n\n## v1.2.0\n\nSee 1.2.0.\n\n## v11.2.0\n',
    )
  })

  test.each(['No heading has 1.2.0.\n', '## 11.2.0\n', '## 1.2.0.1\n', '## 1.2.0rc1\n', ''])(
    'of %j has no place',
    text => {
      expect(changelogWith(text, '1.2.0', section)).toBeUndefined()
    },
  )
})

describe('a state in the file', () => {
  const said = { tag: 'v1.2.0', state: 'yanked', reason: 'It is: "broken"' } as const
  const own = '- tag: "v1.2.0"\n    state: "yanked"\n    reason: "It is: \\"broken\\""\n'

  test.each([
    ['', `releases:\n  ${own}`],
    ['# nothing yet', `# nothing yet\nreleases:\n  ${own}`],
    ['releases: []\n', `releases:\n  ${own}`],
    ['support: []\n', `support: []\nreleases:\n  ${own}`],
    [
      'releases: # ours\n- tag: v1.0.0\n  state: end-of-support\n',
      `releases: # ours\n${own.replaceAll('\n    ', '\n  ')}- tag: v1.0.0\n  state: end-of-support\n`,
    ],
  ])('of %j comes first', (text, made) => {
    expect(withState(text, said)).toBe(made)
  })

  test('is not written twice, and not into a list of another form', () => {
    const attempted = 'Could not say in .github/release-states.yaml that v1.2.0 is yanked'
    const named = 'releases:\n  - tag: v1.2.0\n    state: superseded\n    successor: v1.2.1\n'
    expect(() => withState(named, said)).toThrow(
      `${attempted}: it already says that the release is superseded. Change the file by hand, in a pull request.`,
    )
    expect(() => withState('releases: [{ tag: v1.0.0, state: end-of-support }]\n', said)).toThrow(
      `${attempted}: its list of releases is not written with one line for each key. Add this to it by hand, in a pull request:\n- tag: "v1.2.0"`,
    )
  })
})
