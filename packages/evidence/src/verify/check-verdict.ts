import { isDeepStrictEqual } from 'node:util'
import { count, Problem } from '@release-tools/base'
import type { DatedVerdict, FileEntry, Manifest } from '../manifest/manifest-model.ts'
import { ownTool } from '../manifest/own-tool.ts'
import { type Policy, parsePolicy } from '../policy/policy.ts'
import { decide } from '../policy/verdict.ts'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import { type SignedBy, signerText } from '../sigstore/signer.ts'
import type { Rebuilders } from './check-rebuilders.ts'
import { askPublisher, failCheck, type Passed } from './report.ts'
import type { VerdictEvidence } from './verdict-evidence.ts'

/** Number of reasons, and of files, that a message names. */
const shown = 3

/** A policy of the reader, who decides by it instead of by the release's own verdict. */
export interface OwnPolicy {
  /** How messages name it: its path as given. */
  name: string
  policy: Policy
  /** The signers that the policy accepts; absent if it names none. */
  signers?: SignedBy[]
  /** Whose word it wants that the release can be rebuilt. */
  rebuilders?: Rebuilders
  /** The day that decides which exceptions have expired: `2027-01-31`. */
  day: string
}

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
 * is `absent`, unless those that were provided already contradict the signed verdict.
 */
export function checkVerdictAgain(manifest: Manifest, evidence: VerdictEvidence): Passed {
  const { verdict, policy: own } = manifest
  requireRead(evidence)
  if (evidence.policy === undefined) return notDecided(evidence)
  const again = decideBy(releasedPolicy(evidence.policy, manifest), evidence, verdict.day)
  const contradicts = verdict.result === 'pass' && again.result !== 'pass'
  if (evidence.missing.length > 0 && !contradicts) return notDecided(evidence)
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

/** Decides by a policy of the reader on a release that `signedBy` has signed. Throws CannotCheck if files are missing for a `pass`. */
export function decideByOwn(own: OwnPolicy, evidence: VerdictEvidence, signedBy: SignedBy | undefined): DatedVerdict {
  requireRead(evidence)
  const decided = decideBy(own.policy, evidence, own.day)
  if (decided.result === 'pass' && evidence.missing.length > 0)
    throw cannotDecide(`It cannot be decided by ${own.name}. ${notProvided(evidence)}`)
  const { signers } = own
  if (signers === undefined || signers.some(signer => isDeepStrictEqual(signer, signedBy))) return decided
  const who = signedBy === undefined ? 'nobody' : signerText(signedBy)
  const reason = `The manifest is signed by ${who}, which is not among the signers of the policy.`
  return {
    ...decided,
    result: decided.result === 'error' ? 'error' : 'fail',
    reasons: [...decided.reasons, reason],
  }
}

/** Checks what a policy of the reader said. */
export function checkOwnPolicy(
  { name }: OwnPolicy,
  { result, reasons, day }: DatedVerdict,
  { verdict }: Manifest,
): Passed {
  const early = day < verdict.day ? ` That day is before ${verdict.day}, as of which the release was judged.` : ''
  if (result === 'pass') return { detail: `The verdict by ${name} is "pass", as of ${day}.${early}` }
  const found = `The verdict by ${name} is "${result}", as of ${day}.${early}${listed(reasons)}`
  if (result === 'error') throw cannotDecide(found)
  return failCheck(found)
}

function decideBy(policy: Policy, { findings, release }: VerdictEvidence, day: string): DatedVerdict {
  const { result, reasons } = decide(policy, { findings, release }, day)
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

function requireRead({ unread }: VerdictEvidence) {
  if (unread.length > 0)
    throw cannotDecide(`It cannot be decided: ${named(unread)} could not be read as the manifest lists it.`)
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
  return new CannotCheck('verify the release', { found, next: 'Ask the publisher of the release.' })
}
