import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { callOf, withOwnReferences } from '../../scripts/act/calls.ts'
import type { Outcome } from '../../scripts/act/report.ts'
import { localRepositories, ownActions } from '../../scripts/act/repositories.ts'
import { type ActRun, failedJobs } from '../../scripts/act/run.ts'
import { callerOf, refuseOwnIndex } from '../../scripts/act/templates.ts'
import { readWorkflow } from '../../scripts/act/workflow.ts'
import { root } from '../../scripts/shared/repository.ts'

const uses = 'org/release-tools/.github/workflows/release.yml@v1.0.0'
const template = join(root, 'workflows-templates/python-release.yml')

function workflow(jobs: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'calls-')), 'workflow.yml')
  writeFileSync(path, `on: push\njobs:\n${jobs}`)
  return path
}

test('the jobs of a called workflow take the place of the job that calls it, with what they use', () => {
  const { jobsFor, names, uses: used, call, hasKey } = readWorkflow(template)
  const before = ['guard', 'build', 'test', 'merge-tests', 'evidence']
  expect(jobsFor('push')).toEqual([...before, 'sign', 'publish', 'archive', 'index'])
  expect(jobsFor('pull_request')).toEqual(['guard', 'build', 'test', 'merge-tests', 'evidence', 'rehearse'])
  expect(names.get('sign')).toBe('Sign and attest')
  expect([call?.path, hasKey]).toEqual(['.github/workflows/release.yml', false])
  expect(used).toEqual(expect.arrayContaining([call?.uses, `org/release-tools/actions/publish-release@${call?.ref}`]))
  expect(ownActions(used)).toContain('build-python')
  // One copy of release-tools serves the workflow and its actions.
  expect(localRepositories(used, '/x').mappings).toContain(`org/release-tools@${call?.ref}=/x`)
  expect(localRepositories(used, '/x').mappings.filter(mapping => mapping.startsWith('org/'))).toHaveLength(1)
})

test('a reusable workflow is run by a template that does nothing else: act has no PyPI and no macOS', () => {
  expect(callerOf('release')).toBe('workflows-templates/python-release.yml')
  expect(callerOf('release-with-images')).toBe('workflows-templates/container-only.yml')
  expect([callerOf('release-prebuilt'), callerOf('ci')]).toEqual([undefined, undefined])
})

test('a template that publishes on PyPI is refused with the names to run instead, one that names its index is not', () => {
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  expect(() => refuseOwnIndex('x', read('workflows-templates/python-release-and-pypi.yml'))).toThrow(
    'Could not run "x" with act: it publishes on PyPI, which this machine cannot stand in for. Run `npm run act -- release publish-pypi`: the same jobs, with an index on this machine.',
  )
  expect(() => refuseOwnIndex('x', read('examples/act/workflows/publish-pypi.yml'))).not.toThrow()
  expect(() => refuseOwnIndex('x', read('workflows-templates/python-release.yml'))).not.toThrow()
})

test('jobs beside the call stay, and a job with secrets signs with the key', () => {
  const own = `  release:\n    uses: ${uses}\n    secrets: { cosign-private-key: x }\n  pypi:\n    steps: []\n`
  const { jobsFor, hasKey, hasGpg } = readWorkflow(workflow(own))
  expect(jobsFor('push')).toEqual([
    ...['guard', 'build', 'test', 'merge-tests', 'evidence', 'sign', 'publish', 'archive', 'index', 'pypi'],
  ])
  expect({ hasKey, hasGpg }).toEqual({ hasKey: true, hasGpg: false })
  const gpg = readWorkflow(workflow(own.replace('cosign-private-key: x', 'gpg-private-key: x')))
  expect({ hasKey: gpg.hasKey, hasGpg: gpg.hasGpg }).toEqual({ hasKey: false, hasGpg: true })
})

test('references that act does not know are written out in the copy, by tag and by commit', () => {
  const text = 'uses: $/actions/x # $/y\nwith: { a: ${{ job.workflow_ref && 1 }} }\n'
  expect(withOwnReferences(text, callOf(uses))).toBe(
    "uses: org/release-tools/actions/x@v1.0.0 # $/y\nwith: { a: ${{ 'org/release-tools/.github/workflows/release.yml@refs/tags/v1.0.0' && 1 }} }\n",
  )
  const commit = 'c'.repeat(40)
  expect(callOf(uses.replace('v1.0.0', commit)).workflowRef).toBe(
    `org/release-tools/.github/workflows/release.yml@${commit}`,
  )
})

test('act knows no variables in the default of an input that `runs-on` reads, so that it gets a label', () => {
  const text = 'jobs:\n  a:\n    runs-on: ${{ fromJSON(inputs.runs-on-trusted || inputs.runs-on) }}\n    steps: []\n'
  expect(withOwnReferences(text, callOf(uses))).toBe('jobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps: []\n')
})

test('a call that needs the network, or that act would mix up, is refused', () => {
  expect(() => callOf('acme/tools/.github/workflows/release.yml@v1')).toThrow(
    'Could not run acme/tools/.github/workflows/release.yml@v1 with act: it is not a reusable workflow of org/release-tools',
  )
  const refused = (jobs: string) => expect(() => readWorkflow(workflow(jobs)))
  refused(`  a:\n    uses: ${uses.replace('release.yml', 'gone.yml')}\n`).toThrow(
    'there is no .github/workflows/gone.yml in release-tools.',
  )
  refused(`  a:\n    uses: ${uses}\n  b:\n    uses: ${uses}\n`).toThrow('it calls 2 workflows. Run each in a workflow')
  refused(`  a:\n    uses: ${uses}\n  sign:\n    steps: []\n`).toThrow('the called workflow has a job sign, too.')
})

test('a job of the called workflow that act never started counts as failed', () => {
  const run = {
    repository: root,
    workflow: 'workflows-templates/python-release.yml',
    event: { name: 'push' },
  } as ActRun
  const outcome = (results: Record<string, string>): Outcome => ({
    ...{ results: new Map(Object.entries(results)), steps: [], errors: [], summaries: [] },
  })
  const jobs = ['guard', 'build', 'test', 'merge-tests', 'evidence', 'sign', 'publish']
  const all = Object.fromEntries(jobs.map(job => [job, 'success']))
  expect(failedJobs(run, outcome(all))).toEqual([])
  // It needs stores. A project without tests switches the other two off.
  expect(failedJobs(run, outcome({ ...all, archive: 'failure' }))).toEqual(['archive: failure'])
  expect(failedJobs(run, outcome({ ...all, test: 'skipped', 'merge-tests': 'skipped' }))).toEqual([])
  expect(failedJobs(run, outcome({ ...all, test: 'failure', 'merge-tests': 'skipped' }))).toEqual(['test: failure'])
  expect(failedJobs(run, outcome({ guard: 'success', build: 'failure' }))).toEqual([
    ...['build: failure', 'evidence: not run', 'sign: not run', 'publish: not run'],
  ])
})
