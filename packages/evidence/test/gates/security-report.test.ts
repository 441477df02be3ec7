import { expect, test } from '@jest/globals'
import { parseYaml } from '@release-tools/base'
import { isOpen, parseSecurityReport, renderSecurityReport } from '../../src/gates/security-report.ts'
import { penetrationTest } from '../../src/kinds/security-reports.ts'
import { ourSchema, schemaErrors } from '../../testing/schema.ts'

const schema = (value: unknown) => schemaErrors(ourSchema('security-report.v1.json'), value)
const start = 'kind: penetration-test\nversion: 1.1.0\ndate: 2026-10-01\nby: [{name: Carol}]\nscope: The service.\n'
const text = `${start}findings:
  - {id: PT-2, title: Slow, severity: LOW, state: accepted, reason: Behind a proxy., expires: 2027-01-31}
  - {id: PT-1, title: Leak, severity: HIGH, state: fixed}
`

test('reads a report and writes it in the order of its findings, as the schema allows', () => {
  const report = parseSecurityReport(text, 'report.yaml')
  expect(report.findings.map(({ id }) => id)).toEqual(['PT-1', 'PT-2'])
  expect(schema(JSON.parse(renderSecurityReport(report)))).toEqual([])
  expect(parseSecurityReport(renderSecurityReport(report), 'penetration-test.json')).toEqual(report)
})

test.each([
  [
    'an accepted finding without a reason',
    '[{id: A, title: T, severity: LOW, state: accepted}]',
    'is accepted and has no "reason".',
  ],
  [
    'a reason for an open finding',
    '[{id: A, title: T, severity: LOW, state: open, reason: R}]',
    'only an accepted one has',
  ],
  ['another state', '[{id: A, title: T, severity: LOW, state: gone}]', 'which is not one of open, fixed, accepted'],
])('refuses %s, as the schema does', (_, findings, message) => {
  const source = `${start}findings: ${findings}\n`
  expect(() => parseSecurityReport(source, 'report.yaml')).toThrow(message)
  expect(schema(parseYaml(source, 'report.yaml'))).not.toEqual([])
})

test('an accepted finding is open again after its last day', () => {
  const [, accepted] = parseSecurityReport(text, 'report.yaml').findings
  expect(accepted && [isOpen(accepted, '2027-01-31'), isOpen(accepted, '2027-02-01')]).toEqual([false, true])
})

test('a report of another kind is refused', () => {
  expect(() =>
    penetrationTest.parse?.(text.replace('penetration-test', 'security-review'), 'penetration-test.json'),
  ).toThrow(
    'Could not read penetration-test.json: it is the report of a security-review. Give the report of a penetration-test.',
  )
})
