import { describe, expect, test } from '@jest/globals'
import { at, listAt, numberAt, parseJson, textAt, textsAt } from '../src/json.ts'

describe('parseJson', () => {
  test('says what is wrong and with what', () => {
    expect(() => parseJson('{', 'the report of grype')).toThrow(
      /^Could not read the report of grype: it is not JSON \(/,
    )
    expect(() => parseJson('[1,2,3]', 'the report', 3)).toThrow('it has 7 characters, more than the 3 accepted.')
  })
})

describe('at', () => {
  const value = JSON.parse('{"a":{"b":["x",1,""]},"n":null,"__proto__":{"c":"own"}}')

  test('reads own properties and nothing else', () => {
    expect(at(value, 'a', 'b', 0)).toBe('x')
    expect(at(value, '__proto__', 'c')).toBe('own')
    expect(at(value, 'toString')).toBeUndefined()
    expect(at({}, 'constructor', 'name')).toBeUndefined()
    expect(at(value, 'n', 'x')).toBeUndefined()
  })

  test('reads only the type that is asked for', () => {
    expect(textAt(value, 'a', 'b', 1)).toBeUndefined()
    expect(textAt(value, 'a', 'b', 2)).toBeUndefined()
    expect(numberAt(value, 'a', 'b', 1)).toBe(1)
    expect(numberAt(value, 'a', 'b', 0)).toBeUndefined()
    expect(listAt(value, 'a')).toEqual([])
    expect(textsAt(value, 'a', 'b')).toEqual(['x'])
  })
})
