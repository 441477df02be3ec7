import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { givenInputs } from '@release-tools/runner/testing'
import { read } from '../src/inputs.ts'

const { workspace, give } = givenInputs('triage-findings', read)
const token = { 'github-token': 'a-token' }

test('the defaults', () => {
  const { today, ...inputs } = give(token)
  expect(today).toBe(new Date().toISOString().slice(0, 10))
  expect(inputs).toEqual({
    findings: [join(workspace, 'release')],
    earlier: [],
    'earlier-artifact': undefined,
    scans: 2,
    severities: ['LOW', 'MEDIUM'],
    policy: join(workspace, '.github/release-policy.yaml'),
    project: undefined,
    release: undefined,
    labels: ['vulnerability'],
    assignees: [],
    owners: 'none',
    template: undefined,
    'decision-labels': ['wontfix', 'accepted'],
    limit: 10,
    authors: [],
    report: join(workspace, 'triage.json'),
    'dry-run': false,
    'github-token': 'a-token',
  })
})

test('reads lists', () => {
  const given = { findings: 'a\nb', earlier: 'c', severities: 'low, unknown', authors: 'a,b', today: '2027-01-31' }
  expect(give({ ...token, ...given })).toMatchObject({
    findings: [join(workspace, 'a'), join(workspace, 'b')],
    earlier: [join(workspace, 'c')],
    severities: ['UNKNOWN', 'LOW'],
    authors: ['a', 'b'],
    today: '2027-01-31',
  })
})

test.each<[Record<string, string>, string]>([
  [
    { severities: 'MEDIUM,SEVERE' },
    'Could not use the input "severities": it has "SEVERE". Valid values: UNKNOWN, NEGLIGIBLE, LOW, MEDIUM, HIGH, CRITICAL.',
  ],
  [{ findings: '../elsewhere' }, 'Could not use the input "findings": "../elsewhere" leads out of the workspace'],
  [{ findings: '' }, 'Could not use the input "findings": it is empty. Name a directory with findings.'],
  [{ labels: '' }, 'Could not use the input "labels": it is empty. Name a label, by which people find the queue.'],
  [{ scans: '0' }, 'Could not use the input "scans": it is "0". Give a whole number from 1 to 50.'],
  [{ owners: 'all' }, 'Could not use the input "owners": it is "all". Valid values: none, codeowners.'],
  [{ 'github-token': '' }, 'Could not use the input "github-token": it is required and empty.'],
  [{ severity: 'LOW' }, 'Could not read the inputs: there is no input "severity".'],
])('refuses %j', (inputs, message) => {
  expect(() => give({ ...token, ...inputs })).toThrow(message)
})
