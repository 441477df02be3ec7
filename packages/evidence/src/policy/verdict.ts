import { hoursBetween, isDay, Problem } from '@release-tools/base'
import { type AppliedException, applyExceptions, exceptionsByFinding } from '../findings/exceptions.ts'
import type { Finding, FindingsDocument } from '../findings/findings.ts'
import type { Summaries } from '../kinds/register.ts'
import type { Verdict } from '../manifest/manifest-model.ts'
import type { Policy } from './policy.ts'
import type { RuleDecision } from './rule-decision.ts'
import {
  type Evidence,
  type Failing,
  failingOf,
  failureReasons,
  isAccepted,
  limitOf,
  rulesOf,
  rulingsOn,
} from './rulings.ts'
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
  const isCounted = ({ finding }: Failing) => !evidence.notAffected?.has(finding)
  const failing = evidence.findings
    .flatMap(document => failingOf(document, limitOf(document, policy), named))
    .filter(isCounted)
  const rulings = rulingsOn(policy, evidence, failing)
  const errors = rulings.errors.map(({ text }) => text)
  const failures = rulings.failures.map(({ text }) => text)
  return {
    result: errors.length > 0 ? 'error' : failures.length > 0 ? 'fail' : 'pass',
    reasons: [...errors, ...failures],
    rules: rulesOf(policy, rulings),
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

/** What would fail the policy in something that is released, and is in a tool. */
function toolWarnings(
  { findings }: Evidence,
  policy: Policy,
  { exceptions, failing }: { exceptions: AppliedException[]; failing: Failing[] },
): string[] {
  const { fail, 'only-fixable': onlyFixable } = policy.vulnerabilities
  const limit = { rule: 'vulnerabilities.fail', fail, onlyFixable }
  const tools = findings.filter(({ target }) => target.kind === 'tools')
  const named = exceptionsByFinding(exceptions)
  const counted = tools.flatMap(document => failingOf(document, limit, named))
  const rulings = [
    ...tools.filter(one => isAccepted(one, policy)).flatMap(document => scanErrors(document, policy)),
    ...failureReasons(counted.filter(({ finding }) => !failing.some(one => one.finding === finding))),
  ]
  return rulings.map(({ text }) => text)
}

const soonDays = 14

function warningsOf({ exception, expired, findings }: AppliedException, today: string, where: string): string[] {
  if (findings.length === 0) return [`The exception for ${exception.id} is unused: it matches no finding ${where}.`]
  const daysLeft = (hoursBetween(`${today}T00:00:00Z`, `${exception.expires}T00:00:00Z`) ?? 0) / 24
  if (expired || daysLeft > soonDays) return []
  return [`The exception for ${exception.id} expires on ${exception.expires}.`]
}
