import { describe, expect, test } from '@jest/globals'
import { groupsOf } from '../src/group.ts'
import { matches } from '../src/match.ts'
import { found, type Match, runOn } from './support/evidence.ts'

const idsOf = (days: Match[][]) =>
  groupsOf(
    days.map((matches, index) => runOn(index + 1, matches)),
    '',
  )
    .map(({ ids, runs }) => [ids.join(' '), runs])
    .sort()

describe('identifiers', () => {
  test('join an advisory with the CVE that it got later', () => {
    expect(idsOf([[{ id: 'GHSA-A', ids: ['GHSA-A'] }], [{ id: 'CVE-1', ids: ['CVE-1', 'GHSA-A'] }]])).toEqual([
      ['CVE-1 GHSA-A', 2],
    ])
  })

  test('do not join two CVEs by the advisory of both', () => {
    const first = { id: 'CVE-1', ids: ['CVE-1', 'GHSA-A'] }
    const second = { id: 'CVE-2', ids: ['CVE-2', 'GHSA-A'] }
    expect(idsOf([[{ id: 'GHSA-A', ids: ['GHSA-A'] }], [first], [second, first]])).toEqual([
      ['CVE-1 GHSA-A', 2],
      ['CVE-2 GHSA-A', 1],
      ['GHSA-A', 1],
    ])
  })

  test('count in any case, and for one package only', () => {
    expect(
      idsOf([
        [{ id: 'ghsa-a', ids: ['ghsa-a'] }],
        [
          { id: 'GHSA-A', ids: ['GHSA-A'], purl: 'pkg:pypi/Widget@2' },
          { id: 'GHSA-A', ids: ['GHSA-A'], purl: 'pkg:npm/widget@2' },
        ],
      ]),
    ).toEqual([
      ['GHSA-A', 1],
      ['GHSA-A', 2],
    ])
  })
})

test('the key is of the project, the package in any spelling and version, and the smallest identifier', () => {
  const key = (one: Match, project = '') => groupsOf([runOn(1, [one])], project)[0]?.key
  const own = key(found)
  expect(own).toMatch(/^[0-9a-f]{64}$/)
  expect(key({ ...found, purl: 'pkg:pypi/Widget@9', version: '9' })).toBe(own)
  expect(key({ ...found, ids: ['CVE-2026-0001'] })).toBe(own)
  expect(key(found, 'other')).not.toBe(own)
  expect(key({ ...found, purl: 'pkg:pypi/other@1' })).not.toBe(own)
  expect(key({ ...found, purl: 'pkg:npm/widget@1' })).not.toBe(own)
})

test('facts are those of the newest run that has it, and the day of the oldest', () => {
  const runs = [
    runOn(1, [{ ...found, version: '1', purl: 'pkg:pypi/widget@1', severity: 'LOW' }]),
    runOn(2, [found, { ...found, scanner: 'trivy', severity: 'HIGH', fix: { state: 'not-fixed', versions: [] } }]),
  ]
  expect(groupsOf(runs, '')).toMatchObject([
    {
      id: 'CVE-2026-0001',
      package: { name: 'widget', type: 'pypi' },
      versions: ['1.0.0'],
      severity: 'HIGH',
      fix: { state: 'fixed', versions: ['1.0.1'] },
      since: '2026-06-01T12:00:00Z',
      scannedNow: '2026-06-02T12:00:00Z',
      runs: 2,
      present: true,
    },
  ])
})

test.each<[string, string[], string[], boolean]>([
  ['the same CVE', ['CVE-1', 'GHSA-A'], ['CVE-1'], true],
  ['the same advisory of two CVEs', ['CVE-1', 'GHSA-A'], ['CVE-2', 'GHSA-A'], false],
  ['an advisory before its CVE', ['GHSA-A'], ['CVE-2', 'GHSA-A'], true],
  ['nothing in common', ['GHSA-A'], ['GHSA-B'], false],
])('%s', (_, ids, others, expected) => {
  const marker = { key: '', packageKey: 'p' }
  expect(matches({ ...marker, ids }, { ...marker, ids: others })).toBe(expected)
  expect(matches({ ...marker, ids, packageKey: 'q' }, { ...marker, ids: others })).toBe(false)
})
