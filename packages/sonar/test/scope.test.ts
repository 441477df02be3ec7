import { describe, expect, test } from '@jest/globals'
import { matchesPattern } from '../src/pattern.ts'
import { roleUnder } from '../src/scope.ts'

describe('a pattern', () => {
  test.each([
    ['tests/**', 'tests/a/b.py', true],
    ['tests/**', 'src/tests/b.py', false],
    ['tests/', 'tests/a/b.py', true],
    ['**/test_*.py', 'test_a.py', true],
    ['**/test_*.py', 'a/b/test_a.py', true],
    ['**/test_*.py', 'a/b/atest_a.py', false],
    ['*.py', 'a.py', true],
    ['*.py', 'a/b.py', false],
    ['a?.py', 'ab.py', true],
    ['a?.py', 'a/.py', false],
    ['**/*', 'a/b/c.py', true],
    ['a/**/c.py', 'a/c.py', true],
    ['./src/**', 'src/a.py', true],
    ['a.py', 'abpy', false],
    ['a+(b)[c]{1}^$|/x.py', 'a+(b)[c]{1}^$|/x.py', true],
    ['**/grö*.py', 'src/größe.py', true],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(matchesPattern(pattern, path)).toBe(expected)
  })
})

describe('the role of a file', () => {
  test('everything is main without settings', () => {
    expect(roleUnder({})('a/test_b.py')).toBe('main')
  })

  test('tests beside the code, by patterns', () => {
    const role = roleUnder({
      'sonar.sources': '.',
      'sonar.tests': '.',
      'sonar.test.inclusions': '**/test_*.py',
      'sonar.exclusions': '**/test_*.py,build/**',
    })
    expect(['a/b.py', 'a/test_b.py', 'build/x.py'].map(role)).toEqual(['main', 'test', 'outside'])
  })

  test('directories and files as people write them', () => {
    const role = roleUnder({ 'sonar.sources': './src/, setup.py', 'sonar.tests': 'tests' })
    expect(['src/a.py', 'srcs/a.py', 'setup.py', 'tests/a.py', 'docs/conf.py'].map(role)).toEqual([
      'main',
      'outside',
      'main',
      'test',
      'outside',
    ])
  })

  test('inclusions, and files whose coverage does not count', () => {
    const role = roleUnder({
      'sonar.sources': '.',
      'sonar.inclusions': '**/*.py',
      'sonar.coverage.exclusions': 'tools/**',
      'sonar.tests': 'tests',
      'sonar.test.exclusions': 'tests/data/**',
      'sonar.exclusions': 'tests/**',
    })
    expect(['a.py', 'a.js', 'tools/a.py', 'tests/a.py', 'tests/data/a.py'].map(role)).toEqual([
      'main',
      'outside',
      'no coverage',
      'test',
      'outside',
    ])
  })
})
