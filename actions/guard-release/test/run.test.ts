import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { testHost } from '@release-tools/testbed'
import { read } from '../src/inputs.ts'
import { run } from '../src/run.ts'

const { workspace, give } = givenInputs('guard-release', read)

/** The step, as the runner would start it for a tag of a public repository: with its event, and nothing else. */
async function guard(inputs: Record<string, string>, env: Record<string, string> = {}, payload: object = {}) {
  const event = join(workspace, 'event.json')
  writeFileSync(event, JSON.stringify({ repository: { private: false, fork: false }, ...payload }))
  const host = testHost({ workspace })
  const before = process.env
  process.env = {
    GITHUB_REPOSITORY: 'acme/widget',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_REF: 'refs/tags/v1.2.3',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    RUNNER_ENVIRONMENT: 'github-hosted',
    ...env,
  }
  try {
    const { artifacts } = await run(give(inputs), host)
    const directory = inputs['project-directory']
    expect(artifacts).toBe(directory === undefined ? 'release+' : `release+${directory}+`)
    return host.lines
  } finally {
    process.env = before
  }
}

const called = (ref: string) => ({
  level: '3',
  'workflow-ref': `org/release-tools/.github/workflows/release.yml@${ref}`,
})

test('lets a tag pass without a word of warning, if the workflow is called by a release or by a commit', async () => {
  const passes = ['This run may go on: push on refs/tags/v1.2.3.']
  expect(await guard({})).toEqual(passes)
  expect(await guard({ 'project-directory': 'core' })).toEqual(passes)
  expect(await guard(called('refs/tags/v1.4.0'))).toEqual(passes)
  expect(await guard(called('c'.repeat(40)))).toEqual(passes)
})

test('warns that v1 lowers the level, and lets the run pass', async () => {
  expect(await guard(called('refs/tags/v1'))).toEqual([
    'warning: The workflow is called as org/release-tools@v1, which can be moved, so this release reaches at most SLSA Build L2. For L3, write the commit of a release after the @.',
    'This run may go on: push on refs/tags/v1.2.3.',
  ])
  expect(await guard({ ...called('refs/tags/v1'), level: '2' })).toHaveLength(1)
})

test('lets the pull request of a fork be rehearsed where GitHub hosts the runner, and nowhere else', async () => {
  const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' }
  const side = (name: string) => ({ ref: 'x', sha: 'b'.repeat(40), repo: { full_name: name } })
  const payload = { pull_request: { number: 7, head: side('stranger/widget'), base: side('acme/widget') } }
  const rehearsal = { 'dry-run': 'true' }
  expect(await guard(rehearsal, env, payload)).toEqual([
    'This run may go on: pull_request on refs/pull/7/merge (dry run).',
  ])
  await expect(guard(rehearsal, { ...env, RUNNER_ENVIRONMENT: 'self-hosted' }, payload)).rejects.toThrow(
    'Could not rehearse the release: the pull request is from a fork, and the runner is self-hosted: its code could stay on that machine. Rehearse pull requests of forks on a runner that GitHub hosts.',
  )
  await expect(guard({}, env, payload)).rejects.toThrow('the event pull_request started this run on refs/pull/7/merge')
})

test('takes visibility and fork from the event', async () => {
  await expect(guard({}, {}, { repository: { private: true, fork: false } })).rejects.toThrow(
    'this repository is private, and the public Sigstore permanently publishes its name',
  )
  await expect(guard({}, {}, { repository: { private: false, fork: true } })).rejects.toThrow(
    'Could not start the release: this repository is a fork, and its tags may be those of its parent. Release in the parent, or set `allow-fork: true`',
  )
})
