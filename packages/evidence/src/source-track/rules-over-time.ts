import { pushedAt } from './push.ts'
import type { SourceHistory, VerifiedHistory } from './source-history.ts'
import type { VerifiedRecord } from './verify-source-record.ts'

type Ruleset = NonNullable<SourceHistory['rulesets']>[number]
type State = Ruleset['state']

/** What a ruleset was for some time, in milliseconds. */
export interface Span {
  ruleset: number
  from: number
  to: number
  state: State
}

/** What rulesets were, as far as histories say it: the spans of one may overlap, because each history says it again. */
export function spansIn(histories: readonly VerifiedHistory[]): Span[] {
  return histories.flatMap(({ history, time }) => {
    // Nobody knows what comes after it was signed, whatever it says itself.
    const until = Math.min(Date.parse(history.time), time === undefined ? Number.POSITIVE_INFINITY : Date.parse(time))
    return (history.rulesets ?? []).flatMap(ruleset => spansOf(ruleset, until))
  })
}

/** A ruleset without versions was what it is since it was last changed. */
function spansOf({ id: ruleset, updatedAt, state, versions }: Ruleset, until: number): Span[] {
  if (versions === undefined || versions.length === 0)
    return updatedAt === undefined ? [] : [{ ruleset, from: Date.parse(updatedAt), to: until, state }]
  const oldestFirst = [...versions].sort((a, b) => Date.parse(a.updatedAt) - Date.parse(b.updatedAt) || a.id - b.id)
  return oldestFirst.flatMap((version, index) => {
    const next = oldestFirst[index + 1]
    const to = next === undefined ? until : Date.parse(next.updatedAt)
    return version.state === undefined
      ? []
      : [{ ruleset, from: Date.parse(version.updatedAt), to, state: version.state }]
  })
}

/** Everything that a ruleset was from one moment to another; undefined if a part of that time is not known. */
function statesWithin(spans: readonly Span[], from: number, to: number): State[] | undefined {
  const states: State[] = []
  for (let at = from; ; ) {
    const covering = spans.filter(span => span.from <= at && span.to >= at)
    const [longest] = covering.sort((a, b) => b.to - a.to)
    if (longest === undefined) return undefined
    states.push(longest.state)
    if (longest.to >= to) return states
    if (longest.to === at) return undefined
    at = longest.to
  }
}

/**
 * The same record, with what the histories say of who may pass its rules by, if the recorder could not see it. `none` and `somebody` need histories
 * of the time from the push to the record, for each ruleset of its rules.
 */
export function withKnownBypass(push: VerifiedRecord, spans: readonly Span[]): VerifiedRecord {
  const { rules, bypass, time } = push.record
  if (bypass !== 'not visible' || rules === undefined) return push
  const rulesets = new Map(rules.map(({ ruleset }) => [ruleset.id, ruleset.updatedAt]))
  const found = [...rulesets].flatMap(([id, updatedAt]) => {
    const own = spans.filter(({ ruleset }) => ruleset === id)
    const states = statesWithin(own, pushedAt(push), Date.parse(time)) ?? sinceIts(updatedAt, own, push)
    return states.map(state => state.bypass)
  })
  const known = found.includes('somebody') ? 'somebody' : found.includes('not visible') ? 'not visible' : 'none'
  return { ...push, record: { ...push.record, bypass: known } }
}

const notKnown = [{ bypass: 'not visible' as const }]

/** What the version of a ruleset was that the record saw: a ruleset that was deleted afterwards is in no later history. */
function sinceIts(
  updatedAt: string | undefined,
  spans: readonly Span[],
  push: VerifiedRecord,
): Pick<State, 'bypass'>[] {
  const since = Date.parse(updatedAt ?? '')
  const same = spans.find(({ from }) => from === since && since <= pushedAt(push))
  return same === undefined ? notKnown : [same.state]
}

/** What was otherwise than in force from one moment to another, of some rulesets: sentences. */
export function meanwhile(spans: readonly Span[], rulesets: ReadonlySet<number>, from: number, to: number): string[] {
  const within = spans.filter(
    span => rulesets.has(span.ruleset) && span.from < to && span.to > from && span.to > span.from,
  )
  const said = within.sort((a, b) => a.from - b.from || a.ruleset - b.ruleset).flatMap(span => oddity(span))
  return [...new Set(said)]
}

function oddity({ ruleset, from, to, state }: Span): string[] {
  const when = `from ${timeAt(from)} to ${timeAt(to)}`
  if (state.enforcement !== 'active') return [`The ruleset ${ruleset} was not in force ${when}.`]
  return state.bypass === 'somebody' ? [`Somebody could pass the ruleset ${ruleset} by ${when}.`] : []
}

function timeAt(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}
