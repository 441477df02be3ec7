import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { alerts } from '../../src/server/alerts.ts'
import { blockingIssues } from '../../src/server/blocking-issues.ts'
import { tree } from '../local/gate-context.ts'
import { everything, type GateServer, startGateServer } from './gate-server.ts'

let server: GateServer

beforeAll(async () => {
  server = await startGateServer('github.com', { person: { ...everything, issues: 'write', user: 'octocat' } })
})

beforeEach(() => {
  server.github.repository.advisories.length = 0
  Object.assign(server.github.repository.work, {
    ...{ codeAlerts: [], analyses: [{ commit: server.commit }], dependencyAlerts: [], secrets: [], milestones: [] },
  })
})

afterAll(async () => {
  expect(server.github.errors()).toEqual([])
  await server.github.stop()
})

/** What each of the four found, by its name. */
async function found(...context: Parameters<GateServer['context']>) {
  const all = await alerts.look(await server.context(...context))
  return Object.fromEntries([all].flat().map(one => ['name' in one ? one.name : '', one]))
}

test('passes if everybody looked and nothing is open', async () => {
  expect(await found()).toMatchObject({
    'code-scanning': {
      result: 'pass',
      found: 'CodeQL looked at this commit, and no alert is open.',
      wanted: 'No high or critical alert of code scanning is open, which looked at this commit.',
    },
    dependabot: { result: 'pass', found: 'No high or critical alert is open.' },
    'secret-scanning': { result: 'pass', found: 'No secret that was found is open.' },
    advisories: {
      result: 'pass',
      found: 'No report waits, and no draft of anything else.',
      link: 'https://github.com/acme/widget/security',
    },
  })
})

test('fails for what is open and severe, and for every secret', async () => {
  const { work } = server.github.repository
  work.codeAlerts = [
    { severity: 'critical', name: 'py/eval' },
    { severity: 'low' },
    { severity: null },
    { severity: 'high', state: 'fixed' },
  ]
  work.dependencyAlerts = [{ severity: 'high', name: 'requests' }, { severity: 'medium' }]
  work.secrets = ['npm_access_token']
  expect(await found()).toMatchObject({
    'code-scanning': { result: 'fail', found: '1 high or critical alert is open.' },
    dependabot: { result: 'fail', found: '1 high or critical alert is open.' },
    'secret-scanning': { result: 'fail', found: '1 secret is open.' },
  })
  expect(await found('alerts: {severities: [low]}')).toMatchObject({
    'code-scanning': { result: 'fail', found: '1 low alert is open.' },
    dependabot: { result: 'pass' },
  })
})

test('alerts that are less severe are counted', async () => {
  server.github.repository.work.codeAlerts = [{ severity: 'low' }, { severity: null }]
  expect((await found())['code-scanning']).toMatchObject({
    result: 'pass',
    found: 'CodeQL looked at this commit, and 2 lesser alerts are open.',
  })
})

test('code scanning that never looked, did not look at this commit, or could not, is unknown', async () => {
  const { work } = server.github.repository
  const scanned = async () => (await found())['code-scanning']
  work.analyses = [{ commit: server.commit, error: 'out of memory' }]
  expect(await scanned()).toMatchObject({
    result: 'unknown',
    found: 'CodeQL could not analyse this commit: out of memory.',
  })
  work.analyses = [{ commit: 'f'.repeat(40) }]
  expect(await scanned()).toMatchObject({ result: 'unknown', found: 'Code scanning did not look at this commit.' })
  work.codeAlerts = undefined
  expect(await scanned()).toMatchObject({
    result: 'unknown',
    found: 'Nothing was analysed yet, or the token may not see it.',
  })
})

test('what is switched off is unknown, and no permission helps', async () => {
  Object.assign(server.github.repository.work, { dependencyAlerts: undefined, secrets: undefined })
  const { dependabot, 'secret-scanning': secrets } = await found()
  expect(dependabot).toMatchObject({
    result: 'unknown',
    found: expect.stringContaining('Dependabot alerts are disabled for this repository'),
  })
  expect(secrets).toMatchObject({ result: 'unknown', found: 'Nobody looks for secrets, or the token may not see it.' })
  expect([dependabot, secrets].map(one => one && 'needs' in one)).toEqual([false, false])
})

test('a report, and a draft of an advisory that this version does not say it fixes, need a person', async () => {
  const rest = { summary: 'S', description: 'D', severity: null, vulnerabilities: [], more: {}, cveRequested: false }
  const advisory = (id: string, state: 'triage' | 'draft' | 'published') => ({ id, state, ...rest })
  const judged = async () => (await found()).advisories
  const { advisories } = server.github.repository
  advisories.push(advisory('GHSA-2222-2222-2222', 'draft'), advisory('GHSA-3333-3333-3333', 'published'))
  const waits = { result: 'review', found: 'Somebody who sees them decides: reports or drafts of advisories wait.' }
  expect(await judged()).toMatchObject(waits)
  const fixes =
    'advisories: [{ghsa: GHSA-2222-2222-2222, summary: S, description: D, severity: high, packages: [{ecosystem: pip, name: widget, affected: "< 1.1.0"}]}]\n'
  tree({ '.github/advisories/1.1.0.yaml': fixes }, server.workspace)
  expect(await judged()).toMatchObject({
    result: 'pass',
    evidence: expect.arrayContaining([{ source: '.github/advisories/1.1.0.yaml', sha256: sha256(fixes) }]),
  })
  advisories.push(advisory('GHSA-4444-4444-4444', 'triage'))
  expect(await judged()).toMatchObject(waits)
  rmSync(join(server.workspace, '.github/advisories'), { recursive: true })
})

test('an open issue with a label, and an open milestone of the version, block a release', async () => {
  const { issues, work } = server.github.repository
  const look = async (...context: Parameters<GateServer['context']>) =>
    blockingIssues.look(await server.context(...context))
  expect(await look()).toMatchObject({
    result: 'pass',
    found: 'No open issue has the label release-blocker, and no milestone is named 1.1.0.',
    link: 'https://github.com/acme/widget/issues',
  })
  const issue = { title: 'Crash', body: null, assignees: [], state: 'open' as const, stateReason: null, closedBy: null }
  const blocker = issues.add({ ...issue, labels: ['release-blocker'] }, 'erin', 0)
  issues.add({ ...issue, labels: ['urgent'] }, 'erin', 0)
  work.milestones = [
    { title: 'v1.1.0', open: 2 },
    { title: '1.2.0', open: 5 },
  ]
  expect(await look()).toMatchObject({
    result: 'fail',
    found: 'Issue 1 is open and has the label release-blocker. The milestone v1.1.0 has 2 open.',
    link: 'https://github.com/acme/widget/milestone/1',
  })
  expect(await look('issues: {labels: [urgent, block]}')).toMatchObject({
    found: 'Issue 2 is open and has the label urgent. The milestone v1.1.0 has 2 open.',
  })
  issues.change(blocker, { state: 'closed' })
  work.milestones = [{ title: '1.1.0', open: 0, state: 'closed' }]
  expect(await look()).toMatchObject({
    result: 'pass',
    found: 'No open issue has the label release-blocker, and the milestone 1.1.0 has nothing open.',
  })
  expect(await look('', { release: undefined })).toMatchObject({
    result: 'unknown',
    found: 'The version is not known, and so its milestone.',
  })
})
