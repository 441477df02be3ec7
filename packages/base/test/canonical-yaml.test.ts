import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readCanonicalYaml } from '../src/canonical-yaml.ts'
import { parsePlacedYaml, renderYaml } from '../src/yaml.ts'

/** What the library reads, or nothing if it refuses the text. */
function byLibrary(text: string): unknown {
  try {
    return parsePlacedYaml(text, 'it').value
  } catch {
    return undefined
  }
}

// Most are of the form, so that the others meet them.
const key = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom('a', 'b', 'mediaType', 'x-y', 'A_1') },
  { weight: 1, arbitrary: fc.constantFrom('null', 'true', 'toString', '__proto__', '1', 'two words', 'é', '- x') },
  { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
)
const text = fc.oneof(
  { weight: 20, arbitrary: fc.string({ maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
  {
    weight: 10,
    arbitrary: fc.constantFrom('# no comment', 'a: b', '- x', ' ', '"', '\\', '\n', 'C:\\temp', '{}', 'é'),
  },
  { weight: 1, arbitrary: fc.constantFrom('\u2028', '\u0085', '\ufeff', '\ud800', '\u007f') },
)
const { value } = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    { weight: 6, arbitrary: text },
    { weight: 6, arbitrary: fc.constantFrom(0, 7, 999999999999999, true, false, null) },
    { weight: 1, arbitrary: fc.constantFrom(-0, -7, 1.5, 1e21, 2 ** 53 - 1) },
    { weight: 4, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 4, arbitrary: fc.dictionary(key, tie('value'), { maxKeys: 3 }) },
  ),
}))
const document = fc.dictionary(key, value, { maxKeys: 4 }).map(renderYaml)

test('reads the form of renderYaml', () => {
  const manifest = {
    schema: 'https://example.org/schema.json',
    files: [
      { path: 'artifacts/a.whl', size: 1048576, madeBy: { name: 'build', version: '1' }, causes: ['a "b"\nc \\ é'] },
      { path: 'b', size: 0, isText: true, isBinary: false, next: null },
    ],
    lists: { none: [], nothing: {}, words: ['x', 'y'], counts: [1, 2] },
  }
  expect(readCanonicalYaml(renderYaml(manifest))).toEqual(manifest)
})

test('gives every empty list and mapping by itself', () => {
  const { a, b, c, d } = readCanonicalYaml('a: []\nb: []\nc: {}\nd: {}\n') ?? {}
  expect([a === b, c === d]).toEqual([false, false])
})

describe('leaves to the library', () => {
  test.each([
    ['nothing', ''],
    ['a text', '"x"\n'],
    ['a list', '- 1\n'],
    ['no end of the line', 'a: 1'],
    ['an empty line', 'a: 1\n\n'],
    ['a comment', 'a: 1 # one\n'],
    ['a document mark', '---\na: 1\n'],
    ['plain text', 'a: b\n'],
    ['single quotes', "a: 'b'\n"],
    ['a sign', 'a: -1\n'],
    ['a point', 'a: 1.5\n'],
    ['a leading zero', 'a: 01\n'],
    ['a number that could be rounded', 'a: 9007199254740993\n'],
    ['a key in quotes', '"a": 1\n'],
    ['a key that is not text', 'null: 1\n'],
    ['a key twice', 'a: 1\na: 1\n'],
    ['a key of every object', 'toString: 1\n'],
    ['a prototype', '__proto__: 1\n'],
    ['an absent value', 'a:\nb: 1\n'],
    ['an absent value at the end', 'a:\n'],
    ['another indentation', 'a:\n   b: 1\n'],
    ['a list without indentation', 'a:\n- 1\n'],
    ['a list in a list', 'a:\n  - - 1\n'],
    ['a value on two lines', 'a: "b\n  c"\n'],
    ['space at the end', 'a: 1 \n'],
    ['two spaces', 'a:  1\n'],
    ['a tab', 'a:\t1\n'],
    ['the end of a line of Windows', 'a: 1\r\n'],
    ['a flow', 'a: [1]\n'],
    ['an anchor', 'a: &x "b"\n'],
    ['an alias', 'a: *x\n'],
    ['a tag', 'a: !!str "b"\n'],
    ['a control character', 'a: "\u007f"\n'],
    ['a byte order mark', '\ufeffa: 1\n'],
    ['an escape that JSON does not know', 'a: "\\x41"\n'],
    ['half of a character', 'a: "\\ud800"\n'],
    ['a key after a list', 'a:\n  - 1\n  b: 2\n'],
    ['depth', `${Array.from({ length: 20 }, (_, at) => `${'  '.repeat(at)}a:\n`).join('')}${'  '.repeat(20)}b: 1\n`],
  ])('%s', (_, text) => {
    expect(readCanonicalYaml(text)).toBeUndefined()
  })
})

test('reads what the library reads, or nothing', () => {
  let read = 0
  fc.assert(
    fc.property(document, text => {
      const found = readCanonicalYaml(text)
      if (found === undefined) return
      read++
      expect(found).toEqual(byLibrary(text))
    }),
    { numRuns: 400 },
  )
  expect(read).toBeGreaterThan(100)
})

test('reads what the library reads, or nothing, of a damaged document', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\n',
      ' ',
      '  ',
      '- ',
      ': ',
      ':',
      '"',
      '\\',
      '#',
      '\t',
      '\r',
      '-',
      '0',
      '.',
      '[',
      '{',
      '&',
      '!',
      '',
    ),
    fc.string({ unit: 'binary', maxLength: 1 }),
  )
  const damage = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(2), piece), {
    minLength: 1,
    maxLength: 2,
  })
  let read = 0
  fc.assert(
    fc.property(document, damage, (text, places) => {
      const damaged = places.reduce((before, [place, removed, added]) => {
        const at = Math.floor(place * before.length)
        return before.slice(0, at) + added + before.slice(at + removed)
      }, text)
      const found = readCanonicalYaml(damaged)
      if (found === undefined) return
      read++
      expect(found).toEqual(byLibrary(damaged))
    }),
    { numRuns: 3000 },
  )
  expect(read).toBeGreaterThan(50)
})
