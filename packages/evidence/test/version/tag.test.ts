import { describe, expect, test } from '@jest/globals'
import { decideLatest, parseTag, previousTag, requireTag } from '../../src/version/tag.ts'
import { isTag, isTagPattern, type TagRule, tagOf, tagOfRef } from '../../src/version/tag-pattern.ts'

const rule = (pattern: string, scheme: TagRule['scheme'] = 'pep440'): TagRule => ({ pattern, scheme })

describe('tags', () => {
  test.each([
    ['v{version}', 'v1.2.3', '1.2.3', false],
    ['v{version}', 'v1.2.3-rc.1', '1.2.3-rc.1', true],
    ['v{version}', 'v1.2.0-post.1', '1.2.0-post.1', false],
    ['v{version}', 'v1', '1', false],
    ['v{version}', 'v1!2.0', '1!2.0', false],
    ['{version}', '2024.01.05', '2024.01.05', false],
    ['V{version}', 'V1.2.0', '1.2.0', false],
    ['widget-v{version}', 'widget-v1.2.0', '1.2.0', false],
    ['widget@{version}', 'widget@1.2.0', '1.2.0', false],
    ['@acme/widget@{version}', '@acme/widget@1.2.0', '1.2.0', false],
    ['widget/v{version}', 'widget/v1.2.0', '1.2.0', false],
    ['release-{version}', 'release-1.2.0', '1.2.0', false],
    ['{version}-final', '1.2.0-final', '1.2.0', false],
  ])('by %s, %s is version %s', (pattern, tag, version, prerelease) => {
    expect(parseTag(tag, rule(pattern))).toMatchObject({ tag, version, prerelease })
    expect(tagOf(version, pattern)).toBe(tag)
    expect(isTag(tag) && isTagPattern(pattern)).toBe(true)
  })

  test.each([
    [
      'v{version}',
      '1.2.3',
      'it does not fit the tag pattern "v{version}". If this tag is a release of the project, set `tag-pattern` to "{version}".',
    ],
    ['v{version}', 'V1.2.0', 'set `tag-pattern` to "V{version}".'],
    ['v{version}', 'widget-v1.2.0', 'set `tag-pattern` to "widget-v{version}".'],
    ['v{version}', 'py3-widget@1.2.0rc1', 'set `tag-pattern` to "py3-widget@{version}".'],
    ['{version}', 'v1.2.0', 'it does not fit the tag pattern "{version}".'],
    [
      'widget-v{version}',
      'latest',
      'Release a tag such as widget-v1.2.3, or set `tag-pattern` to the pattern of your tags.',
    ],
    [
      'v{version}',
      'v1.2.3-x',
      '"1.2.3-x" is not a version that PEP 440 allows. Tag releases such as v1.2.3, v1.2.3rc1 or v1.2.3.post1.',
    ],
  ])('by %s, %s is no release', (pattern, tag, message) => {
    expect(parseTag(tag, rule(pattern))).toBeUndefined()
    expect(() => requireTag(tag, rule(pattern))).toThrow(
      `Could not read a version from the tag ${JSON.stringify(tag)}: `,
    )
    expect(() => requireTag(tag, rule(pattern))).toThrow(message)
  })

  test('of what is no Python project, versions are semantic', () => {
    expect(parseTag('v1.2.3-x', rule('v{version}', 'semver'))).toMatchObject({ version: '1.2.3-x', prerelease: true })
    expect(() => requireTag('v1.2', rule('v{version}', 'semver'))).toThrow(
      'Could not read a version from the tag "v1.2": "1.2" is not a semantic version (semver.org). Tag releases such as v1.2.3 or v1.2.3-rc.1.',
    )
  })

  test.each(['v1..2', '-v1', '/v1', 'v1/', 'a//b', 'v1.lock', 'v1.', 'v 1', 'v{1', 'v1~', 'v1^', 'v1:', 'v\\1', ''])(
    'no tag: %j',
    text => expect(isTag(text)).toBe(false),
  )

  test.each([
    '',
    'v',
    'v{version}{version}',
    '{Version}',
    '-{version}',
    'a b{version}',
    '{version}.lock',
    '{version}..',
  ])('no pattern: %j', text => expect(isTagPattern(text)).toBe(false))

  test('only refs of tags have one', () => {
    expect(tagOfRef('refs/tags/v1.2.3')).toBe('v1.2.3')
    expect(tagOfRef('refs/heads/main')).toBeUndefined()
  })
})

test.each(['v1.2.3\u00a0', 'v1.2.3\u3000', 'v1.2.3\n', 'v1.2.3 '])(
  'a tag that no manifest can name is no release, although PEP 440 allows blanks: %j',
  tag => {
    expect(parseTag(tag)).toBeUndefined()
    expect(() => requireTag(tag)).toThrow('it has characters other than letters, digits and . _ + - @ ! /.')
  },
)

describe('latest', () => {
  test.each([
    ['v1.2.0', [], undefined],
    ['v1.2.0', ['v1.1.9', 'v1.2.0'], 'v1.1.9'],
    ['v1.2.0', ['v1.1.9', 'v1.2.0'], 'v1.2.0'],
    ['v1.10.0', ['v1.9.0'], 'v1.9.0'],
    ['v1.2.0', ['v2.0.0rc1', 'nightly', 'gadget-v3.0.0'], 'v1.1.0'],
    ['v1.2.0-post.1', ['v1.2.0'], 'v1.2.0'],
  ])('%s is, among %j with %s', (tag, published, current) => {
    expect(decideLatest(requireTag(tag), published, current)).toEqual({ latest: true })
  })

  const foreign = (current: string, tag: string) =>
    `${JSON.stringify(current)} is the latest release now, and cannot be compared with ${JSON.stringify(tag)} by the tag pattern "v{version}".`
  test.each([
    ['v1.9.1', ['v2.0'], 'v2.0', 'v2.0 is higher.'],
    ['v1.9.1', ['v2.0.post1'], 'v2.0.post1', 'v2.0.post1 is higher.'],
    ['v1.9.1', ['v2.0.0', 'v1.9.0'], 'v1.9.0', 'v2.0.0 is higher.'],
    ['v1.9.1', ['widget-v2.0.0'], 'widget-v2.0.0', foreign('widget-v2.0.0', 'v1.9.1')],
    ['v1.9.1', [], 'stable', foreign('stable', 'v1.9.1')],
    ['v1.9.1', [], 'v2.0.0rc1', 'v2.0.0rc1 is higher.'],
    ['v2.0.0-rc.1', [], undefined, 'v2.0.0-rc.1 is a pre-release.'],
    ['v2.0.0.dev1', [], undefined, 'v2.0.0.dev1 is a pre-release.'],
  ])('%s is not, among %j with %s: %s', (tag, published, current, why) => {
    expect(decideLatest(requireTag(tag), published, current)).toEqual({ latest: false, why })
  })
})

test('the previous release is the highest lower one of the same project', () => {
  const tags = ['v1.2.0rc1', 'v1.2.0rc9', 'v1.1.0', 'widget-v1.2.0rc9', 'v1.2.0-rc.10', 'nightly', 'v2.0']
  expect(previousTag(requireTag('v1.2.0rc10'), tags)).toBe('v1.2.0rc9')
  expect(previousTag(requireTag('v1.2.0'), tags)).toBe('v1.2.0-rc.10')
  expect(previousTag(requireTag('v0.9'), tags)).toBeUndefined()
  expect(previousTag(requireTag('widget-v1.2.0', rule('widget-v{version}')), tags)).toBe('widget-v1.2.0rc9')
})
