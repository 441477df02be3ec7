import { describe, expect, test } from '@jest/globals'
import { Refused } from '../../src/slsa-verifier/refused.ts'
import { checkVersionedTag, parseSemver } from '../../src/slsa-verifier/semver.ts'

const reason = 'tag used to generate the binary does not match provenance'

function verdict(tag: string, wanted: string): string {
  try {
    checkVersionedTag(tag, wanted)
    return 'same'
  } catch (error) {
    return error instanceof Refused ? error.found : `unexpected: ${error}`
  }
}

describe('a tag and the version that was asked for', () => {
  test.each([
    ['v13.0.30', 'v13.0.30', 'same'],
    ['v13.0.30', 'v13.0', 'same'],
    ['v13.0.30', 'v13', 'same'],
    ['v14.2', 'v14.2.0', 'same'],
    ['v14', 'v14.0.0', 'same'],
    ['v1.2.3+linux', 'v1.2.3', 'same'],
    ['v1.2.3', 'v1.2.3+mac', 'same'],
    ['v1.2.3-rc.1', 'v1.2.3-rc.1', 'same'],
    ['v1.2.3-rc.1', 'v1.2', 'same'],
    ['v14.2', 'v14.2.1', `${reason}: patch version expected '1', got '0'`],
    ['v13.0.30', 'v13.1', `${reason}: minor version expected '1', got '0'`],
    ['v13.0.30', 'v12.9', `${reason}: major version expected 'v12', got 'v13'`],
    ['v1.2.3-rc.2', 'v1.2.3-rc.1', `${reason}: patch version expected '3-rc.1', got '3-rc.2'`],
    ['v1.2.3-rc.1', 'v1.2.3', `${reason}: patch version expected '3', got '3-rc.1'`],
    ['v1.2.3', '1.2.3', '1.2.3: invalid semantic version'],
    ['release-1', 'v1', 'release-1: invalid semantic version'],
  ])('%s and %s', (tag, wanted, expected) => {
    expect(verdict(tag, wanted)).toBe(expected)
  })
})

test.each([
  'v',
  'v01.2.3',
  'v1.02.3',
  'v1.2.3-',
  'v1.2.3-01',
  'v1.2.3-a..b',
  'v1.2-rc',
  'v1.2.3.4',
  'V1.2.3',
  ' v1.2.3',
  'v1.2.3\n',
  `v1.2.3-${'1'.repeat(300)}`,
])('%j is no version', text => {
  expect(parseSemver(text)).toBeUndefined()
})
