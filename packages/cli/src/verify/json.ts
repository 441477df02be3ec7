import type { Report } from '@release-tools/evidence'
import { harmlessJson } from '../text.ts'

/** The value of `schema`, and the `$id` of docs/schema/verify-report.v1.json. Within a version, fields are only added. */
const reportSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/verify-report.v1.json'

/** The report for a program. */
export function reportJson(report: Report, path: string, builtInRoot?: string): string {
  const { result, release, slsa, asset, ownPolicy, checks, files } = report
  return harmlessJson({
    schema: reportSchema,
    path,
    result,
    release,
    slsa,
    asset,
    ownPolicy,
    builtInRoot,
    checks,
    files,
  })
}
