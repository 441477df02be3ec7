import { describe, expect, test } from '@jest/globals'
import type { TestCase } from '@release-tools/evidence'
import { resolveTests } from '../../src/tests/resolve-tests.ts'

const tracked = [
  'tests/test_x.py',
  'tests/sub/test_y.py',
  'tests/__init__.py',
  'services/a/tests/test_x.py',
  'services/a/tests/test_a.py',
  'services/b/tests/test_b.py',
]

function paths(tests: Partial<TestCase>[], bases = ['']) {
  const cases = tests.map(one => ({
    name: 'test',
    classname: '',
    file: undefined,
    seconds: 0,
    outcome: 'passed' as const,
    ...one,
  }))
  const resolved = resolveTests(cases, { tracked, bases })
  expect(resolved.map(({ path: _, ...rest }) => rest)).toEqual(cases.map(({ path: _, ...rest }: TestCase) => rest))
  return resolved.map(({ path }) => path)
}

describe('resolveTests', () => {
  test('takes the file that the report names', () => {
    expect(
      paths([{ file: 'tests/test_x.py', classname: 'elsewhere.test_z' }, { file: 'tests\\sub\\test_y.py' }]),
    ).toEqual(['tests/test_x.py', 'tests/sub/test_y.py'])
  })

  test('else the file of the class, however deep it is nested', () => {
    const classnames = ['tests.test_x', 'tests.test_x.TestA.TestB', 'tests.sub.test_y.TestC', 'tests', 'pkg.test_x', '']
    expect(paths(classnames.map(classname => ({ classname })))).toEqual([
      'tests/test_x.py',
      'tests/test_x.py',
      'tests/sub/test_y.py',
      undefined,
      undefined,
      undefined,
    ])
  })

  test('also where the named file is not tracked: a test that is inherited from a library', () => {
    const file = '../../usr/lib/python3/dist-packages/lib/testing.py'
    expect(paths([{ file, classname: 'tests.test_x.TestA' }, { file }])).toEqual(['tests/test_x.py', undefined])
  })

  test('below the directory in which pytest started', () => {
    const tests = [{ classname: 'tests.test_x' }, { file: 'tests/test_a.py' }, { classname: 'tests.test_a.TestA' }]
    expect(paths(tests, ['services/a/', '.'])).toEqual([
      'services/a/tests/test_x.py',
      'services/a/tests/test_a.py',
      'services/a/tests/test_a.py',
    ])
  })

  test('sets none where it could be several files, and forgets what was set', () => {
    const tests = [
      { file: 'tests/test_x.py', path: 'old.py' },
      { file: 'tests/sub/test_y.py' },
      { file: 'tests/test_a.py' },
    ]
    expect(paths(tests, ['', 'services/a'])).toEqual([undefined, 'tests/sub/test_y.py', 'services/a/tests/test_a.py'])
    expect(paths([{ classname: 'tests.test_x' }], [])).toEqual(['tests/test_x.py'])
  })
})
