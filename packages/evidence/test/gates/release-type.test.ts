import { expect, test } from '@jest/globals'
import { isCandidateOf, isPreRelease, releaseTypeOf } from '../../src/gates/release-type.ts'
import { requireTag } from '../../src/version/tag.ts'
import type { VersionScheme } from '../../src/version/version.ts'

test.each<[VersionScheme, string | undefined, string, string]>([
  ['pep440', '1.9.3', '2.0.0', 'major'],
  ['pep440', '1.9', '2', 'major'],
  ['pep440', '1.9.3', '1.10', 'minor'],
  ['pep440', '1.9', '1.9.1', 'patch'],
  ['pep440', '1.9.0', '1.9.0.post1', 'patch'],
  ['pep440', '1.9.0', '1!0.1', 'major'],
  ['pep440', '1.9.0', '2.0.0rc1', 'major'],
  ['pep440', '2.0.0rc1', '2.0.0', 'patch'],
  ['pep440', '0.9.0', '0.10.0', 'minor'],
  ['pep440', '0.9.0', '1.0.0', 'major'],
  ['pep440', '1.2.3.4', '1.2.3.5', 'patch'],
  ['pep440', '99999999999999999999.1', '100000000000000000000.1', 'major'],
  ['semver', '1.9.3', '2.0.0-rc.1', 'major'],
  ['semver', '0.1.0', '0.1.1+build.5', 'patch'],
  ['pep440', undefined, '0.1.0', 'minor'],
  ['pep440', undefined, '1.0.0', 'major'],
  ['pep440', undefined, '1!0.1', 'major'],
  ['semver', undefined, '3.0.0', 'major'],
])('%s: after %s, %s is %s', (scheme, previous, version, type) => {
  expect(releaseTypeOf({ version, previous, scheme, hasAdvisory: false })).toEqual({ type })
})

test('an advisory makes a minor or patch release a security release, and spares a major one nothing', () => {
  const typed = (version: string) => releaseTypeOf({ version, previous: '1.9.3', scheme: 'pep440', hasAdvisory: true })
  expect([typed('1.9.4'), typed('1.10'), typed('2.0')]).toEqual([
    { type: 'security' },
    { type: 'security' },
    { type: 'major' },
  ])
})

test('the type of what is no version is unknown', () => {
  const of = (version: string, previous: string) =>
    releaseTypeOf({ version, previous, scheme: 'semver', hasAdvisory: false })
  expect(of('1.2', '1.0.0')).toEqual({ unknown: '1.2 cannot be read as a version' })
  expect(of('1.2.0', 'nightly')).toEqual({ unknown: 'nightly cannot be read as a version' })
})

test('knows pre-releases of both schemes', () => {
  expect(
    ['2.0.0rc1', '2.0.0.dev3', '2.0.0-rc.1', '2.0.0-x.7', '2.0.0.post1', '2.0.0', 'nightly'].map(isPreRelease),
  ).toEqual([true, true, true, true, false, false, undefined])
})

test.each<[VersionScheme, string, string, boolean]>([
  ['pep440', 'v2.0.0rc1', 'v2.0.0', true],
  ['pep440', 'v2.0rc1', 'v2.0.0', true],
  ['pep440', 'v2.0.0-RC.1', 'v2', true],
  ['pep440', 'v2.0.0rc1.dev2', 'v2.0.0', false],
  ['pep440', 'v2.0.0b1', 'v2.0.0', false],
  ['pep440', 'v2.0.1rc1', 'v2.0.0', false],
  ['pep440', 'v2.0.0rc2', 'v2.0.0rc1', false],
  ['pep440', 'v2.0.0', 'v2.0.0', false],
  ['semver', 'v2.0.0-rc.1', 'v2.0.0', true],
  ['semver', 'v2.0.0-alpha.1', 'v2.0.0', false],
])('%s: whether %s is a candidate of %s is %s', (scheme, candidate, release, expected) => {
  const read = (tag: string) => requireTag(tag, { pattern: 'v{version}', scheme })
  expect(isCandidateOf(read(candidate), read(release))).toBe(expected)
})
