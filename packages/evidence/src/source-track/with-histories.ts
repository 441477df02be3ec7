import type { Link } from './chain.ts'
import { passedBy } from './passed-by.ts'
import { timeOf } from './push.ts'
import { meanwhile, type Span } from './rules-over-time.ts'
import type { Suite } from './source-history.ts'
import type { VerifiedRecord } from './verify-source-record.ts'

/** A chain, with what histories of rules say of the time before each push. */
export function withHistories(chain: Link[], spans: readonly Span[], suites: readonly Suite[]): Link[] {
  const recorded = new Set(chain.map(({ push }) => push.record.after))
  return chain.map(link => {
    const { push, earlier } = link
    const since = earlier === undefined ? Date.parse(timeOf(push)) : Date.parse(timeOf(earlier))
    const rulesets = new Set([...rulesetsOf(push), ...(earlier === undefined ? [] : rulesetsOf(earlier))])
    return {
      ...link,
      passedBy: passedBy(link, suites, recorded),
      meanwhile: meanwhile(spans, rulesets, since, Date.parse(timeOf(push))),
    }
  })
}

function rulesetsOf({ record }: VerifiedRecord): number[] {
  return (record.rules ?? []).map(({ ruleset }) => ruleset.id)
}
