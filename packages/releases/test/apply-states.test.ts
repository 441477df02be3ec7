import { expect, test } from '@jest/globals'
import { applyStates, declaredState, type IndexEntry, parseStates } from '../src/index.ts'

function entry(version: string, fields: Partial<IndexEntry> = {}): IndexEntry {
  return {
    project: 'widget',
    version,
    tag: `v${version}`,
    commit: 'c'.repeat(40),
    date: '2026-01-31T12:00:00Z',
    manifest: 'a'.repeat(64),
    size: 1000,
    state: 'supported',
    ...fields,
  }
}

/** What is said of each release on a day, without what is the same for all. */
function said(releases: IndexEntry[], file: string, day = '2027-01-01') {
  const stated = applyStates(releases, parseStates(file), day)
  const short = stated.releases.map(({ tag, state, reason, successor, until, advisories }) =>
    [tag, state, reason, successor, until, advisories?.join()].filter(one => one !== undefined).join(' | '),
  )
  return { short, warnings: stated.warnings }
}

test('a release has what the file says of it, and no word of an earlier file', () => {
  const before = entry('1.0.0', {
    state: 'yanked',
    reason: 'old',
    successor: 'v9',
    until: '2020-01-01',
    advisories: ['X-1'],
  })
  const file =
    'releases:\n  - {tag: v1.1.0, state: yanked, reason: Bad., successor: v1.1.1, advisories: [GHSA-1, CVE-2]}\n'
  expect(applyStates([before, entry('1.1.0'), entry('1.1.1')], parseStates(file), '2027-01-01')).toEqual({
    releases: [
      entry('1.0.0'),
      entry('1.1.0', { state: 'yanked', reason: 'Bad.', successor: 'v1.1.1', advisories: ['GHSA-1', 'CVE-2'] }),
      entry('1.1.1'),
    ],
    warnings: [],
  })
})

const lines = `support:
  - {line: "1", until: 2027-06-30}
  - {line: "1.2", until: 2028-06-30}
  - {line: "1!3.0", until: 2029-06-30}
`

test('a version has the day of the longest line that it begins with', () => {
  const versions = ['1.0.0', '1.2', '1.2.3rc1', '1.20.0', '1', '1!3', '3.0.1', '10.0.0']
  const releases = versions.map(version => entry(version))
  expect(said(releases, lines).short).toEqual([
    'v1.0.0 | supported | 2027-06-30',
    'v1.2 | supported | 2028-06-30',
    'v1.2.3rc1 | supported | 2028-06-30',
    'v1.20.0 | supported | 2027-06-30',
    'v1 | supported | 2027-06-30',
    'v1!3 | supported | 2029-06-30',
    'v3.0.1 | supported',
    'v10.0.0 | supported',
  ])
})

test('support ends after its last day, unless the release is yanked or has a day of its own', () => {
  const file = `${lines}releases:
  - {tag: v1.0.0, state: yanked, reason: Bad.}
  - {tag: v1.0.1, state: superseded, reason: Slow., successor: v1.2.0}
  - {tag: v1.0.2, until: 2027-12-31}
  - {tag: v1.2.0, state: end-of-support}
`
  const releases = ['1.0.0', '1.0.1', '1.0.2', '1.0.3', '1.2.0'].map(version => entry(version))
  expect(said(releases, file, '2027-06-30').short).toEqual([
    'v1.0.0 | yanked | Bad. | 2027-06-30',
    'v1.0.1 | superseded | Slow. | v1.2.0 | 2027-06-30',
    'v1.0.2 | supported | 2027-12-31',
    'v1.0.3 | supported | 2027-06-30',
    'v1.2.0 | end-of-support | 2028-06-30',
  ])
  expect(said(releases, file, '2027-07-01').short).toEqual([
    'v1.0.0 | yanked | Bad. | 2027-06-30',
    'v1.0.1 | end-of-support | Slow. | v1.2.0 | 2027-06-30',
    'v1.0.2 | supported | 2027-12-31',
    'v1.0.3 | end-of-support | 2027-06-30',
    'v1.2.0 | end-of-support | 2028-06-30',
  ])
})

