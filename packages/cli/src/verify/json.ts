import type { Report } from '@release-tools/evidence'
import { harmlessJson } from '../text.ts'
import type { SummaryWriter } from './vsa.ts'

/** The value of `schema`, and the `$id` of docs/schema/verify-report.v1.json. Within a version, fields are only added. */
const reportSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/verify-report.v1.json'

/** What a program learns besides the report. */
interface Context {
  path: string
  builtInRoot: string | undefined
  /** The time that the verification summary states, if one is written. */
  summary: SummaryWriter['time'] | undefined
}

/** The report for a program. */
export function reportJson(report: Report, { path, builtInRoot, summary }: Context): string {
  const { result, release, slsa, asset, ownPolicy, about, accepted, checks, files } = report
  return harmlessJson({
    schema: reportSchema,
    path,
    result,
    release,
    slsa,
    asset,
    ownPolicy,
    builtInRoot,
    subjects: about?.subject,
    accepted,
    summary,
    checks,
    files,
  })
}
