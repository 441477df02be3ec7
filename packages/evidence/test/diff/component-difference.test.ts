import { expect, test } from '@jest/globals'
import { componentDifference, isEmptyDifference } from '../../src/diff/component-difference.ts'

const none = { added: [], removed: [], upgraded: [], downgraded: [], changed: [], relicensed: [] }

function one(purl: string, licences: string[] = []) {
  const [, type = '', name = '', version = ''] = /^pkg:([a-z]+)\/(.*?)@(.*)$/.exec(purl) ?? []
  return { name, version, type, purl, licences }
}

test('what came, what went, what is newer, older, or of another version', () => {
  const before = ['pypi/idna@3.6', 'pypi/six@1.16.0', 'pypi/old@2.0', 'deb/debian/zlib1g@1:1.2.13', 'maven/g/a@1.0']
  const now = ['pypi/idna@3.7', 'pypi/new@1.0', 'pypi/old@1.0rc1', 'deb/debian/zlib1g@1:1.3.1', 'maven/g/a@1.1']
  const [old, young] = [before, now].map(list => list.map(text => one(`pkg:${text}`)))
  const change = (name: string, type: string, was: string, is: string) => ({ name, type, before: [was], now: [is] })
  expect(componentDifference(old ?? [], young ?? [])).toEqual({
    ...none,
    added: [one('pkg:pypi/new@1.0')],
    removed: [one('pkg:pypi/six@1.16.0')],
    upgraded: [change('debian/zlib1g', 'deb', '1:1.2.13', '1:1.3.1'), change('idna', 'pypi', '3.6', '3.7')],
    downgraded: [change('old', 'pypi', '2.0', '1.0rc1')],
    changed: [change('g/a', 'maven', '1.0', '1.1')],
  })
})

test('spellings of one package and of one version are no change', () => {
  const before = ['pkg:pypi/Foo_Bar@1.0', 'pkg:golang/github.com/A/b@v1.2.0', 'pkg:rpm/amazon/x@1?epoch=0']
  const now = ['pkg:pypi/foo-bar@1.0.0', 'pkg:golang/github.com/a/b@1.2.0', 'pkg:rpm/amzn/x@1']
  const difference = componentDifference(
    before.map(purl => one(purl)),
    now.map(purl => one(purl)),
  )
  expect(difference).toEqual(none)
  expect(isEmptyDifference(difference)).toBe(true)
})

test('several versions of a name are compared together, and types apart', () => {
  expect(
    componentDifference(
      ['pkg:npm/a@1', 'pkg:npm/a@2', 'pkg:deb/b@1', 'pkg:npm/c@1'].map(purl => one(purl)),
      ['pkg:npm/a@2', 'pkg:npm/a@1', 'pkg:npm/b@1', 'pkg:npm/c@1', 'pkg:npm/c@2'].map(purl => one(purl)),
    ),
  ).toEqual({
    ...none,
    added: [one('pkg:npm/b@1')],
    removed: [one('pkg:deb/b@1')],
    changed: [{ name: 'c', type: 'npm', before: ['1'], now: ['1', '2'] }],
  })
})

test('another licence is named; one that was not known before is not, one that is not known now is', () => {
  const before = [one('pkg:npm/a@1', ['MIT']), one('pkg:npm/b@1'), one('pkg:npm/c@1', ['MIT'])]
  const now = [one('pkg:npm/a@1', ['Apache-2.0']), one('pkg:npm/b@1', ['MIT']), one('pkg:npm/c@2')]
  expect(componentDifference(before, now)).toEqual({
    ...none,
    changed: [{ name: 'c', type: 'npm', before: ['1'], now: ['2'] }],
    relicensed: [
      { name: 'a', type: 'npm', before: ['MIT'], now: ['Apache-2.0'] },
      { name: 'c', type: 'npm', before: ['MIT'], now: [] },
    ],
  })
})
