import { expect, test } from '@jest/globals'
import { matchesFilters } from '../../scripts/act/ref-filter.ts'

// The cheat sheet of GitHub's documentation, and the forms of docs/versions.md.
test.each([
  [['v*'], 'v1.2.0', true],
  [['v*'], 'av1.2.0', false],
  [['*'], 'widget/v1.2.0', false],
  [['**'], 'widget/v1.2.0', true],
  [['widget/v*'], 'widget/v1.2.0', true],
  [['v1.2'], 'v1x2', false],
  [['v[12].[0-9]+.[0-9]+'], 'v2.10.3', true],
  [['v[12].[0-9]+.[0-9]+'], 'v3.10.3', false],
  [['*.jsx?'], 'page.js', true],
  [['v*', '!v*-rc*'], 'v1.2.0-rc1', false],
  [['v*', '!v*-rc*', 'v2*'], 'v2.0-rc1', true],
  [['v1\\+2'], 'v1+2', true],
])('%j and %s: %s', (filters, name, matches) => {
  expect(matchesFilters(filters, name)).toBe(matches)
})
