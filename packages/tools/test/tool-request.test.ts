import { expect, test } from '@jest/globals'
import { knownBadReason, refuseKnownBad } from '../src/known-bad.ts'
import { currentPlatform } from '../src/platform.ts'
import { parseToolRequest, parseToolRequests } from '../src/tool-request.ts'
import { versionIn } from '../src/version.ts'

const digest = 'a'.repeat(64)

test('a tool, a version, a digest', () => {
  expect(parseToolRequest('cosign')).toEqual({ name: 'cosign' })
  expect(parseToolRequest('cosign@3.1.4')).toEqual({ name: 'cosign', version: '3.1.4' })
  expect(parseToolRequest(`cosign@v3.1.4-rc.1=sha256:${digest}`)).toEqual({
    name: 'cosign',
    version: '3.1.4-rc.1',
    sha256: digest,
  })
  expect(parseToolRequest(`slsa-verifier=sha256:${digest}`)).toEqual({ name: 'slsa-verifier', sha256: digest })
})

test.each([
  ['cosing', 'Could not install "cosing": the tool is unknown (did you mean "cosign"?). Write a name (`cosign`), '],
  ['kubectl', 'the tool is unknown; known are cosign, syft,'],
  ['cosign@latest', '"latest" is not an exact version.'],
  ['cosign@3', '"3" is not an exact version.'],
  ['cosign@^3.1.3', '"^3.1.3" is not an exact version.'],
  ['cosign@../../3.1.3', '"../../3.1.3" is not an exact version.'],
  ['trivy@0.069.4', '"0.069.4" is not an exact version.'],
  ['trivy@0.69.5-01', '"0.69.5-01" is not an exact version.'],
  ['trivy@0.69.5+1', '"0.69.5+1" is not an exact version.'],
  ['cosign@3.1.4=sha256:abc', 'its digest is not 64 lower-case hexadecimal characters.'],
  ['cosign@3.1.4=abc', 'it is not of the form name, name@version or name@version=sha256:digest.'],
  ['', 'it is not of the form'],
  ['cosign\n', 'the tool is unknown'],
  ['../cosign', 'the tool is unknown'],
])('%j is refused', (text, message) => {
  expect(() => parseToolRequest(text)).toThrow(message)
})

test('no tool twice', () => {
  expect(parseToolRequests(['syft', 'cosign'])).toHaveLength(2)
  expect(() => parseToolRequests(['syft', 'cosign', 'syft'])).toThrow('Could not install "syft": it is given twice.')
})

test('known bad versions, and those just beside them', () => {
  const bad = (name: 'trivy' | 'cosign' | 'act' | 'syft', ...versions: string[]) =>
    versions.filter(version => knownBadReason(name, version) !== undefined)
  expect(bad('trivy', '0.69.3', '0.69.4', '0.69.5', '0.69.6', '0.70.0')).toEqual(['0.69.4', '0.69.5', '0.69.6'])
  expect(
    bad('cosign', '1.13.1', '2.0.0', '2.6.4', '2.6.5', '3.0.0-rc.1', '3.0.6', '3.1.2', '3.1.3-rc.1', '3.1.3'),
  ).toEqual(['2.0.0', '2.6.4', '3.0.0-rc.1', '3.0.6', '3.1.2', '3.1.3-rc.1'])
  expect(bad('act', '0.2.85', '0.2.86')).toEqual(['0.2.85'])
  expect(bad('syft', '0.0.1')).toEqual([])
  expect(() => refuseKnownBad('act', '0.2.80')).toThrow(
    'Could not use act 0.2.80: this version is known to be bad: two high-severity advisories are fixed in 0.2.86. ' +
      'Use the version of the lock, or another version that is not affected.',
  )
  expect(refuseKnownBad('act', 'unknown')).toBeUndefined()
})

test('this machine’s platform', () => {
  expect(currentPlatform('linux', 'x64')).toBe('linux-amd64')
  expect(currentPlatform('darwin', 'arm64')).toBe('darwin-arm64')
  expect(currentPlatform('win32', 'x64')).toBe('windows-amd64')
  expect(currentPlatform()).toMatch(/^[a-z]+-[a-z]+64$/)
  expect(() => currentPlatform('linux', 'riscv64')).toThrow(
    'Could not install tools: the platform linux-riscv64 is not supported. Use a runner with one of these platforms: linux-amd64, linux-arm64, ',
  )
  expect(() => currentPlatform('freebsd', 'x64')).toThrow('the platform freebsd-x64 is not supported.')
})

test.each([
  ['GitVersion:    v3.1.3\nGoVersion:     go1.26.8', '3.1.3'],
  ['syft 1.52.0', '1.52.0'],
  ['Version: 0.59.1', '0.59.1'],
  ['v1.7.12\ninstalled by building from source', '1.7.12'],
  ['act version 0.2.89', '0.2.89'],
  ['grype 1.0.0-rc.1', '1.0.0-rc.1'],
  ['GitVersion:    devel\nGoVersion:     go1.26.8', 'unknown'],
  ['', 'unknown'],
])('the version in %j', (text, version) => {
  expect(versionIn(text)).toBe(version)
})
