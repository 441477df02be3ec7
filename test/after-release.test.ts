import { expect, test } from '@jest/globals'
import { holds } from '../scripts/plain/expressions.ts'
import { callable, ownAction, unionOf } from './support/reusable.ts'

const workflow = callable.get('.github/workflows/after-release.yml')
if (workflow === undefined) throw new Error('there is no after-release.yml')
const { jobs } = workflow
const steps = (id: string) => jobs[id]?.steps ?? []

test('a caller grants what the jobs ask for; what scans and what triages reads the repository, and has no identity', () => {
  expect(unionOf(workflow)).toEqual({
    contents: 'write',
    issues: 'write',
    actions: 'read',
    'id-token': 'write',
  })
  expect(workflow.permissions).toEqual({})
  expect(jobs.rescan?.permissions).toEqual({ contents: 'read' })
  // It runs the build of the project.
  expect(jobs.reproduce?.permissions).toEqual({ contents: 'read' })
  expect(JSON.stringify(jobs.reproduce)).not.toContain('secrets.')
  expect(jobs.triage?.permissions).toEqual({ contents: 'read', issues: 'write', actions: 'read' })
})

test('the index is renewed whatever the scan finds, not in a repository without one, and no other job gets its key', () => {
  expect(jobs.index?.needs).toBeUndefined()
  const [, ...own] = steps('index')
  expect(own.map(step => step.if)).toEqual(own.map(() => "hashFiles('.github/index-root.json') != ''"))
  expect(own.map(step => step.uses)).toEqual(['$/actions/setup-tools', '$/actions/update-index'])
  const others = Object.entries(jobs).filter(([id]) => id !== 'index')
  expect(others.filter(([, job]) => JSON.stringify(job).includes('secrets.index-'))).toEqual([])
})

test('it needs no input and no secret; the job that changes issues gets no secret', () => {
  const { inputs = {}, secrets = {} } = workflow.on.workflow_call ?? {}
  expect(Object.values({ ...inputs, ...secrets }).filter(one => one.required)).toEqual([])
  expect(JSON.stringify(jobs.triage)).not.toContain('secrets.')
})

test('what the first job found reaches the one that keeps the issues', () => {
  const [scan, keep] = ['rescan', 'triage'].map(id => steps(id).at(-1) ?? {})
  expect([scan, keep].map(step => ownAction(step ?? {}))).toEqual(['rescan-release', 'triage-findings'])
  expect(scan?.with?.['to-artifact']).toBe(steps('triage')[1]?.with?.name)
  expect(keep?.with).toEqual({
    findings: '${{ needs.rescan.outputs.now }}',
    earlier: '${{ needs.rescan.outputs.released }}',
    // Without what earlier runs found, nothing that is new since the release would ever be found twice.
    'earlier-artifact': scan?.with?.['to-artifact'],
  })
})

test.each([
  ['success', 'rescan/release-v1/now', true, true],
  ['failure', 'rescan/release-v1/now', true, true],
  ['failure', '', true, false],
  ['success', 'rescan/release-v1/now', false, false],
])('after %s with the findings %j and triage: %j, issues are kept: %j', (result, now, triage, runs) => {
  const contexts = { github: {}, inputs: { triage }, needs: { rescan: { result, outputs: { now } } } }
  const circumstance = { cancelled: false, failed: result === 'failure', succeeded: result === 'success' }
  expect(holds(jobs.triage?.if ?? '', contexts, circumstance)).toBe(runs)
})

test.each([
  ['failure', 'schedule', true, true],
  ['success', 'schedule', true, true],
  ['success', 'workflow_dispatch', true, true],
  ['success', 'schedule', false, false],
  ['success', 'pull_request', true, false],
  ['success', 'pull_request_target', true, false],
])('after %s of the scan, by %s, with watch: %j, every place is looked at: %j', (result, event, watch, runs) => {
  const contexts = { github: { event_name: event }, inputs: { watch }, needs: { rescan: { result, outputs: {} } } }
  const circumstance = { cancelled: false, failed: result === 'failure', succeeded: result === 'success' }
  expect(holds(jobs.watch?.if ?? '', contexts, circumstance)).toBe(runs)
})

test('the badges of the scan reach the branch together with those of watching', () => {
  const [, download, reports, , watch] = steps('watch')
  expect(ownAction(watch ?? {})).toBe('watch-release')
  expect(download?.with?.name).toBe(steps('rescan').at(-1)?.with?.['to-artifact'])
  expect(reports?.with?.name).toBe(steps('reproduce').at(-1)?.with?.name)
  // A rebuild without a report must not look like one that nobody asked for.
  expect(watch?.with?.reproductions).toContain("inputs.reproduce && (needs.reproduce.outputs.reports || '")
  expect(watch?.with?.badges).toContain('needs.rescan.outputs.directories')
})

test('no checkout leaves the token behind', () => {
  const checkouts = Object.values(jobs)
    .flatMap(job => job.steps ?? [])
    .filter(step => step.uses?.startsWith('actions/checkout@'))
  expect(checkouts.map(step => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false))
})
