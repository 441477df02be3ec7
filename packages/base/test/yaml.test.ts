import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parsePlacedYaml, parseWorkflowYaml, parseYaml, renderYaml } from '../src/yaml.ts'

describe('reading', () => {
  test('knows JSON’s values, and takes all else for text', () => {
    expect(parseYaml('[null, true, false, 0, -1, 1.5, 1e3]', 'it')).toEqual([null, true, false, 0, -1, 1.5, 1000])
    expect(
      parseYaml('[yes, no, ~, True, NULL, 0x10, 0o7, 1_000, .inf, HIGH, 2027-01-31, 12:30, "true", 1.2.0]', 'it'),
    ).toEqual([
      'yes',
      'no',
      '~',
      'True',
      'NULL',
      '0x10',
      '0o7',
      '1_000',
      '.inf',
      'HIGH',
      '2027-01-31',
      '12:30',
      'true',
      '1.2.0',
    ])
  })

  test('knows blocks, flows, comments and a document mark', () => {
    expect(parseYaml('--- # comment\na: |\n  two\n  lines\nb: { c: [x, "y"] }\n...\n', 'it')).toEqual({
      a: 'two\nlines\n',
      b: { c: ['x', 'y'] },
    })
  })

  test('takes << and __proto__ for keys like others', () => {
    expect(parseYaml('<<: { a: 1 }', 'it')).toEqual({ '<<': { a: 1 } })
    const parsed = parseYaml('__proto__: { polluted: true }', 'it') as object
    expect(Object.getPrototypeOf(parsed)).not.toHaveProperty('polluted')
    expect(Object.keys(parsed)).toEqual(['__proto__'])
  })

  test.each([
    ['nothing', '', 'it is empty.'],
    ['only a comment', '# nothing\n', 'it is empty.'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'it contains 2 YAML documents. Keep exactly one of them.'],
    ['an anchor', 'a: &x 1\n', 'it has an anchor at line 1. Remove it.'],
    ['an anchor on a list', 'a: &x [1]\n', 'it has an anchor at line 1.'],
    ['an alias', 'a: 1\nb: *x\n', 'it has an alias at line 2. Write the value itself instead.'],
    ['an alias that leads somewhere', 'a: &x 1\nb: *x\n', 'it has an anchor at line 1.'],
    ['a tag', 'a: !!str 1\n', 'it has a tag at line 1. Remove it.'],
    ['a tag of a map', 'a: !!map {}\n', 'it has a tag at line 1.'],
    ['a tag of its own', 'a: !Ref x\n', 'Unresolved tag: !Ref at line 1, column 4.'],
    ['a directive', '%YAML 1.1\n---\na: yes\n', 'it has a %YAML directive. Remove it: the file is read as YAML 1.2.'],
    ['a tag directive', '%TAG ! tag:example.org,2026:\n---\na: !x 1\n', 'Unresolved tag'],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 'it has the key "a" twice in the mapping at line 1.'],
    ['a key twice, once in quotes', 'x:\n  "a": 1\n  a: 2\n', 'it has the key "a" twice in the mapping at line 2.'],
    ['a key twice in a flow', '{ a: 1, "a": 2 }\n', 'it has the key "a" twice in the mapping at line 1.'],
    ['a number for a key', 'a:\n  1: x\n', 'the key at line 2 is not text. Put it in quotes.'],
    ['null for a key', 'null: x\n', 'the key at line 1 is not text.'],
    ['a list for a key', '? [a]\n: 1\n', 'a key at line 1 is not text.'],
    [
      'a number that is rounded',
      'a: 9007199254740993\n',
      'the number at line 1 cannot be represented exactly. If it is text, put it in quotes.',
    ],
    ['a number too large', 'a: 1e999\n', 'the number at line 1 cannot be represented exactly.'],
    ['a tab', 'a:\n\tb: 1\n', 'Tabs are not allowed as indentation'],
    ['an open quote', 'a: "x\n', 'Missing closing "quote'],
    ['depth', `${'['.repeat(40)}${']'.repeat(40)}`, 'it is nested deeper than 32 levels at line 1.'],
    ['great depth', '['.repeat(20_000), 'it is nested too deeply.'],
    ['great depth of maps', '{a: '.repeat(20_000), 'it is nested too deeply.'],
    ['great depth of blocks', `${'- '.repeat(20_000)}x`, 'it is nested too deeply.'],
    ['size', `a: ${'x'.repeat(16 * 1024 * 1024)}`, 'it has 16777219 characters, more than the 16777216 accepted.'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseYaml(text, 'policy.yaml')).toThrow(message.replace('’', "'"))
    expect(() => parseYaml(text, 'policy.yaml')).toThrow('Could not read policy.yaml: ')
  })
})

