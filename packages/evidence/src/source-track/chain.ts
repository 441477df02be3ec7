import { byBytes } from '@release-tools/base'
import { pushedAt, rulesInForce, short, timeOf } from './push.ts'
import type { Suite } from './source-history.ts'
import type { VerifiedRecord } from './verify-source-record.ts'

/** One push of a branch, and what stands before it. */
export interface Link {
  push: VerifiedRecord
  /** The push that was recorded before it. Undefined for the first one. */
  earlier?: VerifiedRecord
  /** True if the branch was elsewhere when it was pushed than the push before left it: nobody recorded what happened between. */
  gap: boolean
  /** Pushes that were let through against the rules: this one, or others since the push before it. Only histories of rules say it. */
  passedBy?: Suite[]
  /** What was otherwise than in force since the push before it, as sentences. Only histories of rules say it. */
  meanwhile?: string[]
}

/** The recorded pushes that led to a commit, the newest first. Empty if nothing recorded that the branch was at it. */
export function chainTo(commit: string, ref: string, records: readonly VerifiedRecord[]): Link[] {
  const own = firstOfEach(records.filter(({ record }) => record.ref === ref)).sort(newestFirst)
  const links: Link[] = []
  let at = own.findIndex(({ record }) => record.after === commit)
  while (at >= 0) {
    const push = own[at] as VerifiedRecord
    const { before } = push.record
    const next = before === undefined ? -1 : own.findIndex(({ record }, index) => index > at && record.after === before)
    const earlier = own[next >= 0 ? next : at + 1]
    links.push({ push, ...(earlier && { earlier }), gap: earlier !== undefined && next < 0 })
    at = earlier === undefined ? -1 : own.indexOf(earlier)
  }
  return links
}

/**
 * A run that is started again records the same push again, and then the server may not say any more when it was. The fullest record counts, of
 * several the first.
 */
function firstOfEach(records: VerifiedRecord[]): VerifiedRecord[] {
  const ofRuns = bestOf(records, ({ run }) => run)
  return bestOf(ofRuns, ({ pushed = '' }) => pushed)
}

/** The best record of each push, which is one with the same commits and key. */
function bestOf(records: VerifiedRecord[], keyOf: (record: VerifiedRecord['record']) => string): VerifiedRecord[] {
  const found = new Map<string, VerifiedRecord>()
  for (const one of records) {
    const { before = '', after } = one.record
    const key = `${before} ${after} ${keyOf(one.record)}`
    const other = found.get(key)
    if (other === undefined || isBetter(one, other)) found.set(key, one)
  }
  return [...found.values()]
}

function isBetter({ record: one }: VerifiedRecord, { record: other }: VerifiedRecord): boolean {
  const fewer = one.unseen.length - other.unseen.length
  return fewer < 0 || (fewer === 0 && Date.parse(one.time) < Date.parse(other.time))
}

/** Of two pushes in one second, the one that began at the end of the other is the newer one; else their commits decide, so that no order of files does. */
function newestFirst(a: VerifiedRecord, b: VerifiedRecord): number {
  const between = Date.parse(timeOf(b)) - Date.parse(timeOf(a))
  if (between !== 0) return between
  if (a.record.before === b.record.after) return -1
  return b.record.before === a.record.after ? 1 : byBytes(b.record.after, a.record.after)
}

/**
 * Whether rules carry a control over a gap: the same rules, not changed since the push before it, and nobody could pass them by. `types` are
 * those of the control; undefined if no rule can. The text is a sentence about the gap.
 */
export function bridged(link: Link, types: string[] | undefined): { state: 'held' | 'open'; text: string } {
  const { push, earlier } = link
  const gap = [gapText(link), ...(link.meanwhile ?? [])].join(' ')
  if (push.record.before === undefined) return { state: 'open', text: `the branch was made again. ${gap}` }
  if (types === undefined || earlier === undefined) return { state: 'open', text: gap }
  if (earlier.record.bypass !== 'none' || push.record.bypass !== 'none')
    return { state: 'open', text: `${gap} Nobody knows whether somebody passed the rules by.` }
  // Without the first two, the branch could have been anywhere.
  const changed = ['non_fast_forward', 'deletion', ...types].find(type => !isSameRule(type, earlier, push))
  if (changed !== undefined) return { state: 'open', text: `${gap} The rule “${changed}” did not hold all the time.` }
  return { state: 'held', text: `${gap} The same rules were in force before and after.` }
}

/** True if a rule was in force at both pushes, and not changed between. */
function isSameRule(type: string, earlier: VerifiedRecord, later: VerifiedRecord): boolean {
  const [then, now] = [rulesInForce(earlier, type), rulesInForce(later, type)]
  if (!Array.isArray(then) || !Array.isArray(now)) return false
  return now.some(
    ({ ruleset, parameters }) =>
      Date.parse(ruleset.updatedAt ?? '') <= pushedAt(earlier) &&
      then.some(old => old.ruleset.id === ruleset.id && old.parameters === parameters),
  )
}

/** What nobody recorded, as a sentence. */
export function gapText({ push, earlier }: Pick<Link, 'push' | 'earlier'>): string {
  const { before } = push.record
  if (earlier === undefined) return `nothing recorded how the branch came to ${short(before ?? push.record.after)}.`
  return `nothing recorded how the branch came from ${short(earlier.record.after)} to ${short(before ?? 'nothing')}.`
}
