import { expect, test } from '@jest/globals'
import { skipReason } from '../src/skip.ts'

const own = { actor: 'octocat', pullRequest: { isFork: false } }
const fork = { actor: 'octocat', pullRequest: { isFork: true } }
const dependabot = { actor: 'dependabot[bot]', pullRequest: undefined }

test('with a token nothing is skipped', () => {
  for (const event of [own, fork, dependabot]) expect(skipReason({ event, token: 'squ_x' })).toBeUndefined()
})

test.each([undefined, '', ' '])('without one (%j), forks and Dependabot are let off', token => {
  expect(skipReason({ event: fork, token })).toContain('runs of pull requests from forks get no secrets')
  expect(skipReason({ event: dependabot, token })).toContain('runs of Dependabot get no secrets of Actions')
})

test.each([own, { actor: 'octocat', pullRequest: undefined }])('without one, %j is an error', event => {
  expect(() => skipReason({ event, token: undefined })).toThrow(
    'Could not analyse with Sonar: `sonar-token` is empty. Pass a secret of the repository: ' +
      '`sonar-token: ${{ secrets.SONAR_TOKEN }}`. Or set `sonar: false`.',
  )
})
