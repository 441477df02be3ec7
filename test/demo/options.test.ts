import { expect, test } from '@jest/globals'
import { readOptions } from '../../scripts/demo/options.ts'

test('options are flags', () => {
  const none = { twice: false, withFinding: false, withoutImage: false, help: false }
  expect(readOptions(['--twice'])).toEqual({ ...none, twice: true })
  expect(readOptions(['--with-finding'])).toEqual({ ...none, withFinding: true })
  expect(readOptions(['--without-image'])).toEqual({ ...none, withoutImage: true })
})

test('an option there is not is named', () => {
  expect(() => readOptions(['--thrice'])).toThrow(
    /^Could not read the command line: .*--thrice.*See `npm run demo -- --help`\.$/,
  )
})

test('the two options exclude each other: a gate that fails leaves nothing to compare', () => {
  expect(() => readOptions(['--twice', '--with-finding'])).toThrow('there is no release to compare')
})
