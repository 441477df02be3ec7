import type { Link } from './chain.ts'
import { timeOf } from './push.ts'
import type { Suite, VerifiedHistory } from './source-history.ts'

/** All pushes that the histories have, each once, the oldest first. */
export function suitesIn(histories: readonly VerifiedHistory[]): Suite[] {
  const all = histories.flatMap(({ history }) => history.suites ?? [])
  const once = [...new Map(all.map(suite => [suite.id, suite])).values()]
  return once.sort((a, b) => Date.parse(a.pushed) - Date.parse(b.pushed) || a.id - b.id)
}

/**
 * The pushes that were let through against the rules, of a link of a chain: its own, and those since the push before it that nobody recorded.
 * `recorded` has the heads of all recorded pushes.
 */
export function passedBy({ push, earlier }: Link, suites: readonly Suite[], recorded: ReadonlySet<string>): Suite[] {
  const [from, to] = [earlier && Date.parse(timeOf(earlier)), Date.parse(timeOf(push))]
  const isWithin = ({ pushed }: Suite) => from !== undefined && Date.parse(pushed) > from && Date.parse(pushed) <= to
  return suites.filter(suite => {
    const { ref, after, before, result } = suite
    if (result !== 'bypass' || ref !== push.record.ref) return false
    if (after === push.record.after) return before === undefined || before === push.record.before
    return isWithin(suite) && !recorded.has(after ?? '')
  })
}

/** What a push that was let through says of a control that rules of these types carry: a sentence. Undefined if it broke none of them. */
export function brokenBy(suites: readonly Suite[], types: readonly string[] | 'any'): string | undefined {
  for (const { actor = 'somebody', pushed, broken = [] } of suites) {
    const hard = broken.filter(({ enforcement }) => enforcement !== 'evaluate')
    const [first] = types === 'any' ? [...hard, { type: 'unknown' }] : hard.filter(({ type }) => types.includes(type))
    if (first !== undefined) return `${actor} passed the rule “${first.type}” by at ${pushed}.`
  }
  return undefined
}

const tagRules = ['update', 'deletion', 'non_fast_forward']

/** What a push of a tag says of it, as a sentence; undefined if it only made one. A refused push changed nothing. */
export function tagChangedBy(suite: Suite): string | undefined {
  const name = suite.ref.replace('refs/tags/', '')
  if (!suite.ref.startsWith('refs/tags/') || suite.result === 'fail') return undefined
  if (suite.after === undefined) return `the tag ${name} was deleted.`
  return suite.before === undefined ? brokenBy([suite], tagRules) : `the tag ${name} was moved.`
}