test('any text is read or refused with a Problem', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '&x ',
      '*x',
      '!!str ',
      '? ',
      '|\n',
      '>',
      '%',
      '#',
      '---',
      '\t',
      '<<',
    ),
    fc.string({ maxLength: 3 }),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 25 }).map(parts => parts.join('')),
      text => {
        const outcome = attempt(() => parseYaml(text, 'it'))
        expect(outcome instanceof Error ? outcome.name : 'read').toMatch(/^(?:Problem|read)$/)
      },
    ),
    { numRuns: 500 },
  )
})

function attempt(body: () => unknown): unknown {
  try {
    return body()
  } catch (error) {
    return error
  }
}

describe('writing', () => {
  test('gives back what it was given', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 })
    const { value } = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(text, tie('value'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(value, given => {
        expect(parseYaml(renderYaml(given), 'it')).toEqual(given)
      }),
      { numRuns: 500 },
    )
  })

  test('quotes all strings, folds none, and needs no anchor for a value that is there twice', () => {
    const twice = { x: 'y' }
    const text = renderYaml({
      long: 'word '.repeat(60),
      yes: 'no',
      date: '2027-01-31',
      lines: 'a\nb',
      number: 1,
      a: twice,
      b: twice,
    })
    expect(text).toBe(
      `long: "${'word '.repeat(60)}"\nyes: "no"\ndate: "2027-01-31"\nlines: "a\\nb"\nnumber: 1\na:\n  x: "y"\nb:\n  x: "y"\n`,
    )
  })
})

describe('parsePlacedYaml', () => {
  const text = '# first\na: 1\nb:\n  - x\n  - c:\n      d: [1,\n        2]\n"e.f": {g: h}\n'
  const { value, lineOf } = parsePlacedYaml(text, 'x.yaml')

  test('gives the same value as parseYaml', () => {
    expect(value).toEqual(parseYaml(text, 'x.yaml'))
  })

  test.each([
    ['a', 2],
    ['b', 3],
    ['b[0]', 4],
    ['b[1]', 5],
    ['b[1].c', 5],
    ['b[1].c.d', 6],
    ['b[1].c.d[1]', 7],
    ['e.f', 8],
    ['e.f.g', 8],
    ['b[1].c.none', 5],
    ['b[7]', 3],
    ['none', 1],
    ['', 1],
  ])('%s is at line %d, or what holds it', (at, line) => {
    expect(lineOf(at)).toBe(line)
  })

  test('refuses what parseYaml refuses', () => {
    expect(() => parsePlacedYaml('a: &x 1\n', 'x.yaml')).toThrow('it has an anchor at line 1.')
  })
})

describe('a workflow', () => {
  test('has anchors and aliases, as GitHub reads them', () => {
    expect(parseWorkflowYaml('a: &x\n  - { b: 1 }\nc: *x\n', 'w')).toEqual({ a: [{ b: 1 }], c: [{ b: 1 }] })
  })

  test.each([
    ['an alias of nothing', 'a: *x\n'],
    ['an alias as a key', 'a: &x b\n*x : 1\n'],
    ['an alias of what it is in', 'a: &x [*x]\n'],
    [
      'aliases of aliases',
      `a: &a [1, 1]\n${'bcdefghij'
        .split('')
        .map((to, at) => `${to}: &${to} [${Array(9).fill(`*${'abcdefghij'[at]}`).join(', ')}]\n`)
        .join('')}`,
    ],
    ['a tag', 'a: !!binary x\n'],
  ])('with %s is refused', (_, text) => {
    expect(() => parseWorkflowYaml(text, 'w')).toThrow('Could not read w: ')
  })
})
