import { describe, expect, test } from '@jest/globals'
import { commentBody } from '../src/comment.ts'
import { badFacts, projectFacts, testCase } from './support/project-facts.ts'

describe('commentBody', () => {
  test('has a marker for each set of projects, in any order', () => {
    const markers = [['a'], ['b'], ['b', 'a'], ['a', 'b']].map(
      directories => commentBody(directories.map(directory => projectFacts({ directory }))).split('\n')[0],
    )
    expect(new Set(markers).size).toBe(3)
    expect(markers[2]).toBe(markers[3])
  })

  test('is short: no list of what went in', () => {
    expect(commentBody([badFacts()])).toMatchSnapshot()
  })

  test('fits, whatever failed', () => {
    const failing = Array.from({ length: 500 }, (_, index) =>
      testCase({ name: `test_${index}`, text: '<&>@#\n'.repeat(900) }),
    )
    const counts = { total: 500, passed: 0, failed: 500, error: 0, skipped: 0 }
    const reason = '@'.repeat(10_000)
    const facts = projectFacts({ tests: { counts, failing }, sonar: { result: 'error', reason, warnings: [] } })
    const several = Array.from({ length: 300 }, (_, index) => ({ ...facts, directory: `${index}/${'é'.repeat(500)}` }))
    for (const projects of [[facts], several.slice(0, 3), several.slice(0, 30), several]) {
      const text = commentBody(projects)
      expect(text.length).toBeLessThanOrEqual(65_536)
      expect(text).toMatch(/^<!-- release-tools pytest-coverage-to-sonar [0-9a-f]{16} -->\n## ❌ /)
    }
  })
})
