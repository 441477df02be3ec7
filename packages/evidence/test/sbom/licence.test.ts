import { describe, expect, test } from '@jest/globals'
import { licenceOf, licenceRefs, readLicence } from '../../src/sbom/licence.ts'

const osi = (name: string) => `License :: OSI Approved :: ${name}`
const expression = (text: string) => ({ kind: 'expression', expression: text })
const names = (...all: string[]) => ({ kind: 'names', names: all })

describe('readLicence', () => {
  test.each<[string, Parameters<typeof readLicence>[0], unknown]>([
    [
      'an expression',
      { expression: 'MIT OR Apache-2.0', text: 'BSD', classifiers: [] },
      expression('MIT OR Apache-2.0'),
    ],
    ['an own licence', { expression: 'LicenseRef-Acme', classifiers: [] }, expression('LicenseRef-Acme')],
    [
      'an exception',
      { expression: 'GPL-2.0-only WITH Classpath-exception-2.0', classifiers: [] },
      expression('GPL-2.0-only WITH Classpath-exception-2.0'),
    ],
    ['the old field with an identifier', { text: 'MIT', classifiers: [] }, expression('MIT')],
    [
      'a classifier beside a text',
      { text: 'MIT License\n\nCopyright', classifiers: [osi('MIT License')] },
      expression('MIT'),
    ],
    [
      'a classifier beside a name',
      { text: 'Apache 2.0', classifiers: [osi('Apache Software License')] },
      expression('Apache-2.0'),
    ],
    ['a classifier for several licences', { classifiers: [osi('BSD License')] }, names('BSD License')],
    [
      'two classifiers: and, or or?',
      { classifiers: [osi('MIT License'), osi('BSD License')] },
      names('MIT License', 'BSD License'),
    ],
    ['the old field with another name', { text: 'BSD', classifiers: [] }, names('BSD')],
    ['a field that setuptools left unset', { text: 'UNKNOWN', classifiers: [] }, undefined],
    ['a whole text and nothing else', { text: 'Permission is\nhereby granted', classifiers: [] }, undefined],
    ['no licence', { classifiers: ['Programming Language :: Python', 'License :: OSI Approved'] }, undefined],
    [
      'a licence of another document',
      { expression: 'DocumentRef-a:LicenseRef-b', classifiers: [] },
      names('DocumentRef-a:LicenseRef-b'),
    ],
  ])('%s', (_, declared, wanted) => {
    expect(readLicence(declared)).toEqual(wanted)
  })
})

describe('licenceOf', () => {
  test.each<[string[], unknown]>([
    [['MIT', 'MIT'], expression('MIT')],
    [['MIT OR ISC', 'BSD-3-Clause'], expression('(MIT OR ISC) AND BSD-3-Clause')],
    [['MIT', 'Own licence\nwith text'], names('MIT', 'Own licence')],
    [['', ' '], undefined],
  ])('%j', (values, wanted) => {
    expect(licenceOf(values)).toEqual(wanted)
  })
})

test('licenceRefs finds each reference once', () => {
  expect(licenceRefs('LicenseRef-a AND (LicenseRef-b.c-1 OR LicenseRef-a) OR MIT')).toEqual([
    'LicenseRef-a',
    'LicenseRef-b.c-1',
  ])
})
