import { groupBy } from '@release-tools/base'
import type { AppliedException } from '../findings/exceptions.ts'
import { type Finding, type FindingsDocument, isFixable, packageLabel } from '../findings/findings.ts'
import { judgeHardening } from '../hardening/hardening-rules.ts'
import type { KindRule } from '../kinds/kind.ts'
import type { ReleaseEvidence } from '../kinds/read-evidence.ts'
import { kinds, type RequirableKind } from '../kinds/register.ts'
import { targetLabel } from '../release/target.ts'
import type { Policy } from './policy.ts'
import type { RuleDecision, Ruling } from './rule-decision.ts'
import { scanErrors } from './scan-errors.ts'

/** What the verdict is about. */
export interface Evidence {
  /** Of everything that was scanned, tools included: each document says what it is about. */
  findings: FindingsDocument[]
  /** Findings that do not count, because VEX documents say so. */
  notAffected?: ReadonlySet<Finding>
  /** What the release directory has. Absent if only findings are judged, as scan-image does. */
  release?: Pick<ReleaseEvidence, 'present' | 'unusable'> &
    Partial<Pick<ReleaseEvidence, 'lacking' | 'stated' | 'summaries'>>
}

/** Everything that speaks against a release by a policy: what nobody knows, and what is wrong. */
export interface Rulings {
  errors: Ruling[]
  failures: Ruling[]
}

/** What speaks against the evidence; `failing` are the findings that do. */
export function rulingsOn(policy: Policy, evidence: Evidence, failing: Failing[]): Rulings {
  const { required = [] } = policy.hardening ?? {}
  const images = judgeHardening(evidence.release?.summaries?.hardening ?? [], required)
  const ofImages = ({ rule, text }: (typeof images.errors)[number]) => ({
    rule: `hardening.required[${required.indexOf(rule)}]`,
    text,
  })
  return {
    errors: [
      ...(evidence.release?.unusable.map(({ reason }) => ({ rule: 'evidence', text: reason })) ?? []),
      ...unscanned(evidence),
      ...images.errors.map(ofImages),
      ...evidence.findings.filter(one => !isAccepted(one, policy)).flatMap(document => scanErrors(document, policy)),
    ],
    failures: [...missing(policy, evidence), ...images.failures.map(ofImages), ...failureReasons(failing)],
  }
}

/** What each rule about the evidence says: first those that speak against it. */
export function rulesOf(policy: Policy, { errors, failures }: Rulings): RuleDecision[] {
  const decisions = (status: RuleDecision['status'], rulings: Ruling[]) =>
    rulings.map(({ rule, text }) => ({ rule, status, detail: text }))
  const against = [...decisions('error', errors), ...decisions('fail', failures)]
  const passed = askedOf(policy).filter(({ rule }) => !against.some(one => one.rule === rule))
  return [...against, ...decisions('pass', passed)]
}

/** The rules about the evidence, with what is the case if nothing speaks against them. */
function askedOf(policy: Policy): Ruling[] {
  const { vulnerabilities, tools, databases, evidence, hardening } = policy
  const severe = (fail: string[], where: string) =>
    fail.length === 0 ? 'No severity fails a release.' : `No finding of ${fail.join(', ')}${where} fails the release.`
  return [
    { rule: 'vulnerabilities.fail', text: severe(vulnerabilities.fail, '') },
    ...(tools.fail.length === 0 ? [] : [{ rule: 'tools.fail', text: severe(tools.fail, ' in a build or test tool') }]),
    {
      rule: 'databases.max-age-hours',
      text: `No database of a scanner was older than ${databases['max-age-hours']} hours.`,
    },
    ...evidence.required.map((kind, index) => ({
      rule: `evidence.required[${index}]`,
      text: `The release has ${kind}.`,
    })),
    ...(hardening?.required ?? []).map((word, index) => ({
      rule: `hardening.required[${index}]`,
      text: `Every image fulfils ${word}.`,
    })),
  ]
}

