import { groupBy, hoursBetween, isDay, Problem } from '@release-tools/base'
import { type AppliedException, applyExceptions, exceptionsByFinding } from '../findings/exceptions.ts'
import { type Finding, type FindingsDocument, isFixable, packageLabel } from '../findings/findings.ts'
import { judgeHardening } from '../hardening/hardening-rules.ts'
import type { KindRule } from '../kinds/kind.ts'
import type { ReleaseEvidence } from '../kinds/read-evidence.ts'
import { kinds, type RequirableKind, type Summaries } from '../kinds/register.ts'
import type { Verdict } from '../manifest/manifest-model.ts'
import { targetLabel } from '../release/target.ts'
import type { Policy } from './policy.ts'
import { scanErrors, unjudgedText } from './scan-errors.ts'

/** What the verdict is about. */
export interface Evidence {
  /** Of everything that was scanned, tools included: each document says what it is about. */
  findings: FindingsDocument[]
  /** What the release directory has. Absent if only findings are judged, as scan-image does. */
  release?: Pick<ReleaseEvidence, 'present' | 'unusable'> & Partial<Pick<ReleaseEvidence, 'lacking' | 'summaries'>>
}

/** A verdict, with everything that led to it. */
export interface Decision extends Verdict {
  /** The reasons for `error`: what could not be found out. `reasons` has them too. */
  errors: string[]
  /** Do not change the verdict: exceptions that are unused or expire soon, and findings in tools that the policy accepts. */
  warnings: string[]
  exceptions: AppliedException[]
  /** Findings that fail the policy. */
  failing: Finding[]
}

/** The findings of everything in a release that was scanned, tools included. */
export function findingsIn({ vulnerabilities, tools }: Summaries): FindingsDocument[] {
  return [...vulnerabilities, ...(tools?.findings ?? [])]
}

/**
 * The verdict of a policy on the evidence; it is the same on every machine. `today` (`2027-01-31`) decides which
 * exceptions have expired. What could not be found out is `error`, which outweighs `fail`, which outweighs `pass`.
 */
export function decide(policy: Policy, evidence: Evidence, today: string): Decision {
  if (!isDay(today))
    throw new Problem('decide on the evidence', {
      found: `${JSON.stringify(today)} is not a day.`,
      next: 'Give a day such as 2027-01-31.',
    })
  const exceptions = applyExceptions(
    policy.vulnerabilities.exceptions,
    evidence.findings.flatMap(document => document.findings),
    today,
  )
  const named = exceptionsByFinding(exceptions)
  const failing = evidence.findings.flatMap(document => failingOf(document, limitOf(document, policy), named))
  const images = judgeHardening(evidence.release?.summaries?.hardening ?? [], policy.hardening?.required ?? [])
  const errors = [
    ...(evidence.release?.unusable.map(({ reason }) => reason) ?? []),
    ...unscanned(evidence),
    ...images.errors,
    ...evidence.findings.filter(one => !isAccepted(one, policy)).flatMap(document => scanErrors(document, policy)),
  ]
  const failures = [...missing(policy, evidence), ...images.failures, ...failureReasons(failing)]
  return {
    result: errors.length > 0 ? 'error' : failures.length > 0 ? 'fail' : 'pass',
    reasons: [...errors, ...failures],
    errors,
    warnings: [
      ...(policy.vulnerabilities['allow-unjudged'] ? evidence.findings.flatMap(unjudgedText) : []),
      ...toolWarnings(evidence, policy, { exceptions, failing }),
      ...exceptions.flatMap(applied =>
        warningsOf(applied, today, evidence.release === undefined ? 'in this scan' : 'in this release'),
      ),
    ],
    exceptions,
    failing: failing.map(({ finding }) => finding),
  }
}

/** Severities that fail, and whether only findings with a fix do. */
interface Limit {
  fail: string[]
  onlyFixable: boolean
}

function limitOf({ target }: FindingsDocument, policy: Policy): Limit {
  const { fail, 'only-fixable': onlyFixable } = policy.vulnerabilities
  return { fail: target.kind === 'tools' ? policy.tools.fail : fail, onlyFixable }
}

/** True for tools of which nothing can fail the policy: that they could not be scanned does not stop a release either. */
function isAccepted({ target }: FindingsDocument, policy: Policy): boolean {
  return target.kind === 'tools' && policy.tools.fail.length === 0
}

