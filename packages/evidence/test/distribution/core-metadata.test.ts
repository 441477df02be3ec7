import { expect, test } from '@jest/globals'
import { metadataFields } from '../../src/distribution/core-metadata.ts'

test('fields are read up to the description, with all their values and lines', () => {
  const text = [
    '\uFEFFMetadata-Version: 2.4',
    'NAME: widget',
    'Classifier: a',
    'License: first',
    '        second: no field',
    '        ',
    '        third',
    'Classifier: b',
    'Empty:',
    '',
    'Version: of the description',
  ].join('\r\n')
  expect([...metadataFields(text)]).toEqual([
    ['metadata-version', ['2.4']],
    ['name', ['widget']],
    ['classifier', ['a', 'b']],
    ['license', ['first\n        second: no field\n        \n        third']],
    ['empty', ['']],
  ])
})

test('a line that is not a field ends them, as in Python', () => {
  expect([...metadataFields('Name: a\nno field\nVersion: 1\n').keys()]).toEqual(['name'])
  expect([...metadataFields(' Name: a\n').keys()]).toEqual([])
})

test('many values of one field take time in proportion to their number', () => {
  const time = (count: number) => {
    const start = process.cpuUsage()
    expect(metadataFields('a:\n'.repeat(count)).get('a')).toHaveLength(count)
    return process.cpuUsage(start).user
  }
  time(10_000)
  // A hundred times as long, if each value copied those before it.
  expect(time(200_000)).toBeLessThan(40 * Math.max(time(20_000), 10_000))
})
