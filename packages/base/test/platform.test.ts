import { expect, test } from '@jest/globals'
import { canonicalPlatform, isPlatform } from '../src/platform.ts'

test.each([
  ['linux/amd64', 'linux/amd64'],
  ['linux/amd64/v1', 'linux/amd64'],
  ['linux/amd64/v3', 'linux/amd64/v3'],
  ['linux/x86_64', 'linux/amd64'],
  ['linux/arm64', 'linux/arm64'],
  ['linux/arm64/v8', 'linux/arm64'],
  ['linux/arm64/8', 'linux/arm64'],
  ['linux/aarch64/v8', 'linux/arm64'],
  ['linux/i386', 'linux/386'],
  ['linux/arm64/v9', 'linux/arm64/v9'],
  ['linux/arm/v6', 'linux/arm/v6'],
  ['linux/arm/v7', 'linux/arm/v7'],
  ['linux/arm/7', 'linux/arm/v7'],
  // Without a variant it could be any.
  ['linux/arm', 'linux/arm'],
  ['Linux/AMD64', 'linux/amd64'],
  ['windows/amd64', 'windows/amd64'],
  ['linux/constructor', 'linux/constructor'],
  ['unknown', 'unknown'],
  ['a/b/c/d', 'a/b/c/d'],
  ['', ''],
])('%j is spelt %j', (text, spelling) => {
  expect(canonicalPlatform(text)).toBe(spelling)
  expect(canonicalPlatform(spelling)).toBe(spelling)
})

test('a platform has two or three parts, and none is a path or has a hyphen', () => {
  expect(['linux/amd64', 'linux/arm/v7', 'linux/mips64le', 'darwin/x86_64'].filter(isPlatform)).toHaveLength(4)
  expect(
    ['linux', 'linux/', '../..', 'linux/x86-64', 'Linux/amd64', 'a/b/c/d', 'linux/amd64\n'].filter(isPlatform),
  ).toEqual([])
})
