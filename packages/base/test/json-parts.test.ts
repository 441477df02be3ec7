import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseJsonParts } from '../src/json-parts.ts'

const parse = (text: string, depth = 2, keep = (part: unknown) => part) =>
  parseJsonParts(Buffer.from(text), 'the report', depth, keep)

test('reads what JSON.parse reads, at any depth, however it is spaced', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(5), fc.boolean(), (value, depth, spaced) => {
      const text = JSON.stringify(value, undefined, spaced ? 2 : 0)
      expect(parse(text, depth)).toEqual(JSON.parse(text))
    }),
  )
})

test('puts what is kept in the place of each object and list at the depth, and leaves the rest', () => {
  const text = '{"a":{"x":1,"é\\"{[":{"y":[{}]},"z":[2,{"n":{}}]},"b":[[3],{},"]}"],"c":{}}'
  const seen: unknown[] = []
  const kept = parse(text, 2, part => `part ${seen.push(part)}`)
  expect(seen).toEqual([{ y: [{}] }, [2, { n: {} }], [3], {}])
  expect(kept).toEqual({ a: { x: 1, 'é"{[': 'part 1', z: 'part 2' }, b: ['part 3', 'part 4', ']}'], c: {} })
})

test.each([
  '',
  '{',
  '}{',
  '{"a":{"b":{}}',
  '{"a":{"b":{]}}',
  '{"a":{"b":{}{}}}',
  '{"a":{"b":{},}}',
  '{"a":{"b":"',
  '{"a":{"b":[1,]}}',
])('refuses %j: it is not JSON', text => {
  expect(() => parse(text)).toThrow(/^Could not read the report: it is not JSON/)
})

test.each([
  ['more values than a part may have', `{"a":[[${'{},'.repeat(500_000)}{}]]}`, 'it has more values than are accepted.'],
  ['more text', `{"a":["",["${'x'.repeat(16 * 1024 * 1024)}"]]}`, 'a part of it has more than 16777216 bytes.'],
  ['deep nesting', '['.repeat(1000), 'nested more than 100 levels deep.'],
])('refuses %s', (_, text, words) => {
  expect(() => parse(text)).toThrow(words)
})

test('a key that names the prototype stays a key', () => {
  const value = parse('{"a":{"__proto__":{"x":1}}}') as { a: object }
  expect(Object.keys(value.a)).toEqual(['__proto__'])
  expect(Object.getPrototypeOf(value.a)).toBe(Object.prototype)
})
