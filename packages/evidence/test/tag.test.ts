import { describe, expect, test } from '@jest/globals'
import { isLatest, parseTag, requireTag, sameVersion, tagOfRef } from '../src/tag.ts'

describe('tags', () => {
  test.each([
    ['v1.2.3', '1.2.3', false],
    ['1.2.3', '1.2.3', false],
    ['widget/v1.2.3', '1.2.3', false],
    ['v1.2.3-rc.1', '1.2.3-rc.1', true],
    ['v1.2.3rc1', '1.2.3rc1', true],
    ['v1.2.3+build.5', '1.2.3+build.5', false],
  ])('%s is version %s', (tag, version, prerelease) => {
    expect(parseTag(tag)).toMatchObject({ tag, version, prerelease })
  })

  test.each(['latest', 'v1', 'v1.2', 'v1.2.3.4', 'release-1.2.3', ''])('%s is none', tag => {
    expect(parseTag(tag)).toBeUndefined()
    expect(() => requireTag(tag)).toThrow(
      `Could not read a version from the tag ${JSON.stringify(tag)}: it does not have the form v1.2.3, v1.2.3-rc.1 or v1.2.3rc1. Tag releases with a semantic version, or set the input \`tag\`.`,
    )
  })

  test('only refs of tags have one', () => {
    expect(tagOfRef('refs/tags/v1.2.3')).toBe('v1.2.3')
    expect(tagOfRef('refs/heads/main')).toBeUndefined()
  })
})

describe('latest', () => {
  test.each([
    ['v1.2.0', [], true],
    ['v1.2.0', ['v1.1.9', 'v1.2.0'], true],
    ['v1.2.0', ['v2.0.0'], false],
    ['v1.10.0', ['v1.9.0'], true],
    ['v1.2.0', ['v2.0.0-rc.1', 'nightly'], true],
    ['v2.0.0-rc.1', [], false],
  ])('%s among %j: %s', (tag, published, latest) => {
    expect(isLatest(requireTag(tag), published)).toBe(latest)
  })
})

describe('spellings of a version', () => {
  test.each([
    ['1.2.0', 'v1.2.0', true],
    ['1.2.0rc1', '1.2.0-rc.1', true],
    ['1.2.0a1', '1.2.0-alpha.1', true],
    ['1.2.0.dev3', '1.2.0-dev3', true],
    ['1.2.0', '1.2.1', false],
    ['1.2.0rc1', '1.2.0', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameVersion(a, b)).toBe(same)
  })
})
