import { expect, test } from '@jest/globals'
import { readOptions } from '../../scripts/demo/options.ts'

test('options are flags', () => {
  expect(readOptions(['--twice'])).toEqual({ twice: true, withFinding: false, help: false })
  expect(readOptions(['--with-finding'])).toEqual({ twice: false, withFinding: true, help: false })
})

test('an option there is not is named', () => {
  expect(() => readOptions(['--thrice'])).toThrow(
    /^Could not read the command line: .*--thrice.*See `npm run demo -- --help`\.$/,
  )
})

test('the two options exclude each other: a gate that fails leaves nothing to compare', () => {
  expect(() => readOptions(['--twice', '--with-finding'])).toThrow('there is no release to compare')
})
