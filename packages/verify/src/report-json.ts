import { explanationOf, type Report, ruleExplanation } from '@release-tools/evidence'
import type { TargetReport } from './report.ts'

const schemas = 'https://github.com/org/release-tools/blob/v1/docs/schema'
/** The value of `schema`, and the `$id` of docs/schema/verify-report.v1.json. Within a version, fields are only added. */
const reportSchema = `${schemas}/verify-report.v1.json`
/** The same of docs/schema/verify-targets.v1.json. */
const targetsSchema = `${schemas}/verify-targets.v1.json`

/** The time that a verification summary states, and where that comes from. */
export interface SummaryTime {
  timeVerified: string
  from: 'clock' | 'given'
}

/** How old the trusted roots are. */
export interface TrustedRoots {
  /** Of the built-in one: `@sigstore/tuf 5.0.1 of 2025-09-01`. */
  builtIn?: string
  /** Of each given one: `GitHub, Inc. of 2025-05-01`. */
  roots?: string[]
}

/** What a program learns besides the report. */
export interface ReportContext {
  /** By which trusted roots. */
  roots?: TrustedRoots
  /** Whether each check and each rule says why it matters. */
  explains?: boolean
  /** The times that the verification summaries state that are written. */
  summaries?: Map<Report, SummaryTime> | undefined
}

/** The report on one target, as docs/schema/verify-report.v1.json describes it. */
export function reportValue(report: TargetReport, { roots = {}, summaries, explains = false }: ReportContext): object {
  const { target, result, release, slsa, sourceLevel, asset, about, acceptedSummary, index, files } = report
  const { checks, ownPolicy } = explains ? withReasons(report) : report
  const { text: path, ...what } = target
  return {
    schema: reportSchema,
    path,
    target: what,
    result,
    release,
    slsa,
    sourceLevel,
    asset,
    ownPolicy,
    builtInRoot: roots.builtIn,
    trustedRoots: roots.roots,
    subjects: about?.subject,
    acceptedSummary,
    index,
    summary: summaries?.get(report),
    checks,
    files,
  }
}

/** The reports on several targets, as docs/schema/verify-targets.v1.json describes them. */
export function reportsValue(reports: TargetReport[], result: Report['result'], context: ReportContext): object {
  return { schema: targetsSchema, result, targets: reports.map(report => reportValue(report, context)) }
}

/** From the worst to the best. */
const order: Report['result'][] = ['not verified', 'not accepted', 'could not check', 'verified']

/** The worst result; of no target, nothing is known. */
export function worstResult(reports: Pick<Report, 'result'>[]): Report['result'] {
  return order.find(result => reports.some(report => report.result === result)) ?? 'could not check'
}

function withReasons({ checks, ownPolicy }: Report) {
  const rules = ownPolicy?.rules.map(one => ({ ...one, why: ruleExplanation(one.rule) }))
  return {
    checks: checks.map(one => ({ ...one, why: explanationOf(one.name) })),
    ownPolicy: ownPolicy && { ...ownPolicy, rules },
  }
}
