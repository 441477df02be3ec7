import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { deflateSync } from 'node:zlib'
import { type Job, type makeKeyPair, newJob } from '@release-tools/sign/testing'
import { type GitHubDouble, startGitHub } from '@release-tools/testbed'
import * as recordInputs from '../../actions/record-source/src/inputs.ts'
import * as recordRun from '../../actions/record-source/src/run.ts'
import { step } from './release-job.ts'

const execute = promisify(execFile)
const record = { name: 'record-source', ...recordInputs, ...recordRun }
const repository = 'acme/widget'
const reads = { contents: 'read', checks: 'read', statuses: 'read', 'pull-requests': 'read' } as const
const tokens = { record: reads, keep: { contents: 'write' }, release: { contents: 'read' } } as const
const review = {
  ...{ dismiss_stale_reviews_on_push: true, require_code_owner_review: false, require_last_push_approval: false },
  ...{ required_approving_review_count: 1, required_review_thread_resolution: false },
}
const rules = [
  ...['non_fast_forward', 'deletion'].map(type => ({ type })),
  { type: 'pull_request', parameters: review },
]
const enforcement = 'active' as const
const ref_name = { include: ['~ALL'], exclude: [] }
/** Rules that reach Source L4, since long before the first push. */
const rulesets = [
  { ...{ name: 'main', enforcement, rules }, conditions: { ref_name: { ...ref_name, include: ['~DEFAULT_BRANCH'] } } },
  {
    ...{ name: 'tags', target: 'tag' as const, enforcement, conditions: { ref_name } },
    rules: ['update', 'deletion'].map(type => ({ type })),
  },
]

/** A repository on the double whose pushes are recorded by the action, signed with a key by one job and kept by another. */
export class RecordedRepository {
  readonly double: GitHubDouble
  readonly #keys: Awaited<ReturnType<typeof makeKeyPair>>

  constructor(double: GitHubDouble, keys: Awaited<ReturnType<typeof makeKeyPair>>) {
    this.double = double
    this.#keys = keys
    Object.assign(double.repository.work.collaborators, { alice: 'write', bob: 'write' })
  }

  /** Starts the double. The caller stops it. */
  static async start(dir: string, keys: Awaited<ReturnType<typeof makeKeyPair>>): Promise<RecordedRepository> {
    const rulesClock = () => Date.parse('2026-01-02T03:04:05Z')
    return new RecordedRepository(await startGitHub({ dir, repository, tokens, rulesets, rulesClock }), keys)
  }

  get head(): string {
    return this.double.repository.branches.heads.get('main') ?? ''
  }

  /** A job that may sign with the key, as one with this token. */
  env(token: keyof typeof tokens): Record<string, string> {
    return { ...this.double.env, GITHUB_TOKEN: token, GITHUB_SHA: this.head, ...this.#signing() }
  }

  /** A pull request of Alice that Bob approved, or a push past the rules. */
  async push(files: Record<string, string>, isReviewed = true): Promise<void> {
    const { branches, work, activity } = this.double.repository
    const before = branches.heads.get('main')
    const head = branches.push('topic', files, before === undefined ? [] : [before])
    const after = branches.push('main', files)
    if (isReviewed)
      work.pulls.push({
        ...{ number: work.pulls.length + 1, author: 'alice', head, landed: [after], mergedBy: 'alice' },
        reviews: [{ by: 'bob', state: 'APPROVED', commit: head }],
      })
    const type = before === undefined ? 'branch_creation' : isReviewed ? 'pr_merge' : 'push'
    const [ref, at] = ['refs/heads/main', new Date().toISOString()]
    activity.push({ ref, ...(before && { before }), after, type, by: 'alice', at })
    await this.#record(ref, before)
  }

  /** Tags the head. */
  async tag(name: string): Promise<void> {
    this.double.repository.tags.set(name, { commit: this.head, annotated: false })
    await this.#record(`refs/tags/${name}`)
  }

  /** Checks out the head in a job, with all branches and tags. */
  async checkOut(job: Job): Promise<void> {
    const { branches, tags } = this.double.repository
    const git = (...args: string[]) => execute('git', args, { cwd: job.workspace })
    await git('init', '--quiet', '--initial-branch', 'main')
    const all = branches.objects.all().map(([id, { type, bytes }]): [string, Buffer] => {
      const object = Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes])
      return [`objects/${id.slice(0, 2)}/${id.slice(2)}`, deflateSync(object)]
    })
    const refs = [
      ['refs/heads/main', this.head],
      ...[...branches.heads].map(([name, id]) => [`refs/remotes/origin/${name}`, id]),
      ...[...tags].map(([name, { commit }]) => [`refs/tags/${name}`, commit]),
      // As a clone has it.
      ['refs/remotes/origin/HEAD', 'ref: refs/remotes/origin/main'],
    ].map(([name = '', value]): [string, Buffer] => [name, Buffer.from(`${value}\n`)])
    for (const [path, bytes] of [...all, ...refs]) {
      const whole = join(job.workspace, '.git', path)
      await mkdir(dirname(whole), { recursive: true })
      await writeFile(whole, bytes)
    }
    await git('remote', 'add', 'origin', `https://github.com/${repository}`)
    await git('reset', '--quiet', '--hard', 'main')
  }

  /** Two jobs of a run on a push: only the first one has the key, and only the second one may write. */
  async #record(ref: string, before?: string): Promise<void> {
    const after = this.head
    const event = { before: before ?? '0'.repeat(40), after, forced: false, sender: { login: 'alice', id: 1 } }
    const artifact = `source-${after}-${ref.replaceAll('/', '-')}`
    const run = { GITHUB_REF: ref, GITHUB_WORKFLOW_REF: '' }
    const jobs = [0, 1].map(() => newJob({ repository: { id: 1296269, private: false }, ...event }))
    const [first, second] = (await Promise.all(jobs)) as [Job, Job]
    const inputs = { transparency: 'none', 'to-artifact': artifact }
    const { outputs } = await step(first, record, inputs, { ...this.env('record'), ...run })
    const noKey = { COSIGN_PRIVATE_KEY: '', COSIGN_PASSWORD: '' }
    const keep = String(outputs.record)
    await step(second, record, { keep }, { ...this.env('keep'), ...run, ...noKey })
  }

  #signing(): Record<string, string> {
    const { key, password } = this.#keys
    return { COSIGN_PRIVATE_KEY: key, COSIGN_PASSWORD: password }
  }
}
