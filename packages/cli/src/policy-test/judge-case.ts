import { type DecidedFinding, type Decision, decidedFindings, targetLabel } from '@release-tools/evidence'
import type { PolicyCase } from './cases.ts'

/** What a policy says of the licence of a component, in words. */
export interface DecidedLicence {
  component: string
  target: string
  result: string
  rule: string
  why: string
}

/** What came out of a case. */
export interface CaseResult {
  name: string
  /** True if everything is as expected. */
  passed: boolean
  verdict: { expected: string; found: string }
  /** What is not as expected, as sentences. */
  differences: string[]
  reasons: string[]
  warnings: string[]
  findings: DecidedFinding[]
  licences: DecidedLicence[]
}

/** Compares a verdict with what a case expects. */
export function judgeCase(wanted: PolicyCase, decision: Decision): CaseResult {
  const findings = decidedFindings(decision.decisions)
  const licences = decision.licences.map(({ component: { name, version }, target, result, rule, why }) => {
    return { component: [name, version].filter(Boolean).join(' '), target: targetLabel(target), result, rule, why }
  })
  const differences = [
    ...(decision.result === wanted.verdict
      ? []
      : [`The verdict is "${decision.result}", and not "${wanted.verdict}": ${reasonsOf(decision)}`]),
    ...(wanted.findings ?? []).flatMap(one => findingDifferences(one, decision, findings)),
    ...(wanted.licences ?? []).flatMap(one => licenceDifferences(one, licences)),
  ]
  const { reasons, warnings } = decision
  const verdict = { expected: wanted.verdict, found: decision.result }
  return {
    name: wanted.name,
    passed: differences.length === 0,
    verdict,
    differences,
    reasons,
    warnings,
    findings,
    licences,
  }
}

function reasonsOf({ reasons }: Decision): string {
  return reasons.length === 0 ? 'nothing speaks against it.' : reasons.slice(0, 3).join(' ')
}

type Wanted = { result: string; rule?: string }

function findingDifferences(
  { id, package: name, target, ...wanted }: NonNullable<PolicyCase['findings']>[number],
  { decisions }: Decision,
  words: DecidedFinding[],
): string[] {
  const same = (one: string) => one.toUpperCase() === id.toUpperCase()
  const known = new Set(
    decisions.filter(({ finding }) => [finding.id, ...finding.aliases].some(same)).map(({ finding }) => finding.id),
  )
  const isMeant = (one: DecidedFinding) => known.has(one.id) && fits(one.package, name) && fits(one.target, target)
  const label = (one: DecidedFinding) => `${one.id} in ${one.package} of ${one.target}`
  return differencesOf(words.filter(isMeant), label, wanted, `finding ${id}${name ? ` in ${name}` : ''}`)
}

function licenceDifferences(
  { component, target, ...wanted }: NonNullable<PolicyCase['licences']>[number],
  words: DecidedLicence[],
): string[] {
  const meant = words.filter(one => fits(one.component, component) && fits(one.target, target))
  return differencesOf(meant, one => `${one.component} of ${one.target}`, wanted, `component ${component}`)
}

function differencesOf<T extends Wanted>(
  meant: T[],
  label: (one: T) => string,
  wanted: Wanted,
  what: string,
): string[] {
  if (meant.length === 0) return [`There is no ${what}.`]
  return meant
    .filter(({ result, rule }) => result !== wanted.result || (wanted.rule !== undefined && rule !== wanted.rule))
    .map(one => `${label(one)}: ${said(one)}, and not ${said(wanted)}.`)
}

function said({ result, rule }: Wanted): string {
  return rule === undefined ? result : `${result} by ${rule}`
}

/** True if the words are the name, or begin with it: `jinja2` is in `jinja2 3.1.2`. */
function fits(words: string, name: string | undefined): boolean {
  return name === undefined || words === name || words.startsWith(`${name} `)
}
