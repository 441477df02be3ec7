import type { DatedVerdict } from '../manifest/manifest-model.ts'
import { judgeAge, judgeBuilders, judgeLevel, judgeSource } from './judge-origin.ts'
import { judgeSigners } from './judge-signers.ts'
import { judgeSourceLevel } from './judge-source-level.ts'
import type { OwnPolicy } from './own-policy.ts'
import type { ReaderFacts } from './reader-facts.ts'
import type { RuleDecision } from './rule-decision.ts'

/** The verdict of a reader's policy, with what each of its rules says. */
export interface ReaderVerdict extends DatedVerdict {
  rules: RuleDecision[]
}

/**
 * Decides by the rules of a reader's policy on what was verified. `others` are the decisions of its other rules: those about evidence, and
 * about rebuilders. What nobody knows is `error`, which outweighs `fail`.
 */
export function decideForReader(
  own: OwnPolicy,
  facts: ReaderFacts,
  { before, after }: { before: RuleDecision[]; after: RuleDecision[] },
): ReaderVerdict {
  const judges = [judgeSigners, judgeSource, judgeBuilders, judgeLevel, judgeSourceLevel, judgeAge]
  return readerVerdict(own, [...before, ...judges.flatMap(judge => judge(own, facts)), ...after])
}

/** The verdict that decisions give together. */
export function readerVerdict(own: OwnPolicy, decided: RuleDecision[]): ReaderVerdict {
  const { lineOf, day } = own
  const decisions = [...decided, ...unread(own)]
  const against = decisions.filter(({ status }) => status === 'fail' || status === 'error')
  const result = against.length === 0 ? 'pass' : against.some(({ status }) => status === 'error') ? 'error' : 'fail'
  const rules = decisions.map(one => {
    const line = lineOf?.(one.rule)
    return { rule: one.rule, ...(line === undefined ? {} : { line }), status: one.status, detail: one.detail }
  })
  return { result, reasons: against.map(({ detail }) => detail), day, rules }
}

/** A program may give the text of a policy without the keys that it names (readOwnPolicy reads them). Then nobody knows whether they fit. */
function unread(own: OwnPolicy): RuleDecision[] {
  const rules = (['signers', 'rebuilders'] as const).filter(
    key => own.policy[key] !== undefined && own[key] === undefined,
  )
  return rules.map(rule => ({ rule, status: 'error', detail: `The keys of ${rule} in the policy were not read.` }))
}
