import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Checkout } from '@release-tools/build'
import { parseSecurityReport, renderSecurityReport } from '@release-tools/evidence'
import { testHost } from '@release-tools/testbed'
import { securityReports } from '../../src/reproduce/security-reports.ts'

const report = 'kind: security-review\nversion: 1.1.0\ndate: 2026-10-01\nby: [{name: Carol}]\nscope: Code.\n'

test('the reports of a release are made again from the files of the commit that its policy names', async () => {
  const [path, made] = [mkdtempSync(join(tmpdir(), 'commit-')), mkdtempSync(join(tmpdir(), 'made-'))]
  mkdirSync(join(path, 'docs'))
  writeFileSync(
    join(path, 'policy.yaml'),
    'version: 1\ngates: {reports: {security-review: {file: docs/review.yaml}}}\n',
  )
  writeFileSync(join(path, 'docs/review.yaml'), report)
  const maker = securityReports({ path } as Checkout, 'policy.yaml', made, testHost())
  expect(['security-review.json', 'penetration-test.json', 'policy.yaml'].map(maker.makes)).toEqual([true, true, false])
  const { files } = await maker.make(new Map())
  expect([...files]).toEqual([['security-review.json', join(made, 'security-review.json')]])
  expect(readFileSync(join(made, 'security-review.json'), 'utf8')).toBe(
    renderSecurityReport(parseSecurityReport(report, 'review.yaml')),
  )
})
