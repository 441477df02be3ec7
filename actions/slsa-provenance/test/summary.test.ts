import { expect, test } from '@jest/globals'
import { type BuildRun, provenanceStatement } from '@release-tools/evidence'
import { levelOf, summary } from '../src/summary.ts'

const run: BuildRun = {
  serverUrl: 'https://github.com',
  repository: 'acme/widget',
  ref: 'refs/tags/v1.2.3',
  sha: 'c'.repeat(40),
  workflowRef: 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
  jobWorkflowRef: 'org/release-tools/.github/workflows/release.yml@refs/tags/v1.4.0',
  jobWorkflowSha: 'a'.repeat(40),
  runId: '1',
  runAttempt: '1',
  inputs: {},
  internal: { event_name: 'push', runner_environment: 'github-hosted' },
}

/** What the summary says first of a run, with a signature of this kind. */
function said(changed: Partial<BuildRun>, kind: 'key' | 'identity' = 'identity') {
  const changedRun = { ...run, ...changed }
  const statement = provenanceStatement(changedRun, [], [])
  const level = levelOf(changedRun, statement, { kind, issuer: 'https://token.actions.githubusercontent.com' })
  return summary(statement, level)
    .split('\n')
    .find(line => line.startsWith('SLSA Build L'))
}

// The commit of a run is not in the list that is compiled into it.
test('a reusable workflow of ours does not say of itself that it is a release', () => {
  expect(said({})).toBe(
    'SLSA Build L3, if the commit of the workflow is a release of release-tools: a verifier that knows it can tell.',
  )
})

test.each<[string, string, Partial<BuildRun>, 'key' | 'identity']>([
  ['a key', 'SLSA Build L1. A key pair signed the provenance', {}, 'key'],
  [
    'v1',
    'SLSA Build L2. The workflow was called as refs/tags/v1, which can be moved.',
    {
      jobWorkflowRef: 'org/release-tools/.github/workflows/release.yml@refs/tags/v1',
    },
    'identity',
  ],
  [
    'a job of one’s own',
    'SLSA Build L2. It was not built by a reusable workflow of release-tools',
    {
      jobWorkflowRef: run.workflowRef,
    },
    'identity',
  ],
  [
    'no word of the commit',
    'SLSA Build L2. The certificate does not say which commit',
    { jobWorkflowSha: '' },
    'identity',
  ],
  ['no word of the runner', 'SLSA Build L1. The certificate does not say whose runner', { internal: {} }, 'identity'],
])('%s lowers the level, and the summary says so', (_, text, changed, kind) => {
  expect(said(changed, kind)).toContain(text)
})
