import { describe, expect, test } from '@jest/globals'
import { conditionText, conditionWords } from '../src/report/conditions.ts'
import { lineRanges } from '../src/report/covered.ts'
import { changeText, percentText } from '../src/report/percent.ts'
import { condition } from './support/project-facts.ts'

describe('conditions of a quality gate', () => {
  test.each([
    [{ status: 'ERROR', actual: '72.0' }, 'Coverage on New Code: 72.0 % (at least 80 %)'],
    [{ status: 'ERROR', actual: '79.96' }, 'Coverage on New Code: 79.96 % (at least 80 %)'],
    [{ actual: '80.0' }, 'Coverage on New Code: 80.0 % (at least 80 %)'],
    [{ actual: undefined, status: 'NO_VALUE' }, 'Coverage on New Code: – (at least 80 %)'],
    [
      { metric: 'new_reliability_rating', comparator: 'GT', required: '1', actual: '3' },
      'Reliability Rating on New Code: C (A)',
    ],
    [
      { metric: 'sqale_rating', comparator: 'GT', required: '2', actual: '5.0' },
      'Maintainability Rating: E (B or better)',
    ],
    [{ metric: 'security_rating', comparator: 'GT', required: '1', actual: '9' }, 'Security Rating: 9 (A)'],
    [
      { metric: 'new_duplicated_lines_density', comparator: 'GT', required: '3', actual: '4.5' },
      'Duplicated Lines on New Code: 4.5 % (at most 3 %)',
    ],
    [{ metric: 'new_violations', comparator: 'GT', required: '0', actual: '7' }, 'Issues on New Code: 7 (at most 0)'],
    [
      { metric: 'sqale_index', comparator: 'GT', required: '0', actual: '1085' },
      'Technical Debt: 2 d 2 h 5 min (at most 0 min)',
    ],
    [
      { metric: 'test_execution_time', comparator: 'GT', required: '60000', actual: '1234' },
      'Unit Test Duration: 1.2 s (at most 60.0 s)',
    ],
    [{ metric: 'my_metric', comparator: 'EQ', required: 'x', actual: 'y' }, 'my_metric: y (other than x)'],
    [{ metric: 'new_constructor', comparator: 'NE', required: '1', actual: '2' }, 'new_constructor: 2 (exactly 1)'],
    [{ metric: 'coverage', comparator: 'toString', required: 'n/a', actual: 'n/a' }, 'Coverage: n/a (toString n/a)'],
    [{ metric: 'coverage', status: 'ERROR', required: 'n/a', actual: '5' }, 'Coverage: 5.0 % (at least n/a)'],
  ] as const)('%j', (parts, text) => {
    expect(conditionText(condition(parts))).toBe(text)
  })

  test('say whether they hold', () => {
    const words = (['OK', 'ERROR', 'WARN', 'NO_VALUE'] as const).map(
      status => conditionWords(condition({ status })).status,
    )
    expect(words).toEqual(['passes', 'fails', 'warns', 'nothing to measure'])
  })
})

test('percentages beside a limit that they miss differ from it', () => {
  expect([percentText(93.44), percentText(100), percentText(99.99), percentText(80, 80)]).toEqual([
    '93.4 %',
    '100.0 %',
    '99.9 %',
    '80.0 %',
  ])
  expect([percentText(79.99996, 80), percentText(79.999999999, 80), percentText(72, 80)]).toEqual([
    '79.99996 %',
    '79.999999999 %',
    '72.0 %',
  ])
})

test('changes have a sign', () => {
  expect([changeText(92.8, 93.4), changeText(93.4, 92.15), changeText(80, 80), changeText(80, 79.96)]).toEqual([
    '+0.6',
    '−1.3',
    '±0.0',
    '±0.0',
  ])
})

test('ranges of lines', () => {
  expect([lineRanges([]), lineRanges([5]), lineRanges([1, 2, 3, 5, 7, 8])]).toEqual(['', '5', '1–3, 5, 7–8'])
})
