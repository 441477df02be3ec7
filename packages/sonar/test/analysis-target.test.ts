import { describe, expect, test } from '@jest/globals'
import { analysisTarget, type TargetOptions } from '../src/analysis-target.ts'
import { editionName, knowsBranches } from '../src/edition.ts'

const push: TargetOptions = {
  event: 'push',
  ref: 'refs/heads/main',
  defaultBranch: 'main',
  pullRequest: undefined,
  edition: 'developer',
  input: 'auto',
}
const pullRequest = { number: 12, head: 'topic/ü', base: 'main' }
const none = { properties: {}, query: {}, label: undefined }

describe('analysisTarget', () => {
  test.each(['cloud', 'developer', 'enterprise', 'datacenter'] as const)(
    '%s analyses branches and pull requests',
    edition => {
      expect(analysisTarget({ ...push, edition, ref: 'refs/heads/feature/x' })).toEqual({
        properties: { 'sonar.branch.name': 'feature/x' },
        query: { branch: 'feature/x' },
        label: 'branch feature/x',
      })
      expect(
        analysisTarget({ ...push, edition, event: 'pull_request', ref: 'refs/pull/12/merge', pullRequest }),
      ).toEqual({
        properties: {
          'sonar.pullrequest.key': '12',
          'sonar.pullrequest.branch': 'topic/ü',
          'sonar.pullrequest.base': 'main',
        },
        query: { pullRequest: '12' },
        label: 'pull request 12',
      })
    },
  )

  test.each(['community', 'unknown'] as const)('%s: only the default branch, without parameters', edition => {
    const of = (more: Partial<TargetOptions>) => analysisTarget({ ...push, edition, ...more })
    const name = editionName(edition)
    expect(of({})).toEqual({ ...none, label: 'branch main' })
    expect(of({ ref: 'refs/heads/other' })).toEqual({
      skip: `${name} analyses only one branch, and other is not the default branch (main)`,
    })
    expect(of({ event: 'pull_request', pullRequest })).toEqual({ skip: `${name} cannot analyse pull requests` })
    expect(of({ defaultBranch: undefined })).toEqual({
      skip: `${name} analyses only one branch, and the event does not name the default branch`,
    })
    expect(of({ event: 'schedule', defaultBranch: undefined })).toEqual({ ...none, label: 'branch main' })
  })

  test.each([
    ['refs/tags/v1.0.0', 'refs/tags/v1.0.0 is not a branch'],
    ['', 'the run is not a branch'],
    ['refs/heads/gh-readonly-queue/main/pr-1-abc', 'is a temporary branch of a merge queue'],
  ])('%j is skipped on every edition', (ref, reason) => {
    for (const edition of ['cloud', 'community'] as const)
      expect(analysisTarget({ ...push, edition, ref })).toEqual({ skip: expect.stringContaining(reason) })
  })

  test('what a workflow run has checked out is not guessed', () => {
    expect(analysisTarget({ ...push, event: 'workflow_run' })).toEqual({
      skip: expect.stringContaining('does not name the branch of the checkout; set `branch-analysis: off`'),
    })
  })

  test('switched off, no parameters are set and nothing is skipped', () => {
    for (const edition of ['cloud', 'community'] as const) {
      expect(analysisTarget({ ...push, edition, input: 'off', pullRequest })).toEqual(none)
      expect(analysisTarget({ ...push, edition, input: 'off', ref: 'refs/tags/v1' })).toEqual(none)
    }
  })
})

test('editions have names, and those that are not known are taken for the least', () => {
  expect(['cloud', 'community', 'developer', 'unknown'].map(edition => knowsBranches(edition as 'cloud'))).toEqual([
    true,
    false,
    true,
    false,
  ])
  expect(editionName('datacenter')).toBe('SonarQube Data Center Edition')
})
