import { expect, test } from '@jest/globals'
import { CannotCheck, type IndexEntry, type ReleaseState } from '@release-tools/evidence'
import { entryOf, judgeState, requireSameRepository } from '../src/judge-release.ts'

const manifest = 'a'.repeat(64)
const entry: IndexEntry = {
  ...{ project: 'widget', version: '1.2.0', tag: 'v1.2.0', commit: 'c'.repeat(40), date: '2026-01-31T12:00:00Z' },
  ...{ manifest, size: 1200, state: 'supported' },
}
const index = { repository: 'acme/widget', releases: [entry] }
const release = { repository: 'https://github.com/acme/widget', tag: 'v1.2.0', manifest }
const wanted = { refuse: [], day: '2027-01-31' }

/** What an error says, and what to do. */
function refused(body: () => unknown): unknown[] {
  try {
    return [body()]
  } catch (error) {
    const { found, next } = error as CannotCheck
    return [error instanceof CannotCheck ? 'not known' : 'refused', found, next]
  }
}

test('a release that is listed with its manifest has the state that the index says', () => {
  requireSameRepository(index, release)
  requireSameRepository({ repository: 'Acme/Widget' }, release)
  expect(entryOf(index, release)).toBe(entry)
  expect(judgeState(entry, wanted)).toBe('The index says that v1.2.0 is supported.')
  expect(judgeState({ ...entry, until: '2027-06-30' }, wanted)).toBe(
    'The index says that v1.2.0 is supported. Its support ends on 2027-06-30.',
  )
})

test.each(['acme/gadget', 'widget', 'evil/acme/widget'])('the index of %s says nothing of it', repository => {
  expect(refused(() => requireSameRepository({ repository }, release))).toEqual([
    'not known',
    `it is the index of ${repository}, and the release is of acme/widget.`,
    'Give the index of acme/widget, with its root.',
  ])
})

test('nobody knows the state of a release that is not listed', () => {
  expect(refused(() => entryOf(index, { ...release, tag: 'v1.3.0' }))).toEqual([
    'not known',
    'the index does not list v1.3.0, so nobody knows its state.',
    'If it was published just now, try again later. Otherwise ask its publisher.',
  ])
})

test('a release whose manifest is not the one that the index lists is refused', () => {
  const other = 'b'.repeat(64)
  expect(refused(() => entryOf(index, { ...release, manifest: other }))).toEqual([
    'refused',
    `the index lists v1.2.0 with the manifest sha256:${manifest}, and this one is sha256:${other}.`,
    'Do not use it. Download it again from its publisher.',
  ])
})

test('a release that was yanked is refused, with its reason and what to use', () => {
  const yanked: IndexEntry = { ...entry, state: 'yanked', reason: 'It deletes files', successor: 'v1.2.1' }
  expect(refused(() => judgeState({ ...yanked, advisories: ['GHSA-1', 'CVE-2'] }, wanted))).toEqual([
    'refused',
    'The index says that v1.2.0 is yanked. Reason: It deletes files. Successor: v1.2.1. Advisories: GHSA-1, CVE-2.',
    'Do not use it. Use v1.2.1.',
  ])
  expect(refused(() => judgeState({ ...entry, state: 'yanked' }, wanted))).toEqual([
    'refused',
    'The index says that v1.2.0 is yanked.',
    'Do not use it. Ask its publisher which release to use.',
  ])
})

test.each<[ReleaseState, Partial<IndexEntry>, string, string]>([
  [
    'superseded',
    { successor: 'v1.3.0', reason: 'It is faster.' },
    'The index says that v1.2.0 is superseded. Reason: It is faster. Successor: v1.3.0.',
    'Do not use it. Use v1.3.0. Or do not refuse what is superseded.',
  ],
  [
    'end-of-support',
    { until: '2026-12-31' },
    'The index says that v1.2.0 is without support. Its support ended on 2026-12-31.',
    'Do not use it. Ask its publisher which release to use. Or do not refuse what is without support.',
  ],
])('a release that is %s is named so, and refused only if the reader asks', (state, more, said, next) => {
  const one = { ...entry, ...more, state }
  expect(judgeState(one, wanted)).toBe(said)
  expect(judgeState(one, { ...wanted, refuse: state === 'superseded' ? ['end-of-support'] : ['superseded'] })).toBe(
    said,
  )
  expect(refused(() => judgeState(one, { ...wanted, refuse: ['superseded', 'end-of-support'] }))).toEqual([
    'refused',
    said,
    next,
  ])
})

test('support that has ended counts although nobody wrote that down, and not on its last day', () => {
  const ending: IndexEntry = { ...entry, until: '2027-01-31' }
  const asked = { ...wanted, refuse: ['end-of-support' as const] }
  expect(judgeState({ ...ending, state: 'superseded' }, { ...wanted, day: '2027-02-01' })).toBe(
    'The index says that v1.2.0 is superseded and without support. Its support ended on 2027-01-31.',
  )
  expect(judgeState(ending, asked)).toBe('The index says that v1.2.0 is supported. Its support ends on 2027-01-31.')
  expect(refused(() => judgeState(ending, { ...asked, day: '2027-02-01' }))).toEqual([
    'refused',
    'The index says that v1.2.0 is without support. Its support ended on 2027-01-31.',
    'Do not use it. Ask its publisher which release to use. Or do not refuse what is without support.',
  ])
})
