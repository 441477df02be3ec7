import { describe, expect, test } from '@jest/globals'
import {
  boolean,
  list,
  matching,
  number,
  object,
  oneOf,
  optional,
  readShape,
  type Shape,
  text,
  withDefault,
} from '../src/shape.ts'

const shape = object({
  name: text,
  level: oneOf('low', 'high'),
  tags: withDefault(list(matching(/^[a-z]+$/, 'lower-case letters'), 2), []),
  on: optional(boolean),
  size: optional(number(1, 10)),
})
const read = (value: unknown) => readShape(shape, value, 'the test')

describe('readShape', () => {
  test('gives defaults, and leaves out what is absent', () => {
    expect(read({ name: 'a', level: 'low' })).toEqual({ name: 'a', level: 'low', tags: [] })
    expect(Object.keys(read({ name: 'a', level: 'low', on: true }))).toEqual(['name', 'level', 'tags', 'on'])
  })

  test.each([
    [{ name: 'a', level: 'low', nmae: 1 }, 'it has the unknown key "nmae" (did you mean "name"?).'],
    [
      { name: 'a', level: 'low', somethingElse: 1 },
      'it has the unknown key "somethingElse"; known are name, level, tags, on, size.',
    ],
    [{ name: 'a', level: 'hihg' }, '"level" is "hihg", which is not one of low, high (did you mean "high"?).'],
    [{ level: 'low' }, '"name" is missing.'],
    [{ name: '  ', level: 'low' }, '"name" is "  ", which is not text.'],
    [{ name: 'x'.repeat(65_537), level: 'low' }, '"name" is longer than 65536 characters.'],
    [{ name: 'a', level: 'low', tags: ['x', 'Y'] }, '"tags[1]" is "Y", which is not lower-case letters.'],
    [{ name: 'a', level: 'low', tags: ['x', 'y', 'z'] }, '"tags" has 3 items, more than the 2 accepted.'],
    [{ name: 'a', level: 'low', tags: { a: 1 } }, '"tags" is a mapping, which is not a list.'],
    [{ name: 'a', level: 'low', on: 'true' }, '"on" is "true", which is not true or false.'],
    [{ name: 'a', level: 'low', size: 11 }, '"size" is 11, which is not a number from 1 to 10.'],
    [{ name: 'a', level: 'low', size: Number.NaN }, '"size" is null, which is not a number from 1 to 10.'],
    [{ name: ['a'], level: 'low' }, '"name" is a list, which is not text.'],
    [null, 'it is null, which is not a mapping.'],
    [['a'], 'it is a list, which is not a mapping.'],
    [{ name: 'a', level: 'x'.repeat(200) }, /"level" is "x{76}…", which is not one of low, high/],
  ])('refuses %j', (value, message) => {
    expect(() => read(value)).toThrow(message)
  })

  test('a key that objects inherit is no key of the document', () => {
    expect(() => read(JSON.parse('{"name":"a","level":"low","__proto__":{"x":1}}'))).toThrow('unknown key "__proto__"')
    expect(() => readShape(object({ toString: text }), {}, 'the test')).toThrow('"toString" is missing.')
  })

  test('lets other errors through', () => {
    const broken: Shape<string> = () => {
      throw new TypeError('a defect')
    }
    expect(() => readShape(broken, 'x', 'the test')).toThrow(TypeError)
  })
})
