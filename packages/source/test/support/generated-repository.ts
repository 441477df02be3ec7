import type { KeyObject } from 'node:crypto'
import { type SourceRecord, sourceHistoryStatement, sourceRecordStatement } from '@release-tools/evidence'
import { keyEnvelope } from '@release-tools/evidence/testing'
import { Inquiry, readRequests } from '@release-tools/github'
import { type GitHubDouble, testHost } from '@release-tools/testbed'
import { makeHistory, makeRecord } from '../../src/index.ts'

/** One push as it happens, besides what git says of it. */
interface Pushed {
  type?: 'push' | 'force_push' | 'pr_merge'
  /** Login of who approved; nobody for a direct push. */
  approvedBy?: string
  forced?: boolean
}

const minute = 60 * 1000
const [url, id] = ['https://github.com/acme/widget', 1296269]
const review = {
  ...{ dismiss_stale_reviews_on_push: true, require_code_owner_review: false, require_last_push_approval: false },
  ...{ required_approving_review_count: 1, required_review_thread_resolution: false },
}
/** The rules that reach level 4. */
const strict = ['non_fast_forward', 'deletion', 'required_signatures', 'pull_request'].map(type =>
  type === 'pull_request' ? { type, parameters: review } : { type },
)
const tagRules = ['update', 'deletion'].map(type => ({ type }))

/** A repository of the double in which somebody works, and whose pushes are recorded by the real recorder, an hour apart. */
export class GeneratedRepository {
  /** Signed records, as lines. */
  readonly lines: string[] = []
  /** The recorder is off while it is false. */
  isRecorded = true
  /** What rulesets have as their date. */
  static clock = Date.parse('2026-01-01T00:00:00Z')
  now = Date.parse('2026-06-01T00:00:00Z')
  readonly #github: GitHubDouble
  readonly #key: KeyObject
  readonly #token: string
  #files = 0

  constructor(github: GitHubDouble, key: KeyObject, token: string) {
    this.#github = github
    this.#key = key
    this.#token = token
    GeneratedRepository.clock = Date.parse('2026-01-01T00:00:00Z')
    const { branches, work, activity, rulesets } = github.repository
    branches.force('main', undefined)
    work.pulls.length = 0
    activity.length = 0
    rulesets.suites.length = 0
    for (const { id } of rulesets.all()) rulesets.remove(id)
    this.makeRules()
    rulesets.create({
      ...{ name: 'tags', target: 'tag', enforcement: 'active', rules: tagRules },
      conditions: { ref_name: { include: ['~ALL'], exclude: [] } },
    })
    work.collaborators.alice = 'write'
    work.collaborators.bob = 'write'
  }

  get head(): string {
    return this.#github.repository.branches.heads.get('main') ?? ''
  }

  makeRules(change: object = {}): number {
    const made = this.#github.repository.rulesets.create({
      ...{ name: `main ${this.now}`, target: 'branch', enforcement: 'active', rules: strict },
      conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
      ...change,
    })
    return made.id
  }

  /** Changes the ruleset of the branch now. */
  changeRules(change: object): void {
    GeneratedRepository.clock = this.now
    const { rulesets } = this.#github.repository
    const own = rulesets.all().find(({ target }) => target === 'branch')
    rulesets.update(own?.id ?? 0, change)
  }

  removeRules(): void {
    GeneratedRepository.clock = this.now
    const { rulesets } = this.#github.repository
    for (const { id, target } of rulesets.all()) if (target === 'branch') rulesets.remove(id)
  }

  /** A reviewed pull request of Alice. */
  merge(approvedBy = 'bob'): Promise<string> {
    return this.push({ type: 'pr_merge', approvedBy })
  }

  /** A push to main. */
  async push({ type = 'push', approvedBy, forced = false }: Pushed = {}, parents?: string[]): Promise<string> {
    const { branches, work, activity } = this.#github.repository
    this.now += 60 * minute
    const before = branches.heads.get('main')
    const head = branches.push('topic', { topic: `${this.#files}` }, [])
    this.#files += 1
    const after = branches.push('main', { file: `${this.#files}` }, ...(parents === undefined ? [] : [parents]))
    if (approvedBy !== undefined)
      work.pulls.push({
        ...{ number: work.pulls.length + 1, author: 'alice', head, landed: [after], mergedBy: 'alice' },
        reviews: [{ by: approvedBy, state: 'APPROVED', commit: head }],
      })
    const ref = 'refs/heads/main'
    const kind = before === undefined ? 'branch_creation' : type
    activity.push({
      ref,
      ...(before && { before }),
      after,
      type: kind,
      by: 'alice',
      at: new Date(this.now).toISOString(),
    })
    await this.#record({ ref, before, after, forced })
    return after
  }

  /** Tags the head; `before` is where the tag was. */
  async tag(name: string, before?: string): Promise<string> {
    this.now += 60 * minute
    await this.#record({ ref: `refs/tags/${name}`, before, after: this.head, forced: before !== undefined })
    return this.head
  }

  /** Reads the history of the rules as the App of an administrator sees it, and signs it. */
  async history(): Promise<void> {
    this.now += 60 * minute
    GeneratedRepository.clock = this.now
    const made = await makeHistory(
      { repository: { url, id }, commit: this.head, run: `${url}/actions/runs/43` },
      this.#inquiry('admin'),
      () => new Date(this.now),
    )
    this.lines.push(JSON.stringify(keyEnvelope(this.#key, JSON.stringify(sourceHistoryStatement(made)))))
  }

  /** The server lets the last push through against a rule. */
  letThrough(type: string): void {
    const { rulesets, activity } = this.#github.repository
    const { before, after = '', at = '' } = activity.at(-1) ?? {}
    rulesets.suites.push({
      ...{ id: rulesets.suites.length + 1, actor_id: 1, actor_name: 'mallory', ref: 'refs/heads/main' },
      ...{ repository_id: id, repository_name: 'widget', before_sha: before ?? '0'.repeat(40), after_sha: after },
      ...{ pushed_at: at, result: 'bypass', evaluation_result: 'fail' },
      rule_evaluations: [
        {
          rule_type: type,
          rule_source: { type: 'ruleset', id: 1, name: 'main' },
          result: 'fail',
          enforcement: 'active',
        },
      ],
    })
  }

  #inquiry(token: string): Inquiry {
    const place = { repository: 'acme/widget', api: this.#github.apiUrl, token }
    const requests = readRequests(place, testHost({ workspace: '/' }), { attempts: 1, baseMs: 1, maxMs: 1 })
    return new Inquiry(requests, false, () => new Date(this.now + minute))
  }

  async #record(push: { ref: string; before: string | undefined; after: string; forced: boolean }): Promise<void> {
    if (!this.isRecorded) return
    const now = () => new Date(this.now + minute)
    const made: SourceRecord = await makeRecord(
      {
        ...{ repository: { url, id }, ...push, tagObject: undefined },
        ...{ actor: { login: 'alice' }, run: `${url}/actions/runs/42` },
      },
      { inquiry: this.#inquiry(this.#token), now, wait: async () => {} },
    )
    this.lines.push(JSON.stringify(keyEnvelope(this.#key, JSON.stringify(sourceRecordStatement(made)))))
  }
}
