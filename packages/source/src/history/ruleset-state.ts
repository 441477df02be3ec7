import { isObject, list, type Shape, text } from '@release-tools/base'
import type { SourceHistory } from '@release-tools/evidence'
import { fieldsOf, orAbsent } from '@release-tools/github'
import { canonicalJson } from '../gather/fields.ts'

type Ruleset = NonNullable<SourceHistory['rulesets']>[number]
/** What a ruleset is, or was. */
export type RulesetState = Ruleset['state']
type Rule = RulesetState['rules'][number]

const asJson: Shape<string | undefined> = orAbsent(raw => (isObject(raw) ? canonicalJson(raw) : undefined))

const rule: Shape<Rule> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const parameters = field('parameters', asJson)
  return { type: field('type', text), ...(parameters === undefined ? {} : { parameters }) }
}

/** A ruleset as GitHub describes it. Those who may pass it by are absent for a token that may not change it. */
export const rulesetState: Shape<RulesetState> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const conditions = field('conditions', asJson)
  const actors = field('bypass_actors', orAbsent(list(one => one, 1000)))
  return {
    enforcement: field('enforcement', text),
    ...(conditions === undefined ? {} : { conditions }),
    rules: field('rules', orAbsent(list(rule, 1000))) ?? [],
    bypass: actors === undefined ? 'not visible' : actors.length > 0 ? 'somebody' : 'none',
  }
}
