import { Problem } from '@release-tools/base'
import { parseSecurityReport, type SecurityReport, type SecurityReportKind } from '../gates/security-report.ts'
import { anyFound, defineKind, type Found, topFile } from './kind.ts'

function securityReport<const Kind extends SecurityReportKind>(kind: Kind, absent: string) {
  return defineKind({
    kind,
    // People wrote it. The same report gives the same bytes.
    files: { document: topFile(`${kind}.json`, 'application/vnd.release-tools.security-report.v1+json', 'bytes') },
    requirable: { absent },
    parse(text: string, path: string): SecurityReport {
      const report = parseSecurityReport(text, path)
      if (report.kind === kind) return report
      throw new Problem(`read ${path}`, {
        found: `it is the report of a ${report.kind}.`,
        next: `Give the report of a ${kind}.`,
      })
    },
    present: anyFound,
    summarise: ([found]: Found<SecurityReport>[]): SecurityReport | undefined => found?.document,
  })
}

const howTo = (kind: string) => `Write .github/reports/${kind}.yaml, and run check-release.`

/** What people found who attacked what runs. */
export const penetrationTest = securityReport(
  'penetration-test',
  `there is no report of a penetration test. ${howTo('penetration-test')}`,
)

/** What people found who read design and code. */
export const securityReview = securityReport(
  'security-review',
  `there is no report of a security review. ${howTo('security-review')}`,
)
