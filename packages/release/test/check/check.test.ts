import { describe, expect, test } from '@jest/globals'
import { requireTag } from '@release-tools/evidence'
import type { DeclaredProject } from '@release-tools/project'
import { testHost } from '@release-tools/testbed'
import { requireVersion } from '../../src/check/check.ts'

const project: DeclaredProject = { name: 'widget', nameFrom: 'pyproject.toml', scheme: 'pep440' }
const declared = (version: string) => ({ ...project, version, versionFrom: 'setup.cfg' })

describe('the check before a build', () => {
  test('a version that differs from the tag fails', () => {
    expect(() => requireVersion(requireTag('v1.2.0'), declared('1.1.0'), testHost())).toThrow(
      'Could not release v1.2.0: setup.cfg has the version "1.1.0". Tag the commit that has the version "1.2.0", or set the version before you make the next tag.',
    )
  })

  test('a version that is none fails', () => {
    expect(() => requireVersion(requireTag('v1.2.0'), declared('1.2.0-x'), testHost())).toThrow(
      'setup.cfg has the version "1.2.0-x", which is not a version that PEP 440 allows.',
    )
  })

  test.each([
    ['v1.2.0-rc.1', '1.2.0rc1'],
    ['v1.2.0', '1.2'],
    ['v2024.01.05', '2024.1.5'],
  ])('%s and %s are the same', (tag, version) => {
    expect(() => requireVersion(requireTag(tag), declared(version), testHost())).not.toThrow()
  })

  test('of a version that the build computes, the log says who compares it', () => {
    const host = testHost()
    requireVersion(requireTag('v1.2.0'), { ...project, computedBy: 'hatch-vcs' }, host)
    expect(host.lines).toEqual([
      'The build computes the version (hatch-vcs). collect-artifacts compares it with the tag.',
    ])
  })
})
