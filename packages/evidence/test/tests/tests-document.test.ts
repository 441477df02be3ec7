import { describe, expect, test } from '@jest/globals'
import { parseTestResults, renderTestResults, testResults } from '../../src/tests/tests-document.ts'
import type { TestCase } from '../../src/tests/tests-model.ts'
import { ourSchema, schemaErrors } from '../../testing/schema.ts'

const schema = ourSchema('test-results.v1.json')
const commit = 'c0ffee'.padEnd(40, '0')
const one: TestCase = {
  name: 'test_a',
  classname: 'tests.test_x',
  file: 'tests/test_x.py',
  seconds: 0.5,
  outcome: 'passed',
}
const cases: TestCase[] = [
  {
    ...one,
    name: 'test_b[<ü>]',
    path: 'tests/test_x.py',
    outcome: 'failed',
    message: 'assert 1 == 2',
    text: 'a traceback',
  },
  { ...one, path: 'tests/test_x.py' },
  { ...one, path: 'tests/test_a.py', outcome: 'skipped', message: '' },
  { ...one, classname: '', outcome: 'error' },
]
const document = testResults({ commit, cases })

describe('test-results.json', () => {
  test('is read as it was written, and fulfils its schema', () => {
    const text = renderTestResults(document)
    expect(parseTestResults(text, 'test-results.json')).toEqual(document)
    expect(schemaErrors(schema, JSON.parse(text))).toEqual([])
  })

  test('has the results under each Python, if there are several', () => {
    const totals = { total: 1, passed: 1, failed: 0, error: 0, skipped: 0 }
    const pythons = [
      { name: 'py3.13', python: '3.13.1', totals, requirements: { from: 'uv.lock, group test', pinned: true } },
      { name: 'pypy3.11', python: 'PyPy 3.11.13', totals },
    ]
    const several = testResults({ commit, cases, pythons })
    const text = renderTestResults(several)
    expect(parseTestResults(text, 'test-results.json')).toEqual({ ...document, pythons })
    expect(schemaErrors(schema, JSON.parse(text))).toEqual([])
    const wrong = text.replace('"pinned": true', '"pinned": "yes"')
    expect(() => parseTestResults(wrong, 'test-results.json')).toThrow('pinned')
    expect(schemaErrors(schema, JSON.parse(wrong))).not.toEqual([])
  })

  test('has the tests in order, without durations and tracebacks', () => {
    expect(document).toEqual({
      version: 1,
      commit,
      totals: { total: 4, passed: 1, failed: 1, error: 1, skipped: 1 },
      tests: [
        { name: 'test_a', classname: '', outcome: 'error' },
        { name: 'test_a', classname: 'tests.test_x', path: 'tests/test_a.py', outcome: 'skipped', message: '' },
        { name: 'test_a', classname: 'tests.test_x', path: 'tests/test_x.py', outcome: 'passed' },
        {
          name: 'test_b[<ü>]',
          classname: 'tests.test_x',
          path: 'tests/test_x.py',
          outcome: 'failed',
          message: 'assert 1 == 2',
        },
      ],
    })
    expect(testResults({ commit, cases: cases.toReversed() })).toEqual(document)
  })

  test('shortens what is long, and stays valid text', () => {
    const long = testResults({ commit, cases: [{ ...one, name: `${'n'.repeat(3998)}😀!`, message: 'm'.repeat(4000) }] })
    expect(long.tests[0]?.name).toHaveLength(4000)
    expect(long.tests[0]?.name.isWellFormed()).toBe(true)
    expect(long.tests[0]?.message).toHaveLength(4000)
    expect(parseTestResults(renderTestResults(long), 'test-results.json')).toEqual(long)
  })

  test.each([
    ['version', 2, '"version" is 2, which is not one of 1.'],
    ['commit', 'main', '"commit" is "main", which is not a full commit id.'],
    ['totals', {}, '"totals.total" is missing.'],
    ['tests', [{ ...document.tests[0], outcome: 'xfail' }], 'which is not one of passed, failed, error, skipped.'],
    ['tests', [{ ...document.tests[0], name: 'x'.repeat(4001) }], 'which is not text of at most 4000 characters.'],
    ['tests', [{ ...document.tests[0], seconds: 1 }], '"tests[0]" has the unknown key "seconds"; known are'],
  ])('refuses a wrong %s, as the schema does', (key, value, message) => {
    const broken = { ...document, [key]: value }
    expect(() => parseTestResults(JSON.stringify(broken), 'test-results.json')).toThrow(message)
    expect(schemaErrors(schema, broken)).not.toEqual([])
  })

  test.each(['total', 'passed', 'failed', 'error', 'skipped'])('refuses a wrong number of %s', key => {
    const broken = { ...document, totals: { ...document.totals, [key]: 9 } }
    expect(() => parseTestResults(JSON.stringify(broken), 'a.json')).toThrow(
      'Could not read a.json: its totals are not those of its tests. Regenerate it with pytest-coverage-to-sonar.',
    )
  })
})
