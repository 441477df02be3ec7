import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { root } from '../scripts/shared/repository.ts'
import { type Job, mistakesOfCall, ownAction, readWorkflow, reusable } from './support/reusable.ts'
import { fill, runJobs } from './support/workflow-run.ts'

const page = readFileSync(join(root, 'docs/tasks/publish-to-pypi.md'), 'utf8')
const blocks = [...page.matchAll(/^ *```yaml\n(.*?)^ *```$/gms)].map(match => match[1] ?? '')
const jobs = blocks.map(block => parse(block).pypi as Job)
const [afterOneJob, afterOwnJobs] = jobs as [Job, Job]
const template = readWorkflow('workflows-templates/python-release.yml')

const publishing = (job: Job) => job.steps?.find(step => ownAction(step) === 'publish-pypi')

test('the page has a job for a release in one job, and one for jobs of your own', () => {
  expect(jobs.map(job => [job.needs, publishing(job) !== undefined])).toEqual([
    ['release', true],
    ['publish', true],
  ])
})

test('after a release in one job, the workflow that signed it is trusted, by an output of every reusable workflow', () => {
  expect(mistakesOfCall(template.jobs.release ?? {})).toEqual([])
  for (const { on } of reusable.values()) expect(Object.keys(on.workflow_call?.outputs ?? {})).toContain('identity')
  const identity = 'https://github.com/org/release-tools/.github/workflows/release.yml@refs/tags/v1.0.0'
  const given = publishing(afterOneJob)?.with?.['certificate-identity'] ?? ''
  expect(fill(given, { needs: { release: { outputs: { identity } } } })).toBe(identity)
  expect(publishing(afterOwnJobs)?.with).toBeUndefined()
})

test('the job publishes what was released, and nothing on a pull request or after a failure', () => {
  const condition = /^\$\{\{(.*)\}\}$/.exec(afterOneJob.if ?? '')?.[1] ?? 'false'
  const all = { ...template.jobs, pypi: { ...afterOneJob, if: condition } }
  const run = (event: string, url: string, ends = {}) =>
    runJobs(all, { event, ends, outputs: { release: { url } } }).pypi
  expect(run('push', 'https://github.com/acme/widget/releases/tag/v1.2.0')).toBe('success')
  expect(run('pull_request', '')).toBe('skipped')
  expect(run('push', 'https://github.com/acme/widget/releases/tag/v1.2.0', { release: 'failure' })).toBe('skipped')
})

test('the whole workflow has at most 30 lines, comments not counted', () => {
  const lines = (text: string) => text.split('\n').filter(line => !/^\s*(#|$)/.test(line)).length
  const own = readFileSync(join(root, 'workflows-templates/python-release.yml'), 'utf8')
  expect(lines(own) + lines(blocks[0] ?? '')).toBeLessThanOrEqual(30)
})
