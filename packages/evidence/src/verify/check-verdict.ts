import { count, Problem } from '@release-tools/base'
import type { DatedVerdict, FileEntry, Manifest } from '../manifest/manifest-model.ts'
import { ownTool } from '../manifest/own-tool.ts'
import type { ReaderVerdict } from '../policy/decide-for-reader.ts'
import type { OwnPolicy } from '../policy/own-policy.ts'
import { asksOfFindings, type Policy, parsePolicy } from '../policy/policy.ts'
import type { RuleDecision } from '../policy/rule-decision.ts'
import { decide } from '../policy/verdict.ts'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import { judgeVexFiles, type VexVerdict } from '../vex/judge-vex-files.ts'
import { vexReleaseIn } from '../vex/vex-product.ts'
import { checklistContradiction } from './checklist-contradiction.ts'
import { askPublisher, failCheck, type Passed } from './report.ts'
import type { VerdictEvidence } from './verdict-evidence.ts'

/** Number of reasons, and of files, that a message names. */
const shown = 3

/** Checks the signed verdict of the release's own policy. */
export function checkVerdict({ verdict, policy }: Manifest): Passed {
  const { result, reasons } = verdict
  if (result === 'pass') return { detail: `The signed verdict by ${policy.path} is "pass".` }
  const detail = `The signed verdict by ${policy.path} is ${JSON.stringify(result)}.${listed(reasons)}`
  if (result === 'error') throw cannotDecide(detail)
  return failCheck(detail, askPublisher)
}

/**
 * Decides again by the policy in the release, as of the day of the signed verdict, and compares both. If files are missing, the result
 * is `absent`, unless those that were provided already contradict the signed verdict. `rehearsal`: a rehearsed release is meant.
 */
export function checkVerdictAgain(manifest: Manifest, evidence: VerdictEvidence, rehearsal = false): Passed {
  const { verdict, policy: own } = manifest
  requireRead(evidence)
  if (evidence.policy === undefined) return notDecided(evidence)
  const again = decideBy(releasedPolicy(evidence.policy, manifest), evidence, manifest)
  const contradicts = verdict.result === 'pass' && again.result !== 'pass'
  if (evidence.missing.length > 0 && !contradicts) return notDecided(evidence)
  const contradiction = checklistContradiction(manifest, evidence.release.summaries, rehearsal)
  if (evidence.missing.length === 0 && contradiction !== undefined) failCheck(contradiction, askPublisher)
  if (again.result === verdict.result)
    return {
      detail: `${own.path} and the evidence give the same verdict again, "${again.result}", as of ${verdict.day}.`,
    }
  requireReadable(manifest, evidence)
  return failCheck(
    `The signed verdict is "${verdict.result}", but ${own.path} and the evidence of the release give "${again.result}" ` +
      `as of ${verdict.day}.${listed(again.reasons)}`,
    askPublisher,
  )
}

/** What the rules about evidence say in a policy of the reader. Without files that they need, nobody knows, unless they fail already. */
export function decideOnEvidence(
  { policy, day, name }: OwnPolicy,
  evidence: VerdictEvidence,
  vex?: VexVerdict,
): RuleDecision[] {
  if (!asksOfEvidence(policy)) return []
  const open = (detail: string): RuleDecision[] => [{ rule: 'evidence', status: 'error', detail }]
  if (evidence.unread.length > 0) return open(notRead(evidence))
  const { result, rules } = decide(
    policy,
    { findings: evidence.findings, release: evidence.release, ...(vex && { vex }) },
    day,
  )
  if (result !== 'pass' || evidence.missing.length === 0) return rules
  return open(`It cannot be decided by ${name}. ${notProvided(evidence)}`)
}

/** True if a policy asks anything that only files of the release can answer. */
function asksOfEvidence(policy: Policy): boolean {
  const { tools, evidence, hardening, licences, gates } = policy
  return (
    asksOfFindings(policy) ||
    licences !== undefined ||
    gates !== undefined ||
    [tools.fail, evidence.required, hardening?.required ?? []].some(one => one.length > 0)
  )
}

/** Checks what a policy of the reader said; of a release, which has a verdict of its own, or of something else. */
export function checkOwnPolicy(
  { name }: OwnPolicy,
  { result, reasons, day }: ReaderVerdict,
  released?: Pick<Manifest, 'verdict'>,
): Passed {
  const judged = released?.verdict.day ?? day
  const early = day < judged ? ` That day is before ${judged}, as of which the release was judged.` : ''
  if (result === 'pass') return { detail: `The verdict by ${name} is "pass", as of ${day}.${early}` }
  const found = `The verdict by ${name} is "${result}", as of ${day}.${early}${listed(reasons)}`
  if (result === 'error') throw cannotDecide(found)
  return failCheck(found)
}

function decideBy(policy: Policy, { findings, release }: VerdictEvidence, manifest: Manifest): DatedVerdict {
  const { day } = manifest.verdict
  const context = {
    documents: release.summaries.vex,
    findings,
    release: vexReleaseIn(manifest, release.summaries.sbom),
  }
  const vex = judgeVexFiles(policy, context, day)
  const { result, reasons } = decide(policy, { findings, release, vex }, day)
  return { result, reasons, day }
}

function releasedPolicy(text: string, { policy, files }: Manifest): Policy {
  try {
    return parsePolicy(text, policy.path)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const found = `${policy.path} cannot be used: ${error.found}`
    if (files.some(file => file.path === policy.path && isOfOtherVersion(file))) throw cannotDecide(found)
    return failCheck(found, askPublisher)
  }
}

/** What another version of release-tools wrote may have a form that this one does not know. That contradicts nothing. */
function requireReadable({ files }: Manifest, { release }: VerdictEvidence) {
  const reasons = release.unusable.map(({ reason }) => reason)
  const others = files.filter(isOfOtherVersion).map(({ path }) => path)
  const reason = reasons.find(one => others.some(path => one.startsWith(`${path} cannot be used`)))
  if (reason !== undefined) throw cannotDecide(`Another version of release-tools made this release. ${reason}`)
}

function isOfOtherVersion({ madeBy }: FileEntry): boolean {
  return madeBy.name === ownTool.name && madeBy.version !== ownTool.version
}

function requireRead({ unread }: VerdictEvidence): void {
  if (unread.length > 0) throw cannotDecide(notRead({ unread }))
}

function notRead({ unread }: Pick<VerdictEvidence, 'unread'>): string {
  return `It cannot be decided: ${named(unread)} could not be read as the manifest lists it.`
}

function notDecided(evidence: VerdictEvidence): Passed {
  return { status: 'absent', detail: `The verdict was not decided again. ${notProvided(evidence)}` }
}

function notProvided({ missing }: VerdictEvidence): string {
  return `Not provided: ${named(missing)}.`
}

function named(paths: string[]): string {
  const more = paths.length > shown ? ` and ${count(paths.length - shown, 'more file')}` : ''
  return `${paths.slice(0, shown).join(', ')}${more}`
}

/** The first reasons, with a blank before. */
function listed(reasons: string[]): string {
  const more = reasons.length > shown ? [`And ${count(reasons.length - shown, 'more reason')}.`] : []
  return [...reasons.slice(0, shown), ...more].map(reason => ` ${reason}`).join('')
}

function cannotDecide(found: string): CannotCheck {
  return new CannotCheck('verify the release', { found, next: 'Ask its publisher.' })
}
