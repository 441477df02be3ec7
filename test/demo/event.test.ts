import { expect, test } from '@jest/globals'
import { claimsOf, example, identityOf, type Occasion, runnerEnv } from '../../scripts/demo/event.ts'

const occasion = (workflow: string): Occasion => ({
  ...{ consumer: example, event: 'push', commit: 'c'.repeat(40), runId: '7' },
  called: `org/release-tools/.github/workflows/${workflow}@refs/tags/v1.0.0`,
})

test('a workflow for GitHub Enterprise Server runs on such a server, and on a runner of its operator', () => {
  const places = ['release.ghes.yml', 'release.yml'].map(occasion).map(one => ({
    identity: identityOf(one),
    server: runnerEnv(one).GITHUB_SERVER_URL,
    runners: [runnerEnv(one).RUNNER_ENVIRONMENT, claimsOf(one).runner_environment],
  }))
  const path = 'org/release-tools/.github/workflows'
  expect(places).toEqual([
    {
      identity: `https://github.example.org/${path}/release.ghes.yml@refs/tags/v1.0.0`,
      server: 'https://github.example.org',
      runners: ['self-hosted', 'self-hosted'],
    },
    {
      identity: `https://github.com/${path}/release.yml@refs/tags/v1.0.0`,
      server: 'https://github.com',
      runners: ['github-hosted', 'github-hosted'],
    },
  ])
})
