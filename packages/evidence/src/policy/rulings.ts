import { groupBy } from '@release-tools/base'
import { type FindingsDocument, packageLabel } from '../findings/findings.ts'
import { judgeHardening } from '../hardening/hardening-rules.ts'
import type { KindRule } from '../kinds/kind.ts'
import { kinds, type RequirableKind } from '../kinds/register.ts'
import { targetLabel } from '../release/target.ts'
import { baselineErrors } from './baseline-rule.ts'
import { feedErrors } from './feed-errors.ts'
import type { FindingDecision } from './finding-decisions.ts'
import type { GateRulings } from './judge-gates.ts'
import { judgePackages } from './judge-packages.ts'
import type { Evidence } from './judged-evidence.ts'
import { licenceErrors } from './licence-errors.ts'
import type { Policy } from './policy.ts'
import type { RuleDecision, Ruling } from './rule-decision.ts'
import { scanErrors } from './scan-errors.ts'

/** Everything that speaks against a release by a policy: what nobody knows, and what is wrong. */
export interface Rulings {
  errors: Ruling[]
  failures: Ruling[]
  /** What a person has to decide. */
  reviews: Ruling[]
}

/** What speaks against the evidence, findings apart. `gates` is what the policy says of those. */
export function rulingsOn(policy: Policy, evidence: Evidence, gates: GateRulings): Rulings {
  const { required = [] } = policy.hardening ?? {}
  const images = judgeHardening(evidence.release?.summaries?.hardening ?? [], required)
  const ofImages = ({ rule, text }: (typeof images.errors)[number]) => ({
    rule: `hardening.required[${required.indexOf(rule)}]`,
    text,
  })
  const packages = evidence.findings.map(document => judgePackages(document, policy))
  return {
    errors: [
      ...(evidence.release?.unusable.map(({ reason }) => ({ rule: 'evidence', text: reason })) ?? []),
      ...unscanned(evidence),
      ...vexErrors(policy, evidence),
      ...licenceErrors(policy, evidence),
      ...images.errors.map(ofImages),
      ...evidence.findings.filter(one => !isAccepted(one, policy)).flatMap(document => scanErrors(document, policy)),
      ...evidence.findings.flatMap(document => feedErrors(document, policy)),
      ...evidence.findings
        .filter(one => !isAccepted(one, policy))
        .flatMap(document => baselineErrors(document, policy)),
      ...packages.flatMap(({ errors }) => errors),
      ...gates.errors,
    ],
    failures: [
      ...missing(policy, evidence),
      ...images.failures.map(ofImages),
      ...packages.flatMap(({ failures }) => failures),
      ...gates.failures,
    ],
    reviews: gates.reviews,
  }
}

/** What each rule about the evidence says: first those that speak against it. `passing` are rules that are known to be fulfilled. */
export function rulesOf(policy: Policy, { errors, failures, reviews }: Rulings, passing: Ruling[]): RuleDecision[] {
  const decisions = (status: RuleDecision['status'], rulings: Ruling[]) =>
    rulings.map(({ rule, text }) => ({ rule, status, detail: text }))
  // What a person has to decide, nobody knows yet.
  const against = [...decisions('error', [...errors, ...reviews]), ...decisions('fail', failures)]
  const speaks = (rule: string) => against.some(one => one.rule === rule || one.rule.startsWith(`${rule}.`))
  const passed = [...askedOf(policy), ...passing].filter(({ rule }) => !speaks(rule))
  return [...against, ...decisions('pass', passed)]
}

/** The rules about the evidence, with what is the case if nothing speaks against them. */
function askedOf(policy: Policy): Ruling[] {
  const { vulnerabilities, tools, databases, evidence, hardening } = policy
  const severe = (fail: string[], where: string) =>
    fail.length === 0 ? 'No severity fails a release.' : `No finding of ${fail.join(', ')}${where} fails the release.`
  return [
    { rule: 'vulnerabilities.fail', text: severe(vulnerabilities.fail, '') },
    ...(vulnerabilities['known-exploited'] === 'fail'
      ? [
          {
            rule: 'vulnerabilities.known-exploited',
            text: 'No finding that is known to be exploited fails the release.',
          },
        ]
      : []),
    ...(vulnerabilities.epss === undefined
      ? []
      : [
          {
            rule: 'vulnerabilities.epss.fail-above',
            text: `No finding with an EPSS score above ${vulnerabilities.epss['fail-above']} fails the release.`,
          },
        ]),
    ...(tools.fail.length === 0 ? [] : [{ rule: 'tools.fail', text: severe(tools.fail, ' in a build or test tool') }]),
    {
      rule: 'databases.max-age-hours',
      text: `No database of a scanner was older than ${databases['max-age-hours']} hours.`,
    },
    ...askedOfComponents(policy),
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

function askedOfComponents({ licences, packages }: Policy): Ruling[] {
  const said = 'The package index says nothing against the packages that fails the release.'
  return [
    ...(licences === undefined ? [] : [{ rule: 'licences', text: 'No licence of a component fails the release.' }]),
    ...(packages === undefined ? [] : [{ rule: 'packages', text: said }]),
  ]
}

/** True for tools of which nothing can fail the policy: that they could not be scanned does not stop a release either. */
export function isAccepted({ target }: FindingsDocument, policy: Policy): boolean {
  return target.kind === 'tools' && policy.tools.fail.length === 0
}

/** One sentence for each vulnerability in a package, however many platforms have it. */
export function findingReasons(decisions: FindingDecision[]): Ruling[] {
  const alike = groupBy(decisions, ({ finding, rule, why, expired }) => {
    const fixed = finding.fix.versions.length > 0 ? `, fixed in ${finding.fix.versions.join(' and ')}` : ''
    return JSON.stringify([
      `${finding.severity} ${finding.id} in ${packageLabel(finding.package)}`,
      `${fixed}${why === '' ? '' : `; ${why}`}${expired === undefined ? '' : `; its exception expired on ${expired}`}`,
      rule,
    ])
  })
  return [...alike].map(([key, group]) => {
    const [what, rest, rule] = JSON.parse(key) as [string, string, string]
    return {
      rule,
      text: `${what} of ${[...new Set(group.map(({ target }) => targetLabel(target)))].join(', ')}${rest}.`,
    }
  })
}

/** A sentence about a finding that names its rule, for those who do not see the rule beside it. */
export function withRule({ rule, text }: Ruling): string {
  return `${text.replace(/\.$/, '')} [${rule}].`
}

/** Nobody knows what documents say that the policy names and nobody read. */
function vexErrors({ vulnerabilities }: Policy, { vex }: Evidence): Ruling[] {
  if (vex !== undefined) return vex.errors
  const text = 'The VEX documents that the policy names were not read.'
  return vulnerabilities.vex === undefined ? [] : [{ rule: 'vulnerabilities.vex.files', text }]
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
