import { count, groupBy, hoursBetween, isDay, Problem } from '@release-tools/base'
import { type AppliedException, applyExceptions, concerns } from '../findings/exceptions.ts'
import type { Finding, FindingsDocument } from '../findings/findings.ts'
import { threatsIn } from '../findings/threats.ts'
import type { Summaries } from '../kinds/register.ts'
import type { Verdict } from '../manifest/manifest-model.ts'
import type { VexAnswer } from '../vex/resolve-vex.ts'
import { decideFindings, type FindingDecision, type Judging } from './finding-decisions.ts'
import { judgeGates } from './judge-gates.ts'
import { judgePackages } from './judge-packages.ts'
import type { Evidence } from './judged-evidence.ts'
import { decideLicences, type LicenceDecision, licenceReasons } from './licence-decisions.ts'
import { licenceWarnings } from './licence-exceptions.ts'
import type { Policy } from './policy.ts'
import type { RuleDecision, Ruling } from './rule-decision.ts'
import { findingReasons, isAccepted, type Rulings, rulesOf, rulingsOn, withRule } from './rulings.ts'
import { scanErrors, unjudgedText } from './scan-errors.ts'

/** A verdict, with everything that led to it. */
export interface Decision extends Verdict {
  /** The reasons for `error`: what could not be found out. `reasons` has them too. */
  errors: string[]
  /** What each rule about the evidence says: first those that speak against it. A rule is there once for each thing that it says. */
  rules: RuleDecision[]
  /** Do not change the verdict: exceptions that are unused or expire soon, and findings in tools that the policy accepts. */
  warnings: string[]
  exceptions: AppliedException[]
  /** What the policy says of each finding, and which of its rules, in the order of the evidence. */
  decisions: FindingDecision[]
  /** The statement of a VEX document that counts for a finding, whatever it says. */
  vex: VexAnswer['applied']
  /** What the policy says of the licence of each component; empty if it has no rules about licences. */
  licences: LicenceDecision[]
  /** Findings that fail the policy. */
  failing: Finding[]
}

/** The findings of everything in a release that was scanned, tools included. */
export function findingsIn({ vulnerabilities, tools }: Summaries): FindingsDocument[] {
  return [...vulnerabilities, ...(tools?.findings ?? [])]
}

/**
 * The verdict of a policy on the evidence; it is the same on every machine. `today` (`2027-01-31`) decides which
 * exceptions have expired. What could not be found out is `error`, which outweighs `fail`, which outweighs `review` and `pass`.
 */
export function decide(policy: Policy, evidence: Evidence, today: string): Decision {
  requireDay(today)
  const exceptions = applyExceptions(policy.vulnerabilities.exceptions, evidence.findings, today)
  const { vex } = evidence
  const judging = { policy, today, exceptions, vex, threatOf: threatsIn(evidence.findings) }
  const decisions = evidence.findings.flatMap(document => decideFindings(document, judging))
  const licences = policy.licences === undefined ? [] : decideLicences(evidence, policy.licences, today)
  const gates = judgeGates(policy, evidence, today)
  const own = rulingsOn(policy, evidence, gates)
  const items = itemRulings(decisions, licences)
  const reasons = (others: Ruling[], ofItems: Ruling[]) => [...others.map(({ text }) => text), ...ofItems.map(withRule)]
  const texts = [
    ['error', reasons(own.errors, items.errors)],
    ['fail', reasons(own.failures, items.failures)],
    ['review', reasons(own.reviews, items.reviews)],
  ] as const
  return {
    result: texts.find(([, said]) => said.length > 0)?.[0] ?? 'pass',
    reasons: texts.flatMap(([, said]) => said),
    rules: rulesOf(policy, joinedRulings(own, items), [...(vex?.passed ?? []), ...gates.passed]),
    errors: texts[0][1],
    warnings: [
      ...(policy.vulnerabilities['allow-unjudged'] ? evidence.findings.flatMap(unjudgedText) : []),
      ...toolWarnings(evidence, judging, decisions),
      ...unknownAccepted(decisions),
      ...evidence.findings.flatMap(document => judgePackages(document, policy).warnings),
      ...(vex?.warnings ?? []),
      ...gates.warnings,
      ...exceptionWarnings(exceptions, evidence, today),
      ...(policy.licences === undefined ? [] : licenceWarnings(licences, policy.licences, today)),
    ],
    exceptions,
    decisions,
    vex: vex?.answer.applied ?? new Map(),
    licences,
    failing: decisions.filter(({ result }) => result === 'fails').map(({ finding }) => finding),
  }
}

