import { expect, test } from '@jest/globals'
import { findingsAdvice } from '../../src/policy/findings-advice.ts'

const fixed = { fix: { state: 'fixed' as const, versions: ['2'] } }
const unfixed = { fix: { state: 'not-fixed' as const, versions: [] } }

test.each([
  [
    'an update, if one finding has a fix',
    [unfixed, fixed],
    /^Update the packages, or add an exception .* to policy\.yaml\.$/,
  ],
  [
    'no update, if no finding has a fix',
    [unfixed, unfixed],
    /^No fix exists for any of them\. .*`only-fixable: true` there/,
  ],
  ['no update for one finding without a fix', [unfixed], /^No fix exists for it\. /],
])('advises %s', (_, failing, advice) => {
  expect(findingsAdvice(failing, 'policy.yaml')).toMatch(advice)
})
