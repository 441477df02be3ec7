import type { Report } from '@release-tools/evidence'
import { type ReportContext, reportsValue, reportValue, type TargetReport } from '@release-tools/verify'
import { harmlessJson } from '../text.ts'

/** The report for a program. */
export function reportJson(report: TargetReport, context: ReportContext): string {
  return harmlessJson(reportValue(report, context))
}

/** The reports on several targets for a program. */
export function reportsJson(reports: TargetReport[], result: Report['result'], context: ReportContext): string {
  return harmlessJson(reportsValue(reports, result, context))
}