/** All that speaks against the release. */
function joinedRulings(own: Rulings, items: Rulings): Rulings {
  return {
    errors: [...own.errors, ...items.errors],
    failures: [...own.failures, ...items.failures],
    reviews: [...own.reviews, ...items.reviews],
  }
}

function requireDay(today: string): void {
  if (isDay(today)) return
  throw new Problem('decide on the evidence', {
    found: `${JSON.stringify(today)} is not a day.`,
    next: 'Give a day such as 2027-01-31.',
  })
}

/** What the decisions on findings and components say for and against the release. */
function itemRulings(findings: FindingDecision[], licences: LicenceDecision[]): Rulings {
  const found = (result: FindingDecision['result']) => findingReasons(findings.filter(one => one.result === result))
  const licensed = (result: LicenceDecision['result']) => licenceReasons(licences.filter(one => one.result === result))
  return {
    errors: found('unknown'),
    failures: [...found('fails'), ...licensed('fails')],
    reviews: licensed('review'),
  }
}

/** What would fail the policy in something that is released, and is in a tool. */
function toolWarnings({ findings }: Evidence, judging: Judging, decisions: FindingDecision[]): string[] {
  const { policy } = judging
  const tools = findings.filter(({ target }) => target.kind === 'tools')
  const failing = new Set(decisions.filter(({ result }) => result === 'fails').map(({ finding }) => finding))
  const counted = tools
    .flatMap(document => decideFindings(document, judging, true))
    .filter(({ result, finding }) => result === 'fails' && !failing.has(finding))
  return [
    ...tools.filter(one => isAccepted(one, policy)).flatMap(document => scanErrors(document, policy)),
    ...findingReasons(counted),
  ].map(({ text }) => text)
}

/** What `allow-unknown` accepts, one sentence for each question to which nobody knows the answer. */
function unknownAccepted(decisions: FindingDecision[]): string[] {
  const open = decisions.filter(({ rule }) => rule === 'vulnerabilities.allow-unknown')
  return [...groupBy(open, ({ why }) => why)].map(([why, group]) => {
    const names = [...new Set(group.map(({ finding }) => finding.id))]
    return `Of ${count(names.length, 'vulnerability', 'vulnerabilities')}, for example ${names.slice(0, 3).join(', ')}: ${why}.`
  })
}

const soonDays = 14

/** A scan is of one step: of an exception for what another step scans, it says nothing. A release has all targets. */
function exceptionWarnings(all: AppliedException[], { findings, release }: Evidence, today: string): string[] {
  const own = release === undefined ? all.filter(({ exception }) => concerns(exception, findings)) : all
  return own.flatMap(one => warningsOf(one, today, release === undefined ? 'in this scan' : 'in this release'))
}

function warningsOf({ exception, expired, findings }: AppliedException, today: string, where: string): string[] {
  const whose = exception.owner === undefined ? '' : ` of ${exception.owner}`
  const name = `The exception for ${exception.id}${whose}`
  if (findings.length === 0) return [`${name} is unused: it matches no finding ${where}.`]
  const daysLeft = (hoursBetween(`${today}T00:00:00Z`, `${exception.expires}T00:00:00Z`) ?? 0) / 24
  if (expired || daysLeft > soonDays) return []
  return [`${name} expires on ${exception.expires}.`]
}
