import { expect, test } from '@jest/globals'
import { highestOf, imageTagForms, imageTagsOf, requireTag, type TagRule } from '../../src/index.ts'

const python: TagRule = { pattern: 'v{version}', scheme: 'pep440' }
const semver: TagRule = { pattern: 'v{version}', scheme: 'semver' }

/** The names of all forms: `fixed | moving`. */
function names(tag: string, rule = python, published: string[] = []): string {
  const { fixed, moving } = imageTagsOf(requireTag(tag, rule), imageTagForms, published)
  return `${fixed.join(' ')} | ${moving.map(({ name }) => name).join(' ')}`.trim()
}

test.each<[string, TagRule, string[], string]>([
  ['v1.2.0', python, [], 'v1.2.0 1.2.0 | 1.2 1 latest'],
  ['v1.2.0', semver, ['v1.1.0'], 'v1.2.0 1.2.0 | 1.2 1 latest'],
  // A pre-release moves nothing.
  ['v1.2.0rc1', python, [], 'v1.2.0rc1 1.2.0rc1 |'],
  ['v1.2.0-rc.1', semver, [], 'v1.2.0-rc.1 1.2.0-rc.1 |'],
  ['v1.2.0.dev3', python, [], 'v1.2.0.dev3 1.2.0.dev3 |'],
  ['v1.2.0.post1', python, [], 'v1.2.0.post1 1.2.0.post1 | 1.2 1 latest'],
  // Below 1, nothing is promised to the whole of `0`.
  ['v0.4.0', semver, [], 'v0.4.0 0.4.0 | 0.4 latest'],
  // What registries do not accept.
  ['v1.2.0+cu118', python, [], 'v1.2.0-cu118 1.2.0_cu118 | 1.2 1 latest'],
  ['v1!2.0.1', python, [], 'v1-2.0.1 1_2.0.1 | 1_2.0 1_2 latest'],
  ['widget@1.2.0', { pattern: 'widget@{version}', scheme: 'semver' }, [], 'widget-1.2.0 1.2.0 | 1.2 1 latest'],
  ['@acme/w@1.2.0', { pattern: '@acme/w@{version}', scheme: 'semver' }, [], 'acme-w-1.2.0 1.2.0 | 1.2 1 latest'],
  ['1.2.0', { pattern: '{version}', scheme: 'semver' }, [], '1.2.0 | 1.2 1 latest'],
  // Versions of one or two numbers: what names a release for ever does not move.
  ['v5', python, [], 'v5 5 | latest'],
  ['v1.2', python, [], 'v1.2 1.2 | 1 latest'],
  ['v1.2.1', python, ['v1.2'], 'v1.2.1 1.2.1 | 1 latest'],
  ['v22.04.1', python, [], 'v22.04.1 22.04.1 | 22.04 22 latest'],
])('the images of %s get these tags', (tag, rule, published, expected) => {
  expect(names(tag, rule, published)).toBe(expected)
})

test('the configuration says which forms there are, and a name longer than registries accept is cut', () => {
  const release = requireTag('v1.2.0', python)
  expect(imageTagsOf(release, ['version', 'latest'], [])).toEqual({
    fixed: ['1.2.0'],
    moving: [{ name: 'latest', series: 'latest' }],
  })
  expect(imageTagsOf(release, [], [])).toEqual({ fixed: [], moving: [] })
  const long = requireTag(`v1.0.0+${'a'.repeat(150)}`, python)
  expect(imageTagsOf(long, ['tag'], []).fixed[0]).toHaveLength(128)
})

/** The highest release of each series of `tag`: `minor major latest`. */
function highest(tag: string, published: string[], rule = python): string {
  const release = requireTag(tag, rule)
  return (['minor', 'major', 'latest'] as const).map(series => highestOf(release, series, published).tag).join(' ')
}

test.each<[string, string[], string]>([
  ['v1.2.0', [], 'v1.2.0 v1.2.0 v1.2.0'],
  ['v1.2.0', ['v1.2.0', 'v1.1.9'], 'v1.2.0 v1.2.0 v1.2.0'],
  // A backport, and a maintenance branch of an older major version.
  ['v1.1.5', ['v1.2.0', 'v1.1.4'], 'v1.1.5 v1.2.0 v1.2.0'],
  ['v1.9.1', ['v2.0.0', 'v1.9.0', 'v1.10.0'], 'v1.9.1 v1.10.0 v2.0.0'],
  // Order is that of versions, not that of text or time.
  ['v1.10.0', ['v1.9.0'], 'v1.10.0 v1.10.0 v1.10.0'],
  // Pre-releases are never the highest, and `1` is `1.0`.
  ['v1.2.0', ['v1.3.0rc1', 'v2.0.0.dev1'], 'v1.2.0 v1.2.0 v1.2.0'],
  ['v1.0.1', ['v1'], 'v1.0.1 v1.0.1 v1.0.1'],
  ['v1', ['v1.0.1'], 'v1.0.1 v1.0.1 v1.0.1'],
  ['v1.2.0', ['v1.2.0.post1'], 'v1.2.0.post1 v1.2.0.post1 v1.2.0.post1'],
  ['v1!1.0.0', ['v2.0.0'], 'v1!1.0.0 v1!1.0.0 v1!1.0.0'],
  // Tags of other projects, and those without a version.
  ['v1.2.0', ['gadget-v9.0.0', 'nightly', 'v'], 'v1.2.0 v1.2.0 v1.2.0'],
])('%s among %j: the highest of its minor series, of its major one, of all', (tag, published, expected) => {
  expect(highest(tag, published)).toBe(expected)
})

test('the projects of a monorepo do not count for each other', () => {
  const rule: TagRule = { pattern: 'widget@{version}', scheme: 'semver' }
  expect(highest('widget@1.2.0', ['gadget@2.0.0', 'widget@1.1.0', 'v3.0.0'], rule)).toBe(
    'widget@1.2.0 widget@1.2.0 widget@1.2.0',
  )
})
