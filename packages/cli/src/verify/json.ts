import type { Report } from '@release-tools/evidence'
import type { TargetReport } from '@release-tools/verify'
import { harmlessJson } from '../text.ts'

const schemas = 'https://github.com/org/release-tools/blob/v1/docs/schema'
/** The value of `schema`, and the `$id` of docs/schema/verify-report.v1.json. Within a version, fields are only added. */
const reportSchema = `${schemas}/verify-report.v1.json`
/** The same of docs/schema/verify-targets.v1.json. */
const targetsSchema = `${schemas}/verify-targets.v1.json`

/** The report for a program. */
export function reportJson(report: TargetReport, builtInRoot?: string): string {
  return harmlessJson(jsonOf(report, builtInRoot))
}

/** The reports on several targets for a program. */
export function reportsJson(reports: TargetReport[], result: Report['result'], builtInRoot?: string): string {
  return harmlessJson({ schema: targetsSchema, result, targets: reports.map(report => jsonOf(report, builtInRoot)) })
}

function jsonOf(report: TargetReport, builtInRoot: string | undefined) {
  const { target, result, release, slsa, asset, ownPolicy, checks, files } = report
  const { text: path, ...about } = target
  return {
    schema: reportSchema,
    path,
    target: about,
    result,
    release,
    slsa,
    asset,
    ownPolicy,
    builtInRoot,
    checks,
    files,
  }
}
