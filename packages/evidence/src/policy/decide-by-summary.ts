import type { BuildLevel } from '../slsa/level-limits.ts'
import { type ReaderVerdict, readerVerdict } from './decide-for-reader.ts'
import { judgeLevel, judgeSource } from './judge-origin.ts'
import { judgeSourceLevel } from './judge-source-level.ts'
import type { OwnPolicy } from './own-policy.ts'
import type { RuleDecision } from './rule-decision.ts'

/** What an accepted summary says to the rules of a policy. */
export interface SummaryWord {
  /** The verifier, by its place in the policy. */
  index: number
  id: string
  /** The whole sentence. */
  detail: string
  level: BuildLevel | undefined
  /** The only level of the Source track that it states. */
  sourceLevel: number | undefined
  repository?: string
  tag?: string
}

const covered = [
  'vulnerabilities',
  'tools',
  'databases',
  'evidence',
  'hardening',
  'licences',
  'packages',
  'gates',
  'approvals',
  'signers',
  'builders',
  'source.branch',
  'age',
  'vex',
  'rebuilders',
]

/**
 * Decides by a reader's policy with the word of a verifier that it names. The rules that the summary answers are decided. For all others
 * that the file has, the verifier's word stands in.
 */
export function decideBySummary(own: OwnPolicy, word: SummaryWord): ReaderVerdict {
  const { repository, tag, level, sourceLevel } = word
  const facts = {
    others: [],
    refs: [],
    ...(repository === undefined ? {} : { repository }),
    ...(tag === undefined ? {} : { tag }),
    ...(sourceLevel === undefined ? {} : { sourceLevel }),
    ...(level === undefined ? {} : { provenance: { level, builders: [], refs: [] } }),
  }
  const { branch: _, ...source } = own.policy.source ?? {}
  const answered = [
    ...judgeSource({ ...own, policy: { ...own.policy, source } }, facts),
    ...judgeLevel(own, facts),
    ...judgeSourceLevel(own, facts),
  ]
  const others = covered
    .filter(rule => own.lineOf?.(rule) !== undefined)
    .map((rule): RuleDecision => ({ rule, status: 'absent', detail: `The word of ${word.id} stands in for it.` }))
  return readerVerdict(own, [
    { rule: `verifiers[${word.index}]`, status: 'pass', detail: word.detail },
    ...answered,
    ...others,
  ])
}
