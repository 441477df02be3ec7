import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { matchesSome } from '../src/path-pattern.ts'

describe('matchesSome', () => {
  test.each<[string, string[], string[]]>([
    ['docs', ['docs'], ['docs.txt', 'a/docs', 'Docs']],
    ['./docs/', ['docs'], ['a/docs']],
    ['a/b.txt', ['a/b.txt'], ['b.txt', 'a/b_txt']],
    ['**/docs', ['docs', 'a/docs', 'a/.b/docs'], ['docs.txt', 'mydocs']],
    ['**/deep/**', ['deep', 'a/deep', 'a/deep/b'], ['deeper']],
    ['*.txt', ['a.txt', '.txt'], ['a/a.txt', 'a.txt.gz']],
    ['**/*.txt', ['a.txt', 'a/b/c.txt'], ['a.md']],
    ['a/*/c', ['a/b/c'], ['a/c', 'a/b/b/c']],
    ['v?', ['v1'], ['v', 'v10', 'v/']],
    ['app/[id]/{x}', ['app/[id]/{x}'], ['app/i/x']],
    ['a+(b)$', ['a+(b)$'], ['aab$']],
  ])('%s', (pattern, matching, others) => {
    const matches = matchesSome([pattern])
    expect([...matching, ...others].filter(matches)).toEqual(matching)
  })

  test('a list matches what any of its patterns matches, an empty list nothing', () => {
    expect(['a', 'b', 'c'].filter(matchesSome(['a', 'c']))).toEqual(['a', 'c'])
    expect(['a', ''].filter(matchesSome([]))).toEqual([])
  })

  test('a path without * and ? is a pattern for itself alone', () => {
    const name = fc.stringMatching(/^[^/*?\n\0]{1,8}$/u).filter(text => !['.', '..'].includes(text))
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map(names => names.join('/'))
    fc.assert(
      fc.property(path, path, (one, other) => {
        expect(matchesSome([one])(one)).toBe(true)
        expect(matchesSome([one])(other)).toBe(one === other)
      }),
    )
  })
})