/** Severities that fail, and whether only findings with a fix do. */
export interface Limit {
  /** Where the policy says so. */
  rule: string
  fail: string[]
  onlyFixable: boolean
}

export function limitOf({ target }: FindingsDocument, policy: Policy): Limit {
  const { fail, 'only-fixable': onlyFixable } = policy.vulnerabilities
  if (target.kind === 'tools') return { rule: 'tools.fail', fail: policy.tools.fail, onlyFixable }
  return { rule: 'vulnerabilities.fail', fail, onlyFixable }
}

/** True for tools of which nothing can fail the policy: that they could not be scanned does not stop a release either. */
export function isAccepted({ target }: FindingsDocument, policy: Policy): boolean {
  return target.kind === 'tools' && policy.tools.fail.length === 0
}

/** True if findings of this severity and state fail the policy, unless an exception covers them. */
function isCounted(finding: Finding, { fail, onlyFixable }: Limit): boolean {
  return fail.includes(finding.severity) && (!onlyFixable || isFixable(finding))
}

export interface Failing {
  finding: Finding
  label: string
  /** The severities that it has one of: `vulnerabilities.fail`. */
  rule: string
  /** The day on which an exception for it expired. */
  expired?: string
}

export function failingOf(
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
      const label = targetLabel(document.target)
      return [{ finding, label, rule: limit.rule, ...(expired === undefined ? {} : { expired }) }]
    })
}

/** One sentence for each vulnerability in a package, however many platforms have it. */
export function failureReasons(failing: Failing[]): Ruling[] {
  const alike = groupBy(failing, ({ finding, expired }) => {
    const fixed = finding.fix.versions.length > 0 ? `, fixed in ${finding.fix.versions.join(' and ')}` : ''
    return JSON.stringify([
      `${finding.severity} ${finding.id} in ${packageLabel(finding.package)}`,
      `${fixed}${expired === undefined ? '' : `; its exception expired on ${expired}`}`,
    ])
  })
  return [...alike].map(([key, group]) => {
    const [what, rest] = JSON.parse(key) as [string, string]
    const text = `${what} of ${[...new Set(group.map(({ label }) => label))].join(', ')}${rest}.`
    return { rule: group[0]?.rule ?? '', text }
  })
}

/** If only findings are judged, at least one scan is needed. In a release, the policy says whether findings are required. */
function unscanned({ findings, release }: Evidence): Ruling[] {
  const nothing = findings.length === 0 && release === undefined
  return nothing ? [{ rule: 'vulnerabilities.fail', text: 'Nothing was scanned.' }] : []
}

/** Evidence that cannot be used is an error, and not missing. */
function missing(policy: Policy, { release }: Evidence): Ruling[] {
  if (release === undefined) return []
  const { present, lacking = [], stated = [], unusable } = release
  return requiredKinds(policy)
    .filter(([kind]) => !unusable.some(one => one.kind === kind))
    .flatMap(([kind, rule]) => {
      const { requirable }: KindRule = kinds[kind]
      const { absent = '', lacking: end } = requirable || {}
      const why = stated.find(one => one.kind === kind)?.absence ?? absent
      if (!present.includes(kind)) return [{ rule, text: `The policy requires ${kind}, but ${why}` }]
      const targets = lacking.filter(one => one.kind === kind).flatMap(one => one.targets)
      return targets.map(target => ({
        rule,
        text: `The policy requires ${kind}, but ${targetLabel(target)} ${end ?? absent}`,
      }))
    })
}

/** The kinds that a policy requires, with the rule. Who asks something of images requires that they were examined. */
function requiredKinds({ evidence, hardening }: Policy): [RequirableKind, string][] {
  const own = [...new Set(evidence.required)].map((kind): [RequirableKind, string] => [
    kind,
    `evidence.required[${evidence.required.indexOf(kind)}]`,
  ])
  const asks = hardening !== undefined && hardening.required.length > 0 && !evidence.required.includes('hardening')
  return asks ? [...own, ['hardening', 'hardening.required']] : own
}
