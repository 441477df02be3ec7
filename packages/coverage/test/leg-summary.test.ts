import { expect, test } from '@jest/globals'
import { legSummary } from '../src/coverage-summary.ts'
import { testFacts } from '../src/tests/read-tests.ts'
import { testCase } from './support/project-facts.ts'

const passing = testCase({ name: 'test_ok', outcome: 'passed' })

test('a leg whose tests pass', () => {
  expect(legSummary('py3.12', testFacts([passing]))).toBe('## ✅ Leg `py3.12`: 1 test passed')
})

test('a leg with a failing test names it', () => {
  const text = legSummary('py3.12', testFacts([passing, testCase()], true))
  expect(text).toMatch(/^## ❌ Leg `py3\.12`: 1 of 2 tests failed\n/)
  expect(text).toContain('tests/test_price.py::TestTotal::test_total')
})

test('a leg whose pytest failed otherwise', () => {
  expect(legSummary('py3.12', testFacts([passing], true))).toBe('## ❌ Leg `py3.12`: 1 test passed')
})
