import { type CommitObject, GitObjects } from './git-objects.ts'

/** A rule of a ruleset for a branch. `bypass` is what the token may do about it; undefined if GitHub does not say it. */
export interface BranchRule {
  type: string
  parameters?: object
  bypass?: 'always' | 'never'
}

export interface BranchOptions {
  /** Rules by branch, also of branches that do not exist yet. */
  branchRules?: Record<string, BranchRule[]>
  /** Branches with a branch protection rule, the older kind, which demands a pull request. */
  protectedBranches?: string[]
  /** Checks that this older kind requires, by branch. */
  classicChecks?: Record<string, { context: string; app_id: number | null }[]>
  /** True if the plan of the owner has no rulesets for private repositories. */
  noRulesets?: boolean
}

/** Who commits with a token of a job through the API. */
export const webFlow = { name: 'GitHub', email: 'noreply@github.com' }
const actions = { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' }

/** What GitHub says about each rule that is broken. */
const violations: Record<string, string> = {
  creation: 'Cannot create ref due to creations being restricted.',
  update: 'Cannot update this protected ref.',
  pull_request: 'Changes must be made through a pull request.',
  required_status_checks: 'Required status check "ci" is expected.',
  required_signatures: 'Commits must have verified signatures.',
}

/** Branches of a repository, with their commits and rules. */
export class Branches {
  readonly objects = new GitObjects()
  /** Commit by branch. */
  readonly heads = new Map<string, string>()
  /** Commits that GitHub signed. */
  readonly verified = new Set<string>()
  readonly options: BranchOptions

  constructor(options: BranchOptions) {
    this.options = options
  }

  rules(branch: string): BranchRule[] {
    return this.options.branchRules?.[branch] ?? []
  }

  /** Commits as a token does; signed by GitHub if the request names no author. */
  commit(commit: Pick<CommitObject, 'tree' | 'parents' | 'message'>, author?: CommitObject['author']): string {
    const time = Math.floor(Date.now() / 1000)
    const people = author === undefined ? { author: actions, committer: webFlow } : { author, committer: author }
    const id = this.objects.addCommit({ ...commit, ...people, time })
    if (author === undefined) this.verified.add(id)
    return id
  }

  /** What forbids that a branch gets this commit as its head: GitHub's sentences. */
  refused(branch: string, commit: string): string[] {
    const isNew = !this.heads.has(branch)
    const applies = ({ type, bypass }: BranchRule) =>
      bypass !== 'always' &&
      (type === 'creation' ? isNew : type === 'required_signatures' ? !this.verified.has(commit) : !isNew)
    return this.rules(branch)
      .filter(applies)
      .flatMap(({ type }) => violations[type] ?? [])
  }

  /** What somebody with git and enough rights can do: makes a branch point anywhere. */
  force(branch: string, commit: string | undefined): void {
    if (commit === undefined) this.heads.delete(branch)
    else this.heads.set(branch, commit)
  }

  /** A commit on a branch by a person, without a signature. Files by path. */
  push(
    branch: string,
    files: Record<string, string | Buffer>,
    parents = [this.heads.get(branch) ?? []].flat(),
  ): string {
    const base = parents[0] === undefined ? undefined : this.objects.commit(parents[0])?.tree
    const ids = Object.entries(files).map(([path, text]): [string, string] => [
      path,
      this.objects.addBlob(Buffer.from(text)),
    ])
    const tree = this.objects.withFiles(base, new Map(ids))
    const id = this.commit({ tree, parents, message: 'By hand\n' }, { name: 'Octocat', email: 'octocat@example.com' })
    this.heads.set(branch, id)
    return id
  }
}
