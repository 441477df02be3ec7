import { expect, test } from '@jest/globals'
import { parseSecurityReport } from '@release-tools/evidence'
import { reportLines } from '../../src/notes/report-lines.ts'

const start = 'kind: security-review\nversion: 1.1.0\ndate: 2026-10-01\nscope: Code.\n'

test('says who looked at which version until when, and how much of it is open', () => {
  const report = `${start}by: [{name: Carol, organisation: Example *Security*}, {name: Dan}]\nfindings:
  - {id: A, title: T, severity: LOW, state: open}
  - {id: B, title: T, severity: LOW, state: fixed}\n`
  expect(reportLines(parseSecurityReport(report, 'report'))).toEqual([
    'Security review of 1.1.0 by Carol \\(Example \\*Security\\*\\), Dan, until 2026-10-01: 2 findings, 1 of them open.',
  ])
  expect(reportLines(parseSecurityReport(`${start}by: [{name: Carol}]\n`, 'report'))).toEqual([
    'Security review of 1.1.0 by Carol, until 2026-10-01: 0 findings.',
  ])
  expect(reportLines(undefined)).toEqual([])
})
