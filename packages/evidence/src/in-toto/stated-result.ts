import { textAt } from '@release-tools/base'
import type { Statement } from './in-toto.ts'
import { readRebuild, rebuildType } from './rebuild.ts'

/** A kind of statement whose predicate is a verdict. */
interface VerdictRule {
  /** The predicate type without its version. */
  type: string
  word: (statement: Statement) => string | undefined
  good: string[]
}

const rules: VerdictRule[] = [
  // https://slsa.dev/spec/v1.1/verification_summary
  {
    type: 'https://slsa.dev/verification_summary/v',
    word: ({ predicate }) => textAt(predicate, 'verificationResult'),
    good: ['PASSED'],
  },
  // https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md
  {
    type: 'https://in-toto.io/attestation/test-result/v',
    word: ({ predicate }) => textAt(predicate, 'result'),
    good: ['PASSED', 'WARNED'],
  },
  // docs/buildtypes/rebuild-v1.md
  { type: rebuildType, word: statement => readRebuild(statement, 'the attestation').result, good: ['reproduced'] },
]

/** True for predicate types whose statements may say that their subject is not good. */
export function saysVerdict(predicateType: unknown): boolean {
  return ruleOf(predicateType) !== undefined
}

/**
 * What a verdict says of its subject, and whether that is good. Undefined for a statement of another kind. Throws a Problem for a statement
 * of a rebuild that cannot be read.
 */
export function statedResult(statement: Statement): { word: string; good: boolean } | undefined {
  const rule = ruleOf(statement.predicateType)
  if (rule === undefined) return undefined
  const word = rule.word(statement) ?? 'nothing'
  return { word, good: rule.good.includes(word) }
}

function ruleOf(predicateType: unknown): VerdictRule | undefined {
  return rules.find(({ type }) => typeof predicateType === 'string' && predicateType.startsWith(type))
}
