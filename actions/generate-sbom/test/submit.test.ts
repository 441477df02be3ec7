import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Sbom } from '@release-tools/scan'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { submitDependencies } from '../src/submit.ts'

const before = { ...process.env }
const [sha, head] = ['a', 'b'].map(digit => digit.repeat(40))
const widget: Sbom = {
  ...{ kind: 'image', name: 'widget', platform: 'linux/amd64', components: 0, files: [] },
  quality: { components: 0, lists: [] },
  manifests: [{ name: 'widget (linux/amd64)', resolved: {} }],
}
const { manifests: _, ...model } = { ...widget, kind: 'model' as const }
let github: GitHubDouble

beforeAll(async () => {
  const tokens = { writer: { contents: 'write' }, reader: { contents: 'read' } } as const
  github = await startGitHub({ dir: freshDir('github'), repository: 'acme/widget', tokens })
})
afterEach(() => {
  process.env = { ...before }
  expect(github.errors()).toEqual([])
})
afterAll(() => github.stop())

/** Submits in a run with these variables and this event, and returns the lines of the log and what GitHub has got. */
async function submit(env: Record<string, string>, event: object = {}, token = 'writer') {
  const path = join(freshDir('event'), 'event.json')
  writeFileSync(path, JSON.stringify(event))
  const ofRun = { GITHUB_REPOSITORY: 'acme/widget', GITHUB_SHA: sha, GITHUB_RUN_ID: '42', GITHUB_EVENT_PATH: path }
  process.env = { ...before, ...ofRun, GITHUB_API_URL: github.apiUrl, GITHUB_REF: 'refs/heads/main', ...env }
  const earlier = github.repository.snapshots.length
  const host = testHost()
  await submitDependencies([model, widget], token, host)
  return { lines: host.lines, got: github.repository.snapshots.slice(earlier) }
}

const pullRequestOf = (repository: string) => ({
  pull_request: {
    number: 1,
    head: { ref: 'patch', sha: head, repo: { full_name: repository } },
    base: { ref: 'main', sha, repo: { full_name: 'acme/widget' } },
  },
})

test('each target has its own place, by the file of the workflow, the job and what it is', async () => {
  const workflow = 'acme/widget/.github/workflows/sbom.yml@refs/heads/a@b'
  const { lines, got } = await submit({ GITHUB_WORKFLOW_REF: workflow, GITHUB_JOB: 'sbom' })
  const correlator = '.github/workflows/sbom.yml sbom image widget (linux/amd64)'
  const html = 'https://github.com/acme/widget/actions/runs/42'
  expect(got).toMatchObject([{ sha, job: { id: '42', correlator, html_url: html } }])
  expect(lines).toEqual([`Submitted to the dependency graph: ${correlator}.`])
})

test('a pull request is about its head, and GitHub shows no alerts of it', async () => {
  const own = pullRequestOf('acme/widget')
  const { lines, got } = await submit({ GITHUB_REF: 'refs/pull/1/merge', GITHUB_JOB: '', GITHUB_WORKFLOW_REF: '' }, own)
  expect(got).toMatchObject([{ sha: head, ref: 'refs/pull/1/merge' }])
  expect(lines).toEqual([
    'Submitted to the dependency graph: image widget (linux/amd64). GitHub keeps it, but alerts are only about the default branch.',
  ])
})

test('of a pull request of a fork nothing is submitted, and the step says so', async () => {
  const { lines, got } = await submit({}, pullRequestOf('them/widget'))
  expect(got).toEqual([])
  expect(lines).toEqual(['notice: Nothing was submitted to the dependency graph: runs of forks may not change it.'])
})

test('without the permission, it fails and names it', async () => {
  await expect(submit({ GITHUB_JOB: '', GITHUB_WORKFLOW_REF: '' }, {}, 'reader')).rejects.toThrow(
    'Could not submit the dependencies of image widget (linux/amd64): the token lacks the permission contents: write',
  )
})
