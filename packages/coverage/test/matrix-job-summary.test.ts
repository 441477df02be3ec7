import { expect, test } from '@jest/globals'
import { matrixJobSummary } from '../src/coverage-summary.ts'
import { testFacts } from '../src/tests/read-tests.ts'
import { testCase } from './support/project-facts.ts'

const passing = testCase({ name: 'test_ok', outcome: 'passed' })

test('a matrix job whose tests pass', () => {
  expect(matrixJobSummary('py3.12', testFacts([passing]))).toBe('## ✅ Matrix job `py3.12`: 1 test passed')
})

test('a matrix job with a failing test names it', () => {
  const text = matrixJobSummary('py3.12', testFacts([passing, testCase()], true))
  expect(text).toMatch(/^## ❌ Matrix job `py3\.12`: 1 of 2 tests failed\n/)
  expect(text).toContain('tests/test_price.py::TestTotal::test_total')
})

test('a matrix job whose pytest failed otherwise', () => {
  expect(matrixJobSummary('py3.12', testFacts([passing], true))).toBe('## ❌ Matrix job `py3.12`: 1 test passed')
})
