import { createHash } from 'node:crypto'
import type { SourceRecord } from '../src/source-track/source-record.ts'
import type { VerifiedRecord } from '../src/source-track/verify-source-record.ts'

type Rule = NonNullable<SourceRecord['rules']>[number]
type Change = NonNullable<SourceRecord['changes']>[number]

const repository = { url: 'https://github.com/acme/widget', id: 1296269 }
const minute = 60 * 1000
const parameters = {
  pull_request: '{"dismiss_stale_reviews_on_push":true,"required_approving_review_count":1}',
  required_status_checks: '{"required_status_checks":[{"context":"ci","integration_id":15368}]}',
}

/** Rules of the branch that reach level 4, and those of tags. */
export const fullRules = [
  'non_fast_forward',
  'deletion',
  'pull_request',
  'required_status_checks',
  'required_signatures',
]
export const tagRules = ['update', 'deletion', 'non_fast_forward']

/**
 * A repository as its server and its recorder see it, push by push, an hour apart. What is not recorded happens all the same.
 */
export class SourceHistory {
  readonly records: VerifiedRecord[] = []
  head: string | undefined
  bypass: SourceRecord['bypass'] = 'none'
  /** False while the recorder is off. */
  isRecorded = true
  /** Hours from the push to the record. */
  delay = 0
  #now = Date.parse('2026-06-01T00:00:00Z')
  #commits = 0
  #changes = 0
  #rules: Rule[] = []
  #tagRules: Rule[] = []

  constructor(rules: string[] = fullRules, tags: string[] = tagRules) {
    this.setRules(rules)
    this.#tagRules = this.#ruleset(tags, 8)
  }

  /** Changes the rules of the branch now. Another id is a ruleset that was deleted and made again. */
  setRules(rules: string[], id = 7): this {
    this.#rules = this.#ruleset(rules, id)
    return this
  }

  setTagRules(rules: string[]): this {
    this.#tagRules = this.#ruleset(rules, 8)
    return this
  }

  /** Merges a pull request by squashing. `change` replaces parts of it. */
  merge(change: Partial<Change> = {}, record: Partial<SourceRecord> = {}): string {
    const head = this.#commit()
    const after = this.#commit()
    const review = {
      login: 'bob',
      state: 'APPROVED',
      commit: head,
      association: 'MEMBER',
      permission: 'write' as const,
    }
    this.#changes += 1
    const made = {
      ...{ number: this.#changes, commits: [after], author: 'alice', permission: 'write' as const, mergedBy: 'alice' },
      contributors: ['alice', 'web-flow'],
      ...{ head, base: 'main', reviews: [review], ...change },
    }
    const checks = [{ name: 'ci', commit: made.head, app: 15368, conclusion: 'success' }]
    return this.#push(after, { activity: 'pr_merge', changes: [made], checks, ...record })
  }

  /** Pushes commits without a pull request. */
  direct(commits = 1, record: Partial<SourceRecord> = {}): string {
    const landed = Array.from({ length: commits }, () => ({ commit: this.#commit() })).reverse()
    const [{ commit: after } = { commit: '' }] = landed
    return this.#push(after, { activity: 'push', landed, changes: [], checks: [], ...record })
  }

  /** Moves the branch to another line. */
  force(record: Partial<SourceRecord> = {}): string {
    return this.direct(1, { activity: 'force_push', forced: true, ...record })
  }

  /** Deletes the branch, and makes it again at another commit. */
  remake(): string {
    this.head = undefined
    return this.direct(1, { activity: 'branch_creation' })
  }

  /** Tags the head. A tag that is there already is moved. */
  tag(name: string, record: Partial<SourceRecord> = {}): string {
    const after = this.head ?? ''
    this.#now += 60 * minute
    this.#add({ ref: `refs/tags/${name}`, after, rules: this.#tagRules, ...record }, true)
    return after
  }

  #push(after: string, record: Partial<SourceRecord>): string {
    this.#now += 60 * minute
    const { head } = this
    const before = head === undefined ? {} : { before: head }
    this.#add({ ...before, after, rules: this.#rules, landed: [{ commit: after }], pushed: this.#time(), ...record })
    this.head = after
    return after
  }

  #add(change: Partial<SourceRecord>, isTag = false): void {
    if (!this.isRecorded) return
    const at = this.#now + this.delay * 60 * minute + minute
    const record: SourceRecord = {
      version: 1,
      repository,
      ref: 'refs/heads/main',
      after: '',
      forced: false,
      actor: { login: 'alice', id: 1 },
      time: time(at),
      run: 'https://github.com/acme/widget/actions/runs/42',
      bypass: this.bypass,
      ...(!isTag && { changes: [], checks: [] }),
      unseen: [],
      ...change,
    }
    const signer = { kind: 'key', publicKey: '' } as const
    this.records.push({ record, signer, logged: true, time: time(at) })
  }

  #ruleset(types: string[], id: number): Rule[] {
    // A rule of today says nothing of a tag that was pushed before.
    const updatedAt = time(this.records.length === 0 ? this.#now - 48 * 60 * minute : this.#now + 30 * minute)
    return types.map(type => ({
      type,
      ...(type in parameters && { parameters: parameters[type as keyof typeof parameters] }),
      ruleset: { id, source: 'acme/widget', updatedAt },
    }))
  }

  #commit(): string {
    this.#commits += 1
    return createHash('sha1').update(`commit ${this.#commits}`).digest('hex')
  }

  #time(): string {
    return time(this.#now)
  }
}

function time(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}
