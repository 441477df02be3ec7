import { boolean, list, object, oneOf, optional, type ShapeOf, text } from '@release-tools/base'
import { bypass, commit, id, time } from './record-fields.ts'

/**
 * The predicate type of a record: how a revision came on a branch or under a tag, and under which rules, written when it happened. Its
 * subject is the revision (`gitCommit`). docs/source/push-v1.md describes it.
 */
export const sourceRecordType = 'https://github.com/org/release-tools/blob/v1/docs/source/push-v1.md'

const rule = object({
  /** `pull_request`, `deletion`, … */
  type: text,
  /** As the server gives them, as canonical JSON. Absent if the rule has none. */
  parameters: optional(text),
  ruleset: object({ id, source: text, updatedAt: optional(time) }),
})

const permission = oneOf('admin', 'write', 'read', 'none')

const review = object({
  login: text,
  state: text,
  commit: optional(commit),
  association: text,
  /** What the reviewer may do in the repository when it is recorded. Absent if the server does not say. */
  permission: optional(permission),
  time: optional(time),
})

const landed = object({
  commit,
  /** Logins of who wrote and who committed it, as far as the server knows them. */
  author: optional(text),
  committer: optional(text),
})

const change = object({
  number: id,
  /** Those of `landed` that came by it. */
  commits: list(commit, 1000),
  author: text,
  /**
   * Logins of who wrote and committed its commits; the address of e-mail of somebody without an account, `@` for those whom the server does not
   * show. `web-flow` is the server itself.
   */
  contributors: list(text, 1000),
  /** What the author may do in the repository when it is recorded. Absent if the server does not say. */
  permission: optional(permission),
  mergedBy: optional(text),
  head: commit,
  base: text,
  reviews: list(review, 1000),
})

const check = object({
  name: text,
  /** `after`, or the head of a change: a check of a pull request runs before it is merged. */
  commit,
  /** Absent for a status, which anybody with write access can set. */
  app: optional(id),
  /** `success`, `failure`, …; `pending` until it ended. */
  conclusion: text,
})

/** What a record may lack, because the server did not say it. `statuses` are a part of `checks`, which then has only check runs. */
export const sourceParts = ['rules', 'activity', 'landed', 'changes', 'checks', 'statuses'] as const

export type SourcePart = (typeof sourceParts)[number]

/** The fields of a record. Each list that could not be read is absent, and its reason is in `unseen`. */
export const sourceRecordShape = object({
  version: oneOf(1),
  /** Web address of the repository, and the number that stays if it is renamed. */
  repository: object({ url: text, id }),
  /** `refs/heads/main`, `refs/tags/v1.2.0` */
  ref: text,
  /** Absent if the branch or tag is new. */
  before: optional(commit),
  after: commit,
  /** Id of the tag object of an annotated tag. */
  tagObject: optional(commit),
  forced: boolean,
  /** What the server calls it: `push`, `force_push`, `pr_merge`, `merge_queue_merge`, `branch_creation`. Absent if it does not say. */
  activity: optional(text),
  actor: object({ login: text, id: optional(id) }),
  /** When the server says that it was pushed. Absent if it does not say. */
  pushed: optional(time),
  /** When it was recorded. */
  time,
  /** Web address of the run that recorded it. */
  run: text,
  /** The rules in force for the ref. */
  rules: optional(list(rule, 1000)),
  /** Whether somebody may pass the rules by. */
  bypass,
  /** The commits that came on the branch, by first parents, the newest first. Absent for a new branch, and for a tag. */
  landed: optional(list(landed, 1000)),
  /** The merged pull requests of `landed`, or of `after`; empty if it was pushed without one. */
  changes: optional(list(change, 1000)),
  /** Check runs and statuses. */
  checks: optional(list(check, 10_000)),
  /** Why parts are absent: the name of the part, and the reason. */
  unseen: list(object({ part: oneOf(...sourceParts), reason: text }), 10),
})

/** How a revision came on a branch or under a tag. */
export type SourceRecord = ShapeOf<typeof sourceRecordShape>