test('a line can be that of one project, and every version can be one', () => {
  const file =
    'support:\n  - {line: "*", until: 2027-06-30, project: web}\n  - {line: "1", until: 2028-01-01, project: api}\n'
  const releases = [entry('1.0.0', { project: 'web', tag: 'web-1' }), entry('1.0.0', { project: 'api', tag: 'api-1' })]
  expect(said(releases, file).short).toEqual(['web-1 | supported | 2027-06-30', 'api-1 | supported | 2028-01-01'])
})

test('a successor that is yanked gives way to its own, and one that is not listed yet holds no yank back', () => {
  const file = `releases:
  - {tag: v1.0.0, state: yanked, reason: Bad., successor: v1.0.1}
  - {tag: v1.0.1, state: yanked, reason: Bad., successor: v1.0.2}
  - {tag: v1.1.0, state: yanked, reason: Bad., successor: v1.1.1}
  - {tag: v1.2.0, state: superseded, successor: v1.2.1}
  - {tag: v1.2.1, state: yanked, reason: Bad.}
`
  const releases = ['1.0.0', '1.0.1', '1.0.2', '1.1.0', '1.2.0', '1.2.1'].map(version => entry(version))
  expect(said(releases, file)).toEqual({
    short: [
      'v1.0.0 | yanked | Bad. | v1.0.2',
      'v1.0.1 | yanked | Bad. | v1.0.2',
      'v1.0.2 | supported',
      'v1.1.0 | yanked | Bad.',
      'v1.2.0 | superseded',
      'v1.2.1 | yanked | Bad.',
    ],
    warnings: [
      'v1.1.1, the successor of v1.1.0, is not in the index yet.',
      'v1.2.1, the successor of v1.2.0, is yanked and has no successor.',
    ],
  })
})

test.each<[string, string]>([
  [
    'releases: [{tag: v1.0, state: yanked, reason: Bad.}]',
    'the index has no release "v1.0" (did you mean "v1.0.0"?). Correct its name, or remove it.',
  ],
  [
    'support: [{line: "1", until: 2027-01-01, project: wigdet}]',
    'the index has no project "wigdet" (did you mean "widget"?). Correct its name, or remove it.',
  ],
  [
    'support: [{line: "1", until: 2027-01-01}]',
    'the line 1 names no project, and the index has 2: widget, other. Add its "project".',
  ],
])('%s misses what it means', (file, message) => {
  const releases = [entry('1.0.0'), entry('2.0.0', { project: 'other', tag: 'other-2' })]
  expect(() => applyStates(releases, parseStates(file), '2027-01-01')).toThrow(
    new Error(`Could not apply .github/release-states.yaml: ${message}`),
  )
})

test('an index without releases accepts lines of any project', () => {
  const file = 'support: [{line: "1", until: 2027-01-01, project: widget}]'
  expect(applyStates([], parseStates(file), '2027-01-01')).toEqual({ releases: [], warnings: [] })
})

test('the file alone says the state of a release, also of one whose line has ended', () => {
  const states = parseStates(
    'releases:\n  - {tag: v2.0.0, state: yanked, reason: Bad.}\nsupport:\n  - {line: "1.2", until: 2026-12-31}\n',
  )
  const of = (version: string, day: string) =>
    declaredState({ project: 'widget', version, tag: `v${version}` }, states, day)
  expect([
    of('2.0.0', '2026-01-01'),
    of('1.2.3', '2026-12-31'),
    of('1.2.3', '2027-01-01'),
    of('1.3.0', '2027-01-01'),
  ]).toEqual(['yanked', 'supported', 'end-of-support', 'supported'])
})
