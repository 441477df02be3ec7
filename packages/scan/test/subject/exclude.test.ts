import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { excludes, literal } from '../../src/subject/exclude.ts'

describe('excludes', () => {
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
    const isExcluded = excludes([pattern])
    expect([...matching, ...others].filter(isExcluded)).toEqual(matching)
  })

  test('a list leaves out what any of its patterns leaves out, an empty list nothing', () => {
    expect(['a', 'b', 'c'].filter(excludes(['a', 'c']))).toEqual(['a', 'c'])
    expect(['a', ''].filter(excludes([]))).toEqual([])
  })

  test('a path without * and ? is a pattern for itself alone', () => {
    const name = fc.stringMatching(/^[^/*?\n\0]{1,8}$/u).filter(text => !['.', '..'].includes(text))
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map(names => names.join('/'))
    fc.assert(
      fc.property(path, path, (one, other) => {
        expect(excludes([one])(one)).toBe(true)
        expect(excludes([one])(other)).toBe(one === other)
      }),
    )
  })
})

test('literal escapes what is special in patterns of syft and trivy', () => {
  expect(literal('a/[id]/{x}*?\\b')).toBe('a/\\[id\\]/\\{x\\}\\*\\?\\\\b')
})
