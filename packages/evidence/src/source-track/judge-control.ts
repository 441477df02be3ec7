import { count } from '@release-tools/base'
import { bridged, type Link } from './chain.ts'
import { type BranchControl, controlRules, type SourceControl } from './controls.ts'
import { brokenBy } from './passed-by.ts'
import { held, type PushState, short, timeOf } from './push.ts'
import type { VerifiedRecord } from './verify-source-record.ts'

/** What a control says of all pushes since the release before. */
export interface JudgedControl {
  control: SourceControl
  state: PushState['state']
  /** What was found, as a sentence: if it was not kept, of the newest push. */
  detail: string
  /** The revision since which it lasts without interruption, and when that was pushed. Absent if it is not kept now. */
  since?: { commit: string; time: string }
  /** What nobody recorded, but rules carry it over, as sentences. */
  bridged?: string[]
}

/** The pushes that are judged: those since the release before, the newest first, and those that were recorded before them. */
export interface Range {
  pushes: Link[]
  older: Link[]
  /** Why the pushes are not all since the release before, as a sentence. */
  incomplete?: string
}

/** Judges one control by all pushes since the release before. */
export function judgeControl(control: BranchControl, range: Range): JudgedControl {
  const found = range.pushes.map(link => stateOf(control, link))
  const states = found.map(({ state }) => state)
  const bad = states.find(({ state }) => state === 'lapsed') ?? states.find(({ state }) => state === 'unknown')
  const carried = found.flatMap(({ carried }) => carried ?? [])
  return {
    control,
    ...conclusion(bad, range),
    ...sinceOf(control, [...range.pushes, ...range.older]),
    ...(carried.length > 0 && { bridged: carried }),
  }
}

function conclusion(
  bad: PushState | undefined,
  { pushes, incomplete }: Range,
): Pick<JudgedControl, 'state' | 'detail'> {
  if (bad !== undefined && bad.state !== 'held') return { state: bad.state, detail: bad.why }
  if (incomplete !== undefined) return { state: 'unknown', detail: incomplete }
  return { state: 'held', detail: `It held for ${count(pushes.length, 'push', 'pushes')}.` }
}

/** The oldest push of those that it held for without interruption. */
function sinceOf(control: BranchControl, links: Link[]): Pick<JudgedControl, 'since'> {
  let first: VerifiedRecord | undefined
  for (const link of links) {
    const { push } = link
    const own = controlRules[control].of(push)
    if (own.state !== 'held') break
    // Passed by: not even this push counts.
    if (brokenBy(link.passedBy ?? [], carriedBy(control)) !== undefined) break
    first = push
    if (stateOf(control, link).state.state !== 'held') break
  }
  return first === undefined ? {} : { since: { commit: first.record.after, time: timeOf(first) } }
}

/** A push, and what nobody recorded before it. */
function stateOf(control: BranchControl, link: Link): { state: PushState; carried?: string } {
  const { of, rules } = controlRules[control]
  const own = of(link.push)
  if (own.state !== 'held') return { state: { state: own.state, why: at(link.push, own.why) } }
  const broken = brokenBy(link.passedBy ?? [], carriedBy(control))
  if (broken !== undefined) return { state: { state: 'lapsed', why: at(link.push, broken) } }
  if (!link.gap) return { state: held }
  const bridge = bridged(link, rules)
  if (bridge.state === 'held') return { state: held, carried: bridge.text }
  // Of what nobody recorded, only that is certain.
  return { state: { state: control === 'provenance' ? 'lapsed' : 'unknown', why: at(link.push, bridge.text) } }
}

/** The types of rules that break a control if somebody passes them by. That a push was recorded does not depend on rules. */
function carriedBy(control: BranchControl): string[] | 'any' {
  if (control === 'no-bypass') return 'any'
  if (control === 'provenance') return []
  return control === 'review' ? ['pull_request'] : (controlRules[control].rules ?? [])
}

/** Where it was found. */
export function at(push: VerifiedRecord, why: string): string {
  return `At ${short(push.record.after)} (${timeOf(push)}), ${why}`
}