/** True if findings of this severity and state fail the policy, unless an exception covers them. */
function isCounted(finding: Finding, { fail, onlyFixable }: Limit): boolean {
  return fail.includes(finding.severity) && (!onlyFixable || isFixable(finding))
}

/** What would fail the policy in something that is released, and is in a tool. */
function toolWarnings(
  { findings }: Evidence,
  policy: Policy,
  { exceptions, failing }: { exceptions: AppliedException[]; failing: Failing[] },
): string[] {
  const { fail, 'only-fixable': onlyFixable } = policy.vulnerabilities
  const tools = findings.filter(({ target }) => target.kind === 'tools')
  const named = exceptionsByFinding(exceptions)
  const counted = tools.flatMap(document => failingOf(document, { fail, onlyFixable }, named))
  return [
    ...tools.filter(one => isAccepted(one, policy)).flatMap(document => scanErrors(document, policy)),
    ...failureReasons(counted.filter(({ finding }) => !failing.some(one => one.finding === finding))),
  ]
}

interface Failing {
  finding: Finding
  label: string
  /** The day on which an exception for it expired. */
  expired?: string
}

function failingOf(
  document: FindingsDocument,
  limit: Limit,
  exceptions: ReadonlyMap<Finding, AppliedException[]>,
): Failing[] {
  return document.findings
    .filter(finding => isCounted(finding, limit))
    .flatMap(finding => {
      const named = exceptions.get(finding) ?? []
      if (named.some(applied => !applied.expired)) return []
      const expired = named[0]?.exception.expires
      return [{ finding, label: targetLabel(document.target), ...(expired === undefined ? {} : { expired }) }]
    })
}

/** One sentence for each vulnerability in a package, however many platforms have it. */
function failureReasons(failing: Failing[]): string[] {
  const alike = groupBy(failing, ({ finding, expired }) => {
    const fixed = finding.fix.versions.length > 0 ? `, fixed in ${finding.fix.versions.join(' and ')}` : ''
    return JSON.stringify([
      `${finding.severity} ${finding.id} in ${packageLabel(finding.package)}`,
      `${fixed}${expired === undefined ? '' : `; its exception expired on ${expired}`}`,
    ])
  })
  return [...alike].map(([key, group]) => {
    const [what, rest] = JSON.parse(key) as [string, string]
    return `${what} of ${[...new Set(group.map(({ label }) => label))].join(', ')}${rest}.`
  })
}

/** If only findings are judged, at least one scan is needed. In a release, the policy says whether findings are required. */
function unscanned({ findings, release }: Evidence): string[] {
  return findings.length === 0 && release === undefined ? ['Nothing was scanned.'] : []
}

/** Evidence that cannot be used is an error, and not missing. */
function missing(policy: Policy, { release }: Evidence): string[] {
  if (release === undefined) return []
  const { present, lacking = [], unusable } = release
  return requiredKinds(policy)
    .filter(kind => !unusable.some(one => one.kind === kind))
    .flatMap(kind => {
      const rule: KindRule = kinds[kind]
      const { absent = '', lacking: end } = rule.requirable || {}
      if (!present.includes(kind)) return [`The policy requires ${kind}, but ${absent}`]
      const targets = lacking.filter(one => one.kind === kind).flatMap(one => one.targets)
      return targets.map(target => `The policy requires ${kind}, but ${targetLabel(target)} ${end ?? absent}`)
    })
}

/** Who asks something of images requires that they were examined. */
function requiredKinds({ evidence, hardening }: Policy): RequirableKind[] {
  const asks = hardening !== undefined && hardening.required.length > 0
  return [...new Set([...evidence.required, ...(asks ? (['hardening'] as const) : [])])]
}

const soonDays = 14

function warningsOf({ exception, expired, findings }: AppliedException, today: string, where: string): string[] {
  if (findings.length === 0) return [`The exception for ${exception.id} is unused: it matches no finding ${where}.`]
  const daysLeft = (hoursBetween(`${today}T00:00:00Z`, `${exception.expires}T00:00:00Z`) ?? 0) / 24
  if (expired || daysLeft > soonDays) return []
  return [`The exception for ${exception.id} expires on ${exception.expires}.`]
}
