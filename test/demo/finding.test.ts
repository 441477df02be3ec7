import { expect, test } from '@jest/globals'
import { decide, defaultPolicy } from '@release-tools/evidence'
import { documentOf, match } from '@release-tools/evidence/testing'
import { rankedFindings, scanSummary } from '@release-tools/scan'
import { failedScan } from '../../scripts/demo/finding.ts'

function summaryOf(findings: ReturnType<typeof match>[]): string {
  const documents = [documentOf(findings)]
  const decision = decide(defaultPolicy, { findings: documents }, '2026-06-01')
  return scanSummary({
    documents,
    decision,
    ranked: rankedFindings(decision, new Map()),
    policy: defaultPolicy,
    gate: true,
  })
}

test('npm run demo -- --with-finding finds the summary with the findings that fail, and no other', () => {
  const [passed, failed] = [summaryOf([]), summaryOf([match()])]
  const others = ['## ✅ 7 tests passed', passed, '### SBOM']
  expect(failedScan([...others, `${failed}\n\n### SBOM`])).toContain('| ❌ | HIGH | CVE-2026-0001 |')
  expect(failedScan(others)).toBeUndefined()
})
