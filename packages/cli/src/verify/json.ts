import { explanationOf, type Report, ruleExplanation } from '@release-tools/evidence'
import type { TargetReport } from '@release-tools/verify'
import { harmlessJson } from '../text.ts'
import type { SummaryWriter } from './vsa.ts'

const schemas = 'https://github.com/org/release-tools/blob/v1/docs/schema'
/** The value of `schema`, and the `$id` of docs/schema/verify-report.v1.json. Within a version, fields are only added. */
const reportSchema = `${schemas}/verify-report.v1.json`
/** The same of docs/schema/verify-targets.v1.json. */
const targetsSchema = `${schemas}/verify-targets.v1.json`

/** What a program learns besides the report. */
interface Context {
  builtInRoot?: string | undefined
  /** Whether each check and each rule says why it matters. */
  explains?: boolean
  /** The times that the verification summaries state that are written. */
  summaries?: Map<Report, SummaryWriter['time']> | undefined
}

/** The report for a program. */
export function reportJson(report: TargetReport, context: Context): string {
  return harmlessJson(jsonOf(report, context))
}

/** The reports on several targets for a program. */
export function reportsJson(reports: TargetReport[], result: Report['result'], context: Context): string {
  return harmlessJson({ schema: targetsSchema, result, targets: reports.map(report => jsonOf(report, context)) })
}

function jsonOf(report: TargetReport, { builtInRoot, summaries, explains = false }: Context) {
  const { target, result, release, slsa, asset, about, acceptedSummary, files } = report
  const { checks, ownPolicy } = explains ? withReasons(report) : report
  const { text: path, ...what } = target
  return {
    schema: reportSchema,
    path,
    target: what,
    result,
    release,
    slsa,
    asset,
    ownPolicy,
    builtInRoot,
    subjects: about?.subject,
    acceptedSummary,
    summary: summaries?.get(report),
    checks,
    files,
  }
}

function withReasons({ checks, ownPolicy }: Report) {
  const rules = ownPolicy?.rules.map(one => ({ ...one, why: ruleExplanation(one.rule) }))
  return {
    checks: checks.map(one => ({ ...one, why: explanationOf(one.name) })),
    ownPolicy: ownPolicy && { ...ownPolicy, rules },
  }
}
