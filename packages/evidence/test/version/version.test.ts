import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  compareVersions,
  parseVersion,
  sameVersion,
  type Version,
  type VersionScheme,
} from '../../src/version/version.ts'

const read = (text: string, scheme: VersionScheme = 'pep440') => parseVersion(text, scheme) as Version

describe('versions of Python', () => {
  test.each([
    ['1.2.0-rc.01', '1.2.0rc1', true],
    ['1.2.0-post.1', '1.2.0.post1', false],
    ['1.2.0-1', '1.2.0.post1', false],
    ['1.2.0dev1', '1.2.0.dev1', true],
    ['v2!01.0.Beta-2+Ubuntu_01', '2!1.0b2+ubuntu.1', true],
    ['20210609131134657401', '20210609131134657401', false],
  ])('%s is %s', (text, normalized, preRelease) => {
    expect(read(text)).toEqual({ scheme: 'pep440', normalized, preRelease })
  })

  test.each(['', 'latest', '1.x', '.1', '0-0-1', '1.0+', '1.0+é', '１.0', '1.0 1'])('%j is none', text => {
    expect(parseVersion(text, 'pep440')).toBeUndefined()
  })

  // https://packaging.python.org/en/latest/specifications/version-specifiers/#summary-of-permitted-suffixes-and-relative-ordering
  const ordered = [
    '1.dev0',
    '1.0.dev456',
    '1.0a1',
    '1.0a2.dev456',
    '1.0a12.dev456',
    '1.0a12',
    '1.0b1.dev456',
    '1.0b2',
    '1.0b2.post345.dev456',
    '1.0b2.post345',
    '1.0rc1.dev456',
    '1.0rc1',
    '1.0',
    '1.0+abc.5',
    '1.0+abc.7',
    '1.0+5',
    '1.0.post456.dev34',
    '1.0.post456',
    '1.0.15',
    '1.1.dev1',
    '9007199254740992',
    '9007199254740993',
    '1!0',
  ]

  test('are in the order of the specification', () => {
    const shuffled = [...ordered].sort()
    expect(shuffled.sort((a, b) => compareVersions(read(a), read(b)))).toEqual(ordered)
  })

  test('are the same in any spelling', () => {
    expect(sameVersion('1.2', '1.2.0', 'pep440')).toBe(true)
    expect(sameVersion('2024.01.05', '2024.1.5', 'pep440')).toBe(true)
    expect(sameVersion('1.2.0-rc.1', '1.2.0rc1', 'pep440')).toBe(true)
    expect(sameVersion('1.2.0', '1.2.0+g0123456', 'pep440')).toBe(false)
    expect(sameVersion('1.2.0', '1.2.0.post1', 'pep440')).toBe(false)
    expect(sameVersion('latest', 'latest', 'pep440')).toBe(false)
    expect(sameVersion('1.2', 'v1.2.0') && sameVersion('1.2.0-x.1', '1.2.0-x.1')).toBe(true)
    expect(sameVersion('1.2.0', '1.2.1') || sameVersion('latest', 'latest')).toBe(false)
  })

  test('a version is its normal form, and the order is total', () => {
    const some = fc.constantFrom(...ordered)
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(compareVersions(read(read(a).normalized), read(a))).toBe(0)
        expect(Math.sign(compareVersions(read(a), read(b)))).toBe(-Math.sign(compareVersions(read(b), read(a))) + 0)
      }),
    )
  })
})

describe('semantic versions', () => {
  test.each([
    ['1.2.3', '1.2.3', false],
    ['1.2.3-rc.1', '1.2.3-rc.1', true],
    ['1.2.3+build.5', '1.2.3+build.5', false],
  ])('%s', (text, normalized, preRelease) => {
    expect(parseVersion(text, 'semver')).toEqual({ scheme: 'semver', normalized, preRelease })
  })

  test.each(['1.2', '1.2.3.4', '01.2.3', '1.2.3rc1', '1.2.3.post1', 'v1.2.3', '=1.2.3', ' 1.2.3', ''])(
    '%j is none',
    text => {
      expect(parseVersion(text, 'semver')).toBeUndefined()
    },
  )

  test('are ordered as semver.org says, and a build is another version', () => {
    const ordered = [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '1.10.0',
    ]
    const sorted = [...ordered].sort().sort((a, b) => compareVersions(read(a, 'semver'), read(b, 'semver')))
    expect(sorted).toEqual(ordered)
    expect(sameVersion('1.0.0+a', '1.0.0+b', 'semver')).toBe(false)
  })

  test('are never compared with those of Python', () => {
    expect(() => compareVersions(read('1.0.0'), read('1.0.0', 'semver'))).toThrow('are versions of two schemes')
  })
})
