import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseStrictJson } from '../src/strict-json.ts'

const parse = (text: string | Uint8Array, limit?: number) => parseStrictJson(text, 'the file', limit)

describe('parseStrictJson', () => {
  test('agrees with JSON.parse on any value, compact or indented', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 4 }), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent)
        expect(parse(text)).toEqual(JSON.parse(text))
        expect(parse(Buffer.from(text))).toEqual(JSON.parse(text))
      }),
    )
  })

  test('finds any key that stands twice in one object, however it is written', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (key, value) => {
        const escaped = [...key]
          .map(c =>
            [...Array(c.length).keys()].map(i => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
          )
          .join('')
        const text = `[{"a":{${JSON.stringify(key)} : ${JSON.stringify(value)},"${escaped}":1}}]`
        expect(() => parse(text)).toThrow(`it has the key ${JSON.stringify(key)} twice in one object.`)
      }),
    )
  })

  test('the same key in different objects, and in values, is fine', () => {
    expect(parse('{"a":{"a":"a"},"b":["a","a",{"a":"\\"a\\":"}]}')).toEqual({
      a: { a: 'a' },
      b: ['a', 'a', { a: '"a":' }],
    })
  })

  test.each([
    ['too large', '"12345"', 4, 'Could not read the file: it has 7 bytes, more than the 4 accepted.'],
    ['too deep', `${'['.repeat(101)}${']'.repeat(101)}`, undefined, 'it is nested more than 100 levels deep.'],
    ['not JSON', '{"a":}', undefined, 'it is not JSON ('],
    ['not UTF-8', Buffer.from([0x22, 0xff, 0x22]), undefined, 'it is not JSON ('],
  ])('refuses text that is %s', (_, text, limit, message) => {
    expect(() => parse(text, limit)).toThrow(message)
  })
})
