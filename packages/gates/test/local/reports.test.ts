import { expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { parsePolicy, parseSecurityReport, renderSecurityReport } from '@release-tools/evidence'
import { penetrationTest, securityReview } from '../../src/local/reports.ts'
import { contextOf, tree } from './gate-context.ts'

const path = '.github/reports/penetration-test.yaml'
const wanted = 'A report of at most 365 days on this major version, of which no finding is open.'

function report(more: string, version = '1.1.0', date = '2026-10-01'): string {
  return `kind: penetration-test\nversion: ${version}\ndate: ${date}\nby: [{name: Carol, organisation: Example}]\nscope: The service.\n${more}`
}

async function look(files: Record<string, string>, policy = 'version: 1\n', tag = 'v1.2.0') {
  const context = await contextOf(tree(files), tag, { policy: parsePolicy(policy) })
  return { found: await penetrationTest.look(context), kept: context.kept }
}

test('passes if no finding is open, and keeps the report as evidence of the release', async () => {
  const text = report('findings: [{id: PT-1, title: Leak, severity: HIGH, state: fixed}]\n')
  const { found, kept } = await look({ [path]: text })
  expect(found).toEqual({
    result: 'pass',
    found: 'Carol looked at 1.1.0 until 2026-10-01: 1 finding, none open.',
    wanted,
    evidence: [{ source: path, sha256: sha256(text) }],
  })
  expect([...kept]).toEqual([['penetration-test.json', renderSecurityReport(parseSecurityReport(text, path))]])
})

test.each([
  ['fails for an open finding that the policy fails', 'HIGH', 'fail'],
  ['leaves a lesser one to a person', 'LOW', 'review'],
])('%s', async (_, severity, result) => {
  const open = report(`findings: [{id: PT-1, title: Leak, severity: ${severity}, state: open}]\n`)
  expect((await look({ [path]: open })).found).toMatchObject({
    result,
    found: `Carol looked at 1.1.0 until 2026-10-01: 1 finding, open: PT-1 (${severity}).`,
  })
})

test.each([
  ['it is too old', report('', '1.1.0', '2025-10-01'), 'It is of 2025-10-01, 425 days ago.'],
  ['it is of the future', report('', '1.1.0', '2027-10-01'), 'It is of 2027-10-01, which is in the future.'],
  ['it is about another major version', report('', '0.9.0'), 'It is about 0.9.0, and 1.2.0 is released.'],
  [
    'it is of another kind',
    report('').replace('penetration-test', 'security-review'),
    `${path} is the report of a security-review.`,
  ],
  [
    'the whole report is not there',
    report(`report: {file: a.pdf, sha256: ${'a'.repeat(64)}}\n`),
    'There is no a.pdf, which it names.',
  ],
])('fails if %s', async (_, text, why) => {
  const { found } = await look({ [path]: text })
  expect(found).toMatchObject({ result: 'fail', found: expect.stringContaining(why) })
})

test('compares the whole report with the digest that it names', async () => {
  const named = (digest: string) => report(`report: {file: a.pdf, sha256: ${digest}}\n`)
  const same = await look({ [path]: named(sha256('%PDF')), 'a.pdf': '%PDF' })
  expect(same.found).toMatchObject({ result: 'pass', evidence: [{}, { source: 'a.pdf', sha256: sha256('%PDF') }] })
  const other = await look({ [path]: named(sha256('%PDF')), 'a.pdf': 'changed' })
  expect(other.found).toMatchObject({ result: 'fail', found: expect.stringContaining('a.pdf has another SHA-256') })
})

test('the policy says where it is, how long it counts, and for which versions', async () => {
  const policy =
    'version: 1\ngates: {reports: {penetration-test: {file: pt.yaml, max-age-days: 30, series: version}}}\n'
  expect((await look({ 'pt.yaml': report('', '2.0.0-rc.1', '2026-11-20') }, policy, 'v2.0.0')).found).toMatchObject({
    result: 'pass',
    wanted: 'A report of at most 30 days on this version or its candidates, of which no finding is open.',
  })
  expect((await look({ 'pt.yaml': report('', '2.0.0-rc.1', '2026-10-20') }, policy, 'v2.0.1')).found).toMatchObject({
    result: 'fail',
    found:
      'Carol looked at 2.0.0-rc.1 until 2026-10-20: 0 findings, none open. It is of 2026-10-20, 41 days ago. It is about 2.0.0-rc.1, and 2.0.1 is released.',
  })
})

test('is unknown without a report if the policy asks for one, and otherwise not shown', async () => {
  const root = tree({})
  expect(await securityReview.look(await contextOf(root, 'v1.2.0'))).toEqual([])
  const policy = parsePolicy('version: 1\ngates: {types: {major: {}}}\n')
  expect(await securityReview.look(await contextOf(root, 'v1.2.0', { policy }))).toMatchObject({
    result: 'unknown',
    found: 'there is no report in .github/reports/security-review.yaml',
  })
})
