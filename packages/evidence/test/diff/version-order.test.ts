import { execFileSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { compareDeb } from '../../src/diff/system-versions.ts'
import { orderOf } from '../../src/diff/version-order.ts'

/** Rows like `1.0 < 1.1`. */
function rows(text: string): [a: string, sign: string, b: string][] {
  return text
    .trim()
    .split('\n')
    .map(line => line.trim().split(' ') as [string, string, string])
}

function signOf(order: number | undefined): string {
  return order === undefined ? '?' : order < 0 ? '<' : order > 0 ? '>' : '='
}

/** Both ways. */
function expectOrder(type: string, [a, sign, b]: [string, string, string]) {
  const turned = { '<': '>', '>': '<' }[sign] ?? sign
  expect([signOf(orderOf(type, a, b)), signOf(orderOf(type, b, a))]).toEqual([sign, turned])
}

describe('apk, by examples of apk-tools and their edges', () => {
  test.each(
    rows(`
      2.34 > 0.1.0_alpha
      0.1.0_alpha2 > 0.1.0_alpha
      1.1_alpha1 < 1.1
      1.3_pre1-r1 < 1.3
      1.0_p10-r0 > 1.0_p9-r0
      0.1.0_alpha_pre2 < 0.1.0_alpha
      1.0.0_pre20191002222144-r0 < 1.0.0_pre20210530193627-r0
      1.06-r6 < 006
      1.02.07 < 1.02.10-r1
      1.2.07.8 < 1.2.12.04
      2.3.0b-r1 < 2.3.0b-r2
      2.5.1-r8 < 2.5.1a-r1
      1.7 < 1.7b
      1.8.5 < 1.8.5_p2
      0.9.28-r2 < 0.9.28.1
      4.5_p1-r1 > 4.5_p1
      1.0 ? 1.0bc
      1.0 ? 1.0-1
    `),
  )('%s %s %s', (...row) => expectOrder('apk', row))
})

describe('rpm, by examples of rpm and their edges', () => {
  test.each(
    rows(`
      2.0 < 2.0.1
      2.0.1a > 2.0.1
      5.5p1 < 5.5p10
      10xyz < 10.1xyz
      xyz10 < xyz10.1
      xyz.4 < 8
      6.0.rc1 > 6.0
      1.0a < 1.0aa
      10.0001 = 10.1
      2_0 = 2.0
      1.0~rc1 < 1.0
      1.0~rc1~git123 < 1.0~rc1
      1.0^git1 > 1.0
      1.0^git1 < 1.0.1
      1:1.0-1 > 2.0-1
      3.0.7-27.el9 > 3.0.7-9.el9
    `),
  )('%s %s %s', (...row) => expectOrder('rpm', row))
})

test('deb: as dpkg compares', () => {
  const versions = [
    '1.0',
    '1.0~rc1',
    '1.0-1',
    '1.0-1+b1',
    '1:0.9',
    '1.0a',
    '1.0+dfsg-1',
    '1.10',
    '1.9',
    '1.09',
    '2-1-1',
    '1.0.',
    '1.0-1~bpo12+1',
  ]
  const pairs = versions.flatMap((a, at) => versions.slice(at + 1).map(b => [a, b] as const))
  const dpkg = ([a, b]: readonly [string, string]) =>
    ['lt', 'eq', 'gt'].find(operator => {
      try {
        execFileSync('dpkg', ['--compare-versions', a, operator, b])
        return true
      } catch {
        return false
      }
    })
  const ours = ([a, b]: readonly [string, string]) => ({ '<': 'lt', '=': 'eq', '>': 'gt' })[signOf(compareDeb(a, b))]
  expect(pairs.map(pair => [...pair, ours(pair)])).toEqual(pairs.map(pair => [...pair, dpkg(pair)]))
})

test('packages of languages: by PEP 440 and semantic versions; what is neither has no order', () => {
  for (const [type, row] of [
    ['pypi', '1.0rc1 < 1.0'],
    ['pypi', '1.0 = 1.0.0'],
    ['npm', '1.2.0-rc.1 < 1.2.0'],
    ['golang', 'v1.2.0 < v1.10.0'],
    ['cargo', '0.9.0 < 0.10.0'],
    ['npm', 'git+ssh ? 1.0.0'],
    ['maven', '1.0 ? 1.1'],
  ] as const)
    expectOrder(type, row.split(' ') as [string, string, string])
})
