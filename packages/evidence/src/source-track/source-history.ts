import { list, object, oneOf, optional, Problem, parseJson, readShape, type ShapeOf, text } from '@release-tools/base'
import type { Statement } from '../in-toto/in-toto.ts'
import type { SignatureVerifier } from '../sigstore/sigstore.ts'
import type { Verified } from '../sigstore/verified.ts'
import { bypass, commit, id, recordedRule, time } from './record-fields.ts'
import { sourceRecordLimit } from './verify-source-record.ts'

/**
 * The predicate type of the history of rules, as somebody may read it who may change them: which rulesets there are, each version that they had,
 * and pushes that passed rules by. Its subject is a revision of the day. docs/source/history-v1.md describes it.
 */
export const sourceHistoryType = 'https://github.com/org/release-tools/blob/v1/docs/source/history-v1.md'

/** What a history may lack, because the server did not say it. */
export const historyParts = ['rulesets', 'versions', 'suites'] as const

const state = object({
  /** `active`, `evaluate`, `disabled` */
  enforcement: text,
  /** To which branches or tags it applies, as canonical JSON. Absent if it says nothing. */
  conditions: optional(text),
  rules: list(recordedRule, 1000),
  bypass,
})

const version = object({
  id,
  updatedAt: time,
  /** Who made it so. */
  actor: optional(object({ id, type: text })),
  /** What the ruleset was from then on. Absent of old ones. */
  state: optional(state),
})

const ruleset = object({
  id,
  name: text,
  source: text,
  /** `branch`, `tag`, `push` */
  target: text,
  createdAt: optional(time),
  updatedAt: optional(time),
  ...{ state, versions: optional(list(version, 10_000)) },
})

const suite = object({
  id,
  ref: text,
  before: optional(commit),
  after: optional(commit),
  /** Login. */
  actor: optional(text),
  pushed: time,
  result: oneOf('pass', 'fail', 'bypass'),
  /** The rules that it did not obey, if it was let through or refused. `enforcement`: `active`, `evaluate`, `deleted ruleset`. */
  broken: optional(list(object({ type: text, source: optional(text), enforcement: text }), 1000)),
})

/** The fields of a history. A list that could not be read is absent, and its reason is in `unseen`. */
export const sourceHistoryShape = object({
  version: oneOf(1),
  repository: object({ url: text, id }),
  /** A revision of the default branch, of the day. */
  commit,
  time,
  /** Web address of the run that read it. */
  run: text,
  /** Those that are there now, the newest version of each first. */
  rulesets: optional(list(ruleset, 1000)),
  /** Pushes of the last week that rules were applied to, in all branches and tags. */
  suites: optional(list(suite, 10_000)),
  unseen: list(object({ part: oneOf(...historyParts), reason: text }), 1010),
})

/** The rules of a repository over time. */
export type SourceHistory = ShapeOf<typeof sourceHistoryShape>

/** A push that rules were applied to, as a history says it. */
export type Suite = NonNullable<SourceHistory['suites']>[number]

/** A history whose signature is valid. Whether its signer may sign it is for the caller. */
export interface VerifiedHistory extends Verified {
  history: SourceHistory
}

const next = 'Find out who wrote it. docs/source/history-v1.md says what a history is.'

/** The statement of a history. Throws a Problem for a wrong one. */
export function sourceHistoryStatement(given: SourceHistory): Statement<SourceHistory> {
  const history = readShape(sourceHistoryShape, given, 'the history of rules', 'This is a defect of release-tools.')
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ uri: `${history.repository.url}/commit/${history.commit}`, digest: { gitCommit: history.commit } }],
    predicateType: sourceHistoryType,
    predicate: history,
  }
}

/**
 * Verifies a signed history (a bundle, one line of JSON), and reads it. Throws CannotCheck if nobody can say whether the signature is valid, and
 * another Problem if it is not, if it is another statement, or if its certificate is that of a run of another repository.
 */
export function verifySourceHistory(bytes: Uint8Array, verifier: SignatureVerifier, what: string): VerifiedHistory {
  const { statement, ...verified } = verifier.verifyStatement(
    parseJson(Buffer.from(bytes).toString(), what, sourceRecordLimit),
  )
  const history = readSourceHistory(statement, what)
  const { repository } = verified.source ?? {}
  if (repository !== undefined && repository !== history.repository.url)
    throw new Problem(`read ${what}`, {
      found: `it says that the repository is ${history.repository.url}, but its certificate says ${repository}.`,
      next,
    })
  return { history, ...verified }
}

/** The history of a statement. Throws a Problem if it is another one. */
export function readSourceHistory({ predicateType, predicate, subject }: Statement, what: string): SourceHistory {
  readShape(oneOf(sourceHistoryType), predicateType, `the predicate type of ${what}`, next)
  const history = readShape(sourceHistoryShape, predicate, what, next)
  if (subject.length === 1 && subject[0]?.digest.gitCommit === history.commit) return history
  throw new Problem(`read ${what}`, { found: `its subject is not the commit ${history.commit}.`, next })
}
