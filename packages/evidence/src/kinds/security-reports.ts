import { Problem } from '@release-tools/base'
import { parseSecurityReport, type SecurityReport, type SecurityReportKind } from '../gates/security-report.ts'
import { anyFound, defineKind, type Found, topFile } from './kind.ts'

function securityReport<const Kind extends SecurityReportKind>(kind: Kind, file: string) {
  return defineKind({
    kind,
    // People wrote it. The same report gives the same bytes.
    files: { document: topFile(file, 'application/vnd.release-tools.security-report.v1+json', 'bytes') },
    requirable: {
      absent: `there is no report of a ${kind.replace('-', ' ')}. Write .github/reports/${kind}.yaml, and run check-release.`,
    },
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

/** What people found who attacked what runs. */
export const penetrationTest = securityReport('penetration-test', 'penetration-test.json')

/** What people found who read design and code. */
export const securityReview = securityReport('security-review', 'security-review.json')
