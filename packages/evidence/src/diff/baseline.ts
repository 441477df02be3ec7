import type { Baseline, Finding, FindingsDocument } from '../findings/findings.ts'
import { earlierIn } from './findings-difference.ts'

/** What is there to compare with: an earlier report, the reason why there is none, or nothing, if the baseline does not have the target. */
export type Before = FindingsDocument | { error: string } | undefined

/**
 * The document with what an earlier scan of the same target says: findings that it has are not new, and have the time of the earliest scan
 * that is known to have them. If a scanner that succeeded now did not succeed then, nothing can be compared.
 */
export function comparedWith(document: FindingsDocument, before: Before, baseline: Baseline): FindingsDocument {
  if (before === undefined) return { ...document, baseline }
  const error = 'error' in before ? before.error : notComparable(before, document)
  if (error !== undefined) return { ...document, baseline: { ...baseline, error } }
  const { scanned, findings } = before as FindingsDocument
  const earlier = earlierIn(findings)
  const since = (finding: Finding): Finding => {
    const past = earlier(finding)
    return past === undefined ? finding : { ...finding, since: past.since ?? scanned }
  }
  return { ...document, baseline: { ...baseline, scanned }, findings: document.findings.map(since) }
}

/** What one scanner reports cannot be new because another one looked. */
function notComparable(before: FindingsDocument, now: FindingsDocument): string | undefined {
  for (const { name, status } of now.scanners) {
    if (status === 'error') continue
    const then = before.scanners.find(one => one.name === name)
    if (then === undefined) return `${name} did not scan it.`
    if (then.status === 'error') return `${name} could not scan it: ${then.error ?? 'no reason given'}`
  }
  return undefined
}

/** The baseline, as the object of a sentence. */
export function baselineText({ kind, name }: Baseline): string {
  return kind === 'base' ? `commit ${name.slice(0, 12)}, which the pull request is based on` : name
}
